//! `bitekst explain`: describes a rule.

use bitekst::printable::wrap;
use bitekst::report::rule_help::sections;
use bitekst::rule::RuleId;

use super::error::CliError;
use super::session::Session;
use super::terminal::width;

pub fn run(session: &Session<'_>, rule: RuleId) -> Result<(), CliError> {
    let interface = session.interface;
    let summary = interface.attribute(&format!("rule-{rule}"), "summary").unwrap_or_default();
    let mut page = wrap(&format!("{rule}: {summary}"), width(), "  ") + "\n";
    for (title, text) in sections(rule, interface) {
        page += &format!("\n{title}\n{}\n", wrap(&format!("  {text}"), width(), "  "));
    }
    session.print(&page)
}

//! The explanation of a rule, for `explain` and for formats that list rules.

use crate::l10n::Interface;
use crate::message::{Arg, Message};
use crate::rule::RuleId;

/// Returns the sections of the explanation with their titles: why the rule matters, how it
/// compares, an example, how to switch it off.
pub fn sections(rule: RuleId, interface: &Interface) -> [(String, String); 4] {
    let part = |name: &str| interface.attribute(&format!("rule-{rule}"), name).unwrap_or_default();
    let off =
        interface.say(&Message::new("explain-off-text").with("rule", Arg::Text(rule.to_string())));
    [
        ("explain-why", part("why")),
        ("explain-same", part("help")),
        ("explain-example", part("example")),
        ("explain-off", off),
    ]
    .map(|(title, text)| (interface.text(title), text))
}

//! The command line: arguments in, exit code out. Everything it says is in the catalogues.

mod arguments;
mod check;
mod completions;
mod facts;
mod init;
mod manual;
mod output;
mod pairs;
mod problem;
mod progress;
mod project;
mod report;
mod roff;
mod stream;

use std::io::Write;
use std::sync::OnceLock;

use bitekst::config;
use bitekst::l10n::{Interface, choose, locales};
use bitekst::lexicon::Lexicon;
use bitekst::message::{Arg, Message};
use bitekst::pipeline::CheckedPair;
use bitekst::read::{Pair, Problem, ReadPair, read_pair};
use bitekst::report::rule_help::sections;
use bitekst::report::{alignment, beads, json, printable, table};
use bitekst::rule::RuleId;
use bitekst::sides::Sides;
use clap::ArgMatches;

use arguments::input_format;

/// Exit codes.
const NOTHING: u8 = 0;
const SOMETHING: u8 = 1;
const FAILED: u8 = 2;

/// What is known of the two languages: only what reads a text needs it, and nobody has to clear it
/// away.
static LEXICON: OnceLock<Lexicon> = OnceLock::new();

/// The width where no terminal tells.
const WIDTH: usize = 100;

/// Runs the program with its arguments, the name first.
pub fn run(arguments: Vec<std::ffi::OsString>) -> u8 {
    let asked = arguments::language_asked(&arguments);
    // Where no variable is set the system may have settings of its own.
    let locales =
        Some(locales(|name| std::env::var(name).ok())).filter(|locales| !locales.is_empty());
    let interface = Interface::new(choose(
        asked.as_deref(),
        locales.unwrap_or_else(|| sys_locale::get_locales().collect()),
    ));
    let command = arguments::command(&interface);
    let matches = match command.clone().try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            return problem::report(
                &error,
                &interface,
                arguments::subcommand(&command, &arguments),
            );
        }
    };
    let run = Run {
        interface: &interface,
        colour: matches.get_one::<String>("color").map_or("auto", String::as_str).to_owned(),
        quiet: matches.get_flag("quiet"),
    };
    if matches.get_flag("licenses") {
        return run.print(include_str!("../../THIRD_PARTY_NOTICES"));
    }
    let text = |matches: &clap::ArgMatches, name: &str| {
        matches.get_one::<String>(name).cloned().unwrap_or_default()
    };
    match matches.subcommand() {
        Some(("check", matches)) => run.check(matches),
        Some(("report", matches)) => run.pages(matches),
        Some(("pairs", matches)) => run.pairs(matches),
        Some(("baseline", matches)) => run.baseline(matches),
        Some(("align", matches)) => run.align(matches),
        Some(("facts", matches)) => run.facts(matches),
        Some(("rules", _)) => run.print(&table::rules(&interface, width())),
        Some(("init", _)) => run.init(),
        Some(("schema", matches)) => run.print(&match text(matches, "kind").as_str() {
            "report" => json::schema::report(),
            "ledger" => json::schema::ledger(),
            "stream" => json::schema::stream(),
            _ => format!("{:#}\n", config::schema(&interface)),
        }),
        Some(("explain", matches)) => run.explain(&text(matches, "rule")),
        Some(("completions", matches)) => run.completions(&text(matches, "shell")),
        Some(("man", matches)) => run.manual(matches),
        _ => run.print(&arguments::help(&interface, None)),
    }
}

struct Run<'a> {
    interface: &'a Interface,
    colour: String,
    quiet: bool,
}

impl Run<'_> {
    fn align(&self, matches: &ArgMatches) -> u8 {
        let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
        let format = text("format");
        let pair = Pair { format: input_format(matches), ..Pair::named(text("en"), text("pl")) };
        let read = match self.texts(&pair, format != "text") {
            Ok(read) => read,
            Err(code) => return code,
        };
        let pair = CheckedPair::align(Sides::new(read.en, read.pl), lexicon());
        self.print(&match format {
            "json" => json::alignment(&pair) + "\n",
            "tsv" => alignment::tsv::tsv(&pair),
            "tmx" => alignment::tmx::tmx(&pair),
            _ => {
                let closing = if self.quiet {
                    String::new()
                } else {
                    format!("\n{}\n", beads::summary(&pair, self.interface))
                };
                beads::alignment(&pair, self.interface, width()) + &closing
            }
        })
    }

    fn explain(&self, rule: &str) -> u8 {
        let Ok(rule) = rule.parse::<RuleId>() else { return FAILED };
        let summary =
            self.interface.attribute(&format!("rule-{rule}"), "summary").unwrap_or_default();
        let mut page = printable::wrap(&format!("{rule}: {summary}"), width(), "  ") + "\n";
        for (title, text) in sections(rule, self.interface) {
            page.push_str(&format!(
                "\n{title}\n{}\n",
                printable::wrap(&format!("  {text}"), width(), "  ")
            ));
        }
        self.print(&page)
    }

    /// Reads both texts; every problem is told before giving up.
    fn texts(&self, pair: &Pair, lenient: bool) -> Result<ReadPair, u8> {
        let read =
            read_pair(pair, lexicon(), lenient).map_err(|problems| self.fail_all(&problems))?;
        if let Some(oddity) = &read.oddity {
            self.warn(&oddity.message());
        }
        Ok(read)
    }

    fn warn(&self, message: &Message) {
        problem::print(self.interface, "severity-warning", &self.interface.say(message));
    }

    fn fail_all(&self, problems: &[Problem]) -> u8 {
        for problem in problems {
            self.fail(&problem.message());
        }
        FAILED
    }

    fn fail(&self, message: &Message) -> u8 {
        problem::print(self.interface, "error-title", &self.interface.say(message));
        FAILED
    }

    /// Prints; a reader that has gone away wanted no more and is no error.
    fn print(&self, text: &str) -> u8 {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => NOTHING,
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => NOTHING,
            Err(error) => self
                .fail(&Message::new("error-output").with("reason", Arg::Text(error.to_string()))),
        }
    }

    fn colours(&self) -> bool {
        self.colours_of(&std::io::stdout())
    }

    /// Whether colours are wanted on a stream.
    fn colours_of(&self, stream: &impl anstream::stream::RawStream) -> bool {
        match self.colour.as_str() {
            "always" => true,
            "never" => false,
            _ => {
                stream.is_terminal()
                    && anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never
            }
        }
    }
}

/// What is known of the two languages, and of the project where one was loaded before.
fn lexicon() -> &'static Lexicon {
    LEXICON.get_or_init(Lexicon::builtin)
}

/// The columns of the terminal.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns
        .or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
        .unwrap_or(WIDTH)
        .max(40)
}

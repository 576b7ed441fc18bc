//! Errors of the arguments, in the language of the interface.

use std::io::Write;

use bitekst::l10n::Interface;
use bitekst::message::{Arg, Message};
use bitekst::report::format::Format;
use bitekst::rule::RuleId;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::terminal::print_error;

/// Prints an error of the arguments in our words, and the command that helps; or the help or
/// version that was asked for.
pub fn print(error: &clap::Error, interface: &Interface, command: Option<&str>) {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(std::io::stdout(), "{}", error.render());
        return;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = write!(std::io::stderr(), "{}", error.render());
        return;
    }
    let of = |kind: ContextKind| error.get(kind).map(shown).unwrap_or_default();
    let argument = || ("argument", Arg::Text(of(ContextKind::InvalidArg)));
    let with = |id: &'static str, args: Vec<(&'static str, Arg)>| {
        args.into_iter().fold(Message::new(id), |message, (name, arg)| message.with(name, arg))
    };
    let message = match error.kind() {
        ErrorKind::UnknownArgument if of(ContextKind::InvalidArg).starts_with('-') => {
            with("error-unknown-argument", vec![argument()])
        }
        ErrorKind::UnknownArgument => with("error-too-many", vec![argument()]),
        ErrorKind::InvalidSubcommand => with(
            "error-unknown-command",
            vec![("argument", Arg::Text(of(ContextKind::InvalidSubcommand)))],
        ),
        // The one option that has to be there.
        ErrorKind::MissingRequiredArgument if of(ContextKind::InvalidArg).contains("--output") => {
            Message::new("error-no-output")
        }
        ErrorKind::MissingRequiredArgument => with("error-missing-argument", vec![argument()]),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            with("error-no-value", vec![argument()])
        }
        ErrorKind::InvalidValue if is_rule(error) => {
            with("error-unknown-rule", vec![("rule", Arg::Text(of(ContextKind::InvalidValue)))])
        }
        ErrorKind::InvalidValue => with(
            "error-invalid-value",
            vec![
                ("value", Arg::Text(of(ContextKind::InvalidValue))),
                argument(),
                ("possible", Arg::Text(of(ContextKind::ValidValue))),
            ],
        ),
        ErrorKind::ValueValidation => with(
            "error-invalid-value",
            vec![
                ("value", Arg::Text(of(ContextKind::InvalidValue))),
                argument(),
                (
                    "possible",
                    Arg::Text(Format::ALL.map(|format| format!("{}=…", format.name())).join(", ")),
                ),
            ],
        ),
        ErrorKind::InvalidUtf8 => with("error-not-unicode", Vec::new()),
        kind => with("error-arguments", vec![("reason", Arg::Text(kind.to_string()))]),
    };
    let mut sentence = interface.say(&message);
    // `bitekst en.txt pl.txt`: a file in place of a command.
    let file = error.kind() == ErrorKind::InvalidSubcommand
        && std::path::Path::new(&of(ContextKind::InvalidSubcommand)).exists();
    let suggestion =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| error.get(kind))
            // Of several the likeliest comes last.
            .map(|nearest| match nearest {
                ContextValue::Strings(texts) => texts.last().cloned().unwrap_or_default(),
                other => shown(other),
            })
            .or_else(|| {
                file.then(|| {
                    format!(
                        "bitekst check {} {}",
                        interface.text("name-en"),
                        interface.text("name-pl")
                    )
                })
            });
    if let Some(suggestion) = suggestion {
        sentence = format!(
            "{sentence} {}",
            interface
                .say(&Message::new("error-did-you-mean").with("suggestion", Arg::Text(suggestion)))
        );
    }
    print_error(interface, "error-title", &sentence);
    let help = match command {
        _ if is_rule(error) => Message::new("error-help-rules"),
        Some(command) => {
            Message::new("error-help-command").with("command", Arg::Text(command.to_owned()))
        }
        None => Message::new("error-help"),
    };
    let _ = writeln!(std::io::stderr(), "{}", interface.say(&help));
}

/// Whether a value that does not fit should have been the name of a rule.
fn is_rule(error: &clap::Error) -> bool {
    matches!(error.get(ContextKind::ValidValue), Some(ContextValue::Strings(values)) if values.iter().map(String::as_str).eq(RuleId::ALL.iter().map(|rule| rule.as_str())))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        _ => String::new(),
    }
}

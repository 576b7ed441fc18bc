//! What is wrong with the arguments, in the language of the interface.

use std::io::Write;

use bitekst::check::RULES;
use bitekst::l10n::Interface;
use bitekst::message::{Arg, Message};
use bitekst::report::printable;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Prints what clap says, in our words, and gives the exit code: 0 where help or the version was asked for, else 2.
pub fn report(error: &clap::Error, interface: &Interface) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // Nobody is left to tell if this cannot be written.
        let _ = write!(std::io::stdout(), "{}", error.render());
        return 0;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = write!(std::io::stderr(), "{}", error.render());
        return 2;
    }
    let of = |kind: ContextKind| error.get(kind).map(shown).unwrap_or_default();
    let argument = || ("argument", Arg::Text(of(ContextKind::InvalidArg)));
    let with = |id: &'static str, args: Vec<(&'static str, Arg)>| {
        args.into_iter().fold(Message::new(id), |message, (name, arg)| message.with(name, arg))
    };
    let message = match error.kind() {
        ErrorKind::UnknownArgument if of(ContextKind::InvalidArg).starts_with('-') => with("error-unknown-argument", vec![argument()]),
        ErrorKind::UnknownArgument => with("error-too-many", vec![argument()]),
        ErrorKind::InvalidSubcommand => with("error-unknown-command", vec![("argument", Arg::Text(of(ContextKind::InvalidSubcommand)))]),
        ErrorKind::MissingRequiredArgument => with("error-missing-argument", vec![argument()]),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => with("error-no-value", vec![argument()]),
        ErrorKind::InvalidValue if is_rule(error) => with("error-unknown-rule", vec![("rule", Arg::Text(of(ContextKind::InvalidValue)))]),
        ErrorKind::InvalidValue => with(
            "error-invalid-value",
            vec![("value", Arg::Text(of(ContextKind::InvalidValue))), argument(), ("possible", Arg::Text(of(ContextKind::ValidValue)))],
        ),
        ErrorKind::ArgumentConflict => with("error-conflict", vec![argument()]),
        kind => with("error-arguments", vec![("reason", Arg::Text(kind.to_string()))]),
    };
    let mut sentence = interface.say(&message);
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| error.get(kind))
        .map(shown);
    if let Some(suggestion) = suggestion {
        sentence = format!("{sentence} {}", interface.say(&Message::new("error-did-you-mean").with("suggestion", Arg::Text(suggestion))));
    }
    print(interface, &sentence);
    let _ = writeln!(std::io::stderr(), "{}", interface.text(if is_rule(error) { "error-help-rules" } else { "error-help" }));
    2
}

/// Prints an error.
pub fn print(interface: &Interface, sentence: &str) {
    // Nobody is left to tell if this cannot be written.
    let _ = writeln!(std::io::stderr(), "{}: {}", interface.text("error-title"), printable::sentence(sentence));
}

/// Whether a value that does not fit should have been the name of a rule.
fn is_rule(error: &clap::Error) -> bool {
    matches!(error.get(ContextKind::ValidValue), Some(ContextValue::Strings(values)) if values.iter().map(String::as_str).eq(RULES.iter().map(|rule| rule.id)))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        _ => String::new(),
    }
}

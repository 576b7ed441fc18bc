//! What can be said on the command line. Built by hand, so that every word of the help comes from the catalogues.

use std::ffi::OsString;

use bitekst::l10n::Interface;
use clap::{Arg, ArgAction, Command};

/// The whole command line in the language of the interface.
pub fn command(interface: &Interface) -> Command {
    let text = |id: &str| interface.text(id);
    let flag = |name: &'static str, help: &str| Arg::new(name).long(name).help(text(help));
    let option = |name: &'static str, help: &str| flag(name, help).hide_possible_values(true).hide_default_value(true);
    let format = || option("format", "help-format").value_name("FORMAT").value_parser(["text", "json"]).default_value("text");
    let file = |name: &'static str, value: &'static str, help: &str| {
        Arg::new(name).value_name(value).help(text(help)).required(true).allow_hyphen_values(false)
    };
    let both = || [file("en", "EN", "help-en"), file("pl", "PL", "help-pl"), format()];
    let sub = |name: &'static str| {
        shape(Command::new(name).about(text(&format!("about-{name}"))).override_usage(text(&format!("usage-{name}"))), interface, false)
    };
    let fail_on = option("fail-on", "help-fail-on")
        .value_name("SEVERITY")
        .value_parser(["error", "warning", "note", "never"])
        .default_value("warning");
    let language = option("language", "help-language").value_name("LANGUAGE").value_parser(["en", "pl"]);
    let root = Command::new("bitekst")
        .about(text("about"))
        .version(env!("CARGO_PKG_VERSION"))
        .override_usage(text("usage"))
        .after_help(text("after-help"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg_required_else_help(true)
        .arg(option("lang", "help-lang").value_name("LANG").value_parser(["en", "pl"]).global(true))
        .arg(option("color", "help-color").value_name("WHEN").value_parser(["auto", "always", "never"]).default_value("auto").global(true))
        .arg(flag("quiet", "help-quiet").short('q').action(ArgAction::SetTrue).global(true))
        .arg(flag("version", "help-version").short('V').action(ArgAction::Version))
        .arg(flag("licenses", "help-licenses").action(ArgAction::SetTrue))
        .subcommand(sub("check").args(both()).arg(fail_on))
        .subcommand(sub("align").args(both()))
        .subcommand(sub("facts").arg(file("file", "FILE", "help-file")).arg(language).arg(format()))
        .subcommand(sub("rules"))
        .subcommand(sub("explain").arg(file("rule", "RULE", "help-rule")));
    shape(root, interface, true)
}

/// The help of the whole, or of one command; `None` in place of a command that does not exist gives that of the whole.
pub fn help(interface: &Interface, of: Option<&str>) -> String {
    let mut root = command(interface);
    root.build();
    match of.and_then(|name| root.find_subcommand_mut(name)) {
        Some(command) => command.render_help().to_string(),
        None => root.render_help().to_string(),
    }
}

/// The value of `--lang`, before anything else is read: errors of the arguments are told in that language too.
pub fn language_asked(arguments: &[OsString]) -> Option<String> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.split_once('=') {
            Some(("--lang", value)) => return Some(value.to_owned()),
            None if argument == "--lang" => return arguments.next().map(str::to_owned),
            _ => {}
        }
    }
    None
}

/// Help with headings in the language of the interface.
fn shape(command: Command, interface: &Interface, root: bool) -> Command {
    let heading = |id: &str| interface.text(id);
    let middle = if root {
        format!("{}\n{{subcommands}}\n  help     {}\n\n", heading("heading-commands"), heading("about-help"))
    } else {
        format!("{}\n{{positionals}}\n\n", heading("heading-arguments"))
    };
    let middle = if command.get_name() == "rules" { String::new() } else { middle };
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{middle}{}\n{{options}}{{after-help}}\n",
        heading("heading-usage"),
        heading("heading-options")
    );
    command
        .help_template(template)
        .disable_help_flag(true)
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).help(interface.text("help-help")))
}

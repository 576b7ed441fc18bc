//! What can be said on the command line. Built by hand, so that every word of the help comes from
//! the catalogues.

use std::ffi::OsString;

use bitekst::l10n::Interface;
use bitekst::read::InputFormat;
use bitekst::report::format::Format;
use bitekst::rule::RuleId;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};

use super::check::{LINES, format_and_file};

/// The option that says what the files are.
const INPUT_FORMAT: &str = "input-format";

/// The format that the arguments say the files have; `None` where they do not say, or the command
/// does not read any.
pub fn input_format(matches: &ArgMatches) -> Option<InputFormat> {
    let named: Option<&String> = matches.try_get_one(INPUT_FORMAT).ok().flatten();
    named.and_then(|name| name.parse().ok())
}

/// The whole command line in the language of the interface.
pub fn command(interface: &Interface) -> Command {
    let text = |id: &str| interface.text(id);
    let flag = |name: &'static str, help: &str| Arg::new(name).long(name).help(text(help));
    let option = |name: &'static str, help: &str| {
        flag(name, help).hide_possible_values(true).hide_default_value(true)
    };
    let format = |help: &str, formats: &[&'static str]| {
        option("format", help)
            .value_name(text("name-format"))
            .value_parser(PossibleValuesParser::new(formats))
            .default_value("text")
    };
    let plain = || format("help-format", &["text", "json"]);
    let argument = |name: &'static str, help: &str| {
        Arg::new(name)
            .value_name(text(&format!("name-{name}")))
            .help(text(help))
            .required(true)
            .hide_possible_values(true)
    };
    let formats = Format::ALL.into_iter().map(|format| match format {
        // As it was called first.
        Format::Terminal => PossibleValue::new(format.name()).alias("text"),
        _ => PossibleValue::new(format.name()),
    });
    let report = option("format", "help-format-check")
        .value_name(text("name-format"))
        .value_parser(PossibleValuesParser::new(formats.chain([PossibleValue::new(LINES)])))
        .default_value(Format::Terminal.name());
    let output = option("output", "help-output")
        .value_name(text("name-output"))
        .value_parser(format_and_file)
        .action(ArgAction::Append);
    let paths = |help: &str| {
        Arg::new("paths")
            .value_name(text("name-paths"))
            .help(text(help))
            .num_args(0..)
            .value_hint(ValueHint::AnyPath)
    };
    let config = || {
        option("config", "help-config")
            .value_name(text("name-file"))
            .value_hint(ValueHint::FilePath)
    };
    let switch = |name: &'static str, help: &str| flag(name, help).action(ArgAction::SetTrue);
    let since = || option("since", "help-since").value_name(text("name-revision"));
    let all = || switch("no-baseline", "help-no-baseline");
    let project = || switch("project", "help-project");
    let text_file =
        |name: &'static str, help: &str| argument(name, help).value_hint(ValueHint::FilePath);
    let both = || [text_file("en", "help-en"), text_file("pl", "help-pl")];
    let rules = || PossibleValuesParser::new(RuleId::ALL.iter().map(|rule| rule.as_str()));
    let sub = |name: &'static str| {
        shape(
            Command::new(name)
                .about(text(&format!("about-{name}")))
                .override_usage(text(&format!("usage-{name}"))),
            interface,
            false,
        )
    };
    let fail_on = option("fail-on", "help-fail-on")
        .value_name(text("name-severity"))
        .value_parser(["error", "warning", "note", "never"]);
    let skip = || {
        option("skip", "help-skip")
            .value_name(text("name-rules"))
            .value_parser(rules())
            .value_delimiter(',')
            .action(ArgAction::Append)
    };
    let input_format = || {
        let names = PossibleValuesParser::new(InputFormat::ALL.map(InputFormat::name));
        option(INPUT_FORMAT, "help-input-format")
            .value_name(text("name-format"))
            .value_parser(names)
    };
    let swap = || switch("swap", "help-swap");
    let language = option("language", "help-language")
        .value_name(text("name-language"))
        .value_parser(["en", "pl"]);
    let facts = option("format", "help-format-facts").value_name(text("name-format")).value_parser(
        PossibleValuesParser::new([
            // As it was called first.
            PossibleValue::new("table").alias("text"),
            PossibleValue::new("csv"),
            PossibleValue::new("json"),
            PossibleValue::new("xlsx"),
        ]),
    );
    let root = Command::new("bitekst")
        .about(text("about"))
        .version(env!("CARGO_PKG_VERSION"))
        .override_usage(text("usage"))
        .after_help(text("after-help"))
        .disable_help_subcommand(true)
        .args_override_self(true)
        .disable_version_flag(true)
        .arg_required_else_help(true)
        .arg(
            option("lang", "help-lang")
                .value_name(text("name-language"))
                .value_parser(["en", "pl"])
                .global(true)
                .display_order(101),
        )
        .arg(
            option("color", "help-color")
                .value_name(text("name-when"))
                .value_parser(["auto", "always", "never"])
                .default_value("auto")
                .global(true)
                .display_order(102),
        )
        .arg(
            flag("quiet", "help-quiet")
                .short('q')
                .action(ArgAction::SetTrue)
                .global(true)
                .display_order(103),
        )
        .arg(
            flag("version", "help-version")
                .short('V')
                .action(ArgAction::Version)
                .display_order(104),
        )
        .arg(flag("licenses", "help-licenses").action(ArgAction::SetTrue).display_order(105))
        .subcommand(
            sub("check")
                .arg(paths("help-paths-check"))
                .arg(report)
                .arg(output)
                .arg(fail_on)
                .arg(skip())
                .args([
                    project(),
                    since(),
                    config(),
                    all(),
                    input_format(),
                    swap(),
                    switch("stream", "help-stream"),
                ]),
        )
        .subcommand(
            sub("report")
                .arg(paths("help-paths-check"))
                .arg(
                    option("output", "help-output-report")
                        .short('o')
                        .value_name(text("name-file"))
                        .value_hint(ValueHint::AnyPath)
                        .required(true),
                )
                .arg(skip())
                .args([project(), since(), config(), all(), input_format(), swap()]),
        )
        .subcommand(sub("pairs").arg(paths("help-paths")).arg(plain()).arg(config()))
        .subcommand(sub("baseline").arg(paths("help-paths-check")).args([
            config(),
            input_format(),
            swap(),
        ]))
        .subcommand(
            sub("align")
                .args(both())
                .arg(format("help-format-align", &["text", "json", "tsv", "tmx"]))
                .arg(input_format()),
        )
        .subcommand(
            sub("facts")
                .arg(text_file("file", "help-file"))
                .arg(text_file("pl", "help-facts-pl").required(false))
                .arg(facts)
                .arg(
                    option("output", "help-facts-output")
                        .short('o')
                        .value_name(text("name-file"))
                        .value_hint(ValueHint::FilePath),
                )
                .arg(language)
                .args([config(), input_format()]),
        )
        .subcommand(sub("rules"))
        .subcommand(sub("init"))
        .subcommand(sub("schema").arg(
            argument("kind", "help-kind").value_parser(["config", "report", "ledger", "stream"]),
        ))
        .subcommand(sub("explain").arg(argument("rule", "help-rule").value_parser(rules())))
        .subcommand(sub("completions").arg(argument("shell", "help-shell").value_parser([
            "bash",
            "zsh",
            "fish",
            "powershell",
        ])))
        .subcommand(sub("man").arg(argument("command", "help-command").required(false)).arg(
            option("dir", "help-dir").value_name(text("name-dir")).value_hint(ValueHint::DirPath),
        ));
    let names: Vec<String> =
        root.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let root = root.mut_subcommand("man", |man| {
        man.mut_arg("command", |arg| arg.value_parser(PossibleValuesParser::new(names)))
    });
    shape(root, interface, true)
}

/// The help of the whole, or of one command; `None` in place of a command that does not exist gives
/// that of the whole.
pub fn help(interface: &Interface, of: Option<&str>) -> String {
    let mut root = command(interface);
    root.build();
    match of.and_then(|name| root.find_subcommand_mut(name)) {
        Some(command) => command.render_help().to_string(),
        None => root.render_help().to_string(),
    }
}

/// The command that is named among the arguments, right or wrong.
pub fn subcommand<'a>(command: &'a Command, arguments: &[OsString]) -> Option<&'a str> {
    arguments.iter().find_map(|argument| {
        command.get_subcommands().map(Command::get_name).find(|name| argument == name)
    })
}

/// The value of `--lang`, before anything else is read: errors of the arguments are told in that
/// language too.
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
        format!(
            "{}\n{{subcommands}}\n  help     {}\n\n",
            heading("heading-commands"),
            heading("about-help")
        )
    } else {
        format!("{}\n{{positionals}}\n\n", heading("heading-arguments"))
    };
    let middle =
        if matches!(command.get_name(), "rules" | "init") { String::new() } else { middle };
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{middle}{}\n{{options}}{{after-help}}\n",
        heading("heading-usage"),
        heading("heading-options")
    );
    command.help_template(template).disable_help_flag(true).arg(
        Arg::new("help")
            .long("help")
            .short('h')
            .action(ArgAction::Help)
            .help(interface.text("help-help"))
            .display_order(106),
    )
}

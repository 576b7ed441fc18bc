//! The command line as clap parses it. Built by hand, so that every word of the help comes from the
//! catalogues.

use std::ffi::OsString;

use bitekst::config::FailOn;
use bitekst::l10n::Interface;
use bitekst::language::Language;
use bitekst::read::InputFormat;
use bitekst::report::format::Format;
use bitekst::rule::RuleId;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command, ValueHint};
use clap_complete::Shell;

use super::option_values::{
    AlignFormat, CheckFormat, ColorChoice, FactsFormat, ListFormat, SchemaKind,
};

/// The command that shows help. It is replaced by `--help` before clap parses the arguments, whose
/// own command of this name speaks English only.
const HELP: &str = "help";

/// Makes commands and arguments with the words of a language.
#[derive(Clone, Copy)]
struct Builder<'a> {
    interface: &'a Interface,
}

/// The whole command line in the language of the interface.
pub fn command(interface: &Interface) -> Command {
    let builder = Builder { interface };
    let mut commands = vec![
        builder.check(),
        builder.report(),
        builder
            .command("pairs")
            .arg(builder.paths("help-paths"))
            .arg(builder.list_format())
            .arg(builder.config()),
        builder.command("baseline").arg(builder.paths("help-paths-check")).args([
            builder.config(),
            builder.input_format(),
            builder.switch("swap", "help-swap"),
        ]),
        builder.align(),
        builder.facts(),
        builder.command("rules"),
        builder.command("init"),
        builder.command("schema").arg(builder.argument("kind", "help-kind").value_parser(one_of(
            [
                ("config", SchemaKind::Config),
                ("report", SchemaKind::Report),
                ("ledger", SchemaKind::Ledger),
                ("stream", SchemaKind::Stream),
            ],
        ))),
        builder
            .command("explain")
            .arg(builder.argument("rule", "help-rule").value_parser(one_of(rules()))),
        builder.command("completions").arg(builder.argument("shell", "help-shell").value_parser(
            one_of([
                ("bash", Shell::Bash),
                ("zsh", Shell::Zsh),
                ("fish", Shell::Fish),
                ("powershell", Shell::PowerShell),
            ]),
        )),
    ];
    let names: Vec<String> =
        commands.iter().map(Command::get_name).chain(["man"]).map(str::to_owned).collect();
    commands.push(builder.man(names));
    builder.root().subcommands(commands)
}

impl Builder<'_> {
    fn text(self, id: &str) -> String {
        self.interface.text(id)
    }

    fn root(self) -> Command {
        let root = Command::new("bitekst")
            .about(self.text("about"))
            .version(env!("CARGO_PKG_VERSION"))
            .override_usage(self.text("usage"))
            .after_help(self.text("after-help"))
            .disable_help_subcommand(true)
            .args_override_self(true)
            .disable_version_flag(true)
            .arg_required_else_help(true)
            .args([
                self.option("lang", "help-lang", "name-language")
                    .value_parser(one_of(Language::ALL.map(|language| (language.code(), language))))
                    .global(true)
                    .display_order(101),
                self.option("color", "help-color", "name-when")
                    .value_parser(one_of([
                        ("auto", ColorChoice::Auto),
                        ("always", ColorChoice::Always),
                        ("never", ColorChoice::Never),
                    ]))
                    .default_value("auto")
                    .global(true)
                    .display_order(102),
                self.switch("quiet", "help-quiet").short('q').global(true).display_order(103),
                self.flag("version", "help-version")
                    .short('V')
                    .action(ArgAction::Version)
                    .display_order(104),
                self.switch("licenses", "help-licenses").display_order(105),
            ]);
        let commands = format!(
            "{}\n{{subcommands}}\n  help     {}\n\n",
            self.text("heading-commands"),
            self.text("about-help")
        );
        self.with_help(root, &commands)
    }

    fn check(self) -> Command {
        let formats = Format::ALL.into_iter().map(|format| {
            let name = PossibleValue::new(format.name());
            // The terminal format has an older name.
            let name = if format == Format::Terminal { name.alias("text") } else { name };
            (name, CheckFormat::Report(format))
        });
        let lines = (PossibleValue::new("jsonl"), CheckFormat::Lines);
        self.command("check")
            .arg(self.paths("help-paths-check"))
            .arg(
                self.option("format", "help-format-check", "name-format")
                    .value_parser(one_of(formats.chain([lines])))
                    .default_value(Format::Terminal.name()),
            )
            .arg(
                self.option("output", "help-output", "name-output")
                    .value_parser(format_and_file)
                    .action(ArgAction::Append),
            )
            .arg(
                self.option("fail-on", "help-fail-on", "name-severity")
                    .value_parser(one_of(FailOn::WORDS)),
            )
            .arg(self.skip())
            .args(self.selection())
            .arg(self.switch("stream", "help-stream"))
    }

    fn report(self) -> Command {
        self.command("report")
            .arg(self.paths("help-paths-check"))
            .arg(
                self.option("output", "help-output-report", "name-file")
                    .short('o')
                    .value_hint(ValueHint::AnyPath)
                    .required(true),
            )
            .arg(self.skip())
            .args(self.selection())
    }

    fn align(self) -> Command {
        let formats = [
            ("text", AlignFormat::Text),
            ("json", AlignFormat::Json),
            ("tsv", AlignFormat::Tsv),
            ("tmx", AlignFormat::Tmx),
        ];
        self.command("align")
            .args([self.file("en", "help-en"), self.file("pl", "help-pl")])
            .arg(
                self.option("format", "help-format-align", "name-format")
                    .value_parser(one_of(formats))
                    .default_value("text"),
            )
            .args([self.config(), self.input_format()])
    }

    fn facts(self) -> Command {
        let formats = FactsFormat::ALL.map(|format| {
            let name = PossibleValue::new(format.name());
            // The table has an older name.
            let name = if format == FactsFormat::Table { name.alias("text") } else { name };
            (name, format)
        });
        self.command("facts").args([
            self.file("file", "help-file"),
            self.file("pl", "help-facts-pl").required(false),
            self.option("format", "help-format-facts", "name-format").value_parser(one_of(formats)),
            self.option("output", "help-facts-output", "name-file")
                .short('o')
                .value_hint(ValueHint::FilePath),
            self.option("language", "help-language", "name-language")
                .value_parser(one_of(Language::ALL.map(|language| (language.code(), language)))),
            self.config(),
            self.input_format(),
        ])
    }

    fn man(self, commands: Vec<String>) -> Command {
        self.command("man").args([
            self.argument("command", "help-command")
                .required(false)
                .value_parser(PossibleValuesParser::new(commands)),
            self.option("dir", "help-dir", "name-dir").value_hint(ValueHint::DirPath),
        ])
    }

    /// The options of commands that check pairs of a project.
    fn selection(self) -> [Arg; 6] {
        [
            self.switch("project", "help-project"),
            self.option("since", "help-since", "name-revision"),
            self.config(),
            self.switch("no-baseline", "help-no-baseline"),
            self.input_format(),
            self.switch("swap", "help-swap"),
        ]
    }

    fn paths(self, help: &str) -> Arg {
        Arg::new("paths")
            .value_name(self.text("name-paths"))
            .help(self.text(help))
            .num_args(0..)
            .value_hint(ValueHint::AnyPath)
    }

    fn config(self) -> Arg {
        self.option("config", "help-config", "name-file").value_hint(ValueHint::FilePath)
    }

    fn skip(self) -> Arg {
        self.option("skip", "help-skip", "name-rules")
            .value_parser(one_of(rules()))
            .value_delimiter(',')
            .action(ArgAction::Append)
    }

    fn input_format(self) -> Arg {
        let formats = InputFormat::ALL.map(|format| (format.name(), format));
        self.option("input-format", "help-input-format", "name-format")
            .value_parser(one_of(formats))
    }

    fn list_format(self) -> Arg {
        self.option("format", "help-format", "name-format")
            .value_parser(one_of([("text", ListFormat::Text), ("json", ListFormat::Json)]))
            .default_value("text")
    }

    fn file(self, name: &'static str, help: &str) -> Arg {
        self.argument(name, help).value_hint(ValueHint::FilePath)
    }

    fn argument(self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .value_name(self.text(&format!("name-{name}")))
            .help(self.text(help))
            .required(true)
            .hide_possible_values(true)
    }

    fn option(self, name: &'static str, help: &str, value: &str) -> Arg {
        self.flag(name, help)
            .hide_possible_values(true)
            .hide_default_value(true)
            .value_name(self.text(value))
    }

    fn switch(self, name: &'static str, help: &str) -> Arg {
        self.flag(name, help).action(ArgAction::SetTrue)
    }

    fn flag(self, name: &'static str, help: &str) -> Arg {
        Arg::new(name).long(name).help(self.text(help))
    }

    fn command(self, name: &'static str) -> Command {
        let command = Command::new(name)
            .about(self.text(&format!("about-{name}")))
            .override_usage(self.text(&format!("usage-{name}")));
        let arguments = if matches!(name, "rules" | "init") {
            String::new()
        } else {
            format!("{}\n{{positionals}}\n\n", self.text("heading-arguments"))
        };
        self.with_help(command, &arguments)
    }

    /// Adds `--help`, with headings in the language of the interface. `middle` is the part of the
    /// help above the options.
    fn with_help(self, command: Command, middle: &str) -> Command {
        let template = format!(
            "{{about}}\n\n{} {{usage}}\n\n{middle}{}\n{{options}}{{after-help}}\n",
            self.text("heading-usage"),
            self.text("heading-options")
        );
        command.help_template(template).disable_help_flag(true).arg(
            self.flag("help", "help-help").short('h').action(ArgAction::Help).display_order(106),
        )
    }
}

/// Parses the name of one of some values.
fn one_of<T: Clone + Send + Sync + 'static>(
    values: impl IntoIterator<Item = (impl Into<PossibleValue>, T)>,
) -> impl TypedValueParser<Value = T> {
    let values: Vec<(PossibleValue, T)> =
        values.into_iter().map(|(name, value)| (name.into(), value)).collect();
    let names = values.iter().map(|(name, _)| name.clone());
    PossibleValuesParser::new(names).try_map(move |given| {
        let found = values.iter().find(|(name, _)| name.matches(&given, false));
        found.map(|(_, value)| value.clone()).ok_or(UnknownValue)
    })
}

/// A value that its parser has accepted and nothing has.
#[derive(Debug)]
struct UnknownValue;

impl std::error::Error for UnknownValue {}

impl std::fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unknown value")
    }
}

fn rules() -> impl Iterator<Item = (&'static str, RuleId)> {
    RuleId::ALL.iter().map(|rule| (rule.as_str(), *rule))
}

/// Parses `FORMAT=FILE`.
fn format_and_file(value: &str) -> Result<(Format, String), String> {
    let (name, file) = value.split_once('=').ok_or(value)?;
    let format = name.parse().map_err(|_| value)?;
    if file.is_empty() { Err(value.to_owned()) } else { Ok((format, file.to_owned())) }
}

/// The help of the program as a whole.
pub fn help(interface: &Interface) -> String {
    command(interface).render_help().to_string()
}

/// Writes `bitekst help check` as `bitekst check --help`, also after general options.
pub fn with_help_option(command: &Command, arguments: &[OsString]) -> Vec<OsString> {
    let mut given = arguments.to_vec();
    let takes_value = |argument: &OsString| {
        command.get_arguments().any(|option| {
            option.get_action().takes_values()
                && option.get_long().is_some_and(|name| *argument == *format!("--{name}"))
        })
    };
    let mut at = 1;
    while given.get(at).is_some_and(|argument| argument.as_encoded_bytes().starts_with(b"-")) {
        at += if takes_value(&given[at]) { 2 } else { 1 };
    }
    if given.get(at).is_some_and(|argument| argument == HELP) {
        while given.get(at).is_some_and(|argument| argument == HELP) {
            given.remove(at);
        }
        given.push("--help".into());
    }
    given
}

/// The command that is named among the arguments, right or wrong.
pub fn subcommand<'a>(command: &'a Command, arguments: &[OsString]) -> Option<&'a str> {
    arguments.iter().find_map(|argument| {
        command.get_subcommands().map(Command::get_name).find(|name| argument == name)
    })
}

/// The value of `--lang`, which is needed before the rest is parsed: errors of the arguments are
/// reported in that language too.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_may_follow_general_options() {
        let command = command(&Interface::new(Language::English));
        let rewritten = |line: &str| {
            let given: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let rewritten = with_help_option(&command, &given);
            rewritten
                .iter()
                .map(|argument| argument.to_string_lossy())
                .collect::<Vec<_>>()
                .join(" ")
        };
        for (given, expected) in [
            ("bitekst help", "bitekst --help"),
            ("bitekst help check", "bitekst check --help"),
            ("bitekst help help", "bitekst --help"),
            ("bitekst -q help check", "bitekst -q check --help"),
            ("bitekst --lang pl help", "bitekst --lang pl --help"),
            ("bitekst --lang=pl --color never help", "bitekst --lang=pl --color never --help"),
            ("bitekst check help", "bitekst check help"),
            ("bitekst --lang help", "bitekst --lang help"),
            ("bitekst check help.txt pl.txt", "bitekst check help.txt pl.txt"),
        ] {
            assert_eq!(rewritten(given), expected);
        }
    }
}

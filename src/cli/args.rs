//! The arguments of each command, as types. They are read from clap's matches once, here; nothing
//! else asks for an option by its name.

use std::ffi::OsString;

use bitekst::config::FailOn;
use bitekst::l10n::Interface;
use bitekst::language::Language;
use bitekst::read::InputFormat;
use bitekst::report::format::Format;
use bitekst::rule::RuleId;
use bitekst::workspace::Selection;
use clap::ArgMatches;
use clap::parser::ValueSource;
use clap_complete::Shell;

use super::command;
use super::error::CliError;
use super::option_values::{
    AlignFormat, CheckFormat, ColorChoice, FactsFormat, ListFormat, SchemaKind,
};

/// Everything on the command line besides the language.
pub struct Args {
    pub color: ColorChoice,
    pub quiet: bool,
    pub command: CommandArgs,
}

/// A command with its arguments.
pub enum CommandArgs {
    Help,
    Licenses,
    Check(CheckArgs),
    Stream(StreamArgs),
    Report(ReportArgs),
    Pairs(PairsArgs),
    Baseline(BaselineArgs),
    Align(AlignArgs),
    Facts(FactsArgs),
    Rules,
    Init,
    Schema(SchemaKind),
    Explain(RuleId),
    Completions(Shell),
    Man(ManArgs),
}

/// The project that a command runs in.
pub struct ProjectArgs {
    /// The configuration; `None` to look for it.
    pub config: Option<String>,
    /// The rules of which nothing is reported.
    pub skip: Vec<RuleId>,
    pub no_baseline: bool,
}

/// `bitekst check`
pub struct CheckArgs {
    pub project: ProjectArgs,
    pub selection: Selection,
    /// The format on standard output.
    pub format: Format,
    /// The reports that are written to files.
    pub outputs: Vec<(Format, String)>,
    /// The lowest severity that sets the exit code; `None` to take that of the configuration.
    pub fail_on: Option<FailOn>,
}

/// `bitekst check --stream`
pub struct StreamArgs {
    pub project: ProjectArgs,
    pub path: String,
    pub format: Option<InputFormat>,
    pub swap: bool,
    pub fail_on: Option<FailOn>,
}

/// `bitekst report`
pub struct ReportArgs {
    pub project: ProjectArgs,
    pub selection: Selection,
    /// A file, a folder, or `-` for standard output.
    pub output: String,
}

/// `bitekst pairs`
pub struct PairsArgs {
    pub project: ProjectArgs,
    pub selection: Selection,
    pub format: ListFormat,
}

/// `bitekst baseline`
pub struct BaselineArgs {
    pub project: ProjectArgs,
    pub selection: Selection,
}

/// `bitekst align`
pub struct AlignArgs {
    pub project: ProjectArgs,
    pub en: String,
    pub pl: String,
    pub input_format: Option<InputFormat>,
    pub format: AlignFormat,
}

/// `bitekst facts`
pub struct FactsArgs {
    pub project: ProjectArgs,
    pub texts: FactsOf,
    pub input_format: Option<InputFormat>,
    /// The file that is written; `None` for standard output.
    pub output: Option<String>,
}

/// The texts whose facts are printed.
pub enum FactsOf {
    /// One text: a list of its facts.
    One { path: String, language: Option<Language>, format: ListFormat },
    /// Two texts: a ledger.
    Two { en: String, pl: String, format: FactsFormat },
}

/// `bitekst man`
pub struct ManArgs {
    /// The command; `None` for the program as a whole.
    pub command: Option<String>,
    /// The folder that the pages are written to; `None` for standard output.
    pub dir: Option<String>,
}

impl Args {
    /// Parses the command line, whose first argument is the name of the program.
    pub fn parse(arguments: &[OsString], interface: &Interface) -> Result<Args, CliError> {
        let command = command::command(interface);
        let arguments = command::with_help_option(&command, arguments);
        let matches = command.clone().try_get_matches_from(&arguments).map_err(|error| {
            let command = command::subcommand(&command, &arguments).map(str::to_owned);
            CliError::Usage { error: Box::new(error), command }
        })?;
        Ok(Args {
            color: value(&matches, "color").unwrap_or_default(),
            quiet: matches.get_flag("quiet"),
            command: CommandArgs::new(&matches)?,
        })
    }
}

impl CommandArgs {
    fn new(matches: &ArgMatches) -> Result<CommandArgs, CliError> {
        if matches.get_flag("licenses") {
            return Ok(CommandArgs::Licenses);
        }
        let Some((name, matches)) = matches.subcommand() else { return Ok(CommandArgs::Help) };
        Ok(match name {
            "check" => return check(matches),
            "report" => CommandArgs::Report(ReportArgs {
                project: project(matches),
                selection: selection(matches),
                output: text(matches, "output"),
            }),
            "pairs" => CommandArgs::Pairs(PairsArgs {
                project: project(matches),
                selection: selection(matches),
                format: value(matches, "format").unwrap_or(ListFormat::Text),
            }),
            "baseline" => CommandArgs::Baseline(BaselineArgs {
                project: project(matches),
                selection: selection(matches),
            }),
            "align" => CommandArgs::Align(AlignArgs {
                project: project(matches),
                en: text(matches, "en"),
                pl: text(matches, "pl"),
                input_format: value(matches, "input-format"),
                format: value(matches, "format").unwrap_or(AlignFormat::Text),
            }),
            "facts" => CommandArgs::Facts(facts(matches)?),
            "rules" => CommandArgs::Rules,
            "init" => CommandArgs::Init,
            "schema" => CommandArgs::Schema(value(matches, "kind").unwrap_or(SchemaKind::Config)),
            "explain" => value(matches, "rule").map_or(CommandArgs::Help, CommandArgs::Explain),
            "completions" => {
                CommandArgs::Completions(value(matches, "shell").unwrap_or(Shell::Bash))
            }
            "man" => CommandArgs::Man(ManArgs {
                command: value(matches, "command"),
                dir: value(matches, "dir"),
            }),
            _ => CommandArgs::Help,
        })
    }
}

fn check(matches: &ArgMatches) -> Result<CommandArgs, CliError> {
    let (project, selection) = (project(matches), selection(matches));
    let format = value(matches, "format").unwrap_or(CheckFormat::Report(Format::Terminal));
    let is_default = matches.value_source("format") != Some(ValueSource::CommandLine);
    let fail_on = value(matches, "fail-on");
    match format {
        CheckFormat::Report(format) if !matches.get_flag("stream") => {
            Ok(CommandArgs::Check(CheckArgs {
                project,
                selection,
                format,
                outputs: values(matches, "output"),
                fail_on,
            }))
        }
        CheckFormat::Lines if !matches.get_flag("stream") => Err(CliError::StreamFormat),
        CheckFormat::Report(_) if !is_default => Err(CliError::StreamFormat),
        _ => {
            let Selection { paths, format, swap, .. } = selection;
            let [path] = <[String; 1]>::try_from(paths).map_err(|_| CliError::StreamPaths)?;
            Ok(CommandArgs::Stream(StreamArgs { project, path, format, swap, fail_on }))
        }
    }
}

fn facts(matches: &ArgMatches) -> Result<FactsArgs, CliError> {
    let (path, language) = (text(matches, "file"), value::<Language>(matches, "language"));
    let output = value::<String>(matches, "output");
    let format = value(matches, "format")
        .or_else(|| output.as_deref().map(FactsFormat::of_file))
        .unwrap_or(FactsFormat::Table);
    let texts = match (value::<String>(matches, "pl"), format) {
        (Some(_), _) if language.is_some() => return Err(CliError::FactsLanguage),
        (Some(pl), _) => FactsOf::Two { en: path, pl, format },
        (None, FactsFormat::Table) => FactsOf::One { path, language, format: ListFormat::Text },
        (None, FactsFormat::Json) => FactsOf::One { path, language, format: ListFormat::Json },
        (None, FactsFormat::Csv | FactsFormat::Xlsx) => {
            return Err(CliError::FactsFormat(format));
        }
    };
    let input_format = value(matches, "input-format");
    Ok(FactsArgs { project: project(matches), texts, input_format, output })
}

fn project(matches: &ArgMatches) -> ProjectArgs {
    ProjectArgs {
        config: value(matches, "config"),
        skip: values(matches, "skip"),
        no_baseline: flag(matches, "no-baseline"),
    }
}

fn selection(matches: &ArgMatches) -> Selection {
    Selection {
        paths: values(matches, "paths"),
        in_project: flag(matches, "project"),
        since: value(matches, "since"),
        format: value(matches, "input-format"),
        swap: flag(matches, "swap"),
    }
}

/// The value of an option, if the command has the option and it was given.
fn value<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.try_get_one(name).ok().flatten().cloned()
}

fn values<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Vec<T> {
    matches.try_get_many(name).ok().flatten().into_iter().flatten().cloned().collect()
}

fn text(matches: &ArgMatches, name: &str) -> String {
    value(matches, name).unwrap_or_default()
}

fn flag(matches: &ArgMatches, name: &str) -> bool {
    value(matches, name).unwrap_or_default()
}

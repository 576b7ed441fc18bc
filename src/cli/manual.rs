//! `bitekst man`: the manual pages, made from the command line that clap reads, so that they never
//! lack an option.

use std::io::Write;
use std::path::Path;

use bitekst::config::{FILE, SUPPRESSIONS};
use bitekst::l10n::Interface;
use bitekst::language::Language;
use bitekst::policy::BASELINE;
use bitekst::report::atomic_file::WholeFile;
use clap::{Arg, Command};

use super::args::ManArgs;
use super::command;
use super::error::CliError;
use super::roff::{Page, bold, italic, plain};
use super::session::Session;

/// Prints a page, or writes pages where `man` looks for them.
pub fn run(session: &Session<'_>, args: &ManArgs) -> Result<(), CliError> {
    let of = args.command.as_deref();
    let Some(dir) = &args.dir else {
        return session.print(&page(&built(session.interface), of, session.interface));
    };
    write_all(Path::new(dir), of)?;
    session.print_written(dir)
}

/// Writes the pages in both languages: `man` takes those of the language that its reader has set.
fn write_all(dir: &Path, of: Option<&str>) -> Result<(), CliError> {
    let failed = |path: &Path, reason| CliError::FileUnwritable {
        path: path.to_string_lossy().into_owned(),
        reason,
    };
    for language in Language::ALL {
        let interface = Interface::new(language);
        let root = built(&interface);
        let folder = match language {
            Language::English => dir.join("man1"),
            Language::Polish => dir.join(language.code()).join("man1"),
        };
        std::fs::create_dir_all(&folder).map_err(|reason| failed(&folder, reason))?;
        let commands = root.get_subcommands().map(|command| Some(command.get_name()));
        for name in std::iter::once(None).chain(commands).filter(|name| of.is_none() || *name == of)
        {
            let path = folder.join(format!("{}.1", named(name)));
            let written = WholeFile::create(&path).and_then(|mut file| {
                file.write_all(page(&root, name, &interface).as_bytes())?;
                file.finish()
            });
            written.map_err(|reason| failed(&path, reason))?;
        }
    }
    Ok(())
}

/// The command line with the options of the whole in each command.
fn built(interface: &Interface) -> Command {
    let mut root = command::command(interface);
    root.build();
    root
}

/// The name of the page of a command, or of the whole.
fn named(command: Option<&str>) -> String {
    command.map_or("bitekst".to_owned(), |name| format!("bitekst-{name}"))
}

/// The page of a command, or of the whole.
fn page(root: &Command, of: Option<&str>, interface: &Interface) -> String {
    let text = |id: &str| interface.text(id);
    let command = of.and_then(|name| root.find_subcommand(name)).unwrap_or(root);
    let name = named(of);
    let (about, usage) = match of {
        Some(command) => (format!("about-{command}"), format!("usage-{command}")),
        None => ("about".to_owned(), "usage".to_owned()),
    };
    let mut page = Page::new(
        &name.to_uppercase(),
        concat!("bitekst ", env!("CARGO_PKG_VERSION")),
        &text("manual-title"),
    );

    page.heading(&text("manual-name"));
    page.line(&format!("{} \\- {}", plain(&name), plain(text(&about).trim_end_matches('.'))));

    page.heading(&text("manual-synopsis"));
    page.line(&synopsis(&text(&usage), of));

    page.heading(&text("manual-description"));
    page.paragraphs(&interface.attribute(&about, "manual").unwrap_or_else(|| text(&about)));

    if of.is_none() {
        page.heading(&text("manual-commands"));
        for command in root.get_subcommands() {
            page.item(
                &format!("{}(1)", bold(&named(Some(command.get_name())))),
                &text(&format!("about-{}", command.get_name())),
            );
        }
    }
    let mut positionals = command.get_positionals().peekable();
    if positionals.peek().is_some() {
        page.heading(&text("manual-arguments"));
        for argument in positionals {
            page.item(&italic(&value(argument)), &help(argument));
        }
    }
    page.heading(&text("manual-options"));
    let mut options: Vec<&Arg> =
        command.get_arguments().filter(|argument| !argument.is_positional()).collect();
    options.sort_by_key(|option| GENERAL.iter().position(|general| option.get_id() == *general));
    for option in options {
        page.item(&spelled(option), &help(option));
    }

    page.heading(&text("manual-exit"));
    for (code, id) in [("0", "manual-exit-0"), ("1", "manual-exit-1"), ("2", "manual-exit-2")] {
        // Only what checks finds something.
        if code != "1" || matches!(of, None | Some("check")) {
            page.item(&bold(code), &text(id));
        }
    }
    if of.is_none_or(|name| {
        ["check", "report", "pairs", "baseline", "init", "schema"].contains(&name)
    }) {
        page.heading(&text("manual-files"));
        for (file, id) in [
            (FILE, "manual-file-config"),
            (BASELINE, "manual-file-baseline"),
            (SUPPRESSIONS, "manual-file-suppressions"),
        ] {
            page.item(&bold(file), &text(id));
        }
    }
    page.heading(&text("manual-environment"));
    page.item(
        &["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"].map(bold).join(", "),
        &text("manual-language"),
    );
    page.item(&bold("NO_COLOR"), &text("manual-no-color"));

    page.heading(&text("manual-see-also"));
    let others =
        std::iter::once(None).chain(root.get_subcommands().map(|command| Some(command.get_name())));
    let others: Vec<String> = others
        .filter(|other| *other != of)
        .map(|other| format!("{}(1)", bold(&named(other))))
        .collect();
    page.line(&others.join(",\n"));
    page.finish()
}

/// The options that every command has, in the order in which they come last.
const GENERAL: [&str; 6] = ["lang", "color", "quiet", "version", "licenses", "help"];

/// A usage line: the words that are typed in bold, those that are replaced in italics.
fn synopsis(usage: &str, of: Option<&str>) -> String {
    let words = usage.split(' ').enumerate().map(|(place, word)| {
        if place == 0 || place == 1 && of.is_some() || word.starts_with('-') {
            return bold(word);
        }
        let inner = word.trim_matches(['[', ']']);
        if inner == "|" { plain(word) } else { plain(word).replace(&plain(inner), &italic(inner)) }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An option as it is typed: `-q, --quiet`, `--format FORMAT`.
fn spelled(option: &Arg) -> String {
    let short = option.get_short().map(|short| format!("-{short}"));
    let long = option.get_long().map(|long| format!("--{long}"));
    let names =
        short.into_iter().chain(long).map(|name| bold(&name)).collect::<Vec<_>>().join(", ");
    if option.get_action().takes_values() {
        format!("{names} {}", italic(&value(option)))
    } else {
        names
    }
}

fn value(argument: &Arg) -> String {
    argument
        .get_value_names()
        .into_iter()
        .flatten()
        .map(|name| name.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

fn help(argument: &Arg) -> String {
    argument.get_help().map(ToString::to_string).unwrap_or_default()
}

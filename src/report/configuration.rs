//! Problems of a configuration in the layout of a compiler: the place in the file, the marked line,
//! a suggestion.

use anstyle::{AnsiColor, Style};

use super::excerpt::Excerpt;
use super::terminal::FRAME;
use crate::config::ConfigProblem;
use crate::l10n::Interface;
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::printable::{sentence, wrap};
use crate::source::{Format, Source};

/// Writes a problem of the file at `path`, whose text is `text`, in lines of at most `width`
/// columns.
pub fn problem(
    problem: &ConfigProblem,
    path: &str,
    text: &str,
    interface: &Interface,
    width: usize,
    colour: bool,
) -> String {
    let source = Source::new(path, Language::English, Format::Plain, text);
    let paint = |style: Style, text: &str| {
        if colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    };
    let error = Style::new().bold().fg_color(Some(AnsiColor::BrightRed.into()));
    let name = interface.text("error-title");
    let title =
        wrap(&format!("{name}: {}", sentence(&interface.say(&problem.message))), width, "  ");
    let text = title.strip_prefix(&name).unwrap_or(&title);
    let from = source.position(Excerpt::start(&source, problem.span));
    let gutter = from.line.to_string().len();
    let space = " ".repeat(gutter);
    let excerpt = Excerpt::new(&source, problem.span, width.saturating_sub(gutter + 3).max(24), 0);
    let bar = paint(FRAME, &format!("{space} |"));
    let place = format!("{}:{}:{}", sentence(path), from.line, from.column);
    let marks = paint(error, &"^".repeat(excerpt.marked));
    let mut out = format!("{}{}\n", paint(error, &name), paint(Style::new().bold(), text));
    out += &format!("{space}{} {place}\n{bar}\n", paint(FRAME, "-->"));
    out += &format!("{} {}\n", paint(FRAME, &format!("{} |", from.line)), excerpt.text.trim_end());
    out += &format!("{bar} {}{marks}\n", " ".repeat(excerpt.indent));
    if let Some(nearest) = &problem.nearest {
        let hint = interface.say(
            &Message::new("error-did-you-mean").with("suggestion", Arg::Text(nearest.clone())),
        );
        out += &format!("{bar}\n{} {}\n", paint(FRAME, &format!("{space} =")), sentence(&hint));
    }
    out
}

//! Findings as a compiler prints them: severity, rule, one sentence, the spot in both texts with its line and column, the words marked.
//!
//! Drawn by hand: paragraphs are single lines of a thousand characters, whole sections are one finding, and every line has to fit the terminal.
//! The layout is that of rustc, so that editors and terminals recognise the places.

use anstyle::{AnsiColor, Style};

use super::excerpt::Excerpt;
use super::printable::{sentence, width, wrap};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::l10n::Interface;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;

/// How findings are printed.
pub struct Terminal<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
    /// The names of what the findings are about.
    pub lexicon: &'a Lexicon,
    /// Columns; longer lines are cut to the window around the spot.
    pub width: usize,
    /// Whether escape sequences for colours are wanted.
    pub colour: bool,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
}

impl Counts {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.error += 1,
                Severity::Warning => counts.warning += 1,
                Severity::Note => counts.note += 1,
            }
        }
        counts
    }
}

impl Terminal<'_> {
    /// One finding, with an empty line behind it.
    pub fn finding(&self, pair: &CheckedPair, finding: &Finding) -> String {
        let (name, colour) = match finding.severity {
            Severity::Error => ("severity-error", AnsiColor::BrightRed),
            Severity::Warning => ("severity-warning", AnsiColor::Yellow),
            Severity::Note => ("severity-note", AnsiColor::BrightCyan),
        };
        let level = Style::new().bold().fg_color(Some(colour.into()));
        let said = sentence(&self.interface.tell(&finding.message, pair, self.lexicon));
        let severity = format!("{}[{}]", self.interface.text(name), finding.rule);
        let title = wrap(&format!("{severity}: {said}"), self.width, "  ");
        let said = title.strip_prefix(&severity).unwrap_or(&title);
        let mut out = format!("{}{}\n", self.paint(level, &severity), self.paint(Style::new().bold(), said));
        let marks = || Language::BOTH.into_iter().flat_map(|side| finding.marks(side)).filter(|mark| mark.role != Role::Part);
        let last_line = marks().map(|mark| pair.source(mark.side).position(mark.span.start).line).max().unwrap_or(1);
        let gutter = last_line.to_string().len();
        let mut shown: Option<Language> = None;
        for mark in marks() {
            let style = if mark.role == Role::Subject { level } else { CONTEXT };
            out.push_str(&self.place(pair, finding, mark, gutter, shown, style));
            shown = Some(mark.side);
        }
        if let Some((language, text)) = self.interface.expected(finding, pair, self.lexicon) {
            let id = if language == Language::English { "expected-en" } else { "expected-pl" };
            let said = self.interface.say(&Message::new(id).with("text", Arg::Text(sentence(&text))));
            let blank = " ".repeat(gutter);
            out.push_str(&format!("{}\n{} {said}\n", self.paint(FRAME, &format!("{blank} |")), self.paint(FRAME, &format!("{blank} ="))));
        }
        out.push('\n');
        out
    }

    /// The closing line.
    pub fn summary(&self, counts: Counts) -> String {
        let number = |count: usize| Arg::Number(count as i64);
        let parts = [("count-error", counts.error), ("count-warning", counts.warning), ("count-note", counts.note)];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(id, count)| self.interface.say(&Message::new(id).with("count", number(count)))).collect();
        let total = number(counts.error + counts.warning + counts.note);
        self.interface.say(&Message::new("summary").with("total", total).with("parts", Arg::Text(parts.join(", "))))
    }

    /// One marked place: its position, the words around it, the marks under them. The position of a second place in the same text is in its label.
    fn place(&self, pair: &CheckedPair, finding: &Finding, mark: &Mark, gutter: usize, shown: Option<Language>, style: Style) -> String {
        let source = pair.source(mark.side);
        let first_of_side = shown != Some(mark.side);
        let columns = self.width.saturating_sub(gutter + 3).max(24);
        let label = self.label(pair, finding, mark, first_of_side);
        let excerpt = Excerpt::of(source, mark.span, columns, width(&label).min(columns / 2));
        let blank = " ".repeat(gutter);
        let bar = self.paint(FRAME, &format!("{blank} |"));
        let mut out = String::new();
        if first_of_side {
            let arrow = if shown.is_none() { "-->" } else { ":::" };
            if shown.is_some() {
                out.push_str(&format!("{bar}\n"));
            }
            let place = format!("{}:{}:{}", sentence(&source.path), excerpt.from.line, excerpt.from.column);
            out.push_str(&format!("{blank}{} {place}\n{bar}\n", self.paint(FRAME, arrow)));
        }
        let number = self.paint(FRAME, &format!("{:>gutter$} |", excerpt.from.line));
        out.push_str(format!("{number} {}", excerpt.text).trim_end());
        let sign = if mark.role == Role::Subject { "^" } else { "-" };
        let marks = format!("{} {label}", sign.repeat(excerpt.marked));
        out.push_str(&format!("\n{bar} {}{}\n", " ".repeat(excerpt.indent), self.paint(style, marks.trim_end())));
        out
    }

    /// What a marked place is, where it ends if it has many lines, and where it is if its text has been named already.
    fn label(&self, pair: &CheckedPair, finding: &Finding, mark: &Mark, first_of_side: bool) -> String {
        let source = pair.source(mark.side);
        let (from, to) = (source.position(mark.span.start), source.position(mark.span.end));
        let role = match mark.role {
            Role::Subject | Role::Part => None,
            Role::Counterpart => Some(
                // Some rules mean something else by it than the passage that should say the same.
                self.interface
                    .attribute(&format!("rule-{}", finding.rule), "counterpart")
                    .unwrap_or_else(|| self.interface.text("mark-counterpart")),
            ),
            Role::Elsewhere => Some(self.interface.text("mark-elsewhere")),
        };
        let place = (!first_of_side).then(|| format!("{}:{}", from.line, from.column));
        let lines =
            (to.line > from.line).then(|| self.interface.say(&Message::new("mark-last-line").with("line", Arg::Text(to.line.to_string()))));
        let parts: Vec<String> = [role, place, lines].into_iter().flatten().collect();
        parts.join(", ")
    }

    fn paint(&self, style: Style, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// Line numbers, bars and arrows.
const FRAME: Style = Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));

/// Places that are not what the finding is about.
const CONTEXT: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));

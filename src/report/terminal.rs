//! Findings as a compiler prints them: severity, rule, one sentence, the spot in both texts with
//! its line and column, the words marked.
//!
//! Drawn by hand: paragraphs are single lines of a thousand characters with several marks far
//! apart, whole sections are one finding, and every line has to fit the terminal; `ARCHITECTURE.md`
//! tells what ready-made renderers do there. The layout is that of rustc, so that editors recognise
//! the places.

use anstyle::{AnsiColor, Style};

use super::Report;
use super::describe::{self, EXPECTED};
use super::excerpt::Excerpt;
use super::location;
use super::printable::{sentence, width, wrap};
use super::summary::summary;
use crate::analysed_text::AnalysedText;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::outcome::{Outcome, RunSummary};
use crate::pipeline::CheckedPair;
use crate::sides::Side;

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
    /// Whether the closing lines are left out.
    pub quiet: bool,
}

impl Report for Terminal<'_> {
    fn pair(&self, outcome: &Outcome) -> String {
        // What cannot be read is told where errors are told.
        let Ok(pair) = &outcome.result else { return String::new() };
        pair.findings.iter().map(|finding| self.finding(pair, finding)).collect()
    }

    fn closing(&self, totals: &RunSummary) -> String {
        // Where nothing could be checked, nothing was found either way.
        if self.quiet || totals.pairs > 0 && totals.failed == totals.pairs {
            String::new()
        } else {
            summary(totals, self.interface)
                .iter()
                .map(|line| wrap(line, self.width, "") + "\n")
                .collect()
        }
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
        let text = sentence(&self.interface.tell(&finding.message(), pair, self.lexicon));
        let severity = format!("{}[{}]", self.interface.text(name), finding.rule);
        let title = wrap(&format!("{severity}: {text}"), self.width, "  ");
        let text = title.strip_prefix(&severity).unwrap_or(&title);
        let mut out =
            format!("{}{}\n", self.paint(level, &severity), self.paint(Style::new().bold(), text));
        let marks = || {
            Side::BOTH
                .into_iter()
                .flat_map(|side| finding.marks(side))
                .filter(|mark| mark.role != Role::Part)
        };
        let last_line = marks()
            .map(|mark| pair.source(mark.side).position(mark.span.start).line)
            .max()
            .unwrap_or(1);
        let gutter = last_line.to_string().len();
        let mut arrow = "-->";
        for side in Side::BOTH {
            let mut marks: Vec<&Mark> =
                finding.marks(side).filter(|mark| mark.role != Role::Part).collect();
            let of_role = |role: Role| marks.iter().find(|mark| mark.role == role).copied();
            let Some(main) =
                of_role(Role::Subject).or(of_role(Role::Counterpart)).or(marks.first().copied())
            else {
                continue;
            };
            out.push_str(&self.heading(pair.text(side), main, gutter, arrow));
            arrow = ":::";
            // As they stand in the text, so that line numbers rise.
            marks.sort_by_key(|mark| mark.span.start);
            let mut last: Option<usize> = None;
            for mark in marks {
                let source = pair.source(side);
                if last.is_some_and(|last| source.position(mark.span.start).line > last + 1) {
                    out.push_str(&format!("{}\n", self.paint(FRAME, "...")));
                }
                last = Some(source.position(mark.span.end).line);
                let style = if mark.role == Role::Subject { level } else { CONTEXT };
                out.push_str(&self.place(pair, finding, mark, mark == main, gutter, style));
            }
        }
        if let Some((side, text)) = self.interface.expected(finding, pair, self.lexicon) {
            let message = Message::new(EXPECTED[side]).with("text", Arg::Text(sentence(&text)));
            let expected = self.interface.say(&message);
            let expected = wrap(&expected, self.width.saturating_sub(gutter + 3), "");
            let expected = expected.replace('\n', &format!("\n{}", " ".repeat(gutter + 3)));
            let equals = self.paint(FRAME, &format!("{} =", " ".repeat(gutter)));
            out.push_str(&format!("{}\n{equals} {expected}\n", self.bar(gutter)));
        }
        out.push('\n');
        out
    }

    /// The text that the next places are in, with the position of the main one: where an editor
    /// should go.
    fn heading(&self, reading: &AnalysedText, main: &Mark, gutter: usize, arrow: &str) -> String {
        let bar = self.bar(gutter);
        let between = if arrow == ":::" { format!("{bar}\n") } else { String::new() };
        let start = Excerpt::start(&reading.source, main.span);
        let place = location::describe(
            self.interface,
            reading,
            &sentence(&reading.source.path),
            start,
            true,
        );
        format!("{between}{}{} {place}\n{bar}\n", " ".repeat(gutter), self.paint(FRAME, arrow))
    }

    /// One marked place: the words around it, the marks under them. Its position is in its label
    /// where it is not the main one.
    fn place(
        &self,
        pair: &CheckedPair,
        finding: &Finding,
        mark: &Mark,
        main: bool,
        gutter: usize,
        style: Style,
    ) -> String {
        let source = pair.source(mark.side);
        let columns = self.width.saturating_sub(gutter + 3).max(24);
        let label = self.label(pair, finding, mark, main);
        // A label that leaves no room for the words stands under their marks.
        let below = width(&label) > columns / 2;
        let excerpt =
            Excerpt::new(source, mark.span, columns, if below { 0 } else { width(&label) });
        let bar = self.bar(gutter);
        let number = self.paint(FRAME, &format!("{:>gutter$} |", excerpt.from.line));
        let mut out = format!("{number} {}", excerpt.text).trim_end().to_owned();
        let marks = if mark.role == Role::Subject { "^" } else { "-" }.repeat(excerpt.marked);
        let lines = if below {
            [vec![marks], label_lines(&label, columns)].concat()
        } else {
            vec![format!("{marks} {label}").trim_end().to_owned()]
        };
        for line in lines {
            let indent = excerpt.indent.min(columns.saturating_sub(width(&line)));
            out.push_str(&format!("\n{bar} {}{}", " ".repeat(indent), self.paint(style, &line)));
        }
        out.push('\n');
        out
    }

    fn bar(&self, gutter: usize) -> String {
        self.paint(FRAME, &format!("{} |", " ".repeat(gutter)))
    }

    /// What a marked place is, where it is if it is not the main one of its text, and where it ends
    /// if it has many lines.
    fn label(&self, pair: &CheckedPair, finding: &Finding, mark: &Mark, main: bool) -> String {
        let source = pair.source(mark.side);
        let (from, to) = (source.position(mark.span.start), source.position(mark.span.end));
        let role = describe::role(self.interface, finding, mark.role);
        let place = (!main).then(|| {
            if source.counts_paragraphs() {
                location::number(source, from.line)
            } else {
                format!("{}:{}", from.line, from.column)
            }
        });
        let lines = (to.line > from.line).then(|| {
            self.interface.say(
                &Message::new("mark-last-line")
                    .with("line", Arg::Text(to.line.to_string()))
                    .with("unit", location::unit(source)),
            )
        });
        let parts: Vec<String> = [role, place, lines].into_iter().flatten().collect();
        parts.join(", ")
    }

    fn paint(&self, style: Style, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

fn label_lines(label: &str, columns: usize) -> Vec<String> {
    wrap(label, columns, "").lines().map(str::to_owned).collect()
}

/// Line numbers, bars and arrows.
pub(super) const FRAME: Style =
    Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));

/// Places that are not what the finding is about.
const CONTEXT: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));

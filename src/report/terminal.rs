//! Findings in the layout of a compiler: severity, rule, one sentence, the place in both texts with
//! line and column, the words marked.
//!
//! No library does this: paragraphs are single lines of a thousand characters with several marks
//! far apart, a whole section may be one finding, and every line has to fit the terminal;
//! `ARCHITECTURE.md` describes the results of the libraries that were tried. The layout is that of
//! rustc, so that editors recognise the places.

use anstyle::{AnsiColor, Style};

use super::Report;
use super::describe::{self, EXPECTED, also};
use super::excerpt::Excerpt;
use super::location;
use super::summary::summary;
use crate::analysed_text::AnalysedText;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::group::{Group, groups};
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::outcome::{Outcome, RunSummary};
use crate::pipeline::CheckedPair;
use crate::printable::{sentence, width, wrap};
use crate::sides::Side;

/// The report for terminals.
pub struct Terminal<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
    /// The lexicon, for the names of facts.
    pub lexicon: &'a Lexicon,
    /// The width in columns; longer lines are cut to the window around the marks.
    pub width: usize,
    /// Whether escape sequences for colours are wanted.
    pub colour: bool,
    /// Whether the closing lines are left out.
    pub quiet: bool,
}

impl Report for Terminal<'_> {
    fn pair(&self, outcome: &Outcome) -> String {
        // Pairs that can't be read are reported on standard error.
        let Ok(pair) = &outcome.result else { return String::new() };
        let groups = groups(pair, self.lexicon);
        groups.iter().map(|group| self.group(pair, group)).collect()
    }

    fn closing(&self, totals: &RunSummary) -> String {
        // If nothing could be checked, the number of findings would be misleading.
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
    /// Writes the findings of one cause as one, and an empty line.
    pub fn group(&self, pair: &CheckedPair, group: &Group) -> String {
        let finding = &pair.findings[group.head];
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
            // In the order of the text, so that line numbers rise.
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
        let expected = self.interface.expected(finding, pair, self.lexicon).map(|(side, text)| {
            let message = Message::new(EXPECTED[side]).with("text", Arg::Text(sentence(&text)));
            self.interface.say(&message)
        });
        let remarks: Vec<String> =
            expected.into_iter().chain(also(self.interface, pair, group)).collect();
        if !remarks.is_empty() {
            out.push_str(&format!("{}\n", self.bar(gutter)));
        }
        for remark in remarks {
            let remark = wrap(&remark, self.width.saturating_sub(gutter + 3), "");
            let remark = remark.replace('\n', &format!("\n{}", " ".repeat(gutter + 3)));
            let equals = self.paint(FRAME, &format!("{} =", " ".repeat(gutter)));
            out.push_str(&format!("{equals} {remark}\n"));
        }
        out.push('\n');
        out
    }

    /// Writes the path of a text with the position of its main place, which editors open.
    fn heading(&self, text: &AnalysedText, main: &Mark, gutter: usize, arrow: &str) -> String {
        let bar = self.bar(gutter);
        let between = if arrow == ":::" { format!("{bar}\n") } else { String::new() };
        let start = Excerpt::start(&text.source, main.span);
        let place =
            location::describe(self.interface, text, &sentence(&text.source.path), start, true);
        format!("{between}{}{} {place}\n{bar}\n", " ".repeat(gutter), self.paint(FRAME, arrow))
    }

    /// Writes one marked place: the words around it, the marks under them. If it isn't the main
    /// one, its label has its position.
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
        // A label that is too long is placed under the marks.
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

    /// Returns the label of a marked place: its role, its position if it isn't the main one, and
    /// its last line if it has several.
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

/// The style of line numbers, bars and arrows.
pub(super) const FRAME: Style =
    Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));

/// The style of places that are not the subject.
const CONTEXT: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));

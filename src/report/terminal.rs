//! Findings as a compiler prints them: severity, rule, one sentence, the spot in both texts.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::finding::{Finding, Mark, Role, Severity};
use crate::l10n::Interface;
use crate::language::Language;
use crate::pipeline::CheckedPair;
use crate::text::Source;

/// How findings are printed.
pub struct Terminal<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
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
    /// One finding.
    pub fn finding(&self, pair: &CheckedPair, finding: &Finding) -> String {
        let (level, name) = match finding.severity {
            Severity::Error => (Level::ERROR, "severity-error"),
            Severity::Warning => (Level::WARNING, "severity-warning"),
            Severity::Note => (Level::NOTE, "severity-note"),
        };
        let name = self.interface.text(name);
        let sentence = self.interface.tell(&finding.message, &pair.en.source, &pair.pl.source);
        let labels = Role::ALL.map(|role| self.label(role));
        let mut group = Group::with_title(level.with_name(name.as_str()).primary_title(sentence.as_str()).id(finding.rule));
        let windows: Vec<(&Source, Window)> = Language::BOTH
            .into_iter()
            .flat_map(|side| finding.marks(side).filter(|mark| mark.role != Role::Part).map(move |mark| (side, mark)))
            .filter_map(|(side, mark)| {
                let source = if side == Language::English { &pair.en.source } else { &pair.pl.source };
                Window::of(source, mark).map(|window| (source, window))
            })
            .collect();
        for (source, window) in &windows {
            let kind = if window.role == Role::Subject { AnnotationKind::Primary } else { AnnotationKind::Context };
            let mut annotation = kind.span(window.span.clone());
            if let Some(label) = labels[window.role as usize].as_deref() {
                annotation = annotation.label(label);
            }
            group = group
                .element(Snippet::source(window.text.as_str()).path(source.path.as_str()).line_start(window.line).annotation(annotation));
        }
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        renderer.term_width(self.width).render(&[group])
    }

    /// The closing line.
    pub fn summary(&self, counts: Counts) -> String {
        let number = |count: usize| crate::message::Arg::Number(count as i64);
        let message = crate::message::Message::new("summary")
            .with("total", number(counts.error + counts.warning + counts.note))
            .with("error", number(counts.error))
            .with("warning", number(counts.warning))
            .with("note", number(counts.note));
        self.interface.say(&message)
    }

    fn label(&self, role: Role) -> Option<String> {
        match role {
            Role::Subject | Role::Part => None,
            Role::Counterpart => Some(self.interface.text("mark-counterpart")),
            Role::Elsewhere => Some(self.interface.text("mark-elsewhere")),
        }
    }
}

/// The line of a text in which a mark begins; a mark over more lines is shown by its first.
struct Window {
    text: String,
    line: usize,
    span: std::ops::Range<usize>,
    role: Role,
}

impl Window {
    fn of(source: &Source, mark: &Mark) -> Option<Window> {
        let line = source.position(mark.span.start).line;
        let whole = source.line_span(line)?;
        let from = mark.span.start.saturating_sub(whole.start) as usize;
        let to = (mark.span.end.min(whole.end)).saturating_sub(whole.start) as usize;
        // What moves the cursor or joins letters would put the carets in the wrong place.
        let text = source.slice(whole).to_owned();
        Some(Window { line, span: from..to.max(from), role: mark.role, text })
    }
}

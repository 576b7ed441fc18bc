//! Placeholders and tags that a translation has to keep: all of them in the segments of translation
//! files, in documents the fields that a program fills in.

use super::{Check, Find, Rule};
use crate::bitext::Bead;
use crate::document::{Block, BlockKind, Inline, InlineKind};
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::placeholder::{Key, Notation, Placeholder, find as placeholders, is_possible};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::source::{Format, Source};
use crate::span::Span;

/// Maximum number of placeholders in a passage whose placeholders are compared.
const MAX_PLACEHOLDERS: usize = 500;
/// The prefixes of an element's end and of its beginning, in HTML, TMX and XLIFF.
const ELEMENTS: [(&str, &str); 4] = [("</", "<"), ("<ept", "<bpt"), ("<ex", "<bx"), ("<ec", "<sc")];
/// The mark that escapes punctuation in Markdown.
const ESCAPE: &str = "\\";

pub(super) const RULE: Rule =
    Rule { id: RuleId::Placeholder, severity: Severity::Error, find: &[Find::Alone(find)] };

/// Finds the placeholders that one version lacks.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    let any_possible = check.bitext.texts.iter().any(|text| {
        // A code that its file protects may look like any word.
        is_possible(&text.source.text)
            || check.segmented && text.document.blocks.iter().any(|block| !block.inlines.is_empty())
    });
    if !any_possible {
        return;
    }
    for bead in check.bitext.alignment.beads.iter().filter(|bead| bead.is_matched()) {
        let all = Sides::from_fn(|side| of_side(check, bead, side));
        if all.iter().all(|all| all.len() <= MAX_PLACEHOLDERS) {
            Placeholders { check, rule, bead, all: &all }.find(findings);
        }
    }
}

/// Returns the placeholders of one side of a bead, with their spans in the text.
fn of_side(check: &Check<'_>, bead: &Bead, side: Side) -> Vec<Placeholder> {
    let source = &check.bitext[side].source;
    let notation = if check.segmented { Notation::Strings } else { Notation::Documents };
    let mut found = Vec::new();
    for block in check.blocks(bead, side).filter(|block| block.kind != BlockKind::Code) {
        let text = source.slice(block.span);
        if !is_possible(text) && block.inlines.is_empty() {
            continue;
        }
        // In a document, code and markup aren't filled in.
        let is_code = |span: Span| {
            let in_code =
                |inline: &Inline| inline.span.overlaps(span) && source.slice(inline.span) != ESCAPE;
            !check.segmented && block.inlines.iter().any(in_code)
        };
        let start = block.span.start;
        let unescaped = (source.format == Format::Markdown).then(|| without_escapes(text));
        let unescaped = unescaped.flatten();
        let (plain, places) = unescaped
            .as_ref()
            .map_or((text, None), |(plain, places)| (plain.as_str(), Some(places)));
        let in_text = |span: Span| {
            let place =
                |at: u32| places.and_then(|places| places.get(at as usize).copied()).unwrap_or(at);
            Span { start: place(span.start) + start, end: place(span.end) + start }
        };
        let mut of_block: Vec<Placeholder> = placeholders(plain, notation)
            .into_iter()
            .map(|placeholder| Placeholder { span: in_text(placeholder.span), ..placeholder })
            .filter(|placeholder| !is_code(placeholder.span))
            .collect();
        let codes: Vec<Placeholder> = protected_codes(source, block, &of_block)
            .map(|span| Placeholder {
                span,
                key: Key::Named(source.slice(span).to_owned()),
                numbered: true,
            })
            .collect();
        of_block.extend(codes);
        of_block.sort_by_key(|placeholder| placeholder.span);
        found.append(&mut of_block);
    }
    found
}

/// Returns a Markdown text without the backslashes of its escapes, and where each of its bytes and
/// its end are in the text; `None` if it has no escapes.
fn without_escapes(text: &str) -> Option<(String, Vec<u32>)> {
    if !text.contains(ESCAPE) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_escape = |next: Option<&(usize, char)>| {
            next.is_some_and(|(_, next)| next.is_ascii_punctuation())
        };
        let (at, character) = match characters.peek() {
            next if ESCAPE.contains(character) && is_escape(next) => {
                characters.next().unwrap_or((at, character))
            }
            _ => (at, character),
        };
        plain.push(character);
        places.extend((0..character.len_utf8()).map(|byte| (at + byte) as u32));
    }
    places.push(text.len() as u32);
    Some((plain, places))
}

/// Returns the codes that the file protects and that no notation of placeholders has.
fn protected_codes<'a>(
    source: &'a Source,
    block: &'a Block,
    found: &'a [Placeholder],
) -> impl Iterator<Item = Span> + 'a {
    let written = |span: Span| source.slice(span);
    // The cases of a message repeat their codes, which count once.
    let has_cases = found.iter().any(|placeholder| written(placeholder.span).ends_with(','));
    let repeated = move |span: Span| {
        has_cases && found.iter().any(|placeholder| written(placeholder.span) == written(span))
    };
    let inlines = block.inlines.iter();
    let codes = inlines.filter(|inline| inline.kind == InlineKind::Placeholder);
    codes
        .map(|inline| inline.span)
        .filter(move |span| !repeated(*span))
        .filter(|span| !found.iter().any(|placeholder| placeholder.span.overlaps(*span)))
}

/// The placeholders of the two sides of a bead.
struct Placeholders<'a> {
    check: &'a Check<'a>,
    rule: RuleId,
    bead: &'a Bead,
    all: &'a Sides<Vec<Placeholder>>,
}

impl<'a> Placeholders<'a> {
    fn find(&self, findings: &mut Vec<Finding>) {
        let mut only = unmatched(self.all, |source, target| source.key == target.key);
        if only.iter().all(Vec::is_empty) {
            return;
        }
        // Arguments without numbers are compared by their types, because one that is missing
        // changes the number of those after it.
        if !self.all.iter().flatten().any(is_numbered_argument) {
            let by_type = unmatched(self.all, same_type);
            if by_type.iter().all(Vec::is_empty) {
                findings.push(self.differ(Sides::new(only.source[0], only.target[0]), true));
                return;
            }
            only = by_type;
        }
        for side in Side::BOTH {
            only[side].retain(|placeholder| self.is_missing(side, placeholder));
        }
        // The form for one thing need not name the count.
        if self.has_fixed_count() && only.source.len() + only.target.len() == 1 {
            return;
        }
        if let ([source], [target]) = (&only.source[..], &only.target[..]) {
            findings.push(self.differ(Sides::new(source, target), false));
            return;
        }
        for side in Side::BOTH {
            let missing = without_ends(&only[side]).into_iter();
            findings.extend(missing.map(|placeholder| self.missing(side, placeholder)));
        }
    }

    /// Whether the other side really lacks an unmatched placeholder. It doesn't if it contains an
    /// argument in a word that may be something else (`%i pikseli` against `%ipx`), or has a tag
    /// fewer times.
    fn is_missing(&self, side: Side, placeholder: &Placeholder) -> bool {
        match placeholder.key {
            Key::Argument(..) => {
                let written = self.check.bitext[side].source.slice(placeholder.span);
                self.count(side.other(), written) < self.count(side, written)
            }
            Key::Named(_) => {
                let mut others = self.all[side.other()].iter();
                !placeholder.key.is_markup() || others.all(|other| other.key != placeholder.key)
            }
        }
    }

    /// Returns how often one side of the bead contains a text.
    fn count(&self, side: Side, written: &str) -> usize {
        let source = &self.check.bitext[side].source;
        let blocks = self.check.blocks(self.bead, side);
        blocks.map(|block| source.slice(block.span).matches(written).count()).sum()
    }

    /// Whether the segment is a plural form for one particular count.
    fn has_fixed_count(&self) -> bool {
        Side::BOTH.into_iter().any(|side| {
            let text = &self.check.bitext[side];
            let first = self.bead[side].first();
            first
                .and_then(|block| text.document.blocks.get(*block))
                .and_then(|block| text.source.layout.as_ref()?.segment_at(block.span.start))
                .is_some_and(|segment| segment.fixed_count)
        })
    }

    /// Reports a placeholder against another, or the first two that are in another order.
    fn differ(&self, placeholders: Sides<&Placeholder>, order: bool) -> Finding {
        let spans = placeholders.map(|placeholder| placeholder.span);
        let kind = FindingKind::Placeholders { placeholders: spans.map(Some), order };
        let primary = Mark::subject(Side::Source, spans.source);
        Finding::new(self.rule, Severity::Error, kind, primary)
            .related([Mark::subject(Side::Target, spans.target)])
            .value(self.written(Side::Source, spans.source))
    }

    /// Reports a placeholder that only one side has.
    fn missing(&self, side: Side, placeholder: &Placeholder) -> Finding {
        let span = placeholder.span;
        let placeholders = Sides::from_fn(|of| (of == side).then_some(span));
        let kind = FindingKind::Placeholders { placeholders, order: false };
        let blocks = self.check.blocks(self.bead, side.other()).map(|block| block.span);
        Finding::new(self.rule, Severity::Error, kind, Mark::subject(side, span))
            .related(blocks.reduce(Span::join).map(|span| Mark::counterpart(side.other(), span)))
            .only(side)
            .value(self.written(side, span))
    }

    fn written(&self, side: Side, span: Span) -> String {
        self.check.bitext[side].source.slice(span).to_owned()
    }
}

/// Returns the placeholders of each side that have no match on the other.
fn unmatched(
    all: &Sides<Vec<Placeholder>>,
    is_match: impl Fn(&Placeholder, &Placeholder) -> bool,
) -> Sides<Vec<&Placeholder>> {
    let mut left: Vec<&Placeholder> = all.target.iter().collect();
    let only = all.source.iter().filter(|source| {
        let found = left.iter().position(|target| is_match(source, target));
        found.map(|index| left.remove(index)).is_none()
    });
    let only = only.collect();
    Sides::new(only, left)
}

/// Returns the placeholders without the ends of elements whose beginnings are among them.
fn without_ends<'a>(only: &[&'a Placeholder]) -> Vec<&'a Placeholder> {
    let names = || {
        only.iter().filter_map(|placeholder| match &placeholder.key {
            Key::Named(name) => Some(name.as_str()),
            Key::Argument(..) => None,
        })
    };
    let has_beginning = |beginning: &str| {
        names().any(|name| {
            name.strip_prefix(beginning)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    };
    let is_end = |placeholder: &Placeholder| {
        let Key::Named(name) = &placeholder.key else { return false };
        let element =
            ELEMENTS.iter().find_map(|(end, beginning)| Some((beginning, name.strip_prefix(end)?)));
        element.is_some_and(|(beginning, rest)| {
            let id = rest.split([' ', '>']).next().unwrap_or_default();
            has_beginning(&format!("{beginning}{id}"))
        })
    };
    only.iter().filter(|placeholder| !is_end(placeholder)).copied().collect()
}

fn is_numbered_argument(placeholder: &Placeholder) -> bool {
    placeholder.numbered && matches!(placeholder.key, Key::Argument(..))
}

fn same_type(a: &Placeholder, b: &Placeholder) -> bool {
    match (&a.key, &b.key) {
        (Key::Argument(_, a), Key::Argument(_, b)) => a == b,
        (a, b) => a == b,
    }
}

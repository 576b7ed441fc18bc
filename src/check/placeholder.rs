//! Placeholders and tags that a translation has to keep: in the segments of translation files all
//! of them, in documents the fields that a program fills in.

use super::Check;
use crate::bitext::Bead;
use crate::document::{Block, BlockKind, InlineKind};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::placeholder::{Key, Notation, Placeholder, find as placeholders, is_possible};
use crate::span::Span;

/// More of them in one passage are not told one by one.
const MOST: usize = 500;

/// Finds the placeholders that one version lacks.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    let possible = Language::ALL.map(|side| check.bitext.side(side)).iter().any(|view| {
        // What a file protects is written like any word.
        is_possible(&view.source.text)
            || check.segmented && view.document.blocks.iter().any(|block| !block.inlines.is_empty())
    });
    if !possible {
        return;
    }
    for bead in check
        .bitext
        .alignment
        .beads
        .iter()
        .filter(|bead| !bead.en.is_empty() && !bead.pl.is_empty())
    {
        let [en, pl] = Language::ALL.map(|side| of_side(check, bead, side));
        if en.len().max(pl.len()) <= MOST && (!en.is_empty() || !pl.is_empty()) {
            compare(check, bead, [en, pl], findings);
        }
    }
}

/// The placeholders of one side of a bead, their spans those of the text.
fn of_side(check: &Check<'_>, bead: &Bead, side: Language) -> Vec<Placeholder> {
    let view = check.bitext.side(side);
    let notation = if check.segmented { Notation::Strings } else { Notation::Documents };
    let blocks = bead.side(side).iter().filter_map(|block| view.document.blocks.get(*block));
    let mut found = Vec::new();
    for block in blocks.filter(|block| block.kind != BlockKind::Code) {
        let text = view.source.slice(block.span);
        if !is_possible(text) && block.inlines.is_empty() {
            continue;
        }
        let at = |span: Span| Span {
            start: span.start + block.span.start,
            end: span.end + block.span.start,
        };
        let read = placeholders(text, notation)
            .into_iter()
            .map(|read| Placeholder { span: at(read.span), ..read });
        // In a document what is code or markup has nothing to fill in.
        let is_code = |span: Span| {
            !check.segmented && block.inlines.iter().any(|inline| inline.span.overlaps(span))
        };
        let first = found.len();
        found.extend(read.filter(|read| !is_code(read.span)));
        let others = unread(block, &found[first..]).map(|span| Placeholder {
            span,
            key: Key::Named(view.source.slice(span).to_owned()),
            numbered: true,
        });
        found.extend(others.collect::<Vec<_>>());
        found[first..].sort_by_key(|placeholder| placeholder.span);
    }
    found
}

/// What a reader marked as a code and is written as no placeholder.
fn unread<'a>(block: &'a Block, read: &'a [Placeholder]) -> impl Iterator<Item = Span> + 'a {
    let codes = block
        .inlines
        .iter()
        .filter(|inline| inline.kind == InlineKind::Placeholder)
        .map(|inline| inline.span);
    codes.filter(|span| !read.iter().any(|read| read.span.overlaps(*span)))
}

fn compare(
    check: &Check<'_>,
    bead: &Bead,
    sides: [Vec<Placeholder>; 2],
    findings: &mut Vec<Finding>,
) {
    let [en, pl] = &sides;
    let (mut only_en, mut only_pl) = without(en, pl, |a, b| a.key == b.key);
    if only_en.is_empty() && only_pl.is_empty() {
        return;
    }
    // Arguments without numbers are told apart by their types; one that is missing moves those
    // behind it.
    let numbered = |placeholder: &&Placeholder| {
        placeholder.numbered && matches!(placeholder.key, Key::Argument(..))
    };
    if !en.iter().chain(pl).any(|placeholder| numbered(&placeholder)) {
        let (en, pl) = without(en, pl, same_type);
        if en.is_empty() && pl.is_empty() {
            findings.push(finding(
                check,
                bead,
                Some(only_en[0]),
                Some(only_pl[0]),
                "placeholder-order",
            ));
            return;
        }
        (only_en, only_pl) = (en, pl);
    }
    // `%ipx` against `%i pikseli`: the other side has it where it may be something else.
    let written = |side: Language, of: &Placeholder, at: Language| {
        let sign = check.bitext.side(side).source.slice(of.span);
        let blocks = bead
            .side(at)
            .iter()
            .filter_map(|block| check.bitext.side(at).document.blocks.get(*block));
        blocks
            .map(|block| check.bitext.side(at).source.slice(block.span).matches(sign).count())
            .sum::<usize>()
    };
    let keeps = |side: Language| {
        let others = if side == Language::English { pl } else { en };
        move |of: &&Placeholder| match of.key {
            Key::Argument(..) => written(side, of, side.other()) < written(side, of, side),
            Key::Named(_) => {
                !(of.key.is_markup() && others.iter().any(|other| other.key == of.key))
            }
        }
    };
    only_en.retain(keeps(Language::English));
    only_pl.retain(keeps(Language::Polish));
    // The form for one thing need not name the count.
    if is_counted(check, bead) && only_en.len() + only_pl.len() == 1 {
        return;
    }
    if let ([en], [pl]) = (&only_en[..], &only_pl[..]) {
        findings.push(finding(check, bead, Some(en), Some(pl), "placeholder-differs"));
        return;
    }
    let (only_en, only_pl) = (without_ends(&only_en), without_ends(&only_pl));
    findings.extend(
        only_en.into_iter().map(|en| finding(check, bead, Some(en), None, "placeholder-en")),
    );
    findings.extend(
        only_pl.into_iter().map(|pl| finding(check, bead, None, Some(pl), "placeholder-pl")),
    );
}

/// What of each list has no like in the other.
fn without<'a>(
    en: &'a [Placeholder],
    pl: &'a [Placeholder],
    same: impl Fn(&Placeholder, &Placeholder) -> bool,
) -> (Vec<&'a Placeholder>, Vec<&'a Placeholder>) {
    let mut left: Vec<&Placeholder> = pl.iter().collect();
    let only = en.iter().filter(|en| match left.iter().position(|pl| same(en, pl)) {
        Some(at) => {
            left.remove(at);
            false
        }
        None => true,
    });
    let only = only.collect();
    (only, left)
}

/// Of an element that is missing with its end, the beginning.
fn without_ends<'a>(only: &[&'a Placeholder]) -> Vec<&'a Placeholder> {
    let begins = |with: &str| {
        only.iter().any(|other| matches!(&other.key, Key::Named(name) if name.starts_with(with) && !name[with.len()..].starts_with(char::is_alphanumeric)))
    };
    let ends = |placeholder: &&&Placeholder| {
        let Key::Named(name) = &placeholder.key else { return false };
        let pair = ["</", "<ept", "<ex", "<ec"]
            .iter()
            .zip(["<", "<bpt", "<bx", "<sc"])
            .find(|(end, _)| name.starts_with(**end));
        pair.is_some_and(|(end, begin)| {
            begins(&format!(
                "{begin}{}",
                name[end.len()..].split([' ', '>']).next().unwrap_or_default()
            ))
        })
    };
    only.iter().filter(|placeholder| !ends(placeholder)).copied().collect()
}

fn same_type(a: &Placeholder, b: &Placeholder) -> bool {
    match (&a.key, &b.key) {
        (Key::Argument(_, a), Key::Argument(_, b)) => a == b,
        (a, b) => a == b,
    }
}

fn is_counted(check: &Check<'_>, bead: &Bead) -> bool {
    Language::ALL.into_iter().any(|side| {
        let view = check.bitext.side(side);
        let block = bead.side(side).first().and_then(|block| view.document.blocks.get(*block));
        block
            .and_then(|block| view.source.layout.as_ref()?.segment_at(block.span.start))
            .is_some_and(|segment| segment.counted)
    })
}

fn finding(
    check: &Check<'_>,
    bead: &Bead,
    en: Option<&Placeholder>,
    pl: Option<&Placeholder>,
    id: &'static str,
) -> Finding {
    let sides = [en, pl];
    let (mut message, mut marks, mut value) = (Message::new(id), Vec::new(), None);
    for side in Language::ALL {
        let view = check.bitext.side(side);
        match sides[side as usize] {
            Some(placeholder) => {
                message = message.with(side.code(), Arg::Quote(side, placeholder.span));
                value = value.or_else(|| Some(view.source.slice(placeholder.span).to_owned()));
                marks.push(Mark { side, span: placeholder.span, role: Role::Subject });
            }
            None => {
                let blocks = bead
                    .side(side)
                    .iter()
                    .filter_map(|block| view.document.blocks.get(*block))
                    .map(|block| block.span);
                marks.extend(blocks.reduce(Span::join).map(|span| Mark {
                    side,
                    span,
                    role: Role::Counterpart,
                }));
            }
        }
    }
    let only = if en.is_none() {
        Some(Language::Polish)
    } else {
        pl.is_none().then_some(Language::English)
    };
    // There is a placeholder on one side at least.
    let primary = marks.iter().position(|mark| mark.role == Role::Subject).unwrap_or(0);
    let primary = marks.remove(primary);
    Finding {
        rule: "placeholder",
        severity: Severity::Error,
        message,
        primary,
        related: marks,
        value,
        only,
    }
}

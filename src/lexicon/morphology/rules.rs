//! The table of lemma rules: how a form becomes its lemmas. Written by
//! `examples/compile_morphology.rs`, read in place.

use super::super::lemma::{Lemma, PartOfSpeech};

/// First bytes of a table.
pub const MAGIC: &[u8; 4] = b"blr1";

/// The capitalisation of a lemma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Capital {
    /// All small.
    None,
    /// First letter capital.
    First,
    /// All capital: acronyms.
    All,
}

/// How likely the analysis is for the way the form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An ordinary word: first for a small letter.
    Ordinary,
    /// A proper name: first for a capital letter.
    Proper,
    /// A surname: many are spelt like ordinary words, so they come last.
    Surname,
}

/// One way to get a lemma from a form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rule<'a> {
    /// Characters to strip at the front.
    pub strip: u8,
    /// Characters to cut at the end.
    pub cut: u8,
    /// What to append then, already written as the lemma writes it.
    pub append: &'a str,
    /// How the rest is written.
    pub capital: Capital,
    /// The lemma's part of speech.
    pub part: PartOfSpeech,
    /// Kind of thing that it names.
    pub kind: Kind,
}

impl Rule<'_> {
    /// Returns the lemma of a lower-cased form; `None` where the form is too short for the rule.
    pub fn apply(&self, form: &str) -> Option<Lemma> {
        let start =
            if self.strip == 0 { 0 } else { form.char_indices().nth(usize::from(self.strip))?.0 };
        let end = if self.cut == 0 {
            form.len()
        } else {
            form.char_indices().rev().nth(usize::from(self.cut) - 1)?.0
        };
        let stem = form.get(start..end)?;
        let mut text = String::with_capacity(stem.len() + self.append.len() + 2);
        match self.capital {
            Capital::None => text.push_str(stem),
            Capital::All => text.extend(stem.chars().flat_map(char::to_uppercase)),
            Capital::First => {
                let mut rest = stem.chars();
                text.extend(rest.next().into_iter().flat_map(char::to_uppercase));
                text.push_str(rest.as_str());
            }
        }
        text.push_str(self.append);
        (!text.is_empty()).then(|| Lemma {
            text: text.into_boxed_str(),
            part: self.part,
            proper: self.kind != Kind::Ordinary,
        })
    }
}

/// A table of rules and of sets of them, in little-endian bytes: the magic, the number of rules, of
/// sets and of bytes of endings (`u32` each), the rules (strip, cut, length of the ending, flags,
/// offset of the ending as `u32`), the ends of the sets (`u32`), the members of all sets (`u16`),
/// the endings.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    rules: &'a [u8],
    ends: &'a [u8],
    members: &'a [u8],
    endings: &'a str,
}

impl<'a> Rules<'a> {
    /// Returns a table over its bytes; `None` where they are no table.
    pub fn new(bytes: &'a [u8]) -> Option<Rules<'a>> {
        let bytes = bytes.strip_prefix(MAGIC)?;
        let (rule_count, set_count, ending_length) =
            (word(bytes, 0)?, word(bytes, 1)?, word(bytes, 2)?);
        let (rules, rest) = bytes.get(12..)?.split_at_checked(rule_count.checked_mul(8)?)?;
        let (ends, rest) = rest.split_at_checked(set_count.checked_mul(4)?)?;
        let (members, endings) = rest.split_at_checked(rest.len().checked_sub(ending_length)?)?;
        Some(Rules { rules, ends, members, endings: std::str::from_utf8(endings).ok()? })
    }

    /// Returns the rules of a set, the likeliest first.
    pub fn set(&self, index: u64) -> impl Iterator<Item = Rule<'a>> + use<'a> {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        let start = index.checked_sub(1).and_then(|before| word(self.ends, before)).unwrap_or(0);
        let end = word(self.ends, index).unwrap_or(0);
        let table = *self;
        table
            .members
            .get(start * 2..end * 2)
            .unwrap_or_default()
            .chunks_exact(2)
            .filter_map(move |pair| table.rule(u16::from_le_bytes([pair[0], pair[1]])))
    }

    fn rule(&self, index: u16) -> Option<Rule<'a>> {
        let at = usize::from(index) * 8;
        let record = self.rules.get(at..at + 8)?;
        let start = word(record, 1)?;
        let (capital, part, kind) = unpack(record[3])?;
        Some(Rule {
            strip: record[0],
            cut: record[1],
            append: self.endings.get(start..start + usize::from(record[2]))?,
            capital,
            part,
            kind,
        })
    }
}

const CAPITALS: [Capital; 3] = [Capital::None, Capital::First, Capital::All];
const KINDS: [Kind; 3] = [Kind::Ordinary, Kind::Proper, Kind::Surname];
const PARTS: [PartOfSpeech; 6] = [
    PartOfSpeech::Noun,
    PartOfSpeech::Adjective,
    PartOfSpeech::Verb,
    PartOfSpeech::Adverb,
    PartOfSpeech::Numeral,
    PartOfSpeech::Other,
];

/// Packs capital, part of speech and kind into one byte.
pub fn pack(capital: Capital, part: PartOfSpeech, kind: Kind) -> u8 {
    capital as u8 | (kind as u8) << 2 | (part as u8) << 4
}

fn unpack(flags: u8) -> Option<(Capital, PartOfSpeech, Kind)> {
    Some((
        *CAPITALS.get(usize::from(flags & 3))?,
        *PARTS.get(usize::from(flags >> 4))?,
        *KINDS.get(usize::from(flags >> 2 & 3))?,
    ))
}

fn word(bytes: &[u8], index: usize) -> Option<usize> {
    let at = index.checked_mul(4)?;
    bytes
        .get(at..at.checked_add(4)?)?
        .try_into()
        .ok()
        .map(|bytes| u32::from_le_bytes(bytes) as usize)
}

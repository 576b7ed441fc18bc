//! A clause of the headline: findings on one topic, the first of them quoted, the others counted.

use std::collections::BTreeSet;

use crate::document::{BlockKind, InlineKind};
use crate::finding::{Finding, FindingKind, MissingUnit, Role, StatedFact};
use crate::l10n::{Interface, without_stop};
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Maximum length of a quoted passage, in characters.
const MAX_PASSAGE_LENGTH: usize = 48;
/// Maximum length of a quoted fact, in characters.
const MAX_FACT_LENGTH: usize = 64;

/// Maximum number of quoted facts that only one version has.
const MAX_FACTS: usize = 4;
/// Maximum number of quoted pairs of facts that differ.
const MAX_QUOTED: usize = 2;

/// Maximum number of topics in a headline.
const MAX_TOPICS: usize = 5;

/// Maximum number of kinds of facts that differ, each of which has its own clause.
const MAX_KINDS: usize = 3;

/// The topic of a clause, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    /// Passages that only one version has.
    Passage(Side),
    /// Sentences left in the source language.
    Untranslated,
    /// Facts of one kind that contradict each other.
    Differs,
    /// Weekdays that don't fit their dates.
    Weekday,
    /// Facts that only one version has.
    Only(Side),
    /// Sentences that seem to mean the opposite.
    Opposite,
    /// Sentences that only one version has.
    Sentence(Side),
    /// Sentences of which the other version seems to lack a part.
    Part(Side),
    /// Facts that are elsewhere in the other version.
    Elsewhere,
    /// Passages that are elsewhere.
    Moved,
}

/// A clause about one topic.
pub struct Clause {
    topic: Topic,
    /// The rule of facts that differ, each of which has its own clause.
    rule: Option<RuleId>,
    /// Number of findings that it covers.
    pub findings: usize,
    /// Number of things that it covers, quoted or not.
    count: usize,
    /// The quotations: of one side, or of both.
    quoted: Vec<Quotation>,
    /// The facts that it covers already: a repeated one counts once.
    seen: BTreeSet<Quotation>,
    /// The longest passage, if it is about passages.
    passage: LongestPassage,
}

/// The words of a finding that are quoted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Quotation {
    /// Words of one side.
    One(String),
    /// Words of both sides that differ.
    Both(Sides<String>),
}

/// The longest passage that one version lacks.
#[derive(Default)]
struct LongestPassage {
    unit: &'static str,
    blocks: usize,
    bytes: u32,
}

/// The clauses while they are collected.
#[derive(Default)]
pub struct Clauses(Vec<Clause>);

impl Clauses {
    /// Adds a finding to the clause of its topic, if it has one.
    pub fn add(&mut self, pair: &CheckedPair, finding: &Finding) {
        let Some((topic, quotation)) = topic(finding).zip(quotation(pair, finding)) else {
            return;
        };
        let rule = (topic == Topic::Differs).then_some(finding.rule);
        let same = |clause: &Clause| clause.topic == topic && clause.rule == rule;
        let at = self.0.iter().position(same).unwrap_or_else(|| {
            self.0.push(Clause::new(topic, rule));
            self.0.len() - 1
        });
        self.0[at].add(pair, finding, quotation);
    }

    /// Returns the clauses that matter most, the gravest first. Of kinds of facts that differ,
    /// those that come first in the text are kept. Facts that only the source has and facts that
    /// only the target has are kept together or not at all.
    pub fn gravest(self) -> Vec<Clause> {
        let differs = |clause: &Clause| clause.topic == Topic::Differs;
        let (mut clauses, mut kinds) = (self.0, 0);
        clauses.retain(|clause| {
            kinds += usize::from(differs(clause));
            !differs(clause) || kinds <= MAX_KINDS
        });
        clauses.sort_by_key(|clause| clause.topic);
        let (mut topics, mut last) = (0, None);
        clauses.retain(|clause| {
            let topic = std::mem::discriminant(&clause.topic);
            topics += usize::from(differs(clause) || last.replace(topic) != Some(topic));
            topics <= MAX_TOPICS
        });
        clauses
    }
}

/// Returns the topic of a finding, or `None` if headlines leave its kind out.
fn topic(finding: &Finding) -> Option<Topic> {
    Some(match &finding.kind {
        FindingKind::Missing { unit: MissingUnit::Paragraph, side, .. } => Topic::Passage(*side),
        FindingKind::LeftUntranslated { .. } => Topic::Untranslated,
        FindingKind::FactsDiffer { .. } => Topic::Differs,
        FindingKind::WrongWeekday { .. } => Topic::Weekday,
        FindingKind::FactMissing { fact, elsewhere: false } => Topic::Only(fact.side),
        FindingKind::FactsMissing { side, .. } => Topic::Only(*side),
        FindingKind::Negated { .. } | FindingKind::Opposites { .. } => Topic::Opposite,
        FindingKind::Missing { unit: MissingUnit::Sentence, side, .. } => Topic::Sentence(*side),
        FindingKind::PartMissing { side, .. } => Topic::Part(*side),
        FindingKind::FactMissing { elsewhere: true, .. } => Topic::Elsewhere,
        FindingKind::Moved { .. } => Topic::Moved,
        _ => return None,
    })
}

impl Clause {
    fn new(topic: Topic, rule: Option<RuleId>) -> Clause {
        let (quoted, seen, passage) = Default::default();
        Clause { topic, rule, findings: 0, count: 0, quoted, seen, passage }
    }

    fn add(&mut self, pair: &CheckedPair, finding: &Finding, quotation: Quotation) {
        self.findings += 1;
        match self.topic {
            Topic::Passage(_) => {
                self.count += 1;
                match LongestPassage::new(pair, finding) {
                    Some(passage) if passage.bytes > self.passage.bytes => {
                        (self.passage, self.quoted) = (passage, vec![quotation]);
                    }
                    _ => {}
                }
            }
            Topic::Only(_) | Topic::Elsewhere => {
                let marks = finding.marks(finding.primary.side);
                let parts = marks.filter(|mark| mark.role == Role::Part);
                let parts: Vec<Quotation> = parts
                    .map(|part| Quotation::One(exact_words(pair, part.side, part.span)))
                    .collect();
                for fact in if parts.is_empty() { vec![quotation] } else { parts } {
                    self.add_fact(fact, MAX_FACTS);
                }
            }
            Topic::Differs => self.add_fact(quotation, MAX_QUOTED),
            // Sentences in a row are one finding, quoted by the first.
            _ => {
                self.count += match finding.kind {
                    FindingKind::Missing { count, .. } => count,
                    _ => 1,
                };
                self.quote(quotation, 1);
            }
        }
    }

    /// Adds a fact, or two that differ, unless it was added before.
    fn add_fact(&mut self, quotation: Quotation, most: usize) {
        if self.seen.insert(quotation.key()) {
            self.count += 1;
            self.quote(quotation, most);
        }
    }

    fn quote(&mut self, quotation: Quotation, most: usize) {
        if self.quoted.len() < most {
            self.quoted.push(quotation);
        }
    }

    /// Writes the clause in a language, without a capital and a stop.
    pub fn say(&self, interface: &Interface) -> String {
        let id = match self.topic {
            Topic::Passage(side) => Sides::new("headline-passage-en", "headline-passage-pl")[side],
            Topic::Untranslated => "headline-untranslated",
            Topic::Differs => "headline-differs",
            Topic::Weekday => "headline-weekday",
            Topic::Only(side) => Sides::new("headline-only-en", "headline-only-pl")[side],
            Topic::Opposite => "headline-opposite",
            Topic::Sentence(side) => {
                Sides::new("headline-sentence-en", "headline-sentence-pl")[side]
            }
            Topic::Part(side) => Sides::new("headline-part-en", "headline-part-pl")[side],
            Topic::Elsewhere => "headline-elsewhere",
            Topic::Moved => "headline-moved",
        };
        let more = self.count.saturating_sub(self.quoted.len());
        let kind = self.rule.map_or_else(String::new, |rule| interface.rule_title(rule));
        let clause = Message::new(id)
            .with("quotes", Arg::Text(self.quotes(interface, more > 0)))
            .with("count", Arg::Number(self.count as i64))
            .with("more", Arg::Number(more as i64))
            .with("kind", Arg::Text(kind))
            .with("unit", Arg::Text(self.passage.unit.to_owned()))
            .with("blocks", Arg::Number(self.passage.blocks as i64));
        interface.say(&clause)
    }

    /// Writes the quotations as a list; if none is left out, with a word between the last two.
    fn quotes(&self, interface: &Interface, more: bool) -> String {
        let mut quotes: Vec<String> =
            self.quoted.iter().map(|quotation| quotation.say(interface)).collect();
        let last = quotes.pop().unwrap_or_default();
        if quotes.is_empty() {
            return last;
        }
        let head = quotes.join(", ");
        if more {
            return format!("{head}, {last}");
        }
        interface.say(
            &Message::new("headline-list")
                .with("head", Arg::Text(head))
                .with("last", Arg::Text(last)),
        )
    }
}

impl Quotation {
    fn say(&self, interface: &Interface) -> String {
        match self {
            Quotation::One(words) => interface.quote(words),
            Quotation::Both(words) => {
                let quotes = words.as_ref().map(|words| Arg::Text(interface.quote(words)));
                let message = Message::new("headline-against");
                interface.say(&message.with("en", quotes.source).with("pl", quotes.target))
            }
        }
    }

    /// Returns the words with capitals folded.
    fn key(&self) -> Quotation {
        match self {
            Quotation::One(words) => Quotation::One(words.to_lowercase()),
            Quotation::Both(words) => {
                Quotation::Both(words.as_ref().map(|words| words.to_lowercase()))
            }
        }
    }
}

impl LongestPassage {
    /// Measures the passage of a finding, if the finding is about one.
    fn new(pair: &CheckedPair, finding: &Finding) -> Option<LongestPassage> {
        let FindingKind::Missing { side, count, first, .. } = finding.kind else { return None };
        let document = &pair.text(side).document;
        let block = document.block_at(first.start).and_then(|block| document.blocks.get(block));
        let unit = match block.map(|block| block.kind) {
            Some(BlockKind::Heading(_)) if count > 1 => "section",
            Some(BlockKind::Heading(_)) => "heading",
            Some(BlockKind::Item(_)) if count > 1 => "items",
            _ if count > 1 => "run",
            Some(BlockKind::Item(_)) => "item",
            _ => "paragraph",
        };
        let span = finding.primary.span;
        Some(LongestPassage { unit, blocks: count, bytes: span.end - span.start })
    }
}

/// Returns the words that a headline quotes of a finding: facts whole, passages by their opening
/// words.
fn quotation(pair: &CheckedPair, finding: &Finding) -> Option<Quotation> {
    let opening = |side, span| Quotation::One(opening_words(pair, side, span));
    Some(match &finding.kind {
        FindingKind::FactMissing { fact, .. } => Quotation::One(stated(pair, fact)),
        FindingKind::FactsDiffer { facts } => {
            Quotation::Both(facts.as_ref().map(|fact| stated(pair, fact)))
        }
        FindingKind::WrongWeekday { side, span, .. } => {
            Quotation::One(exact_words(pair, *side, *span))
        }
        FindingKind::FactsMissing { side, first, .. }
        | FindingKind::Missing { side, first, .. } => opening(*side, *first),
        FindingKind::PartMissing { side, words: sentence }
        | FindingKind::Negated { side, sentence } => opening(*side, *sentence),
        FindingKind::Moved { passage } => opening(Side::Source, *passage),
        FindingKind::LeftUntranslated { passage, .. } => opening(Side::Target, *passage),
        FindingKind::Opposites { words } => {
            Quotation::Both(Sides::from_fn(|side| opening_words(pair, side, words[side])))
        }
        _ => return None,
    })
}

/// Returns the words of a fact; of one that has only its words, the opening ones.
fn stated(pair: &CheckedPair, fact: &StatedFact) -> String {
    match fact.value {
        Some(_) => exact_words(pair, fact.side, fact.span),
        None => opening_words(pair, fact.side, fact.span),
    }
}

/// Returns the words of a fact as they are in the text; of long ones the beginning and the end. A
/// single letter at the end keeps its stop, even one that also ends the sentence.
fn exact_words(pair: &CheckedPair, side: Side, span: Span) -> String {
    let source = pair.source(side);
    let mut words = source.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let lone = words.rsplit_once(' ').is_some_and(|(_, last)| {
        last.chars().count() == 1 && last.chars().all(char::is_alphabetic)
    });
    if lone && source.text[span.end as usize..].starts_with('.') {
        words.push('.');
    }
    let characters: Vec<char> = words.chars().collect();
    if characters.len() <= MAX_FACT_LENGTH {
        return words;
    }
    let (start, end) =
        (&characters[..MAX_FACT_LENGTH / 2], &characters[characters.len() - MAX_FACT_LENGTH / 2..]);
    format!("{}…{}", start.iter().collect::<String>(), end.iter().collect::<String>())
}

/// Returns the opening words of a passage as they are displayed: without markup, white space
/// folded, cut after a word, without the stop at the end.
fn opening_words(pair: &CheckedPair, side: Side, span: Span) -> String {
    let text = pair.text(side);
    let block =
        text.document.block_at(span.start).and_then(|block| text.document.blocks.get(block));
    let inlines = block.map_or(&[][..], |block| &block.inlines);
    let inside = &inlines[inlines.partition_point(|inline| inline.span.end <= span.start)..];
    let hidden = || {
        inside
            .iter()
            .take_while(|inline| inline.span.start < span.end)
            .filter(|inline| inline.kind != InlineKind::Code)
    };
    let starts = std::iter::once(span.start).chain(hidden().map(|inline| inline.span.end));
    let ends = hidden().map(|inline| inline.span.start).chain(std::iter::once(span.end));
    let visible = starts.zip(ends).filter(|(start, end)| start < end);
    let letters = visible.flat_map(|(start, end)| text.source.slice(Span { start, end }).chars());
    let (mut words, mut characters) = (String::new(), 0);
    for letter in letters {
        if letter.is_whitespace() && (words.is_empty() || words.ends_with(' ')) {
            continue;
        }
        words.push(if letter.is_whitespace() { ' ' } else { letter });
        characters += 1;
        if characters > MAX_PASSAGE_LENGTH && !letter.is_whitespace() {
            let whole = words
                .rsplit_once(' ')
                .map_or_else(|| words.trim_end_matches(letter), |(whole, _)| whole);
            return format!(
                "{} …",
                whole.trim_end_matches(|letter: char| !letter.is_alphanumeric())
            );
        }
    }
    without_stop(&words).to_owned()
}

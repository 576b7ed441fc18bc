//! A clause of the headline: findings of one kind, the first of them quoted, the others counted.

use std::collections::BTreeSet;

use crate::document::{BlockKind, InlineKind};
use crate::finding::{Finding, Role};
use crate::l10n::{Interface, without_stop};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::span::Span;

/// The longest quotation, in characters: of a passage, of a fact.
const LONGEST: usize = 48;
const LONGEST_FACT: usize = 64;

/// So many facts that only one version has are quoted, and so many of all else.
const MOST_FACTS: usize = 4;
const MOST_QUOTED: usize = 2;

/// More topics make no headline.
const MOST_TOPICS: usize = 5;

/// So many kinds of facts that differ have a clause of their own.
const MOST_KINDS: usize = 3;

/// What a clause is about, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    /// Passages that only one version has.
    Passage(Language),
    /// Sentences left in English.
    Untranslated,
    /// Facts of a kind that contradict each other.
    Differs(&'static str),
    /// Weekdays that do not fit their dates.
    Weekday,
    /// Facts that only one version has.
    Only(Language),
    /// Sentences that seem to say the opposite.
    Opposite,
    /// Sentences that only one version has.
    Sentence(Language),
    /// Sentences of which the other version seems to lack a part.
    Part(Language),
    /// Facts that stand elsewhere in the other version.
    Elsewhere,
    /// Passages that stand elsewhere.
    Moved,
}

/// What is said of one topic.
pub struct Clause {
    topic: Topic,
    /// How many findings it tells of.
    pub findings: usize,
    /// How many things it tells of, quoted or not.
    count: usize,
    /// Words, or two that stand against each other.
    quoted: Vec<Vec<String>>,
    /// The facts that are told of already: one that is repeated is one.
    seen: BTreeSet<String>,
    /// Of passages: the longest.
    passage: Passage,
}

/// A passage that one version lacks.
#[derive(Default)]
struct Passage {
    unit: &'static str,
    blocks: usize,
    bytes: u32,
}

/// Clauses as they are gathered.
#[derive(Default)]
pub struct Clauses(Vec<Clause>);

impl Clauses {
    /// Adds a finding to the clause of its topic, if it has one.
    pub fn add(&mut self, pair: &CheckedPair, finding: &Finding) {
        let Some(topic) = topic(finding) else { return };
        let at = self.0.iter().position(|clause| clause.topic == topic).unwrap_or_else(|| {
            let (quoted, seen, passage) = Default::default();
            self.0.push(Clause { topic, findings: 0, count: 0, quoted, seen, passage });
            self.0.len() - 1
        });
        self.0[at].add(pair, finding);
    }

    /// The clauses that matter most, the gravest first; of kinds of facts that differ those that
    /// come first in the text. What only English has and what only Polish has stand together or not
    /// at all.
    pub fn gravest(self) -> Vec<Clause> {
        let differs = |clause: &Clause| matches!(clause.topic, Topic::Differs(_));
        let (mut clauses, mut kinds) = (self.0, 0);
        clauses.retain(|clause| {
            kinds += usize::from(differs(clause));
            !differs(clause) || kinds <= MOST_KINDS
        });
        clauses
            .sort_by_key(|clause| if differs(clause) { Topic::Differs("") } else { clause.topic });
        let (mut topics, mut last) = (0, None);
        clauses.retain(|clause| {
            let topic = std::mem::discriminant(&clause.topic);
            topics += usize::from(differs(clause) || last.replace(topic) != Some(topic));
            topics <= MOST_TOPICS
        });
        clauses
    }
}

fn topic(finding: &Finding) -> Option<Topic> {
    let side = finding.primary.side;
    Some(match finding.message.id {
        "missing-paragraph-en" | "missing-paragraph-pl" => Topic::Passage(side),
        "untranslated" => Topic::Untranslated,
        "fact-differs" => Topic::Differs(finding.rule),
        "weekday-wrong" => Topic::Weekday,
        "fact-only-en" | "fact-only-pl" | "facts-only-en" | "facts-only-pl" => Topic::Only(side),
        "negation-en" | "negation-pl" | "negation-opposite" => Topic::Opposite,
        "missing-sentence-en" | "missing-sentence-pl" => Topic::Sentence(side),
        "length-ratio-en" | "length-ratio-pl" => Topic::Part(side),
        "fact-elsewhere-en" | "fact-elsewhere-pl" => Topic::Elsewhere,
        "moved-paragraph" => Topic::Moved,
        _ => return None,
    })
}

impl Clause {
    fn add(&mut self, pair: &CheckedPair, finding: &Finding) {
        self.findings += 1;
        let quoted: Vec<String> = quotations(pair, finding).collect();
        match self.topic {
            Topic::Passage(_) => {
                self.count += 1;
                let passage = Passage::of(pair, finding);
                if passage.bytes > self.passage.bytes {
                    (self.passage, self.quoted) = (passage, vec![quoted]);
                }
            }
            Topic::Only(_) | Topic::Elsewhere => {
                let parts =
                    finding.marks(finding.primary.side).filter(|mark| mark.role == Role::Part);
                let parts: Vec<String> =
                    parts.map(|part| exact_words(pair, part.side, part.span)).collect();
                for fact in if parts.is_empty() { quoted } else { parts } {
                    if self.seen.insert(fact.to_lowercase()) {
                        self.count += 1;
                        self.quote(vec![fact], MOST_FACTS);
                    }
                }
            }
            Topic::Differs(_) => {
                if self.seen.insert(quoted.join("\n").to_lowercase()) {
                    self.count += 1;
                    self.quote(quoted, MOST_QUOTED);
                }
            }
            // Sentences in a row are one finding, quoted by the first.
            _ => {
                self.count += number(finding, "count").unwrap_or(1);
                self.quote(quoted, 1);
            }
        }
    }

    fn quote(&mut self, words: Vec<String>, most: usize) {
        if self.quoted.len() < most {
            self.quoted.push(words);
        }
    }

    /// The clause in a language, without a capital and a stop.
    pub fn say(&self, interface: &Interface) -> String {
        let id = match self.topic {
            Topic::Passage(Language::Polish) => "headline-passage-pl",
            Topic::Passage(Language::English) => "headline-passage-en",
            Topic::Untranslated => "headline-untranslated",
            Topic::Differs(_) => "headline-differs",
            Topic::Weekday => "headline-weekday",
            Topic::Only(Language::English) => "headline-only-en",
            Topic::Only(Language::Polish) => "headline-only-pl",
            Topic::Opposite => "headline-opposite",
            Topic::Sentence(Language::Polish) => "headline-sentence-pl",
            Topic::Sentence(Language::English) => "headline-sentence-en",
            Topic::Part(Language::Polish) => "headline-part-pl",
            Topic::Part(Language::English) => "headline-part-en",
            Topic::Elsewhere => "headline-elsewhere",
            Topic::Moved => "headline-moved",
        };
        let more = self.count.saturating_sub(self.quoted.len());
        let kind = match self.topic {
            Topic::Differs(rule) => interface.rule_title(rule),
            _ => String::new(),
        };
        let clause = Message::new(id)
            .with("quotes", Arg::Text(self.quotes(interface, more > 0)))
            .with("count", Arg::Number(self.count as i64))
            .with("more", Arg::Number(more as i64))
            .with("kind", Arg::Text(kind))
            .with("unit", Arg::Text(self.passage.unit.to_owned()))
            .with("blocks", Arg::Number(self.passage.blocks as i64));
        interface.say(&clause)
    }

    /// The quotations one behind another; where none are left out with a word between the last two.
    fn quotes(&self, interface: &Interface, more: bool) -> String {
        let mut quotes: Vec<String> =
            self.quoted.iter().map(|words| side_by_side(interface, words)).collect();
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

fn side_by_side(interface: &Interface, words: &[String]) -> String {
    match words {
        [en, pl] => {
            let quote = |words| Arg::Text(interface.quote(words));
            interface
                .say(&Message::new("headline-against").with("en", quote(en)).with("pl", quote(pl)))
        }
        words => interface.quote(&words.concat()),
    }
}

impl Passage {
    fn of(pair: &CheckedPair, finding: &Finding) -> Passage {
        let document = &pair.text(finding.primary.side).document;
        let quoted = finding.message.args.iter().find_map(|(_, arg)| {
            if let Arg::Quote(_, span) = arg { Some(span.start) } else { None }
        });
        let first = quoted
            .and_then(|start| document.block_at(start))
            .and_then(|block| document.blocks.get(block));
        let blocks = number(finding, "count").unwrap_or(1);
        let unit = match first.map(|block| block.kind) {
            Some(BlockKind::Heading(_)) if blocks > 1 => "section",
            Some(BlockKind::Heading(_)) => "heading",
            Some(BlockKind::Item(_)) if blocks > 1 => "items",
            _ if blocks > 1 => "run",
            Some(BlockKind::Item(_)) => "item",
            _ => "paragraph",
        };
        let span = finding.primary.span;
        Passage { unit, blocks, bytes: span.end - span.start }
    }
}

/// The words that the sentence of a finding quotes: facts whole, passages by their beginning.
fn quotations(pair: &CheckedPair, finding: &Finding) -> impl Iterator<Item = String> {
    finding.message.args.iter().filter_map(|(_, arg)| match arg {
        // A date is quoted as it stands.
        Arg::Quote(side, span) if finding.message.id == "weekday-wrong" => {
            Some(exact_words(pair, *side, *span))
        }
        Arg::Quote(side, span) => Some(opening_words(pair, *side, *span)),
        Arg::Fact(side, span, _) => Some(exact_words(pair, *side, *span)),
        _ => None,
    })
}

fn number(finding: &Finding, name: &str) -> Option<usize> {
    finding.message.args.iter().find_map(|(other, arg)| match arg {
        Arg::Number(number) if *other == name => usize::try_from(*number).ok(),
        _ => None,
    })
}

/// Words that state a fact, as the text has them; of long ones the beginning and the end. The stop
/// of a lone letter at the end is its own, whatever it ends besides.
fn exact_words(pair: &CheckedPair, side: Language, span: Span) -> String {
    let source = pair.source(side);
    let mut words = source.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let lone = words.rsplit_once(' ').is_some_and(|(_, last)| {
        last.chars().count() == 1 && last.chars().all(char::is_alphabetic)
    });
    if lone && source.text[span.end as usize..].starts_with('.') {
        words.push('.');
    }
    let characters: Vec<char> = words.chars().collect();
    if characters.len() <= LONGEST_FACT {
        return words;
    }
    let (start, end) =
        (&characters[..LONGEST_FACT / 2], &characters[characters.len() - LONGEST_FACT / 2..]);
    format!("{}…{}", start.iter().collect::<String>(), end.iter().collect::<String>())
}

/// The words with which a passage begins, as a reader sees them: without markup, white space
/// folded, cut behind a word, without the stop at the end.
fn opening_words(pair: &CheckedPair, side: Language, span: Span) -> String {
    let reading = pair.text(side);
    let block =
        reading.document.block_at(span.start).and_then(|block| reading.document.blocks.get(block));
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
    let letters =
        visible.flat_map(|(start, end)| reading.source.slice(Span { start, end }).chars());
    let (mut words, mut characters) = (String::new(), 0);
    for letter in letters {
        if letter.is_whitespace() && (words.is_empty() || words.ends_with(' ')) {
            continue;
        }
        words.push(if letter.is_whitespace() { ' ' } else { letter });
        characters += 1;
        if characters > LONGEST && !letter.is_whitespace() {
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

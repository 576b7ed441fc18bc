//! Laws that hold for every text, checked on texts nobody wrote: generated from the two languages' letters, figures, marks and markup.

use std::sync::LazyLock;

use bitekst::finding::{Finding, Role};
use bitekst::l10n::Interface;
use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::message::Message;
use bitekst::outcome::Outcome;
use bitekst::pipeline::{CheckedPair, Reading};
use bitekst::report::format::{Format as ReportFormat, Screen};
use bitekst::report::printable::width;
use bitekst::report::terminal::Terminal;
use bitekst::report::{beads, exchange, json, render, table};
use bitekst::text::{Format, Source, Span};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

/// Text as wild as a file can be: pieces of prose, figures, names, markup, and arbitrary characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "The delegation", "from Poland", "w Jordanii", "Narodów Zjednoczonych", "12 May 2021", "12.05.2021 r.", "1,250", "1 250,5 zł", "€2.5 billion", "50 %",
            "XXI wiek", "nr 7", "Dr. Smith", "https://x.pl/en/", "a@b.eu", "NET-CBRN-REACT 2", "+48 22 123 45 67", "m.in.", "one of", "pół", "„cytat”", "(zob.", "17:00",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["\n", "\n\n", "\r\n\r\n", "# ", "- ", "1. ", "> ", "```\n", "| a | b |\n|---|---|\n", "[x](y)", "**", "\u{a0}", "\u{ad}", "a\u{328}", "\u{feff}", "<!--", "---\n"]).prop_map(str::to_owned),
        2 => "[ a-zA-Ząćęłńóśźż0-9.,;:()%$€§/-]{0,24}",
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

/// Paragraphs, headings and items of Markdown whose facts are written alike in both languages, each with words of its own that neither language has.
fn neutral_text() -> impl Strategy<Value = String> {
    let block = (
        prop::sample::select(vec!["", "", "# ", "## ", "- ", "> "]),
        "[bcdfghjkpqvxz]{5,9}( [bcdfghjkpqvxz]{5,9}){3,8}",
        prop::sample::select(vec!["", " https://example.org/list", " office@example.com", " +48 22 555 12 34", " 17", " 2021"]),
    );
    prop::collection::vec(block.prop_map(|(marker, words, fact)| format!("{marker}{words}{fact}.")), 1..12)
        .prop_map(|blocks| blocks.join("\n\n"))
}

fn pair(en: &str, pl: &str, markdown: bool) -> CheckedPair {
    CheckedPair::check(source(Language::English, markdown, en), source(Language::Polish, markdown, pl), &LEXICON)
}

fn source(language: Language, markdown: bool, text: &str) -> Source {
    Source::new(language.code(), language, if markdown { Format::Markdown } else { Format::Plain }, text)
}

/// A span of a text: on character boundaries, inside it.
fn holds(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn reading_keeps_order_and_boundaries(text in text(), markdown: bool, polish: bool) {
        let language = if polish { Language::Polish } else { Language::English };
        let Reading { document, entities, .. } = Reading::new(source(language, markdown, &text), &LEXICON);
        for pair in document.blocks.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "blocks overlap");
            prop_assert_eq!(pair[0].sentences.end, pair[1].sentences.start);
        }
        // Blocks and what is between them are the whole text; in plain text nothing is between them but white space, signs and the numbers of items.
        let mut end = 0;
        for block in document.blocks.iter().map(|block| block.span).chain([Span::new(text.len(), text.len())]) {
            let gap = text.get(end as usize..block.start as usize).unwrap_or("a gap that is none");
            let lost = gap.split(|c: char| !c.is_alphabetic()).find(|word| word.chars().count() > 4);
            prop_assert!(markdown || lost.is_none(), "no block has {lost:?}");
            end = block.end;
        }
        for block in &document.blocks {
            prop_assert!(holds(&text, block.span));
            for sentence in &document.sentences[block.sentences.clone()] {
                prop_assert!(block.span.contains(sentence.span) && holds(&text, sentence.span));
                for token in &document.tokens[sentence.tokens.clone()] {
                    prop_assert!(sentence.span.contains(token.span) && holds(&text, token.span) && !token.span.is_empty());
                }
            }
        }
        for entity in &entities.items {
            prop_assert!(holds(&text, entity.span) && !entity.span.is_empty());
            prop_assert!(!entity.readings.is_empty());
        }
        prop_assert!(entities.items.windows(2).all(|pair| pair[0].span.start <= pair[1].span.start));
    }

    #[test]
    fn every_block_is_in_exactly_one_bead(en in text(), pl in text(), markdown: bool) {
        let pair = CheckedPair::align(source(Language::English, markdown, &en), source(Language::Polish, markdown, &pl), &LEXICON);
        for language in Language::BOTH {
            let reading = if language == Language::English { &pair.en } else { &pair.pl };
            let mut seen: Vec<usize> = pair.alignment.beads.iter().flat_map(|bead| bead.side(language).iter().copied()).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..reading.document.blocks.len()).collect::<Vec<_>>());
        }
        for bead in &pair.alignment.beads {
            prop_assert!(!(bead.en.is_empty() && bead.pl.is_empty()));
            prop_assert!((0.0..=1.0).contains(&bead.confidence));
            if bead.en.is_empty() || bead.pl.is_empty() {
                prop_assert!(bead.sentences.is_empty());
                continue;
            }
            for language in Language::BOTH {
                let document = if language == Language::English { &pair.en.document } else { &pair.pl.document };
                let mut seen: Vec<usize> = bead.sentences.iter().flat_map(|bead| bead.side(language).iter().copied()).collect();
                seen.sort_unstable();
                let sentences: Vec<usize> = bead.side(language).iter().flat_map(|block| document.blocks[*block].sentences.clone()).collect();
                prop_assert_eq!(seen, sentences, "sentences of a bead");
            }
        }
    }

    #[test]
    fn a_text_beside_itself_is_whole(text in neutral_text()) {
        let same = |finding: &&Finding| !matches!(finding.rule, "untranslated" | "unrelated");
        let pair = pair(&text, &text, true);
        prop_assert_eq!(pair.findings.iter().find(same), None);
    }

    #[test]
    fn reports_fit_the_terminal_and_give_it_no_orders(en in text(), pl in text(), columns in 40..140usize, polish: bool) {
        let pair = pair(&en, &pl, false);
        let interface = Interface::new(if polish { Language::Polish } else { Language::English });
        let terminal = Terminal { interface: &interface, lexicon: &LEXICON, width: columns, colour: false, quiet: false };
        let mut shown: String = pair.findings.iter().map(|finding| terminal.finding(&pair, finding)).collect();
        shown += &beads::alignment(&pair, &interface, columns);
        for reading in [&pair.en, &pair.pl] {
            shown += &table::facts(reading, &LEXICON, &interface, columns);
        }
        for line in shown.lines() {
            prop_assert!(!line.contains(char::is_control), "{line:?}");
            prop_assert!(width(line) <= columns, "{} columns of {columns}: {line}", width(line));
        }
    }

    #[test]
    fn programs_can_read_what_they_get(en in text(), pl in text()) {
        let pair = pair(&en, &pl, true);
        for report in [json::alignment(&pair), json::facts(&pair.en, &LEXICON)] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&report).is_ok());
        }
        prop_assert!(exchange::tsv(&pair).lines().all(|row| row.split('\t').count() == 6));
        let memory = exchange::tmx(&pair);
        prop_assert!(!memory.contains(|c: char| c.is_control() && c != '\n'));
        for text in memory.split("<seg>").skip(1).filter_map(|rest| rest.split_once("</seg>")).map(|(text, _)| text) {
            prop_assert!(!text.contains(['<', '>']), "{text}");
            prop_assert!(text.split('&').skip(1).all(|rest| ["amp;", "lt;", "gt;"].iter().any(|name| rest.starts_with(name))), "{text}");
        }
    }

    #[test]
    fn reports_of_all_formats_are_whole(en in text(), pl in text(), count in 0..3usize, polish: bool) {
        let interface = Interface::new(if polish { Language::Polish } else { Language::English });
        let screen = Screen { width: 80, colour: false, quiet: false };
        let outcome = || Outcome { en: en.chars().take(20).collect(), pl: pl.chars().take(20).collect(), result: Ok(pair(&en, &pl, true)) };
        let failed = Outcome { en: pl.clone(), pl: en.clone(), result: Err(vec![Message::new("unrelated")]) };
        let outcomes: Vec<Outcome> = (0..count).map(|_| outcome()).chain([failed]).collect();
        let json = render(&*ReportFormat::Json.report(&interface, &LEXICON, screen), &outcomes);
        let json: serde_json::Value = serde_json::from_str(&json).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(json["pairs"].as_array().map(Vec::len), Some(count + 1));
        prop_assert_eq!(&json["summary"]["failed"], 1);
    }

    #[test]
    fn findings_point_into_the_texts_and_come_out_the_same_twice(en in text(), pl in text(), markdown: bool) {
        let check = || pair(&en, &pl, markdown);
        let pair = check();
        for finding in &pair.findings {
            for (language, text) in [(Language::English, &en), (Language::Polish, &pl)] {
                prop_assert!(finding.marks(language).all(|mark| holds(text, mark.span)), "{finding:?}");
            }
            prop_assert!(finding.primary.role == Role::Subject && finding.only.is_none_or(|side| side == finding.primary.side), "{finding:?}");
        }
        prop_assert_eq!(&pair.findings, &check().findings);
    }
}

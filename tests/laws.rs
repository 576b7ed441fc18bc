//! Laws that hold for every text, checked on texts nobody wrote: generated from the two languages' letters, figures, marks and markup.

use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::{CheckedPair, Reading};
use bitekst::text::{Format, Source, Span};
use proptest::prelude::*;
use std::sync::LazyLock;

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

fn source(language: Language, markdown: bool, text: &str) -> Source {
    Source::new(language.code(), language, if markdown { Format::Markdown } else { Format::Plain }, text)
}

/// A span of a text: on character boundaries, inside it.
fn holds(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn reading_keeps_order_and_boundaries(text in text(), markdown: bool, polish: bool) {
        let language = if polish { Language::Polish } else { Language::English };
        let Reading { document, entities, .. } = Reading::new(source(language, markdown, &text), &LEXICON);
        for pair in document.blocks.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "blocks overlap");
            prop_assert_eq!(pair[0].sentences.end, pair[1].sentences.start);
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
        }
    }

    #[test]
    fn findings_point_into_the_texts_and_come_out_the_same_twice(en in text(), pl in text(), markdown: bool) {
        let check = || CheckedPair::check(source(Language::English, markdown, &en), source(Language::Polish, markdown, &pl), &LEXICON);
        let pair = check();
        for finding in &pair.findings {
            for (language, text) in [(Language::English, &en), (Language::Polish, &pl)] {
                prop_assert!(finding.marks(language).all(|mark| holds(text, mark.span)), "{finding:?}");
            }
        }
        prop_assert_eq!(&pair.findings, &check().findings);
    }
}

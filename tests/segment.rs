//! Segmentation of small texts, each for one case: `fixtures/segment/<case>/{en,pl}.{txt,md}` with
//! `expected.tsv`.
//!
//! A row is a sentence: the kind of its block and the line where the block starts (both empty if
//! the block continues), then its text with `⏎` for line ends. A block without sentences has one
//! row, with its text in angle brackets.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use bitekst::document::{BlockKind, Document, InlineKind, TokenKind};
use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::read::read_source;
use bitekst::segment::segment;
use bitekst::source::{Format, Source};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

#[test]
fn cases_are_segmented_as_expected() {
    let mut wrong = String::new();
    for folder in cases() {
        for (language, name) in [
            (Language::English, "en.txt"),
            (Language::English, "en.md"),
            (Language::Polish, "pl.txt"),
            (Language::Polish, "pl.md"),
        ] {
            let path = folder.join(name);
            if !path.exists() {
                continue;
            }
            let source = read_source(&path.display().to_string(), language).expect("a text");
            let got = table(&source, &segment(&source, &LEXICON));
            let sheet = std::fs::read_to_string(folder.join("expected.tsv")).unwrap_or_default();
            let want: String = sheet
                .lines()
                .filter(|row| !row.starts_with('#'))
                .map(|row| format!("{row}\n"))
                .collect();
            if got != want {
                let differing = got.lines().zip(want.lines()).find(|(got, want)| got != want);
                write!(
                    wrong,
                    "{}: first difference (got, want): {differing:#?}\ngot in full:\n{got}\n",
                    path.display()
                )
                .expect("written");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn inline_markup_is_separated_from_prose() {
    let text = "See [the *site*](https://x.pl/a \"Title\"), `code` and ![a map](map.png).{: .wide }\n\n| a | |\n|---|---|\n| 1 | `2` |\n";
    let source = Source::new("-", Language::English, Format::Markdown, text);
    let document = segment(&source, &LEXICON);
    let inlines: Vec<(InlineKind, &str)> = document.blocks[0]
        .inlines
        .iter()
        .map(|inline| (inline.kind, source.slice(inline.span)))
        .collect();
    assert_eq!(
        inlines,
        [
            (InlineKind::Syntax, "["),
            (InlineKind::Syntax, "*"),
            (InlineKind::Syntax, "*]("),
            (InlineKind::Target, "https://x.pl/a"),
            (InlineKind::Syntax, "\"Title\")"),
            (InlineKind::Code, "`code`"),
            (InlineKind::Syntax, "!["),
            (InlineKind::Syntax, "]("),
            (InlineKind::Target, "map.png"),
            (InlineKind::Syntax, ")"),
        ]
    );
    assert_eq!(words(&source, &document), "See the site , and a map . a 1");
    let kinds: Vec<BlockKind> = document.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(
        kinds,
        [BlockKind::Paragraph, BlockKind::Cell, BlockKind::Cell, BlockKind::Cell],
        "the empty cell is none"
    );
}

#[test]
fn tokens_record_whether_a_space_precedes_them() {
    for (text, format, expected) in [
        (
            "Poland’s self-made 1,250.5 km/h o'clock'",
            Format::Plain,
            "Poland’s self+-+made 1+,+250+.+5 km+/+h o'clock+'",
        ),
        ("30 000 zł\u{a0}i 10\u{202f}%", Format::Plain, "30 000 zł i 10 %"),
        (
            "co\u{ad}operate a\u{328}b 5th COVID-19",
            Format::Plain,
            "co\u{ad}operate a\u{328}b 5+th COVID+-+19",
        ),
        (
            "an [inner](x) *link*, a**b**c &amp; d&nbsp;e&ndash;f",
            Format::Markdown,
            "an inner link+, a+b+c &amp; d e+&ndash;+f",
        ),
        ("one<br>two H<sub>2</sub>O", Format::Markdown, "one two H+2+O"),
        ("(a\nb", Format::Plain, "(+a b"),
    ] {
        let source = Source::new("-", Language::English, format, text);
        let document = segment(&source, &LEXICON);
        let mut got = String::new();
        for token in &document.tokens {
            got.push_str(if got.is_empty() {
                ""
            } else if token.spaced {
                " "
            } else {
                "+"
            });
            got.push_str(source.slice(token.span));
        }
        assert_eq!(got, expected);
    }
}

#[test]
fn unclosed_markup_costs_no_more_than_prose() {
    let pieces = [
        "[", "*", "`", "<", "<a \"", "> ", "- ", "![", "((", "&amp;", "{%", "{:", "1. ", "a.b.",
        "| a ", "Dr. ", "<div>\n", "[^1]: ", "\" ", "-\n",
    ];
    for piece in pieces {
        for format in [Format::Plain, Format::Markdown] {
            let source =
                Source::new("-", Language::English, format, piece.repeat(400_000 / piece.len()));
            segment(&source, &LEXICON);
        }
    }
    let nested = [
        ">".repeat(10_000) + " a",
        "[".repeat(20_000) + "a" + &"](b)".repeat(20_000),
        (0..2_000).map(|depth| " ".repeat(2 * depth) + "- a\n").collect(),
    ];
    for text in nested {
        segment(&Source::new("-", Language::English, Format::Markdown, text), &LEXICON);
    }
}

/// Generates prose, markup and stray characters in any order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec!["Once upon", "a time.", "Dr. Nowak", "w 2020 r.", "ul. Długa", "„Tak”", "np.", "12.", "IV.", "5 maja", "It’s", "END", "x\u{301}", "10 %"])
            .prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "\n", "\n\n", "\r\n", "\n# ", "\n- ", "\n– ", "\n1. ", "\n2) ", "\n> ", "\n===\n", "\n---\n", "\n```\n", "\n| a | b |\n|---|---|\n| ", "[a](b)", "![", "**", "_", "`",
            "<b>", "</p>", "<!--", "-->", "<br>", "&amp;", "&nbsp;", "{% a %}", "{{ b }}", "{: c }", "\\", "\t", "\u{a0}", "\u{ad}", "\u{feff}", "\u{c}", "  \n",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn spans_are_in_order_and_inside_one_another(text in text(), markdown: bool, polish: bool) {
        let language = if polish { Language::Polish } else { Language::English };
        let source = Source::new("-", language, if markdown { Format::Markdown } else { Format::Plain }, text.as_str());
        let document = segment(&source, &LEXICON);
        let (mut end, mut sentences, mut tokens) = (0, 0, 0);
        for block in &document.blocks {
            prop_assert!(end <= block.span.start && block.span.start < block.span.end && text.get(block.span.range()).is_some());
            prop_assert_eq!(block.sentences.start, sentences);
            let mut inside = block.span.start;
            for inline in &block.inlines {
                prop_assert!(inside <= inline.span.start && inline.span.start < inline.span.end && text.get(inline.span.range()).is_some(), "{inline:?} of {block:?}");
                inside = inline.span.end;
            }
            inside = block.span.start;
            for sentence in &document.sentences[block.sentences.clone()] {
                prop_assert!(inside <= sentence.span.start && sentence.span.end <= block.span.end);
                prop_assert_eq!(sentence.tokens.start, tokens);
                inside = sentence.span.start;
                for token in &document.tokens[sentence.tokens.clone()] {
                    prop_assert!(inside <= token.span.start && token.span.start < token.span.end && token.span.end <= sentence.span.end);
                    prop_assert!(text.get(token.span.range()).is_some());
                    prop_assert!(!block.inlines.iter().any(|inline| inline.span.overlaps(token.span)), "a token is markup");
                    inside = token.span.end;
                }
                tokens = sentence.tokens.end;
            }
            sentences = block.sentences.end;
            end = block.span.end;
        }
        prop_assert_eq!((sentences, tokens), (document.sentences.len(), document.tokens.len()));
    }

    #[test]
    fn no_word_of_a_plain_text_is_lost(text in text()) {
        let source = Source::new("-", Language::Polish, Format::Plain, text.as_str());
        let document = segment(&source, &LEXICON);
        let mut at = 0;
        for (start, word) in text.split_inclusive(|c: char| !is_letter(c)).map(|word| { at += word.len(); (at - word.len(), word) }) {
            // A single letter may be the label of a list item.
            if word.chars().filter(|c| is_letter(*c)).count() > 2 {
                prop_assert!(document.tokens.iter().any(|token| token.kind == TokenKind::Word && token.span.range().contains(&start)), "{word:?} at {start}");
            }
        }
    }
}

/// Ordinal indicators are marks: they represent a degree or a number.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'ª' | 'º')
}

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/segment");
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root)
        .expect("fixtures/segment")
        .map(|entry| entry.expect("a folder").path())
        .collect();
    folders.sort();
    folders
}

fn table(source: &Source, document: &Document) -> String {
    let mut table = String::new();
    for block in &document.blocks {
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("heading {level}"),
            BlockKind::Item(depth) => format!("item {depth}"),
            other => format!("{other:?}").to_lowercase(),
        };
        let mut head = format!("{kind}\t{}", source.position(block.span.start).line);
        let shown = |span| source.slice(span).replace("\r\n", "⏎").replace('\n', "⏎");
        for sentence in &document.sentences[block.sentences.clone()] {
            writeln!(table, "{head}\t{}", shown(sentence.span)).expect("written");
            head = "\t".to_owned();
        }
        if block.sentences.is_empty() {
            writeln!(table, "{head}\t<{}>", shown(block.span)).expect("written");
        }
    }
    table
}

fn words(source: &Source, document: &Document) -> String {
    document.tokens.iter().map(|token| source.slice(token.span)).collect::<Vec<_>>().join(" ")
}

//! Alignment against `fixtures/align/<case>/{en.txt,pl.txt,gold.tsv}`. A row of `gold.tsv` has the
//! line of the first block on each side of a bead, `-` for an empty side, and `moved` at the end of
//! a bead out of order.

use std::path::{Path, PathBuf};

use bitekst::analysed_text::AnalysedText;
use bitekst::bitext::Alignment;
use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::source::{Format, Source};

#[test]
fn cases_match_their_gold_alignment() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/align");
    let mut cases: Vec<PathBuf> = std::fs::read_dir(root)
        .expect("fixtures/align")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    cases.sort();
    assert!(cases.len() >= 8, "the cases are gone");
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for case in cases {
        let source = |language: Language| {
            let text = std::fs::read_to_string(case.join(format!("{}.txt", language.code())))
                .expect("a text");
            Source::new(language.code(), language, Format::Plain, text)
        };
        let pair =
            CheckedPair::align(source(Language::English), source(Language::Polish), &lexicon);
        let gold = std::fs::read_to_string(case.join("gold.tsv")).expect("gold.tsv");
        let want: Vec<&str> =
            gold.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).collect();
        let got: Vec<String> = pair
            .alignment
            .beads
            .iter()
            .map(|bead| row(&pair, &bead.en, &bead.pl, bead.moved))
            .collect();
        if want != got {
            wrong.push(format!("{}:\n  want {want:?}\n  got  {got:?}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_is_aligned_with_itself_block_by_block() {
    let text = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts/iccss-2021/en.txt"),
    )
    .expect("the letter");
    let source = |language| Source::new("letter", language, Format::Plain, text.as_str());
    let pair = CheckedPair::align(
        source(Language::English),
        source(Language::Polish),
        &Lexicon::builtin(),
    );
    for bead in &pair.alignment.beads {
        assert_eq!(bead.en, bead.pl);
        assert!(!bead.moved);
    }
}

#[test]
fn letters_of_different_years_are_unrelated() {
    let read = |path: &str, language| {
        let text = std::fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts").join(path),
        )
        .expect("a letter");
        Source::new(path, language, Format::Plain, text)
    };
    let lexicon = Lexicon::builtin();
    let related = |en| {
        CheckedPair::align(
            read(en, Language::English),
            read("iccss-2021/pl.txt", Language::Polish),
            &lexicon,
        )
        .alignment
        .relatedness
    };
    assert!(
        related("iccss-2021/en.txt") > 2.0 * Alignment::UNRELATED,
        "{}",
        related("iccss-2021/en.txt")
    );
    assert!(
        related("iccss-days-2019/en.txt") < Alignment::UNRELATED,
        "{}",
        related("iccss-days-2019/en.txt")
    );
}

fn row(pair: &CheckedPair, en: &[usize], pl: &[usize], moved: bool) -> String {
    let lines = |reading: &AnalysedText, blocks: &[usize]| {
        let lines: Vec<String> = blocks
            .iter()
            .map(|block| {
                reading.source.position(reading.document.blocks[*block].span.start).line.to_string()
            })
            .collect();
        if lines.is_empty() { "-".to_owned() } else { lines.join(",") }
    };
    format!(
        "{}\t{}{}",
        lines(&pair.en, en),
        lines(&pair.pl, pl),
        if moved { "\tmoved" } else { "" }
    )
}

#[test]
fn every_block_is_aligned_however_much_longer_one_text_is() {
    let lexicon = Lexicon::builtin();
    let text = |language, count: usize| {
        Source::new("-", language, Format::Markdown, "- x\n".repeat(count))
    };
    for (en, pl) in [(17, 20_000), (20_000, 17), (1, 10_000)] {
        let pair =
            CheckedPair::align(text(Language::English, en), text(Language::Polish, pl), &lexicon);
        let blocks = |side: Language| {
            pair.alignment.beads.iter().map(|bead| bead.side(side).len()).sum::<usize>()
        };
        assert_eq!((blocks(Language::English), blocks(Language::Polish)), (en, pl));
    }
}

//! Alignment against `fixtures/align/<case>/{en.txt,pl.txt,gold.tsv}`. A row of `gold.tsv` has the
//! line of the first block on each side of a bead, `-` for an empty side, and `moved` at the end of
//! a bead out of order.

use std::path::{Path, PathBuf};

use bitekst::bitext::{Alignment, Bead};
use bitekst::language::{LANGUAGES, Language};
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::sides::{Side, Sides};
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
        let pair = CheckedPair::align(LANGUAGES.map(source), &lexicon);
        let gold = std::fs::read_to_string(case.join("gold.tsv")).expect("gold.tsv");
        let want: Vec<&str> =
            gold.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).collect();
        let got: Vec<String> =
            pair.bitext.alignment.beads.iter().map(|bead| row(&pair, bead)).collect();
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
    let pair = CheckedPair::align(LANGUAGES.map(source), &Lexicon::builtin());
    for bead in &pair.bitext.alignment.beads {
        assert_eq!(bead[Side::Source], bead[Side::Target]);
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
    let related = |english| {
        let texts = LANGUAGES.zip(Sides::new(english, "iccss-2021/pl.txt"));
        let texts = texts.map(|(language, path)| read(path, language));
        CheckedPair::align(texts, &lexicon).bitext.alignment.relatedness
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

fn row(pair: &CheckedPair, bead: &Bead) -> String {
    let lines = |side: Side| {
        let text = pair.text(side);
        let lines: Vec<String> = bead[side]
            .iter()
            .map(|block| {
                text.source.position(text.document.blocks[*block].span.start).line.to_string()
            })
            .collect();
        if lines.is_empty() { "-".to_owned() } else { lines.join(",") }
    };
    let moved = if bead.moved { "\tmoved" } else { "" };
    format!("{}\t{}{moved}", lines(Side::Source), lines(Side::Target))
}

#[test]
fn every_block_is_aligned_however_much_longer_one_text_is() {
    let lexicon = Lexicon::builtin();
    let text = |language, count: usize| {
        Source::new("-", language, Format::Markdown, "- x\n".repeat(count))
    };
    for counts in [Sides::new(17, 20_000), Sides::new(20_000, 17), Sides::new(1, 10_000)] {
        let texts = LANGUAGES.zip(counts).map(|(language, count)| text(language, count));
        let pair = CheckedPair::align(texts, &lexicon);
        let beads = &pair.bitext.alignment.beads;
        let blocks = |side: Side| beads.iter().map(|bead| bead[side].len()).sum::<usize>();
        assert_eq!(Sides::from_fn(blocks), counts);
    }
}

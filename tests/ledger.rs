//! Tests the ledger of facts against `fixtures/ledger/<case>/`: two texts and all expected rows in
//! order. To accept an intended change, run `BITEKST_UPDATE=1 cargo test --test ledger` and read
//! the difference.

use std::path::Path;

use bitekst::language::{LANGUAGES, Language};
use bitekst::ledger::Entry;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::read::read_source;
use bitekst::sides::{Side, Sides};

#[test]
fn ledgers_have_the_expected_rows() {
    let lexicon = Lexicon::builtin();
    let cases = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ledger"))
        .expect("fixtures/ledger");
    let (mut wrong, mut count) = (Vec::new(), 0);
    for case in cases.map(|case| case.expect("a case").path()) {
        let source = |language: Language| {
            let file = ["txt", "md"]
                .map(|ending| case.join(format!("{}.{ending}", language.code())))
                .into_iter()
                .find(|file| file.exists());
            let file = file.unwrap_or_else(|| panic!("no text in {}", case.display()));
            read_source(&file.display().to_string(), language).expect("a text")
        };
        let pair = CheckedPair::check(LANGUAGES.map(source), &lexicon);
        let rows = pair.ledger(&lexicon).iter().map(|entry| row(&pair, entry)).collect::<String>();
        let sheet = format!(
            "# kind, English line and words, Polish line and words, verdict, rule of the finding\n{rows}"
        );
        let path = case.join("expected.tsv");
        if std::env::var_os("BITEKST_UPDATE").is_some() {
            std::fs::write(&path, &sheet).expect("written");
        }
        if std::fs::read_to_string(&path).unwrap_or_default() != sheet {
            wrong.push(format!("{}: now it is\n{sheet}", path.display()));
        }
        count += 1;
    }
    assert!(count >= 10, "the cases are gone");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn row(pair: &CheckedPair, entry: &Entry) -> String {
    let words = |side: Side| {
        let (source, facts) = (pair.source(side), &pair.text(side).facts.items);
        let shown = |fact: usize| {
            let span = facts[fact].span;
            format!("{} {}", source.position(span.start).line, source.slice(span))
        };
        entry.facts[side].map_or("-".to_owned(), shown)
    };
    let Sides { source, target } = Sides::from_fn(words);
    let finding = entry.finding.map_or("-", |finding| pair.findings[finding].rule.as_str());
    format!("{}\t{source}\t{target}\t{}\t{finding}\n", entry.rule, entry.verdict.name())
}

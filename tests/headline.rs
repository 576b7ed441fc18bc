//! Tests the headline of a pair: every case in `fixtures/headline/` has texts and their headlines,
//! English in the first line, Polish in the second. To accept an intended change, run
//! `BITEKST_UPDATE=1 cargo test --test headline` and read the difference.

use std::path::Path;

use bitekst::l10n::Interface;
use bitekst::language::{LANGUAGES, Language};
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::report::headline::Headline;
use bitekst::source::{Format, Source};

#[test]
fn headlines_match_the_files() {
    let lexicon = Lexicon::builtin();
    let interfaces = Language::ALL.map(Interface::new);
    let mut wrong = Vec::new();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/headline");
    for case in std::fs::read_dir(cases)
        .expect("fixtures/headline")
        .map(|case| case.expect("an entry").path())
    {
        let texts = LANGUAGES.map(|language| {
            let text = std::fs::read_to_string(case.join(format!("{}.md", language.code())))
                .expect("a text");
            Source::new(language.code(), language, Format::Markdown, &text)
        });
        let pair = CheckedPair::check(texts, &lexicon);
        let headline = Headline::new(&pair, &lexicon);
        let headlines: String =
            interfaces.iter().map(|interface| headline.say(interface) + "\n").collect();
        let file = case.join("headline.txt");
        if std::env::var_os("BITEKST_UPDATE").is_some() {
            std::fs::write(&file, &headlines).expect("written");
        }
        if std::fs::read_to_string(&file).unwrap_or_default() != headlines {
            wrong.push(format!("{}: now it is\n{headlines}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

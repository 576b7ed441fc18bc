//! The findings of a pair as the tests of document formats compare them.

use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::sides::{Side, Sides};
use bitekst::source::Source;

/// Lists the findings of a pair: rule, value and marked words.
pub fn findings(en: Source, pl: Source, lexicon: &Lexicon) -> Vec<String> {
    let pair = CheckedPair::check(Sides::new(en, pl), lexicon);
    let lines = pair.findings.iter().map(|finding| {
        let words = Side::BOTH.map(|side| {
            finding
                .marks(side)
                .map(|mark| pair.source(side).slice(mark.span).trim())
                .collect::<Vec<_>>()
        });
        // A passage of several paragraphs contains empty lines in some formats only.
        format!("{} {:?} {:?}", finding.rule, finding.value, words).replace("\\n\\n", "\\n")
    });
    lines.collect()
}

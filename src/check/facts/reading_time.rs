//! How long it takes to read something, which a translation makes longer or shorter.

use crate::check::Check;
use crate::fact::{Fact, Value};
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Maximum number of words of a line that states such a time.
const MAX_WORDS: usize = 8;

/// Whether two times begin or end a brief line about reading: `5 min read`.
pub(super) fn is_reading_time(check: &Check<'_>, bead: usize, facts: Sides<&Fact>) -> bool {
    let Some(bead) = check.bitext.alignment.beads.get(bead) else { return false };
    let is_about_reading = |side: Side| {
        let text = &check.bitext[side];
        let blocks = || check.blocks(bead, side);
        let tokens = || blocks().flat_map(|block| text.document.block_tokens(block));
        let is_word = |token: &usize| text.document.tokens[*token].kind.is_word();
        let is_reading = |token: usize| {
            check.lexicon.is_reading(
                text.source.language,
                text.token(token),
                text.words.form(token),
            )
        };
        let line = blocks().map(|block| block.span).reduce(Span::join);
        let fact = facts[side];
        let is_time = matches!(fact.readings.first(), Some(Value::Measure { .. }));
        is_time
            && line.is_some_and(|line| line.start == fact.span.start || line.end == fact.span.end)
            && tokens().filter(is_word).count() <= MAX_WORDS
            && tokens().any(is_reading)
    };
    Side::BOTH.into_iter().all(is_about_reading)
}

#[cfg(test)]
mod tests {
    use crate::finding::Severity;
    use crate::lexicon::Lexicon;
    use crate::pipeline::CheckedPair;
    use crate::sides::Sides;

    #[test]
    fn a_time_of_reading_may_differ_and_another_one_not() {
        let lexicon = Lexicon::builtin();
        let severity = |source: &str, target: &str| {
            let pair = CheckedPair::check_strings(Sides::new(source, target), &lexicon);
            pair.findings.first().map(|finding| finding.severity)
        };
        let reading = severity("Read the guide → 5 min", "Czytaj poradnik → 6 min");
        assert_eq!(reading, Some(Severity::Note));
        let walking = severity("A walk to the lake → 5 min", "Spacer nad jezioro → 6 min");
        assert!(walking > Some(Severity::Note));
    }
}

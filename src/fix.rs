//! Edits that mend a finding, where it is certain what the text should be.

use crate::bitext::Bitext;
use crate::fact::Value;
use crate::finding::{Finding, FindingKind, StatedFact};
use crate::sides::{Side, Sides};
use crate::span::Span;

/// A replacement of a stretch of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The text to edit.
    pub side: Side,
    /// The words to replace.
    pub span: Span,
    /// The new words.
    pub text: String,
}

impl Finding {
    /// Returns the edit that mends the finding, or `None` if it takes a translator to know.
    ///
    /// The words of the source are copied only where every language writes them alike: addresses,
    /// placeholders, short figures. A wrong suggestion is worse than none.
    ///
    /// ```
    /// use bitekst::{CheckedPair, Lexicon, Sides};
    ///
    /// let texts = Sides::new("The choir of 45 singers met.", "Chór 54 śpiewaków się spotkał.");
    /// let pair = CheckedPair::check_strings(texts, &Lexicon::builtin());
    /// let edit = pair.findings[0].fix(&pair.bitext).expect("figures are written alike");
    /// assert_eq!((edit.span.range(), edit.text.as_str()), (6..8, "45"));
    /// ```
    pub fn fix(&self, bitext: &Bitext) -> Option<Edit> {
        match &self.kind {
            FindingKind::FactsDiffer { facts } => {
                let words = facts.as_ref().map(|fact| words(bitext, fact));
                let is_alike = facts.iter().all(is_address)
                    || words.iter().all(|words| is_short_figure(words));
                let text = words.source.to_owned();
                is_alike.then_some(Edit { side: Side::Target, span: facts.target.span, text })
            }
            FindingKind::Placeholders { placeholders, order: false } => {
                let Sides { source, target } = placeholders.both()?;
                let text = bitext[Side::Source].source.slice(source).to_owned();
                Some(Edit { side: Side::Target, span: target, text })
            }
            FindingKind::NameVariant { usual, .. } => {
                let mark = self.primary;
                Some(Edit { side: mark.side, span: mark.span, text: usual.clone() })
            }
            _ => None,
        }
    }
}

fn words<'a>(bitext: &'a Bitext, fact: &StatedFact) -> &'a str {
    bitext[fact.side].source.slice(fact.span)
}

/// Whether a fact is an e-mail address or a telephone number. An address on the web may lead to a
/// page in the other language, so it is none.
fn is_address(fact: &StatedFact) -> bool {
    matches!(fact.value, Some(Value::Email(_) | Value::Phone(_)))
}

/// Whether words are a figure so short that no language groups its digits.
fn is_short_figure(words: &str) -> bool {
    words.len() < 4 && words.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::pipeline::CheckedPair;

    /// Returns the first finding's edit and the target with it.
    fn mended(en: &str, pl: &str) -> Option<(Edit, String)> {
        let pair = CheckedPair::check_strings(Sides::new(en, pl), &Lexicon::builtin());
        let edit = pair.findings.first()?.fix(&pair.bitext)?;
        let mut text = pair.source(edit.side).text.clone();
        text.replace_range(edit.span.range(), &edit.text);
        Some((edit, text))
    }

    #[test]
    fn a_figure_is_copied_and_its_finding_is_gone() {
        let en = "The choir of 45 singers met in the church.\n";
        let (_, text) = mended(en, "Chór 54 śpiewaków spotkał się w kościele.\n").expect("an edit");
        assert_eq!(text, "Chór 45 śpiewaków spotkał się w kościele.\n");
        assert_eq!(mended(en, &text), None);
    }

    #[test]
    fn an_address_is_copied() {
        let (edit, _) = mended(
            "Write to the office at press@example.org before the end of the week.\n",
            "Prosimy pisać do biura na adres pres@example.org przed końcem tygodnia.\n",
        )
        .expect("an edit");
        assert_eq!(edit.text, "press@example.org");
    }

    #[test]
    fn words_that_a_language_writes_in_its_own_way_are_left_to_the_translator() {
        let found = mended(
            "The museum bought 12,500 stamps in Jordan.\n",
            "Muzeum kupiło w Jordanii 15 200 znaczków.\n",
        );
        assert_eq!(found, None);
    }
}

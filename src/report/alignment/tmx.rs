//! The alignment as TMX 1.4b, for translation memories.

use crate::bitext::SentenceBead;
use crate::pipeline::CheckedPair;
use crate::report::markup::xml;
use crate::sides::{Side, Sides};

/// Writes a translation unit for each bead of sentences that has both sides. The same alignment
/// gives the same bytes, so there is no date.
pub fn tmx(pair: &CheckedPair) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"bitekst\" creationtoolversion=\"{}\" segtype=\"sentence\" \
         o-tmf=\"bitekst\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\"/>\n  <body>\n",
        env!("CARGO_PKG_VERSION"),
        pair.source(Side::Source).language
    );
    for bead in pair.bitext.alignment.beads.iter().flat_map(|bead| &bead.sentences) {
        let texts = Sides::from_fn(|side| segment(pair, bead, side));
        if texts.iter().any(String::is_empty) {
            continue;
        }
        out.push_str(&format!(
            "    <tu>\n      <prop type=\"x-confidence\">{:.3}</prop>\n",
            bead.confidence
        ));
        for (side, text) in texts.enumerate() {
            out.push_str(&format!(
                "      <tuv xml:lang=\"{}\"><seg>{text}</seg></tuv>\n",
                pair.source(side).language
            ));
        }
        out.push_str("    </tu>\n");
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

/// Returns the sentences of one side as XML text on one line.
fn segment(pair: &CheckedPair, bead: &SentenceBead, side: Side) -> String {
    let text = pair.text(side);
    let sentences = bead[side].iter().filter_map(|index| text.document.sentences.get(*index));
    let words = sentences
        .flat_map(|sentence| text.source.slice(sentence.span).split([' ', '\t', '\n', '\r']));
    words.map(xml).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::language::LANGUAGES;
    use crate::lexicon::Lexicon;
    use crate::source::{Format, Source};

    pub fn pair() -> CheckedPair {
        let texts = Sides::new(
            "A & B met\r\nin <Paris> in 2019.\u{1}\n\nOnly here: C:\\new\ttab, without a translation.\n",
            "A & B spotkali się w <Paryżu> w 2019 r.\n",
        );
        let texts = LANGUAGES
            .zip(texts)
            .map(|(language, text)| Source::new(language.code(), language, Format::Plain, text));
        CheckedPair::align(texts, &Lexicon::builtin())
    }

    #[test]
    fn units_are_xml_with_both_sides() {
        let memory = tmx(&pair());
        assert!(memory.contains("<seg>A &amp; B met in &lt;Paris&gt; in 2019."), "{memory}");
        assert!(!memory.contains("Only here") && !memory.contains('\u{1}'), "{memory}");
        assert_eq!(memory.matches("<tu>").count() * 2, memory.matches("</seg></tuv>").count());
    }
}

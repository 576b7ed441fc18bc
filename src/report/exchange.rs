//! The alignment for other programs: TMX 1.4b for translation memories, TSV for everything that
//! reads tables. The same alignment gives the same bytes, so neither has a date.

use super::markup::xml;
use super::table::block_lines;
use crate::bitext::SentenceBead;
use crate::language::Language;
use crate::pipeline::CheckedPair;

/// A row for each bead of blocks: lines of both sides, confidence from 0 to 1, whether it moved,
/// both texts. Backslashes, tabs and line ends in the texts are written `\\`, `\t`, `\n`, `\r`; the
/// blocks of one side are parted by `\n`.
pub fn tsv(pair: &CheckedPair) -> String {
    let mut out = String::from("en_lines\tpl_lines\tconfidence\tmoved\ten\tpl\n");
    for bead in &pair.alignment.beads {
        let [lines_en, lines_pl] = Language::ALL.map(|language| block_lines(pair, bead, language));
        let [en, pl] = Language::ALL.map(|language| {
            let reading = if language == Language::English { &pair.en } else { &pair.pl };
            let blocks =
                bead.side(language).iter().filter_map(|block| reading.document.blocks.get(*block));
            blocks
                .map(|block| cell(reading.source.slice(block.span)))
                .collect::<Vec<_>>()
                .join("\\n")
        });
        let moved = if bead.moved { "moved" } else { "" };
        out.push_str(&format!(
            "{lines_en}\t{lines_pl}\t{:.3}\t{moved}\t{en}\t{pl}\n",
            bead.confidence
        ));
    }
    out
}

/// A translation unit for each bead of sentences that has both sides.
pub fn tmx(pair: &CheckedPair) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"bitekst\" creationtoolversion=\"{}\" segtype=\"sentence\" \
         o-tmf=\"bitekst\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/>\n  <body>\n",
        env!("CARGO_PKG_VERSION")
    );
    for bead in pair.alignment.beads.iter().flat_map(|bead| &bead.sentences) {
        let sides = Language::ALL.map(|language| segment(pair, bead, language));
        if sides.iter().any(String::is_empty) {
            continue;
        }
        out.push_str(&format!(
            "    <tu>\n      <prop type=\"x-confidence\">{:.3}</prop>\n",
            bead.confidence
        ));
        for (language, text) in Language::ALL.into_iter().zip(sides) {
            out.push_str(&format!(
                "      <tuv xml:lang=\"{}\"><seg>{text}</seg></tuv>\n",
                language.code()
            ));
        }
        out.push_str("    </tu>\n");
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

/// The sentences of one side as XML text on one line.
fn segment(pair: &CheckedPair, bead: &SentenceBead, language: Language) -> String {
    let reading = if language == Language::English { &pair.en } else { &pair.pl };
    let sentences =
        bead.side(language).iter().filter_map(|sentence| reading.document.sentences.get(*sentence));
    let words = sentences
        .flat_map(|sentence| reading.source.slice(sentence.span).split([' ', '\t', '\n', '\r']));
    words.map(xml).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text in one cell of a table.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::source::{Format, Source};

    fn pair() -> CheckedPair {
        let source =
            |path: &str, language, text: &str| Source::new(path, language, Format::Plain, text);
        let en = "A & B met\r\nin <Paris> in 2019.\u{1}\n\nOnly here: C:\\new\ttab, nobody translated these words.\n";
        let pl = "A & B spotkali się w <Paryżu> w 2019 r.\n";
        CheckedPair::align(
            source("en", Language::English, en),
            source("pl", Language::Polish, pl),
            &Lexicon::builtin(),
        )
    }

    #[test]
    fn rows_have_six_cells_whatever_the_text_holds() {
        let table = tsv(&pair());
        assert!(table.lines().all(|row| row.split('\t').count() == 6), "{table}");
        assert!(table.contains("\tA & B met\\r\\nin <Paris> in 2019."), "{table}");
        assert!(
            table.contains("\tOnly here: C:\\\\new\\ttab, nobody translated these words.\t\n"),
            "{table}"
        );
    }

    #[test]
    fn units_are_xml_with_both_sides() {
        let memory = tmx(&pair());
        assert!(memory.contains("<seg>A &amp; B met in &lt;Paris&gt; in 2019."), "{memory}");
        assert!(!memory.contains("Only here") && !memory.contains('\u{1}'), "{memory}");
        assert_eq!(memory.matches("<tu>").count() * 2, memory.matches("</seg></tuv>").count());
    }
}

//! The alignment as TSV, for every program that reads tables.

use crate::pipeline::CheckedPair;
use crate::report::table::block_lines;
use crate::sides::Sides;

/// Writes a row for each bead of blocks: the lines of both sides, the confidence from 0 to 1,
/// whether it moved, both texts.
///
/// Backslashes, tabs and line ends in the texts are written `\\`, `\t`, `\n`, `\r`; the blocks of
/// one side are separated by `\n`. The same alignment gives the same bytes, so there is no date.
pub fn tsv(pair: &CheckedPair) -> String {
    let mut out = String::from("en_lines\tpl_lines\tconfidence\tmoved\ten\tpl\n");
    for bead in &pair.bitext.alignment.beads {
        let lines = Sides::from_fn(|side| block_lines(pair, bead, side));
        let texts = Sides::from_fn(|side| {
            let text = pair.text(side);
            let blocks = bead[side].iter().filter_map(|block| text.document.blocks.get(*block));
            let cells: Vec<String> =
                blocks.map(|block| cell(text.source.slice(block.span))).collect();
            cells.join("\\n")
        });
        let moved = if bead.moved { "moved" } else { "" };
        out.push_str(&format!(
            "{}\t{}\t{:.3}\t{moved}\t{}\t{}\n",
            lines.source, lines.target, bead.confidence, texts.source, texts.target
        ));
    }
    out
}

/// Returns a text as one cell of a table.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

#[cfg(test)]
mod tests {
    use super::super::tmx::tests::pair;
    use super::*;

    #[test]
    fn rows_have_six_cells_whatever_the_text_contains() {
        let table = tsv(&pair());
        assert!(table.lines().all(|row| row.split('\t').count() == 6), "{table}");
        assert!(table.contains("\tA & B met\\r\\nin <Paris> in 2019."), "{table}");
        assert!(
            table.contains("\tOnly here: C:\\\\new\\ttab, without a translation.\t\n"),
            "{table}"
        );
    }
}

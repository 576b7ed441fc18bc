//! Documents of word processors: what of them is text, and what becomes of those that are damaged or made to do harm.

use std::fs;
use std::path::{Path, PathBuf};

use bitekst::document::BlockKind;
use bitekst::language::Language;
use bitekst::read::read_source;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/read").join(name)
}

/// The blocks of a document, a line for each.
fn listing(path: &Path) -> String {
    let source = read_source(&path.display().to_string(), Language::English).unwrap_or_else(|problem| panic!("{problem:?}"));
    let layout = source.layout.as_ref().expect("a layout");
    assert!(layout.counts_paragraphs());
    let lines = layout.blocks.iter().enumerate().map(|(number, block)| {
        assert_eq!(source.position(block.span.start).line, number + 1, "the line of a place is the number of its paragraph");
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("heading {level}"),
            BlockKind::Item(depth) => format!("item {depth}"),
            kind => format!("{kind:?}").to_lowercase(),
        };
        format!("{kind}: {}\n", source.slice(block.span))
    });
    lines.collect()
}

#[test]
fn what_a_reader_sees_is_read_and_nothing_else() {
    for (name, expected) in [("rich.docx", "rich.docx.txt"), ("rich.odt", "rich.odt.txt")] {
        let listing = listing(&fixture(name));
        if std::env::var_os("BITEKST_WRITE").is_some() {
            fs::write(fixture(expected), &listing).expect("written");
        }
        assert_eq!(listing, fs::read_to_string(fixture(expected)).expect("a listing"), "{name}");
        // Every such figure stands where no reader of the document sees it.
        for unseen in ["17", "111", "112", "222", "333", "444", "555", "666", "77", "88", "999"] {
            assert!(!listing.contains(unseen), "{name}: {unseen}");
        }
    }
}

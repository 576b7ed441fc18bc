//! Walks the alignment of two texts: the beads of blocks, and the beads of sentences inside them.
//!
//!     cargo run --example walk_beads

#![allow(clippy::print_stdout)]

use bitekst::{CheckedPair, Language, Lexicon, Side, Sides, source_from_bytes};

const ENGLISH: &str =
    "# Harbour\n\nThe harbour opened in 1921. It has two piers.\n\nEntry is free.\n";
const POLISH: &str = "# Port\n\nPort otwarto w 1921 roku.\nMa dwa mola.\n\nWstęp jest wolny.\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = Sides::new(
        source_from_bytes(ENGLISH.as_bytes(), "en.md", Language::English, None)?,
        source_from_bytes(POLISH.as_bytes(), "pl.md", Language::Polish, None)?,
    );
    let pair = CheckedPair::align(texts, &Lexicon::builtin());
    let alignment = &pair.bitext.alignment;
    println!("related: {:.2}", alignment.relatedness);
    for bead in &alignment.beads {
        // Either side may be empty: then the blocks of the other have no counterpart.
        println!("blocks {:?} = {:?}", bead.blocks.source, bead.blocks.target);
        for sentences in &bead.sentences {
            let words = Side::BOTH.map(|side| {
                let text = pair.text(side);
                let words: Vec<&str> = sentences[side]
                    .iter()
                    .map(|index| text.source.slice(text.document.sentences[*index].span))
                    .collect();
                words.join(" ")
            });
            println!("    {}", words.join("  =  "));
        }
    }
    Ok(())
}

//! Lists the facts of a text: the words that state each of them, and what it can mean.
//!
//!     cargo run --example list_facts

#![allow(clippy::print_stdout)]

use bitekst::{AnalysedText, Language, Lexicon, source_from_bytes};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let bytes = "W 2020 r. 48,3 tys. osób odwiedziło Gruzję.".as_bytes();
    // The name determines the format if the content does not; here it is plain text.
    let source = source_from_bytes(bytes, "note.txt", Language::Polish, None)?;
    let text = AnalysedText::new(source, &Lexicon::builtin());
    for fact in &text.facts.items {
        println!("{:12} {:?}", text.source.slice(fact.span), fact.readings);
    }
    Ok(())
}

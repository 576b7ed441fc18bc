//! From word forms to lemmas, for both languages. Knows no meanings and no context: it gives every
//! lemma a form can have, the likeliest first.
//!
//! It needs nothing of the crate but `lemma.rs`, so that the build script can compile name
//! tables with it.

mod english;
mod guess;
mod polish;
pub mod rules;
#[cfg(test)]
mod tests;

#[allow(unused_imports, reason = "the build script checks the tables with them")]
pub use english::{English, is_suffix, part_of_speech};
pub use polish::{Polish, lowercase};

use super::lemma::Lemma;

/// The morphology of a language.
#[derive(Debug, Clone)]
pub enum Morphology {
    /// Endings are taken off; a form has every lemma that results, of which a lexicon keeps those
    /// that exist.
    Endings(English),
    /// A dictionary of forms.
    Dictionary(Polish),
}

/// Adds a lemma unless it is among those from index `before` on.
fn push(lemmas: &mut Vec<Lemma>, before: usize, lemma: Lemma) {
    if !lemmas[before..].contains(&lemma) {
        lemmas.push(lemma);
    }
}

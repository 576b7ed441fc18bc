//! What bitekst knows of the two languages. All of it is data in `locales/`, built into the binary and free to load.

mod abbreviations;
mod lemma;
pub mod morphology;
mod names;
mod words;

pub use abbreviations::Ending;
pub use lemma::{Lemma, PartOfSpeech};
pub use names::{Name, NameForm, NameKind, NameMatch};
pub use words::{Form, Words};

/// A row of the table of names: a country, a place, an organisation. Orders as the table does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameId(pub u32);

/// A meaning that words of both languages share: two words may translate one another when they share a concept.
/// Dictionary concepts and cognate skeletons live in one number space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Concept(pub u32);

/// The lexicon of both languages.
#[derive(Debug, Default)]
pub struct Lexicon {
    abbreviations: abbreviations::Abbreviations,
}

impl Lexicon {
    /// The lexicon that is built into the binary.
    pub fn builtin() -> Lexicon {
        Lexicon { abbreviations: abbreviations::Abbreviations::builtin() }
    }
}

//! What bitekst knows of the two languages. All of it is data in `locales/`, built into the binary
//! and free to load.

mod abbreviations;
mod bilingual;
mod cognates;
mod denials;
mod form;
mod keywords;
mod lemma;
mod memory;
pub mod morphology;
mod names;
mod numerals;
mod own;
mod patterns;
mod persons;
mod units;
mod words;

use crate::language::Language;

pub use abbreviations::Ending;
pub use denials::{Denial, DenialPhrase, OppositePhrase, Opposites};
pub use form::Form;
pub use keywords::Meaning;
pub use lemma::{Lemma, PartOfSpeech};
pub use names::{Name, NameKind, NameMatch};
pub use own::OwnName;
pub use patterns::NameForm;
pub use units::{Currency, Unit};
pub use words::Words;

/// A row of the table of names: a country, a place, an organisation. Orders as the table does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameId(pub u32);

/// A meaning that words of both languages share: two words may translate one another when they
/// share a concept. Lemmas of the bilingual lexicon, skeletons of cognates and figures live in one
/// number space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Concept(pub u32);

/// The lexicon of both languages. Threads may share one.
#[derive(Debug)]
pub struct Lexicon {
    abbreviations: abbreviations::Abbreviations,
    bilingual: bilingual::Bilingual,
    cognates: cognates::Cognates,
    denials: denials::Denials,
    names: names::Names,
    numerals: numerals::Numerals,
    /// The names of a project, where it has any.
    own: Option<Box<own::Own>>,
    persons: persons::Persons,
    units: units::Units,
    english: morphology::English,
    polish: morphology::Polish,
    memories: memory::Memories,
}

impl Lexicon {
    /// The lexicon that is built into the binary.
    pub fn builtin() -> Lexicon {
        Lexicon {
            abbreviations: abbreviations::Abbreviations::builtin(),
            bilingual: bilingual::Bilingual::builtin(),
            cognates: cognates::Cognates::builtin(),
            denials: denials::Denials::builtin(),
            names: names::Names::builtin(),
            numerals: numerals::Numerals::builtin(),
            own: None,
            persons: persons::Persons::builtin(),
            units: units::Units::builtin(),
            english: morphology::English::builtin(),
            polish: morphology::Polish::builtin(),
            memories: memory::Memories::default(),
        }
    }

    /// Whether a form is a word of a language, however it is written: of Polish by the dictionary,
    /// of English by the bilingual lexicon and the function words.
    pub fn knows(&self, language: Language, form: &str) -> bool {
        match language {
            Language::Polish => self.polish.knows(form),
            Language::English => {
                let lower = form::written_plainly(form).to_lowercase();
                let mut lemmas = Vec::new();
                self.english.read(&lower, &mut lemmas);
                self.is_function_word(language, &lower)
                    || lemmas.iter().any(|lemma| self.bilingual.has_english(&lemma.text))
            }
        }
    }
}

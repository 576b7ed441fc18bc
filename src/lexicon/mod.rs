//! All knowledge of the two languages. It is data in `locales/` that is compiled into the binary
//! and needs no loading.

mod abbreviations;
mod asides;
mod bilingual;
mod cognates;
mod form_cache;
pub mod kind;
mod lemma;
mod letter_set;
mod look_alikes;
pub mod morphology;
mod name_readings;
mod names;
mod negation;
mod numerals;
mod patterns;
mod persons;
mod plain_spelling;
mod profile;
mod project_names;
mod tagged_words;
mod token_forms;
mod units;
mod vowels;
mod word_form;
mod word_lists;

use crate::language::{Language, PerLanguage};
use morphology::Morphology;

pub use kind::{CalendarKind, CompoundKind, Dimension, Ending, NameKind, NumeralKind};
pub use lemma::{Lemma, PartOfSpeech};
pub use letter_set::LetterSet;
pub use look_alikes::latin;
pub use names::{Name, NameMatch};
pub use negation::{Denial, DenialPhrase, OppositePhrase};
pub use numerals::Compound;
pub use patterns::NameForm;
pub use profile::{CANONICAL, INTERNATIONAL, LanguageProfile};
pub use project_names::OwnName;
pub use tagged_words::Meaning;
pub use token_forms::{TokenizedText, Words};
pub use units::{Currency, Unit, unit_index};
pub(crate) use vowels::is_vowel;
pub use word_form::Form;

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
    denials: negation::Denials,
    names: names::Names,
    numerals: numerals::Numerals,
    /// The names of a project, where it has any.
    own: Option<Box<project_names::Own>>,
    persons: persons::Persons,
    units: units::Units,
    morphology: PerLanguage<Morphology>,
    form_caches: form_cache::FormCaches,
}

impl Lexicon {
    /// Returns the lexicon that is built into the binary.
    pub fn builtin() -> Lexicon {
        Lexicon {
            abbreviations: abbreviations::Abbreviations::builtin(),
            bilingual: bilingual::Bilingual::builtin(),
            cognates: cognates::Cognates::builtin(),
            denials: negation::Denials::builtin(),
            names: names::Names::builtin(),
            numerals: numerals::Numerals::builtin(),
            own: None,
            persons: persons::Persons::builtin(),
            units: units::Units::builtin(),
            morphology: PerLanguage::new(
                Morphology::Endings(morphology::English::builtin()),
                Morphology::Dictionary(morphology::Polish::builtin()),
            ),
            form_caches: form_cache::FormCaches::default(),
        }
    }

    /// Whether a form is a word of a language, in any letter case: by its dictionary, or else by
    /// the bilingual lexicon and the function words.
    pub fn knows(&self, language: Language, form: &str) -> bool {
        match &self.morphology[language] {
            Morphology::Dictionary(dictionary) => dictionary.knows(form),
            Morphology::Endings(endings) => {
                let lower = word_form::written_plainly(form).to_lowercase();
                let mut lemmas = Vec::new();
                endings.read(&lower, &mut lemmas);
                self.is_function_word(language, &lower)
                    || lemmas.iter().any(|lemma| self.bilingual.row(&lemma.text).is_some())
            }
        }
    }

    /// Returns the initials of all words of a language that translate a form of the other.
    pub fn initials(&self, language: Language, form: &Form) -> LetterSet {
        let sets = form.concepts.iter().map(|concept| self.bilingual.initials(language, *concept));
        sets.fold(LetterSet::default(), LetterSet::with)
    }

    /// Whether a language has a dictionary, so that lemmas and parts of speech are known.
    pub fn has_dictionary(&self, language: Language) -> bool {
        matches!(self.morphology[language], Morphology::Dictionary(_))
    }
}

//! Names that a project adds, found like those of the tables.

use fst::Map;

use super::kind::NameKind;
use super::morphology::Morphology;
use super::names::{FIRST_OWN, Name, Table};
use super::patterns::{NameForm, Patterns, canonical_lemma, lowercase, spellings};
use super::profile::{CANONICAL, INTERNATIONAL};
use super::{Lexicon, NameId};
use crate::language::{Language, PerLanguage};

/// An organisation or a programme that a project adds to the lexicon, with the forms of both
/// languages: names and acronyms, in Polish in the nominative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// [`NameKind::Organisation`] or [`NameKind::Program`].
    pub kind: NameKind,
    /// Its forms in each language; the first is the one that is shown.
    pub forms: PerLanguage<Vec<String>>,
}

/// Compiled names of one language: the automaton and its targets.
type CompiledNames = (Map<Vec<u8>>, Vec<u8>);

/// The names of a project, compiled as those of the tables are.
#[derive(Debug)]
pub(super) struct Own {
    names: Vec<OwnName>,
    tables: PerLanguage<Option<CompiledNames>>,
}

impl Lexicon {
    /// Returns the lexicon with the names of a project, which replace those given before. At most
    /// 65,536 of them are taken.
    #[must_use]
    pub fn with_names(mut self, names: &[OwnName]) -> Lexicon {
        let names = &names[..names.len().min(FIRST_OWN as usize)];
        self.own = (!names.is_empty()).then(|| Box::new(Own::new(names, &self)));
        // The cached forms lack these names.
        self.form_caches = Default::default();
        self
    }

    /// Returns the programme of the project whose canonical name this is.
    pub fn own_program(&self, canonical: &str) -> Option<Name<'_>> {
        let own = self.own.as_ref()?;
        let is_it = |name: &OwnName| {
            name.kind == NameKind::Program && first_of(&name.forms[CANONICAL]) == canonical
        };
        own.name(NameId(FIRST_OWN + own.names.iter().position(is_it)? as u32))
    }
}

impl Own {
    fn new(names: &[OwnName], lexicon: &Lexicon) -> Own {
        let tables = PerLanguage::from_fn(|language| {
            let compiled = patterns(names, language, lexicon).compile().ok()?;
            Some((Map::new(compiled.automaton).ok()?, compiled.entries))
        });
        Own { names: names.to_vec(), tables }
    }

    /// Returns the patterns to search in the texts of a language.
    pub(super) fn table(&self, language: Language) -> Option<Table<'_, Vec<u8>>> {
        let (automaton, entries) = self.tables[language].as_ref()?;
        Some(Table { fst: automaton.as_fst(), entries, first: FIRST_OWN })
    }

    /// Returns a name by its number.
    pub(super) fn name(&self, id: NameId) -> Option<Name<'_>> {
        let name = self.names.get(id.0.checked_sub(FIRST_OWN)? as usize)?;
        Some(Name {
            kind: name.kind,
            key: first_of(&name.forms[CANONICAL]),
            names: PerLanguage::from_fn(|language| first_of(&name.forms[language])),
            country: None,
            common: false,
            acronyms: PerLanguage::from_fn(|language| first_acronym(&name.forms[language])),
        })
    }
}

fn patterns(names: &[OwnName], language: Language, lexicon: &Lexicon) -> Patterns {
    let key = |word: &str, alone: bool| match &lexicon.morphology[language] {
        Morphology::Dictionary(dictionary) => canonical_lemma(dictionary, word, alone),
        Morphology::Endings(_) => lowercase(word, alone),
    };
    let mut patterns = Patterns::default();
    for (id, name) in names.iter().enumerate() {
        let id = id as u16;
        for form in name.forms[language].iter().flat_map(|form| spellings(form)) {
            patterns.add(&form, id, NameForm::Name, &key);
        }
        // An international acronym is right in every language.
        for form in name.forms[INTERNATIONAL].iter().flat_map(|form| spellings(form)) {
            if language != INTERNATIONAL && is_acronym(&form) {
                patterns.add(&form, id, NameForm::Acronym, &key);
            }
        }
    }
    patterns
}

fn first_of(forms: &[String]) -> &str {
    forms.first().map_or("", String::as_str)
}

fn first_acronym(forms: &[String]) -> &str {
    forms.iter().find(|form| is_acronym(form)).map_or("", String::as_str)
}

/// Whether a form is one word in capitals.
fn is_acronym(form: &str) -> bool {
    let capitals = form.chars().filter(|letter| letter.is_uppercase()).count();
    capitals > 1 && form.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit())
}

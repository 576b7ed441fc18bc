//! Names of a project's own, found beside those of the tables and by the same rules.

use fst::Map;

use super::kind::NameKind;
use super::names::{Name, Table};
use super::patterns::{NameForm, Patterns, canonical_lemma, english};
use super::{Lexicon, NameId};
use crate::language::Language;

/// The number of the first name that is not of the tables.
pub(super) const FIRST_OWN: u32 = 1 << 16;

/// An organisation or a programme that a project adds to the lexicon, with the forms of both
/// languages: names and acronyms, in Polish in the nominative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// [`NameKind::Organisation`] or [`NameKind::Program`].
    pub kind: NameKind,
    /// Its English forms; the first is the canonical one.
    pub en: Vec<String>,
    /// Its Polish forms.
    pub pl: Vec<String>,
}

/// The names of a project, compiled as those of the tables are.
#[derive(Debug)]
pub(super) struct Own {
    names: Vec<OwnName>,
    automata: [Option<Map<Vec<u8>>>; 2],
    entries: [Vec<u8>; 2],
}

impl Lexicon {
    /// The lexicon with the names of a project besides; of those given before nothing stays. At
    /// most 65,536 of them are taken.
    #[must_use]
    pub fn with_names(mut self, names: &[OwnName]) -> Lexicon {
        let names = &names[..names.len().min(FIRST_OWN as usize)];
        self.own = (!names.is_empty()).then(|| Box::new(Own::new(names, &self)));
        // What was remembered of forms does not know these names.
        self.memories = Default::default();
        self
    }

    /// The programme of the project whose canonical name this is.
    pub fn own_program(&self, english: &str) -> Option<Name<'_>> {
        let own = self.own.as_ref()?;
        let is_it = |name: &OwnName| {
            name.kind == NameKind::Program && name.en.first().is_some_and(|first| first == english)
        };
        own.name(NameId(FIRST_OWN + own.names.iter().position(is_it)? as u32))
    }
}

impl Own {
    fn new(names: &[OwnName], lexicon: &Lexicon) -> Own {
        let (mut en, mut pl) = (Patterns::default(), Patterns::default());
        let lemma = |word: &str, alone: bool| canonical_lemma(&lexicon.polish, word, alone);
        for (id, name) in names.iter().enumerate() {
            let id = id as u16;
            for form in name.en.iter().flat_map(|form| spellings(form)) {
                en.add(&form, id, NameForm::Name, &english);
                // An English acronym is right in a Polish text.
                if is_acronym(&form) {
                    pl.add(&form, id, NameForm::Acronym, &lemma);
                }
            }
            for form in name.pl.iter().flat_map(|form| spellings(form)) {
                pl.add(&form, id, NameForm::Name, &lemma);
            }
        }
        let [en, pl] = [en, pl].map(|patterns| patterns.compile().ok());
        let table = |compiled: Option<super::patterns::Compiled>| {
            compiled.map_or((None, Vec::new()), |compiled| {
                (Map::new(compiled.automaton).ok(), compiled.entries)
            })
        };
        let ((english, of_english), (polish, of_polish)) = (table(en), table(pl));
        Own { names: names.to_vec(), automata: [english, polish], entries: [of_english, of_polish] }
    }

    /// What is searched in the texts of a language.
    pub(super) fn table(&self, language: Language) -> Option<Table<'_, Vec<u8>>> {
        let fst = self.automata[language as usize].as_ref()?.as_fst();
        Some(Table { fst, entries: &self.entries[language as usize], first: FIRST_OWN })
    }

    /// A name by its number.
    pub(super) fn name(&self, id: NameId) -> Option<Name<'_>> {
        let name = self.names.get(id.0.checked_sub(FIRST_OWN)? as usize)?;
        Some(Name {
            kind: name.kind,
            key: first_of(&name.en),
            english: first_of(&name.en),
            polish: first_of(&name.pl),
            country: None,
            common: false,
            acronyms: [first_acronym(&name.en), first_acronym(&name.pl)],
        })
    }
}

fn first_of(forms: &[String]) -> &str {
    forms.first().map_or("", String::as_str)
}

fn first_acronym(forms: &[String]) -> &str {
    forms.iter().find(|form| is_acronym(form)).map_or("", String::as_str)
}

/// One word in capitals.
fn is_acronym(form: &str) -> bool {
    let capitals = form.chars().filter(|letter| letter.is_uppercase()).count();
    capitals > 1 && form.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit())
}

/// A form as it may be written.
fn spellings(form: &str) -> Vec<String> {
    if form.contains(" & ") {
        vec![form.to_owned(), form.replace(" & ", " and ")]
    } else {
        vec![form.to_owned()]
    }
}

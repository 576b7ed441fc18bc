//! Names of countries, places and organisations in both languages, matched in running text in every case and form.

use super::{Lexicon, NameId};
use crate::entity::View;
use crate::language::Language;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A country or territory of ISO 3166-1.
    Country,
    /// A continent, region, sea, river, province, city, landmark, state.
    Place,
    /// An organisation, an office, a court, an agency.
    Organisation,
}

/// How the text names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// By its name, short or official.
    Name,
    /// By its acronym.
    Acronym,
    /// By an adjective: `Polish`.
    Adjective,
    /// By its inhabitants: `Poles`.
    Inhabitant,
}

/// A row of the tables that fits the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NameMatch {
    /// Which row.
    pub id: NameId,
    /// How it is named.
    pub form: NameForm,
}

/// A row of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// What it names.
    pub kind: NameKind,
    /// Its key in the table: `JO`, `CITY_UTRECHT`, `UN_SECURITY_COUNCIL`.
    pub key: &'a str,
    /// Its first English name: the canonical one.
    pub english: &'a str,
    /// Its first Polish name.
    pub polish: &'a str,
    /// The country it lies in or belongs to, ISO 3166-1 alpha-2.
    pub country: Option<[u8; 2]>,
}

impl Lexicon {
    /// The longest name that starts at a token: the index behind its last token, and every row that fits exactly these words. The language is that of the view's source.
    pub fn name_at(&self, _view: &View<'_>, _token: usize) -> Option<(usize, Vec<NameMatch>)> {
        None
    }

    /// A row of the tables.
    pub fn name(&self, _id: NameId) -> Option<Name<'_>> {
        None
    }

    /// Names that are part of a name: `United Nations` in `United Nations Environment Programme`. A text that has the longer one also has these.
    pub fn name_parts(&self, _id: NameId) -> &[NameId] {
        &[]
    }

    /// The row of a country by its ISO 3166-1 alpha-2 code.
    pub fn country(&self, _code: [u8; 2]) -> Option<NameId> {
        None
    }

    /// How often a language's texts use a concept, as a weight: rare words say more. 0 to 1.
    pub fn concept_weight(&self, _concept: super::Concept, _language: Language) -> f32 {
        1.0
    }
}

//! What the words of a text mean, as far as the other text has a word that may mean the same: of
//! the many meanings of a word few are left, and they are found once for each form instead of once
//! for each place where it stands.

use rustc_hash::FxHashSet;

use crate::analysed_text::AnalysedText;
use crate::lexicon::Concept;

/// The shared concepts of the forms of one text, by the number of the form.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    concepts: Vec<Concept>,
    /// Where those of each form end.
    ends: Vec<u32>,
}

impl Meanings {
    /// The shared concepts of two texts.
    pub fn of(en: &AnalysedText, pl: &AnalysedText) -> [Meanings; 2] {
        let english = Meanings::shared(en, &concepts(pl));
        let here: FxHashSet<Concept> = english.concepts.iter().copied().collect();
        [english, Meanings::shared(pl, &here)]
    }

    /// Those of a form, ascending.
    pub fn of_form(&self, form: usize) -> &[Concept] {
        let start =
            form.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        let end = self.ends.get(form).copied().unwrap_or(start);
        self.concepts.get(start as usize..end as usize).unwrap_or_default()
    }

    fn shared(view: &AnalysedText, other: &FxHashSet<Concept>) -> Meanings {
        let mut meanings = Meanings::default();
        for form in view.words.forms() {
            meanings
                .concepts
                .extend(form.concepts.iter().filter(|concept| other.contains(concept)));
            meanings.ends.push(meanings.concepts.len() as u32);
        }
        meanings
    }
}

fn concepts(view: &AnalysedText) -> FxHashSet<Concept> {
    let all = || view.words.forms().flat_map(|form| &form.concepts);
    let mut concepts = FxHashSet::with_capacity_and_hasher(all().count(), Default::default());
    concepts.extend(all());
    concepts
}

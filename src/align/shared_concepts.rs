//! Concepts of the words of a text that also occur in the other text. A word has many concepts but
//! few shared ones, which are found once per form rather than once per occurrence.

use rustc_hash::FxHashSet;

use crate::analysed_text::AnalysedText;
use crate::lexicon::Concept;

/// Shared concepts of the forms of one text, by form index.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    concepts: Vec<Concept>,
    /// End of the range of concepts of each form.
    ends: Vec<u32>,
}

impl Meanings {
    /// Finds the shared concepts of two texts.
    pub fn of(en: &AnalysedText, pl: &AnalysedText) -> [Meanings; 2] {
        let english = Meanings::shared(en, &concepts(pl));
        let here: FxHashSet<Concept> = english.concepts.iter().copied().collect();
        [english, Meanings::shared(pl, &here)]
    }

    /// Returns the shared concepts of a form, in ascending order.
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

//! Concepts of the words of a text that also occur in the other text. A word has many concepts but
//! few shared ones, which are found once per form rather than once per occurrence.

use rustc_hash::FxHashSet;

use crate::analysed_text::AnalysedText;
use crate::lexicon::Concept;
use crate::sides::Sides;

/// Shared concepts of the forms of one text, by form index.
#[derive(Debug, Default)]
pub(super) struct SharedConcepts {
    concepts: Vec<Concept>,
    /// End of the range of concepts of each form.
    ends: Vec<u32>,
}

impl SharedConcepts {
    /// Finds the shared concepts of two texts.
    pub fn of(texts: &Sides<AnalysedText>) -> Sides<SharedConcepts> {
        let source = SharedConcepts::shared(&texts.source, &concepts(&texts.target));
        let here: FxHashSet<Concept> = source.concepts.iter().copied().collect();
        Sides::new(source, SharedConcepts::shared(&texts.target, &here))
    }

    /// Returns the shared concepts of a form, in ascending order.
    pub fn of_form(&self, form: usize) -> &[Concept] {
        let start =
            form.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        let end = self.ends.get(form).copied().unwrap_or(start);
        self.concepts.get(start as usize..end as usize).unwrap_or_default()
    }

    fn shared(text: &AnalysedText, other: &FxHashSet<Concept>) -> SharedConcepts {
        let mut shared = SharedConcepts::default();
        for form in text.words.forms() {
            shared.concepts.extend(form.concepts.iter().filter(|concept| other.contains(concept)));
            shared.ends.push(shared.concepts.len() as u32);
        }
        shared
    }
}

fn concepts(text: &AnalysedText) -> FxHashSet<Concept> {
    let all = || text.words.forms().flat_map(|form| &form.concepts);
    let mut concepts = FxHashSet::with_capacity_and_hasher(all().count(), Default::default());
    concepts.extend(all());
    concepts
}

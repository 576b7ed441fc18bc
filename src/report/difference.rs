//! Differences between two wordings that almost agree: two spellings of a name, two figures.

use similar::{ChangeTag, DiffOp, TextDiff};

/// The parts of a wording, in order, and whether the other wording has them too.
pub type Parts = Vec<(bool, String)>;

/// Two wordings that almost agree.
#[derive(Debug, Default)]
pub struct Difference {
    /// The parts of the first.
    pub old: Parts,
    /// The parts of the second.
    pub new: Parts,
}

/// Similarity (0 to 1: twice the shared length by the length of both) from which two words are
/// spellings of one another, and are compared letter by letter.
const ALIKE: f32 = 0.6;

/// Compares two wordings; `None` if they share nothing or everything.
pub fn difference(old: &str, new: &str) -> Option<Difference> {
    let words = TextDiff::from_unicode_words(old, new);
    let mut parts = Difference::default();
    for operation in words.ops() {
        let from: String = operation.old_range().filter_map(|word| words.old_slice(word)).collect();
        let to: String = operation.new_range().filter_map(|word| words.new_slice(word)).collect();
        if matches!(operation, DiffOp::Equal { .. }) {
            add(&mut parts.old, true, &from);
            add(&mut parts.new, true, &to);
            continue;
        }
        let letters = TextDiff::from_graphemes(from.as_str(), to.as_str());
        if letters.ratio() < ALIKE {
            add(&mut parts.old, false, &from);
            add(&mut parts.new, false, &to);
            continue;
        }
        for change in letters.iter_all_changes() {
            let same = change.tag() == ChangeTag::Equal;
            if change.tag() != ChangeTag::Insert {
                add(&mut parts.old, same, change.value());
            }
            if change.tag() != ChangeTag::Delete {
                add(&mut parts.new, same, change.value());
            }
        }
    }
    let has_words = |same: bool| {
        let mut all = parts.old.iter().chain(&parts.new);
        all.any(|(shared, text)| *shared == same && text.chars().any(char::is_alphanumeric))
    };
    (has_words(true) && has_words(false)).then_some(parts)
}

fn add(parts: &mut Parts, same: bool, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some((last, words)) if *last == same => words.push_str(text),
        _ => parts.push((same, text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes both wordings with the parts that differ in brackets.
    fn shown(old: &str, new: &str) -> Option<(String, String)> {
        let write = |parts: &Parts| {
            parts
                .iter()
                .map(|(same, text)| if *same { text.clone() } else { format!("[{text}]") })
                .collect()
        };
        difference(old, new).map(|parts| (write(&parts.old), write(&parts.new)))
    }

    #[test]
    fn differing_letters_of_similar_words_are_marked() {
        for (old, new, marked_old, marked_new) in [
            ("Jan Kowalski", "Jan Kowalsky", "Jan Kowalsk[i]", "Jan Kowalsk[y]"),
            ("30 czerwca", "30 lipca", "30 [czerwca]", "30 [lipca]"),
            ("EU-CHEM-REACT", "EU-CHEM-REACT 2", "EU-CHEM-REACT", "EU-CHEM-REACT[ 2]"),
            ("148 300 zł", "143 800 zł", "14[8] [3]00 zł", "14[3] [8]00 zł"),
            ("Zażółć", "Zażołć", "Zaż[ó]łć", "Zaż[o]łć"),
        ] {
            assert_eq!(
                shown(old, new),
                Some((marked_old.to_owned(), marked_new.to_owned())),
                "{old} / {new}"
            );
        }
    }

    #[test]
    fn other_words_and_the_same_words_have_no_differences_to_show() {
        for (old, new) in
            [("Jordan", "Senegal"), ("Jordan", "Jordan"), ("", "7"), ("12", "7"), ("- 12", "- 7")]
        {
            assert_eq!(shown(old, new), None, "{old} / {new}");
        }
    }
}

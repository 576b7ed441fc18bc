//! Accelerators: markers in menu and button labels before the access key (`_File`, `E&xit`,
//! `~Save`). Translations place them elsewhere.

use super::segment_text::SegmentText;
use crate::sides::Sides;

/// Accelerator markers of user interface toolkits.
const MARKERS: [char; 3] = ['_', '&', '~'];
/// Maximum length of a label in bytes.
const MAX_LABEL: usize = 120;

/// Removes the accelerator that both texts have, or that only the source has. Returns `None` if
/// there is none.
pub(super) fn remove(source: &SegmentText, target: &SegmentText) -> Option<Sides<SegmentText>> {
    if target.is_empty() {
        return None;
    }
    let (mark, at) = MARKERS.iter().find_map(|mark| Some((*mark, accelerator(source, *mark)?)))?;
    let other = accelerator(target, mark);
    // A word written alike in both texts is an identifier, such as `max_size`.
    let is_identifier =
        || target.words.split_whitespace().any(|word| word == word_at(&source.words, at));
    if target.words.contains(mark) && (other.is_none() || is_identifier()) {
        return None;
    }
    let mut texts = Sides::new(source.clone(), target.clone());
    texts.source.remove(at);
    if let Some(at) = other {
        texts.target.remove(at);
    }
    Some(texts)
}

/// Returns the position of the marker if it occurs once and is an accelerator.
fn accelerator(text: &SegmentText, mark: char) -> Option<usize> {
    let words = &text.words;
    let at =
        words.find(mark).filter(|at| words.len() <= MAX_LABEL && words.rfind(mark) == Some(*at))?;
    let after = &words[at + mark.len_utf8()..];
    let next = after.chars().next().filter(|next| next.is_alphanumeric())?;
    let joined = words[..at].ends_with(char::is_alphanumeric);
    let in_code = text.codes.iter().any(|code| code.range().contains(&at));
    // `R&D`, `&lt;` and `FILE_NAME` are not accelerators.
    let other = match mark {
        '&' => {
            joined && next.is_uppercase()
                || after
                    .find(|c: char| !c.is_alphanumeric())
                    .is_some_and(|end| after[end..].starts_with(';'))
        }
        '~' => joined,
        _ => false,
    };
    // Nor is a part of an address: `https://example.org/about_us.htm`.
    let word = word_at(words, at).trim_matches(|c: char| !c.is_alphanumeric() && c != mark);
    let address = word.contains(['.', ':', '@', '\\']);
    (!in_code && !other && !address).then_some(at)
}

/// Returns the word around a position.
fn word_at(words: &str, at: usize) -> &str {
    let start = words[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |before| before + words[before..].chars().next().map_or(1, char::len_utf8));
    let end = words[at..].find(char::is_whitespace).map_or(words.len(), |end| at + end);
    &words[start..end]
}

#[cfg(test)]
mod tests {
    use super::super::segment_text::Place;
    use super::*;

    fn text(words: &str) -> SegmentText {
        let mut text = SegmentText::default();
        text.words(words, Place::START);
        text.mark_codes();
        text
    }

    #[test]
    fn removes_accelerators_only() {
        for (source, target, expected) in [
            ("_File", "_Plik", Some(["File", "Plik"])),
            ("Ver_tical", "Pio_nie", Some(["Vertical", "Pionie"])),
            ("E&xit", "Za&kończ", Some(["Exit", "Zakończ"])),
            ("~Open", "Otwórz", Some(["Open", "Otwórz"])),
            ("R&D", "B+R", None),
            ("&lt;none", "&lt;brak", None),
            ("Set max_size", "Ustaw max_size", None),
            ("a_b and c_d", "a_b i c_d", None),
            ("_File", "zob_raz_plik", None),
            ("%(no_of)s", "%(no_of)s", None),
            ("See example.org/index_en.htm", "Zob. example.org/index_pl.htm", None),
        ] {
            let found =
                remove(&text(source), &text(target)).map(|texts| texts.map(|text| text.words));
            assert_eq!(
                found,
                expected.map(|texts| Sides::from(texts).map(str::to_owned)),
                "{source} / {target}"
            );
        }
    }

    #[test]
    fn keeps_positions_after_an_accelerator() {
        let Sides { source, .. } = remove(&text("Save _%s now"), &text("Zapisz"))
            .unwrap_or_else(|| Sides::new(text("Save _now %s"), text("")));
        assert!(source.words.contains('_'), "a placeholder has no accelerator");
        let Sides { source, .. } =
            remove(&text("Save _all of %s"), &text("Zapisz")).expect("an accelerator");
        assert_eq!(source.words, "Save all of %s");
        let code = source.codes.first().expect("a placeholder");
        assert_eq!(&source.words[code.range()], "%s");
        let (start, place) = source.places.last().expect("a place");
        assert_eq!((*start, place.byte, place.position.column), (5, 6, 7));
    }
}

//! Accelerators: marks in the words of menus and buttons, before the letter that works as a key
//! (`_File`, `E&xit`, `~Save`). No translation keeps their places.

use super::segment_text::Text;

/// The marks that programs use.
const MARKS: [char; 3] = ['_', '&', '~'];
/// What is longer, in bytes, is no label.
const LONGEST: usize = 120;

/// The two texts without the accelerator that both have, or that the translation does without;
/// `None` where there is none.
pub(super) fn without(source: &Text, target: &Text) -> Option<[Text; 2]> {
    if target.is_empty() {
        return None;
    }
    let (mark, at) = MARKS.iter().find_map(|mark| Some((*mark, only(source, *mark)?)))?;
    let other = only(target, mark);
    // What is written alike in both is a name of something else: `max_size`.
    let is_kept = || target.words.split_whitespace().any(|word| word == word_at(&source.words, at));
    if target.words.contains(mark) && (other.is_none() || is_kept()) {
        return None;
    }
    let mut texts = [source.clone(), target.clone()];
    texts[0].remove(at);
    if let Some(at) = other {
        texts[1].remove(at);
    }
    Some(texts)
}

/// Where the one mark of this kind stands, if it is an accelerator.
fn only(text: &Text, mark: char) -> Option<usize> {
    let words = &text.words;
    let at =
        words.find(mark).filter(|at| words.len() <= LONGEST && words.rfind(mark) == Some(*at))?;
    let behind = &words[at + mark.len_utf8()..];
    let next = behind.chars().next().filter(|next| next.is_alphanumeric())?;
    let joined = words[..at].ends_with(char::is_alphanumeric);
    let in_code = text.codes.iter().any(|code| code.range().contains(&at));
    // `R&D` and `&lt;` are something else, and so is `FILE_NAME`.
    let other = match mark {
        '&' => {
            joined && next.is_uppercase()
                || behind
                    .find(|c: char| !c.is_alphanumeric())
                    .is_some_and(|end| behind[end..].starts_with(';'))
        }
        '~' => joined,
        _ => false,
    };
    (!in_code && !other).then_some(at)
}

/// The word around a place.
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

    fn text(words: &str) -> Text {
        let mut text = Text::default();
        text.words(words, Place::START);
        text.set_apart();
        text
    }

    #[test]
    fn accelerators_are_no_part_of_words() {
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
        ] {
            let found =
                without(&text(source), &text(target)).map(|texts| texts.map(|text| text.words));
            assert_eq!(
                found,
                expected.map(|texts| texts.map(str::to_owned)),
                "{source} / {target}"
            );
        }
    }

    #[test]
    fn what_stands_behind_a_mark_keeps_its_place() {
        let [source, _] = without(&text("Save _%s now"), &text("Zapisz"))
            .unwrap_or_else(|| [text("Save _now %s"), text("")]);
        assert!(source.words.contains('_'), "a placeholder has no accelerator");
        let [source, _] =
            without(&text("Save _all of %s"), &text("Zapisz")).expect("an accelerator");
        assert_eq!(source.words, "Save all of %s");
        let code = source.codes.first().expect("a placeholder");
        assert_eq!(&source.words[code.range()], "%s");
        let (start, place) = source.places.last().expect("a place");
        assert_eq!((*start, place.byte, place.position.column), (5, 6, 7));
    }
}

//! Line ends inside a paragraph: rejoins hyphenated words and separates others with a space.

use std::collections::BTreeSet;

use super::line::Line;

/// The way in which two lines of a paragraph are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seam {
    /// With a space.
    Space,
    /// Directly: the line break is inside a word.
    Nothing,
    /// Directly, after dropping the given number of bytes at the end of the line: the hyphen that
    /// only marks the break.
    DropHyphen(usize),
}

/// Words that occur inside lines of a document, which show whether a hyphen at a line end belongs
/// to the word.
#[derive(Debug, Default)]
pub struct Words {
    inside: BTreeSet<String>,
    /// Whether soft hyphens only mark breaks. If one occurs inside a line, the document uses one
    /// glyph for both kinds of hyphen.
    is_soft: bool,
}

/// Soft hyphen, which marks a break inside a word at the end of a line.
pub const SOFT_HYPHEN: char = '\u{ad}';

impl Words {
    pub fn of<'t>(lines: impl Iterator<Item = &'t Line>) -> Words {
        let mut words = Words { inside: BTreeSet::new(), is_soft: true };
        for line in lines {
            words.is_soft &= !line.text.trim_end_matches(SOFT_HYPHEN).contains(SOFT_HYPHEN);
            // The last word of a line may be hyphenated, and the first may be the rest of one.
            let inside = line.text.split(' ').skip(1);
            let count = line.text.split(' ').count().saturating_sub(2);
            let plain = |word: &str| {
                word.trim_matches(|c: char| !c.is_alphanumeric())
                    .to_lowercase()
                    .replace(SOFT_HYPHEN, "-")
            };
            words.inside.extend(inside.take(count).map(plain));
        }
        words
    }

    /// Returns how two lines of one paragraph are joined.
    pub fn seam(&self, above: &str, below: &str) -> Seam {
        let Some(last) = above.chars().next_back() else { return Seam::Nothing };
        let next = below.chars().next().unwrap_or(' ');
        let before = above[..above.len() - last.len_utf8()].chars().next_back().unwrap_or(' ');
        let is_address = above
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.contains("://") || word.starts_with("www."));
        match last {
            SOFT_HYPHEN if self.is_soft => Seam::DropHyphen(last.len_utf8()),
            '/' if is_address => Seam::Nothing,
            _ if is_address
                && matches!(last, '-' | '_' | '.' | '=' | '?' | '&')
                && !next.is_uppercase() =>
            {
                Seam::Nothing
            }
            // Some languages repeat the hyphen of a compound: at the end of the line and at the
            // beginning of the next.
            '-' | SOFT_HYPHEN | '\u{2010}'
                if matches!(next, '-' | '\u{2010}') && before.is_alphanumeric() =>
            {
                Seam::DropHyphen(last.len_utf8())
            }
            '-' | SOFT_HYPHEN | '\u{2010}' if before.is_alphabetic() && next.is_lowercase() => {
                self.hyphen(above, below, last)
            }
            '-' | SOFT_HYPHEN | '\u{2010}' | '\u{2011}'
                if before.is_alphanumeric() && next.is_alphanumeric() =>
            {
                Seam::Nothing
            }
            '–' if before.is_ascii_digit() && next.is_ascii_digit() => Seam::Nothing,
            _ => Seam::Space,
        }
    }

    /// Decides whether a hyphen between two lower-case letters belongs to the word. The rest of the
    /// document decides; without evidence, the line is taken to be broken because it was full.
    fn hyphen(&self, above: &str, below: &str, hyphen: char) -> Seam {
        let first = above.rsplit(' ').next().unwrap_or_default().trim_end_matches(hyphen);
        let first = first.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let second = below
            .split(' ')
            .next()
            .unwrap_or_default()
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        let occurs = |word: &str| self.inside.contains(word);
        // Words are not hyphenated after the first letter or before the last.
        if first.chars().count() < 2
            || second.chars().count() < 2
            || occurs(&format!("{first}-{second}"))
        {
            Seam::Nothing
        } else if occurs(&format!("{first}{second}")) || !(occurs(&first) && occurs(&second)) {
            Seam::DropHyphen(hyphen.len_utf8())
        } else {
            Seam::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        let text = text.to_owned();
        Line {
            text,
            page: 0,
            start: 0.0,
            end: 0.0,
            base: 0.0,
            size: 10.0,
            is_bold: false,
            is_artifact: false,
            first: 0.0,
            links: Vec::new(),
        }
    }

    #[test]
    fn parted_words_are_joined_and_others_keep_their_hyphen() {
        let lines = [
            line("the well known part of a north-eastern plan"),
            line("an international body was told"),
        ];
        let words = Words::of(lines.iter());
        assert_eq!(
            Words::of([line("north\u{ad}east")].iter()).seam("an inter\u{ad}", "EU"),
            Seam::Nothing,
            "one drawing for both hyphens"
        );
        for (above, below, seam) in [
            ("an inter-", "national body", Seam::DropHyphen(1)),
            ("a coor-", "dinated plan", Seam::DropHyphen(1)),
            ("a north-", "eastern plan", Seam::Nothing),
            ("a well-", "known plan", Seam::Nothing),
            ("a soft\u{ad}", "ly parted word", Seam::DropHyphen(2)),
            ("COVID-", "19 spread", Seam::Nothing),
            ("non-", "EU states", Seam::Nothing),
            ("an e-", "book", Seam::Nothing),
            ("in 2020–", "2021 it", Seam::Nothing),
            ("one -", "two", Seam::Space),
            ("said –", "and went", Seam::Space),
            ("the bia\u{142}o-", "-czerwony", Seam::DropHyphen(1)),
            ("see https://x.pl/a/", "b.html", Seam::Nothing),
            ("see https://x.pl.", "The end", Seam::Space),
            ("one", "two", Seam::Space),
        ] {
            assert_eq!(words.seam(above, below), seam, "{above}|{below}");
        }
    }
}

//! Line ends inside a paragraph: words that were parted are joined again, others get a space
//! between them.

use std::collections::BTreeSet;

use super::line::Line;

/// What becomes of a line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seam {
    /// A space stands there.
    Space,
    /// Nothing: what is before and behind is one word.
    Nothing,
    /// So many bytes at the end of the line, which only say that the word goes on, are left out.
    Less(usize),
}

/// The words of a document, as far as they stand inside of lines: they tell whether a hyphen at the
/// end of one is part of the word.
#[derive(Debug, Default)]
pub struct Words {
    inside: BTreeSet<String>,
    /// Whether the hyphen that only parts words is another character than the one that is part of
    /// them. Where it stands inside of lines, one drawing serves for both.
    is_soft: bool,
}

/// The hyphen that only parts a word at the end of a line.
pub const SOFT: char = '\u{ad}';

impl Words {
    pub fn of<'t>(lines: impl Iterator<Item = &'t Line>) -> Words {
        let mut words = Words { inside: BTreeSet::new(), is_soft: true };
        for line in lines {
            words.is_soft &= !line.text.trim_end_matches(SOFT).contains(SOFT);
            // The last word may be parted, the first may be the rest of one.
            let inside = line.text.split(' ').skip(1);
            let count = line.text.split(' ').count().saturating_sub(2);
            let plain = |word: &str| {
                word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace(SOFT, "-")
            };
            words.inside.extend(inside.take(count).map(plain));
        }
        words
    }

    /// What stands between two lines of one paragraph.
    pub fn seam(&self, above: &str, below: &str) -> Seam {
        let Some(last) = above.chars().next_back() else { return Seam::Nothing };
        let next = below.chars().next().unwrap_or(' ');
        let before = above[..above.len() - last.len_utf8()].chars().next_back().unwrap_or(' ');
        let is_address = above
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.contains("://") || word.starts_with("www."));
        match last {
            SOFT if self.is_soft => Seam::Less(last.len_utf8()),
            '/' if is_address => Seam::Nothing,
            _ if is_address
                && matches!(last, '-' | '_' | '.' | '=' | '?' | '&')
                && !next.is_uppercase() =>
            {
                Seam::Nothing
            }
            // The hyphen of a word that has one is said twice in some languages: at the end of the
            // line and at the beginning of the next.
            '-' | SOFT | '\u{2010}'
                if matches!(next, '-' | '\u{2010}') && before.is_alphanumeric() =>
            {
                Seam::Less(last.len_utf8())
            }
            '-' | SOFT | '\u{2010}' if before.is_alphabetic() && next.is_lowercase() => {
                self.hyphen(above, below, last)
            }
            '-' | SOFT | '\u{2010}' | '\u{2011}'
                if before.is_alphanumeric() && next.is_alphanumeric() =>
            {
                Seam::Nothing
            }
            '–' if before.is_ascii_digit() && next.is_ascii_digit() => Seam::Nothing,
            _ => Seam::Space,
        }
    }

    /// Whether a hyphen between two small letters is part of the word. What stands elsewhere in the
    /// document tells; where nothing does, lines were broken there because they were full.
    fn hyphen(&self, above: &str, below: &str, hyphen: char) -> Seam {
        let first = above.rsplit(' ').next().unwrap_or_default().trim_end_matches(hyphen);
        let first = first.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let second = below
            .split(' ')
            .next()
            .unwrap_or_default()
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        let has = |word: &str| self.inside.contains(word);
        // No word is parted behind its first letter or before its last.
        if first.chars().count() < 2
            || second.chars().count() < 2
            || has(&format!("{first}-{second}"))
        {
            Seam::Nothing
        } else if has(&format!("{first}{second}")) || !(has(&first) && has(&second)) {
            Seam::Less(hyphen.len_utf8())
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
            ("an inter-", "national body", Seam::Less(1)),
            ("a coor-", "dinated plan", Seam::Less(1)),
            ("a north-", "eastern plan", Seam::Nothing),
            ("a well-", "known plan", Seam::Nothing),
            ("a soft\u{ad}", "ly parted word", Seam::Less(2)),
            ("COVID-", "19 spread", Seam::Nothing),
            ("non-", "EU states", Seam::Nothing),
            ("an e-", "book", Seam::Nothing),
            ("in 2020–", "2021 it", Seam::Nothing),
            ("one -", "two", Seam::Space),
            ("said –", "and went", Seam::Space),
            ("the bia\u{142}o-", "-czerwony", Seam::Less(1)),
            ("see https://x.pl/a/", "b.html", Seam::Nothing),
            ("see https://x.pl.", "The end", Seam::Space),
            ("one", "two", Seam::Space),
        ] {
            assert_eq!(words.seam(above, below), seam, "{above}|{below}");
        }
    }
}

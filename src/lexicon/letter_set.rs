//! Sets of letters, such as the initials of all words that translate another.

/// A set of letters, whatever their case. Letters beyond those of ASCII count as one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LetterSet(pub u32);

/// The bit of all letters beyond those of ASCII.
const OTHER: u32 = 1 << 26;

impl LetterSet {
    /// Returns the set of one letter; it is empty if the character is no letter.
    pub fn of(letter: char) -> LetterSet {
        let ascii = letter.to_ascii_lowercase();
        match ascii {
            'a'..='z' => LetterSet(1 << (u32::from(ascii) - u32::from('a'))),
            _ if letter.is_alphabetic() => LetterSet(OTHER),
            _ => LetterSet(0),
        }
    }

    /// Returns the letters of both sets.
    #[must_use]
    pub const fn with(self, other: LetterSet) -> LetterSet {
        LetterSet(self.0 | other.0)
    }

    /// Whether two sets have a letter in common.
    pub const fn meets(self, other: LetterSet) -> bool {
        self.0 & other.0 != 0
    }
}

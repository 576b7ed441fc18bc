//! The light markup that people type at the start of a line without thinking of it as markup.

/// Start of a line of plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `# ` and up to six of them.
    Heading(u8),
    /// `- `, `• ` and their like.
    Bullet(char),
    /// `1) `, `(a) `, `ii) `: nothing else looks like it.
    Bracket(Counter),
    /// `1. `, `A. `, `IV. `, `1.2. `: a sentence can begin so too, neighbours decide.
    Stop(Counter),
    /// `> `.
    Quote,
    /// Nothing of these.
    None,
}

/// Number of an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counter {
    /// Arabic figures.
    Figure(u32),
    /// A letter, from 1.
    Letter(u32),
    /// Roman figures.
    Roman(u32),
    /// Several levels, `1.2`: the last of them, and how many.
    Levels(u32, u32),
}

/// Bullets, with those that word processors leave in their private range.
const BULLETS: &str = "*-+•·▪◦‣●○■□▶►➢➤✓✔⁃∙–—\u{f0b7}\u{f0a7}\u{f0d8}";

/// Returns the marker that a line begins with, and its length in bytes without the space after it.
/// `line` has no white space around it.
pub(crate) fn marker(line: &str) -> (Marker, usize) {
    let bytes = line.as_bytes();
    let Some(first) = line.chars().next() else { return (Marker::None, 0) };
    if first == '>' {
        return (Marker::Quote, 1);
    }
    let hashes = bytes.iter().take_while(|byte| **byte == b'#').count();
    if (1..=6).contains(&hashes) && is_spaced(&line[hashes..]) {
        return (Marker::Heading(hashes as u8), hashes);
    }
    if BULLETS.contains(first)
        && is_spaced(&line[first.len_utf8()..])
        && line.contains(char::is_alphanumeric)
    {
        return (Marker::Bullet(first), first.len_utf8());
    }
    let open = usize::from(first == '(');
    let length = bytes[open..]
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'.')
        .count();
    let Some(counter) = counter(line[open..open + length].trim_end_matches('.')) else {
        return (Marker::None, 0);
    };
    let end = open + length;
    let stopped = bytes[end - 1] == b'.';
    match bytes.get(end) {
        Some(b')') if !stopped && is_spaced(&line[end + 1..]) => {
            (Marker::Bracket(counter), end + 1)
        }
        _ if open == 0 && stopped && is_spaced(&line[end..]) => (Marker::Stop(counter), end),
        _ => (Marker::None, 0),
    }
}

impl Counter {
    /// Whether `next` counts one on from `self`.
    pub(super) fn leads_to(self, next: Counter) -> bool {
        match (self, next) {
            (Counter::Levels(last, levels), Counter::Levels(next, depth)) => {
                depth != levels || next == last + 1
            }
            (Counter::Levels(..), Counter::Figure(_))
            | (Counter::Figure(_), Counter::Levels(..)) => true,
            // `I` may be a letter, `C` a figure: a neighbour decides.
            (Counter::Roman(_), Counter::Letter(next)) => {
                self.letter().is_some_and(|last| next == last + 1)
            }
            (Counter::Letter(last), Counter::Roman(_)) => next.letter() == Some(last + 1),
            (Counter::Roman(last), Counter::Roman(next))
            | (Counter::Letter(last), Counter::Letter(next))
            | (Counter::Figure(last), Counter::Figure(next)) => next == last + 1,
            _ => false,
        }
    }

    /// Returns a Roman figure of one letter, read as that letter.
    fn letter(self) -> Option<u32> {
        match self {
            Counter::Roman(1) => Some(9),
            Counter::Roman(5) => Some(22),
            Counter::Roman(10) => Some(24),
            _ => None,
        }
    }
}

fn counter(text: &str) -> Option<Counter> {
    if text.is_empty() || text.len() > 12 {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return (text.len() <= 3).then(|| text.parse().ok().map(Counter::Figure)).flatten();
    }
    if text.contains('.') {
        let levels: Option<Vec<u32>> = text
            .split('.')
            .map(|level| if level.len() <= 3 { level.parse().ok() } else { None })
            .collect();
        let levels = levels?;
        return levels.last().map(|last| Counter::Levels(*last, levels.len() as u32));
    }
    if text.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
        || text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
    {
        return roman(text).map(Counter::Roman);
    }
    match text.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => {
            Some(Counter::Letter(u32::from(letter.to_ascii_lowercase() - b'a') + 1))
        }
        _ => None,
    }
}

/// Returns a Roman figure up to 39, written as it should be.
fn roman(text: &str) -> Option<u32> {
    let upper = text.to_ascii_uppercase();
    let tens = upper.bytes().take_while(|byte| *byte == b'X').count();
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    // `IX` begins with no tens, `XIX` with one: the tens are followed by one of the ones.
    let ones = ONES.iter().position(|ones| *ones == &upper[tens..])?;
    (tens <= 3).then_some((tens * 10 + ones) as u32)
}

fn is_spaced(text: &str) -> bool {
    text.starts_with(char::is_whitespace)
}

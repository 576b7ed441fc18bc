//! List markers and other light markup at the start of a line of plain text.

/// The marker at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `# ` to `###### `.
    Heading(u8),
    /// `- `, `• ` or another bullet.
    Bullet(char),
    /// `1) `, `(a) `, `ii) `. It is always a marker.
    Bracket(Counter),
    /// `1. `, `A. `, `IV. `, `1.2. `. A sentence can begin with it, so neighbouring lines decide.
    Stop(Counter),
    /// `> `.
    Quote,
    /// No marker.
    None,
}

/// The number of a list item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counter {
    /// A number in Arabic digits.
    Figure(u32),
    /// A letter, counted from 1.
    Letter(u32),
    /// A number in Roman numerals.
    Roman(u32),
    /// Several levels, such as `1.2`: the last one, and their number.
    Levels(u32, u32),
}

/// Bullets, including those of word processors in the private use area.
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
    /// Whether `next` follows `self` in a list.
    pub(super) fn leads_to(self, next: Counter) -> bool {
        match (self, next) {
            (Counter::Levels(last, levels), Counter::Levels(next, depth)) => {
                depth != levels || next == last + 1
            }
            (Counter::Levels(..), Counter::Figure(_))
            | (Counter::Figure(_), Counter::Levels(..)) => true,
            // `I` may be a letter and `C` a Roman numeral: the neighbouring item decides.
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

    /// Returns the letter that a Roman numeral of one letter also is.
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

/// Reads a well-formed Roman numeral up to 39.
fn roman(text: &str) -> Option<u32> {
    let upper = text.to_ascii_uppercase();
    let tens = upper.bytes().take_while(|byte| *byte == b'X').count();
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    // The tens are followed by one of the ones: `IX` begins with no tens, `XIX` with one.
    let ones = ONES.iter().position(|ones| *ones == &upper[tens..])?;
    (tens <= 3).then_some((tens * 10 + ones) as u32)
}

fn is_spaced(text: &str) -> bool {
    text.starts_with(char::is_whitespace)
}

//! The built-in styles of Word. Their names in files are the same in all languages, and other
//! programs use them too.

/// The outline level of body text.
pub const BODY: u8 = 9;

/// Returns the outline level of a style, from 0.
pub fn outline(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    match name.as_str() {
        "title" => Some(0),
        "subtitle" => Some(BODY),
        _ => name
            .strip_prefix("heading")?
            .trim()
            .parse::<u8>()
            .ok()?
            .checked_sub(1)
            .filter(|level| *level < BODY),
    }
}

/// Returns the nesting depth of the list items of a style, from 0. Deeper bullets and numbers have
/// styles of their own, each the top level of its list.
pub fn depth(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let deeper = name.strip_prefix("list ").and_then(|rest| rest.chars().last()?.to_digit(10));
    deeper.map(|depth| depth.saturating_sub(1) as u8)
}

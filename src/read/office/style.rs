//! What the names of styles mean that Word brings along. It names them alike in all languages, and
//! other programs do as it does.

/// The level of the outline that body text has.
pub const BODY: u8 = 9;

/// The level of the outline that the name of a style means, from 0.
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

/// How deep items of a style stand, from 0. Bullets and numbers that stand deeper are styles of
/// their own, each the topmost level of its list.
pub fn depth(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let deeper = name.strip_prefix("list ").and_then(|rest| rest.chars().last()?.to_digit(10));
    deeper.map(|depth| depth.saturating_sub(1) as u8)
}

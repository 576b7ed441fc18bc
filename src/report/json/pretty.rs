//! JSON that is readable and safe to display.

use serde::Serialize;

/// Writes a value as readable JSON, with every line after the first indented by `by`. Control
/// characters and marks of direction are escaped, so printing it is safe and parsing it gives the
/// original text.
pub fn pretty(value: &impl Serialize, by: &str) -> String {
    escaped(&serde_json::to_string_pretty(value).unwrap_or_default(), by)
}

/// Writes a value as one line of JSON.
pub fn line(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string(value).unwrap_or_default(), "")
}

fn escaped(json: &str, by: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((at, c)) =
        rest.char_indices().find(|(_, c)| *c == '\n' || *c >= '\u{7f}' && is_unseen(*c))
    {
        out.push_str(&rest[..at]);
        if c == '\n' {
            out.push('\n');
            out.push_str(by);
        } else {
            out.push_str(&format!("\\u{:04x}", c as u32));
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out + rest
}

/// Splits the JSON of a value at a list that is empty in it: the text before its elements and the
/// text after them, which are written one by one.
pub fn around(value: &impl Serialize, list: &str) -> (String, String) {
    let json = pretty(value, "");
    // In a string the quotation marks would be escaped.
    let (before, after) = json.split_once(&format!("\"{list}\": []")).unwrap_or((&json, ""));
    (format!("{before}\"{list}\": ["), format!("]{after}\n"))
}

/// Whether a character outside ASCII is invisible but interpreted by terminals and viewers. They
/// occur in strings only, where JSON may escape any character.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped_and_survive() {
        let text = "a\u{202e}b\u{9b}31m\u{1b}\n\u{7f}ą";
        let json = pretty(&text, "  ");
        assert_eq!(json, "\"a\\u202eb\\u009b31m\\u001b\\n\\u007fą\"");
        assert_eq!(serde_json::from_str::<String>(&json).ok().as_deref(), Some(text));
    }

    #[test]
    fn a_list_is_opened_and_closed() {
        let value = serde_json::json!({"a": "\"list\": []", "list": [], "z": 1});
        assert_eq!(
            around(&value, "list"),
            (
                "{\n  \"a\": \"\\\"list\\\": []\",\n  \"list\": [".to_owned(),
                "],\n  \"z\": 1\n}\n".to_owned()
            )
        );
    }
}

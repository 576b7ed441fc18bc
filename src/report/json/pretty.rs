//! How JSON is pretty: readable, and so that it can be shown as it is.

use serde::Serialize;

/// A value in readable JSON, its lines behind the first indented. Controls and marks that turn the
/// direction of writing are escaped: who prints it is safe, who reads it gets the text as it was.
pub fn pretty(value: &impl Serialize, by: &str) -> String {
    escaped(&serde_json::to_string_pretty(value).unwrap_or_default(), by)
}

/// A value in one line of JSON.
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

/// What stands before and behind the elements of a list that is empty in a value: they are pretty
/// one by one.
pub fn around(value: &impl Serialize, list: &str) -> (String, String) {
    let json = pretty(value, "");
    // In texts the quotation marks would have a backslash before them.
    let (before, behind) = json.split_once(&format!("\"{list}\": []")).unwrap_or((&json, ""));
    (format!("{before}\"{list}\": ["), format!("]{behind}\n"))
}

/// Characters of more than ASCII that nobody sees but terminals and readers obey. They stand in
/// texts only, where JSON may escape any of them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unseen_is_escaped_and_comes_back() {
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

//! The JSON Schema of the file, for editors.

use serde_json::{Map, Value, json};

use super::{FailOn, Setting};
use crate::l10n::Interface;
use crate::rule::RuleId;

/// A pattern of pairs, as far as editors can check it: with a placeholder, without a leading `/`
/// and without backslashes.
const PATTERN: &str = r"^(?!/)[^\\]*\{(path|name)\}[^\\]*$";

/// A number in English notation.
const NUMBER: &str = r"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$";

/// The descriptions of the settings: the place of each in the schema, and the id of its message.
const MEANINGS: &[(&str, &str)] = &[
    ("", "setting-file"),
    ("/properties/pairs", "setting-pairs"),
    ("/properties/exclude", "setting-exclude"),
    ("/properties/fail-on", "setting-fail-on"),
    ("/properties/baseline", "setting-baseline"),
    ("/properties/suppressions", "setting-suppressions"),
    ("/properties/rules", "setting-rules"),
    ("/properties/overrides", "setting-overrides"),
    ("/properties/overrides/items/properties/paths", "setting-override-paths"),
    ("/properties/overrides/items/properties/rules", "setting-rules"),
    ("/properties/names", "setting-names"),
    ("/properties/names/properties/organisations", "setting-organisations"),
    ("/properties/names/properties/programs", "setting-programs"),
    ("/properties/ignore", "setting-ignore"),
    ("/properties/ignore/properties/numbers", "setting-numbers"),
    ("/properties/ignore/properties/terms", "setting-terms"),
];

/// The JSON Schema (draft 7, which editors know) of `bitekst.toml`, its descriptions in the
/// language of an interface. TOML has no null; defaults are in the descriptions.
pub fn schema(interface: &Interface) -> Value {
    let text = json!({ "type": "string" });
    let path = json!({ "type": "string", "pattern": PATTERN });
    let forms = json!({ "type": "array", "items": text, "minItems": 1 });
    let names = list(row(&[("en", forms.clone()), ("pl", forms)]));
    let rules = rules(interface);
    let mut schema = table(&[
        ("pairs", list(row(&[("en", path.clone()), ("pl", path)]))),
        ("exclude", list(text.clone())),
        ("fail-on", one_of(FailOn::WORDS.map(|(word, _)| word))),
        ("baseline", text.clone()),
        ("suppressions", text.clone()),
        ("rules", rules.clone()),
        ("overrides", list(row(&[("paths", list(text.clone())), ("rules", rules)]))),
        ("names", table(&[("organisations", names.clone()), ("programs", names)])),
        (
            "ignore",
            table(&[
                ("numbers", list(json!({ "type": "string", "pattern": NUMBER }))),
                ("terms", list(text)),
            ]),
        ),
    ]);
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!(super::FILE);
    for (place, id) in MEANINGS {
        if let Some(Value::Object(setting)) = schema.pointer_mut(place) {
            setting.insert("description".to_owned(), json!(interface.text(id)));
        }
    }
    schema
}

/// A setting for each rule.
fn rules(interface: &Interface) -> Value {
    let rules = RuleId::ALL.iter().map(|rule| {
        let mut level = one_of(Setting::WORDS.map(|(word, _)| word));
        let summary = interface.attribute(&format!("rule-{rule}"), "summary");
        level["description"] = json!(summary.unwrap_or_default());
        (rule.to_string(), level)
    });
    json!({
        "type": "object",
        "properties": rules.collect::<Map<_, _>>(),
        "additionalProperties": false,
    })
}

/// A table with some of the keys and no others.
fn table(keys: &[(&str, Value)]) -> Value {
    let properties = keys.iter().map(|(key, schema)| ((*key).to_owned(), schema.clone()));
    json!({
        "type": "object",
        "properties": properties.collect::<Map<_, _>>(),
        "additionalProperties": false,
    })
}

/// A table with all of the keys.
fn row(keys: &[(&str, Value)]) -> Value {
    let mut row = table(keys);
    row["required"] = keys.iter().map(|(key, _)| *key).collect();
    row
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn one_of<const N: usize>(words: [&str; N]) -> Value {
    json!({ "type": "string", "enum": words.as_slice() })
}

//! The JSON Schema of the file, for editors: from the types that read it, so that the two cannot
//! part.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::file::{File, Level};
use crate::l10n::Interface;
use crate::rule::RuleId;

/// What the settings are for: where each stands in the schema, and the message that says it.
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
/// language of an interface.
pub fn schema(interface: &Interface) -> Value {
    // TOML has no null, and what holds where nothing is set is in the descriptions.
    let no_default = RecursiveTransform(|schema: &mut Schema| {
        schema.remove("default");
    });
    let settings = SchemaSettings::draft07()
        .with(|settings| settings.inline_subschemas = true)
        .with_transform(no_default);
    let mut schema = settings.into_generator().into_root_schema_for::<File>().to_value();
    if let Value::Object(top) = &mut schema {
        top.insert("title".to_owned(), json!(super::FILE));
    }
    for (place, id) in MEANINGS {
        if let Some(Value::Object(setting)) = schema.pointer_mut(place) {
            setting.insert("description".to_owned(), json!(interface.text(id)));
        }
    }
    let explained =
        |rule: &str| interface.attribute(&format!("rule-{rule}"), "summary").unwrap_or_default();
    for place in
        ["/properties/rules/properties", "/properties/overrides/items/properties/rules/properties"]
    {
        for (rule, setting) in
            schema.pointer_mut(place).and_then(Value::as_object_mut).into_iter().flatten()
        {
            if let Value::Object(setting) = setting {
                setting.insert("description".to_owned(), json!(explained(rule)));
            }
        }
    }
    schema
}

/// The schema of the settings of rules: a level for each rule there is.
pub(super) fn of_rules(generator: &mut SchemaGenerator) -> Schema {
    let level = Level::json_schema(generator).to_value();
    let rules: Map<String, Value> =
        RuleId::ALL.iter().map(|rule| (rule.to_string(), level.clone())).collect();
    json_schema!({ "type": "object", "properties": rules, "additionalProperties": false })
}

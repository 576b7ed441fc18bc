//! The JSON Schemas of what programs read, made from the types that are written.

use schemars::generate::SchemaSettings;

use super::report::Whole;
use super::written;

/// The schema (JSON Schema, draft 2020-12) of `bitekst/report/1`.
pub fn report() -> String {
    let schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Whole<'_>>();
    written(&schema, "") + "\n"
}

//! The JSON Schemas of the outputs for programs, generated from the types that are serialised.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::ledger::Document as Ledger;
use super::pretty;
use super::report::Document as Report;
use super::stream::Line;

/// Writes the schema (JSON Schema, draft 2020-12) of `bitekst/report/1`.
pub fn report() -> String {
    schema::<Report<'_>>()
}

/// Writes the schema of `bitekst/ledger/1`.
pub fn ledger() -> String {
    schema::<Ledger<'_>>()
}

/// Writes the schema of a line of `bitekst/stream/1`.
pub fn stream() -> String {
    schema::<Line<'_>>()
}

fn schema<T: JsonSchema>() -> String {
    pretty(
        &SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator()
            .into_root_schema_for::<T>(),
        "",
    ) + "\n"
}

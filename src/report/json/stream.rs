//! The findings of a stream: `bitekst/stream/1`, a line for each unit that was read.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use super::Json;
use super::pretty::line;
use super::report::FindingLine;
use crate::pipeline::CheckedPair;

/// Writes the line of a unit; `id` and `line` (from 1) are those of the file. A unit without
/// findings has a line too.
pub fn unit(json: &Json<'_>, id: Option<&str>, number: usize, pair: &CheckedPair) -> String {
    let findings = pair.findings.iter().map(|finding| json.finding(pair, finding)).collect();
    line(&Line { schema: SCHEMA, id, line: Some(number), problem: None, findings }) + "\n"
}

/// Writes the line of a unit that couldn't be checked, with the reason.
pub fn problem(id: Option<&str>, number: Option<usize>, problem: &str) -> String {
    line(&Line { schema: SCHEMA, id, line: number, problem: Some(problem), findings: Vec::new() })
        + "\n"
}

const SCHEMA: &str = "bitekst/stream/1";

/// The findings of one segment of a stream: a line of JSON for each segment, in the order of the
/// input. Version 1: fields may be added, none is ever changed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "bitekst/stream/1"))]
pub(super) struct Line<'a> {
    /// The name and the version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "bitekst/stream/1")))]
    schema: &'static str,
    /// The id of the segment in the input, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "&str"))]
    id: Option<&'a str>,
    /// The line of the input in which the segment begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "usize", range(min = 1)))]
    line: Option<usize>,
    /// Why the segment could not be checked, in the language of the interface. Without it the
    /// segment was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "&str"))]
    problem: Option<&'a str>,
    /// Where the two texts diverge, in their order; empty if they don't, or couldn't be checked.
    findings: Vec<FindingLine<'a>>,
}

//! The findings of a stream: `bitekst/stream/1`, a line for each unit that was read.

use serde::Serialize;

use super::Json;
use super::report::FindingLine;
use super::written::line;
use crate::pipeline::CheckedPair;

/// What is said of a unit: `id` and `line` (from 1) are those of the file. A unit without findings has its line too.
pub fn unit(json: &Json<'_>, id: Option<&str>, number: usize, pair: &CheckedPair) -> String {
    let findings = pair.findings.iter().map(|finding| json.finding(pair, finding)).collect();
    line(&Line { schema: SCHEMA, id, line: Some(number), problem: None, findings }) + "\n"
}

/// What is said where a unit could not be checked, with the sentence that tells why.
pub fn problem(id: Option<&str>, number: Option<usize>, problem: &str) -> String {
    line(&Line { schema: SCHEMA, id, line: number, problem: Some(problem), findings: Vec::new() }) + "\n"
}

const SCHEMA: &str = "bitekst/stream/1";

#[derive(Serialize)]
struct Line<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'a str>,
    findings: Vec<FindingLine<'a>>,
}

//! Writes the stubs of a new rule, complete enough to compile and marked `TODO` where they have to
//! be filled in:
//!
//!     cargo run --example new_rule quotation-marks
//!
//! `CONTRIBUTING.md` describes the steps that follow.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it reports to a terminal")]

use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Files that list all rules, all kinds of findings or all their sentences.
pub const LISTS: [&str; 7] = [
    "src/check/rules/mod.rs",
    "src/rule.rs",
    "src/finding.rs",
    "src/finding_message.rs",
    "locales/en/rules.ftl",
    "locales/pl/rules.ftl",
    "README.md",
];

#[allow(dead_code, reason = "a test includes this file")]
fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let [id] = &names[..] else {
        eprintln!("Usage: cargo run --example new_rule NAME");
        return ExitCode::from(2);
    };
    match add_rule(Path::new(env!("CARGO_MANIFEST_DIR")), id) {
        Ok(paths) => {
            println!(
                "{}\n\nNow fill in every TODO: CONTRIBUTING.md, “Add a rule”.",
                paths.join("\n")
            );
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Adds a rule to the repository at `root` and returns the paths that were written. Writes nothing
/// if it fails.
pub fn add_rule(root: &Path, id: &str) -> Result<Vec<String>, String> {
    if !id.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase())) {
        return Err(format!("{id} is not kebab-case: small letters, words joined by hyphens"));
    }
    let (module, words) = (id.replace('-', "_"), id.replace('-', " "));
    let camel: String = id.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    let rule_file = format!("src/check/rules/{module}.rs");
    let pairs_file = format!("fixtures/rules/{id}/pairs.tsv");
    let fill =
        |stub: &str| stub.replace("NAME", id).replace("CAMEL", &camel).replace("WORDS", &words);
    let mut files = Vec::new();
    for path in LISTS {
        let text = fs::read_to_string(root.join(path));
        files.push((path.to_owned(), text.map_err(|error| format!("{path}: {error}"))?));
    }
    let names = [format!("\"{id}\""), format!("\n{id} = "), format!(" FindingKind::{camel} ")];
    let is_taken = |text: &str| names.iter().any(|name| text.contains(name));
    if root.join(&rule_file).exists() || files.iter().any(|(_, text)| is_taken(text)) {
        return Err(format!("{id} exists: a rule, a kind of finding or a message has this name"));
    }
    for (path, text) in &mut files {
        let changed = match path.as_str() {
            "src/check/rules/mod.rs" => declare(text, &module),
            "src/rule.rs" => insert(text, "rules! {", "\n}\n", &fill(RULE_ID)),
            "src/finding.rs" => insert(text, "pub enum FindingKind {", "\n}\n", &fill(KIND)),
            "src/finding_message.rs" => {
                insert(text, "match &self.kind {", "\n        }\n", &fill(MESSAGE))
            }
            "README.md" => insert(text, "\n## The rules\n", "|\n\n", &fill(README_ROW)),
            _ => {
                let (sentence, help) = if path.contains("/en/") { ENGLISH } else { POLISH };
                let text = format!("{}\n\n{}", text.trim_end(), fill(help));
                insert(&text, "", "\n\nrule-", &fill(sentence))
            }
        };
        *text = changed.ok_or_else(|| format!("{path} does not have the expected form"))?;
    }
    files.push((rule_file, fill(RULE)));
    files.push((pairs_file, fill(PAIRS)));
    for (path, text) in &files {
        let file = root.join(path);
        let folder = fs::create_dir_all(file.parent().unwrap_or(root));
        let written = folder.and_then(|()| fs::write(&file, text));
        written.map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// Inserts `new` before the first `end` after `start`.
fn insert(text: &str, start: &str, end: &str, new: &str) -> Option<String> {
    let start = text.find(start)? + start.len();
    let at = start + text[start..].find(end)?;
    Some(format!("{}{new}{}", &text[..at], &text[at..]))
}

/// Declares a module in its place by the alphabet and adds its rule to the end of `RULES`.
fn declare(text: &str, module: &str) -> Option<String> {
    let name = |line: &str| Some(line.split_once("mod ")?.1.strip_suffix(';')?.to_owned());
    let mut declarations = text.lines().filter(|line| name(line).is_some());
    let (line, before) = match declarations.clone().find(|line| name(line) > Some(module.into())) {
        Some(next) => (next, true),
        None => (declarations.next_back()?, false),
    };
    let new = format!("mod {module};\n");
    let at = text.find(line)? + if before { 0 } else { line.len() + 1 };
    let declared = format!("{}{new}{}", &text[..at], &text[at..]);
    insert(&declared, "pub const RULES", "\n];", &format!("\n    {module}::RULE,"))
}

// In the stubs, NAME is the id of the rule, CAMEL its variant, WORDS the id with spaces.

const RULE_ID: &str = "
    /// TODO: the fault that it finds.
    CAMEL = \"NAME\",";

const KIND: &str = "
    /// TODO: the difference that `NAME` finds.
    CAMEL {
        /// The sentence of each side.
        sentences: Sides<Span>,
    },";

const MESSAGE: &str = "
            FindingKind::CAMEL { sentences } => {
                both(\"NAME\", Sides::from_fn(|side| Arg::Quote(side, sentences[side])))
            }";

const README_ROW: &str = "|\n| `NAME` | TODO: what it finds (WORDS) ";

const RULE: &str = r#"//! TODO: the differences that this rule finds (WORDS).

use super::{Check, Find, Rule};
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};

/// Minimum confidence of a sentence bead.
const MIN_CONFIDENCE: f32 = 0.6;

pub(super) const RULE: Rule =
    Rule { id: RuleId::CAMEL, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// Finds pairs of sentences that differ in WORDS.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    for pair in check.sentence_pairs(MIN_CONFIDENCE) {
        let sentences =
            Sides::from_fn(|side| check.bitext[side].document.sentences[pair[side]].span);
        let words = Sides::from_fn(|side| check.bitext[side].source.slice(sentences[side]));
        // TODO: compare the sentences. None is empty, so that nothing is found yet.
        if words.source.is_empty() != words.target.is_empty() {
            let primary = Mark::subject(Side::Source, sentences.source);
            let other = Mark::subject(Side::Target, sentences.target);
            let kind = FindingKind::CAMEL { sentences };
            findings.push(Finding::new(rule, Severity::Warning, kind, primary).related([other]));
        }
    }
}
"#;

const PAIRS: &str = "\
# English, right Polish, wrong Polish, the rules that report the wrong one, the idea of the row.
# The right one gives no warning and no error. Columns are separated by tabs. TODO: write some rows:
# The doors open at 9.\tDrzwi otwierają się o 9.\tDrzwi otwierają się o 8.\tNAME\tanother figure
";

/// The sentence of a finding, and the help of its rule.
const ENGLISH: (&str, &str) = (
    "\nNAME = TODO: The two versions differ in WORDS: { $en } in English, { $pl } in Polish.",
    "rule-NAME = NAME
    .title = TODO: WORDS
    .summary = TODO: what it finds (WORDS)
    .why = TODO: The harm that such a difference does.
    .example = TODO: English “…”, Polish „…”.
    .help = TODO: How it compares, and what it accepts.
",
);

const POLISH: (&str, &str) = (
    "\nNAME = TODO: Wersje się różnią (WORDS): po angielsku { $en }, po polsku { $pl }.",
    "rule-NAME = NAME
    .title = TODO: WORDS
    .summary = TODO: co znajduje (WORDS)
    .why = TODO: Jakie szkody robi taka różnica.
    .example = TODO: Po angielsku “…”, po polsku „…”.
    .help = TODO: Jak porównuje i co dopuszcza.
",
);

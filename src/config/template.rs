//! A `bitekst.toml` to begin with: every setting there is, explained, with all but the pairs
//! commented out.

use super::{FILE, PairPattern};
use crate::l10n::Interface;
use crate::message::{Arg, Message};
use crate::printable::wrap;

/// Columns of the comments.
const WIDTH: usize = 100;

/// The text of a `bitekst.toml` with some patterns, explained in the language of the interface.
/// Explanations begin with `# `. Settings that are switched off begin with `#` alone, one on each
/// line; without it they are switched on.
pub fn template(interface: &Interface, patterns: &[PairPattern]) -> String {
    let example =
        |id: &str| list(&interface.text(id).split(';').map(str::trim).collect::<Vec<_>>());
    let name = |en: &str, pl: &str| format!("[{{ en = {}, pl = {} }}]", example(en), example(pl));
    let mut out = comment(
        &interface.say(&Message::new("template-head").with("file", Arg::Text(FILE.to_owned()))),
    );
    let mut part = |meaning: &str, lines: &[&str]| {
        out += &format!("\n{}{}\n", comment(&interface.text(meaning)), lines.join("\n"));
    };
    part("setting-pairs", &[&pairs(patterns)]);
    part("setting-exclude", &["#exclude = [\"drafts/**\"]"]);
    part("setting-fail-on", &["#fail-on = \"warning\""]);
    part("setting-baseline", &["#baseline = \"bitekst-baseline.json\""]);
    part("setting-suppressions", &["#suppressions = \"bitekst-suppressions.toml\""]);
    part(
        "setting-overrides",
        &["#overrides = [{ paths = [\"blog/**\"], rules = { person = \"note\" } }]"],
    );
    part("setting-rules", &["[rules]", "#acronym = \"off\""]);
    part("setting-names", &["[names]"]);
    part(
        "setting-organisations",
        &[&format!(
            "#organisations = {}",
            name("example-organisation-en", "example-organisation-pl")
        )],
    );
    part(
        "setting-programs",
        &[&format!("#programs = {}", name("example-program-en", "example-program-pl"))],
    );
    part("setting-ignore", &["[ignore]"]);
    part("setting-numbers", &["#numbers = [\"404\", \"2.5\"]"]);
    part("setting-terms", &["#terms = [\"BITEKST-X\"]"]);
    out
}

fn pairs(patterns: &[PairPattern]) -> String {
    let one = |pattern: &PairPattern| {
        format!("{{ en = {}, pl = {} }}", quoted(&pattern.en), quoted(&pattern.pl))
    };
    match patterns {
        [] => "#pairs = [{ en = \"content/en/{path}\", pl = \"content/pl/{path}\" }]".to_owned(),
        [only] => format!("pairs = [{}]", one(only)),
        _ => format!(
            "pairs = [\n{}]",
            patterns.iter().map(|pattern| format!("  {},\n", one(pattern))).collect::<String>()
        ),
    }
}

fn comment(text: &str) -> String {
    format!("{}\n", wrap(&format!("# {text}"), WIDTH, "# "))
}

fn list(texts: &[&str]) -> String {
    format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out += &format!("\\u{:04X}", c as u32),
            c => out.push(c),
        }
    }
    out + "\""
}

//! Checks and compiles what `locales/` holds: the catalogues of messages against each other, names
//! and words into automata that load without parsing.

use std::path::Path;

use base64::Engine;
use sha2::{Digest, Sha256};

#[macro_use]
#[path = "src/lexicon/kind/mod.rs"]
mod kind;
#[path = "src/l10n/compile.rs"]
mod catalogues;
#[path = "src/lexicon/compile/mod.rs"]
mod compile;

#[path = "src/lexicon/letter_set.rs"]
#[allow(dead_code)]
mod letter_set;

#[path = "src/lexicon/lemma.rs"]
#[allow(dead_code)]
mod lemma;
#[path = "src/lexicon/morphology/mod.rs"]
#[allow(dead_code, unused_imports)]
mod morphology;
#[path = "src/lexicon/patterns.rs"]
mod patterns;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for watched in [
        "locales",
        "build.rs",
        "src/l10n/compile.rs",
        "src/lexicon/compile",
        "src/lexicon/kind",
        "src/lexicon/lemma.rs",
        "src/lexicon/letter_set.rs",
        "src/lexicon/morphology",
        "src/lexicon/patterns.rs",
        "src/report/html/page.css",
        "src/report/html/page.js",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = std::env::var("OUT_DIR")?;
    let (locales, out) = (Path::new("locales"), Path::new(&out));
    page(out)?;
    catalogues::compile(locales, out)?;
    compile::compile(locales, out)
}

/// Writes what a page of the report may load and run: its own style and script, by their hashes,
/// and nothing else.
fn page(out: &Path) -> std::io::Result<()> {
    let hash = |file: &str| {
        std::fs::read(Path::new("src/report/html").join(file))
            .map(|text| base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text)))
    };
    let (style, script) = (hash("page.css")?, hash("page.js")?);
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
    );
    std::fs::write(out.join("page.rs"), format!("const POLICY: &str = {policy:?};\n"))
}

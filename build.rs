//! Checks and compiles what `locales/` holds: the catalogues of messages against each other, names and words into automata that load without parsing.

use std::path::Path;

#[path = "src/l10n/compile.rs"]
mod catalogues;
#[path = "src/lexicon/compile/mod.rs"]
mod compile;
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
        "src/lexicon/lemma.rs",
        "src/lexicon/morphology",
        "src/lexicon/patterns.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = std::env::var("OUT_DIR")?;
    let (locales, out) = (Path::new("locales"), Path::new(&out));
    catalogues::compile(locales, out)?;
    let polish = morphology::Polish::builtin();
    compile::given::compile(locales, out)?;
    compile::names::compile(locales, out, &polish)?;
    compile::units::compile(locales, out, &polish)?;
    compile::words::compile(locales, out, &polish)
}

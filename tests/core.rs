//! The core as another program sees it: a crate that depends on this one by its path, without
//! features, and checks two texts from bytes.

use std::path::Path;
use std::process::Command;

/// The manifest of the program; the path of this crate comes in the middle.
const MANIFEST: [&str; 2] = [
    "[package]\nname = \"two-texts\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
     [dependencies]\nbitekst = { path = ",
    ", default-features = false }\n\n[workspace]\n",
];

/// The program.
const PROGRAM: &str = r#"
use bitekst::{CheckedPair, InputFormat, Language, Lexicon, Problem, Sides, source_from_bytes};

fn main() -> Result<(), Problem> {
    let texts = Sides::new(
        source_from_bytes(b"We had 20 guests.", "en.txt", Language::English, None)?,
        source_from_bytes(&b"Mieli\xb6my 30 go\xb6ci."[..], "pl.txt", Language::Polish, None)?,
    );
    let pair = CheckedPair::check(texts, &Lexicon::builtin());
    for finding in &pair.findings {
        println!("{}", finding.rule);
    }
    let pdf = source_from_bytes(b"%PDF-1.7", "a", Language::English, None).expect_err("no feature");
    assert_eq!(pdf, Problem::FormatUnavailable(bitekst::read::Origin::new("a"), InputFormat::Pdf));
    println!("{pdf}");
    Ok(())
}
"#;

#[test]
fn a_program_with_the_core_alone_checks_two_texts_from_bytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("two-texts");
    std::fs::create_dir_all(folder.join("src")).expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("written");
    let [before, after] = MANIFEST;
    write("Cargo.toml", &format!("{before}{:?}{after}", root.display().to_string()));
    write("src/main.rs", PROGRAM);
    // The versions of the crate's own dependencies, so that nothing is fetched.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .expect("cargo runs");
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{err}");
    let lines: Vec<&str> = out.lines().collect();
    assert!(matches!(lines[..], ["number", problem] if problem.contains("pdf")), "{out}");
}

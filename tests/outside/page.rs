//! The page of the report in Chromium: what an editor does with it, texts that are made to do harm,
//! people who use no mouse or no eyes.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Python, is_demanded, python};

#[test]
fn an_editor_can_use_the_page() {
    let Some((python, chromium)) = browser() else { return };
    let done = tests(&python, &chromium, "page");
    assert_eq!(
        done,
        [
            "filters",
            "keys",
            "language",
            "colours",
            "ledger",
            "review",
            "forgetful",
            "many",
            "index",
            "without_script"
        ]
    );
}

#[test]
fn nothing_of_a_text_or_a_name_runs_on_the_page() {
    let Some((python, chromium)) = browser() else { return };
    assert_eq!(tests(&python, &chromium, "page_hostile"), ["texts", "names"]);
}

#[test]
fn the_page_is_accessible_and_prints_well() {
    let Some((python, chromium)) = browser() else { return };
    assert_eq!(tests(&python, &chromium, "page_access"), ["accessible", "project", "paper"]);
}

/// What drives Chromium, and Chromium; `None`, and a word about it, where one is not there and none
/// is demanded.
fn browser() -> Option<(Python, PathBuf)> {
    let python = python(&["playwright", "axe_playwright_python"])?;
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let chromium = std::env::split_paths(&folders)
        .map(|folder| folder.join("chromium"))
        .find(|program| program.is_file());
    assert!(chromium.is_some() || !is_demanded("chromium"), "chromium is not installed");
    if chromium.is_none() {
        let _ =
            writeln!(std::io::stderr(), "skipped: chromium is not installed (.ci/run installs it)");
    }
    Some((python, chromium?))
}

/// Runs a file of tests, each with pages of its own, and gives the names of those that were run.
fn tests(python: &Python, chromium: &Path, name: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let paths = [Path::new(env!("CARGO_BIN_EXE_bitekst")), chromium, &folder]
        .map(|path| path.display().to_string());
    let done = python.run(&format!("{name}.py"), &paths.each_ref().map(String::as_str), b"");
    done.as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

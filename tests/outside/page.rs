//! Tests the page of the report in Chromium: as editors use it, with malicious texts, and with
//! keyboards and screen readers.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Python, is_required, python};

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

/// Returns Python with a driver of Chromium, and Chromium. If one of them is missing and not
/// required, reports it and returns `None`.
fn browser() -> Option<(Python, PathBuf)> {
    let python = python(&["playwright", "axe_playwright_python"])?;
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let chromium = std::env::split_paths(&folders)
        .map(|folder| folder.join("chromium"))
        .find(|program| program.is_file());
    assert!(chromium.is_some() || !is_required("chromium"), "chromium is not installed");
    if chromium.is_none() {
        let _ =
            writeln!(std::io::stderr(), "skipped: chromium is not installed (.ci/run installs it)");
    }
    Some((python, chromium?))
}

/// Runs a file of tests, each with its own pages, and returns the names of those that ran.
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

//! Guards over the repository itself: what a reader of the code may rely on.

use std::path::{Path, PathBuf};

/// A longer file has more than one idea.
const MOST_LINES: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn files_are_short_and_have_telling_names() {
    for path in files("src", "rs") {
        let text = std::fs::read_to_string(&path).expect("a source file");
        assert!(text.lines().count() <= MOST_LINES, "{} has more than {MOST_LINES} lines", path.display());
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        assert!(!["utils", "util", "helpers", "common", "misc", "types"].contains(&stem), "{}", path.display());
        assert!(text.starts_with("//!"), "{} does not say what it is for", path.display());
    }
}

#[test]
fn code_spells_no_polish_word() {
    for path in files("src", "rs").into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = std::fs::read_to_string(&path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            assert!(!code.contains(['ą', 'ć', 'ę', 'ł', 'ń', 'ś', 'ź', 'ż']), "{}:{}: {line}", path.display(), number + 1);
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let code: String = files("src", "rs").iter().map(|path| std::fs::read_to_string(path).expect("a source file")).collect();
    for path in files("locales/en", "ftl") {
        for line in std::fs::read_to_string(&path).expect("a catalogue").lines() {
            let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !id.starts_with([' ', '#'])) else { continue };
            // Families of messages are named by what they speak of.
            let built = ["rule-", "about-", "usage-", "name-"].iter().any(|family| id.starts_with(family));
            assert!(built || code.contains(&format!("\"{id}\"")), "{}: nobody says {id}", path.display());
        }
    }
}

#[test]
fn every_table_says_what_it_is() {
    for path in files("locales", "tsv").into_iter().chain(files("locales", "txt")) {
        if path.components().any(|part| part.as_os_str() == "licences") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a table");
        assert!(text.starts_with('#'), "{} has no comment", path.display());
        let readme = std::fs::read_to_string(root().join("locales/README.md")).expect("locales/README.md");
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(readme.contains(name), "locales/README.md says nothing of {name}");
    }
}

//! Guards over the imports: they run one way, and no two files import each other.
//!
//! A file may use a module that is listed before its own in [`ORDER`]. Inside a folder the files
//! may use each other, but not in a circle; a file and the `mod.rs` that declares it count as one
//! idea, so `use super::Item` is free.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The modules of the library from the ground up: nouns, then stages, then what drives them.
const ORDER: &[&str] = &[
    "unknown_name",
    "sides",
    "span",
    "language",
    "rule",
    "printable",
    "fnv",
    "html_tags",
    "note_mark",
    "list_marker",
    "document",
    "layout",
    "source",
    "placeholder",
    "lexicon",
    "fact",
    "canonical",
    "message",
    "evidence",
    "finding",
    "finding_message",
    "ledger",
    "analysed_text",
    "bitext",
    "fix",
    "read",
    "segment",
    "extract",
    "align",
    "check",
    "pipeline",
    "fingerprint",
    "group",
    "outcome",
    "l10n",
    "config",
    "policy",
    "report",
    "parallel",
    "workspace",
    "cli",
];

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Returns every source file below `src`, as a path with `/`, and its code without tests.
fn files() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![source_folder()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(source_folder()).expect("a file below src");
                let name = name.to_string_lossy().replace('\\', "/");
                let code = std::fs::read_to_string(&path).expect("a source file");
                let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
                if !name.ends_with("tests.rs") {
                    found.insert(name, code.to_owned());
                }
            }
        }
    }
    found
}

/// Returns the top-level module of a file.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// Returns the paths that the `use` declarations of a file name, groups written out.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let declarations = ["\nuse ", "\npub use ", "\npub(crate) use "]
        .into_iter()
        // The part before the first declaration is none.
        .flat_map(|keyword| code.split(keyword).skip(1));
    for declaration in declarations {
        let Some((tree, _)) = declaration.split_once(';') else { continue };
        let tree: String = tree.split_whitespace().collect::<Vec<_>>().join(" ");
        write_out("", &tree, &mut found);
    }
    found
}

/// Adds the paths of a use tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn write_out(prefix: &str, tree: &str, found: &mut Vec<String>) {
    let Some((head, group)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default().trim();
        found.push(format!("{prefix}{path}"));
        return;
    };
    let prefix = format!("{prefix}{}", head.trim());
    let group = group.rsplit_once('}').map_or(group, |(group, _)| group);
    let (mut depth, mut start) = (0, 0);
    for (at, character) in group.char_indices().chain([(group.len(), ',')]) {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = group[start..at].trim();
                if !part.is_empty() {
                    write_out(&prefix, part, found);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// Returns the file that defines the item of a path: the longest part of the path that is a file.
fn defining_file(files: &BTreeMap<String, String>, parts: &[&str]) -> Option<String> {
    (1..=parts.len()).rev().find_map(|length| {
        let path = parts[..length].join("/");
        [format!("{path}.rs"), format!("{path}/mod.rs")]
            .into_iter()
            .find(|file| files.contains_key(file))
    })
}

/// Returns the files that a file imports from, except the `mod.rs` that declares it.
fn imported_files(files: &BTreeMap<String, String>, file: &str) -> BTreeSet<String> {
    let folder: Vec<&str> = file.split('/').collect();
    let folder = &folder[..folder.len() - 1];
    let is_mod = file.ends_with("/mod.rs");
    // The module path of the file, whose parent `super` is.
    let mut here: Vec<&str> = folder.to_vec();
    if !is_mod {
        here.push(module_name(file));
    }
    let mut found = BTreeSet::new();
    for path in imports(&files[file]) {
        let mut parts: Vec<&str> = path.split("::").map(str::trim).collect();
        let mut base: Vec<&str> = Vec::new();
        match parts.first() {
            Some(&"crate") => drop(parts.remove(0)),
            Some(&"super") => {
                base = here.clone();
                while parts.first() == Some(&"super") {
                    parts.remove(0);
                    base.pop();
                }
            }
            Some(&"self") => {
                base = here.clone();
                parts.remove(0);
            }
            _ => continue,
        }
        base.extend(parts);
        let declares_it = |other: &str| {
            other
                .strip_suffix("/mod.rs")
                .is_some_and(|folder| file.starts_with(&format!("{folder}/")))
        };
        if let Some(other) = defining_file(files, &base).filter(|other| other != file)
            && !declares_it(&other)
        {
            found.insert(other);
        }
    }
    found
}

fn module_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs")
}

#[test]
fn imports_run_one_way() {
    let files = files();
    let place = |module: &str| ORDER.iter().position(|other| *other == module);
    let mut wrong = Vec::new();
    for file in files.keys().filter(|file| !matches!(file.as_str(), "lib.rs" | "main.rs")) {
        let own = place(module(file)).unwrap_or_else(|| panic!("{file}: add its module to ORDER"));
        for other in imported_files(&files, file) {
            if place(module(&other)).is_some_and(|other| other > own) {
                wrong.push(format!("{file} imports {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "against the order of the modules:\n{}", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let files = files();
    let imports: BTreeMap<&str, BTreeSet<String>> =
        files.keys().map(|file| (file.as_str(), imported_files(&files, file))).collect();
    // A file is in a circle if it can be reached from itself.
    let reached = |start: &str| -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<String> = imports[start].iter().cloned().collect();
        while let Some(file) = open.pop() {
            if seen.insert(file.clone()) {
                open.extend(imports[file.as_str()].iter().cloned());
            }
        }
        seen
    };
    let reach: BTreeMap<&str, BTreeSet<String>> =
        files.keys().map(|file| (file.as_str(), reached(file))).collect();
    let mut circles: BTreeSet<Vec<&str>> = BTreeSet::new();
    for file in files.keys().filter(|file| reach[file.as_str()].contains(*file)) {
        let circle: Vec<&str> = files
            .keys()
            .map(String::as_str)
            .filter(|other| reach[file.as_str()].contains(*other) && reach[*other].contains(file))
            .collect();
        circles.insert(circle);
    }
    let listed: Vec<String> = circles.iter().map(|circle| circle.join(", ")).collect();
    assert!(listed.is_empty(), "files that import each other:\n{}", listed.join("\n"));
}

#[test]
fn the_guard_reads_use_trees() {
    let code = "\nuse crate::a::{b, c::{d as e, f}};\npub use self::g::H;\n";
    let found = imports(code);
    for path in ["crate::a::b", "crate::a::c::d", "crate::a::c::f", "self::g::H"] {
        assert!(found.iter().any(|other| other == path), "{path} is not in {found:?}");
    }
}

//! Checks the repository itself: the rules that readers of the code can rely on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bitekst::check::RULES;
use bitekst::rule::RuleId;

/// Maximum number of lines of a source file.
const MAX_LINES: usize = 500;

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
fn files_are_short_and_have_meaningful_names() {
    for path in files("src", "rs") {
        let text = std::fs::read_to_string(&path).expect("a source file");
        assert!(
            text.lines().count() <= MAX_LINES,
            "{} has more than {MAX_LINES} lines",
            path.display()
        );
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        assert!(
            !["utils", "util", "helpers", "common", "misc", "types"].contains(&stem),
            "{}",
            path.display()
        );
        assert!(text.starts_with("//!"), "{} has no description", path.display());
    }
}

/// Returns the lines of a source file that are neither tests nor comments, with their numbers.
fn code_lines(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).expect("a source file");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().zip(1..).filter(|(line, _)| !line.trim_start().starts_with("//"));
    lines.map(|(line, number)| (number, line.to_owned())).collect()
}

#[test]
fn code_spells_no_polish_word() {
    for path in files("src", "rs").into_iter().filter(|path| !path.ends_with("tests.rs")) {
        for (number, line) in code_lines(&path) {
            let code = line.split("//").next().unwrap_or_default();
            assert!(
                !code.contains(['ą', 'ć', 'ę', 'ł', 'ń', 'ś', 'ź', 'ż']),
                "{}:{number}: {line}",
                path.display(),
            );
        }
    }
}

/// Folders whose code reads texts and asks a profile for the properties of their language.
const LANGUAGE_NEUTRAL: [&str; 3] = ["src/extract", "src/lexicon", "src/segment"];

#[test]
fn grammar_is_asked_of_a_profile() {
    // The profile names the languages of canonical forms and of international names.
    let exempt = |path: &Path| path.ends_with("profile.rs") || path.ends_with("tests.rs");
    for path in LANGUAGE_NEUTRAL.iter().flat_map(|folder| files(folder, "rs")) {
        for (number, line) in code_lines(&path).into_iter().filter(|_| !exempt(&path)) {
            assert!(
                !line.contains("Language::English") && !line.contains("Language::Polish"),
                "{}:{number} asks for a language: {line}",
                path.display(),
            );
        }
    }
}

/// Files of these folders with words in string literals, and the nature of the words.
const LITERALS: [(&str, &str); 9] = [
    ("compile", "keys and file names of the build script"),
    ("directive.rs", "keywords of modules of JavaScript"),
    ("english.rs", "kinds of stems in a table"),
    ("html.rs", "tags of HTML"),
    ("kind", "names of kinds in tables"),
    ("persons.rs", "letters of a folded name"),
    ("rules.rs", "the first bytes of a file"),
    ("sample_address.rs", "domains that are reserved for examples"),
    ("url.rs", "schemes and attributes"),
];

#[test]
fn code_compares_a_text_with_no_word() {
    for path in LANGUAGE_NEUTRAL.iter().flat_map(|folder| files(folder, "rs")) {
        let exempt = LITERALS
            .iter()
            .any(|(name, _)| path.components().any(|part| part.as_os_str() == *name));
        if exempt || path.ends_with("tests.rs") {
            continue;
        }
        for (number, line) in code_lines(&path) {
            let code = line.split("// ").next().unwrap_or_default();
            for literal in code.split('"').skip(1).step_by(2).filter(|_| !code.contains("include_"))
            {
                let letters = literal.trim();
                let word = letters.chars().nth(1).is_some()
                    && letters.chars().all(char::is_alphabetic)
                    && letters.contains(char::is_lowercase);
                assert!(!word, "{}:{number} spells a word: {line}", path.display());
            }
        }
    }
}

#[test]
fn every_kind_of_word_is_read() {
    let code: String = files("src", "rs")
        .iter()
        .filter(|path| !path.components().any(|part| part.as_os_str() == "kind"))
        .map(|path| std::fs::read_to_string(path).expect("a source file"))
        .collect();
    for path in files("src/lexicon/kind", "rs") {
        // Units of any dimension convert into one another.
        if path.ends_with("dimension.rs") || path.ends_with("mod.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file");
        let mut kind = "";
        for line in text.lines().map(str::trim) {
            if let Some(name) = line.strip_suffix(" {").filter(|name| !name.contains(' ')) {
                kind = name;
            } else if let Some((variant, _)) = line.split_once(" = \"") {
                assert!(
                    code.contains(&format!("{kind}::{variant}")),
                    "no code reads {kind}::{variant}"
                );
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let code: String = files("src", "rs")
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("a source file"))
        .collect();
    for path in files("locales/en", "ftl") {
        for line in std::fs::read_to_string(&path).expect("a catalogue").lines() {
            let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !id.starts_with([' ', '#']))
            else {
                continue;
            };
            // The ids of these families of messages are composed.
            let built = ["rule-", "about-", "usage-", "name-", "page-gap-", "verdict-"]
                .iter()
                .any(|family| id.starts_with(family));
            assert!(
                built || code.contains(&format!("\"{id}\"")),
                "{}: {id} is not used",
                path.display()
            );
        }
    }
}

#[test]
fn every_table_is_described() {
    for path in files("locales", "tsv").into_iter().chain(files("locales", "txt")) {
        if path.components().any(|part| part.as_os_str() == "licences") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a table");
        assert!(text.starts_with('#'), "{} has no comment", path.display());
        let readme =
            std::fs::read_to_string(root().join("locales/README.md")).expect("locales/README.md");
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(readme.contains(name), "locales/README.md does not mention {name}");
    }
}

#[test]
fn rules_are_the_same_everywhere() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.id.to_string()).collect();
    assert_eq!(rules.len(), RULES.len(), "a rule is there twice");
    assert_eq!(rules, folders("fixtures/rules"), "fixtures/rules has one folder for each rule");
    let readme = read("README.md");
    let table = readme
        .split("## The rules")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").nth(1))
        .unwrap_or_default();
    let named = table
        .lines()
        .filter_map(|row| row.split('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(str::to_owned);
    assert_eq!(rules, named.collect(), "README.md lists every rule");
    for language in ["en", "pl"] {
        let catalogue = read(&format!("locales/{language}/rules.ftl"));
        let explained =
            catalogue.lines().filter_map(|line| line.strip_prefix("rule-")?.split_once(" = "));
        assert_eq!(
            rules,
            explained.map(|(id, _)| id.to_owned()).collect(),
            "locales/{language}/rules.ftl explains every rule"
        );
        for block in catalogue.split("\nrule-").skip(1) {
            for attribute in ["summary", "why", "example", "help"] {
                assert!(
                    block.contains(&format!("\n    .{attribute} = ")),
                    "{language}: no .{attribute} in rule-{block}"
                );
            }
        }
    }
}

#[test]
fn architecture_names_every_module() {
    let page = read("ARCHITECTURE.md");
    for name in folders("src") {
        assert!(
            page.contains(&format!("src/{name}/")),
            "ARCHITECTURE.md does not mention src/{name}/"
        );
    }
    for path in
        files("src", "rs").into_iter().filter(|path| path.parent() == Some(&root().join("src")))
    {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(
            matches!(name, "lib.rs" | "main.rs") || page.contains(name),
            "ARCHITECTURE.md does not mention src/{name}"
        );
    }
    for path in page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.starts_with("src/") || word.starts_with("fixtures/"))
    {
        assert!(
            path.contains('<') || root().join(path).exists(),
            "ARCHITECTURE.md names {path}, which is not there"
        );
    }
}

#[test]
fn every_folder_of_fixtures_has_a_test_and_both_languages_the_same_catalogues() {
    let tests: String = files("tests", "rs")
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("a test"))
        .collect();
    for name in folders("fixtures") {
        assert!(tests.contains(&format!("fixtures/{name}")), "no test reads fixtures/{name}");
    }
    let catalogues = |language: &str| -> BTreeSet<String> {
        files(&format!("locales/{language}"), "ftl")
            .iter()
            .filter_map(|path| path.file_name()?.to_str().map(str::to_owned))
            .collect()
    };
    assert_eq!(catalogues("en"), catalogues("pl"));
}

#[test]
fn readme_has_every_command() {
    let readme = read("README.md");
    for line in read("locales/en/cli.ftl").lines().filter_map(|line| line.strip_prefix("about-")) {
        let command = line.split(' ').next().unwrap_or_default();
        assert!(
            command == "help" || readme.contains(&format!("| `bitekst {command}")),
            "README.md does not mention bitekst {command}"
        );
    }
}

#[test]
fn readme_links_every_page() {
    let readme = read("README.md");
    for path in files("docs", "md") {
        let name = path.strip_prefix(root()).expect("inside").to_string_lossy().replace('\\', "/");
        assert!(readme.contains(&format!("]({name})")), "README.md has no link to {name}");
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn folders(of: &str) -> BTreeSet<String> {
    let entries =
        std::fs::read_dir(root().join(of)).expect("a folder").map(|entry| entry.expect("an entry"));
    entries
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}

/// Ids are compared as types.
#[test]
fn no_decision_depends_on_the_text_of_an_id() {
    let mut ids: BTreeSet<String> =
        RuleId::ALL.iter().map(|rule| rule.as_str().to_owned()).collect();
    for path in files("locales/en", "ftl") {
        let catalogue = std::fs::read_to_string(path).expect("a catalogue");
        let messages = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        ids.extend(messages.filter(|id| !id.starts_with([' ', '#', '-'])).map(str::to_owned));
    }
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let name = path.strip_prefix(root()).expect("inside").to_string_lossy().replace('\\', "/");
        if matches!(name.as_str(), "src/rule.rs" | "src/finding_message.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap_or_default();
            // Every second part is the content of a literal.
            let parts: Vec<&str> = line.split('"').collect();
            for at in (1..parts.len().saturating_sub(1)).step_by(2) {
                let (before, id, after) = (parts[at - 1], parts[at], parts[at + 1].trim_start());
                let before = before.trim_end().trim_end_matches(['&', '*']).trim_end();
                let compared = before.ends_with("==")
                    || before.ends_with("!=")
                    || after.starts_with("==")
                    || after.starts_with("!=")
                    || after.starts_with("=>")
                    || (after.starts_with('|') && !after.starts_with("||"))
                    || line.contains("matches!(");
                if compared && ids.contains(id) {
                    wrong.push(format!("{name}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "ids compared as text:\n{}", wrong.join("\n"));
}

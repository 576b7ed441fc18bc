//! The stubs that `cargo run --example new_rule NAME` writes, and a guard against stubs that were
//! never filled in.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../examples/new_rule.rs"]
mod new_rule;

use new_rule::{LISTS, add_rule};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns a new folder with a copy of the files that list all rules.
fn copy(name: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&copy);
    for path in LISTS {
        fs::create_dir_all(copy.join(path).parent().expect("a folder")).expect("a folder");
        fs::copy(root().join(path), copy.join(path)).expect("a copy");
    }
    copy
}

#[test]
fn a_new_rule_is_in_every_list_once() {
    let copy = copy("new-rule");
    let written = add_rule(&copy, "written-by-a-test").expect("a new rule");
    assert_eq!(written.len(), LISTS.len() + 2);
    let lines = |path: &str, line: &str| {
        read(&copy.join(path)).lines().filter(|other| other.contains(line)).count()
    };
    for (path, line) in [
        ("src/check/rules/mod.rs", "mod written_by_a_test;"),
        ("src/check/rules/mod.rs", "    written_by_a_test::RULE,"),
        ("src/rule.rs", "    WrittenByATest = \"written-by-a-test\","),
        ("src/finding.rs", "    WrittenByATest {"),
        ("src/finding_message.rs", "FindingKind::WrittenByATest { sentences } =>"),
        ("src/check/rules/written_by_a_test.rs", "id: RuleId::WrittenByATest"),
        ("locales/en/rules.ftl", "rule-written-by-a-test = written-by-a-test"),
        ("locales/pl/rules.ftl", "rule-written-by-a-test = written-by-a-test"),
        ("README.md", "| `written-by-a-test` |"),
    ] {
        assert_eq!(lines(path, line), 1, "{path}: {line}");
    }
    assert!(add_rule(&copy, "written-by-a-test").is_err(), "it exists by now");
}

#[test]
fn names_that_exist_or_are_no_ids_are_refused() {
    let copy = copy("refused-rules");
    for id in ["heading-level", "moved", "fact-differs", "mod", "Quotes", "quote_marks", "-a", ""] {
        assert!(add_rule(&copy, id).is_err(), "{id}");
    }
    for path in LISTS {
        assert_eq!(read(&copy.join(path)), read(&root().join(path)), "{path} was changed");
    }
}

#[test]
fn no_rule_is_left_as_a_stub() {
    let mut files: Vec<PathBuf> = LISTS.iter().map(|path| root().join(path)).collect();
    for entry in fs::read_dir(root().join("src/check/rules")).expect("a folder") {
        files.push(entry.expect("an entry").path());
    }
    for entry in fs::read_dir(root().join("fixtures/rules")).expect("a folder") {
        let pairs = entry.expect("an entry").path().join("pairs.tsv");
        files.extend(pairs.is_file().then_some(pairs));
    }
    for path in files {
        assert!(!read(&path).contains("TODO"), "{} has a TODO of a stub", path.display());
    }
}

//! Tests `bitekst report` as users run it: a single page, or a folder of pages with an index.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const EN: &str = "The choir sings on 3 June.\n\nTickets cost PLN 15.\n";
const PL: &str = "Chór śpiewa 13 czerwca.\n\nBilety kosztują 15 zł.\n";

/// Creates a small project: a pair that diverges, a correct pair, and a pair with an unreadable
/// text.
fn project() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in [
        ("en/choir.md", EN),
        ("pl/choir.md", PL),
        ("en/index.md", "Tickets cost PLN 15.\n"),
        ("pl/index.md", "Bilety kosztują 15 zł.\n"),
        ("en/broken.md", "Tickets cost PLN 15.\n"),
    ] {
        write(folder.path(), name, text.as_bytes());
    }
    write(folder.path(), "pl/broken.md", b"\0\x01\x02\xff\xfe\0\0\x03");
    folder
}

fn write(folder: &Path, name: &str, text: &[u8]) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("written");
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitekst"));
    command
        .arg("report")
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env_remove("LANGUAGE");
    command.output().expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn read(path: PathBuf) -> String {
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_page_of_one_pair_is_written_with_and_without_findings() {
    let folder = project();
    let output = run(folder.path(), &["en/choir.md", "pl/choir.md", "-o", "report.html"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(out(&output), "Written: report.html\n1 finding: 1 error.\n");
    let page = read(folder.path().join("report.html"));
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    assert!(page.contains(">en/choir.md – pl/choir.md</title>"), "{page}");
    assert!(page.contains("The date differs: “3 June” against “13 czerwca”."), "{page}");
    assert!(page.contains("Różni się data: „3 June” wobec „13 czerwca”."), "both languages");
    assert!(!page.contains("href=\"index.html\""), "no index");
    // The same input gives the same bytes.
    let again = run(folder.path(), &["en/choir.md", "pl/choir.md", "-o", "-"]);
    assert_eq!(out(&again), page);
}

#[test]
fn a_project_is_one_page_that_begins_as_its_own_index() {
    let folder = project();
    let output = run(folder.path(), &["-o", "report.html"]);
    assert_eq!(output.status.code(), Some(2), "a pair could not be checked");
    assert!(err(&output).contains("pl/broken.md"), "{}", err(&output));
    assert!(
        out(&output).starts_with(
            "Written: report.html\n1 finding in 1 of 3 pairs: 1 error.\n1 pair could not"
        ),
        "{}",
        out(&output)
    );
    let page = read(folder.path().join("report.html"));
    assert!(page.contains(">bitekst: 3 pairs</title>"));
    let pairs: Vec<&str> = page
        .split("<details class=\"pair ")
        .skip(1)
        .filter_map(|pair| pair.split_once('>'))
        .map(|(tag, _)| tag)
        .collect();
    assert_eq!(pairs.len(), 3);
    assert!(pairs.iter().all(|tag| !tag.contains(" open")), "{pairs:?}");
    for state in ["failed\"", "error\"", "calm\""] {
        assert!(pairs.iter().any(|tag| tag.starts_with(state)), "{pairs:?}");
    }
}

#[test]
fn a_folder_has_a_page_for_each_pair_and_an_index() {
    let folder = project();
    write(folder.path(), "site/old.html", b"of an older run");
    let output = run(folder.path(), &["-o", "site/"]);
    assert_eq!(output.status.code(), Some(2), "a pair could not be checked");
    assert!(out(&output).contains("index.html\n1 finding in 1 of 3 pairs"), "{}", out(&output));
    let site = folder.path().join("site");
    let index = read(site.join("index.html"));
    let linked: Vec<&str> = index
        .split("<h2><a href=\"")
        .skip(1)
        .filter_map(|link| link.split_once('"'))
        .map(|(link, _)| link)
        .collect();
    assert_eq!(linked, ["en-broken.html", "en-choir.html", "en-index.html"]);
    for page in linked {
        let text = read(site.join(page));
        assert!(text.contains("<a class=\"back\" href=\"index.html\">"), "{page}");
        assert!(text.contains("<details class=\"pair ") && text.contains(" open id="), "{page}");
    }
    for expected in [
        "1 error",
        "The date differs",
        "Różni się data",
        "the one fact has been found",
        "pl/broken.md",
    ] {
        assert!(index.contains(expected), "{expected}: {index}");
    }
    assert_eq!(read(site.join("old.html")), "of an older run", "other files are kept");
    let files: BTreeSet<String> = std::fs::read_dir(&site)
        .expect("a folder")
        .map(|file| file.expect("a file").file_name().into_string().expect("a name"))
        .collect();
    assert_eq!(files.len(), 5, "nothing is left lying about: {files:?}");
    // An existing folder needs no slash.
    assert_eq!(
        run(folder.path(), &["en/choir.md", "pl/choir.md", "-o", "site", "-q"]).status.code(),
        Some(0)
    );
    assert_eq!(read(site.join("index.html")).matches("class=\"entry ").count(), 1);
}

#[test]
fn pairs_are_selected_as_by_check() {
    let folder = project();
    let page = |arguments: &[&str]| out(&run(folder.path(), &[&["-o", "-"], arguments].concat()));
    assert_eq!(page(&["en/choir.md"]).matches("<details class=\"pair ").count(), 1);
    assert!(page(&["en/choir.md", "--skip", "date"]).contains("No differences found"));
    let git = |arguments: &[&str]| {
        Command::new("git")
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .is_ok_and(|output| output.status.success())
    };
    if git(&["init", "-q"]) {
        let author = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
        assert!(git(&["add", "."]) && git(&[&author[..], &["commit", "-qm", "texts"]].concat()));
        write(folder.path(), "pl/index.md", "Bilety kosztują 16 zł.\n".as_bytes());
        let changed = page(&["--since", "HEAD"]);
        assert!(changed.contains("pl/index.md") && !changed.contains("pl/choir.md"));
    }
}

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    let folder = project();
    write(folder.path(), "file", b"in the way");
    let pair = ["en/choir.md", "pl/choir.md", "-o"];
    for (to, expected) in [
        ("none/report.html", "its folder does not exist"),
        ("file/", "cannot be written to “file/”"),
        ("file/x/", "cannot be written"),
    ] {
        let output = run(folder.path(), &[&pair[..], &[to]].concat());
        assert_eq!(output.status.code(), Some(2), "{to}");
        assert!(err(&output).contains(expected), "{to}: {}", err(&output));
        assert!(out(&output).is_empty(), "{to}");
    }
    assert_eq!(read(folder.path().join("file")), "in the way");
    let missing = run(folder.path(), &["none.md", "pl/choir.md", "-o", "report.html"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(
        read(folder.path().join("report.html")).contains("There is no file “none.md”."),
        "the report has the reason"
    );
}

#[test]
fn the_output_file_is_required() {
    let folder = project();
    for (language, expected) in [
        (
            "en",
            "error: Say where the report is to be written: bitekst report EN PL -o report.html\nTry: bitekst help report\n",
        ),
        (
            "pl",
            "błąd: Podaj, gdzie zapisać raport: bitekst report EN PL -o raport.html\nPomoc: bitekst help report\n",
        ),
    ] {
        let output = run(folder.path(), &["en/choir.md", "pl/choir.md", "--lang", language]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(err(&output), expected);
    }
    let polish =
        run(folder.path(), &["en/choir.md", "pl/choir.md", "-o", "raport.html", "--lang", "pl"]);
    assert_eq!(out(&polish), "Zapisano: raport.html\n1 rozbieżność: 1 błąd.\n");
    assert!(read(folder.path().join("raport.html")).contains("<html lang=\"pl\""));
    assert!(
        out(&run(folder.path(), &["en/choir.md", "pl/choir.md", "-o", "raport.html", "--quiet"]))
            .is_empty()
    );
}

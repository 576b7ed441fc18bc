//! The program as its users run it: exit codes, errors in both languages, output that a pipe closes.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const EN: &str = "fixtures/texts/iccss-2021/en.txt";
const PL: &str = "fixtures/texts/iccss-2021/pl.txt";

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program runs")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitekst"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env_remove("LANGUAGE")
        .env("COLUMNS", "100");
    command
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_letter_is_checked_in_english_and_polish() {
    let english = run(&["check", EN, PL]);
    assert_eq!(english.status.code(), Some(1));
    assert!(out(&english).contains("error[number]: Only the Polish version has “4.0”."), "{}", out(&english));
    let polish = run(&["check", "--lang", "pl", EN, PL]);
    assert!(out(&polish).contains("błąd[number]: Tylko w wersji polskiej jest: „4.0”."), "{}", out(&polish));
    assert!(out(&polish).lines().all(|line| line.chars().count() <= 400), "long lines are cut");
}

#[test]
fn fail_on_decides_the_exit_code() {
    for (severity, code) in [("error", 1), ("warning", 1), ("note", 1), ("never", 0)] {
        assert_eq!(run(&["check", "--fail-on", severity, EN, PL]).status.code(), Some(code), "{severity}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_the_interface() {
    for (arguments, english, polish) in [
        (&["check", "none.txt", PL][..], "There is no file “none.txt”.", "„none.txt”"),
        (&["check", "src", PL], "“src” is a folder.", "„src”"),
        (&["check", EN, EN], "was given for both texts", "„fixtures/texts/iccss-2021/en.txt”"),
        (&["check", PL, EN], "swap the two", "„fixtures/texts/iccss-2021/pl.txt”"),
        (&["check", EN], "What is missing: <PL>.", "Brakuje: <PL>."),
        (&["chekc"], "Did you mean “check”?", "Może chodziło o „check”?"),
        (&["check", "--frmat", "json", EN, PL], "There is no option “--frmat”.", "Nie ma opcji „--frmat”."),
        (&["check", "--format", "xml", EN, PL], "It can be: text, json", "Możliwe wartości: text, json"),
        (&["explain", "nothing"], "There is no rule “nothing”.", "Nie ma reguły „nothing”."),
        (&["facts", "fixtures/rules/unrelated/too-short-to-tell/none.txt"], "There is no file", "none.txt"),
    ] {
        let said = run(arguments);
        assert_eq!(said.status.code(), Some(2), "{arguments:?}");
        assert!(err(&said).contains(english), "{arguments:?}: {}", err(&said));
        assert!(out(&said).is_empty(), "{arguments:?}");
        let said = run(&[arguments, &["--lang", "pl"]].concat());
        assert_eq!(said.status.code(), Some(2), "{arguments:?}");
        assert!(err(&said).contains(polish), "{arguments:?}: {}", err(&said));
        assert!(err(&said).starts_with("błąd: "), "{arguments:?}: {}", err(&said));
    }
}

#[test]
fn help_and_lists_speak_both_languages() {
    for (arguments, english, polish) in [
        (&["--help"][..], "Usage:", "Użycie:"),
        (&["help", "check"], "The Polish text", "Tekst polski"),
        (&["check", "--help"], "Exit with 1 from this severity on", "Od jakiej wagi kończyć kodem 1"),
        (&["rules"], "Rule", "Reguła"),
        (&["explain", "year"], "Why it matters", "Dlaczego to ważne"),
    ] {
        let said = run(arguments);
        assert_eq!(said.status.code(), Some(0), "{arguments:?}: {}", err(&said));
        assert!(out(&said).contains(english), "{arguments:?}: {}", out(&said));
        let said = run(&[arguments, &["--lang", "pl"]].concat());
        assert!(out(&said).contains(polish), "{arguments:?}: {}", out(&said));
        assert!(!out(&said).contains("Usage:"), "{arguments:?}: {}", out(&said));
    }
    assert!(out(&run(&["--version"])).contains(env!("CARGO_PKG_VERSION")));
    assert!(out(&run(&["--licenses"])).contains("Third-party notices"));
}

#[test]
fn json_has_its_schema_and_the_letter_its_counts() {
    for (arguments, schema) in
        [(&["check", EN, PL][..], "bitekst/report/1"), (&["align", EN, PL], "bitekst/align/1"), (&["facts", EN], "bitekst/facts/1")]
    {
        let said = run(&[arguments, &["--format", "json"]].concat());
        let value: serde_json::Value = serde_json::from_slice(&said.stdout).expect("JSON");
        assert_eq!(value["schema"], schema);
    }
}

#[test]
fn a_text_may_come_from_standard_input() {
    let mut child =
        command(&["check", "-", PL]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let text = std::fs::read(format!("{}/{EN}", env!("CARGO_MANIFEST_DIR"))).expect("the letter");
    child.stdin.take().expect("standard input").write_all(&text).expect("written");
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(out(&output).contains(" --> -:"), "{}", out(&output));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child =
        command(&["check", EN, PL, "--fail-on", "never"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).is_empty(), "{}", err(&output));
}

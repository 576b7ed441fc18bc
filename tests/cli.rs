//! Tests the program as users run it: exit codes, errors in both languages, closed pipes.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use bitekst::check::RULES;

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
    assert!(
        out(&english).contains("warning[number]: Only the Polish version has “4.0”."),
        "{}",
        out(&english)
    );
    let polish = run(&["check", "--lang", "pl", EN, PL]);
    assert!(
        out(&polish).contains("ostrzeżenie[number]: Tylko w wersji polskiej jest: „4.0”."),
        "{}",
        out(&polish)
    );
    assert!(out(&polish).lines().all(|line| line.chars().count() <= 400), "long lines are cut");
}

#[test]
fn fail_on_decides_the_exit_code() {
    for (severity, code) in [("error", 0), ("warning", 1), ("note", 1), ("never", 0)] {
        // An address that one version lacks is the letter's only error.
        assert_eq!(
            run(&["check", "--skip", "url", "--fail-on", severity, EN, PL]).status.code(),
            Some(code),
            "{severity}"
        );
    }
}

#[test]
fn errors_are_in_the_language_of_the_interface() {
    for (arguments, english, polish) in [
        (&["check", "none.txt", PL][..], "There is no file “none.txt”.", "„none.txt”"),
        (&["align", "src", PL], "“src” is a folder.", "„src”"),
        (&["check", EN, EN], "was given for both texts", "„fixtures/texts/iccss-2021/en.txt”"),
        (&["check", PL, EN], "swap the two", "„fixtures/texts/iccss-2021/pl.txt”"),
        (&["align", EN], "An argument is missing: <PL>.", "Brakuje argumentu: <PL>."),
        (
            &["check", "--skip", "yaer", EN, PL],
            "There is no rule “yaer”. Did you mean “year”?",
            "Może chodziło o „year”?",
        ),
        (
            &["check", "--fail-on"],
            "--fail-on <SEVERITY> needs a value.",
            "Opcja --fail-on <WAGA> wymaga wartości.",
        ),
        (
            &[EN, PL],
            "Did you mean “bitekst check EN PL”?",
            "Może chodziło o „bitekst check EN PL”?",
        ),
        (&["align", EN, PL, PL], "is one argument too many", "o jeden argument za dużo"),
        (&["chekc"], "Did you mean “check”?", "Może chodziło o „check”?"),
        (
            &["check", "--frmat", "json", EN, PL],
            "There is no option “--frmat”.",
            "Nie ma opcji „--frmat”.",
        ),
        (
            &["check", "--format", "xml", EN, PL],
            "It can be: terminal, json",
            "Możliwe wartości: terminal, json",
        ),
        (
            &["check", "--output", "foo=x", EN, PL],
            "“foo=x” does not fit --output <FORMAT=FILE>. It can be: terminal=…",
            "--output <FORMAT=PLIK>",
        ),
        (
            &["check", "--output", "json=none/x.json", EN, PL],
            "its folder does not exist",
            "nie ma takiego folderu",
        ),
        (
            &["check", "--output", "json=x", "--output", "sarif=x", EN, PL],
            "“x” is given for two reports",
            "dla dwóch raportów",
        ),
        (&["explain", "nothing"], "There is no rule “nothing”.", "Nie ma reguły „nothing”."),
        (
            &["facts", EN, "--format", "csv"],
            "csv is for the ledger of two texts.",
            "Format csv jest dla wykazu faktów z dwóch tekstów.",
        ),
        (
            &["facts", EN, "-o", "facts.xlsx"],
            "xlsx is for the ledger of two texts.",
            "Format xlsx jest dla wykazu faktów z dwóch tekstów.",
        ),
        (
            &["facts", EN, PL, "--language", "en"],
            "--language is for one text.",
            "Opcja --language jest dla jednego tekstu.",
        ),
        (
            &["facts", EN, PL, "-o", "none/x.xlsx"],
            "its folder does not exist",
            "nie ma takiego folderu",
        ),
        (
            &["facts", "fixtures/rules/unrelated/too-short-to-tell/none.txt"],
            "There is no file",
            "none.txt",
        ),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(english), "{arguments:?}: {}", err(&output));
        assert!(out(&output).is_empty(), "{arguments:?}");
        let output = run(&[arguments, &["--lang", "pl"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(polish), "{arguments:?}: {}", err(&output));
        assert!(err(&output).starts_with("błąd: "), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn help_and_lists_speak_both_languages() {
    for (arguments, english, polish) in [
        (&["--help"][..], "Usage:", "Użycie:"),
        (&["help", "align"], "The Polish text", "Tekst polski"),
        (
            &["check", "--help"],
            "Exit with 1 from this severity on",
            "Od jakiej wagi kończyć kodem 1",
        ),
        (&["rules"], "Rule", "Reguła"),
        (&["explain", "year"], "Why it matters", "Dlaczego to ważne"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
        assert!(out(&output).contains(english), "{arguments:?}: {}", out(&output));
        let output = run(&[arguments, &["--lang", "pl"]].concat());
        assert!(out(&output).contains(polish), "{arguments:?}: {}", out(&output));
        assert!(!out(&output).contains("Usage:"), "{arguments:?}: {}", out(&output));
    }
    assert!(out(&run(&["--version"])).contains(env!("CARGO_PKG_VERSION")));
    assert!(out(&run(&["--licenses"])).contains("Third-party notices"));
}

#[test]
fn help_is_a_command_after_general_options_too() {
    for (help, option) in [
        (&["help"][..], &["--help"][..]),
        (&["--lang", "pl", "help"], &["--lang", "pl", "--help"]),
        (&["--lang=pl", "help", "facts"], &["--lang=pl", "facts", "--help"]),
        (&["-q", "help", "check"], &["-q", "check", "--help"]),
        (&["--quiet", "help", "check", "--lang", "pl"], &["check", "--help", "--lang", "pl"]),
        (&["--color", "never", "help"], &["--color", "never", "--help"]),
        (&["help", "--lang", "pl"], &["--help", "--lang", "pl"]),
    ] {
        let output = run(help);
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""), "{help:?}");
        assert_eq!(out(&output), out(&run(option)), "{help:?}");
        let polish = help.iter().any(|argument| argument.ends_with("pl"));
        assert!(out(&output).contains(if polish { "Użycie:" } else { "Usage:" }), "{help:?}");
    }
    for (lang, expected) in [("en", "There is no command “chekc”."), ("pl", "„chekc”")] {
        let output = run(&["--lang", lang, "help", "chekc"]);
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(2), ""));
        assert!(err(&output).contains(expected), "{}", err(&output));
    }
}

#[test]
fn a_guessed_base_form_of_a_name_is_not_shown() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = |name: &str, text: &str| {
        let file = folder.join(name);
        std::fs::write(&file, text).expect("a file");
        file.display().to_string()
    };
    let en = file("en.txt", "On Monday we met our friends in the town hall of the city.\n");
    for (name, base) in [("Johna Harrowa", None), ("Piotra Kowalskiego", Some("Piotr Kowalski"))] {
        let text = format!("W poniedziałek spotkaliśmy w ratuszu miasta {name}.\n");
        let pl = file("pl.txt", &text);
        let [english, polish] =
            ["en", "pl"].map(|lang| out(&run(&["check", "--lang", lang, &en, &pl])));
        assert!(english.contains(name) && polish.contains(name), "{english}{polish}");
        match base {
            Some(base) => assert!(english.contains(&format!("({base})")), "{english}"),
            None => assert!(!english.contains("(John"), "{english}"),
        }
    }
}

#[test]
fn json_has_its_schema_and_the_letter_its_counts() {
    for (arguments, schema) in [
        (&["check", EN, PL][..], "bitekst/report/1"),
        (&["align", EN, PL], "bitekst/align/1"),
        (&["facts", EN], "bitekst/facts/1"),
        (&["facts", EN, PL], "bitekst/ledger/1"),
    ] {
        let output = run(&[arguments, &["--format", "json"]].concat());
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(value["schema"], schema);
    }
}

#[test]
fn every_command_that_reads_texts_takes_an_input_format() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    // One file has a misleading extension, and one has none.
    let texts = [
        ("format-en.txt", "<h2>A dog</h2><p>In 202&#48;.</p>"),
        ("format-pl", "<h2>Pies</h2><p>W 2021 r.</p>"),
    ]
    .map(|(name, text)| {
        let file = folder.join(name);
        std::fs::write(&file, text).expect("a file");
        file.display().to_string()
    });
    let [en, pl] = texts.each_ref().map(String::as_str);
    for arguments in [
        &["check", en, pl, "--format", "json"][..],
        &["report", en, pl, "-o", "-"],
        &["align", en, pl, "--format", "tsv"],
        &["facts", en, "--language", "en"],
        &["facts", en, pl, "--format", "csv"],
    ] {
        let output = |format: &str| out(&run(&[arguments, &["--input-format", format]].concat()));
        let page = output("html");
        assert!(page.contains("2020") && page != output("plain"), "{arguments:?}: {page}");
    }
    let table = folder.join("format-table");
    std::fs::write(&table, "W 2020 r.\tIn 2021\n").expect("a file");
    let table = table.display().to_string();
    let baseline = folder.join("format-project");
    std::fs::create_dir_all(&baseline).expect("a folder");
    std::fs::write(baseline.join("bitekst.toml"), "").expect("a file");
    let config = baseline.join("bitekst.toml").display().to_string();
    let output = run(&["baseline", &table, "--input-format", "tsv", "--swap", "--config", &config]);
    assert!(out(&output).starts_with("1 finding is recorded"), "{}{}", out(&output), err(&output));
    let output = run(&["report", &table, "--input-format", "tsv", "--swap", "-o", "-"]);
    assert!(out(&output).contains("2021"), "{}", err(&output));
    // For a table without `--input-format`, the error names the option.
    for arguments in [&["check", &table][..], &["report", "-o", "-", &table]] {
        // In its own folder, which may be outside the project that the other tests run in.
        let output = command(arguments).current_dir(folder).output().expect("the program runs");
        assert!(err(&output).contains("--input-format"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn the_extension_of_the_file_determines_the_format_of_facts() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (texts, name, begins) in [
        (
            &[EN, PL][..],
            "facts.csv",
            "kind,en,pl,verdict,en_value,pl_value,en_line,en_column,pl_line,pl_column,finding,signed_off\r\n",
        ),
        (&[EN, PL], "facts.XLSX", "PK"),
        (&[EN, PL], "facts.json", "{\n  \"schema\": \"bitekst/ledger/1\""),
        (&[EN, PL], "facts.txt", "Kind"),
        (&[EN], "one.json", "{\n  \"schema\": \"bitekst/facts/1\""),
        (&[EN], "one.txt", "Place"),
    ] {
        let file = folder.join(name);
        let output = run(&[&["facts"], texts, &["-o", &file.to_string_lossy()]].concat());
        assert_eq!(
            (output.status.code(), out(&output).as_str(), err(&output).as_str()),
            (Some(0), "", ""),
            "{name}"
        );
        assert!(std::fs::read(&file).expect("a file").starts_with(begins.as_bytes()), "{name}");
    }
}

#[test]
fn the_schema_of_the_report_describes_its_fields() {
    let output = run(&["schema", "report"]);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let report: serde_json::Value =
        serde_json::from_slice(&run(&["check", "--format", "json", EN, PL]).stdout).expect("JSON");
    assert_eq!(schema["properties"]["schema"]["const"], report["schema"]);
    let described = |kind: &str, value: &serde_json::Value| {
        for field in value.as_object().expect("an object").keys() {
            assert!(
                schema["$defs"][kind]["properties"][field]["description"].is_string(),
                "{kind}: {field}"
            );
        }
    };
    let finding = &report["pairs"][0]["findings"][0];
    described("pair", &report["pairs"][0]);
    described("finding", finding);
    described("place", &finding["en"][0]);
    described("summary", &report["summary"]);
}

#[test]
fn reports_can_be_written_to_several_files_at_once() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("several");
    std::fs::create_dir_all(&folder).expect("a folder");
    let formats = ["terminal", "json", "sarif", "junit", "github", "gitlab", "markdown"];
    let files = formats.map(|format| folder.join(format));
    let outputs: Vec<String> = formats
        .iter()
        .zip(&files)
        .map(|(format, file)| format!("--output={format}={}", file.display()))
        .collect();
    let arguments: Vec<&str> =
        ["check", EN, PL].into_iter().chain(outputs.iter().map(String::as_str)).collect();
    assert_eq!(run(&arguments).status.code(), Some(1));
    for (format, file) in formats.iter().zip(&files) {
        let printed = run(&["check", "--format", format, EN, PL]);
        assert_eq!(std::fs::read(file).expect("written"), printed.stdout, "{format}");
    }
}

#[test]
fn a_text_can_come_from_standard_input() {
    let mut child = command(&["check", "-", PL])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let text = std::fs::read(format!("{}/{EN}", env!("CARGO_MANIFEST_DIR"))).expect("the letter");
    child.stdin.take().expect("standard input").write_all(&text).expect("written");
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(out(&output).contains(" --> -:"), "{}", out(&output));
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let mut child = command(&["check", EN, PL, "--fail-on", "never"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).is_empty(), "{}", err(&output));
}

#[test]
fn help_is_in_one_language() {
    let commands = ["check", "align", "facts", "schema", "rules", "explain"];
    let mut seen = String::new();
    for arguments in
        std::iter::once(vec!["--help"]).chain(commands.iter().map(|command| vec!["help", command]))
    {
        let [english, polish] = ["en", "pl"]
            .map(|language| out(&run(&[&arguments[..], &["--lang", language]].concat())));
        seen += &english;
        // Every line with words differs from that of the other language; both have every option.
        let options = |help: &str| {
            help.split_whitespace()
                .filter(|word| word.starts_with('-'))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(options(&english), options(&polish), "{arguments:?}");
        let wordy = |line: &&str| {
            line.split_whitespace()
                .filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic))
                .count()
                > 2
        };
        let kept: Vec<&str> = english
            .lines()
            .filter(wordy)
            .filter(|line| polish.lines().any(|other| other == *line))
            .collect();
        assert!(kept.is_empty(), "{arguments:?}: {kept:?}");
        let leaked = [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "default",
            "Print",
            "possible",
            "FILE",
            "RULE",
            "LANGUAGE",
            "WHEN",
            "[OPTIONS]",
            "[default",
        ];
        assert_eq!(leaked.iter().find(|word| polish.contains(**word)), None, "{polish}");
        assert!(
            polish.lines().all(|line| line.chars().count() <= 100)
                && english.lines().all(|line| line.chars().count() <= 100)
        );
    }
    for option in [
        "--lang",
        "--color",
        "--quiet",
        "--version",
        "--licenses",
        "--help",
        "--format",
        "--fail-on",
        "--skip",
        "--language",
    ] {
        assert!(seen.contains(option), "no help names {option}");
    }
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    for rule in RULES {
        let [english, polish] =
            ["en", "pl"].map(|language| run(&["explain", rule.id.as_str(), "--lang", language]));
        for (page, titles) in [
            (&english, ["Why it matters", "How it compares", "Example", "How to switch it off"]),
            (&polish, ["Dlaczego to ważne", "Jak porównuje", "Przykład", "Jak wyłączyć"]),
        ] {
            assert_eq!(page.status.code(), Some(0), "{}", err(page));
            let text = out(page);
            assert!(titles.iter().all(|title| text.contains(&format!("\n{title}\n  "))), "{text}");
            assert!(
                text.contains(&format!("--skip {}", rule.id)) && !text.contains("\n  \n"),
                "{text}"
            );
        }
    }
}

#[test]
fn rules_can_be_skipped() {
    let found = |arguments: &[&str]| {
        let report = run(&[&["check", "--format", "json", EN, PL][..], arguments].concat());
        let report: serde_json::Value = serde_json::from_slice(&report.stdout).expect("JSON");
        let findings = report["pairs"][0]["findings"].as_array().expect("findings").clone();
        let count: u64 = ["error", "warning", "note"]
            .iter()
            .map(|severity| report["summary"][severity].as_u64().unwrap_or(0))
            .sum();
        assert_eq!(count, findings.len() as u64);
        findings
            .iter()
            .filter_map(|finding| finding["rule"].as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let all = found(&[]);
    assert!(all.iter().any(|rule| rule == "number") && all.iter().any(|rule| rule == "url"));
    let some = found(&["--skip", "number,country", "--skip", "url"]);
    assert_eq!(
        some,
        all.iter()
            .filter(|rule| !["number", "country", "url"].contains(&rule.as_str()))
            .cloned()
            .collect::<Vec<_>>()
    );
    let every: Vec<&str> = RULES.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(run(&["check", "--skip", &every.join(","), EN, PL]).status.code(), Some(0));
}

#[test]
fn the_environment_determines_language_and_colours() {
    let first = |variables: &[(&str, &str)]| {
        let mut command = command(&["rules"]);
        for name in ["LC_ALL", "LANG"] {
            command.env_remove(name);
        }
        out(&command.envs(variables.iter().copied()).output().expect("the program runs"))
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(first(&[("LANG", "pl_PL.UTF-8")]).starts_with("Reguła"));
    assert!(first(&[("LANG", "pl_PL.UTF-8"), ("LC_ALL", "C")]).starts_with("Rule"));
    assert!(first(&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "pl")]).starts_with("Reguła"));
    let colours = |arguments: &[&str]| {
        out(&run(&[&["check", EN, PL][..], arguments].concat())).contains('\u{1b}')
    };
    assert!(!colours(&[]), "no terminal, no colours");
    assert!(colours(&["--color", "always"]) && !colours(&["--color", "never"]));
}

#[test]
fn the_sample_in_the_readme_is_what_the_program_prints() {
    let readme = std::fs::read_to_string(format!("{}/README.md", env!("CARGO_MANIFEST_DIR")))
        .expect("README.md");
    let report = out(&run(&["check", EN, PL]));
    let samples: Vec<&str> = readme
        .split("```text\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(sample, _)| sample.trim_end())
        .collect();
    assert!(!samples.is_empty(), "README.md shows no report");
    for part in samples.iter().flat_map(|sample| sample.split("\n\n")) {
        assert!(
            report.contains(part),
            "the program does not print this any more:\n{part}\n\nIt prints:\n{report}"
        );
    }
}

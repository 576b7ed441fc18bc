//! Tests completions and manual pages: they have every command and every option, and shells and
//! `man` read them without complaint.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

#[test]
fn completions_have_every_command_and_option() {
    for shell in SHELLS {
        for language in ["en", "pl"] {
            let script = bitekst(&["completions", shell, "--lang", language]);
            for command in commands().iter().map(String::as_str).chain(["help"]) {
                assert!(script.contains(command), "{shell}: no {command}");
            }
            for option in
                commands().iter().flat_map(|command| options(&[command])).chain(options(&[]))
            {
                // fish writes `-l name`.
                let found = if shell == "fish" {
                    script.contains(&format!("-l {}", &option[2..]))
                } else {
                    script.contains(&option)
                };
                assert!(found, "{shell}: no {option}");
            }
            for value in ["warning", "year", "sarif", "powershell"] {
                // PowerShell gets no values from the generator.
                assert!(shell == "powershell" || script.contains(value), "{shell}: no {value}");
            }
        }
    }
    for shell in ["zsh", "fish", "powershell"] {
        assert!(
            bitekst(&["completions", shell, "--lang", "pl"]).contains("Wypisuje reguły"),
            "{shell} speaks Polish"
        );
    }
}

#[cfg(unix)]
#[test]
fn pipes_are_files_like_any_other() {
    if !installed("bash") {
        return;
    }
    let program = env!("CARGO_BIN_EXE_bitekst");
    let script = format!(
        "'{program}' check <(echo 'We have 24 boats.') <(echo 'Mamy 25 łodzi.') --format json"
    );
    let output = Command::new("bash").args(["-c", &script]).output().expect("bash runs");
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn bash_completes() {
    if !installed("bash") {
        return;
    }
    let script = write("completions", "bitekst.bash", &bitekst(&["completions", "bash"]));
    for (typed, completed) in [
        (&["bitekst", "ch"][..], "check"),
        (&["bitekst", "check", "--fail-on", "w"], "warning"),
        (&["bitekst", "explain", "missing-s"], "missing-sentence"),
        (&["bitekst", "check", "--no-b"], "--no-baseline"),
        (&["bitekst", "help", "al"], "align"),
        (&["bitekst", "man", "fa"], "facts"),
    ] {
        let last = typed.len() - 1;
        let asked = format!(
            "source '{}'; COMP_WORDS=({}); COMP_CWORD={last}; _bitekst bitekst '{}' '{}'; echo \"${{COMPREPLY[@]}}\"",
            script.display(),
            typed.join(" "),
            typed[last],
            typed[last - 1],
        );
        let output =
            Command::new("bash").args(["--norc", "-c", &asked]).output().expect("bash runs");
        assert_eq!(
            (text(&output.stdout).trim(), text(&output.stderr).trim()),
            (completed, ""),
            "{typed:?}"
        );
    }
}

#[test]
fn fish_completes() {
    if !installed("fish") {
        return;
    }
    for (language, meaning) in [("en", "Lists the rules."), ("pl", "Wypisuje reguły.")] {
        let script = write(
            "completions",
            &format!("bitekst.{language}.fish"),
            &bitekst(&["completions", "fish", "--lang", language]),
        );
        for (typed, completed) in [
            ("bitekst ru", format!("rules\t{meaning}")),
            ("bitekst check --fail-on w", "warning".to_owned()),
            ("bitekst explain missing-s", "missing-sentence".to_owned()),
        ] {
            let asked = format!("source '{}'; complete -C '{typed}'", script.display());
            let output = Command::new("fish")
                .args(["--no-config", "-c", &asked])
                .output()
                .expect("fish runs");
            assert_eq!(
                (text(&output.stdout).trim(), text(&output.stderr).trim()),
                (&*completed, ""),
                "{typed}"
            );
        }
    }
}

#[test]
fn shells_can_read_their_completions() {
    for shell in ["bash", "zsh", "fish"] {
        if !installed(shell) {
            continue;
        }
        for language in ["en", "pl"] {
            let script = write(
                "completions",
                &format!("{language}.{shell}"),
                &bitekst(&["completions", shell, "--lang", language]),
            );
            let output =
                Command::new(shell).arg("-n").arg(&script).output().expect("the shell runs");
            assert!(
                output.status.success() && output.stderr.is_empty(),
                "{shell}: {}",
                text(&output.stderr)
            );
        }
    }
}

#[test]
fn manual_pages_have_every_command_and_option() {
    for language in ["en", "pl"] {
        let root = bitekst(&["man", "--lang", language]);
        for command in commands() {
            assert!(root.contains(&format!("\\fB\\%bitekst\\-{command}\\fR(1)")), "no {command}");
            let page = bitekst(&["man", &command, "--lang", language]);
            for option in options(&[&command]) {
                assert!(
                    page.contains(&format!("\\fB\\%{}\\fR", option.replace('-', "\\-"))),
                    "{command}: no {option}\n{page}"
                );
            }
        }
        for option in options(&[]) {
            assert!(
                root.contains(&format!("\\fB\\%{}\\fR", option.replace('-', "\\-"))),
                "no {option}"
            );
        }
    }
    let polish = bitekst(&["man", "check", "--lang", "pl"]);
    for heading in [
        "NAZWA",
        "SKŁADNIA",
        "OPIS",
        "ARGUMENTY",
        "OPCJE",
        "KOD ZAKOŃCZENIA",
        "PLIKI",
        "ZOBACZ TAKŻE",
    ] {
        assert!(polish.contains(&format!(".SH \"{heading}\"\n")), "{polish}");
    }
}

#[test]
fn manual_pages_are_found_by_man_and_read_without_a_warning() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("man");
    // Remove the pages of an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    bitekst(&["man", "--dir", &folder.to_string_lossy()]);
    let mut pages: Vec<PathBuf> = vec![];
    for below in ["man1", "pl/man1"] {
        let of_language = std::fs::read_dir(folder.join(below))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path());
        let names: BTreeSet<PathBuf> = of_language.collect();
        assert_eq!(names.len(), commands().len() + 1, "{names:?}");
        pages.extend(names);
    }
    if installed("groff") {
        for page in &pages {
            let output = Command::new("groff")
                .args(["-man", "-Tutf8", "-K", "utf8", "-ww"])
                .arg(page)
                .output()
                .expect("groff runs");
            assert!(
                output.status.success() && output.stderr.is_empty(),
                "{}: {}",
                page.display(),
                text(&output.stderr)
            );
        }
    }
    if installed("lexgrog") {
        // `apropos` finds them: `lexgrog` reads their names.
        let output = Command::new("lexgrog")
            .env("LC_ALL", "C.UTF-8")
            .args(&pages)
            .output()
            .expect("lexgrog runs");
        assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
        assert_eq!(text(&output.stdout).lines().count(), pages.len());
    }
    if installed("man") {
        for (locale, heading) in [("C.UTF-8", "SYNOPSIS"), ("pl_PL.UTF-8", "SKŁADNIA")] {
            // LANGUAGE where the locale is not installed.
            let language = if locale.starts_with("pl") { "pl" } else { "en" };
            let mut man = Command::new("man");
            man.args(["--warnings", "--locale", locale, "bitekst-check"])
                .env("MANPATH", &folder)
                .env("MANPAGER", "cat");
            man.env("LC_ALL", "C.UTF-8").env("LANGUAGE", language).env("MANROFFOPT", "");
            let output = man.output().expect("man runs");
            assert!(
                text(&output.stdout).contains(heading),
                "{locale}: {}{}",
                text(&output.stdout),
                text(&output.stderr)
            );
            assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
        }
    }
}

#[test]
fn a_page_that_cannot_be_written_is_reported() {
    let file = write("man-blocked", "file", "");
    let output = run(&["man", "--dir", &file.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("error: "), "{}", text(&output.stderr));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("man-one");
    bitekst(&["man", "check", "--dir", &folder.to_string_lossy()]);
    assert!(
        folder.join("pl/man1/bitekst-check.1").is_file() && !folder.join("man1/bitekst.1").exists()
    );
}

/// Returns the commands in the help of the program.
fn commands() -> Vec<String> {
    let help = bitekst(&["--help"]);
    let listed = help
        .split("Commands:\n")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next())
        .expect("a list of commands");
    let names = listed.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = names
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned);
    let names: Vec<String> = names.collect();
    assert!(names.len() > 8 && names.contains(&"man".to_owned()), "{help}");
    names
}

/// Returns the options in the help of a command, or of the program.
fn options(of: &[&str]) -> Vec<String> {
    let help = bitekst(&[of, &["--help"]].concat());
    let list = help.split("Options:\n").nth(1).expect("a list of options").lines();
    let words = list
        .filter(|line| line.trim_start().starts_with('-'))
        .flat_map(|line| line.split([' ', ',']));
    words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
}

/// Whether a program is installed. Reports it if not.
fn installed(program: &str) -> bool {
    let there = std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    });
    if !there {
        // Write directly, as the test runner hides the output of passing tests.
        let _ = writeln!(std::io::stderr(), "skipped: {program} is not installed");
    }
    there
}

fn write(folder: &str, name: &str, content: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, content).expect("written");
    path
}

fn bitekst(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitekst"));
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env("COLUMNS", "100")
        .output()
        .expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

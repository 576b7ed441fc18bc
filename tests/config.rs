//! Configurations as files to read: every case of `fixtures/config/` is a `bitekst.toml`, and what is said of a wrong one, in both languages, stands beside
//! it. To take over a change that is meant: `BITEKST_UPDATE=1 cargo test --test config`, and read the difference.

use std::path::{Path, PathBuf};

use bitekst::config::{Config, FailOn, Setting};
use bitekst::finding::Severity;
use bitekst::l10n::Interface;
use bitekst::language::Language;
use bitekst::lexicon::{Lexicon, NameKind, OwnName};
use bitekst::pipeline::CheckedPair;
use bitekst::report::configuration;
use bitekst::text::{Format, Source};

/// Cases in which nothing is wrong.
const GOOD: [&str; 2] = ["empty", "whole"];

#[test]
fn faults_are_told_as_the_files_say() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let name = folder.file_name().and_then(|name| name.to_str()).expect("a name");
        let text = std::fs::read_to_string(folder.join("bitekst.toml")).expect("a configuration");
        let Err(problem) = Config::parse(&text) else {
            assert!(GOOD.contains(&name), "{name}: nothing is wrong");
            continue;
        };
        assert!(!GOOD.contains(&name), "{name}: {problem:?}");
        assert!(text.get(problem.span.range()).is_some(), "{name}: {problem:?}");
        for language in Language::BOTH {
            let shown = configuration::problem(&problem, "bitekst.toml", &text, &Interface::new(language), 80, false);
            assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{name}: {shown:?}");
            compare(&folder.join(format!("problem.{}.txt", language.code())), &shown, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn settings_are_those_of_the_file() {
    let config = case("whole");
    assert_eq!(config.pairs.len(), 3);
    assert_eq!(config.pairs[1].en, "{name}.en.md");
    assert_eq!(config.fail_on, Some(FailOn::From(Severity::Error)));
    assert_eq!(config.baseline.as_deref(), Some("ci/baseline.json"));
    assert_eq!(config.suppressions.as_deref(), Some("ci/suppressions.toml"));
    assert_eq!(
        config.names.iter().map(|name| name.en[0].as_str()).collect::<Vec<_>>(),
        ["Meridian Observatory of Coastal Change", "Open Harbour"]
    );
    for path in ["drafts/a.md", "./drafts/deep/er/a.md", "archive/a/b.md", "archive", "a.tmp.md", "x/old/a.md", "new/b.md"] {
        assert!(config.excludes(path), "{path}");
    }
    for path in ["a.md", "my-drafts/a.md", "content/drafts/a.md", "x/a.tmp.md", "x/old/c.md", "archived/a.md"] {
        assert!(!config.excludes(path), "{path}");
    }
}

#[test]
fn later_overrides_win() {
    let config = case("whole");
    let setting = |rule: &str, path: &str| config.setting(rule, &format!("content/en/{path}"), &format!("content/pl/{path}"));
    assert_eq!(setting("year", "a.md"), Setting::Default);
    assert_eq!(setting("acronym", "a.md"), Setting::Off);
    assert_eq!(setting("missing-paragraph", "blog/a.md"), Setting::Severity(Severity::Error));
    assert_eq!(setting("acronym", "blog/a.md"), Setting::Severity(Severity::Warning));
    assert_eq!(setting("person", "blog/a.md"), Setting::Severity(Severity::Note));
    assert_eq!(setting("person", "blog/2020/a.md"), Setting::Off);
    assert_eq!(setting("person", "a.md"), Setting::Default);
}

#[test]
fn without_a_file_nothing_is_set() {
    for config in [Config::default(), case("empty")] {
        assert!(config.pairs.is_empty() && config.names.is_empty() && config.fail_on.is_none());
        assert!(!config.excludes("a/b.md"));
        assert_eq!(config.setting("year", "a", "b"), Setting::Default);
    }
}

#[test]
fn own_names_are_found_in_every_form() {
    let lexicon = Lexicon::builtin().with_names(&case("whole").names);
    let observatory = "Meridian Observatory of Coastal Change";
    for (en, pl, expected) in [
        ("The Meridian Observatory of Coastal Change published a report.", "Południkowe Obserwatorium Zmian Wybrzeża wydało raport.", None),
        (
            "We met experts of the Meridian Observatory of Coastal Change.",
            "Spotkaliśmy ekspertów Południkowego Obserwatorium Zmian Wybrzeża.",
            None,
        ),
        ("The MOCC published a report.", "POZW wydało raport.", None),
        ("The MOCC's report is new.", "Raport MOCC jest nowy.", None),
        ("The MOCC wrote to us.", "Napisało do nas Południkowe Obserwatorium Zmian Wybrzeża.", None),
        ("The participants of Open Harbour met.", "Spotkali się uczestnicy Otwartego Portu.", None),
        ("The harbour was open.", "Port był otwarty.", None),
        (
            "We met experts of the Meridian Observatory of Coastal Change.",
            "Spotkaliśmy ekspertów.",
            Some((observatory, "Południkowe Obserwatorium Zmian Wybrzeża")),
        ),
        ("We met experts.", "Spotkaliśmy ekspertów Południkowego Obserwatorium Zmian Wybrzeża.", Some((observatory, observatory))),
        ("We met experts of the MOCC.", "Spotkaliśmy ekspertów.", Some((observatory, "POZW"))),
        ("The experts of Open Harbour met.", "Spotkali się eksperci.", Some(("Open Harbour", "Otwarty Port"))),
        ("The experts met.", "Spotkali się eksperci Otwartego Portu.", Some(("Open Harbour", "Open Harbour"))),
    ] {
        let pair = check(en, pl, &lexicon);
        let interface = Interface::new(Language::Polish);
        let found: Vec<(String, String)> = pair
            .findings
            .iter()
            .map(|finding| {
                let expected = interface.expected(finding, &pair, &lexicon).map(|(_, text)| text).unwrap_or_default();
                (finding.value.clone().unwrap_or_default(), expected)
            })
            .collect();
        let expected: Vec<(String, String)> = expected.iter().map(|(value, text)| ((*value).to_owned(), (*text).to_owned())).collect();
        assert_eq!(found, expected, "{en} / {pl}");
    }
}

#[test]
fn own_names_win_over_those_of_the_tables() {
    let name = |kind, en: &str, pl: &str| OwnName { kind, en: vec![en.to_owned()], pl: vec![pl.to_owned()] };
    let (en, pl) = ("The World Bank and the Bank of England opened.", "Otwarto Bank Globu i Bank Anglii.");
    assert_ne!(check(en, pl, &Lexicon::builtin()).findings, []);
    let own = [name(NameKind::Program, "World Bank", "Bank Globu"), name(NameKind::Organisation, "Bank", "Bank")];
    assert_eq!(check(en, pl, &Lexicon::builtin().with_names(&own)).findings, []);
}

#[test]
fn what_a_project_ignores_is_told_from_what_it_does_not() {
    let lexicon = Lexicon::builtin();
    let config = case("whole");
    for (en, pl, ignored) in [
        ("The page shows 404 errors.", "Strona pokazuje błędy.", true),
        ("The page shows 405 errors.", "Strona pokazuje błędy.", false),
        ("The page shows 404 errors.", "Strona pokazuje 405 błędów.", false),
        ("The server has 48,300 users.", "Serwer ma użytkowników.", true),
        ("Prices rose by 2.5%.", "Ceny wzrosły.", false),
        ("We use BITEKST-X here.", "Używamy tego tutaj.", true),
        ("We use BITEKST-Y here.", "Używamy tego tutaj.", false),
        ("We use BITEKST-XL here.", "Używamy tego tutaj.", false),
        ("We use it here.", "Używamy tutaj BITEKST-X.", true),
    ] {
        let pair = check(en, pl, &lexicon);
        assert!(!pair.findings.is_empty(), "{en} / {pl}");
        for finding in &pair.findings {
            assert_eq!(config.ignores(finding, &pair, &lexicon), ignored, "{en} / {pl}: {finding:?}");
            assert!(!Config::default().ignores(finding, &pair, &lexicon));
        }
    }
}

fn check(en: &str, pl: &str, lexicon: &Lexicon) -> CheckedPair {
    let source = |language: Language, text: &str| Source::new(language.code(), language, Format::Plain, text);
    CheckedPair::check(source(Language::English, en), source(Language::Polish, pl), lexicon)
}

fn case(name: &str) -> Config {
    let text = std::fs::read_to_string(folder().join(name).join("bitekst.toml")).expect("a configuration");
    Config::parse(&text).expect("nothing wrong")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/config")
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder()).expect("the cases").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    cases
}

fn compare(file: &Path, shown: &str, wrong: &mut Vec<String>) {
    if std::env::var_os("BITEKST_UPDATE").is_some() {
        std::fs::write(file, shown).expect("written");
    } else if std::fs::read_to_string(file).unwrap_or_default() != shown {
        wrong.push(format!("{}: now it is\n{shown}", file.display()));
    }
}

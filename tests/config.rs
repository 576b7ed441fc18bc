//! Tests configurations: every case of `fixtures/config/` is a `bitekst.toml`; files next to an
//! invalid one have its problems in both languages. To accept an intended change, run
//! `BITEKST_UPDATE=1 cargo test --test config` and read the difference.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use bitekst::check::RULES;
use bitekst::config::{Config, FailOn, PairPattern, Setting, schema, template};
use bitekst::finding::Severity;
use bitekst::l10n::Interface;
use bitekst::language::{LANGUAGES, Language, PerLanguage};
use bitekst::lexicon::{Lexicon, NameKind, OwnName};
use bitekst::pipeline::CheckedPair;
use bitekst::report::configuration;
use bitekst::rule::RuleId;
use bitekst::sides::Sides;
use bitekst::source::{Format, Source};

/// Valid cases.
const GOOD: [&str; 2] = ["empty", "whole"];

#[test]
fn faults_match_the_files() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let name = folder.file_name().and_then(|name| name.to_str()).expect("a name");
        let text = std::fs::read_to_string(folder.join("bitekst.toml")).expect("a configuration");
        let Err(error) = Config::parse(&text) else {
            assert!(GOOD.contains(&name), "{name}: nothing is wrong");
            continue;
        };
        assert!(!GOOD.contains(&name), "{name}: {error:?}");
        for problem in &error.problems {
            assert!(text.get(problem.span.range()).is_some(), "{name}: {problem:?}");
        }
        for language in Language::ALL {
            let interface = Interface::new(language);
            let shown = error.problems.iter().map(|problem| {
                configuration::problem(problem, "bitekst.toml", &text, &interface, 80, false)
            });
            let shown = shown.collect::<Vec<_>>().join("\n");
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
    assert_eq!(config.pairs[2].en, "docs/{path}/{name}_EN.docx");
    assert_eq!(config.fail_on, Some(FailOn::From(Severity::Error)));
    assert_eq!(config.baseline.as_deref(), Some("ci/baseline.json"));
    assert_eq!(config.suppressions.as_deref(), Some("ci/suppressions.toml"));
    assert_eq!(
        config
            .names
            .iter()
            .map(|name| name.forms[Language::English][0].as_str())
            .collect::<Vec<_>>(),
        ["Meridian Observatory of Coastal Change", "Open Harbour"]
    );
    for path in [
        "drafts/a.md",
        "./drafts/deep/er/a.md",
        "archive/a/b.md",
        "archive",
        "a.tmp.md",
        "x/old/a.md",
        "new/b.md",
    ] {
        assert!(config.excludes(path), "{path}");
    }
    for path in [
        "a.md",
        "my-drafts/a.md",
        "content/drafts/a.md",
        "x/a.tmp.md",
        "x/old/c.md",
        "archived/a.md",
    ] {
        assert!(!config.excludes(path), "{path}");
    }
}

#[test]
fn later_overrides_win() {
    let config = case("whole");
    let setting = |rule: RuleId, path: &str| {
        let names = Sides::new("en", "pl").map(|language| format!("content/{language}/{path}"));
        config.setting(rule, &names)
    };
    assert_eq!(setting(RuleId::Year, "a.md"), Setting::Default);
    assert_eq!(setting(RuleId::Acronym, "a.md"), Setting::Off);
    assert_eq!(setting(RuleId::MissingParagraph, "blog/a.md"), Setting::Severity(Severity::Error));
    assert_eq!(setting(RuleId::Acronym, "blog/a.md"), Setting::Severity(Severity::Warning));
    assert_eq!(setting(RuleId::Person, "blog/a.md"), Setting::Severity(Severity::Note));
    assert_eq!(setting(RuleId::Person, "blog/2020/a.md"), Setting::Off);
    assert_eq!(setting(RuleId::Person, "a.md"), Setting::Default);
}

#[test]
fn without_a_file_nothing_is_set() {
    for config in [Config::default(), case("empty")] {
        assert!(config.pairs.is_empty() && config.names.is_empty() && config.fail_on.is_none());
        assert!(!config.excludes("a/b.md"));
        assert_eq!(
            config.setting(RuleId::Year, &Sides::new("a", "b").map(str::to_owned)),
            Setting::Default
        );
    }
}

#[test]
fn names_of_the_project_are_found_in_every_form() {
    let lexicon = Lexicon::builtin().with_names(&case("whole").names);
    let observatory = "Meridian Observatory of Coastal Change";
    for (en, pl, expected) in [
        (
            "The Meridian Observatory of Coastal Change published a report.",
            "Południkowe Obserwatorium Zmian Wybrzeża wydało raport.",
            None,
        ),
        (
            "We met experts of the Meridian Observatory of Coastal Change.",
            "Spotkaliśmy ekspertów Południkowego Obserwatorium Zmian Wybrzeża.",
            None,
        ),
        ("The MOCC published a report.", "POZW wydało raport.", None),
        ("The MOCC's report is new.", "Raport MOCC jest nowy.", None),
        (
            "The MOCC wrote to us.",
            "Napisało do nas Południkowe Obserwatorium Zmian Wybrzeża.",
            None,
        ),
        ("The participants of Open Harbour met.", "Spotkali się uczestnicy Otwartego Portu.", None),
        ("The harbour was open.", "Port był otwarty.", None),
        (
            "We met experts of the Meridian Observatory of Coastal Change.",
            "Spotkaliśmy ekspertów.",
            Some((observatory, "Południkowe Obserwatorium Zmian Wybrzeża")),
        ),
        (
            "We met experts.",
            "Spotkaliśmy ekspertów Południkowego Obserwatorium Zmian Wybrzeża.",
            Some((observatory, observatory)),
        ),
        ("We met experts of the MOCC.", "Spotkaliśmy ekspertów.", Some((observatory, "POZW"))),
        (
            "The experts of Open Harbour met.",
            "Spotkali się eksperci.",
            Some(("Open Harbour", "Otwarty Port")),
        ),
        (
            "The experts met.",
            "Spotkali się eksperci Otwartego Portu.",
            Some(("Open Harbour", "Open Harbour")),
        ),
    ] {
        let pair = check(en, pl, &lexicon);
        let interface = Interface::new(Language::Polish);
        let found: Vec<(String, String)> = pair
            .findings
            .iter()
            .map(|finding| {
                let expected = interface
                    .expected(finding, &pair, &lexicon)
                    .map(|(_, text)| text)
                    .unwrap_or_default();
                (finding.value.clone().unwrap_or_default(), expected)
            })
            .collect();
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(value, text)| ((*value).to_owned(), (*text).to_owned()))
            .collect();
        assert_eq!(found, expected, "{en} / {pl}");
    }
}

#[test]
fn names_of_the_project_override_those_of_the_tables() {
    let name = |kind, en: &str, pl: &str| OwnName {
        kind,
        forms: PerLanguage::new(vec![en.to_owned()], vec![pl.to_owned()]),
    };
    let (en, pl) =
        ("The World Bank and the Bank of England opened.", "Otwarto Skarbiec Globu i Bank Anglii.");
    assert_ne!(check(en, pl, &Lexicon::builtin()).findings, []);
    let own = [
        name(NameKind::Program, "World Bank", "Skarbiec Globu"),
        name(NameKind::Organisation, "Bank", "Bank"),
    ];
    assert_eq!(check(en, pl, &Lexicon::builtin().with_names(&own)).findings, []);
}

#[test]
fn only_matching_findings_are_ignored() {
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
            assert_eq!(
                config.ignores(finding, &pair, &lexicon),
                ignored,
                "{en} / {pl}: {finding:?}"
            );
            assert!(!Config::default().ignores(finding, &pair, &lexicon));
        }
    }
}

#[test]
fn templates_of_init_are_valid() {
    let patterns = [
        PairPattern { en: "content/en/{path}".to_owned(), pl: "content/pl/{path}".to_owned() },
        PairPattern {
            en: "the \"best\"\u{7}/{name}.en.md".to_owned(),
            pl: "the \"best\"\u{7}/{name}.pl.md".to_owned(),
        },
    ];
    for interface in Language::ALL.map(Interface::new) {
        for patterns in [&patterns[..0], &patterns[..1], &patterns] {
            let text = template(&interface, patterns);
            assert!(
                text.lines()
                    .filter(|line| line.starts_with("# "))
                    .all(|line| line.chars().count() <= 100),
                "{text}"
            );
            assert_eq!(Config::parse(&text).expect("nothing wrong").pairs, patterns);
            let lines: Vec<&str> = text.lines().collect();
            let settings: Vec<usize> = (0..lines.len())
                .filter(|at| lines[*at].starts_with('#') && !lines[*at].starts_with("# "))
                .collect();
            assert!(settings.len() >= 10, "{text}");
            let switched_on = |on: &[usize]| {
                let on = lines.iter().enumerate().map(|(at, line)| {
                    line.strip_prefix('#').filter(|_| on.contains(&at)).unwrap_or(line)
                });
                on.collect::<Vec<_>>().join("\n")
            };
            for at in &settings {
                let text = switched_on(&[*at]);
                assert!(Config::parse(&text).is_ok(), "{}: {:?}", lines[*at], Config::parse(&text));
            }
            let all = Config::parse(&switched_on(&settings)).expect("nothing wrong");
            assert_eq!(
                (all.names.len(), all.fail_on, all.excludes("drafts/a.md")),
                (2, Some(FailOn::From(Severity::Warning)), true)
            );
        }
    }
}

#[test]
fn the_schema_knows_every_setting() {
    let schema = schema(&Interface::new(Language::English));
    let keys = |place: &str| -> BTreeSet<String> {
        schema
            .pointer(place)
            .and_then(|keys| keys.as_object())
            .map(|keys| keys.keys().cloned().collect())
            .unwrap_or_default()
    };
    let page =
        std::fs::read_to_string(folder().join("../../docs/projects.md")).expect("docs/projects.md");
    let (whole, template) = (
        std::fs::read_to_string(folder().join("whole/bitekst.toml")).expect("a file"),
        template(&Interface::new(Language::English), &[]),
    );
    for place in ["/properties", "/properties/names/properties", "/properties/ignore/properties"] {
        assert!(!keys(place).is_empty(), "{place}");
        for key in keys(place) {
            assert!(
                page.contains(&format!("`{key}")) || page.contains(&format!(".{key}`")),
                "docs/projects.md does not mention {key}"
            );
            assert!(whole.contains(&key) && template.contains(&key), "{key}");
            let described = schema
                .pointer(&format!("{place}/{key}/description"))
                .and_then(|text| text.as_str());
            assert!(described.is_some_and(|text| text.contains(' ')), "{key} is not described");
        }
    }
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.id.to_string()).collect();
    assert_eq!(keys("/properties/rules/properties"), rules);
    assert_eq!(keys("/properties/overrides/items/properties/rules/properties"), rules);
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn init_writes_once() {
    let folder = std::env::temp_dir().join(format!("bitekst-init-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_bitekst"))
            .args(arguments)
            .current_dir(&folder)
            .env("LC_ALL", "C")
            .env_remove("LANGUAGE")
            .output();
        let output = output.expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    assert_eq!(run(&["init"]), (Some(0), "Written: bitekst.toml\n".to_owned(), String::new()));
    let file = folder.join("bitekst.toml");
    let written = std::fs::read_to_string(&file).expect("the file");
    assert!(Config::parse(&written).is_ok(), "{written}");
    std::fs::write(&file, "# mine\n").expect("written");
    let (code, out, error) = run(&["init", "--lang", "pl"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(error.contains("już istnieje"), "{error}");
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), "# mine\n");
    std::fs::remove_file(&file).expect("removed");
    for name in ["en/letter.md", "pl/letter.md", "en/news/one.md", "pl/news/one.md"] {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, "Text.\n").expect("written");
    }
    assert_eq!(run(&["init", "--quiet"]), (Some(0), String::new(), String::new()));
    let config =
        Config::parse(&std::fs::read_to_string(&file).expect("the file")).expect("nothing wrong");
    assert_eq!(
        config.pairs,
        [PairPattern { en: "en/{path}".to_owned(), pl: "pl/{path}".to_owned() }]
    );
    std::fs::write(&file, "fial-on = \"note\"\n").expect("written");
    let (code, out, error) = run(&["pairs"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        error.contains(" --> bitekst.toml:1:1\n") && error.contains("Did you mean “fail-on”?"),
        "{error}"
    );
    let (code, out, _) = run(&["schema", "config"]);
    assert_eq!(code, Some(0));
    assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok(), "{out}");
    std::fs::remove_dir_all(&folder).expect("removed");
}

fn check(en: &str, pl: &str, lexicon: &Lexicon) -> CheckedPair {
    let texts = LANGUAGES
        .zip(Sides::new(en, pl))
        .map(|(language, text)| Source::new(language.code(), language, Format::Plain, text));
    CheckedPair::check(texts, lexicon)
}

fn case(name: &str) -> Config {
    let text =
        std::fs::read_to_string(folder().join(name).join("bitekst.toml")).expect("a configuration");
    Config::parse(&text).expect("nothing wrong")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/config")
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the cases")
        .map(|entry| entry.expect("an entry").path())
        .collect();
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

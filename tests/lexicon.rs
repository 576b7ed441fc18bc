//! Names and words of both languages: which are found in running text and which are not. The cases
//! are in `fixtures/lexicon/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use bitekst::analysed_text::AnalysedText;
use bitekst::language::Language;
use bitekst::lexicon::{Concept, Lexicon, NameForm};
use bitekst::source::{Format, Source};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

fn reading(language: Language, text: &str) -> AnalysedText {
    AnalysedText::new(Source::new("", language, Format::Plain, text), &LEXICON)
}

/// Returns the names in a text with the keys of their rows, `+` before rows that are only
/// adjectives.
fn names(language: Language, text: &str) -> Vec<(String, Vec<String>)> {
    let reading = reading(language, text);
    let (view, tokens) = (reading.tokenized(), &reading.document.tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((end, rows)) = LEXICON.name_at(&view, at) else {
            at += 1;
            continue;
        };
        let span = tokens[at].span.join(tokens[end - 1].span);
        let key = |id| LEXICON.name(id).map_or("", |name| name.key);
        let mark = |form| if form == NameForm::Adjective { "+" } else { "" };
        found.push((
            reading.source.slice(span).to_owned(),
            rows.iter().map(|row| format!("{}{}", mark(row.form), key(row.id))).collect(),
        ));
        at = end;
    }
    found
}

/// Returns the rows of a case file: language, text, expected values.
fn cases(file: &'static str) -> impl Iterator<Item = (Language, &'static str, Vec<&'static str>)> {
    file.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let language = if cells[0] == "pl" { Language::Polish } else { Language::English };
        (
            language,
            cells[1],
            cells
                .get(2)
                .map_or(Vec::new(), |cell| cell.split(' ').filter(|key| !key.is_empty()).collect()),
        )
    })
}

#[test]
fn names_in_sentences() {
    let mut wrong = Vec::new();
    for (language, text, expected) in cases(include_str!("../fixtures/lexicon/names.tsv")) {
        let found: BTreeSet<String> =
            names(language, text).into_iter().flat_map(|(_, rows)| rows).collect();
        let expected: BTreeSet<String> = expected.into_iter().map(str::to_owned).collect();
        if found != expected {
            wrong.push(format!("{text}\n    found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Columns of a table that contain name variants, with their languages.
type Cells = &'static [(Language, usize)];

const TABLES: &[(&str, Cells, Option<usize>)] = &[
    (
        include_str!("../locales/countries.tsv"),
        &[
            (Language::English, 1),
            (Language::English, 3),
            (Language::English, 4),
            (Language::Polish, 2),
            (Language::Polish, 5),
            (Language::Polish, 6),
            (Language::Polish, 7),
        ],
        None,
    ),
    (
        include_str!("../locales/places.tsv"),
        &[
            (Language::English, 2),
            (Language::English, 4),
            (Language::Polish, 3),
            (Language::Polish, 5),
        ],
        Some(1),
    ),
    (
        include_str!("../locales/organisations.tsv"),
        &[
            (Language::English, 1),
            (Language::English, 2),
            (Language::Polish, 3),
            (Language::Polish, 4),
        ],
        Some(5),
    ),
    (
        include_str!("../locales/programs.tsv"),
        &[(Language::English, 1), (Language::Polish, 2)],
        None,
    ),
];

fn rows(table: &'static str, kind: Option<usize>) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = table
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'))
        .map(|row| row.split('\t').collect::<Vec<_>>());
    // Parts of addresses, types of companies and doubtful rows are not names.
    rows.filter(move |row| {
        kind.is_none_or(|kind| {
            !matches!(row.get(kind), Some(&"street_type" | &"company_type"))
                && !row.get(kind).is_some_and(|kind| kind.starts_with('?'))
        })
    })
}

#[test]
fn every_row_is_found_by_its_own_names() {
    let mut lost = Vec::new();
    for (table, cells, kind) in TABLES {
        for row in rows(table, *kind) {
            for (language, cell) in *cells {
                for variant in row
                    .get(*cell)
                    .unwrap_or(&"")
                    .split(';')
                    .map(str::trim)
                    .filter(|variant| !variant.is_empty())
                {
                    let found = names(*language, variant);
                    if !found.iter().any(|(_, rows)| {
                        rows.iter().any(|key| key.trim_start_matches('+') == row[0])
                    }) {
                        lost.push(format!("{}: {variant} ({found:?})", row[0]));
                    }
                }
            }
        }
    }
    assert!(lost.is_empty(), "{} names are not found:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn keys_are_unique_and_names_are_unique_within_a_row() {
    for (table, cells, kind) in TABLES {
        let mut keys = BTreeMap::new();
        for row in rows(table, *kind) {
            assert_eq!(keys.insert(row[0], ()), None, "{} occurs twice", row[0]);
            for (_, cell) in *cells {
                let mut variants = BTreeSet::new();
                for variant in
                    row.get(*cell).unwrap_or(&"").split(';').filter(|variant| !variant.is_empty())
                {
                    assert!(variants.insert(variant), "{}: {variant} occurs twice", row[0]);
                    assert!(
                        variant == variant.trim() && !variant.contains("  "),
                        "{}: white space in {variant:?}",
                        row[0]
                    );
                }
            }
        }
    }
}

fn concepts(language: Language, word: &str) -> BTreeSet<Concept> {
    LEXICON.form(language, word).concepts.into_iter().collect()
}

#[test]
fn words_that_translate_each_other_share_a_concept() {
    let mut wrong = Vec::new();
    for row in include_str!("../fixtures/lexicon/words.tsv")
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'))
    {
        let [relation, english, polish] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let shared =
            !concepts(Language::English, english).is_disjoint(&concepts(Language::Polish, polish));
        if shared != (relation == "=") {
            wrong.push(row);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pair_of_the_lexicon_shares_a_concept() {
    let mut wrong = Vec::new();
    for row in include_str!("../locales/lexicon.tsv")
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'))
    {
        let cells: Vec<&str> = row.split('\t').collect();
        if cells[0].contains(['_', '-', ' ']) {
            continue;
        }
        let english = concepts(Language::English, cells[0]);
        for polish in cells[2].split(';').filter(|polish| !polish.contains(['_', '-', ' '])) {
            if english.is_disjoint(&concepts(Language::Polish, polish)) {
                wrong.push(format!("{} {polish}", cells[0]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join(", "));
}

#[test]
fn each_language_knows_its_own_words() {
    for (language, word, known) in [
        (Language::English, "provides", true),
        (Language::English, "don’t", true),
        (Language::English, "oświadczenie", false),
        (Language::Polish, "oświadczeniami", true),
        (Language::Polish, "provides", false),
    ] {
        assert_eq!(LEXICON.knows(language, word), known, "{word}");
    }
}

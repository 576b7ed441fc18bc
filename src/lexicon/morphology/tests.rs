//! Forms and their lemmas. A lemma is written with its part of speech (n v a r m o); `*` marks a
//! proper name. The first lemma of a row has to come first.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::super::lemma::{Lemma, PartOfSpeech};
use super::{English, Polish};

/// Form, the lemma that has to come first, lemmas that have to be among the others, lemmas that
/// must not be there.
type Row = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const POLISH: &[Row] = &[
    ("Zjednoczonych", "zjednoczyć v", &["zjednoczony a"], &[]),
    ("Emiratów", "emirat n", &[], &[]),
    ("Arabskich", "arabski a", &[], &[]),
    ("Stanów", "stan n", &[], &[]),
    ("Radzie", "rada n", &[], &[]),
    ("terytorialnie", "terytorialnie r", &[], &[]),
    ("gdybyśmy", "gdyby o", &[], &[]),
    ("Jordanii", "Jordania n*", &[], &["Jordan n*"]),
    ("Niemczech", "Niemcy n*", &[], &[]),
    ("Czechach", "Czechy n*", &["Czech n*"], &[]),
    ("Bliskim", "bliski a", &[], &[]),
    ("Wschodzie", "wschód n", &[], &["wschodzić v"]),
    ("Beninie", "Benin n*", &[], &[]),
    ("Polska", "Polska n*", &["polski a"], &[]),
    ("polska", "polski a", &["Polska n*"], &[]),
    ("Niemcy", "Niemcy n*", &["Niemiec n*"], &[]),
    ("opracowaliśmy", "opracować v", &[], &[]),
    ("opracowalibyśmy", "opracować v", &[], &[]),
    ("jest", "być v", &[], &[]),
    ("mają", "mieć v", &[], &[]),
    ("dwunastu", "dwanaście m", &[], &[]),
    ("pięcioro", "pięć m", &[], &[]),
    ("tysięcy", "tysiąc n", &[], &[]),
    ("półtorej", "półtora m", &[], &[]),
    ("mln", "milion n", &[], &[]),
    ("niemieckiego", "niemiecki a", &[], &[]),
    ("najlepszych", "dobry a", &[], &[]),
    ("niezależny", "niezależny a", &[], &["zależny a"]),
    ("cyberbezpieczeństwa", "cyberbezpieczeństwo n", &[], &[]),
    ("południowo", "południowo r", &["południowy a"], &[]),
    ("polsko", "polsko r", &["polski a"], &[]),
    ("rolno", "rolny a", &[], &[]),
    ("wdrażania", "wdrażanie n", &["wdrażać v"], &[]),
    ("rozwijającego", "rozwijać v", &["rozwijający a"], &[]),
    ("zrobieni", "zrobić v", &["zrobiony a"], &[]),
    ("NATO", "NATO n*", &[], &["Nata n*"]),
    ("ONZ", "ONZ n*", &[], &[]),
    // Abbreviations do not crowd out words: `w` is no century, no village, no island.
    ("Kennedy’ego", "Kennedy n*", &[], &[]),
    ("w", "w o", &[], &["wiek n", "wieś n", "wyspa n"]),
    ("Do", "do o", &[], &[]),
];

/// The same for words that the dictionary lacks.
const UNKNOWN: &[Row] = &[
    ("niebudowlanego", "niebudowlany a", &["budowlany a"], &[]),
    ("cyberkonsultacjami", "cyberkonsultacja n", &["konsultacja n"], &[]),
    ("Zuckerberg’a", "Zuckerberg n*", &[], &[]),
    ("John'a", "John n*", &[], &[]),
    ("Zełenskiego", "Zełenski n*", &[], &[]),
    ("Eurobajtu", "eurobajt n", &["Eurobajt n*"], &[]),
    ("VATu", "VAT n*", &[], &[]),
    ("ONZ-etu", "ONZ n*", &[], &[]),
    ("AstraZenecą", "AstraZeneca n*", &[], &["A n*"]),
    ("blockchainu", "blockchain n", &[], &[]),
    ("xyz", "xyz n", &[], &[]),
    ("JSX", "JSX n*", &[], &["Jsx n*"]),
    ("ZEŁENSKIEGO", "Zełenski n*", &[], &[]),
    ("roomId", "roomId n", &[], &["roomid n"]),
    ("Qqq", "Qqq n*", &[], &[]),
];

const ENGLISH: &[Row] = &[
    ("was", "be v", &[], &[]),
    ("children", "child n", &[], &[]),
    ("better", "good a", &["well r"], &[]),
    ("analyses", "analysis n", &["analyse v"], &[]),
    ("went", "go v", &[], &[]),
    ("does", "do v", &["doe n"], &[]),
    ("countries", "countries n", &["country n"], &["countries n*"]),
    ("studied", "study v", &["studied n"], &[]),
    ("stopped", "stop v", &[], &[]),
    ("planned", "plan v", &[], &[]),
    ("boxes", "boxes n", &["box n"], &[]),
    ("running", "run v", &[], &[]),
    ("largest", "largest n", &["large a"], &[]),
    ("Poland’s", "Poland n*", &["poland n"], &["Poland’s n*"]),
    ("States'", "States n*", &["state n"], &[]),
    ("it's", "it n", &[], &[]),
    // Too short to have an ending.
    ("is", "be v", &[], &["i n"]),
    ("s", "s n", &[], &[" n"]),
    ("sing", "sing n", &[], &["s v"]),
];

fn show(lemma: &Lemma) -> String {
    let part = match lemma.part {
        PartOfSpeech::Noun => 'n',
        PartOfSpeech::Adjective => 'a',
        PartOfSpeech::Verb => 'v',
        PartOfSpeech::Adverb => 'r',
        PartOfSpeech::Numeral => 'm',
        PartOfSpeech::Other => 'o',
    };
    format!("{} {part}{}", lemma.text, if lemma.proper { "*" } else { "" })
}

fn check(rows: &[Row], read: impl Fn(&str, &mut Vec<Lemma>) -> bool, known: Option<bool>) {
    for (form, first, others, never) in rows {
        let mut lemmas = Vec::new();
        let found = read(form, &mut lemmas);
        let shown: Vec<String> = lemmas.iter().map(show).collect();
        assert!(known.is_none_or(|known| known == found), "{form}: known is {found}");
        assert_eq!(shown.first().map(String::as_str), Some(*first), "{form}: {shown:?}");
        for other in *others {
            assert!(shown.iter().any(|lemma| lemma == other), "{form} lacks {other}: {shown:?}");
        }
        for other in *never {
            assert!(!shown.iter().any(|lemma| lemma == other), "{form} has {other}: {shown:?}");
        }
    }
}

#[test]
fn polish_forms_have_their_lemmas() {
    let polish = Polish::builtin();
    check(POLISH, |form, lemmas| polish.read(form, lemmas), Some(true));
}

#[test]
fn unknown_polish_words_are_guessed() {
    let polish = Polish::builtin();
    check(UNKNOWN, |form, lemmas| polish.read(form, lemmas), Some(false));
}

#[test]
fn english_forms_have_their_lemmas() {
    let english = English::builtin();
    check(ENGLISH, |form, lemmas| english.read(form, lemmas), None);
}

#[test]
fn the_irregular_list_is_found_from_its_first_to_its_last_row() {
    let english = English::builtin();
    for line in include_str!("../../../locales/en/irregular.tsv")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.contains('\''))
    {
        let form = line.split('\t').next().unwrap_or_default();
        let mut lemmas = Vec::new();
        assert!(english.read(form, &mut lemmas), "{form}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn every_form_has_a_lemma_and_earlier_lemmas_are_kept(form in "\\PC{1,12}|[A-ZŁa-ząęłńóśźż'’-]{1,24}") {
        let there = Lemma { text: "there".into(), part: PartOfSpeech::Other, proper: false };
        let mut polish = vec![there.clone()];
        Polish::builtin().read(&form, &mut polish);
        prop_assert!(polish.len() > 1 && polish[0] == there);
        prop_assert!(polish.iter().all(|lemma| !lemma.text.is_empty()));
        let mut english = vec![there.clone()];
        English::builtin().read(&form, &mut english);
        prop_assert!(english[0] == there);
        prop_assert!(english.iter().all(|lemma| !lemma.text.is_empty()));
    }

    #[test]
    fn capitals_change_the_order_alone(form in "[a-ząćęłńóśźż]{1,6}") {
        let polish = Polish::builtin();
        let (mut small, mut large) = (Vec::new(), Vec::new());
        let known = polish.read(&form, &mut small);
        let mut letters = form.chars();
        let raised: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        prop_assert_eq!(known, polish.read(&raised, &mut large));
        if known {
            small.sort_by_key(show);
            large.sort_by_key(show);
            prop_assert_eq!(small, large);
        }
    }
}

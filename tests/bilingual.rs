//! Bilingual files. `fixtures/bilingual/notice.*` contains the same texts in every format: the PO
//! file was written by hand, the others by the Translate Toolkit (`tests/outside/bilingual.py`).

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use bitekst::finding::Severity;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::read::bilingual::{Stop, units};
use bitekst::read::{InputFormat, LineFault, Pair, Problem, is_bilingual, read_pair};
use bitekst::rule::RuleId;
use bitekst::sides::{Side, Sides};
use bitekst::source::{Format, Source};
use proptest::prelude::*;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bilingual").join(name)
}

fn checked(pair: &Pair) -> CheckedPair {
    read_pair(pair, &LEXICON, true)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
        .check(&LEXICON)
}

fn check(name: &str) -> CheckedPair {
    checked(&Pair::bilingual(fixture(name).display().to_string()))
}

/// Writes a file and returns its path.
fn file(name: &str, bytes: &[u8]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bilingual");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("written");
    path.display().to_string()
}

fn problems(path: &str) -> Vec<Problem> {
    read_pair(&Pair::bilingual(path), &LEXICON, true).map(|_| ()).expect_err("a problem")
}

/// Lists the findings: rule, value, and lines and columns in both texts.
fn found(pair: &CheckedPair) -> Vec<String> {
    let findings = pair.findings.iter().map(|finding| {
        let at = |side: Side| {
            let marks = finding.marks(side).take(1).map(|mark| {
                let position = pair.source(side).position(mark.span.start);
                format!(" {}:{}:{}", pair.source(side).language, position.line, position.column)
            });
            marks.collect::<String>()
        };
        let value = finding.value.as_deref().unwrap_or("-");
        format!("{} {value}{}{}", finding.rule, at(Side::Source), at(Side::Target))
    });
    findings.collect()
}

/// Lists the rules and values of the findings.
fn rules(pair: &CheckedPair) -> Vec<(RuleId, Option<String>)> {
    pair.findings.iter().map(|finding| (finding.rule, finding.value.clone())).collect()
}

#[test]
fn findings_of_a_po_file_point_into_the_file() {
    assert_eq!(
        found(&check("notice.po")),
        [
            "number 1250 en:16:20 pl:17:17",
            "url https://example.org/water en:22:26 pl:25:37",
            "date 31 May en:22:58 pl:25:65",
            "country Slovenia en:28:34 pl:29:9",
            "untranslated - en:32:8",
            "untranslated - en:37:8 pl:38:9",
            "placeholder %d en:42:37 pl:43:9",
            "placeholder </b> en:51:80 pl:52:9",
        ]
    );
}

#[test]
fn the_same_texts_give_the_same_findings_in_every_format() {
    let of_po = rules(&check("notice.po"));
    // The other formats have no plural forms, and some have no fuzzy flag; only notes result from
    // either.
    let sure: Vec<_> = {
        let pair = check("notice.po");
        let layout = pair.source(Side::Target).layout.as_ref().expect("segments");
        let is_reviewed = |finding: &&bitekst::finding::Finding| {
            finding.marks(Side::Target).all(|mark| {
                layout.segment_at(mark.span.start).is_none_or(|segment| !segment.unreviewed)
            })
        };
        let kept = pair.findings.iter().filter(is_reviewed);
        kept.map(|finding| (finding.rule, finding.value.clone())).collect()
    };
    assert_eq!(rules(&check("notice.xlf")), of_po);
    assert_eq!(rules(&check("notice-2.xlf")), sure);
    assert_eq!(rules(&check("notice.csv")), sure);
    // A translation memory contains only translated segments.
    let translated: Vec<_> =
        sure.iter().filter(|(rule, _)| *rule != RuleId::Untranslated).cloned().collect();
    assert_eq!(rules(&check("notice.tmx")), translated);
}

/// Number of prose segments in the notice; each has one or two wrong facts.
const PROSE: usize = 4;

#[test]
fn facts_are_compared_as_in_plain_paragraphs() {
    let pair = check("notice.tmx");
    let plain = |side: Side| {
        let source = pair.source(side);
        // The first segments are prose; tags and placeholders in the others would be words in a
        // plain text.
        let blocks = pair
            .text(side)
            .document
            .blocks
            .iter()
            .take(PROSE)
            .map(|block| source.slice(block.span));
        let language = source.language;
        Source::new(
            language.code(),
            language,
            Format::Plain,
            blocks.collect::<Vec<_>>().join("\n\n"),
        )
    };
    let as_plain = CheckedPair::check(Sides::from_fn(plain), &LEXICON);
    let of_prose: Vec<_> =
        rules(&pair).into_iter().filter(|(rule, _)| *rule != RuleId::Placeholder).collect();
    assert_eq!(of_prose.len(), PROSE);
    assert_eq!(of_prose, rules(&as_plain));
}

#[test]
fn codes_are_compared_by_their_ids() {
    assert_eq!(
        found(&check("codes.xlf")),
        [
            "placeholder <ph id=\"3\"/> en:15:32 pl:14:32",
            "money 25 PLN en:15:44 pl:14:44",
            "untranslated - pl:23:26"
        ]
    );
    assert_eq!(found(&check("codes.tmx")), ["year 2022 en:8:74 pl:7:50"]);
}

#[test]
fn protected_text_has_to_be_identical() {
    let first = |segments: &str| {
        format!(
            "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"pl\"><body>{}</body></file></xliff>",
            segments.replace("(", "<mrk mtype=\"protected\">").replace(")", "</mrk>")
        )
    };
    let second = |segments: &str| {
        format!(
            "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"pl\"><file id=\"f\"><unit id=\"u\">{}</unit></file></xliff>",
            segments
                .replace("trans-unit", "segment")
                .replace("(", "<mrk id=\"m\" translate=\"no\">")
                .replace(")", "</mrk>")
        )
    };
    for (number, (en, pl, expected)) in [
        ("Install (Acme 2000) now.", "Zainstaluj (Acme 2000).", &[][..]),
        // Marked on one side only, and with white space inside.
        ("Install (Acme 2000) now.", "Zainstaluj Acme 2000.", &[]),
        ("Install Acme 2000 now.", "Zainstaluj( Acme <g id=\"1\">2000</g>).", &[]),
        ("Install (Acme 2000) now.", "Zainstaluj (Acme 2001).", &["placeholder Acme 2000"]),
        ("Type (three cats) here.", "Wpisz tu (trzy koty).", &["placeholder three cats"]),
        ("Open (Art) first.", "Najpierw otwórz Artura.", &["placeholder Art"]),
        // Text with other marks is ordinary text.
        (
            "Install <mrk mtype=\"term\">Acme 2000</mrk> now.",
            "Zainstaluj <mrk mtype=\"term\">Acme 2001</mrk>.",
            &["year 2000"],
        ),
        (
            "Install <mrk translate=\"yes\">2000</mrk> now.",
            "Zainstaluj <mrk translate=\"yes\">2000</mrk>.",
            &[],
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let segments =
            format!("<trans-unit id=\"1\"><source>{en}</source><target>{pl}</target></trans-unit>");
        for (version, text) in [first(&segments), second(&segments)].iter().enumerate() {
            let path = file(&format!("protected-{number}-{version}.xlf"), text.as_bytes());
            let pair = checked(&Pair::bilingual(path));
            let findings = rules(&pair)
                .into_iter()
                .map(|(rule, value)| format!("{rule} {}", value.unwrap_or_default()))
                .collect::<Vec<_>>();
            assert_eq!(findings, expected, "{en}");
        }
    }
}

#[test]
fn columns_and_fields_may_come_in_any_order() {
    assert_eq!(found(&check("pairs.tsv")), ["date 4 May en:2:43 pl:2:15"]);
    assert_eq!(
        found(&check("pairs.jsonl")),
        ["date 4 May en:1:36 pl:1:66", "untranslated - en:3:20"]
    );
    let path = file("plain.csv", "Two dogs;Dwa psy\nThree cats;Cztery koty\n".as_bytes());
    assert_eq!(found(&checked(&Pair::bilingual(path))), ["number 3 en:2:1 pl:2:12"]);
    // Quotation marks of the text in a tab-separated table.
    let path = file("quotes.tsv", "\"Two\" dogs\tDwa psy\n\"Three cats\tCztery koty\n".as_bytes());
    assert_eq!(found(&checked(&Pair::bilingual(path))), ["number 3 en:2:2 pl:2:13"]);
}

#[test]
fn the_direction_is_that_of_the_file_or_of_the_user() {
    let polish = "Spotkanie jest w tym roku w maju, a nie w czerwcu, i to jest dobre. ".repeat(3);
    let english = "The meeting is in May this year and not in June, and that is good. ".repeat(3);
    let path = file("swapped.tsv", format!("{polish}\t{english}\n").as_bytes());
    assert!(matches!(problems(&path)[..], [Problem::SwappedTexts(_)]));
    let swapped = Pair { swap: true, ..Pair::bilingual(path) };
    assert!(found(&checked(&swapped)).is_empty());
    let path = file(
        "german.po",
        b"msgid \"\"\nmsgstr \"Language: de\\n\"\n\nmsgid \"Two\"\nmsgstr \"Zwei\"\n",
    );
    assert!(matches!(problems(&path)[..], [Problem::OtherLanguages(_)]));
}

#[test]
fn content_determines_the_format_before_the_name() {
    let xliff = std::fs::read(fixture("notice.xlf")).expect("read");
    for name in ["xliff.txt", "xliff.po", "xliff"] {
        assert_eq!(rules(&checked(&Pair::bilingual(file(name, &xliff)))).len(), 8, "{name}");
    }
    // A bilingual file is not one text of a pair.
    let (both, one) = (fixture("notice.po").display().to_string(), file("one.txt", b"One dog."));
    assert!(
        matches!(read_pair(&Pair::named(both, one.clone()), &LEXICON, true), Err(problems) if matches!(problems[..], [Problem::BothTexts(_)]))
    );
    assert!(matches!(problems(&one)[..], [Problem::OneText(_)]));
    let named = Pair {
        format: Some(InputFormat::Tsv),
        ..Pair::bilingual(file("table.txt", b"Two\tTrzy\n"))
    };
    assert_eq!(found(&checked(&named)), ["number 2 en:1:1 pl:1:5"]);
    // A header row with column names identifies a table, unless the file name determines another
    // format.
    for (name, table, rows) in [
        ("columns.txt", "id\ten\tpl\n7\tTwo\tTrzy\n", 1),
        ("columns", "Source;Target\nTwo;Trzy\n", 1),
        ("columns.data", "\"pl-PL\",\"en-GB\"\nTrzy,Two\n", 1),
        ("columns.md", "en\tpl\nTwo\tTrzy\n", 0),
        ("prose.txt", "Source, target and what stands between them\nTwo, three\n", 0),
        ("one-row", "en,pl", 0),
    ] {
        let path = file(name, table.as_bytes());
        assert_eq!(is_bilingual(&path, None), rows > 0, "{name}");
        if rows > 0 {
            assert_eq!(rules(&checked(&Pair::bilingual(path))).len(), rows, "{name}");
        }
    }
}

#[test]
fn encodings_are_those_that_are_declared_or_that_fit() {
    let text = "<?xml version=\"1.0\" encoding=\"ENCODING\"?>\n<tmx><body><tu><tuv xml:lang=\"pl\"><seg>Żółta łódź w 2021 r.</seg></tuv>\
                <tuv xml:lang=\"en\"><seg>A yellow boat in 2022</seg></tuv></tu></body></tmx>";
    let written = |declared: &str, encoding: &'static encoding_rs::Encoding| {
        encoding.encode(&text.replace("ENCODING", declared)).0.into_owned()
    };
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.replace("ENCODING", "UTF-16").encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (number, bytes) in [
        written("UTF-8", encoding_rs::UTF_8),
        written("windows-1250", encoding_rs::WINDOWS_1250),
        written("ISO-8859-2", encoding_rs::ISO_8859_2),
        // With a wrong declaration.
        written("UTF-8", encoding_rs::WINDOWS_1250),
        written("UTF-16", encoding_rs::UTF_8),
        wide,
    ]
    .into_iter()
    .enumerate()
    {
        let pair = checked(&Pair::bilingual(file(&format!("encoded-{number}.tmx"), &bytes)));
        assert_eq!(rules(&pair), [(RuleId::Year, Some("2022".to_owned()))], "{number}");
        assert!(pair.source(Side::Target).text.starts_with("Żółta łódź"), "{number}");
    }
}

#[test]
fn hostile_files_are_rejected_quickly() {
    let entities = (0..9)
        .map(|at| format!("<!ENTITY e{} \"{}\">", at + 1, format!("&e{at};").repeat(10)))
        .collect::<String>();
    let laughs = format!(
        "<!DOCTYPE tmx [<!ENTITY e0 \"ha\">{entities}]><tmx><body><tu><tuv xml:lang=\"en\"><seg>&e9;</seg></tuv></tu></body></tmx>"
    );
    let nested = format!(
        "<xliff><file source-language=\"en\" target-language=\"pl\">{}",
        "<group>".repeat(100_000)
    );
    let cut = &std::fs::read(fixture("notice.xlf")).expect("read")[..900];
    let long = vec![b'x'; 100 << 20];
    let too_long: Vec<u8> =
        b"msgid \"".iter().copied().chain(std::iter::repeat_n(b'x', 5 << 20)).collect();
    for (name, bytes, fault) in [
        ("laughs.tmx", laughs.as_bytes(), LineFault::Entity),
        ("nested.xlf", nested.as_bytes(), LineFault::Nested),
        ("cut.xlf", cut, LineFault::Ends),
        ("crossed.tmx", b"<tmx><body></tmx></body>", LineFault::Broken),
        ("long.po", &too_long, LineFault::TooLong),
        ("word.po", b"msgid \"a\"\nmsgstr \"b\"\nmsgwhat \"c\"\n", LineFault::Broken),
        (
            "no.jsonl",
            b"{\"en\": \"a\", \"pl\": \"b\"}\n{\"en\": 1, \"pl\": \"b\"}\n",
            LineFault::NotAnObject,
        ),
        ("open.csv", b"one,jeden\n\"two,dwa\nthree,trzy\n", LineFault::Unclosed),
        ("one.csv", b"one\n", LineFault::MissingColumn),
    ] {
        let started = Instant::now();
        let problems = problems(&file(name, bytes));
        assert!(
            matches!(problems[..], [Problem::Faulty(_, found, _), ..] if found == fault),
            "{name}: {problems:?}"
        );
        assert!(started.elapsed() < Duration::from_secs(5), "{name}");
    }
    assert!(matches!(problems(&file("long.jsonl", &long))[..], [Problem::TooLargeSegments(_)]));
    // In a stream, it is one line among others.
    let line = [&long[..], b"\n{\"en\": \"a\", \"pl\": \"b\"}\n"].concat();
    let read: Vec<_> = units(&line[..], InputFormat::JsonLines).expect("a format").collect();
    assert!(matches!(read[..], [Err(Stop::Fault(LineFault::TooLong, 1)), Ok(_)]));
    // Reading continues with the row after an unclosed quotation mark.
    let read: Vec<_> = units(&b"one,jeden\n\"two,dwa\nthree,trzy\n"[..], InputFormat::Csv)
        .expect("a format")
        .collect();
    assert!(
        matches!(read[..], [Ok(_), Err(Stop::Fault(LineFault::Unclosed, 2)), Ok(_)]),
        "{read:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// On any damaged file, readers terminate, and all positions are within the file.
    #[test]
    fn readers_terminate_on_broken_files(which in 0_usize..8, cut in 0_usize..3000, at in 0_usize..3000, put in "[<>&\"{}\\\\%\n\t,a-zż0-9/=]{0,12}") {
        let names = ["notice.po", "notice.xlf", "notice-2.xlf", "codes.xlf", "codes.tmx", "pairs.tsv", "notice.csv", "pairs.jsonl"];
        let text = std::fs::read_to_string(fixture(names[which])).expect("read");
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let mut broken = [&text[..at], &put, &text[at..]].concat().into_bytes();
        broken.truncate(broken.len().saturating_sub(cut % 1500));
        for format in InputFormat::ALL {
            let Some(read) = units(&broken[..], format) else { continue };
            for unit in read.take(2000).flatten() {
                let Some(segments) = bitekst::read::bilingual::SegmentsBuilder::build_one(&unit, "-", false) else { continue };
                let pair = CheckedPair::check_segments(segments, &LEXICON);
                for side in Side::BOTH {
                    let source = pair.source(side);
                    for token in &pair.text(side).document.tokens {
                        prop_assert!(source.byte(token.span.start) <= broken.len() && source.byte(token.span.end) <= broken.len());
                    }
                }
            }
        }
    }
}

#[test]
fn correct_program_strings_have_no_findings() {
    let mut faults = Vec::new();
    // English, correct Polish, wrong Polish, and the rules reported for the wrong one.
    for (en, right, wrong, rule) in [
        ("_Undo", "_Cofnij", "", "untranslated"),
        ("Ver_tical gap:", "Odstęp pio_nie:", "Odstęp pio_nie: 5", "number"),
        ("E&xit without saving", "Za&kończ bez zapisywania", "Za&kończ bez %s", "placeholder"),
        ("error opening '%s'", "nie można otworzyć '%s'", "nie można otworzyć", "placeholder"),
        ("%-e %b %Y, %H:%M", "%d.%m.%Y, %H:%M", "", "untranslated"),
        ("More than %ipx", "Więcej niż %i pikseli", "Więcej niż %i pikseli w %s", "placeholder"),
        ("any of {red,blue}", "red lub blue", "", "untranslated"),
        ("Copy FILE to DIR.", "Kopiuje PLIK do KATALOGU.", "", "untranslated"),
        (
            "Compare FILE1 and FILE2.",
            "Porównuje PLIK1 i PLIK2.",
            "Porównuje PLIK1 i PLIK2 z %s.",
            "placeholder",
        ),
        (
            "Use --no-backup to keep it.",
            "Aby to zachować, użyj --no-backup.",
            "Aby tego nie zachować, użyj --no-backup.",
            "negation",
        ),
        (
            "Run <command>sync</command> twice.",
            "Dwa razy uruchom <command>sync</command>.",
            "Dwa razy uruchom sync.",
            "placeholder",
        ),
        (
            "See <command>a</command>.",
            "<command>a</command>, zob. <command>b</command>.",
            "Zob. a.",
            "placeholder",
        ),
        (
            "<literal>--no-new-files</literal>",
            "<literal>--no-new-files</literal>",
            "--no-new-files",
            "placeholder",
        ),
        ("February", "Luty", "Marzec", "date"),
        ("May", "Maj", "Marzec", "date"),
        (
            "Press B<X> now.",
            "Naciśnij teraz B<\\\"X\\\">.",
            "Naciśnij teraz B<X> 3 razy.",
            "number",
        ),
        ("label_of_address", "Adres: ulica, numer domu (np. 12)", "", "untranslated"),
    ] {
        let rules = |target: &str| -> Vec<&'static str> {
            let header = "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n";
            let path = file(
                "strings.po",
                format!("{header}msgid \"{en}\"\nmsgstr \"{target}\"\n").as_bytes(),
            );
            checked(&Pair::bilingual(path))
                .findings
                .iter()
                .map(|finding| finding.rule.as_str())
                .collect()
        };
        if rules(right) != [""; 0]
            || !rules(wrong).iter().any(|found| rule.split(',').any(|rule| rule == *found))
        {
            faults.push(format!(
                "{en} / {right}: {:?} / {wrong}: {:?}",
                rules(right),
                rules(wrong)
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn fuzzy_entries_of_a_po_file_are_only_notes() {
    let header = "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n";
    let entry = "msgid \"Keep 5 copies of %s.\"\nmsgstr \"Zachowaj 7 kopii.\"\n";
    let severities = |flag: &str| -> Vec<Severity> {
        let path = file("fuzzy.po", format!("{header}{flag}{entry}").as_bytes());
        checked(&Pair::bilingual(path)).findings.iter().map(|finding| finding.severity).collect()
    };
    assert!(severities("").iter().all(|severity| *severity > Severity::Note));
    assert_eq!(severities("#, fuzzy\n"), [Severity::Note; 3]);
}

#[test]
fn the_text_of_a_key_is_its_default_comment() {
    let header = "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n";
    let rules = |entry: &str| -> Vec<&'static str> {
        let path = file("keys.po", format!("{header}{entry}").as_bytes());
        checked(&Pair::bilingual(path))
            .findings
            .iter()
            .map(|finding| finding.rule.as_str())
            .collect()
    };
    assert_eq!(rules("msgid \"days_left\"\nmsgstr \"Pozostało 7 dni: ${who}.\"\n"), [""; 0]);
    let with = |default: &str| {
        rules(&format!(
            "#. Default: \"{default}\"\nmsgid \"days_left\"\nmsgstr \"Pozostało 7 dni: ${{who}}.\"\n"
        ))
    };
    assert_eq!(with("${who}: 7 days left."), [""; 0]);
    assert_eq!(with("${whom}: 9 days left."), ["placeholder", "measure"]);
}

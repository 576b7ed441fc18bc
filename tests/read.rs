//! Reading files: encodings, byte order marks, and files that are not text or not the right text.

use std::fs;
use std::path::PathBuf;

use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::message::Arg;
use bitekst::pipeline::CheckedPair;
use bitekst::read::{
    Decoded, InputFormat, LIMIT, NotText, Origin, Pair, Problem, decode, guess_language,
    pair_problem, read_either, read_pair, read_source,
};
use bitekst::sides::Sides;
use bitekst::source::{Format, Source};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const POLISH: &str = "Szanowni Państwo, w dniu 5 maja odbędzie się spotkanie, na którym – jak co roku – omówimy źródła i środki. Zażółć gęślą jaźń; „ŁÓDŹ” też.\r\n\
    Proszę o potwierdzenie, że będą Państwo obecni, a jeśli nie, to dlaczego.\r\n";
const ENGLISH: &str = "Dear Sir or Madam, we will meet on 5 May to talk – as we do every year – about what there is to be done. It’s in the café.\r\n\
    Please let us know that you will be there, or why you are not able to come.\r\n";

#[test]
fn encodings_are_detected() {
    let wide = |text: &str, mark: bool, little: bool| {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units
            .flat_map(|unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect::<Vec<u8>>()
    };
    for (language, text) in [(Language::Polish, POLISH), (Language::English, ENGLISH)] {
        let mut cases = vec![
            ("UTF-8", text.as_bytes().to_vec(), 0),
            ("UTF-8 with a mark", [b"\xef\xbb\xbf", text.as_bytes()].concat(), 3),
        ];
        for (mark, little) in [(true, true), (true, false), (false, true), (false, false)] {
            cases.push(("UTF-16", wide(text, mark, little), 0));
        }
        cases.push(("windows-1250", encoding_rs::WINDOWS_1250.encode(text).0.into_owned(), 0));
        for (name, bytes, offset) in cases {
            assert_eq!(
                decode(&bytes, language),
                Ok(Decoded { text: text.to_owned(), offset }),
                "{name}"
            );
        }
    }
    // ISO 8859-2 has neither dashes nor quotation marks.
    let plain = POLISH.replace(['–', '„', '”'], "-");
    let bytes = encoding_rs::ISO_8859_2.encode(&plain).0.into_owned();
    assert_eq!(decode(&bytes, Language::Polish).map(|decoded| decoded.text), Ok(plain));
}

#[test]
fn a_single_letter_determines_the_encoding() {
    for word in ["wąż", "są", "ściana", "wieś", "źródło", "WIEŚ", "ŹLE", "DĄB", "zażółć"]
    {
        for encoding in [encoding_rs::WINDOWS_1250, encoding_rs::ISO_8859_2] {
            let text = format!("To jest {word} i tyle.\n");
            let bytes = encoding.encode(&text).0.into_owned();
            assert_eq!(
                decode(&bytes, Language::Polish).map(|decoded| decoded.text),
                Ok(text),
                "{}",
                encoding.name()
            );
        }
    }
    let pounds =
        encoding_rs::WINDOWS_1252.encode("It costs £5 – not £50 – in a café.\n").0.into_owned();
    assert_eq!(
        decode(&pounds, Language::English).map(|decoded| decoded.text),
        Ok("It costs £5 – not £50 – in a café.\n".to_owned())
    );
}

#[test]
fn a_broken_character_does_not_make_a_text_unreadable() {
    let mut bytes = POLISH.as_bytes().to_vec();
    bytes.truncate(bytes.len() - 60);
    bytes.push(0xc5);
    let text = decode(&bytes, Language::Polish).expect("a text").text;
    assert!(text.starts_with("Szanowni Państwo") && text.ends_with('\u{fffd}'), "{text}");
}

#[test]
fn old_line_ends_are_lines() {
    assert_eq!(
        decode(b"One\r\rTwo\r", Language::English).map(|decoded| decoded.text),
        Ok("One\n\nTwo\n".to_owned())
    );
    assert_eq!(
        decode(b"One\r\nTwo\r\n", Language::English).map(|decoded| decoded.text),
        Ok("One\r\nTwo\r\n".to_owned())
    );
}

#[test]
fn files_that_are_not_text_are_rejected() {
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0";
    let noise: Vec<u8> =
        (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
    let russian = encoding_rs::KOI8_R.encode("Это не по-польски и не по-английски").0.into_owned();
    for bytes in [&picture[..], &noise, &russian, b"\xff\xfe\0\0a\0\0\0"] {
        assert_eq!(decode(bytes, Language::Polish), Err(NotText));
    }
}

#[test]
fn every_problem_is_reported_with_the_file_name() {
    let folder = Folder::new("problems");
    let path = |name: &str| folder.path.join(name).display().to_string();
    let file = |name: &str, bytes: &[u8]| {
        fs::write(path(name), bytes).expect("a file");
        path(name)
    };
    let cases = [
        (Problem::Missing(Origin::new(path("none.txt"))), path("none.txt"), "input-missing"),
        (Problem::Folder(Origin::new(path(""))), path(""), "input-folder"),
        (Problem::Empty(Origin::new(path("empty.txt"))), file("empty.txt", b""), "input-empty"),
        (
            Problem::Empty(Origin::new(path("blank.txt"))),
            file("blank.txt", "\u{feff} \n\n\u{a0}\t--\n".as_bytes()),
            "input-empty",
        ),
        (
            Problem::NotText(Origin::new(path("picture.txt"))),
            file("picture.txt", b"\x89PNG\0\0\0\0"),
            "input-not-text",
        ),
        (
            Problem::Document(Origin::new(path("letter.doc"))),
            file("letter.doc", b"\xd0\xcf\x11\xe0 Hello"),
            "input-document",
        ),
        (
            Problem::TooLarge(Origin::new(path("long.txt"))),
            file("long.txt", &vec![b'a'; LIMIT + 1]),
            "input-too-large",
        ),
    ];
    for (problem, path, id) in cases {
        assert_eq!(
            read_source(&path, Language::English).map(|source| source.text.len()),
            Err(problem.clone())
        );
        let message = problem.message();
        assert_eq!(message.id, id);
        assert_eq!(message.args.first(), Some(&("path", Arg::Text(path))));
    }
}

#[test]
fn a_file_is_read_with_its_name_format_and_offset() {
    let folder = Folder::new("read");
    let path = folder.path.join("letter.MD").display().to_string();
    fs::write(&path, b"\xef\xbb\xbf# Letter\n").expect("a file");
    let source = read_source(&path, Language::English).expect("a text");
    assert_eq!(
        (source.text.as_str(), source.offset, source.format, source.path),
        ("# Letter\n", 3, Format::Markdown, path)
    );
    for (name, format) in [
        ("a.txt", Some(InputFormat::Plain)),
        ("a.markdown", Some(InputFormat::Markdown)),
        ("md", None),
        ("-", None),
        ("x/a.md", Some(InputFormat::Markdown)),
        ("a.HTM", Some(InputFormat::Html)),
    ] {
        assert_eq!(InputFormat::from_path(name), format, "{name}");
    }
}

#[test]
fn languages_are_guessed_from_function_words() {
    let lexicon = Lexicon::builtin();
    let judge = |text: &str| guess_language(text, &lexicon);
    assert_eq!((judge(POLISH), judge(ENGLISH)), (Some(Language::Polish), Some(Language::English)));
    for undecidable in [
        "",
        "Jan Kowalski, Anna Nowak",
        "The end.",
        "Koniec.",
        "NET-CBRN-REACT, EU-RADION, NATO, ONZ\n",
    ] {
        assert_eq!(judge(undecidable), None, "{undecidable}");
    }
    assert_eq!(judge(&format!("{POLISH}{ENGLISH}")), None, "a text in two languages");
}

#[test]
fn unrelated_pairs_are_reported() {
    let lexicon = Lexicon::builtin();
    let source =
        |path: &str, language, text: &str| Source::new(path, language, Format::Plain, text);
    let judge = |en: (&str, &str), pl: (&str, &str)| {
        pair_problem(
            &Sides::new(
                source(en.0, Language::English, en.1),
                source(pl.0, Language::Polish, pl.1),
            ),
            &lexicon,
        )
    };
    let (en, pl) = (Origin::new("en.txt"), Origin::new("pl.txt"));
    assert_eq!(judge(("en.txt", ENGLISH), ("pl.txt", POLISH)), None);
    assert_eq!(
        judge(("en.txt", ENGLISH), ("pl.txt", ENGLISH)),
        Some(Problem::SameText(en.clone(), pl.clone()))
    );
    assert_eq!(
        judge(("en.txt", POLISH), ("pl.txt", ENGLISH)),
        Some(Problem::Swapped(en.clone(), pl.clone()))
    );
    let other = ENGLISH.replace("May", "June");
    assert_eq!(
        judge(("en.txt", ENGLISH), ("pl.txt", &format!("{other} {other}"))),
        Some(Problem::NotPolish(pl))
    );
    assert_eq!(
        judge(("en.txt", &format!("{POLISH} {POLISH}")), ("pl.txt", "Krótko.")),
        Some(Problem::NotEnglish(en))
    );
    assert_eq!(
        judge(("en.txt", "Jan Kowalski\n"), ("pl.txt", "Jan Kowalski\n")),
        None,
        "a name is the same in both"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn decoding_never_panics_and_keeps_utf_8(bytes: Vec<u8>, text: String) {
        let _ = decode(&bytes, Language::Polish);
        let _ = decode(&bytes, Language::English);
        if let Some(decoded) = decode(text.as_bytes(), Language::Polish).ok().filter(|_| text.contains('\n')) {
            prop_assert_eq!(decoded.text.as_str(), text.trim_start_matches('\u{feff}'));
        }
    }
}

/// A temporary folder for a test, removed at its end.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("bitekst-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Folder { path }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Lists the blocks of a page: kind, position in the file, text.
fn blocks(path: &str, language: Language) -> String {
    let source = read_source(path, language).expect("a page");
    let document = bitekst::segment::segment(&source, &Lexicon::builtin());
    let line = |block: &bitekst::document::Block| {
        let place = source.position(block.span.start);
        let target = |inline: &bitekst::document::Inline| {
            format!("{:?} {}", inline.kind, source.slice(inline.span))
        };
        let inlines: Vec<String> = block.inlines.iter().map(target).collect();
        let text = source.slice(block.span).replace('\u{a0}', "~").replace('\u{2028}', "|");
        format!("{:?}\t{}:{}\t{text}\t{}", block.kind, place.line, place.column, inlines.join("; "))
            .trim_end()
            .to_owned()
            + "\n"
    };
    document.blocks.iter().map(line).collect()
}

#[test]
fn pages_are_read_as_displayed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/read/html");
    let mut pages: Vec<PathBuf> =
        fs::read_dir(&folder).expect("pages").map(|entry| entry.expect("a page").path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
    pages.sort();
    assert!(pages.len() >= 5, "{pages:?}");
    for page in pages {
        let read = blocks(&page.display().to_string(), Language::English);
        let expected = page.with_extension("tsv");
        if std::env::var_os("BITEKST_UPDATE").is_some() {
            fs::write(&expected, &read).expect("written");
        }
        assert_eq!(read, fs::read_to_string(&expected).unwrap_or_default(), "{}", page.display());
    }
}

#[test]
fn malformed_pages_are_read() {
    let folder = Folder::new("pages");
    let read = |name: &str, page: String| {
        let path = folder.path.join(name).display().to_string();
        fs::write(&path, page).expect("a file");
        read_source(&path, Language::English).map(|source| source.text)
    };
    let many = |part: &str| part.repeat(100_000);
    assert_eq!(
        read("nested.html", format!("{}text{}", many("<div>"), many("</div>"))),
        Ok("text\n".to_owned())
    );
    assert_eq!(read("lists.html", format!("{}text", many("<ul><li>"))), Ok("text\n".to_owned()));
    assert_eq!(read("menus.html", format!("{}<p>text", many("<nav>"))), Ok("text\n".to_owned()));
    assert!(matches!(read("tag.html", many("<b ")), Err(Problem::Empty(_))));
    assert_eq!(
        read("references.html", format!("<p>{}", many("&amp;&nosuch"))),
        Ok(format!("{}\n", many("&&nosuch")))
    );
}

#[test]
fn a_comment_of_a_page_accepts_a_finding() {
    let folder = Folder::new("comments");
    let lexicon = Lexicon::builtin();
    let page = |name: &str, body: &str| {
        let path = folder.path.join(name).display().to_string();
        fs::write(&path, format!("<html><head><title>x</title></head><body>{body}</body></html>"))
            .expect("a page");
        path
    };
    let check = |comment: [&str; 3], lang: &str| {
        let [before, inside, after] = comment;
        let en = format!(
            "{before}<p>The house was built {inside} in 1921.</p>{after}<p>It has had a roof since 1925.</p>"
        );
        let en = page("en.html", &format!("<div lang=\"{lang}\">{en}</div>"));
        let pl = page("pl.html", "<p>Dom zbudowano w 1922 r.</p><p>Dach ma od 1926 r.</p>");
        let [en, pl] = [(en, Language::English), (pl, Language::Polish)]
            .map(|(path, language)| read_source(&path, language).expect("a text"));
        let pair = CheckedPair::check(Sides::new(en, pl), &lexicon);
        let findings = pair.findings.iter().map(|finding| {
            let place = pair.source(finding.primary.side).position(finding.primary.span.start);
            format!("{} {} {}", finding.rule, finding.value.clone().unwrap_or_default(), place.line)
        });
        (findings.collect::<Vec<_>>().join(", "), pair.suppressed.len())
    };
    let all = "year 1921 1, year 1925 1";
    assert_eq!(check(["", "", ""], "en"), (all.to_owned(), 0));
    let first = "<!-- bitekst-ignore year: the\n partner asked -->";
    assert_eq!(check([first, "", ""], "en"), ("year 1925 2".to_owned(), 1), "before its paragraph");
    assert_eq!(check(["", first, ""], "en"), ("year 1925 2".to_owned(), 1), "in it");
    assert_eq!(check(["", "", first], "en"), ("year 1921 1".to_owned(), 1), "before the other one");
    assert_eq!(
        check(["", "", "<!-- bitekst-ignore year \"1921\": agreed -->"], "en"),
        ("year 1925 1".to_owned(), 1),
        "by its value"
    );
    let unused = "suppression  2, year 1921 2, year 1925 2";
    assert_eq!(check(["\n<!--bitekst-ignore country: none -->", "", ""], "en").0, unused);
    // Other comments are ignored.
    assert_eq!(
        check(["<!-- 1999 -->", "<!-- bitekst -->", "<!-- 7 dogs -->"], "en"),
        (all.to_owned(), 0)
    );
}

#[test]
fn only_the_requested_language_of_a_bilingual_page_is_read() {
    let folder = Folder::new("either");
    let lexicon = Lexicon::builtin();
    let (english, polish) = (
        "<p>In 2001 there was a dog, and it was in the house with the cat. ",
        "<p>W 2002 r. był pies i był w domu z kotem, ale nie na dachu. ",
    );
    let years = |html: &str| {
        let path = folder.path.join("page.html").display().to_string();
        fs::write(&path, html).expect("a page");
        let source = read_either(&path, None, &lexicon).expect("a page");
        source.map(|source| {
            (source.language, ["2001", "2002"].map(|year| source.text.contains(year)))
        })
    };
    let (en, pl) = (english.repeat(3), polish.repeat(3));
    assert_eq!(
        years(&format!("<html lang=en><body>{en}<div lang=pl>{pl}</div>")),
        Some((Language::English, [true, false]))
    );
    assert_eq!(
        years(&format!("<html lang=pl><body>{pl}<div lang=en>{english}</div>")),
        Some((Language::Polish, [false, true]))
    );
    assert_eq!(
        years(&format!("<html><body><div lang=pl>{pl}</div>")),
        Some((Language::Polish, [false, true]))
    );
    assert_eq!(years(&format!("<html><body>{en}{pl}")), None);
}

#[test]
fn the_same_file_is_not_a_pair_under_another_path() {
    let lexicon = Lexicon::builtin();
    let path = "fixtures/texts/iccss-2021/en.txt";
    for (en, pl) in [(path, path), (path, "fixtures/texts/../texts/iccss-2021/en.txt"), ("-", "-")]
    {
        assert_eq!(
            read_pair(&Pair::named(en, pl), &lexicon, false).err(),
            Some(vec![Problem::SameFile(Origin::new(en))])
        );
    }
}

//! RTF as programs have written it for thirty years: which text is read, and how damaged and
//! hostile files are handled.

mod findings;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bitekst::document::BlockKind;
use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::read::{Damage, InputFormat, Origin, Problem, is_text, read_source, read_source_as};
use bitekst::source::Source;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use findings::findings;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixture(name: &str) -> PathBuf {
    root().join("fixtures/read").join(name)
}

fn read(path: &Path, language: Language) -> Source {
    read_source(&path.display().to_string(), language)
        .unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display()))
}

/// Reads bytes from a temporary file of a test.
fn read_bytes(test: &str, bytes: &[u8], language: Language) -> Result<Source, Problem> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rtf-{test}.rtf"));
    fs::write(&path, bytes).expect("written");
    read_source(&path.display().to_string(), language)
}

/// Lists the blocks of a document, one per line.
fn listing(source: &Source) -> String {
    let layout = source.layout.as_ref().expect("a layout");
    assert!(source.counts_paragraphs());
    let lines = layout.blocks.iter().map(|block| {
        let text = source.slice(block.span).replace('\u{a0}', "~").replace('\u{2028}', "|");
        let inlines = block
            .inlines
            .iter()
            .map(|inline| format!("\t{:?} {}", inline.kind, source.slice(inline.span)));
        format!("{:?}\t{text}{}\n", block.kind, inlines.collect::<String>())
    });
    lines.collect()
}

#[test]
fn only_visible_text_is_read() {
    for name in ["wordpad", "textedit", "word", "old", "rich"] {
        let read_of = listing(&read(&fixture(&format!("rtf/{name}.rtf")), Language::English));
        let expected = fixture(&format!("rtf/{name}.rtf.tsv"));
        if std::env::var_os("BITEKST_UPDATE").is_some() {
            fs::write(&expected, &read_of).expect("written");
        }
        assert_eq!(read_of, fs::read_to_string(&expected).unwrap_or_default(), "{name}");
        // These numbers occur only where a reader of the document does not see them.
        for unseen in ["17", "111", "112", "333", "444", "555", "666", "77", "88", "999"] {
            assert!(
                name == "wordpad"
                    || name == "textedit"
                    || !read_of.replace("17:00", "").contains(unseen),
                "{name}: {unseen}"
            );
        }
    }
}

#[test]
fn the_letter_has_the_findings_of_the_plain_text() {
    let lexicon = Lexicon::builtin();
    let text = |language: Language| {
        read(&root().join(format!("fixtures/texts/iccss-2021/{}.txt", language.code())), language)
    };
    let document = |language: Language, folder: &str, ending: &str| {
        read(&fixture(&format!("{folder}/letter.{}.{ending}", language.code())), language)
    };
    let [en, pl] = Language::ALL;
    let plain = findings(text(en), text(pl), &lexicon);
    assert!(plain.len() > 15);
    assert_eq!(findings(document(en, "rtf", "rtf"), document(pl, "rtf", "rtf"), &lexicon), plain);
    assert_eq!(
        findings(document(en, "rtf", "rtf"), document(pl, "office", "docx"), &lexicon),
        plain
    );
    for language in [en, pl] {
        assert_eq!(
            listing(&document(language, "rtf", "rtf")),
            listing(&document(language, "office", "odt")),
            "{language:?}"
        );
    }
}

/// Creates a document with fonts of different code pages, some styles and a body.
fn document(body: &str) -> String {
    format!(
        "{{\\rtf1\\ansi\\ansicpg1250\\deff0{{\\fonttbl{{\\f0\\fcharset238 Arial;}}{{\\f1\\fcharset0 Arial;}}{{\\f2\\fcharset2 Symbol;}}{{\\f3\\fcharset2 Wingdings;}}\
         {{\\f4\\fcharset128 MS Mincho;}}}}{{\\stylesheet{{\\s0 Normal;}}{{\\s1 heading 1;}}{{\\s2 Heading 2;}}{{\\s3\\outlinelevel2 Own;}}{{\\s4\\sbasedon2 Other;}}\
         {{\\s5 Subtitle;}}{{\\s6 List Number 3;}}}}\n{body}}}"
    )
}

#[test]
fn bodies_are_read_as_word_shows_them() {
    let field = |instruction: &str, result: &str| {
        format!("{{\\field{{\\*\\fldinst {{{instruction}}}}}{{\\fldrslt {{{result}}}}}}}")
    };
    let toc = field("TOC \\\\o", "One 1\\par Two 2");
    let link = field("HYPERLINK \"https://x.pl\"", "our page");
    let nested = field(&format!("IF {} = 1", field("PAGE", "3")), "yes");
    let symbol = field("SYMBOL 176 \\\\f \"Symbol\"", "")
        + &field("SYMBOL 40 \\\\f \"Wingdings\"", "X")
        + "C";
    let heading = "\\pard\\s1 Heading\\par\\pard Text\\par";
    for (body, expected) in [
        // Characters.
        ("w\\'b9\\'bf {\\f1 caf\\'e9 \\'b9}\\'b9", "Paragraph\twąż café ¹ą\n"),
        (
            "w\\u261?\\u380\\'bf a {\\uc2 \\u322??b}{\\uc0\\u322 c}\\u322d?",
            "Paragraph\twąż a łbłcł?\n",
        ),
        (
            "\\u-10179?\\u-8704? \\u128512? \\u-10179?x\\u-8704?",
            "Paragraph\t😀 😀 \u{fffd}x\u{fffd}\n",
        ),
        (
            "a\\u8211\\b c\\u8211\\endash b\\u8211\\'96c\\u8211 {d}\\u8211\\par e",
            "Paragraph\ta–c–b–c–d–\nParagraph\te\n",
        ),
        (
            "a\\~b\\_c\\-d\\tab e\\emdash f\\lquote g\\rquote\\ldblquote h\\rdblquote\\bullet i",
            "Paragraph\ta~b-cd e—f‘g’“h”•i\n",
        ),
        ("\\{a\\}\\\\ \\'7b\\'5c\\'g1", "Paragraph\t{a}\\ {\\g1\n"),
        (
            "20{\\f2\\'b0}C {\\f2 m\\'b3\\u61603?}{\\f3 J\\'28\\u-3928?}{\\f3\\u322?}5",
            "Paragraph\t20°C μ≥≤ ł5\n",
        ),
        ("{\\f4\\'93\\'fa\\'96{}\\'7b}", "Paragraph\t日\u{fffd}{\n"),
        ("{\\f4\\'93\\'fa\\'96{\\'7b}x}", "Paragraph\t日\u{fffd}{x\n"),
        ("{\\upr{\\'9ca 7}{\\*\\ud{\\u347?a}}} {\\upr{\\field 7}{\\*\\ud b}}", "Paragraph\tśa b\n"),
        ("48{\\b  3}00 {\\i o}s\nób", "Paragraph\t48 300 osób\n"),
        // Paragraphs and lines.
        (
            "one\\par two\\line three\\page four\\sect five\\\nsix",
            "Paragraph\tone\nParagraph\ttwo|three\nParagraph\tfour\nParagraph\tfive\nParagraph\tsix\n",
        ),
        (heading, "Heading(1)\tHeading\nParagraph\tText\n"),
        (
            "{\\pard\\s2 A\\par}{\\pard\\s3 B\\par}{\\pard\\s4 C\\par}{\\pard\\s5 D\\par}E",
            "Heading(2)\tA\nHeading(3)\tB\nHeading(2)\tC\nParagraph\tD\nParagraph\tE\n",
        ),
        (
            "\\pard\\outlinelevel1 A\\par\\pard\\s1\\outlinelevel9 B\\par\\pard\\outlinelevel8 C",
            "Heading(2)\tA\nParagraph\tB\nHeading(6)\tC\n",
        ),
        (
            "{\\listtext 1.\\tab}\\ls1\\ilvl1 A\\par\\pard\\ls0 B\\par{\\pntext 2.}C\\par D\\par\\pard\\s6\\ls2\\ilvl0 E",
            "Item(2)\tA\nParagraph\tB\nItem(1)\tC\nParagraph\tD\nItem(3)\tE\n",
        ),
        (
            "\\pard\\intbl A\\cell B\\par C\\cell\\row\\pard D\\par{E\\cell}",
            "Cell\tA\nCell\tB\nCell\tC\nParagraph\tD\nCell\tE\n",
        ),
        (
            "\\pard\\intbl A\\par\\pard\\intbl\\itap2 B\\nestcell{\\*\\nesttableprops\\nestrow 7}{\\nonesttables\\par 7}\\pard\\intbl C\\cell\\row",
            "Cell\tA\nCell\tB\nCell\tC\n",
        ),
        // Separate texts.
        (
            "a{\\super\\chftn{\\footnote\\pard {\\super\\chftn} note\\par}}b\\par c",
            "Paragraph\tab\nParagraph\tnote\nParagraph\tc\n",
        ),
        ("\\s1 a{\\*\\footnote\\ftnalt note}b", "Heading(1)\tab\nParagraph\tnote\n"),
        (
            "a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 7}}{\\shptxt box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box}}}}b",
            "Paragraph\tab\nParagraph\tbox\n",
        ),
        ("a{\\*\\do\\dptxbx{\\dptxbxtext box}}b", "Paragraph\tab\nParagraph\tbox\n"),
        (&link, "Paragraph\tour page https://x.pl\tTarget https://x.pl\n"),
        ("{\\field{\\fldinst HYPERLINK http://x.pl}{\\fldrslt x.pl}}", "Paragraph\tx.pl\n"),
        (&format!("{toc}\\par Text"), "Paragraph\tText\n"),
        (&nested, "Paragraph\tyes\n"),
        (&symbol, "Paragraph\t° C\n"),
        ("{\\object\\objemb{\\*\\objclass 7}{\\*\\objdata 7}{\\result a}}b", "Paragraph\tab\n"),
        ("{\\mmath{\\*\\moMath{\\mr x}{\\mnaryPr{\\mchr 7}}{\\mr =1}}}", "Paragraph\tx=1\n"),
        // Invisible text.
        ("a{\\v 7}b\\v 7\\v0 c{\\v\\plain d}", "Paragraph\tabcd\n"),
        ("a{\\deleted 7}b{\\revised c}{\\mvf 7}{\\mvt d}", "Paragraph\tabcd\n"),
        (
            "one{\\v 7\\par} two\\par{\\v 7\\par 7\\par}three",
            "Paragraph\tone two\nParagraph\tthree\n",
        ),
        ("\\s1 one {\\deleted\\par}\\pard two\\par", "Paragraph\tone two\n"),
        (
            "a{\\*\\atnid 7}{\\*\\annotation 7{\\footnote 7}}{\\header 7}{\\footerr 7}{\\info{\\title 7}}{\\xe{\\v 7}}{\\*\\bkmkstart 7}b",
            "Paragraph\tab\n",
        ),
        ("a{\\*\\unheard 7{\\b 7}}b{\\unheard c}{\\*\n\\unheard 7}", "Paragraph\tabc\n"),
        ("a{\\pict\\bin7 }}}{{{{7}b{\\*\\pn 7{\\pntxtb 7}}", "Paragraph\tab\n"),
        ("a{\\v{\\footnote 7}{\\shp{\\shptxt 7}}}b", "Paragraph\tab\n"),
        // Errors are tolerated if no text is lost.
        ("\\header a\\par", "Paragraph\ta\n"),
        (
            "a\\uc99999999999 \\ls-5\\ilvl99\\outlinelevel-3 b\\u99999999999 \\u-99999999999 c",
            "Heading(1)\tab\u{fffd}\u{fffd}\n",
        ),
    ] {
        let source = read_bytes("bodies", document(body).as_bytes(), Language::English)
            .unwrap_or_else(|problem| panic!("{body}: {problem:?}"));
        assert_eq!(listing(&source), expected, "{body}");
    }
}

#[test]
fn the_code_page_depends_on_the_font_the_document_or_the_language() {
    let word = |head: &str, text: &[u8], language: Language| {
        let bytes = [b"{\\rtf1", head.as_bytes(), b" ", text, b"\\par}"].concat();
        read_bytes("pages", &bytes, language).expect("a text").text.trim_end().to_owned()
    };
    let [en, pl] = Language::ALL;
    for (head, text, language, expected) in [
        ("\\ansi\\ansicpg1250", &b"w\\'b9\\'bf"[..], en, "wąż"),
        ("\\ansi\\ansicpg1250", b"w\xb9\xbf", en, "wąż"),
        ("\\ansi", b"w\\'b9\\'bf", pl, "wąż"),
        ("\\ansi", b"\\'a35", en, "£5"),
        ("\\ansi\\ansicpg0", b"w\\'b9\\'bf", pl, "wąż"),
        ("\\pc\\ansicpg852", b"w\\'a5\\'be", en, "wąż"),
        ("\\mac", b"caf\\'8e", pl, "café"),
        ("\\pca", b"caf\\'82", pl, "café"),
        ("\\ansi\\ansicpg65001", b"w\\'c4\\'85\\'c5\\'bc", en, "wąż"),
        ("\\ansi\\ansicpg1252", "wąż".as_bytes(), en, "wąż"),
        ("\\ansi\\ansicpg1252\\uc1", "w\\u261ąż".as_bytes(), en, "wąż"),
        ("\\ansi\\ansicpg1250\\deff5{\\fonttbl{\\f5\\fnil A;}}", b"w\\'b9\\'bf", en, "wąż"),
        (
            "\\ansi\\ansicpg1252\\deff5{\\fonttbl\\f4\\fcharset0 A;\\f5\\fcharset238 B;}",
            b"w\\'b9\\'bf\\f4\\'b9",
            en,
            "wąż¹",
        ),
        (
            "\\ansi\\ansicpg1252\\deff5{\\fonttbl{\\f5\\fcharset1\\cpg1250{\\*\\falt C;}A;}}",
            b"w\\'b9\\'bf",
            en,
            "wąż",
        ),
        ("\\ansi\\ansicpg9999", b"\\'b9", en, "¹"),
    ] {
        assert_eq!(word(head, text, language), expected, "{head}");
    }
}

#[test]
fn rtf_is_recognised_by_its_content() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name).display().to_string();
        fs::write(&path, bytes).expect("written");
        path
    };
    // Word also saves RTF with the extension of its own documents.
    let document = write("rtf-named.doc", b"\xef\xbb\xbf\n{\\rtf1\\ansi Text\\par}\0\0\r\n");
    for format in [None, Some(InputFormat::Rtf), Some(InputFormat::Plain)] {
        assert_eq!(
            read_source_as(&document, Language::English, format).map(|source| source.text),
            Ok("Text\n".to_owned())
        );
    }
    let plain = write("rtf-plain.rtf", b"Just text.\n");
    assert_eq!(
        read_source(&plain, Language::English).map(|source| source.text),
        Ok("Just text.\n".to_owned())
    );
    assert_eq!(
        read_source_as(&plain, Language::English, Some(InputFormat::Rtf)).map(|source| source.text),
        Err(Problem::Damaged(Origin::new(&plain), Damage::Archive))
    );
    assert!(is_text("x/letter.rtf") && is_text("LETTER.RTF") && !is_text("x/~$letter.rtf"));
    assert_eq!("rtf".parse(), Ok(InputFormat::Rtf));
}

/// Case name, content, and the expected problem; `None` for files that are read.
type Broken = (&'static str, Vec<u8>, Option<fn(Origin) -> Problem>);

fn broken() -> Vec<Broken> {
    let real = fs::read(fixture("rtf/word.rtf")).expect("a document");
    let repeated = |start: &str, middle: &str, times: usize, end: &str| {
        format!("{{\\rtf1 {start}{}{end}", middle.repeat(times)).into_bytes()
    };
    let cut = |origin| Problem::Damaged(origin, Damage::Cut);
    let nested = |origin| Problem::Damaged(origin, Damage::Nested);
    vec![
        ("half", real[..real.len() / 2].to_vec(), Some(cut)),
        ("in the head", real[..3000].to_vec(), Some(cut)),
        ("in a paragraph", b"{\\rtf1 one\\par two".to_vec(), Some(cut)),
        ("without its last brace", b"{\\rtf1 one\\par two\\par\n".to_vec(), Some(cut)),
        ("nothing", b"{\\rtf1".to_vec(), Some(cut)),
        ("no words", b"{\\rtf1\\par}".to_vec(), Some(Problem::Empty)),
        ("an open header", b"{\\rtf1 one\\par{\\header 1 two\\par three\\par}".to_vec(), Some(cut)),
        (
            "a field without an end",
            b"{\\rtf1 one\\par{\\field{\\*\\fldinst PAGE two\\par}".to_vec(),
            Some(cut),
        ),
        (
            "after its end",
            b"{\\rtf1 one\\par}} two\\par}".to_vec(),
            Some(|origin| Problem::Damaged(origin, Damage::TrailingText)),
        ),
        ("huge data", b"{\\rtf1 one{\\pict\\bin2000000000 77}two\\par}".to_vec(), Some(cut)),
        ("negative data", b"{\\rtf1 one{\\pict\\bin-5 77}two\\par}".to_vec(), None),
        ("deep", repeated("", "{", 1_000_000, "x"), Some(nested)),
        ("deep and ended", repeated("", "{\\b ", 1_000_000, &"}".repeat(1_000_001)), Some(nested)),
        ("deep notes", repeated("x", "{\\footnote x", 100, &"}".repeat(101)), Some(nested)),
        (
            "notes",
            repeated("x", "{\\footnote x}", 1 << 19, "\\par}"),
            Some(|origin| Problem::Damaged(origin, Damage::TooManyParts)),
        ),
        ("deep fields", repeated("x", "{\\field{\\fldrslt x", 1000, &"}".repeat(2001)), None),
        ("fonts", repeated("{\\fonttbl", "{\\f1 A;}", 4 << 20, "}x\\par}"), None),
        (
            "fonts by numbers",
            (0..4_000_000)
                .fold("{\\rtf1{\\fonttbl".to_owned(), |all, n| all + &format!("\\f{n} A;"))
                .into_bytes(),
            Some(cut),
        ),
        (
            "styles",
            repeated("{\\stylesheet", "{\\s1\\sbasedon1 heading 1;}", 1 << 20, "}\\s1 x\\par}"),
            None,
        ),
        ("escapes", repeated("", "\\u322?", 10 << 20, "\\par}"), None),
        ("bytes", repeated("", "\\'b3", 15 << 20, "\\par}"), None),
        ("paragraphs", repeated("", "\\par ", 12 << 20, "x\\par}"), None),
        ("groups", repeated("", "{}", 30 << 20, "x\\par}"), None),
        ("words", repeated("", "x\\par ", 2 << 20, "}"), Some(Problem::TooManyBlocks)),
        (
            "links",
            repeated("", "{\\field{\\fldinst HYPERLINK http://x}{\\fldrslt y}} ", 1 << 18, "}"),
            None,
        ),
    ]
}

#[test]
fn hostile_and_broken_documents_are_reported_or_read_quickly() {
    for (name, bytes, problem) in broken() {
        let start = Instant::now();
        let read = read_bytes("broken", &bytes, Language::English);
        let path =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("rtf-broken.rtf").display().to_string();
        assert_eq!(read.err(), problem.map(|problem| problem(Origin::new(&path))), "{name}");
        // About a second in an optimised build, which this is not.
        assert!(start.elapsed() < Duration::from_secs(10), "{name}: {:?}", start.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn corrupted_documents_never_panic(which in 0usize..5, cut in 0usize..40_000, flips in prop::collection::vec((0usize..40_000, 0u8..8), 0..6)) {
        let name = ["wordpad", "textedit", "word", "old", "rich"][which];
        let mut bytes = fs::read(fixture(&format!("rtf/{name}.rtf"))).expect("a document");
        if flips.is_empty() {
            bytes.truncate(cut);
        }
        for (at, bit) in flips {
            let at = at % bytes.len().max(1);
            bytes[at] ^= 1 << bit;
        }
        check_anything(&bytes);
    }

    #[test]
    fn arbitrary_bodies_never_panic(pieces in prop::collection::vec(0usize..PIECES.len(), 0..60), noise: Vec<u8>) {
        let body: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        check_anything(document(&body).as_bytes());
        check_anything(&[b"{\\rtf1 ", &noise[..], body.as_bytes()].concat());
    }
}

/// Fragments of document bodies.
const PIECES: [&str; 48] = [
    "{",
    "{",
    "{",
    "}",
    "}",
    "}",
    "\\*",
    "\\par ",
    "\\cell ",
    "\\row",
    "\\line",
    "\\pard",
    "\\plain",
    "\\s1",
    "\\ls1",
    "\\intbl",
    "\\v ",
    "\\v0 ",
    "\\deleted ",
    "\\f0 ",
    "\\f2 ",
    "\\f4 ",
    "\\field",
    "\\fldinst ",
    "\\fldrslt ",
    "HYPERLINK \"http://ą\"",
    "SYMBOL 176",
    "TOC",
    "\\footnote ",
    "\\shp",
    "\\shpinst",
    "\\shptxt ",
    "\\upr",
    "\\ud ",
    "\\header ",
    "\\listtext ",
    "\\fonttbl",
    "\\stylesheet",
    "\\u322?",
    "\\u-10179?",
    "\\u-8704?",
    "\\uc2",
    "\\'b9",
    "\\bin3 ",
    "\\~",
    "ą 1;",
    "ź",
    "\\object{\\result ",
];

fn check_anything(bytes: &[u8]) {
    let name = format!("anything-{:?}", std::thread::current().id());
    if let Ok(source) = read_bytes(&name, bytes, Language::Polish) {
        let Some(layout) = &source.layout else { return };
        for block in &layout.blocks {
            assert!(!source.slice(block.span).is_empty() && block.kind != BlockKind::Code);
        }
    }
}

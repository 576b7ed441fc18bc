//! PDF: which text is read, and how scanned, damaged and hostile files are handled.
//!
//! Fixtures in `fixtures/read/pdf/`: LibreOffice wrote `letter` and, from `office/rich.docx`,
//! `untagged` and `tagged`; Typst wrote `marked`, which has a structure tree, and Ghostscript
//! converted it to `columns`, which has none.

mod findings;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::read::{Damage, Origin, Problem, read_source};
use bitekst::source::Source;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixture(name: &str) -> PathBuf {
    root().join("fixtures/read/pdf").join(name)
}

fn read(path: &Path, language: Language) -> Source {
    read_source(&path.display().to_string(), language)
        .unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display()))
}

/// Lists the blocks of a document with their pages, one per line.
fn listing(source: &Source) -> String {
    let layout = source.layout.as_ref().expect("a layout");
    assert!(source.counts_paragraphs());
    let lines = layout.blocks.iter().map(|block| {
        let page = source.page(block.span.start).expect("a page");
        let inlines = block
            .inlines
            .iter()
            .map(|inline| format!("\t{:?} {}", inline.kind, source.slice(inline.span)));
        format!(
            "{page}\t{:?}\t{}{}\n",
            block.kind,
            source.slice(block.span),
            inlines.collect::<String>()
        )
    });
    lines.collect()
}

#[test]
fn only_visible_text_is_read_with_and_without_a_structure_tree() {
    for name in ["marked.en", "marked.pl", "columns.en", "columns.pl", "tagged.en", "untagged.en"] {
        let language = if name.ends_with("pl") { Language::Polish } else { Language::English };
        let read_of = listing(&read(&fixture(&format!("{name}.pdf")), language));
        let expected = fixture(&format!("{name}.tsv"));
        if std::env::var_os("BITEKST_UPDATE").is_some() {
            fs::write(&expected, &read_of).expect("written");
        }
        assert_eq!(read_of, fs::read_to_string(&expected).unwrap_or_default(), "{name}");
    }
}

/// Lists the findings of a pair. A page does not distinguish kinds of space.
fn findings(en: Source, pl: Source, lexicon: &Lexicon) -> Vec<String> {
    let one_space = |line: String| {
        line.replace("\\u{a0} ", " ").replace(" \\u{a0}", " ").replace("\\u{a0}", " ")
    };
    findings::findings(en, pl, lexicon).into_iter().map(one_space).collect()
}

#[test]
fn the_letter_has_the_findings_of_the_plain_text() {
    let lexicon = Lexicon::builtin();
    let [en, pl] = Language::ALL;
    let text = |language: Language| {
        read(&root().join(format!("fixtures/texts/iccss-2021/{}.txt", language.code())), language)
    };
    let printed =
        |language: Language| read(&fixture(&format!("letter.{}.pdf", language.code())), language);
    let plain = findings(text(en), text(pl), &lexicon);
    assert!(plain.len() > 15);
    assert_eq!(findings(printed(en), printed(pl), &lexicon), plain);
    // The signature is one paragraph in the plain text and two on the page; all other findings are
    // the same.
    for mixed in
        [findings(printed(en), text(pl), &lexicon), findings(text(en), printed(pl), &lexicon)]
    {
        let more: Vec<_> = mixed.iter().filter(|finding| !plain.contains(finding)).collect();
        assert!(more.len() <= 2 && plain.iter().all(|finding| mixed.contains(finding)), "{more:?}");
    }
}

#[test]
fn a_correct_translation_has_no_findings_in_any_layout() {
    let lexicon = Lexicon::builtin();
    let of = |name: &str, language: Language| {
        read(&fixture(&format!("{name}.{}.pdf", language.code())), language)
    };
    let [en, pl] = Language::ALL;
    for (one, other) in
        [("marked", "marked"), ("columns", "columns"), ("marked", "columns"), ("columns", "marked")]
    {
        assert_eq!(
            findings(of(one, en), of(other, pl), &lexicon),
            Vec::<String>::new(),
            "{one} against {other}"
        );
    }
}

/// Creates an empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pdf-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Creates a PDF from objects, the first of which is its catalogue.
fn document(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", bytes.len());
        bytes.extend(format!("{} 0 obj\n", number + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let start = bytes.len();
    bytes.extend(table.bytes());
    bytes.extend(
        format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF", objects.len() + 1)
            .bytes(),
    );
    bytes
}

fn stream(content: &[u8], dictionary: &str) -> Vec<u8> {
    [
        format!("<<{dictionary}/Length {}>>\nstream\n", content.len()).as_bytes(),
        content,
        b"\nendstream",
    ]
    .concat()
}

/// Creates a PDF with one page. `others` are the objects from the seventh on.
fn page(content: &[u8], dictionary: &str, resources: &str, others: &[Vec<u8>]) -> Vec<u8> {
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/Properties<</L 6 0 R>>{resources}>>>>"
        )
        .into_bytes(),
        stream(content, dictionary),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
        b"<</Type/OCG/Name(layer)>>".to_vec(),
    ];
    document(&[&objects[..], others].concat())
}

/// Returns the text of a page with this content.
fn shown(content: &str) -> String {
    let path = folder(&format!(
        "{:x}",
        content.bytes().fold(7u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
    ))
    .join("page.pdf");
    fs::write(&path, page(content.as_bytes(), "", "", &[])).expect("written");
    let source = read(&path, Language::English);
    let layout = source.layout.as_ref().expect("a layout");
    layout.blocks.iter().map(|block| source.slice(block.span)).collect::<Vec<_>>().join(" | ")
}

#[test]
fn text_is_built_from_glyph_positions() {
    for (content, text) in [
        ("BT /F 12 Tf 50 700 Td (Hello) Tj ( world) Tj ET", "Hello world"),
        // Missing spaces, and letters with wider or narrower gaps.
        ("BT /F 12 Tf 50 700 Td [(Hello) -300 (world)] TJ ET", "Hello world"),
        ("BT /F 12 Tf 50 700 Td [(W) 80 (ord)] TJ ET", "Word"),
        ("BT /F 12 Tf 6 Tc 50 700 Td (SPACED OUT) Tj ET", "SPACED OUT"),
        // Letters drawn twice to imitate a bold font.
        ("BT /F 12 Tf 50 700 Td (Bold) Tj ET BT /F 12 Tf 50.3 700 Td (Bold) Tj ET", "Bold"),
        // Lines of one paragraph, and of two.
        (
            "BT /F 12 Tf 14 TL 50 700 Td (The line that is full to its end) Tj T* (goes on here and ends.) Tj ET",
            "The line that is full to its end goes on here and ends.",
        ),
        (
            "BT /F 12 Tf 14 TL 50 700 Td (One line.) Tj T* T* (Another paragraph.) Tj ET",
            "One line. | Another paragraph.",
        ),
        (
            "BT /F 12 Tf 14 TL 50 700 Td (A word that is not whole is par-) Tj T* (ted at the end of its line.) Tj ET",
            "A word that is not whole is parted at the end of its line.",
        ),
        (
            "BT /F 12 Tf 14 TL 50 700 Td (The disease had its name of COVID-) Tj T* (19 since the year before.) Tj ET",
            "The disease had its name of COVID-19 since the year before.",
        ),
        // A superscript that refers to no note is an exponent.
        ("BT /F 12 Tf 50 700 Td (25 m) Tj /F 7 Tf 5 Ts (2) Tj ET", "25 m²"),
        // A page rotated as a whole, and slanted text across a page.
        ("BT /F 12 Tf 0 1 -1 0 300 100 Tm (On its side) Tj ET", "On its side"),
        (
            "BT /F 12 Tf 50 700 Td (Text) Tj ET BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET",
            "Text",
        ),
        // Content that is not shown: artifacts, hidden layers, text outside the page.
        (
            "/Artifact BMC BT /F 12 Tf 50 700 Td (Header) Tj ET EMC BT /F 12 Tf 50 600 Td (Text) Tj ET",
            "Text",
        ),
        (
            "/OC /L BDC BT /F 12 Tf 50 700 Td (Hidden) Tj ET EMC BT /F 12 Tf 50 600 Td (Text) Tj ET",
            "Text",
        ),
        ("BT /F 12 Tf 50 -300 Td (Off) Tj ET BT /F 12 Tf 50 600 Td (Text) Tj ET", "Text"),
        (
            "/Span <</ActualText(office)>> BDC BT /F 12 Tf 50 700 Td (o) Tj (xxce) Tj ET EMC",
            "office",
        ),
        (
            "/Span <</ActualText(office)>> BDC BT /F 12 Tf 50 700 Td /P <</ActualText(x)>> BDC (o) Tj EMC (xxce) Tj EMC ( hours) Tj ET",
            "office hours",
        ),
        ("BT /F 12 Tf 50 40 Td (7) Tj ET BT /F 12 Tf 50 600 Td (Text) Tj ET", "Text"),
        // An entry of a table of contents.
        (
            "BT /F 12 Tf 50 700 Td (Tickets ............ 12) Tj ET BT /F 12 Tf 50 600 Td (Text) Tj ET",
            "Text",
        ),
        // Invisible text over an image, as written by text recognition.
        ("BT 3 Tr /F 12 Tf 50 700 Td (Recognised) Tj ET", "Recognised"),
    ] {
        assert_eq!(shown(content), text, "{content}");
    }
}

fn compressed(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).expect("packed");
    encoder.finish().expect("packed")
}

#[test]
fn unreadable_documents_are_reported() {
    let folder = folder("problems");
    let problem = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("written");
        let path = path.display().to_string();
        (read_source(&path, Language::English).err(), Origin::new(path))
    };
    let whole = fs::read(fixture("letter.en.pdf")).expect("a fixture");
    let blank = vec![b' '; 70 << 20];
    let picture = stream(
        &[0; 100],
        "/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceGray",
    );
    // Each form draws the next one eight times.
    let drawing = |number: usize| {
        let dictionary = format!(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {} 0 R>>>>",
            number + 1
        );
        stream(&b"/X Do ".repeat(8), &dictionary)
    };
    let drawings: Vec<Vec<u8>> = (7..15).map(drawing).collect();
    type Expected = fn(Origin) -> Problem;
    let cases: [(&str, Vec<u8>, Expected); 9] = [
        ("scan.pdf", page(b"/X Do", "", "/XObject<</X 7 0 R>>", &[picture]), Problem::Scanned),
        ("empty.pdf", page(b"", "", "", &[]), Problem::Empty),
        ("half.pdf", whole[..whole.len() / 2].to_vec(), |origin| {
            Problem::Damaged(origin, Damage::Archive)
        }),
        ("beginning.pdf", b"%PDF-1.7\n".to_vec(), |origin| {
            Problem::Damaged(origin, Damage::Archive)
        }),
        (
            "protected.pdf",
            fs::read(fixture("protected.pdf")).expect("a fixture"),
            Problem::Protected,
        ),
        (
            "bomb.pdf",
            page(&compressed(&blank), "/Filter/FlateDecode", "", &[]),
            Problem::DecompressionBomb,
        ),
        (
            "bombs.pdf",
            page(&compressed(&compressed(&blank)), "/Filter[/FlateDecode/FlateDecode]", "", &[]),
            Problem::DecompressionBomb,
        ),
        (
            "drawings.pdf",
            page(b"/X Do", "", "/XObject<</X 7 0 R>>", &drawings),
            Problem::TooManyBlocks,
        ),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec(), Problem::NotText),
    ];
    for (name, bytes, expected) in cases {
        let (found, origin) = problem(name, &bytes);
        assert_eq!(found, Some(expected(origin)), "{name}");
    }
    // A page whose font maps no glyph to a character.
    let font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>";
    let unmapped = page(
        b"BT /G 12 Tf 50 700 Td <000100020003> Tj ET",
        "",
        "/Font<</G 7 0 R>>",
        &[font.to_vec()],
    );
    let (found, origin) = problem("untold.pdf", &unmapped);
    assert!(
        matches!(&found, Some(Problem::UnmappedFonts(of) | Problem::Empty(of)) if *of == origin),
        "{found:?}"
    );
}

#[test]
fn cyclic_structures_are_read_once() {
    let folder = folder("structure");
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_vec(),
        stream(
            b"/P <</MCID 0>> BDC BT /F 12 Tf 50 700 Td (Second) Tj ET EMC /H1 <</MCID 1>> BDC BT /F 12 Tf 50 600 Td (First) Tj ET EMC",
            "",
        ),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
        b"<</Type/StructTreeRoot/K 7 0 R/RoleMap<</Headline/H1>>>>".to_vec(),
        b"<</S/Document/K[8 0 R 9 0 R 7 0 R 9 0 R]/Pg 3 0 R>>".to_vec(),
        b"<</S/Headline/K 1/Pg 3 0 R>>".to_vec(),
        b"<</S/P/K[0 0 9 0 R]/Pg 3 0 R>>".to_vec(),
    ];
    let path = folder.join("page.pdf");
    fs::write(&path, document(&objects)).expect("written");
    assert_eq!(
        listing(&read(&path, Language::English)),
        "1\tHeading(1)\tFirst\n1\tParagraph\tSecond\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    /// A document with any damage is read or rejected.
    #[test]
    fn damage_is_survived(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0usize..3), 1..30), which in 0usize..3) {
        let name = ["letter.en.pdf", "marked.en.pdf", "columns.pl.pdf"][which];
        let mut bytes = fs::read(fixture(name)).expect("a fixture");
        for (at, byte, kind) in changes {
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                _ => bytes.insert(at, byte),
            }
        }
        let path = folder("damage").join("document.pdf");
        fs::write(&path, &bytes).expect("written");
        let _ = read_source(&path.display().to_string(), Language::English);
    }
}

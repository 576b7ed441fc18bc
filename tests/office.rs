//! Word processor documents: which text is read, and how damaged and hostile files are handled.

mod findings;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use bitekst::document::BlockKind;
use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::read::{Damage, Origin, Problem, is_text, read_source};
use bitekst::source::Source;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use zip::write::{SimpleFileOptions, ZipWriter};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

use findings::findings;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixture(name: &str) -> PathBuf {
    root().join("fixtures/read/office").join(name)
}

fn read(path: &Path, language: Language) -> Source {
    read_source(&path.display().to_string(), language)
        .unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display()))
}

/// Lists the blocks of a document, one per line.
fn listing(source: &Source) -> String {
    let layout = source.layout.as_ref().expect("a layout");
    assert!(source.counts_paragraphs());
    let lines = layout.blocks.iter().enumerate().map(|(number, block)| {
        assert_eq!(
            source.position(block.span.start).line,
            number + 1,
            "the line of a place is the number of its paragraph"
        );
        let text = source.slice(block.span).replace('\u{a0}', "~").replace('\u{2028}', "|");
        let inlines = block
            .inlines
            .iter()
            .map(|inline| format!("\t{:?} {}", inline.kind, source.slice(inline.span)));
        format!("{:?}\t{text}{}\n", block.kind, inlines.collect::<String>())
    });
    lines.collect()
}

/// Creates a ZIP archive from parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

/// Creates a Word document from a body and other parts.
fn docx(body: &str, others: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{NAMESPACE}\"><w:body>{body}</w:body></w:document>"
    );
    zipped(&[&[("word/document.xml", document.as_bytes())], others].concat())
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// Creates an empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn only_visible_text_is_read() {
    for name in ["rich.docx", "rich.odt", "nested.docx", "nested.odt"] {
        let read_of = listing(&read(&fixture(name), Language::English));
        let expected = fixture(&format!("{name}.tsv"));
        if std::env::var_os("BITEKST_UPDATE").is_some() {
            fs::write(&expected, &read_of).expect("written");
        }
        assert_eq!(read_of, fs::read_to_string(&expected).unwrap_or_default(), "{name}");
        if name == "rich.odt" {
            let flat = read(&fixture("rich.fodt"), Language::English);
            assert_eq!(listing(&flat), read_of, "what is not packed is the same");
        }
        // These numbers occur only where a reader of the document does not see them.
        for unseen in ["17", "111", "112", "222", "333", "444", "555", "666", "77", "88", "999"] {
            assert!(!read_of.contains(unseen), "{name}: {unseen}");
        }
    }
}

#[test]
fn the_letter_has_the_same_findings_in_every_format() {
    let lexicon = Lexicon::builtin();
    let text = |language: Language| {
        read(&root().join(format!("fixtures/texts/iccss-2021/{}.txt", language.code())), language)
    };
    let document = |language: Language, ending: &str| {
        read(&fixture(&format!("letter.{}.{ending}", language.code())), language)
    };
    let [en, pl] = Language::ALL;
    let plain = findings(text(en), text(pl), &lexicon);
    assert!(plain.len() > 15);
    for (one, other) in [("docx", "docx"), ("odt", "odt"), ("docx", "odt")] {
        assert_eq!(
            findings(document(en, one), document(pl, other), &lexicon),
            plain,
            "{one} against {other}"
        );
    }
    // The signature is one paragraph in the plain text and two in the documents; all other findings
    // are the same.
    for mixed in [
        findings(document(en, "docx"), text(pl), &lexicon),
        findings(text(en), document(pl, "odt"), &lexicon),
    ] {
        assert_eq!(
            mixed.iter().filter(|finding| !finding.starts_with("missing-")).collect::<Vec<_>>(),
            plain.iter().filter(|finding| !finding.starts_with("missing-")).collect::<Vec<_>>()
        );
    }
}

#[test]
fn bodies_are_read_as_word_shows_them() {
    let field = |instruction: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
             <w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
        )
    };
    let p = |inner: &str| format!("<w:p>{inner}</w:p>");
    for (body, expected) in [
        (
            p(&field("HYPERLINK \"https://x.pl\"", "our page")),
            "Paragraph\tour page https://x.pl\tTarget https://x.pl\n",
        ),
        (
            p(&field(" TOC \\o ", "One 1</w:t></w:r></w:p><w:p><w:r><w:t>Two 2"))
                + &paragraph("Text"),
            "Paragraph\tText\n",
        ),
        (
            p(&field(
                &format!(
                    "IF {} = 1",
                    "</w:instrText></w:r>".to_owned() + &field("PAGE", "3") + "<w:r><w:instrText>"
                ),
                "yes",
            )),
            "Paragraph\tyes\n",
        ),
        // An unclosed field hides nothing.
        (
            p("<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF</w:instrText></w:r>")
                + &paragraph("Behind"),
            "Paragraph\tBehind\n",
        ),
        (
            p("<w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>Title</w:t></w:r>"),
            "Heading(3)\tTitle\n",
        ),
        (
            p("<w:pPr><w:pStyle w:val='Heading2'/></w:pPr><w:r><w:t>Title</w:t></w:r>"),
            "Heading(2)\tTitle\n",
        ),
        (
            p(
                "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r>",
            ),
            "Item(2)\tItem\n",
        ),
        (
            p("<w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>None</w:t></w:r>"),
            "Paragraph\tNone\n",
        ),
        (
            p(
                "<w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Was one</w:t></w:r>",
            ),
            "Paragraph\tWas one\n",
        ),
        // Surrounding white space is trimmed unless the attribute preserves it.
        (
            p(
                "<w:r><w:t> on </w:t></w:r><w:r><w:t xml:space='preserve'>e </w:t></w:r><w:r><w:t>two</w:t></w:r>",
            ),
            "Paragraph\tone two\n",
        ),
        (
            p("<w:r><w:t>A &amp; B &#8211; &unknown;C</w:t><w:br/><w:t>D</w:t></w:r>"),
            "Paragraph\tA & B – C|D\n",
        ),
        (
            p(
                "<w:r><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>y</w:t><w:br/></w:r><w:r><w:t>z</w:t></w:r>",
            ),
            "Paragraph\txz\n",
        ),
    ] {
        let path = folder("bodies").join("a.docx");
        fs::write(&path, docx(&body, &[])).expect("written");
        assert_eq!(listing(&read(&path, Language::English)), expected, "{body}");
    }
}

#[test]
fn texts_are_read_as_libreoffice_shows_them() {
    let open = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
        xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
        xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:svg='urn:svg'";
    let styles = "<office:automatic-styles><style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>\
        <style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style></office:automatic-styles>";
    for (body, expected) in [
        (
            "<text:p text:style-name='P1'>Title</text:p><text:h text:outline-level='9'>Deep</text:h>",
            "Heading(1)\tTitle\nHeading(6)\tDeep\n",
        ),
        (
            "<text:p>x<text:span text:style-name='T1'>y<text:line-break/></text:span>z</text:p>",
            "Paragraph\txz\n",
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>17</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id='1'/>b</text:p>",
            "Paragraph\tab\n",
        ),
        (
            "<text:tracked-changes><text:changed-region text:id='1'><text:deletion/></text:changed-region></text:tracked-changes>\
             <text:p>a<text:change-start text:change-id='1'/>17</text:p><text:p>18<text:change-end text:change-id='1'/>b</text:p>",
            "Paragraph\tab\n",
        ),
        (
            "<text:tracked-changes><text:changed-region text:id='1'><text:deletion/></text:changed-region></text:tracked-changes>\
             <text:p>a<text:change-start text:change-id='1'/> without end</text:p><text:p>b</text:p>",
            "Paragraph\ta without end\nParagraph\tb\n",
        ),
        (
            "<text:p>a<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>b</text:p>",
            "Paragraph\tab\nParagraph\tnote\n",
        ),
        (
            "<text:p>a<office:annotation><text:p>9</text:p></office:annotation>b<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box><svg:title>8</svg:title><svg:desc>7</svg:desc></draw:frame></text:p>",
            "Paragraph\tab\nParagraph\tbox\n",
        ),
        (
            "<draw:frame><draw:text-box><text:p>first</text:p></draw:text-box></draw:frame><text:p>then</text:p>",
            "Paragraph\tfirst\nParagraph\tthen\n",
        ),
        (
            "<text:list><text:list-header><text:p>Header</text:p></text:list-header><text:list-item><text:p>One</text:p><text:p>more</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>",
            "Paragraph\tHeader\nItem(1)\tOne\nParagraph\tmore\nItem(2)\tTwo\n",
        ),
        (
            "<text:table-of-content><text:index-body><text:p>Title 1</text:p></text:index-body></text:table-of-content><text:section text:display='none'><text:p>no</text:p></text:section><text:section><text:p>yes <text:page-number>4</text:page-number></text:p></text:section>",
            "Paragraph\tyes\n",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:covered-table-cell><text:p>B</text:p></table:covered-table-cell></table:table-row></table:table>",
            "Cell\tA\n",
        ),
        (
            "<text:p>one<text:s text:c='3'/>two<text:tab/>three,\n   four</text:p>",
            "Paragraph\tone two three, four\n",
        ),
        (
            "<text:p><text:a xlink:href='http://x.pl'>Moni</text:a>ka</text:p>",
            "Paragraph\tMonika http://x.pl\tTarget http://x.pl\n",
        ),
    ] {
        let content = format!(
            "<office:document-content {open}>{styles}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        );
        let path = folder("texts").join("a.odt");
        fs::write(
            &path,
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", content.as_bytes()),
            ]),
        )
        .expect("written");
        assert_eq!(listing(&read(&path, Language::English)), expected, "{body}");
    }
}

#[test]
fn any_namespace_prefix_and_part_name_is_accepted() {
    let rels = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
        <Relationship Id='1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/body/main.xml'/></Relationships>";
    let main = "<?xml version='1.0'?><ns0:document xmlns:ns0='http://purl.oclc.org/ooxml/wordprocessingml/main'><ns0:body><ns0:p><ns0:r><ns0:t>Text</ns0:t>\
        <t xmlns='urn:other'>other</t></ns0:r></ns0:p></ns0:body></ns0:document>";
    let path = folder("prefixes").join("a.docx");
    fs::write(
        &path,
        zipped(&[("_rels/.rels", rels.as_bytes()), ("body\\main.xml", main.as_bytes())]),
    )
    .expect("written");
    assert_eq!(listing(&read(&path, Language::English)), "Paragraph\tText\n");
}

/// File name, content, and the expected problem.
type Broken = (&'static str, Vec<u8>, fn(Origin) -> Problem);

/// Hostile and broken files.
fn broken() -> Vec<Broken> {
    let real = fs::read(fixture("rich.docx")).expect("a document");
    let document = |xml: &[u8]| zipped(&[("word/document.xml", xml)]);
    let whole = |body: &str| {
        format!("<w:document xmlns:w='{NAMESPACE}'><w:body>{body}</w:body></w:document>")
    };
    let styles =
        "<Relationships><Relationship Id='1' Type='x/styles' Target='styles.xml'/></Relationships>";
    let entities = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
        .to_owned()
        + &whole(&paragraph("&b;"));
    let compound = |name: &str| {
        let name = name.encode_utf16().flat_map(u16::to_le_bytes);
        [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600], &name.collect::<Vec<u8>>(), &[0; 600]]
            .concat()
    };
    let field = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>".to_owned();
    let content = |body: &str| {
        let content = format!(
            "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
             xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        );
        zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", content.as_bytes()),
        ])
    };
    macro_rules! damaged {
        ($kind:ident) => {
            |origin| Problem::Damaged(origin, Damage::$kind("word/document.xml".to_owned()))
        };
    }
    vec![
        ("bomb.docx", docx(&"<w:p/>".repeat(12 << 20), &[]), Problem::DecompressionBomb),
        (
            "bomb.odt",
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", &vec![b' '; 65 << 20]),
            ]),
            Problem::DecompressionBomb,
        ),
        (
            "crowd.docx",
            b"PK\x03\x04".iter().copied().chain(b"PK\x01\x02".repeat(70_000)).collect(),
            |origin| Problem::Damaged(origin, Damage::TooManyParts),
        ),
        ("boxes.docx", docx(&"<w:p><w:r><w:txbxContent>".repeat(100), &[]), damaged!(TooDeep)),
        ("deep.docx", document(whole(&"<w:sdt>".repeat(1 << 20)).as_bytes()), damaged!(TooDeep)),
        ("entities.docx", document(entities.as_bytes()), damaged!(Doctype)),
        ("cut.docx", real[..real.len() / 2].to_vec(), |origin| {
            Problem::Damaged(origin, Damage::Archive)
        }),
        ("short.docx", b"PK\x03\x04\x14\0".to_vec(), |origin| {
            Problem::Damaged(origin, Damage::Archive)
        }),
        ("picture.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0".to_vec(), Problem::NotText),
        ("locked.docx", compound("EncryptedPackage"), Problem::Protected),
        (
            "locked.odt",
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("encrypted-package", b"x"),
            ]),
            Problem::Protected,
        ),
        ("old.doc", compound("WordDocument"), Problem::OldWord),
        ("real.doc", fs::read(fixture("old.doc")).expect("a document"), Problem::OldWord),
        ("real.docx", fs::read(fixture("locked.docx")).expect("a document"), Problem::Protected),
        ("old.docx", compound("Workbook"), Problem::OtherDocument),
        ("book.xlsx", zipped(&[("xl/workbook.xml", b"<workbook/>")]), Problem::OtherDocument),
        (
            "slides.odt",
            zipped(&[("mimetype", b"application/vnd.oasis.opendocument.presentation")]),
            Problem::OtherDocument,
        ),
        (
            "up.docx",
            zipped(&[("../word/document.xml", whole(&paragraph("x")).as_bytes())]),
            Problem::Document,
        ),
        (
            "latin.docx",
            document(b"<?xml version='1.0' encoding='UTF-8'?><a>\xb9</a>"),
            damaged!(Encoding),
        ),
        ("wide.docx", document(b"<?xml version='1.0' encoding='UTF-16'?><a/>"), damaged!(Encoding)),
        (
            "open.docx",
            document(format!("<w:document xmlns:w='{NAMESPACE}'><w:p>").as_bytes()),
            damaged!(Part),
        ),
        ("other.docx", document(b"<workbook/>"), damaged!(Part)),
        (
            "styles.docx",
            docx(&paragraph("x"), &[("word/_rels/document.xml.rels", styles.as_bytes())]),
            |origin| Problem::Damaged(origin, Damage::Missing("word/styles.xml".to_owned())),
        ),
        (
            "content.odt",
            zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text")]),
            |origin| Problem::Damaged(origin, Damage::Missing("content.xml".to_owned())),
        ),
        ("real.odt", fs::read(fixture("locked.odt")).expect("a document"), Problem::Protected),
        // Far below the limit for all parts, but with the compression ratio of a bomb.
        ("times.docx", docx(&" ".repeat(9 << 20), &[]), Problem::DecompressionBomb),
        (
            "crowded.docx",
            docx(&(0..2_200_000).map(|n| format!("<w:p w:a='{n}'/>")).collect::<String>(), &[]),
            Problem::TooManyBlocks,
        ),
        (
            "crowded.odt",
            content(&(0..=1 << 17).map(|n| format!("<text:p>{n}</text:p>")).collect::<String>()),
            Problem::TooManyBlocks,
        ),
        ("unended.docx", docx(&(field.clone() + &"<w:p/>".repeat(1_000_000)), &[]), Problem::Empty),
        (
            "crowded.html",
            (0..=1 << 17).map(|n| format!("<p>{n}")).collect::<String>().into_bytes(),
            Problem::TooManyBlocks,
        ),
        ("tags.html", "<b>".repeat(5 << 20).into_bytes(), Problem::TooManyBlocks),
        ("references.html", "&nbsp;".repeat(2_000_000).into_bytes(), Problem::Empty),
        ("lines.txt", "x\n\n".repeat(1 << 20).into_bytes(), Problem::TooManyBlocks),
        ("nothing.docx", docx(&"<w:p/>".repeat(1_000_000), &[]), Problem::Empty),
        (
            "attributes.docx",
            docx(&format!("<w:p {}/>", "w:a='b' ".repeat(1_000_000)), &[]),
            Problem::Empty,
        ),
        (
            "names.docx",
            docx(
                &format!(
                    "<w:p {}/>",
                    (0..900_000).map(|n| format!("xmlns:a{n}='b' ")).collect::<String>()
                ),
                &[],
            ),
            Problem::Empty,
        ),
    ]
}

#[test]
fn hostile_and_broken_documents_are_reported_quickly_by_name() {
    let folder = folder("broken");
    for (name, bytes, problem) in broken() {
        let path = folder.join(name).display().to_string();
        fs::write(&path, bytes).expect("written");
        let start = Instant::now();
        assert_eq!(
            read_source(&path, Language::English).map(|source| source.text),
            Err(problem(Origin::new(&path)))
        );
        // About a second in an optimised build, which this is not.
        assert!(start.elapsed() < Duration::from_secs(10), "{name}: {:?}", start.elapsed());
    }
}

fn bitekst(arguments: &[&str], folder: &Path) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bitekst"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn other_pairs_are_checked_and_findings_name_the_paragraph() {
    let folder = folder("project");
    let heading = |text: &str| {
        format!("<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let write = |name: &str, bytes: Vec<u8>| fs::write(folder.join(name), bytes).expect("written");
    write(
        "a.en.docx",
        docx(
            &(heading("Plans for 2021") + &paragraph("We will meet 21 teams from nine schools.")),
            &[],
        ),
    );
    write(
        "a.pl.docx",
        docx(
            &(heading("Plany na rok 2021")
                + &paragraph("Spotkamy się z 12 drużynami z dziewięciu szkół.")),
            &[],
        ),
    );
    write("b.en.docx", b"PK\x03\x04".to_vec());
    write("b.pl.docx", docx(&paragraph("Tekst"), &[]));
    // Word keeps a lock file beside an open document.
    write("~$a.en.docx", vec![0; 162]);
    let (code, out, errors) = bitekst(&["check"], &folder);
    assert_eq!(code, Some(2), "{out}{errors}");
    assert!(out.contains("--> a.en.docx, paragraph 2, under “Plans for 2021”\n"), "{out}");
    assert!(
        errors.contains("“b.en.docx” is damaged: it is incomplete") && !errors.contains('~'),
        "{errors}"
    );
    let (_, out, errors) = bitekst(&["check", "--lang", "pl"], &folder);
    assert!(out.contains("::: a.pl.docx, akapit 2, pod nagłówkiem „Plany na rok 2021”\n"), "{out}");
    assert!(errors.contains("„b.en.docx” jest uszkodzony: jest niepełny"), "{errors}");
    let (_, out, _) = bitekst(&["check", "--format", "json", "a.en.docx", "a.pl.docx"], &folder);
    assert!(out.contains("\"line\": 2,"), "programs get the number of the paragraph: {out}");
    assert!(is_text("x/letter.docx") && is_text("letter.ODT") && !is_text("x/~$letter.docx"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn corrupted_documents_never_panic(odt: bool, cut in 0usize..60_000, flips in prop::collection::vec((0usize..60_000, 0u8..8), 0..6)) {
        let mut bytes = fs::read(fixture(if odt { "rich.odt" } else { "rich.docx" })).expect("a document");
        if flips.is_empty() {
            bytes.truncate(cut);
        }
        for (at, bit) in flips {
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
        }
        check_anything(&bytes);
    }

    #[test]
    fn arbitrary_bodies_never_panic(pieces in prop::collection::vec(0usize..PIECES.len(), 0..40), noise: Vec<u8>) {
        let body: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        check_anything(&docx(&body, &[]));
        let open = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
            xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'";
        let content = format!("<office:document-content {open}><office:text>{body}</office:text></office:document-content>");
        check_anything(&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())]));
        check_anything(&[b"PK\x03\x04", &noise[..]].concat());
    }
}

/// Fragments of document bodies.
const PIECES: [&str; 30] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>ą 1</w:t>",
    "<w:del>",
    "</w:del>",
    "<w:tc>",
    "</w:tc>",
    "<w:hyperlink>",
    "</w:hyperlink>",
    "<w:fldChar w:fldCharType='begin'/>",
    "<w:fldChar w:fldCharType='separate'/>",
    "<w:fldChar w:fldCharType='end'/>",
    "<w:instrText>HYPERLINK \"http://ż\"</w:instrText>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<text:p>",
    "</text:p>",
    "<text:span>",
    "</text:span>",
    "<text:a href='http://ą'>",
    "</text:a>",
    "<draw:frame>",
    "</draw:frame>",
    "<text:note-body>",
    "</text:note-body>",
    "<table:table-cell/>",
    "ź",
];

fn check_anything(bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("anything-{:?}.docx", std::thread::current().id()));
    fs::write(&path, bytes).expect("written");
    if let Ok(source) = read_source(&path.display().to_string(), Language::Polish) {
        for block in source.layout.iter().flat_map(|layout| &layout.blocks) {
            assert!(!source.slice(block.span).is_empty() && block.kind != BlockKind::Code);
        }
    }
}

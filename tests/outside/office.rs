//! Tests documents written by current programs, python-docx and LibreOffice: they are read like
//! those in `fixtures/read/office/`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use bitekst::language::Language;
use bitekst::layout::Layout;
use bitekst::read::read_source;

use super::{is_required, json, python, run, skipped};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/read/office").join(name)
}

fn read(path: &Path) -> (String, Option<Layout>) {
    let source = read_source(&path.display().to_string(), Language::English)
        .unwrap_or_else(|problem| panic!("{problem:?}"));
    (source.text, source.layout)
}

#[test]
fn documents_of_python_docx_are_read() {
    let Some(python) = python(&["docx"]) else { return };
    let path = folder("python").join("rich.docx");
    python.run("rich.py", &[&path.display().to_string()], b"");
    assert_eq!(read(&path), read(&fixture("rich.docx")));
}

#[test]
fn documents_of_libreoffice_are_read() {
    if !has_writer(&folder("version")) {
        return;
    }
    let folder = folder("libreoffice");
    let convert = |from: &Path, to: &str, reader: &[&str]| {
        let (into, file) = (folder.display().to_string(), from.display().to_string());
        let arguments =
            [reader, &["--headless", "--convert-to", to, "--outdir", &into, &file]].concat();
        assert!(soffice(&arguments, &folder), "{}", from.display());
        folder.join(from.file_name().expect("a name")).with_extension(to)
    };
    assert_eq!(read(&convert(&fixture("rich.docx"), "odt", &[])), read(&fixture("rich.odt")));
    for ending in ["docx", "odt"] {
        let written = convert(&fixture("nested.html"), ending, &["--infilter=HTML (StarWriter)"]);
        assert_eq!(read(&written), read(&fixture(&format!("nested.{ending}"))), "nested {ending}");
    }
    assert_eq!(
        read(&convert(&fixture("rich.docx"), "rtf", &[])),
        read(&fixture("../rtf/rich.rtf"))
    );
    for language in ["en", "pl"] {
        let letter = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("fixtures/texts/iccss-2021/{language}.txt"));
        for (ending, folder) in [("docx", "."), ("odt", "."), ("rtf", "../rtf")] {
            let written = convert(&letter, ending, &["--infilter=Text (encoded):UTF8"]);
            assert_eq!(
                read(&written),
                read(&fixture(&format!("{folder}/letter.{language}.{ending}"))),
                "{language} {ending}"
            );
        }
        // The ends of lines and pages depend on the installed fonts; the text does not.
        let written = convert(&letter, "pdf", &["--infilter=Text (encoded):UTF8"]);
        assert_eq!(
            read(&written).0,
            read(&fixture(&format!("../pdf/letter.{language}.pdf"))).0,
            "{language} pdf"
        );
    }
}

#[test]
fn pages_that_libreoffice_writes_give_the_findings_of_the_letter() {
    if !has_writer(&folder("version-pages")) {
        return;
    }
    let folder = folder("pages");
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts/iccss-2021");
    let findings = |files: [PathBuf; 2]| {
        let files = files.map(|file| file.display().to_string());
        let report =
            json(&run(&["check", "--format", "json", &files[0], &files[1]], Path::new(".")));
        let rows = super::findings(&report).into_iter().map(|finding| {
            format!("{} {} {}", finding["rule"], finding["severity"], finding["message"])
        });
        rows.collect::<Vec<String>>()
    };
    let plain = findings(["en", "pl"].map(|language| texts.join(language).with_extension("txt")));
    assert!(plain.len() > 20);
    let page = |from: &Path, reader: &[&str]| {
        let (into, file) = (folder.display().to_string(), from.display().to_string());
        assert!(
            soffice(
                &[reader, &["--headless", "--convert-to", "html:HTML", "--outdir", &into, &file]]
                    .concat(),
                &folder
            ),
            "{file}"
        );
        folder.join(from.file_name().expect("a name")).with_extension("html")
    };
    // Plain text becomes preformatted text, a document becomes paragraphs.
    let of_text = ["en", "pl"].map(|language| {
        page(&texts.join(language).with_extension("txt"), &["--infilter=Text (encoded):UTF8"])
    });
    assert_eq!(findings(of_text), plain);
    let of_document =
        ["en", "pl"].map(|language| page(&fixture(&format!("letter.{language}.docx")), &[]));
    assert_eq!(
        findings(of_document),
        findings(["en", "pl"].map(|language| fixture(&format!("letter.{language}.docx"))))
    );
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("outside-{name}"));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Whether LibreOffice is installed with Writer: it comes in parts, and one without Writer runs but
/// converts no text. If it is not and need not be, the test is reported as skipped.
fn has_writer(folder: &Path) -> bool {
    let (from, to) = (folder.join("probe.txt"), folder.join("probe.odt"));
    let _ = std::fs::remove_file(&to);
    std::fs::write(&from, "a text\n").expect("written");
    let arguments = ["--headless", "--convert-to", "odt", "--outdir"];
    let paths = [folder.display().to_string(), from.display().to_string()];
    let arguments: Vec<&str> =
        arguments.into_iter().chain(paths.iter().map(String::as_str)).collect();
    let has_writer = soffice(&arguments, folder) && to.is_file();
    if !has_writer {
        assert!(!is_required("writer"), "LibreOffice Writer does not run");
        skipped("LibreOffice Writer");
    }
    has_writer
}

/// Runs LibreOffice with its own settings, independent of any open instance.
fn soffice(arguments: &[&str], folder: &Path) -> bool {
    let own = format!("-env:UserInstallation=file://{}/settings", folder.display());
    let run = Command::new("soffice")
        .arg(own)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    run.is_ok_and(|status| status.success())
}

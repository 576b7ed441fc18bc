//! Tests the workbook of the ledger in other programs: openpyxl, which reads the file format, and
//! LibreOffice, which opens it as a spreadsheet.

use std::path::Path;
use std::process::Command;

use serde_json::Value as Json;

use super::{CASES, is_required, of_texts, python, run, skipped};

const EN: &str = "The meeting of 12 May 2021 began at 6.30 p.m.; 48,300 people and 2.5 teams came in 2019, 5% of them from Jordan, and paid €20.50.\n\n\
    The uprising of 22 January 1863 is told on 10 km of paths. Call +48 22 555 12 34.\n";
const PL: &str = "Spotkanie 12 maja 2021 r. zaczęło się o godz. 18.30; przyszło 48 300 osób i 2,5 drużyny w 2019 r., 7% z nich z Jordanii, i zapłacono 20,50 euro.\n\n\
    O powstaniu z 22 stycznia 1863 r. opowiada 10 km ścieżek. Telefon: +48 22 555 12 34.\n";

/// Index of the column of the English value.
const VALUE: usize = 4;

#[test]
fn values_of_a_workbook_have_their_types() {
    let Some(python) = python(&["openpyxl"]) else { return };
    let book = python.run("workbook.py", &[], &workbook());
    let rows = book["rows"].as_array().expect("rows");
    let value = |row: usize| {
        let cell = &rows[row][VALUE];
        [&cell["value"], &cell["type"], &cell["format"]]
            .map(|part| part.as_str().unwrap_or_default().to_owned())
    };
    let expected = [
        ["2021-05-12 00:00:00", "datetime", "yyyy-mm-dd"],
        ["18:30:00", "time", "hh:mm"],
        ["48300", "int", "#,##0"],
        ["2.5", "float", "#,##0.0"],
        ["2019", "int", "0"],
        ["0.05", "float", "#,##0%"],
        ["Jordania", "str", "General"],
        ["20.5", "float", "#,##0.00 [$EUR]"],
        ["22 stycznia 1863", "str", "General"],
        ["10 km", "str", "General"],
        ["+48225551234", "str", "General"],
    ];
    assert_eq!(rows.len(), 1 + expected.len());
    for (row, expected) in (1..).zip(expected) {
        assert_eq!(value(row), expected);
    }
    assert!(
        rows[6].as_array().expect("cells").iter().all(|cell| cell["colour"] != Json::Null),
        "the row that differs has no colour"
    );
    assert_eq!(rows[5][VALUE]["colour"], Json::Null);
    let set_up = ["title", "created", "language", "sheet", "frozen", "filter", "repeated"]
        .map(|name| book[name].as_str().unwrap_or_default());
    let title = "Wykaz faktów: en.txt, pl.txt";
    assert_eq!(set_up, [title, "2000-01-01 00:00:00", "pl", "Fakty", "A2", "A1:M12", "$1:$1"]);
    assert_eq!((&book["landscape"], &book["paper"]), (&Json::from(true), &Json::from(9)));
}

#[test]
fn no_text_becomes_a_formula_or_a_link() {
    let Some(python) = python(&["openpyxl"]) else { return };
    let address = format!("https://example.org/?a=%22&b=<c>&d={}", "x".repeat(40_000));
    let hostile = ledger(
        "hostile",
        &format!(
            "The fee of 20 euros is at {address}, =cmd|' /C calc'!A0 and \u{ffff}\u{1b}[31m \u{202e} http://example.org/_x0041_/ on 3 May 2021.\n"
        ),
        &format!(
            "Opłata 20 euro jest na {address}, =cmd|' /C calc'!A0 i \u{ffff}\u{1b}[31m \u{202e} http://example.org/_x0041_/ w dniu 3 maja 2021 r.\n"
        ),
    );
    let books = CASES.map(|case| (case, of_texts(case, &["facts", "--format", "xlsx"])));
    for (case, book) in books.into_iter().chain([("hostile words", hostile)]) {
        let book = python.run("workbook.py", &[], &book);
        assert!(book["rows"].as_array().is_some_and(|rows| rows.len() > 1), "{case}");
        assert_eq!(book["links"], Json::Array(Vec::new()), "{case}");
        for cell in
            book["rows"].as_array().into_iter().flatten().filter_map(Json::as_array).flatten()
        {
            assert!(cell["formula"] == false && cell["link"] == false, "{case}: {cell}");
            assert!(
                cell["value"].as_str().is_none_or(|text| text.chars().count() < 32_768),
                "{case}"
            );
        }
    }
}

#[test]
fn a_spreadsheet_opens_the_workbook_with_its_types() {
    let Some(python) = python(&["json"]) else { return };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet");
    std::fs::create_dir_all(&folder).expect("a folder");
    let _ = std::fs::remove_file(folder.join("ledger.fods"));
    std::fs::write(folder.join("ledger.xlsx"), workbook()).expect("written");
    let converted = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "fods", "ledger.xlsx"])
        .current_dir(&folder)
        .output();
    // LibreOffice without Calc runs but converts no workbook.
    let Ok(flat) = std::fs::read(folder.join("ledger.fods")) else {
        assert!(!is_required("calc"), "LibreOffice Calc does not run: {converted:?}");
        skipped("LibreOffice Calc");
        return;
    };
    let sheet = python.run("spreadsheet.py", &[], &flat);
    let expected = [
        ["date", "2021-05-12", "2021-05-12"],
        ["time", "PT18H30M00S", "18:30"],
        ["float", "48300", "48,300"],
        ["float", "2.5", "2.5"],
        ["float", "2019", "2019"],
        ["percentage", "0.05", "5%"],
        ["string", "", "Jordania"],
        ["currency", "20.5", "20.50 EUR"],
        ["string", "", "22 stycznia 1863"],
        ["string", "", "10 km"],
        ["string", "", "+48225551234"],
    ];
    for (row, expected) in (1..).zip(expected) {
        let cell = &sheet["rows"][row][VALUE];
        assert_eq!(
            ["type", "value", "text"].map(|part| cell[part].as_str().unwrap_or_default()),
            expected
        );
        assert_eq!(cell["formula"], Json::Null);
    }
}

fn workbook() -> Vec<u8> {
    ledger("workbook", EN, PL)
}

/// Returns the workbook of two texts, which is the same in two runs.
fn ledger(name: &str, en: &str, pl: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, text) in [("en.txt", en), ("pl.txt", pl)] {
        std::fs::write(folder.join(name), text).expect("written");
    }
    let made = || run(&["facts", "en.txt", "pl.txt", "--format", "xlsx", "--lang", "pl"], &folder);
    let workbook = made();
    assert!(workbook.starts_with(b"PK") && workbook == made(), "the same ledger gave other bytes");
    workbook
}

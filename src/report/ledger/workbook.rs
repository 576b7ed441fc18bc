//! The ledger as a workbook (XLSX) for signing off: dates are dates, numbers are numbers, and no
//! text becomes a formula or a link.

use jiff::civil;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};
use rustc_hash::FxHashMap;

use super::{Ledger, verdict_id};
use crate::canonical::round_quotient;
use crate::fact::{PartialDate, Value};
use crate::l10n::Interface;
use crate::ledger::{Entry, Verdict};
use crate::printable::{ELLIPSIS, line, width, wrap};
use crate::sides::{Side, Sides};

/// The columns: the message id of the title, the width in characters.
const COLUMNS: [(&str, u32); 13] = [
    ("sheet-number", 6),
    ("table-kind", 13),
    ("table-en", 26),
    ("table-pl", 26),
    ("sheet-value-en", 20),
    ("sheet-value-pl", 20),
    ("ledger-verdict", 20),
    ("sheet-finding", 42),
    ("sheet-line-en", 8),
    ("sheet-line-pl", 8),
    ("sheet-signed", 18),
    ("sheet-date", 12),
    ("sheet-note", 24),
];
const DATE: &str = "yyyy-mm-dd";
/// Maximum length of a cell in UTF-16 code units, less the mark of a cut.
const MAX_CELL_LENGTH: usize = 32_767 - 2;
/// Maximum number of rows of a sheet, less the titles.
const MAX_ROWS: usize = 1_048_576 - 1;
/// Number of significant digits of a spreadsheet.
const MAX_FIGURES: usize = 15;
/// First day that all spreadsheets count alike: some have a 29 February 1900.
const FIRST_DAY: civil::Date = civil::date(1900, 3, 1);
const A4: u8 = 9;
/// Height of a line, in points.
const LINE: u32 = 15;
/// Maximum number of lines of a row, which may have 409 points.
const MAX_LINES: u32 = 27;

/// Writes the workbook. The same ledger gives the same bytes.
///
/// # Errors
///
/// If the writer rejects something, which no text should cause.
pub fn xlsx(ledger: &Ledger<'_>, interface: &Interface) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let paths = Sides::from_fn(|side| line(&ledger.pair.source(side).path));
    let properties = DocProperties::new()
        .set_title(fitting(format!(
            "{}: {}, {}",
            interface.text("sheet-title"),
            paths.source,
            paths.target
        )))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?)
        .set_custom_property("Language", interface.language.code());
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(interface.text("sheet-name"))?;
    let title = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xD9E1EC));
    let title = title.set_border_bottom(FormatBorder::Thin);
    sheet.set_row_height(0, 2 * LINE)?;
    for (column, (id, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, interface.text(id), &title)?;
    }
    // A missing chapter is one finding with many facts.
    let mut sentences: FxHashMap<usize, String> = FxHashMap::default();
    for (row, entry) in (1..).zip(ledger.entries.iter().take(MAX_ROWS)) {
        let sentence = entry.finding.map(|finding| {
            let sentence =
                || {
                    ledger.pair.findings.get(finding).map(|finding| {
                        interface.tell(&finding.message(), ledger.pair, ledger.lexicon)
                    })
                };
            &*sentences
                .entry(finding)
                .or_insert_with(|| fitting(line(&sentence().unwrap_or_default())))
        });
        write(sheet, row, entry, sentence.map_or("", String::as_str), ledger, interface)?;
    }
    let last = ledger.entries.len().min(MAX_ROWS) as u32;
    sheet.autofilter(0, 0, last, COLUMNS.len() as u16 - 1)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer("&C&P / &N")
        .set_print_gridlines(true);
    workbook.save_to_buffer()
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    entry: &Entry,
    sentence: &str,
    ledger: &Ledger<'_>,
    interface: &Interface,
) -> Result<(), XlsxError> {
    let plain = shade(entry.verdict);
    let telling =
        if entry.verdict == Verdict::Same { plain.clone() } else { plain.clone().set_bold() };
    let (kind, verdict) =
        (interface.rule_title(entry.rule), interface.text(verdict_id(entry.verdict)));
    let mut height = lines(&kind, 1).max(lines(&verdict, 6)).max(lines(sentence, 7));
    sheet.write_number_with_format(row, 0, row, &plain)?;
    sheet.write_string_with_format(row, 1, kind, &plain)?;
    for (side, column) in Side::BOTH.into_iter().zip(0..) {
        let Some(fact) = ledger.fact(entry, side) else {
            for column in [2 + column, 4 + column, 8 + column] {
                sheet.write_blank(row, column, &plain)?;
            }
            continue;
        };
        let (words, written) = (
            fitting(line(fact.words)),
            fitting(line(&interface.value_of(fact.value, fact.words, ledger.lexicon))),
        );
        height = height.max(lines(&words, 2)).max(lines(&written, 4));
        sheet.write_string_with_format(row, 2 + column, words, &plain)?;
        write_value(sheet, row, 4 + column, fact.value, written, &plain)?;
        sheet.write_number_with_format(row, 8 + column, fact.from.line as f64, &plain)?;
    }
    sheet.write_string_with_format(row, 6, verdict, &telling)?;
    sheet.write_string_with_format(row, 7, sentence, &plain)?;
    // For the reader to fill in.
    sheet.write_blank(row, 10, &plain)?;
    sheet.write_blank(row, 11, &plain.clone().set_num_format(DATE))?;
    sheet.write_blank(row, 12, &plain)?;
    // Not every spreadsheet adjusts the height of a row to wrapped lines.
    if height > 1 {
        sheet.set_row_height(row, height.min(MAX_LINES) * LINE)?;
    }
    Ok(())
}

/// Returns the number of lines that a text needs in a column.
fn lines(text: &str, column: usize) -> u32 {
    let room = COLUMNS[column].1 as usize - 1;
    if width(text) <= room {
        return 1;
    }
    let wrapped = wrap(text, room, "");
    wrapped.lines().map(|line| width(line).div_ceil(room).max(1) as u32).sum()
}

/// Returns the format of a row: every verdict that needs attention has a colour, besides its words.
fn shade(verdict: Verdict) -> Format {
    let format =
        Format::new().set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
    match verdict {
        Verdict::Same => format,
        Verdict::Differs => format.set_background_color(Color::RGB(0xFBDAD7)),
        Verdict::Only(_) => format.set_background_color(Color::RGB(0xFCE6CC)),
        Verdict::Elsewhere => format.set_background_color(Color::RGB(0xFFF6C9)),
        Verdict::Reworded => format.set_background_color(Color::RGB(0xE8EDF3)),
    }
}

/// A value as a typed cell.
#[derive(Debug, PartialEq)]
enum Cell {
    Number(f64, String),
    Date(civil::Date),
    /// Minutes of the day.
    Time(u16),
    Text,
}

impl From<&Value> for Cell {
    fn from(value: &Value) -> Cell {
        match value {
            Value::Number(number) => Cell::number(*number, &|plain| plain),
            Value::Year(year) => Cell::Number(f64::from(*year), "0".to_owned()),
            Value::Ordinal(rank) => Cell::Number(f64::from(*rank), "0".to_owned()),
            Value::Percent(percent) => match Cell::number(*percent, &|plain| format!("{plain}%")) {
                Cell::Number(_, format) => (*percent / Decimal::ONE_HUNDRED)
                    .to_f64()
                    .map_or(Cell::Text, |part| Cell::Number(part, format)),
                _ => Cell::Text,
            },
            Value::Points(points) => Cell::number(*points, &|plain| format!("{plain}\" pp\"")),
            // A part of a currency unit has two decimals: 20.50.
            Value::Money { amount, currency } => Cell::number(*amount, &|plain| {
                let plain = if plain.ends_with(".0") { plain + "0" } else { plain };
                match currency {
                    Some(code) if code.iter().all(u8::is_ascii_uppercase) => {
                        format!("{plain} [${}]", String::from_utf8_lossy(code))
                    }
                    _ => plain,
                }
            }),
            Value::Date(date) => whole(*date).map_or(Cell::Text, Cell::Date),
            Value::Time { hour, minute } if *hour < 24 => {
                Cell::Time(u16::from(*hour) * 60 + u16::from(*minute))
            }
            _ => Cell::Text,
        }
    }
}

impl Cell {
    /// Returns a number with grouped digits and its own decimals; as text if a spreadsheet would
    /// lose some of its digits.
    fn number(number: Decimal, format: &dyn Fn(String) -> String) -> Cell {
        let number = round_quotient(number);
        let figures = number.normalize().mantissa().unsigned_abs().to_string().len();
        let shown = if number.abs() >= Decimal::ONE_THOUSAND {
            number.normalize().scale()
        } else {
            number.scale()
        };
        let plain = if shown == 0 {
            "#,##0".to_owned()
        } else {
            format!("#,##0.{}", "0".repeat(shown as usize))
        };
        match number.to_f64() {
            Some(value) if figures <= MAX_FIGURES => Cell::Number(value, format(plain)),
            _ => Cell::Text,
        }
    }
}

/// Returns the day of a whole date that every spreadsheet supports.
fn whole(date: PartialDate) -> Option<civil::Date> {
    let date = civil::Date::new(
        date.year?.try_into().ok()?,
        date.month?.try_into().ok()?,
        date.day?.try_into().ok()?,
    )
    .ok()?;
    (date >= FIRST_DAY).then_some(date)
}

fn write_value(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    written: String,
    plain: &Format,
) -> Result<(), XlsxError> {
    match Cell::from(value) {
        Cell::Number(number, format) => sheet.write_number_with_format(
            row,
            column,
            number,
            &plain.clone().set_num_format(format),
        )?,
        Cell::Date(day) => {
            let date = ExcelDateTime::from_ymd(
                day.year().unsigned_abs(),
                day.month().unsigned_abs(),
                day.day().unsigned_abs(),
            )?;
            sheet.write_datetime_with_format(
                row,
                column,
                date,
                &plain.clone().set_num_format(DATE),
            )?
        }
        Cell::Time(minutes) => {
            let part = f64::from(minutes) / (24.0 * 60.0);
            sheet.write_number_with_format(
                row,
                column,
                part,
                &plain.clone().set_num_format("hh:mm"),
            )?
        }
        Cell::Text => sheet.write_string_with_format(row, column, written, plain)?,
    };
    Ok(())
}

/// Returns text that fits a cell: cut if it is too long, without the two characters that XML
/// doesn't allow.
fn fitting(text: String) -> String {
    let text = text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > MAX_CELL_LENGTH
    });
    end.map_or(text.clone(), |(end, _)| format!("{}{ELLIPSIS}", &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        Value::Number(text.parse().expect("a number"))
    }

    #[test]
    fn values_keep_their_types() {
        let date = |year, month, day| {
            Value::Date(PartialDate { year, month, day, ..PartialDate::default() })
        };
        let money = |amount: &str, currency: Option<&[u8; 3]>| Value::Money {
            amount: amount.parse().expect("an amount"),
            currency: currency.copied(),
        };
        let typed = |number, format: &str| Cell::Number(number, format.to_owned());
        for (value, cell) in [
            (number("48300"), typed(48300.0, "#,##0")),
            (number("4.0"), typed(4.0, "#,##0.0")),
            (number("12345678901234567890"), Cell::Text),
            (Value::Number(Decimal::ONE / Decimal::from(3)), typed(0.3333, "#,##0.0000")),
            (Value::Year(2021), typed(2021.0, "0")),
            (Value::Ordinal(3), typed(3.0, "0")),
            (Value::Percent(Decimal::from(5)), typed(0.05, "#,##0%")),
            (Value::Percent(Decimal::new(543, 1)), typed(0.543, "#,##0.0%")),
            (Value::Points(Decimal::from(2)), typed(2.0, "#,##0\" pp\"")),
            (money("3200000", Some(b"EUR")), typed(3_200_000.0, "#,##0 [$EUR]")),
            (money("12.5", None), typed(12.5, "#,##0.00")),
            (date(Some(2021), Some(5), Some(12)), Cell::Date(civil::date(2021, 5, 12))),
            (date(Some(2021), Some(2), Some(30)), Cell::Text),
            (date(Some(1900), Some(2), Some(28)), Cell::Text),
            (date(Some(1863), Some(1), Some(22)), Cell::Text),
            (date(Some(2021), Some(5), None), Cell::Text),
            (Value::Time { hour: 18, minute: 30 }, Cell::Time(18 * 60 + 30)),
            (Value::Time { hour: 24, minute: 0 }, Cell::Text),
            (Value::Phone("+48225551234".into()), Cell::Text),
        ] {
            assert_eq!(Cell::from(&value), cell, "{value:?}");
        }
    }

    #[test]
    fn text_that_is_too_long_for_a_cell_is_cut() {
        assert_eq!(fitting("short".to_owned()), "short");
        let cut = fitting("𝔞".repeat(40_000));
        assert!(cut.encode_utf16().count() <= 32_767 && cut.ends_with(ELLIPSIS), "{}", cut.len());
        assert_eq!(fitting("a\u{ffff}".to_owned()), "a\u{fffd}");
    }
}

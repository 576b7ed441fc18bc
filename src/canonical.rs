//! The canonical English form of a value, which JSON and tables show whatever the language of the
//! text.

use rust_decimal::Decimal;

use crate::fact::{PartialDate, Value};
use crate::lexicon::{CANONICAL, Lexicon, NameId, Unit};

/// Maximum number of decimals of a figure in a text. A figure with more comes from a division.
const WRITTEN_DECIMALS: u32 = 9;
/// Number of decimals shown of such a result.
const SHOWN_DECIMALS: u32 = 4;

/// Returns the value in its canonical English form: `Jordan`, `United Nations`, `2020`, `4.0`,
/// `2021-05-12`, `3000000 EUR`.
pub fn canonical(value: &Value, lexicon: &Lexicon) -> String {
    let english =
        |id: NameId| lexicon.name(id).map_or_else(String::new, |name| name.canonical().to_owned());
    match value {
        Value::Number(number) => plain(*number),
        Value::Ordinal(rank) => rank.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Decade(year) => format!("{year}s"),
        Value::Date(date) => self::date(*date, lexicon),
        Value::Time { hour, minute } => format!("{hour:02}:{minute:02}"),
        Value::Percent(percent) => format!("{}%", plain(*percent)),
        Value::Points(points) => format!("{} pp", plain(*points)),
        Value::Money { amount, currency } => {
            let code = currency.map(|code| String::from_utf8_lossy(&code).into_owned());
            code.map_or_else(|| plain(*amount), |code| format!("{} {code}", plain(*amount)))
        }
        Value::Measure { amount, unit } => {
            let unit = lexicon.unit(*unit).map_or("", |unit| unit_name(unit, *amount));
            format!("{} {unit}", plain(*amount))
        }
        Value::Range(from, to) => {
            format!("{}–{}", canonical(from, lexicon), canonical(to, lexicon))
        }
        Value::Country(code) => lexicon
            .country(*code)
            .map_or_else(|| String::from_utf8_lossy(code).into_owned(), english),
        Value::Region(id) | Value::Organisation(id) => english(*id),
        Value::Acronym(text)
        | Value::Program(text)
        | Value::Person(text)
        | Value::Url(text)
        | Value::Email(text)
        | Value::Phone(text)
        | Value::Reference(text)
        | Value::Code(text) => text.to_string(),
    }
}

/// Returns a number without grouping, with the decimals it was written with unless they came from a
/// magnitude.
fn plain(number: Decimal) -> String {
    let number = round_quotient(number);
    let normal = number.normalize();
    if normal.is_integer() && number >= Decimal::ONE_THOUSAND {
        normal.to_string()
    } else {
        number.to_string()
    }
}

/// Rounds a number that comes from a division: a third is shown as 0.3333.
pub(crate) fn round_quotient(number: Decimal) -> Decimal {
    if number.scale() > WRITTEN_DECIMALS { number.round_dp(SHOWN_DECIMALS) } else { number }
}

/// Returns a unit in its usual English form: the word for times and degrees, otherwise the symbol.
fn unit_name(unit: &Unit, amount: Decimal) -> &'static str {
    match unit.spelled {
        Some((one, _)) if amount == Decimal::ONE => one,
        Some((_, many)) => many,
        None => unit.symbol,
    }
}

/// Returns the rank of a weekday in its month, such as `2nd` or `last`. These words are part of the
/// wire format and independent of the language of the text.
fn nth(nth: i8) -> String {
    match nth {
        1 => "1st".to_owned(),
        2 => "2nd".to_owned(),
        3 => "3rd".to_owned(),
        nth if nth > 0 => format!("{nth}th"),
        _ => "last".to_owned(),
    }
}

/// Returns a full date in ISO 8601, or else the stated parts: `12 May`, `May 2021`, `Q4 2022`,
/// `Friday`.
fn date(date: PartialDate, lexicon: &Lexicon) -> String {
    if let PartialDate { year: Some(year), month: Some(month), day: Some(day), .. } = date {
        return format!("{year:04}-{month:02}-{day:02}");
    }
    let month = date.month.and_then(|month| lexicon.month_name(CANONICAL, month));
    let weekday = date.weekday.and_then(|weekday| lexicon.weekday_name(CANONICAL, weekday));
    let parts = [
        date.nth.map(nth),
        weekday.map(str::to_owned),
        date.quarter.map(|quarter| format!("Q{quarter}")),
        date.half.map(|half| format!("H{half}")),
        date.day.map(|day| day.to_string()),
        month.map(str::to_owned),
        date.year.map(|year| year.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

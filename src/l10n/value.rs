//! Values as the interface language writes them: names in that language, its marks in numbers, its order in dates.

use super::Interface;
use super::number::number;
use crate::entity::{PartialDate, Value};
use crate::language::Language;
use crate::lexicon::{Lexicon, NameId};
use crate::message::{Arg, Message};

impl Interface {
    /// A value for people to read; [`crate::canonical::canonical`] is the form for programs.
    pub fn value(&self, value: &Value, lexicon: &Lexicon) -> String {
        let language = self.language;
        let name = |id: NameId| {
            lexicon
                .name(id)
                .map_or_else(String::new, |name| if language == Language::English { name.english } else { name.polish }.to_owned())
        };
        let amount = |id: &'static str, amount: String| self.say(&Message::new(id).with("amount", Arg::Text(amount)));
        match value {
            Value::Number(value) => number(*value, language),
            Value::Ordinal(rank) => {
                self.say(&Message::new("value-ordinal").with("rank", Arg::Text(rank.to_string())).with("ending", ending(*rank)))
            }
            Value::Year(year) => year.to_string(),
            Value::Decade(first) => self.say(
                &Message::new("value-decade").with("first", Arg::Text(first.to_string())).with("last", Arg::Text((first + 9).to_string())),
            ),
            Value::Date(date) => self.date(*date, lexicon),
            Value::Time { hour, minute } => format!("{hour}:{minute:02}"),
            Value::Percent(percent) => amount("value-percent", number(*percent, language)),
            Value::Points(points) => amount("value-points", number(*points, language)),
            Value::Money { amount, currency } => {
                let amount = number(*amount, language);
                currency.map_or_else(|| amount.clone(), |code| format!("{amount} {}", String::from_utf8_lossy(&code)))
            }
            Value::Measure { amount, unit } => {
                format!("{} {}", number(*amount, language), lexicon.unit(*unit).map_or("", |unit| unit.symbol))
            }
            Value::Range(from, to) => format!("{}–{}", self.value(from, lexicon), self.value(to, lexicon)),
            Value::Country(code) => lexicon.country(*code).map_or_else(|| String::from_utf8_lossy(code).into_owned(), name),
            Value::Region(id) | Value::Organisation(id) => name(*id),
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

    /// As much of a date as is stated: `12 May 2021`, `May 2021`, `Q4 2022`, `Friday`.
    fn date(&self, date: PartialDate, lexicon: &Lexicon) -> String {
        let weekday = date.weekday.and_then(|weekday| lexicon.calendar_name(self.language, "weekday", weekday));
        // Polish puts the month behind a day in the genitive; alone it stands as the calendar names it.
        let month = date.month.and_then(|month| match date.day {
            Some(_) => Some(self.say(&Message::new("value-month-of-day").with("month", Arg::Number(i64::from(month))))),
            None => lexicon.calendar_name(self.language, "month", month).map(str::to_owned),
        });
        let quarter = date.quarter.map(|quarter| self.say(&Message::new("value-quarter").with("quarter", Arg::Number(i64::from(quarter)))));
        let half = date.half.map(|half| self.say(&Message::new("value-half").with("half", Arg::Number(i64::from(half)))));
        let nth = date.nth.map(|nth| self.say(&Message::new("value-nth").with("nth", Arg::Number(i64::from(nth.max(0))))));
        let parts = [
            nth,
            weekday.map(str::to_owned),
            quarter,
            half,
            date.day.map(|day| day.to_string()),
            month,
            date.year.map(|year| year.to_string()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Which ending a figure takes as an ordinal, in languages that have several: `st`, `nd`, `rd` or `th`.
fn ending(rank: u32) -> Arg {
    let ending = match (rank % 10, rank % 100) {
        (_, 11..=13) => 4,
        (1, _) => 1,
        (2, _) => 2,
        (3, _) => 3,
        _ => 4,
    };
    Arg::Number(ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn values_are_written_in_the_language_of_the_interface() {
        let lexicon = Lexicon::builtin();
        let [english, polish] = Language::BOTH.map(Interface::new);
        let date = |year, month, day| Value::Date(PartialDate { year, month, day, ..PartialDate::default() });
        for (value, en, pl) in [
            (Value::Number(Decimal::new(25, 1)), "2.5", "2,5"),
            (Value::Country(*b"JO"), "Jordan", "Jordania"),
            (Value::Ordinal(1), "1st", "1."),
            (Value::Ordinal(12), "12th", "12."),
            (Value::Ordinal(22), "22nd", "22."),
            (Value::Decade(1930), "the years 1930–1939", "lata 1930–1939"),
            (Value::Percent(Decimal::new(543, 1)), "54.3%", "54,3%"),
            (Value::Points(Decimal::new(2, 0)), "2 pp", "2 p.p."),
            (Value::Money { amount: Decimal::new(3_200_000, 0), currency: Some(*b"EUR") }, "3,200,000 EUR", "3\u{a0}200\u{a0}000 EUR"),
            (date(Some(2021), Some(5), Some(12)), "12 May 2021", "12 maja 2021"),
            (date(Some(2021), Some(5), None), "May 2021", "maj 2021"),
            (Value::Date(PartialDate { quarter: Some(4), ..PartialDate::default() }), "Q4", "IV kwartał"),
            (
                Value::Date(PartialDate { half: Some(2), year: Some(2023), ..PartialDate::default() }),
                "second half 2023",
                "druga połowa 2023",
            ),
            (Value::Date(PartialDate { nth: Some(-1), weekday: Some(2), ..PartialDate::default() }), "last Tuesday", "ostatni: wtorek"),
            (Value::Number(Decimal::ONE / Decimal::from(3)), "0.3333", "0,3333"),
            (Value::Time { hour: 6, minute: 5 }, "6:05", "6:05"),
        ] {
            assert_eq!(english.value(&value, &lexicon), en);
            assert_eq!(polish.value(&value, &lexicon), pl);
        }
    }
}

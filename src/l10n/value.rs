//! Formats values for the interface language: its names, its marks in numbers, its order in dates.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Interface;
use super::number::number;
use crate::fact::{PartialDate, Value};
use crate::language::Language;
use crate::lexicon::{Lemma, Lexicon, NameId, Unit};
use crate::message::{Arg, Message};

impl Interface {
    /// Formats a value for people. JSON has the canonical form instead.
    pub fn value(&self, value: &Value, lexicon: &Lexicon) -> String {
        let language = self.language;
        let name = |id: NameId| {
            lexicon.name(id).map_or_else(String::new, |name| name.in_language(language).to_owned())
        };
        let amount = |id: &'static str, amount: String| {
            self.say(&Message::new(id).with("amount", Arg::Text(amount)))
        };
        match value {
            Value::Number(value) => self.number(*value),
            Value::Ordinal(rank) => self.say(
                &Message::new("value-ordinal")
                    .with("rank", Arg::Text(rank.to_string()))
                    .with("ending", ending(*rank)),
            ),
            Value::Year(year) => year.to_string(),
            Value::Decade(first) => self.say(
                &Message::new("value-decade")
                    .with("first", Arg::Text(first.to_string()))
                    .with("last", Arg::Text((first + 9).to_string())),
            ),
            Value::Date(date) => self.date(*date, lexicon),
            Value::Time { hour, minute } => format!("{hour}:{minute:02}"),
            Value::Percent(percent) => amount("value-percent", number(*percent, language)),
            Value::Points(points) => amount("value-points", number(*points, language)),
            Value::Money { amount, currency } => {
                let amount = self.number(*amount);
                currency.map_or_else(
                    || amount.clone(),
                    |code| format!("{amount} {}", String::from_utf8_lossy(&code)),
                )
            }
            Value::Measure { amount, unit } => self.measure(*amount, lexicon.unit(*unit)),
            Value::Range(from, to) => {
                format!("{}–{}", self.value(from, lexicon), self.value(to, lexicon))
            }
            Value::Country(code) => lexicon
                .country(*code)
                .map_or_else(|| String::from_utf8_lossy(code).into_owned(), name),
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

    /// Formats the value of some words of a text for people. A person's name whose base form is in
    /// no table and not in the dictionary is returned as written in the text.
    pub fn value_of(&self, value: &Value, words: &str, lexicon: &Lexicon) -> String {
        match value {
            Value::Person(name) if !is_known_name(name, words, lexicon) => words.to_owned(),
            _ => self.value(value, lexicon),
        }
    }

    /// Formats a number in figures, with the word for millions or milliards (English billions) if
    /// few figures remain: `2.5 million`, `2,5 mln`.
    fn number(&self, value: Decimal) -> String {
        for (id, zeros) in [("value-milliard", MILLIARD), ("value-million", MILLION)] {
            let part = (value / Decimal::new(zeros, 0)).normalize();
            if part.abs() >= Decimal::ONE && part.scale() <= MAX_DECIMALS {
                return self
                    .say(&Message::new(id).with("amount", Arg::Text(number(part, self.language))));
            }
        }
        number(value, self.language)
    }

    /// Formats a quantity with the word for its unit if prose uses one (`14 days`), otherwise with
    /// its symbol.
    fn measure(&self, amount: Decimal, unit: Option<&Unit>) -> String {
        let Some(unit) = unit else { return self.number(amount) };
        let written = number(amount, self.language);
        let (Some((_, id)), Some(count)) =
            (UNITS_IN_WORDS.iter().find(|(key, _)| *key == unit.key), amount.to_f64())
        else {
            return format!("{written} {}", unit.symbol);
        };
        self.say(
            &Message::new(id)
                .with("amount", Arg::Text(written))
                .with("count", Arg::Fraction(count)),
        )
    }

    /// Formats the stated parts of a date: `12 May 2021`, `May 2021`, `Q4 2022`, `Friday`.
    fn date(&self, date: PartialDate, lexicon: &Lexicon) -> String {
        let weekday = date.weekday.and_then(|weekday| lexicon.weekday_name(self.language, weekday));
        // In Polish, a month after a day is in the genitive.
        let month = date.month.and_then(|month| match date.day {
            Some(_) => Some(self.say(
                &Message::new("value-month-of-day").with("month", Arg::Number(i64::from(month))),
            )),
            None => lexicon.month_name(self.language, month).map(str::to_owned),
        });
        let quarter = date.quarter.map(|quarter| {
            self.say(
                &Message::new("value-quarter").with("quarter", Arg::Number(i64::from(quarter))),
            )
        });
        let half = date.half.map(|half| {
            self.say(&Message::new("value-half").with("half", Arg::Number(i64::from(half))))
        });
        let nth = date.nth.map(|nth| {
            self.say(&Message::new("value-nth").with("nth", Arg::Number(i64::from(nth.max(0)))))
        });
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

/// Whether each part of a name appears in the text, is a given name of the table, or is a base form
/// of the dictionary. Other base forms are guesses, such as `John Harrowo` from `Johna Harrowa`.
fn is_known_name(name: &str, words: &str, lexicon: &Lexicon) -> bool {
    let parts = |text: &str| {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    let written = parts(words);
    parts(name).iter().all(|part| {
        if written.contains(part) {
            return true;
        }
        let lower = part.to_lowercase();
        let is_base = |lemma: &Lemma| lemma.text.to_lowercase() == lower;
        Language::ALL.into_iter().filter(|language| lexicon.has_dictionary(*language)).any(
            |language| {
                let form = lexicon.form(language, part);
                form.known && form.lemmas.iter().any(is_base)
                    || lexicon.given_names(part, &form).contains(part)
            },
        )
    })
}

/// Maximum number of decimals before the word for a magnitude.
const MAX_DECIMALS: u32 = 2;
const MILLION: i64 = 1_000_000;
const MILLIARD: i64 = 1_000_000_000;

/// Keys of the units that prose writes in words, and the ids of their messages.
const UNITS_IN_WORDS: [(&str, &str); 8] = [
    ("second", "value-seconds"),
    ("minute", "value-minutes"),
    ("hour", "value-hours"),
    ("day", "value-days"),
    ("week", "value-weeks"),
    ("month", "value-months"),
    ("year", "value-years"),
    ("mile", "value-miles"),
];

/// Returns the number of the ordinal ending of a figure, for languages with several: 1 for `st`, 2
/// for `nd`, 3 for `rd`, 4 for `th`.
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

    #[test]
    fn values_are_written_in_the_language_of_the_interface() {
        let lexicon = Lexicon::builtin();
        let [english, polish] = Language::ALL.map(Interface::new);
        let measure = |amount, key: &str| {
            let unit = (0..)
                .map_while(|unit| lexicon.unit(unit).map(|found| (unit, found.key)))
                .find(|(_, found)| *found == key);
            Value::Measure { amount: Decimal::new(amount, 0), unit: unit.expect("a unit").0 }
        };
        let date = |year, month, day| {
            Value::Date(PartialDate { year, month, day, ..PartialDate::default() })
        };
        for (value, en, pl) in [
            (Value::Number(Decimal::new(25, 1)), "2.5", "2,5"),
            (Value::Country(*b"JO"), "Jordan", "Jordania"),
            (Value::Ordinal(1), "1st", "1."),
            (Value::Ordinal(12), "12th", "12."),
            (Value::Ordinal(22), "22nd", "22."),
            (Value::Decade(1930), "the years 1930–1939", "lata 1930–1939"),
            (Value::Percent(Decimal::new(543, 1)), "54.3%", "54,3%"),
            (Value::Points(Decimal::new(2, 0)), "2 pp", "2 p.p."),
            (
                Value::Money { amount: Decimal::new(3_200_000, 0), currency: Some(*b"EUR") },
                "3.2 million EUR",
                "3,2 mln EUR",
            ),
            (
                Value::Money { amount: Decimal::new(48_300, 0), currency: Some(*b"PLN") },
                "48,300 PLN",
                "48\u{a0}300 PLN",
            ),
            (Value::Number(Decimal::new(2_500_000_000, 0)), "2.5 billion", "2,5 mld"),
            (Value::Number(Decimal::new(1_204_560, 0)), "1,204,560", "1\u{a0}204\u{a0}560"),
            (measure(14, "day"), "14 days", "14 dni"),
            (measure(1, "day"), "1 day", "1 dzień"),
            (measure(22, "hour"), "22 hours", "22 godziny"),
            (measure(5, "mile"), "5 miles", "5 mil"),
            (measure(120, "megawatt"), "120 MW", "120 MW"),
            (date(Some(2021), Some(5), Some(12)), "12 May 2021", "12 maja 2021"),
            (date(Some(2021), Some(5), None), "May 2021", "maj 2021"),
            (
                Value::Date(PartialDate { quarter: Some(4), ..PartialDate::default() }),
                "Q4",
                "IV kwartał",
            ),
            (
                Value::Date(PartialDate {
                    half: Some(2),
                    year: Some(2023),
                    ..PartialDate::default()
                }),
                "second half 2023",
                "druga połowa 2023",
            ),
            (
                Value::Date(PartialDate {
                    nth: Some(-1),
                    weekday: Some(2),
                    ..PartialDate::default()
                }),
                "last Tuesday",
                "ostatni: wtorek",
            ),
            (Value::Number(Decimal::ONE / Decimal::from(3)), "0.3333", "0,3333"),
            (Value::Time { hour: 6, minute: 5 }, "6:05", "6:05"),
        ] {
            assert_eq!(english.value(&value, &lexicon), en);
            assert_eq!(polish.value(&value, &lexicon), pl);
        }
    }

    #[test]
    fn a_known_base_form_of_a_name_is_shown() {
        let lexicon = Lexicon::builtin();
        let interface = Interface::new(Language::English);
        for (words, name, shown) in [
            ("Johna Harrowa", "John Harrowo", "Johna Harrowa"),
            ("Johna Harrowa", "John Harrow", "Johna Harrowa"),
            ("Johna Harrow", "John Harrow", "John Harrow"),
            ("Jana Kowalskiego", "Jan Kowalski", "Jan Kowalski"),
            ("Anną Nowak-Kowalską", "Anna Nowak-Kowalska", "Anna Nowak-Kowalska"),
        ] {
            let value = Value::Person(name.into());
            assert_eq!(interface.value_of(&value, words, &lexicon), shown);
        }
    }
}

//! The language of the interface. Only here do messages become sentences.

#[cfg(test)]
mod compile;
mod errors;
mod language_choice;
mod number;
mod value;

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};

use crate::fact::Value;
use crate::finding::{Finding, Role};
use crate::language::{Language, PerLanguage};
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::rule::RuleId;
use crate::sides::Side;

pub use language_choice::{choose, locales};

// `CATALOGUES`: the texts of `locales/en/*.ftl` and of `locales/pl/*.ftl`, listed by the build,
// which has checked that they say the same things.
include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// The longest quotation, in characters; longer ones are cut in the middle.
const LONGEST_QUOTE: usize = 72;

/// An interface in one language. Threads may share it.
pub struct Interface {
    /// The language it speaks.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The interface in the other language, made when it is first needed.
    other: OnceLock<Box<Interface>>,
}

impl Interface {
    /// The interface in a language.
    pub fn new(language: Language) -> Interface {
        let mut bundle = FluentBundle::new_concurrent(vec![
            language.code().parse::<unic_langid::LanguageIdentifier>().unwrap_or_default(),
        ]);
        // Marks of direction around arguments are for texts that mix directions; terminals show
        // them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| written(value, Language::English),
            Language::Polish => |value, _| written(value, Language::Polish),
        }));
        for catalogue in CATALOGUES[language] {
            // The build has parsed them already.
            let resource = FluentResource::try_new((*catalogue).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Interface { language, bundle, other: OnceLock::new() }
    }

    /// The sentence of a message that quotes no text.
    pub fn say(&self, message: &Message) -> String {
        self.write(message, None)
    }

    /// The sentence of a message about two texts.
    pub fn tell(&self, message: &Message, pair: &CheckedPair, lexicon: &Lexicon) -> String {
        self.write(message, Some((pair, lexicon)))
    }

    /// The interface in a language: this one or the other.
    pub fn in_language(&self, language: Language) -> &Interface {
        if language == self.language {
            self
        } else {
            self.other.get_or_init(|| Box::new(Interface::new(language)))
        }
    }

    /// A message by its id, without arguments.
    pub fn text(&self, id: &str) -> String {
        self.find(id, None, &FluentArgs::new()).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message (`rule-year.why`), if it has one.
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.find(id, Some(attribute), &FluentArgs::new())
    }

    /// Returns the title of a rule: `number`, `missing paragraph`. The title of a rule about a kind
    /// of fact is the name of the kind.
    ///
    /// ```
    /// use bitekst::{Interface, Language, RuleId};
    ///
    /// let polish = Interface::new(Language::Polish);
    /// assert_eq!(polish.rule_title(RuleId::Number), "liczba");
    /// ```
    pub fn rule_title(&self, rule: RuleId) -> String {
        self.attribute(&format!("rule-{rule}"), "title").unwrap_or_else(|| rule.to_string())
    }

    /// Returns the side that lacks or contradicts a fact, and the words it should have in the
    /// notation of its language: `14 dni`, `30 czerwca`, `ONZ`. `None` if both languages write the
    /// fact alike.
    pub fn expected(
        &self,
        finding: &Finding,
        pair: &CheckedPair,
        lexicon: &Lexicon,
    ) -> Option<(Side, String)> {
        let (stated_in, value) = finding.fact()?;
        let program = match value {
            Value::Program(name) => lexicon.own_program(name),
            _ => None,
        };
        if program.is_none()
            && matches!(
                value,
                Value::Acronym(_)
                    | Value::Program(_)
                    | Value::Person(_)
                    | Value::Url(_)
                    | Value::Email(_)
                    | Value::Phone(_)
                    | Value::Code(_)
            )
        {
            return None;
        }
        let mark = finding.marks(stated_in).find(|mark| mark.role == Role::Subject)?;
        let words = pair.source(stated_in).slice(mark.span);
        let side = stated_in.other();
        let language = pair.source(side).language;
        let written = match value {
            // An acronym for an acronym.
            Value::Organisation(id) if !words.contains(char::is_lowercase) => {
                lexicon.name(*id)?.acronyms[language].to_owned()
            }
            Value::Program(_) => program?.in_language(language).to_owned(),
            _ => self.in_language(language).value(value, lexicon),
        };
        (!written.is_empty() && written != words).then_some((side, written))
    }

    /// Words in the quotation marks of the language, white space folded, cut where they are long.
    pub fn quote(&self, words: &str) -> String {
        let folded = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let characters: Vec<char> = folded.chars().collect();
        let shown = if characters.len() > LONGEST_QUOTE {
            let half = LONGEST_QUOTE / 2;
            let (start, end): (String, String) = (
                characters[..half].iter().collect(),
                characters[characters.len() - half..].iter().collect(),
            );
            // Words are left whole: what is quoted is to be found by searching for it.
            let start = start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole);
            let end = end.split_once(' ').map_or(end.as_str(), |(_, whole)| whole);
            format!("{start} … {end}")
        } else {
            folded
        };
        self.say(&Message::new("quote").with("words", Arg::Text(shown)))
    }

    fn write(&self, message: &Message, about: Option<(&CheckedPair, &Lexicon)>) -> String {
        let mut args = FluentArgs::new();
        let words = |side: Side, span| about.map_or("", |(pair, _)| pair.source(side).slice(span));
        for (name, arg) in &message.args {
            match arg {
                Arg::Text(text) => args.set(*name, text.clone()),
                Arg::Number(number) => args.set(*name, *number),
                Arg::Fraction(number) => args.set(*name, *number),
                Arg::Quote(side, span) => {
                    args.set(*name, self.quote(without_stop(words(*side, *span))))
                }
                Arg::Fact(side, span, value) => {
                    let quote = self.quote(words(*side, *span));
                    let meaning = about
                        .filter(|(pair, _)| pair.source(*side).language != self.language)
                        .map(|(_, lexicon)| self.value_of(value, words(*side, *span), lexicon));
                    let meaning = meaning.filter(|meaning| says_more(meaning, words(*side, *span)));
                    args.set(
                        *name,
                        meaning.map_or(quote.clone(), |meaning| format!("{quote} ({meaning})")),
                    );
                }
            }
        }
        self.find(message.id, None, &args).unwrap_or_else(|| message.id.to_owned())
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors: Vec<FluentError> = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }
}

/// Numbers as the language writes them; all else as Fluent does.
fn written(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(number::group(&format!("{:.0}", number.value), language))
        }
        _ => None,
    }
}

/// A passage without the stop at its end. The sentence that quotes it has one of its own.
pub fn without_stop(passage: &str) -> &str {
    let passage = passage.trim_end();
    passage.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(passage)
}

/// Whether a meaning is not already in the words it explains, whatever their capitals and spaces.
fn says_more(meaning: &str, words: &str) -> bool {
    let parts = |text: &str| {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let (meaning, words) = (parts(meaning), parts(words));
    meaning.concat() != words.concat() && !meaning.iter().all(|part| words.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LANGUAGES;
    use crate::sides::Sides;
    use crate::source::{Format, Source};

    #[test]
    fn both_languages_speak() {
        for (language, word) in [(Language::English, "error"), (Language::Polish, "błąd")] {
            assert_eq!(Interface::new(language).text("severity-error"), word);
        }
    }

    #[test]
    fn polish_plurals_have_their_forms() {
        let interface = Interface::new(Language::Polish);
        let count = |count: i64| {
            interface.say(&Message::new("count-error").with("count", Arg::Number(count)))
        };
        for (number, written) in [
            (1, "1 błąd"),
            (2, "2 błędy"),
            (5, "5 błędów"),
            (12, "12 błędów"),
            (22, "22 błędy"),
            (112, "112 błędów"),
            (1252, "1252 błędy"),
            (12_252, "12\u{a0}252 błędy"),
        ] {
            assert_eq!(count(number), written);
        }
    }

    #[test]
    fn quotations_have_the_marks_of_the_interface() {
        let words = "one  two\nthree";
        assert_eq!(Interface::new(Language::English).quote(words), "“one two three”");
        assert_eq!(Interface::new(Language::Polish).quote(words), "„one two three”");
        let long = Interface::new(Language::Polish).quote(&"dłuższe zdanie ".repeat(10));
        assert_eq!(long, "„dłuższe zdanie dłuższe zdanie … dłuższe zdanie dłuższe zdanie”");
    }

    #[test]
    fn what_is_expected_is_written_as_its_own_language_writes_it() {
        let lexicon = Lexicon::builtin();
        for (en, pl, expected) in [
            (
                "Pay the invoice within 14 days.",
                "Fakturę należy opłacić w ciągu 30 dni.",
                Some((Side::Target, "14 dni")),
            ),
            (
                "Please reply by 30 June.",
                "Prosimy o odpowiedź do 30 lipca.",
                Some((Side::Target, "30 czerwca")),
            ),
            (
                "The grant amounts to $2.5 billion.",
                "Dotacja wynosi 2,5 mln dolarów.",
                Some((Side::Target, "2,5 mld USD")),
            ),
            (
                "The UN published the report.",
                "Raport opublikowała NASA.",
                Some((Side::Target, "ONZ")),
            ),
            (
                "The choir sang in the church.",
                "Chór śpiewał w kościele we Francji.",
                Some((Side::Source, "France")),
            ),
            ("Write to office@example.org.", "Prosimy pisać na adres biuro@example.org.", None),
        ] {
            let texts = LANGUAGES.zip(Sides::new(en, pl)).map(|(language, text)| {
                Source::new(language.code(), language, Format::Plain, text)
            });
            let pair = CheckedPair::check(texts, &lexicon);
            let finding =
                pair.findings.first().unwrap_or_else(|| panic!("nothing found: {en} / {pl}"));
            for interface in Language::ALL.map(Interface::new) {
                let said = interface.expected(finding, &pair, &lexicon);
                assert_eq!(
                    said.as_ref().map(|(side, text)| (*side, text.as_str())),
                    expected,
                    "{en} / {pl}"
                );
            }
        }
    }

    #[test]
    fn a_meaning_that_is_in_the_words_says_no_more() {
        assert!(!says_more("EU-CHEM-REACT 2", "Eu-CHEM-REACT\u{a0}2"));
        assert!(!says_more("Jordan", "JORDAN"));
        assert!(!says_more("2017", "2017 r."));
        assert!(!says_more("iccss.eu", "www.iccss.eu"));
        assert!(says_more("Jordan", "Jordanii"));
        assert!(says_more("48,300", "48,3 tys."));
    }
}

//! The language of the interface: messages become sentences here and nowhere else.

mod choice;

use fluent::{FluentArgs, FluentBundle, FluentResource};

use crate::language::Language;
use crate::message::{Arg, Message};
use crate::text::{Source, Span};

pub use choice::choose;

/// The catalogues of each language; the build checks that they say the same things.
const CATALOGUES: [&[&str]; 2] = [
    &[
        include_str!("../../locales/en/cli.ftl"),
        include_str!("../../locales/en/input.ftl"),
        include_str!("../../locales/en/report.ftl"),
        include_str!("../../locales/en/rules.ftl"),
    ],
    &[
        include_str!("../../locales/pl/cli.ftl"),
        include_str!("../../locales/pl/input.ftl"),
        include_str!("../../locales/pl/report.ftl"),
        include_str!("../../locales/pl/rules.ftl"),
    ],
];

/// The longest quotation, in characters; longer ones are cut in the middle.
const LONGEST_QUOTE: usize = 72;

/// An interface in one language.
pub struct Interface {
    /// The language it speaks.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Interface {
    /// The interface in a language.
    pub fn new(language: Language) -> Interface {
        let mut bundle = FluentBundle::new(vec![language.code().parse::<unic_langid::LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for catalogue in CATALOGUES[language as usize] {
            // The build has parsed them already.
            let resource = FluentResource::try_new((*catalogue).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Interface { language, bundle }
    }

    /// The sentence of a message that quotes no text.
    pub fn say(&self, message: &Message) -> String {
        self.write(message, None, None)
    }

    /// The sentence of a message about two texts.
    pub fn tell(&self, message: &Message, en: &Source, pl: &Source) -> String {
        self.write(message, Some(en), Some(pl))
    }

    /// A message by its id, without arguments.
    pub fn text(&self, id: &str) -> String {
        self.find(id, None, &FluentArgs::new()).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message (`rule-year.why`), if it has one.
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.find(id, Some(attribute), &FluentArgs::new())
    }

    /// Words in the quotation marks of the language, white space folded, cut where they are long.
    pub fn quote(&self, words: &str) -> String {
        let folded = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let characters: Vec<char> = folded.chars().collect();
        let shown = if characters.len() > LONGEST_QUOTE {
            let half = LONGEST_QUOTE / 2;
            let (start, end): (String, String) =
                (characters[..half].iter().collect(), characters[characters.len() - half..].iter().collect());
            format!("{} … {}", start.trim_end(), end.trim_start())
        } else {
            folded
        };
        match self.language {
            Language::English => format!("“{shown}”"),
            Language::Polish => format!("„{shown}”"),
        }
    }

    fn write(&self, message: &Message, en: Option<&Source>, pl: Option<&Source>) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            match arg {
                Arg::Text(text) => args.set(*name, text.clone()),
                Arg::Number(number) => args.set(*name, *number),
                Arg::Quote(language, span) => {
                    let source = if *language == Language::English { en } else { pl };
                    args.set(*name, self.quote(source.map_or("", |source: &Source| source.slice(Span { ..*span }))));
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
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

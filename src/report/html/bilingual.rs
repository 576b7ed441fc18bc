//! The words of a page, in both languages of the interface; the page displays one of them.

use maud::{Markup, html};

use crate::finding::Finding;
use crate::l10n::Interface;
use crate::language::{Language, PerLanguage};
use crate::lexicon::Lexicon;
use crate::message::Message;
use crate::pipeline::CheckedPair;
use crate::report::describe::Describer;

/// Writes the words of a page.
#[derive(Clone, Copy)]
pub struct Bilingual<'a> {
    /// The interface in each language.
    pub interfaces: PerLanguage<&'a Interface>,
    /// The language that is displayed first.
    pub first: Language,
    /// The lexicon, for the names of facts.
    pub lexicon: &'a Lexicon,
}

impl<'a> Bilingual<'a> {
    /// Creates the words of a page that displays the language of `interface` first.
    pub fn new(interface: &'a Interface, lexicon: &'a Lexicon) -> Bilingual<'a> {
        Bilingual {
            interfaces: PerLanguage::from_fn(|language| interface.in_language(language)),
            first: interface.language,
            lexicon,
        }
    }

    /// Returns the interface in the language that is displayed first.
    pub fn interface(&self) -> &'a Interface {
        self.interfaces[self.first]
    }

    /// Writes a text of the catalogues.
    pub fn text(&self, id: &str) -> Markup {
        self.both(|interface| interface.text(id))
    }

    /// Writes a message that quotes no text.
    pub fn message(&self, message: &Message) -> Markup {
        self.both(|interface| self.describer(interface).say(message))
    }

    /// Writes the sentence of a finding.
    pub fn sentence(&self, pair: &CheckedPair, finding: &Finding) -> Markup {
        self.both(|interface| self.describer(interface).sentence(pair, finding))
    }

    /// Writes the words that the other version should have, if they are known.
    pub fn expected(&self, pair: &CheckedPair, finding: &Finding) -> Option<Markup> {
        let expected = |language| self.describer(self.interfaces[language]).expected(pair, finding);
        let (english, polish) = (expected(Language::English)?, expected(Language::Polish)?);
        Some(self.given(&PerLanguage::new(english, polish)))
    }

    /// Writes a text that is given for the interface in each language.
    pub fn both(&self, text: impl Fn(&Interface) -> String) -> Markup {
        self.given(&self.in_each(text))
    }

    /// Returns what a function gives for the interface in each language.
    pub fn in_each<T>(&self, value: impl Fn(&Interface) -> T) -> PerLanguage<T> {
        PerLanguage::from_fn(|language| value(self.interfaces[language]))
    }

    /// Returns a text of the catalogues for attributes. An attribute contains one language; the
    /// script reads the other from attributes of its own.
    pub fn attribute(&self, id: &str) -> PerLanguage<String> {
        self.in_each(|interface| interface.text(id))
    }

    /// Writes a text that is given in each language.
    pub fn given(&self, texts: &PerLanguage<String>) -> Markup {
        let first = &texts[Language::ALL[0]];
        if texts.iter().all(|(_, text)| text == first) {
            return html! { (first) };
        }
        html! {
            @for (language, text) in texts.iter() {
                span class={ "say-" (language.code()) } lang=(language.code()) { (text) }
            }
        }
    }

    fn describer<'b>(&'b self, interface: &'b Interface) -> Describer<'b> {
        Describer { interface, lexicon: self.lexicon }
    }
}

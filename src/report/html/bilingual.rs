//! What a page says: in both languages of the interface, of which it shows one.

use maud::{Markup, html};

use crate::finding::Finding;
use crate::l10n::Interface;
use crate::language::{Language, PerLanguage};
use crate::lexicon::Lexicon;
use crate::message::Message;
use crate::pipeline::CheckedPair;
use crate::report::describe::Describer;

/// Who speaks on a page.
#[derive(Clone, Copy)]
pub struct Bilingual<'a> {
    /// The interface in each language.
    pub interfaces: PerLanguage<&'a Interface>,
    /// The language that is shown first.
    pub first: Language,
    /// The names of what the findings are about.
    pub lexicon: &'a Lexicon,
}

impl<'a> Bilingual<'a> {
    /// One who speaks the language of an interface first.
    pub fn new(interface: &'a Interface, lexicon: &'a Lexicon) -> Bilingual<'a> {
        Bilingual {
            interfaces: PerLanguage::from_fn(|language| interface.in_language(language)),
            first: interface.language,
            lexicon,
        }
    }

    /// The interface in the language that is shown first.
    pub fn interface(&self) -> &'a Interface {
        self.interfaces[self.first]
    }

    /// A text of the catalogues.
    pub fn text(&self, id: &str) -> Markup {
        self.both(|interface| interface.text(id))
    }

    /// A message that is about no text.
    pub fn message(&self, message: &Message) -> Markup {
        self.both(|interface| self.describer(interface).say(message))
    }

    /// The sentence of a finding.
    pub fn sentence(&self, pair: &CheckedPair, finding: &Finding) -> Markup {
        self.both(|interface| self.describer(interface).sentence(pair, finding))
    }

    /// What the other version should bilingual, if that can be told.
    pub fn expected(&self, pair: &CheckedPair, finding: &Finding) -> Option<Markup> {
        let expected = |language| self.describer(self.interfaces[language]).expected(pair, finding);
        let (english, polish) = (expected(Language::English)?, expected(Language::Polish)?);
        Some(self.given(&PerLanguage::new(english, polish)))
    }

    /// What is said in each language.
    pub fn both(&self, text: impl Fn(&Interface) -> String) -> Markup {
        self.given(&self.in_each(text))
    }

    /// Returns what a function gives for the interface in each language.
    pub fn in_each<T>(&self, value: impl Fn(&Interface) -> T) -> PerLanguage<T> {
        PerLanguage::from_fn(|language| value(self.interfaces[language]))
    }

    /// A text of the catalogues for an attribute, which holds one language: the others stand in
    /// attributes beside it, from which a script takes them.
    pub fn attribute(&self, id: &str) -> PerLanguage<String> {
        self.in_each(|interface| interface.text(id))
    }

    /// What was said in each language before.
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

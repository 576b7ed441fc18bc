//! What a page says: in both languages of the interface, of which it shows one.

use maud::{Markup, html};

use crate::finding::Finding;
use crate::l10n::Interface;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::message::Message;
use crate::pipeline::CheckedPair;
use crate::report::describe::Teller;

/// Who speaks on a page.
#[derive(Clone, Copy)]
pub struct Say<'a> {
    /// The interface in English and in Polish.
    pub interfaces: [&'a Interface; 2],
    /// The language that is shown first.
    pub first: Language,
    /// The names of what the findings are about.
    pub lexicon: &'a Lexicon,
}

impl<'a> Say<'a> {
    /// One who speaks the language of an interface first.
    pub fn new(interface: &'a Interface, lexicon: &'a Lexicon) -> Say<'a> {
        Say {
            interfaces: Language::ALL.map(|language| interface.in_language(language)),
            first: interface.language,
            lexicon,
        }
    }

    /// The interface in the language that is shown first.
    pub fn interface(&self) -> &'a Interface {
        self.interfaces[self.first as usize]
    }

    /// A text of the catalogues.
    pub fn text(&self, id: &str) -> Markup {
        self.both(|interface| interface.text(id))
    }

    /// A message that is about no text.
    pub fn message(&self, message: &Message) -> Markup {
        self.both(|interface| self.teller(interface).say(message))
    }

    /// The sentence of a finding.
    pub fn sentence(&self, pair: &CheckedPair, finding: &Finding) -> Markup {
        self.both(|interface| self.teller(interface).sentence(pair, finding))
    }

    /// What the other version should say, if that can be told.
    pub fn expected(&self, pair: &CheckedPair, finding: &Finding) -> Option<Markup> {
        let [en, pl] =
            self.interfaces.map(|interface| self.teller(interface).expected(pair, finding));
        Some(self.given([en?, pl?]))
    }

    /// What is said in each language.
    pub fn both(&self, said: impl Fn(&Interface) -> String) -> Markup {
        self.given(self.interfaces.map(said))
    }

    /// A text of the catalogues for an attribute, which holds one language: the others stand in
    /// attributes beside it, from which a script takes them.
    pub fn attribute(&self, id: &str) -> [String; 2] {
        self.interfaces.map(|interface| interface.text(id))
    }

    /// What was said in each language before.
    pub fn given(&self, [en, pl]: [String; 2]) -> Markup {
        if en == pl {
            return html! { (en) };
        }
        html! {
            span.say-en lang="en" { (en) }
            span.say-pl lang="pl" { (pl) }
        }
    }

    fn teller<'b>(&'b self, interface: &'b Interface) -> Teller<'b> {
        Teller { interface, lexicon: self.lexicon }
    }
}

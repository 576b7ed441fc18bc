//! Lemmas and parts of speech.

/// The lemma of a word form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lemma {
    /// As the dictionary writes it.
    pub text: Box<str>,
    /// Its part of speech.
    pub part: PartOfSpeech,
    /// Whether it is a proper name, written with a capital.
    pub proper: bool,
}

/// Part of speech, as coarse as bitekst needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartOfSpeech {
    /// Noun.
    Noun,
    /// Adjective.
    Adjective,
    /// Verb, participles included.
    Verb,
    /// Adverb.
    Adverb,
    /// Numeral.
    Numeral,
    /// All the rest: prepositions, pronouns, particles.
    Other,
}

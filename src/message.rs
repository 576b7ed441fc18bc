//! Messages: ids and arguments, which become sentences only when they are rendered.

use crate::fact::Value;
use crate::sides::Side;
use crate::span::Span;

/// A message of the catalogues in `locales/*/*.ftl`, with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The message's id in the catalogues.
    pub id: &'static str,
    /// Its arguments by name, in a fixed order.
    pub args: Vec<(&'static str, Arg)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Arg {
    /// Text that is shown unchanged, such as a path or the name of an option.
    Text(String),
    /// A count, by which the catalogues may select a plural form.
    Number(i64),
    /// A number that may have a fraction. It selects a plural form and is not printed.
    Fraction(f64),
    /// The words at a span of one of the texts, in the quotation marks of the interface language,
    /// abridged if they are long.
    Quote(Side, Span),
    /// The words at a span that state a fact, quoted, followed by their meaning if the interface
    /// language expresses it differently.
    Fact(Side, Span, Value),
}

impl Message {
    /// Creates a message without arguments.
    pub const fn new(id: &'static str) -> Message {
        Message { id, args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Message {
        self.args.push((name, arg));
        self
    }
}

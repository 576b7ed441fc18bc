//! A sentence before it is written: an id and its arguments. Fluent runs only where something is
//! rendered.

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
    /// Text to show as it is: a path, a name of an option.
    Text(String),
    /// A count; the catalogues may choose a plural form by it.
    Number(i64),
    /// A number that may have a fraction, for the plural alone: it is not to be printed.
    Fraction(f64),
    /// The words at a span of one of the texts, shown in the quotation marks of the interface
    /// language, cut where long.
    Quote(Side, Span),
    /// The words at a span that state a fact, quoted; behind them what they mean, where the
    /// interface language would say it otherwise.
    Fact(Side, Span, Value),
}

impl Message {
    /// A message without arguments.
    pub const fn new(id: &'static str) -> Message {
        Message { id, args: Vec::new() }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Message {
        self.args.push((name, arg));
        self
    }
}

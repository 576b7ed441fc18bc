//! Facts extracted from a text, as values that are independent of its language.

use rust_decimal::Decimal;

use crate::document::Document;
use crate::lexicon::{Lexicon, NameId};
use crate::rule::RuleId;
use crate::span::Span;

/// A fact in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The words that state it.
    pub span: Span,
    /// Its possible values, the likeliest first, never empty. Ambiguous words (`May`, `second`,
    /// `Georgia`, `1.250`) keep all their readings: a finding is reported only if none fits.
    pub readings: Vec<Value>,
    /// How definitely it is stated.
    pub strength: Strength,
    /// Other values that follow from it: the country of a city, an organisation in the name of
    /// another, the bounds of a range.
    pub implied: Vec<Value>,
    /// The token of the noun that a number counts, or of the title before a person: an index into
    /// [`Document::tokens`].
    pub counted: Option<usize>,
}

/// How definitely a text states a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// It can only match a fact of the other text that is put differently: `the whole` for 100 %,
    /// `a day` for 24 hours.
    Hint,
    /// It can match a fact of the other text, but its absence there is no finding: a small number
    /// in words, `both`, the adjective `German`.
    Weak,
    /// It is stated, so its absence from the other text is a finding.
    Stated,
}

/// A value, independent of any language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value {
    /// A count or other plain number.
    Number(Decimal),
    /// A rank: 19th, XIX, Article 5.
    Ordinal(u32),
    /// A calendar year.
    Year(i32),
    /// Ten years, named by the first: the 1990s.
    Decade(i32),
    /// A date with the fields that the text states; at least one.
    Date(PartialDate),
    /// A time of day, 0:00 to 24:00.
    Time {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: u8,
    },
    /// Per cent.
    Percent(Decimal),
    /// Percentage points. An increase by 3 points is not an increase by 3 per cent.
    Points(Decimal),
    /// An amount of money.
    Money {
        /// The amount in whole units of the currency.
        amount: Decimal,
        /// ISO 4217 code; `None` if the text does not state the currency. `dollars` without a
        /// country are `USD`.
        currency: Option<[u8; 3]>,
    },
    /// A quantity with a unit.
    Measure {
        /// The amount in `unit`.
        amount: Decimal,
        /// Index into the table of units.
        unit: u16,
    },
    /// A place in a legal text, from the whole to the part: `5.2.b` for Article 5(2)(b).
    Reference(Box<str>),
    /// From one value to another of the same kind.
    Range(Box<Value>, Box<Value>),
    /// A country: ISO 3166-1 alpha-2 code.
    Country([u8; 2]),
    /// A region, a sea, a city, a province.
    Region(NameId),
    /// An organisation of the table of names.
    Organisation(NameId),
    /// An acronym that is in no table, as written.
    Acronym(Box<str>),
    /// A programme, a project, or a product with a code or a number: its name with white space
    /// folded.
    Program(Box<str>),
    /// A person: the names in the nominative of the text's language, as far as it is known, with
    /// white space folded.
    Person(Box<str>),
    /// An address on the web, without scheme, `www.` and trailing slash, the host in lower case.
    Url(Box<str>),
    /// An e-mail address in lower case.
    Email(Box<str>),
    /// A telephone number: its digits, after a `+` if the country code is stated.
    Phone(Box<str>),
    /// Code in a line, as written.
    Code(Box<str>),
}

/// A kind of fact. It determines which rule reports the fact, which facts can contradict it, and
/// its name in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FactKind {
    /// A plain number.
    Number,
    /// From one value to another.
    Range,
    /// A place in a legal text.
    Reference,
    /// Code in a line: a version number.
    Code,
    /// A rank.
    Ordinal,
    /// A year or a decade.
    Year,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// A span of time shorter than a day. It is reported by the rule about times, because the texts
    /// may differ in whether they count hours or name one.
    Duration,
    /// Per cent or percentage points.
    Percent,
    /// An amount of money.
    Money,
    /// A quantity with a unit.
    Measure,
    /// A country.
    Country,
    /// A region, a city.
    Region,
    /// An organisation of the tables.
    Organisation,
    /// An acronym that is in no table.
    Acronym,
    /// A programme, a project, a product.
    Program,
    /// A person.
    Person,
    /// An address on the web.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// A group of kinds of facts that can contradict one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FactGroup {
    /// Numbers, ranks, shares, amounts, quantities.
    Quantity,
    /// Years and dates.
    Calendar,
    /// Times of day.
    Clock,
    /// Countries and regions.
    Place,
    /// Organisations, acronyms, programmes.
    Body,
    /// Persons.
    Person,
    /// Addresses on the web.
    Url,
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Phone,
    /// Code in a line.
    Code,
}

impl FactKind {
    /// Returns the name in the wire formats, the rule and the group.
    const fn about(self) -> (&'static str, RuleId, FactGroup) {
        match self {
            FactKind::Number => ("number", RuleId::Number, FactGroup::Quantity),
            FactKind::Range => ("range", RuleId::Number, FactGroup::Quantity),
            FactKind::Reference => ("number", RuleId::Number, FactGroup::Quantity),
            FactKind::Code => ("code", RuleId::Number, FactGroup::Code),
            FactKind::Ordinal => ("ordinal", RuleId::Ordinal, FactGroup::Quantity),
            FactKind::Year => ("year", RuleId::Year, FactGroup::Calendar),
            FactKind::Date => ("date", RuleId::Date, FactGroup::Calendar),
            FactKind::Time => ("time", RuleId::Time, FactGroup::Clock),
            FactKind::Duration => ("measure", RuleId::Time, FactGroup::Quantity),
            FactKind::Percent => ("percent", RuleId::Percent, FactGroup::Quantity),
            FactKind::Money => ("money", RuleId::Money, FactGroup::Quantity),
            FactKind::Measure => ("measure", RuleId::Measure, FactGroup::Quantity),
            FactKind::Country => ("country", RuleId::Country, FactGroup::Place),
            FactKind::Region => ("region", RuleId::Region, FactGroup::Place),
            FactKind::Organisation => ("organisation", RuleId::Organisation, FactGroup::Body),
            FactKind::Acronym => ("acronym", RuleId::Acronym, FactGroup::Body),
            FactKind::Program => ("program", RuleId::Program, FactGroup::Body),
            FactKind::Person => ("person", RuleId::Person, FactGroup::Person),
            FactKind::Url => ("url", RuleId::Url, FactGroup::Url),
            FactKind::Email => ("email", RuleId::Email, FactGroup::Email),
            FactKind::Phone => ("phone", RuleId::Phone, FactGroup::Phone),
        }
    }

    /// Returns the name in the wire formats.
    pub const fn name(self) -> &'static str {
        self.about().0
    }

    /// Returns the rule that reports facts of this kind.
    pub const fn rule(self) -> RuleId {
        self.about().1
    }

    /// Returns the group of kinds that can contradict this one.
    pub const fn group(self) -> FactGroup {
        self.about().2
    }
}

impl FactGroup {
    /// Whether its facts are figures: numbers, dates and times.
    pub const fn is_figure(self) -> bool {
        matches!(self, FactGroup::Quantity | FactGroup::Calendar | FactGroup::Clock)
    }

    /// Whether its facts are names of places or of organisations.
    pub const fn is_place_or_body(self) -> bool {
        matches!(self, FactGroup::Place | FactGroup::Body)
    }

    /// Whether its facts are names of places, organisations or persons.
    pub const fn is_name(self) -> bool {
        matches!(self, FactGroup::Place | FactGroup::Body | FactGroup::Person)
    }

    /// Whether its facts are addresses or code, which are the same in every language.
    pub const fn is_address(self) -> bool {
        matches!(self, FactGroup::Url | FactGroup::Email | FactGroup::Phone | FactGroup::Code)
    }
}

impl Value {
    /// Returns the kind of fact.
    ///
    /// ```
    /// use bitekst::fact::{FactKind, Value};
    /// use bitekst::{Lexicon, RuleId};
    ///
    /// let kind = Value::Country(*b"JO").kind(&Lexicon::builtin());
    /// assert_eq!(kind, FactKind::Country);
    /// assert_eq!(kind.rule(), RuleId::Country);
    /// ```
    pub fn kind(&self, lexicon: &Lexicon) -> FactKind {
        match self {
            Value::Measure { unit, .. } if lexicon.counts_hours(*unit) => FactKind::Duration,
            value => value.kind_without_unit(),
        }
    }

    /// Returns the group of kinds that can contradict the value.
    pub const fn group(&self) -> FactGroup {
        self.kind_without_unit().group()
    }

    /// Returns the kind determined without the table of units: a duration counts as a measure.
    const fn kind_without_unit(&self) -> FactKind {
        match self {
            Value::Number(_) => FactKind::Number,
            Value::Range(..) => FactKind::Range,
            Value::Reference(_) => FactKind::Reference,
            Value::Code(_) => FactKind::Code,
            Value::Ordinal(_) => FactKind::Ordinal,
            Value::Year(_) | Value::Decade(_) => FactKind::Year,
            Value::Date(_) => FactKind::Date,
            Value::Time { .. } => FactKind::Time,
            Value::Percent(_) | Value::Points(_) => FactKind::Percent,
            Value::Money { .. } => FactKind::Money,
            Value::Measure { .. } => FactKind::Measure,
            Value::Country(_) => FactKind::Country,
            Value::Region(_) => FactKind::Region,
            Value::Organisation(_) => FactKind::Organisation,
            Value::Acronym(_) => FactKind::Acronym,
            Value::Program(_) => FactKind::Program,
            Value::Person(_) => FactKind::Person,
            Value::Url(_) => FactKind::Url,
            Value::Email(_) => FactKind::Email,
            Value::Phone(_) => FactKind::Phone,
        }
    }
}

/// A date with the fields that a text states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PartialDate {
    /// Calendar year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 (Monday) to 7 (Sunday), ISO 8601.
    pub weekday: Option<u8>,
    /// 1 to 4.
    pub quarter: Option<u8>,
    /// 1 or 2: the half of a year or a century.
    pub half: Option<u8>,
    /// The rank of a weekday in its month: 1 to 5, or -1 for the last.
    pub nth: Option<i8>,
}

/// All facts of a document, in reading order (by start, then longest first).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The facts.
    pub items: Vec<Fact>,
}

impl Facts {
    /// Returns the indices of the facts that start inside a span.
    pub fn within(&self, span: Span) -> std::ops::Range<usize> {
        let from = self.items.partition_point(|fact| fact.span.start < span.start);
        let to = self.items.partition_point(|fact| fact.span.start < span.end);
        from..to.max(from)
    }

    /// Returns the fact that is stated by exactly the words of a span.
    pub fn at(&self, span: Span) -> Option<usize> {
        self.within(Span { start: span.start, end: span.start + 1 })
            .find(|index| self.items[*index].span == span)
    }

    /// Returns the indices of the facts of a block, including those in markup after its last
    /// visible character, such as the target of a link at its end.
    pub fn of_block(&self, document: &Document, block: usize) -> std::ops::Range<usize> {
        let start =
            |block: usize| document.blocks.get(block).map_or(u32::MAX, |block| block.span.start);
        self.within(Span { start: start(block), end: start(block + 1) })
    }
}

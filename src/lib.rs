//! bitekst checks an English text against its Polish version: it aligns the two, compares the facts
//! in them and reports where they diverge.
//!
//! ```
//! use bitekst::{CheckedPair, Interface, Language, Lexicon, Sides};
//!
//! let lexicon = Lexicon::builtin();
//! let texts = Sides::new("We met 20 guests from Jordan.", "Spotkaliśmy 30 gości z Jordanii.");
//! let pair = CheckedPair::check_strings(texts, &lexicon);
//!
//! let english = Interface::new(Language::English);
//! let sentences: Vec<String> = pair
//!     .findings
//!     .iter()
//!     .map(|finding| english.tell(&finding.message(), &pair, &lexicon))
//!     .collect();
//! assert_eq!(sentences.len(), 1, "Jordan is in both texts, the number differs: {sentences:?}");
//! assert!(sentences[0].contains("20") && sentences[0].contains("30"));
//! ```
//!
//! # The pipeline
//!
//! `read -> segment -> extract -> align -> check -> report`
//!
//! * [`read`] turns bytes into a [`Source`]: decoded text, with its blocks if the format has any.
//!   [`source_from_bytes`] reads a text, [`segments_from_bytes`] a file that holds both.
//! * [`segment`] cuts a source into blocks, sentences and tokens: a [`document::Document`].
//! * [`extract`] finds the facts in a document, as values that are independent of its language:
//!   [`Fact`].
//! * [`align`] finds out which blocks and sentences of the two texts belong together: [`Bead`].
//! * [`check`] compares what belongs together. Each difference is a [`Finding`].
//! * [`report`] renders findings for people and for programs.
//!
//! [`CheckedPair`] runs the stages from the second to the fifth. The [`Lexicon`] contains all
//! knowledge of the two languages; it is built once and only read afterwards.
//!
//! # Invariants
//!
//! * Everything between reading and reporting is pure: no files, clock, environment or printing.
//! * Input never causes a panic. Whatever is wrong with it is a value, such as a [`read::Problem`].
//! * Facts, beads and findings refer to their text by [`Span`]s. Only [`Source`] turns these into
//!   lines and columns; a [`Position`] has columns for editors and browsers too.
//! * Findings are typed. Sentences are made last, by an [`Interface`] in either language.
//!
//! # Features
//!
//! Without features the crate is its core: bytes in, findings and reports of text out. It compiles
//! for `wasm32-unknown-unknown`. `office`, `pdf` and `html` read more formats, `xlsx` writes the
//! ledger of facts for spreadsheets, `schema` has JSON Schemas of the reports, `parallel` checks
//! many pairs in threads, `workspace` opens files and projects, and `cli`, the default, is the
//! program with all of them.

pub mod analysed_text;
pub mod bitext;
mod canonical;
pub mod document;
pub mod evidence;
pub mod fact;
pub mod finding;
mod finding_message;
pub mod fingerprint;
pub mod fix;
mod fnv;
pub mod group;
mod html_tags;
pub mod language;
pub mod layout;
pub mod ledger;
mod list_marker;
pub mod message;
mod note_mark;
pub mod outcome;
mod placeholder;
pub mod rule;
pub mod sides;
pub mod source;
pub mod span;
pub mod unknown_name;

#[cfg(feature = "workspace")]
pub mod config;
pub mod l10n;
pub mod lexicon;

pub mod align;
pub mod check;
pub mod extract;
pub mod read;
pub mod report;
pub mod segment;

#[cfg(feature = "parallel")]
pub mod parallel;
pub mod pipeline;
#[cfg(feature = "workspace")]
pub mod policy;
pub mod printable;
#[cfg(feature = "workspace")]
pub mod workspace;

pub use analysed_text::AnalysedText;
pub use bitext::{Bead, Bitext};
pub use fact::{Fact, Value};
pub use finding::{Finding, FindingKind, Severity};
pub use l10n::Interface;
pub use language::Language;
pub use lexicon::Lexicon;
pub use pipeline::CheckedPair;
pub use read::{InputFormat, Problem, segments_from_bytes, source_from_bytes};
pub use rule::RuleId;
pub use sides::{Side, Sides};
pub use source::Source;
pub use span::{Position, Span};
pub use unknown_name::UnknownName;
#[cfg(feature = "workspace")]
pub use workspace::Workspace;

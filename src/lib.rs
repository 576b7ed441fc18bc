//! bitekst checks an English text against its Polish version: it aligns the two, compares the facts
//! in them and reports where they diverge.
//!
//! The library is the pipeline: `read -> segment -> extract -> align -> check -> report`.
//! Everything between reading and reporting is pure: no files, clock, environment, printing or
//! interface language; bad input gives a value, never a panic.

pub mod analysed_text;
pub mod bitext;
pub mod canonical;
pub mod document;
pub mod fact;
pub mod finding;
mod finding_message;
pub mod fingerprint;
mod fnv;
mod html_tags;
pub mod language;
pub mod layout;
pub mod ledger;
mod list_marker;
pub mod message;
pub mod outcome;
pub mod placeholder;
pub mod rule;
pub mod sides;
pub mod source;
pub mod span;

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

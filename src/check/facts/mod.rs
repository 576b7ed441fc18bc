//! The comparison of facts, which the rules of facts and the ledger share.
//!
//! [`compare`] runs it passage by passage ([`passage`]): facts are matched one to one, the most
//! certain first ([`matching`], by [`equivalence`]); unmatched facts are dropped if the other side
//! expresses them differently ([`restated`], [`letters`], [`full_names`], [`coordination`],
//! [`language_lists`], [`relative_links`], [`local_page`], [`under_heading`]), needs none of them
//! ([`asides`], [`cited_act`]), or the pair teaches how ([`dictionary`]); two of one kind in one
//! sentence contradict each other ([`contradiction`], [`swaps`]), names in letters and of places in the
//! same place of it ([`slots`]); the rest are missing. [`findings`] turns the differences into findings.

mod asides;
mod bead_index;
mod byline;
mod cited_act;
mod compare;
mod contradiction;
mod coordination;
mod definitions;
mod dictionary;
mod divergence;
mod enumeration;
mod equivalence;
mod fact_index;
mod findings;
mod full_names;
mod initials;
mod keys;
mod language_lists;
mod lettering;
mod letters;
mod local_page;
mod matching;
mod passage;
mod postings;
mod reading_time;
mod relative_links;
mod restated;
mod sample_address;
mod slots;
mod swaps;
mod under_heading;
mod usage;
mod verbatim;

pub(crate) use asides::Asides;
pub(crate) use bead_index::BeadIndex;
pub(crate) use byline::Byline;
pub(crate) use divergence::Comparison;
pub(crate) use equivalence::{Match, compare as compare_facts};
pub(crate) use findings::{find, rule};
pub(crate) use passage::{Passage, TextPair};

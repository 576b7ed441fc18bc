//! The comparison of facts, which the rules of facts and the ledger share.
//!
//! [`compare`] runs it passage by passage ([`passage`]): facts are matched one to one, the surest
//! first ([`matching`], by [`equivalence`]); those left over are dropped if the other side states
//! them in its own way ([`restated`], [`coordination`]); two of one kind left over in one sentence
//! contradict each other ([`contradiction`], [`swaps`]); the rest is missing. [`findings`] turns
//! the differences into findings.

mod bead_index;
mod compare;
mod contradiction;
mod coordination;
mod divergence;
mod enumeration;
mod equivalence;
mod fact_index;
mod findings;
mod keys;
mod matching;
mod passage;
mod postings;
mod restated;
mod swaps;

pub(crate) use bead_index::BeadIndex;
pub(crate) use divergence::Comparison;
pub(crate) use equivalence::{Match, compare as compare_facts};
pub(crate) use findings::{find, rule};
pub(crate) use passage::{Passage, Whole};

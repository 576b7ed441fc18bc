//! Reports: findings and alignments as people and programs read them.

pub mod json;

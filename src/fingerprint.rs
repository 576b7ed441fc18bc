//! What a finding is known by when lines move: baselines, suppressions and the services that follow findings over time need it.

use crate::finding::{Finding, Role};
use crate::language::Language;
use crate::pipeline::CheckedPair;

/// A hash of the rule, the value and the words marked on both sides, white space and capitals folded (FNV-1a, 64 bits, in hexadecimal). It stays the same
/// under edits elsewhere in the texts, and where the files are moved; findings of one pair that say the same share it.
pub fn fingerprint(pair: &CheckedPair, finding: &Finding) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.split_whitespace().flat_map(|word| word.to_lowercase().into_bytes().into_iter().chain([b' '])).chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    add(finding.rule);
    add(finding.only.map_or("", Language::code));
    add(finding.value.as_deref().unwrap_or_default());
    for side in Language::BOTH {
        for mark in finding.marks(side).filter(|mark| mark.role == Role::Subject) {
            add(pair.source(side).slice(mark.span));
        }
    }
    format!("{hash:016x}")
}

/// The fingerprints of findings, each different: what repeats in a pair gets its rank behind a colon, from 2. For services that drop what has the same one.
pub fn distinct<'a>(pair: &CheckedPair, findings: impl IntoIterator<Item = &'a Finding>) -> Vec<String> {
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    let ranked = findings.into_iter().map(|finding| {
        let print = fingerprint(pair, finding);
        let rank = seen.entry(print.clone()).or_default();
        *rank += 1;
        if *rank == 1 { print } else { format!("{print}:{rank}") }
    });
    ranked.collect()
}

//! Fingerprints identify a finding when lines move, for baselines, suppressions and services that
//! track findings over time.

use crate::finding::{Finding, Role, SuppressedBy};
use crate::fnv::Fnv64;
use crate::pipeline::CheckedPair;
use crate::sides::Side;

/// Hashes the rule, the value and the marked words of both sides, with white space and capitals
/// folded (FNV-1a, 64 bits, in hexadecimal).
///
/// The hash stays the same under edits elsewhere in the texts and when the files are moved.
/// Identical findings of one pair share it.
pub fn fingerprint(pair: &CheckedPair, finding: &Finding) -> String {
    let mut parts = vec![
        finding.rule.as_str(),
        finding.only.map_or("", |side| pair.source(side).language.code()),
        finding.value.as_deref().unwrap_or_default(),
    ];
    for side in Side::BOTH {
        let subjects = finding.marks(side).filter(|mark| mark.role == Role::Subject);
        parts.extend(subjects.map(|mark| pair.source(side).slice(mark.span)));
    }
    let folded = |part: &str| {
        part.split_whitespace().map(|word| word.to_lowercase() + " ").collect::<String>()
    };
    hash(parts.into_iter().map(folded))
}

/// Hashes a sequence of texts (FNV-1a, 64 bits, in hexadecimal).
pub fn hash(texts: impl IntoIterator<Item: AsRef<str>>) -> String {
    let hash = texts
        .into_iter()
        .fold(Fnv64::NEW, |hash, text| text.as_ref().bytes().chain([0]).fold(hash, Fnv64::add));
    format!("{:016x}", hash.value())
}

/// Returns distinct fingerprints, for services that drop findings with the same fingerprint: a
/// repeated one gets a colon and its rank, from 2, as a suffix.
pub fn distinct<'a>(
    pair: &CheckedPair,
    findings: impl IntoIterator<Item = &'a Finding>,
) -> Vec<String> {
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    let ranked = findings.into_iter().map(|finding| {
        let print = fingerprint(pair, finding);
        let rank = seen.entry(print.clone()).or_default();
        *rank += 1;
        if *rank == 1 { print } else { format!("{print}:{rank}") }
    });
    ranked.collect()
}

/// A finding of a pair with its distinct fingerprint.
pub struct Distinct<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// Why it is not reported; `None` if it is.
    pub by: Option<&'a SuppressedBy>,
    /// Its fingerprint, different from that of every other finding of the pair.
    pub fingerprint: String,
}

/// Returns every finding of a pair, the suppressed ones last. Repeated fingerprints are ranked in
/// the order of the text, suppressed or not, so accepting one finding doesn't change the others.
pub fn all_distinct(pair: &CheckedPair) -> Vec<Distinct<'_>> {
    let suppressed = pair.suppressed.iter().map(|one| (&one.finding, Some(&one.by)));
    let reported = pair.findings.iter().map(|finding| (finding, None));
    let mut all: Vec<_> = reported.chain(suppressed).enumerate().collect();
    all.sort_by_key(|(_, (finding, _))| (finding.primary.side, finding.primary.span));
    let fingerprints = distinct(pair, all.iter().map(|(_, (finding, _))| *finding));
    let mut all: Vec<_> = all.into_iter().zip(fingerprints).collect();
    all.sort_by_key(|((number, _), _)| *number);
    all.into_iter()
        .map(|((_, (finding, by)), fingerprint)| Distinct { finding, by, fingerprint })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Suppressed;
    use crate::language::LANGUAGES;
    use crate::lexicon::Lexicon;
    use crate::sides::Sides;
    use crate::source::{Format, Source};

    fn pair(en: &str, pl: &str) -> CheckedPair {
        let texts = LANGUAGES
            .zip(Sides::new(en, pl))
            .map(|(language, text)| Source::new(language.code(), language, Format::Plain, text));
        CheckedPair::check(texts, &Lexicon::builtin())
    }

    fn fingerprints(pair: &CheckedPair) -> Vec<String> {
        all_distinct(pair).into_iter().map(|distinct| distinct.fingerprint).collect()
    }

    const EN: &str = "The choir of 45 singers met in the church.\n\nTwo bands of 45 players came to the market square.\n";
    const PL: &str = "Chór 54 śpiewaków spotkał się w kościele.\n\nDwie orkiestry po 54 muzyków przyszły na rynek.\n";

    #[test]
    fn edits_elsewhere_change_no_fingerprint() {
        let before = fingerprints(&pair(EN, PL));
        let after = pair(
            &format!("A new paragraph about the summer festival.\n\n{EN}"),
            &format!(
                "Nowy akapit o letnim festiwalu.\n\n{}",
                PL.replace("na rynek", "na rynek wieczorem")
            ),
        );
        assert_eq!(before.len(), 2, "{before:?}");
        assert_eq!(fingerprints(&after), before);
    }

    #[test]
    fn a_repeated_fingerprint_keeps_its_rank_when_another_is_accepted() {
        let mut pair = pair(EN, PL);
        let before = fingerprints(&pair);
        assert_eq!(before[1], format!("{}:2", before[0]));
        let finding = pair.findings.remove(0);
        pair.suppressed
            .push(Suppressed { finding, by: SuppressedBy::Comment("a reason".to_owned()) });
        assert_eq!(fingerprints(&pair), [before[1].clone(), before[0].clone()]);
    }
}

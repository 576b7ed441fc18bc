//! Groups of findings with one cause: the same rule and values in one pair of texts, or one section
//! that was left untranslated. Programs get every finding; people read a group once.

use rustc_hash::FxHashMap;

use crate::canonical::canonical;
use crate::finding::{Finding, FindingKind, Mark};
use crate::fingerprint::hash;
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;
use crate::sides::Side;

/// Findings of one cause: indices into the findings of their pair.
pub struct Group {
    /// The first of the gravest, which represents the group.
    pub head: usize,
    /// The others, ascending.
    pub others: Vec<usize>,
}

/// Returns the id of the group of a finding, the same in every pair; `None` for a finding without a
/// value or a section, which is alone.
pub fn group_id(pair: &CheckedPair, finding: &Finding, lexicon: &Lexicon) -> Option<String> {
    if let FindingKind::LeftUntranslated { section: Some(first), .. } = &finding.kind {
        let first = pair.source(Side::Target).slice(*first);
        return Some(hash([finding.rule.as_str(), "", first, ""]));
    }
    let value = finding.value.as_deref()?;
    let only = finding.only.map_or("", |side| pair.source(side).language.code());
    let contradicting = match &finding.kind {
        FindingKind::FactsDiffer { facts } => facts.target.value.as_ref(),
        _ => None,
    };
    let contradicting = contradicting.map_or_else(String::new, |value| canonical(value, lexicon));
    Some(hash([finding.rule.as_str(), only, value, &contradicting]))
}

/// Returns the groups of a pair in the order of their heads.
pub fn groups(pair: &CheckedPair, lexicon: &Lexicon) -> Vec<Group> {
    let mut by_id: FxHashMap<String, usize> = FxHashMap::default();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (index, finding) in pair.findings.iter().enumerate() {
        match group_id(pair, finding, lexicon) {
            Some(id) => {
                let group = *by_id.entry(id).or_insert(members.len());
                if group == members.len() {
                    members.push(Vec::new());
                }
                members[group].push(index);
            }
            None => members.push(vec![index]),
        }
    }
    let mut groups: Vec<Group> = members
        .into_iter()
        .filter_map(|mut others| {
            let gravest = others.iter().map(|index| pair.findings[*index].severity).max()?;
            let head = others.iter().position(|index| pair.findings[*index].severity == gravest)?;
            Some(Group { head: others.remove(head), others })
        })
        .collect();
    groups.sort_by_key(|group| group.head);
    groups
}

impl Group {
    /// Returns the places of the other findings.
    pub fn places<'a>(&self, pair: &'a CheckedPair) -> impl Iterator<Item = &'a Mark> {
        self.others.iter().map(|index| &pair.findings[*index].primary)
    }
}

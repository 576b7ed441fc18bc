//! An index from keys to positions, so that the facts of a very long passage need not be compared
//! each with each.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

/// Maximum number of candidates examined per key. Real passages hardly ever have more.
pub(super) const MAX_CANDIDATES: usize = 64;

/// Returns the key of a value. Different values may have the same key, so candidates still have to
/// be compared.
pub(super) fn key(value: impl Hash) -> u32 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    let hash = hasher.finish();
    (hash ^ hash >> 32) as u32
}

/// Positions by key.
#[derive(Debug)]
pub(super) struct Postings {
    /// A key and a position each, in ascending order.
    entries: Vec<u64>,
    /// The start of the entries for the first bits of a key.
    starts: Vec<u32>,
    shift: u32,
    /// For each entry, the next one that may be free.
    next: Vec<u32>,
}

impl Postings {
    /// Indexes positions by their keys.
    pub fn new(entries: impl Iterator<Item = (u32, usize)>) -> Postings {
        let mut entries: Vec<u64> =
            entries.map(|(key, position)| u64::from(key) << 32 | position as u64).collect();
        entries.sort_unstable();
        entries.dedup();
        let bits = entries.len().max(2).ilog2();
        let shift = 32 - bits;
        let mut starts = vec![0; (1 << bits) + 1];
        for entry in &entries {
            starts[(entry >> 32 >> shift) as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Postings { entries, starts, shift, next: Vec::new() }
    }

    /// Returns the first positions with a key, in ascending order.
    pub fn at(&self, key: u32) -> impl Iterator<Item = usize> + '_ {
        let from = self.first(key);
        self.entries[from..]
            .iter()
            .take(MAX_CANDIDATES)
            .take_while(move |entry| (**entry >> 32) as u32 == key)
            .map(|entry| position(*entry))
    }

    /// Adds the first positions with a key that are not taken. A taken position has to stay taken.
    pub fn free(&mut self, key: u32, taken: impl Fn(usize) -> bool, found: &mut Vec<usize>) {
        let mut at = self.first(key);
        for _ in 0..MAX_CANDIDATES {
            at = self.skip(at, &taken);
            match self.entries.get(at) {
                Some(entry) if (*entry >> 32) as u32 == key => found.push(position(*entry)),
                _ => break,
            }
            at += 1;
        }
    }

    fn first(&self, key: u32) -> usize {
        let bucket = (key >> self.shift) as usize;
        let (from, to) = (self.starts[bucket] as usize, self.starts[bucket + 1] as usize);
        from + self.entries[from..to].partition_point(|entry| ((*entry >> 32) as u32) < key)
    }

    /// Returns the first entry, starting with `from`, that is not taken. The path is compressed, so
    /// that no entry is visited twice.
    fn skip(&mut self, from: usize, taken: &impl Fn(usize) -> bool) -> usize {
        if self.next.is_empty() {
            self.next = (1..=self.entries.len() as u32).collect();
        }
        let mut at = from;
        while self.entries.get(at).is_some_and(|entry| taken(position(*entry))) {
            at = self.next[at] as usize;
        }
        let mut visited = from;
        while visited < at {
            visited = std::mem::replace(&mut self.next[visited], at as u32) as usize;
        }
        at
    }
}

fn position(entry: u64) -> usize {
    (entry & u64::from(u32::MAX)) as usize
}

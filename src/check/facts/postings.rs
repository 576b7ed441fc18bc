//! Places found by what stands there. With it a passage of a hundred thousand facts is compared in
//! one go and not each fact with each.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

/// Of so many things of a kind each is looked at; of more, the first so many. Hardly a passage that
/// people write has more.
pub(super) const FEW: usize = 64;
/// The key of anything. Two things may have one key, so that what is found has still to be
/// compared.
pub(super) fn key(what: impl Hash) -> u32 {
    let mut hasher = FxHasher::default();
    what.hash(&mut hasher);
    let hash = hasher.finish();
    (hash ^ hash >> 32) as u32
}

/// Places by key.
#[derive(Debug)]
pub(super) struct Postings {
    /// A key and a place each, ascending.
    entries: Vec<u64>,
    /// For the first bits of a key where its entries start.
    starts: Vec<u32>,
    shift: u32,
    /// For each entry the next one that may be free.
    next: Vec<u32>,
}

impl Postings {
    /// Some places by their keys.
    pub fn new(entries: impl Iterator<Item = (u32, usize)>) -> Postings {
        let mut entries: Vec<u64> =
            entries.map(|(key, place)| u64::from(key) << 32 | place as u64).collect();
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

    /// The first places with a key, ascending.
    pub fn at(&self, key: u32) -> impl Iterator<Item = usize> + '_ {
        let from = self.first(key);
        self.entries[from..]
            .iter()
            .take(FEW)
            .take_while(move |entry| (**entry >> 32) as u32 == key)
            .map(|entry| place(*entry))
    }

    /// Adds the first places with a key that nothing has taken. What is taken once stays so.
    pub fn free(&mut self, key: u32, taken: impl Fn(usize) -> bool, found: &mut Vec<usize>) {
        let mut at = self.first(key);
        for _ in 0..FEW {
            at = self.skip(at, &taken);
            match self.entries.get(at) {
                Some(entry) if (*entry >> 32) as u32 == key => found.push(place(*entry)),
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

    /// The first entry from one on that is not taken. The way there is remembered, so that none is
    /// walked twice.
    fn skip(&mut self, from: usize, taken: &impl Fn(usize) -> bool) -> usize {
        if self.next.is_empty() {
            self.next = (1..=self.entries.len() as u32).collect();
        }
        let mut at = from;
        while self.entries.get(at).is_some_and(|entry| taken(place(*entry))) {
            at = self.next[at] as usize;
        }
        let mut walked = from;
        while walked < at {
            walked = std::mem::replace(&mut self.next[walked], at as u32) as usize;
        }
        at
    }
}

fn place(entry: u64) -> usize {
    (entry & u64::from(u32::MAX)) as usize
}

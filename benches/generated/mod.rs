//! Sentence pairs from `fixtures/rules/*/pairs.tsv`.

use std::path::Path;

/// Returns the sentences with their correct translations.
pub fn sentences() -> Vec<(String, String)> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules");
    let mut tables: Vec<_> = std::fs::read_dir(rules)
        .expect("fixtures/rules")
        .map(|entry| entry.expect("a folder").path())
        .collect();
    tables.sort();
    let tables =
        tables.iter().filter_map(|folder| std::fs::read_to_string(folder.join("pairs.tsv")).ok());
    let rows = tables.flat_map(|table| {
        table.lines().filter(|row| !row.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    });
    rows.filter_map(|row| {
        let mut columns = row.split('\t').map(str::to_owned);
        Some((columns.next()?, columns.next()?))
    })
    .collect()
}

/// A linear congruential generator (Knuth's MMIX): the same numbers in every run.
pub struct Random(pub u64);

impl Random {
    /// Returns a number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

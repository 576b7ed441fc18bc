//! Units and currencies: their names as the words under which a text's words are looked up, Polish
//! ones by lemma.

use std::path::Path;

use super::variants;
use crate::morphology::Polish;

/// Reads `units.tsv` and `currencies.tsv` and writes them again, their names cut into words.
pub fn compile(
    locales: &Path,
    out: &Path,
    polish: &Polish,
) -> Result<(), Box<dyn std::error::Error>> {
    for (table, english_names, polish_names) in [("units.tsv", 3, 5), ("currencies.tsv", 1, 3)] {
        let text = std::fs::read_to_string(locales.join(table))?;
        let mut written = String::new();
        for row in text.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
            let cells = row.split('\t').enumerate().map(|(column, cell)| {
                if column == english_names || column == polish_names {
                    let names = variants(cell)
                        .map(|name| words(name, (column == polish_names).then_some(polish)));
                    names.collect::<Vec<_>>().join(";")
                } else {
                    cell.to_owned()
                }
            });
            written += &cells.collect::<Vec<_>>().join("\t");
            written.push('\n');
        }
        std::fs::write(out.join(table), written)?;
    }
    Ok(())
}

/// The words of a name, a hyphen being one, parted by spaces.
fn words(name: &str, polish: Option<&Polish>) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in name.split_inclusive(['-', ' ']) {
        let lower = part.trim_end_matches(['-', ' ']).to_lowercase();
        let mut lemmas = Vec::new();
        let word = match polish {
            Some(polish)
                if polish.read(&lower, &mut lemmas)
                    && !lemmas.iter().any(|lemma| *lemma.text == *lower) =>
            {
                lemmas[0].text.to_lowercase()
            }
            _ => lower,
        };
        words.push(word);
        if part.ends_with('-') {
            words.push("-".to_owned());
        }
    }
    words.join(" ")
}

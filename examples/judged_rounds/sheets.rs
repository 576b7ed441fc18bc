//! What a reader gets: findings with their places, in parts of equal size, without severities.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use bitekst::{Interface, Language, Lexicon, Severity, Side};

use crate::checked;

/// The verdict of each finding by its id, `NAME#INDEX`: verdict, class and note.
pub type Verdicts = HashMap<String, [String; 3]>;

/// Number of characters of a passage that a sheet quotes.
const QUOTED: usize = 500;

/// Writes the sheets of a folder: all errors and warnings, and up to a number of notes, taken
/// evenly from all of them.
pub fn write(folder: &Path, out: &Path, parts: usize, notes: usize) -> Result<(), Box<dyn Error>> {
    let lexicon = Lexicon::builtin();
    let interface = Interface::new(Language::English);
    let mut entries: Vec<(Severity, String)> = Vec::new();
    for name in checked::names(folder)? {
        let Some(pair) = checked::pair(folder, &name, &lexicon)? else { continue };
        for (index, finding) in pair.findings.iter().enumerate() {
            let sentence = interface.tell(&finding.message(), &pair, &lexicon);
            let mut entry = format!("## {name}#{index}\n{}: {sentence}\n", finding.rule);
            for side in Side::BOTH {
                let source = pair.source(side);
                let _ = match checked::first_place(finding, side) {
                    Some(mark) => {
                        let place: String = source.slice(mark.span).chars().take(QUOTED).collect();
                        let line = source.line_at(mark.span.start);
                        let line: String = source.slice(line).chars().take(QUOTED).collect();
                        let number = source.position(mark.span.start).line;
                        let code = source.language.code();
                        writeln!(entry, "- {code}:{number} [{place}] in: {}", line.trim())
                    }
                    None => writeln!(entry, "- {}: no place", source.language.code()),
                };
            }
            entries.push((finding.severity, entry));
        }
    }
    let of_notes = entries.iter().filter(|(severity, _)| *severity == Severity::Note).count();
    let mut seen = 0;
    entries.retain(|(severity, _)| {
        let is_note = *severity == Severity::Note;
        seen += usize::from(is_note);
        !is_note || seen * notes / of_notes > (seen - 1) * notes / of_notes
    });
    let entries: Vec<String> = entries.into_iter().map(|(_, entry)| entry).collect();
    std::fs::create_dir_all(out)?;
    let size = entries.len().div_ceil(parts).max(1);
    for (index, part) in entries.chunks(size).enumerate() {
        std::fs::write(out.join(format!("part-{}.md", index + 1)), part.join("\n"))?;
    }
    Ok(())
}

/// Reads the answers of readers: id, verdict, class and note, with tabs between.
pub fn verdicts(out: &Path) -> Result<Verdicts, Box<dyn Error>> {
    let mut verdicts = Verdicts::new();
    for file in std::fs::read_dir(out)? {
        let path = file?.path();
        if path.extension().is_none_or(|extension| extension != "tsv") {
            continue;
        }
        for row in std::fs::read_to_string(&path)?.lines() {
            let mut cells = row.split('\t').map(|cell| cell.trim().to_owned());
            let id = cells.next().unwrap_or_default();
            if !id.contains('#') || id.starts_with('#') {
                continue;
            }
            let mut next = || cells.next().unwrap_or_default();
            verdicts.insert(id, [next(), next(), next()]);
        }
    }
    Ok(verdicts)
}

//! The texts of a round, checked.

use std::error::Error;
use std::path::Path;

use bitekst::finding::{Mark, Role};
use bitekst::{CheckedPair, Finding, Language, Lexicon, Side, Sides, Source, source_from_bytes};

/// Checks the pair of a name; `None` if the folder has no such pair.
pub fn pair(
    folder: &Path,
    name: &str,
    lexicon: &Lexicon,
) -> Result<Option<CheckedPair>, Box<dyn Error>> {
    let text = |language: Language| -> Result<Option<Source>, Box<dyn Error>> {
        let files = std::fs::read_dir(folder.join(language.code()))?;
        for file in files {
            let path = file?.path();
            if path.file_stem().is_some_and(|stem| stem == name) {
                let source = path.to_string_lossy();
                return Ok(Some(source_from_bytes(
                    &std::fs::read(&path)?,
                    &source,
                    language,
                    None,
                )?));
            }
        }
        Ok(None)
    };
    if !folder.exists() {
        return Ok(None);
    }
    let texts = Sides::new(text(Language::English)?, text(Language::Polish)?);
    Ok(texts.both().map(|texts| CheckedPair::check(texts, lexicon)))
}

/// Returns the names of the pairs of a folder, sorted.
pub fn names(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let files = std::fs::read_dir(folder.join(Language::English.code()))?;
    let mut names: Vec<String> = files
        .flatten()
        .filter_map(|file| Some(file.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// Returns the first place of a finding in a text.
pub fn first_place(finding: &Finding, side: Side) -> Option<Mark> {
    finding.all_marks().find(|mark| mark.side == side && mark.role != Role::Elsewhere).copied()
}

/// Returns the line of a finding in a text, as the sheets write it.
pub fn line(pair: &CheckedPair, finding: &Finding, side: Side) -> String {
    first_place(finding, side).map_or_else(
        || "-".to_owned(),
        |mark| pair.source(side).position(mark.span.start).line.to_string(),
    )
}

/// Returns the cells of a row that say which finding it is: rule, only, value and both lines.
pub fn identity(pair: &CheckedPair, finding: &Finding) -> [String; 5] {
    let only = finding.only.map(|side| pair.source(side).language.code());
    [
        finding.rule.to_string(),
        only.unwrap_or("-").to_owned(),
        finding.value.as_deref().unwrap_or("-").replace(['\t', '\n'], " "),
        line(pair, finding, Side::Source),
        line(pair, finding, Side::Target),
    ]
}

/// Returns the cells of a row for its claim and its signs.
pub fn evidence(finding: &Finding) -> [String; 2] {
    let signs: Vec<&str> = finding.signs.iter().map(|sign| sign.name()).collect();
    [finding.claim().name().to_owned(), signs.join(" ")]
}

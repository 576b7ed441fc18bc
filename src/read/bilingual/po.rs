//! PO files of gettext. Each plural form is a unit of its own; obsolete entries are skipped.

use std::collections::VecDeque;
use std::io::BufRead;

use super::direction::Direction;
use super::lines::Lines;
use super::message_keys::is_key;
use super::segment_text::{Place, SegmentText};
use super::unit::{Stop, TranslationUnit};
use crate::read::fault::LineFault;

/// Header field with the language of the translation.
const LANGUAGE_FIELD: &str = "Language:";
/// Comment after `#` with the default text, for sources that are keys.
const DEFAULT_COMMENT: &str = ". Default: \"";

/// Reader for PO files.
pub struct Reader<R> {
    lines: Lines<R>,
    entry: Entry,
    direction: Direction,
    ready: VecDeque<Result<TranslationUnit, Stop>>,
    done: bool,
}

/// The entry being read.
#[derive(Debug, Default)]
struct Entry {
    place: Option<Place>,
    context: Option<SegmentText>,
    id: Option<SegmentText>,
    plural: Option<SegmentText>,
    /// Default text from a comment, for a source that is a key.
    default_text: Option<SegmentText>,
    forms: Vec<(usize, SegmentText)>,
    fuzzy: bool,
    field: Field,
}

/// Field that the next string continues.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Field {
    #[default]
    None,
    Context,
    Id,
    Plural,
    Form,
}

impl<R: BufRead> Reader<R> {
    /// Creates a reader.
    pub fn new(from: R) -> Reader<R> {
        Reader {
            lines: Lines::new(from),
            entry: Entry::default(),
            direction: Direction::Unknown,
            ready: VecDeque::new(),
            done: false,
        }
    }

    /// Reads a line; a keyword that begins an entry ends the previous one.
    fn line(&mut self, place: Place, line: &str) {
        let trimmed = line.trim();
        let fault = Stop::Fault(LineFault::Broken, place.position.line);
        if trimmed.is_empty() {
            return self.end();
        }
        if let Some(comment) = trimmed.strip_prefix('#') {
            if !self.entry.forms.is_empty() {
                self.end();
            }
            if let Some(flags) = comment.strip_prefix(',') {
                self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            }
            if let Some(string) =
                comment.strip_prefix(DEFAULT_COMMENT).and_then(|string| string.strip_suffix('"'))
            {
                let start = line.len() - line.trim_start().len() + 1 + DEFAULT_COMMENT.len();
                let default_text = self.entry.default_text.insert(SegmentText::default());
                push_literal(default_text, string, place.after(&line[..start]));
            }
            return;
        }
        let word = trimmed.find(|c: char| c == '"' || c.is_whitespace()).unwrap_or(trimmed.len());
        let (keyword, number) =
            match trimmed[..word].strip_suffix(']').and_then(|word| word.split_once('[')) {
                Some((keyword, number)) => (keyword, number.parse::<usize>().ok()),
                None => (&trimmed[..word], None),
            };
        if matches!(keyword, "msgctxt" | "msgid") && !self.entry.forms.is_empty() {
            self.end();
        }
        let entry = &mut self.entry;
        entry.field = match keyword {
            "" => entry.field,
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgid_plural" => Field::Plural,
            "msgstr" => Field::Form,
            _ => {
                self.ready.push_back(Err(fault));
                return;
            }
        };
        let text = match entry.field {
            Field::None => {
                self.ready.push_back(Err(fault));
                return;
            }
            Field::Context => entry.context.get_or_insert_default(),
            Field::Id => entry.id.get_or_insert_default(),
            Field::Plural => entry.plural.get_or_insert_default(),
            Field::Form => {
                if !keyword.is_empty() || entry.forms.is_empty() {
                    entry.forms.push((number.unwrap_or(0), SegmentText::default()));
                }
                let last = entry.forms.len() - 1;
                &mut entry.forms[last].1
            }
        };
        if keyword == "msgid" || entry.place.is_none() {
            entry.place = Some(place);
        }
        let start = line.len() - line.trim_start().len() + word;
        let string = line[start..].trim();
        let at = line.len() - line[start..].trim_start().len();
        match string.strip_prefix('"').and_then(|string| string.strip_suffix('"')) {
            Some(string) if at < line.len() => {
                push_literal(text, string, place.after(&line[..at + 1]))
            }
            _ => self.ready.push_back(Err(fault)),
        }
    }

    /// Ends the entry.
    fn end(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let Some(mut id) = entry.id else { return };
        let Some(place) = entry.place else { return };
        if id.words.is_empty() && entry.context.is_none() {
            if let Some((_, header)) = entry.forms.first() {
                let fields = header.words.split(['\n', crate::layout::BREAK]);
                let language = fields
                    .filter_map(|field| field.strip_prefix(LANGUAGE_FIELD))
                    .map(str::trim)
                    .next();
                self.direction = Direction::from_tags(None, language);
            }
            return;
        }
        if let Some(default_text) = entry.default_text.filter(|_| is_key(&id.words)) {
            id = default_text;
        }
        id.mark_codes();
        let mut plural = entry.plural;
        if let Some(plural) = &mut plural {
            plural.mark_codes();
        }
        let has_plurals = entry.forms.len() > 1;
        let context = entry.context.map(|context| context.words);
        for (number, mut target) in entry.forms {
            target.mark_codes();
            let source = match &plural {
                Some(plural) if number > 0 || !has_plurals => plural.clone(),
                _ => id.clone(),
            };
            let id = context.clone();
            // gettext ignores fuzzy translations.
            let (unfinished, unreviewed) = (entry.fuzzy, entry.fuzzy);
            // The file does not define the count of each form; the first is the singular.
            let fixed_count = plural.is_some() && number == 0;
            self.ready.push_back(Ok(TranslationUnit {
                id,
                place,
                direction: self.direction,
                source,
                target,
                unfinished,
                unreviewed,
                fixed_count,
            }));
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<TranslationUnit, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(unit) = self.ready.pop_front() {
                return Some(unit);
            }
            if self.done {
                return None;
            }
            match self.lines.next() {
                None => {
                    self.done = true;
                    self.end();
                }
                Some(Err(stop)) => return Some(Err(stop)),
                Some(Ok((place, line))) => {
                    let line = line.to_owned();
                    self.line(place, &line);
                }
            }
        }
    }
}

/// Adds a string literal without its quotation marks.
fn push_literal(text: &mut SegmentText, string: &str, start: Place) {
    let (mut rest, mut place) = (string, start);
    while !rest.is_empty() {
        let plain = rest.find('\\').unwrap_or(rest.len());
        if plain > 0 {
            text.words(&rest[..plain], place);
            place = place.after(&rest[..plain]);
            rest = &rest[plain..];
            continue;
        }
        let c = rest[1..].chars().next().unwrap_or('\\');
        let length = (1 + c.len_utf8()).min(rest.len());
        match c {
            'n' => text.character('\n', place),
            't' => text.character('\t', place),
            'r' => {}
            other => text.character(other, place),
        }
        place = place.after(&rest[..length]);
        rest = &rest[length..];
    }
}

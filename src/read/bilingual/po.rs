//! PO files of gettext. Each form for a count is a unit of its own; entries that are no longer used
//! are left out.

use std::collections::VecDeque;
use std::io::BufRead;

use super::direction::Direction;
use super::lines::Lines;
use super::message_keys::is_key;
use super::segment_text::{Place, Text};
use super::unit::{Stop, Unit};
use crate::read::fault::LineFault;

/// The field of the header that names the language of the translation.
const LANGUAGE: &str = "Language:";
/// The comment that has the text for which the source is a key, behind the `#`.
const DEFAULT: &str = ". Default: \"";

/// The units of a PO file.
pub struct Reader<R> {
    lines: Lines<R>,
    entry: Entry,
    direction: Direction,
    ready: VecDeque<Result<Unit, Stop>>,
    done: bool,
}

/// An entry as far as it is read.
#[derive(Debug, Default)]
struct Entry {
    place: Option<Place>,
    context: Option<Text>,
    id: Option<Text>,
    plural: Option<Text>,
    /// The text that the source stands for, where a comment has it.
    meant: Option<Text>,
    forms: Vec<(usize, Text)>,
    unsure: bool,
    field: Field,
}

/// What a string belongs to.
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
    /// The units from some bytes.
    pub fn new(from: R) -> Reader<R> {
        Reader {
            lines: Lines::new(from),
            entry: Entry::default(),
            direction: Direction::Unsaid,
            ready: VecDeque::new(),
            done: false,
        }
    }

    /// Takes a line; a keyword that begins a new entry ends the one before.
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
                self.entry.unsure |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            }
            if let Some(string) =
                comment.strip_prefix(DEFAULT).and_then(|string| string.strip_suffix('"'))
            {
                let start = line.len() - line.trim_start().len() + 1 + DEFAULT.len();
                let meant = self.entry.meant.insert(Text::default());
                strung(meant, string, place.after(&line[..start]));
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
                    entry.forms.push((number.unwrap_or(0), Text::default()));
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
            Some(string) if at < line.len() => strung(text, string, place.after(&line[..at + 1])),
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
                let language =
                    fields.filter_map(|field| field.strip_prefix(LANGUAGE)).map(str::trim).next();
                self.direction = Direction::from_tags(None, language);
            }
            return;
        }
        if let Some(meant) = entry.meant.filter(|_| is_key(&id.words)) {
            id = meant;
        }
        id.set_apart();
        let mut plural = entry.plural;
        if let Some(plural) = &mut plural {
            plural.set_apart();
        }
        let many = entry.forms.len() > 1;
        let context = entry.context.map(|context| context.words);
        for (number, mut target) in entry.forms {
            target.set_apart();
            let source = match &plural {
                Some(plural) if number > 0 || !many => plural.clone(),
                _ => id.clone(),
            };
            let id = context.clone();
            // gettext uses no translation that is fuzzy.
            let (unsure, unused) = (entry.unsure, entry.unsure);
            // Which count a form is for the file does not say; the first is that for one thing.
            let counted = plural.is_some() && number == 0;
            self.ready.push_back(Ok(Unit {
                id,
                place,
                direction: self.direction,
                source,
                target,
                unsure,
                unused,
                counted,
            }));
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Unit, Stop>;

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

/// Adds what stands between quotation marks.
fn strung(text: &mut Text, string: &str, start: Place) {
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

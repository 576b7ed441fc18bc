//! XML events with their positions; errors are classified as faults of a file.

use std::io::BufRead;

use quick_xml::errors::Error;
use quick_xml::events::{BytesStart, Event};

use super::limited_reader::{LimitedReader, TooLong};
use super::segment_text::Place;
use super::unit::Stop;
use crate::read::character_reference::character;
use crate::read::fault::LineFault;

/// Maximum nesting depth; no supported format needs more.
const MAX_DEPTH: usize = 200;

/// An XML event.
pub enum Piece<'a> {
    /// Start of an element.
    Start(BytesStart<'a>),
    /// An empty element.
    Empty(BytesStart<'a>),
    /// End of an element with this local name.
    End(&'a str),
    /// Text without references.
    Words(&'a str),
    /// A character written as a reference.
    Character(char),
}

/// Reader for the events of an XML file.
pub struct Markup<R> {
    reader: quick_xml::Reader<LimitedReader<R>>,
    buffer: Vec<u8>,
    depth: usize,
    /// Whether the root element has begun.
    has_root: bool,
    done: bool,
}

impl<R: BufRead> Markup<R> {
    /// Creates a reader.
    pub fn new(from: R) -> Markup<R> {
        let mut reader = quick_xml::Reader::from_reader(LimitedReader::new(from));
        reader.config_mut().check_end_names = true;
        Markup { reader, buffer: Vec::new(), depth: 0, has_root: false, done: false }
    }

    /// Passes the next event and its position to `take`. Returns `None` after the last event or
    /// after a [`Stop`].
    pub fn next<T>(
        &mut self,
        take: impl FnOnce(Piece<'_>, Place) -> T,
    ) -> Option<Result<Option<T>, Stop>> {
        if self.done {
            return None;
        }
        let read = self.read(take);
        self.done = matches!(read, None | Some(Err(_)));
        read
    }

    fn read<T>(
        &mut self,
        take: impl FnOnce(Piece<'_>, Place) -> T,
    ) -> Option<Result<Option<T>, Stop>> {
        self.buffer.clear();
        let place = self.reader.get_mut().mark();
        let fault = |fault| Some(Err(Stop::Fault(fault, place.position.line)));
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return fault_of(&error, place),
        };
        let taken = match event {
            Event::Start(tag) => {
                (self.depth, self.has_root) = (self.depth + 1, true);
                if self.depth > MAX_DEPTH {
                    return fault(LineFault::Nested);
                }
                take(Piece::Start(tag), place)
            }
            Event::Empty(tag) => {
                self.has_root = true;
                take(Piece::Empty(tag), place)
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                take(Piece::End(tag.local_name().into_inner()), place)
            }
            Event::Text(text) => take(Piece::Words(&text), place),
            // The text begins after `<![CDATA[`.
            Event::CData(text) => take(Piece::Words(&text), place.after("<![CDATA[")),
            Event::GeneralRef(name) => match character(&name) {
                Some(c) => take(Piece::Character(c), place),
                None => return fault(LineFault::Entity),
            },
            Event::Eof if self.depth > 0 || !self.has_root => return fault(LineFault::Ends),
            Event::Eof => return None,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                return Some(Ok(None));
            }
        };
        Some(Ok(Some(taken)))
    }
}

/// Returns the value of an attribute, by its name without the namespace prefix.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == name)?;
    let value: &str = &attribute.value;
    Some(
        quick_xml::escape::unescape(value)
            .map_or_else(|_| value.to_owned(), |value| value.into_owned()),
    )
}

fn fault_of<T>(error: &Error, place: Place) -> Option<Result<Option<T>, Stop>> {
    let line = place.position.line;
    Some(Err(match error {
        Error::Io(error) if error.get_ref().is_some_and(|error| error.is::<TooLong>()) => {
            Stop::Fault(LineFault::TooLong, line)
        }
        Error::Io(error) => Stop::from_io(error, line),
        Error::Encoding(_) => Stop::Fault(LineFault::Encoding, line),
        Error::Syntax(_) => Stop::Fault(LineFault::Ends, line),
        _ => Stop::Fault(LineFault::Broken, line),
    }))
}

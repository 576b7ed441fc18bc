//! Reads units as a stream: complete units are handed over before waiting for more input.

use std::cell::RefCell;
use std::io::{self, BufRead, ErrorKind, Read};
use std::rc::Rc;

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};

use super::bilingual::{Stop, TranslationUnit, units};
use super::decode::declaration;
use super::format::InputFormat;
use super::problem::{Origin, Problem};
use super::sniff::{SNIFFED, format_of, is_recognised};

/// Number of bytes read at once.
const CHUNK: usize = 1 << 18;
/// Number of units in a full batch; a batch is smaller if no more input is available yet.
const BATCH: usize = 256;

/// Consecutive units, or the errors in their place.
pub type Batch = Vec<Result<TranslationUnit, Stop>>;

/// Passes all units of a reader to `take` as they arrive, until it returns `false`. The name is
/// that of the file; it determines the format if the content does not.
///
/// # Errors
///
/// Returns an error if nothing can be read at all, or if the format does not hold both texts.
pub fn batches_from(
    from: Box<dyn Read>,
    name: &str,
    format: Option<InputFormat>,
    take: &mut dyn FnMut(Batch) -> bool,
) -> Result<(), Problem> {
    let failed = |error: io::Error| Problem::from_io(&error, Origin::new(name));
    let outbox = Rc::new(RefCell::new(Outbox { batch: Batch::new(), take, wanted: true }));
    let mut input = Input::new(from, outbox.clone());
    let format = input.begin(name, format).map_err(failed)?;
    let Some(units) = units(input, format) else { return Err(Problem::OneText(Origin::new(name))) };
    for unit in units {
        if !outbox.borrow_mut().push(unit) {
            return Ok(());
        }
    }
    outbox.borrow_mut().flush();
    Ok(())
}

/// Collects units until a batch is full or no more input is available.
struct Outbox<'a> {
    batch: Batch,
    take: &'a mut dyn FnMut(Batch) -> bool,
    wanted: bool,
}

impl Outbox<'_> {
    fn push(&mut self, unit: Result<TranslationUnit, Stop>) -> bool {
        self.batch.push(unit);
        if self.batch.len() >= BATCH {
            self.flush();
        }
        self.wanted
    }

    fn flush(&mut self) {
        if self.wanted && !self.batch.is_empty() {
            self.wanted = (self.take)(std::mem::take(&mut self.batch));
        }
    }
}

/// Input decoded to UTF-8 if the file declares its encoding.
struct Input<'a> {
    from: Box<dyn Read>,
    /// Bytes as read.
    raw: Vec<u8>,
    /// Decoded bytes, of which those from `start` are unread.
    buffer: Vec<u8>,
    start: usize,
    decoder: Option<Decoder>,
    outbox: Rc<RefCell<Outbox<'a>>>,
}

impl<'a> Input<'a> {
    fn new(from: Box<dyn Read>, outbox: Rc<RefCell<Outbox<'a>>>) -> Input<'a> {
        Input { from, raw: vec![0; CHUNK], buffer: Vec::new(), start: 0, decoder: None, outbox }
    }

    /// Reads enough to determine the format and encoding.
    fn begin(&mut self, name: &str, format: Option<InputFormat>) -> io::Result<InputFormat> {
        let is_known = format.or_else(|| InputFormat::from_path(name)).is_some();
        loop {
            let length = read(&mut *self.from, &mut self.raw)?;
            self.buffer.extend_from_slice(&self.raw[..length]);
            let enough = self.buffer.len() >= SNIFFED || is_known && self.buffer.contains(&b'\n');
            if length == 0 || enough || is_recognised(&self.buffer) {
                break;
            }
        }
        let format = format_of(&self.buffer, name, format);
        self.decoder = match &self.buffer[..] {
            [0xff, 0xfe, ..] => Some(UTF_16LE),
            [0xfe, 0xff, ..] => Some(UTF_16BE),
            start => declaration(start),
        }
        .map(|encoding| encoding.new_decoder_with_bom_removal());
        if self.decoder.is_some() {
            let raw = std::mem::take(&mut self.buffer);
            self.decode(&raw, false);
        } else if self.buffer.starts_with(b"\xef\xbb\xbf") {
            self.start = 3;
        }
        Ok(format)
    }

    fn decode(&mut self, raw: &[u8], last: bool) {
        let Some(decoder) = &mut self.decoder else { return };
        let mut text = String::with_capacity(
            decoder.max_utf8_buffer_length(raw.len()).unwrap_or(4 * raw.len() + 16),
        );
        let _ = decoder.decode_to_string(raw, &mut text, last);
        self.buffer = text.into_bytes();
    }
}

impl Read for Input<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.fill_buf()?.read(into)?;
        self.consume(length);
        Ok(length)
    }
}

impl BufRead for Input<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.start >= self.buffer.len() {
            // The writer may be waiting for results before it continues.
            self.outbox.borrow_mut().flush();
            self.start = 0;
            self.buffer.clear();
            let length = read(&mut *self.from, &mut self.raw)?;
            if self.decoder.is_some() {
                let raw = std::mem::take(&mut self.raw);
                self.decode(&raw[..length], length == 0);
                self.raw = raw;
            } else {
                self.buffer.extend_from_slice(&self.raw[..length]);
            }
            if length == 0 {
                self.decoder = None;
                break;
            }
        }
        Ok(&self.buffer[self.start..])
    }

    fn consume(&mut self, length: usize) {
        self.start += length;
    }
}

fn read(from: &mut dyn Read, into: &mut [u8]) -> io::Result<usize> {
    loop {
        match from.read(into) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}

//! Reads a file line by line, with a limit on the length of a line.

use std::io::{self, BufRead};

use super::segment_text::Place;
use super::unit::Stop;
use crate::read::fault::LineFault;

/// Maximum length of a line in bytes.
pub const MAX_LINE: usize = 4 << 20;

/// Reader for the lines of a file.
pub struct Lines<R> {
    from: R,
    buffer: Vec<u8>,
    next: Place,
    text: String,
}

impl<R: BufRead> Lines<R> {
    /// Creates a reader.
    pub fn new(from: R) -> Lines<R> {
        Lines { from, buffer: Vec::new(), next: Place::START, text: String::new() }
    }

    /// Returns the next line with its line end and its position, or `None` after the last. A line
    /// that is too long or not UTF-8 is skipped with an error.
    pub fn next(&mut self) -> Option<Result<(Place, &str), Stop>> {
        self.buffer.clear();
        let start = self.next;
        let mut length_so_far = 0;
        loop {
            let bytes = match self.from.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Some(Err(Stop::from_io(&error, start.position.line))),
            };
            if bytes.is_empty() {
                break;
            }
            let end = bytes.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
            let length = end.unwrap_or(bytes.len());
            if length_so_far + length <= MAX_LINE {
                self.buffer.extend_from_slice(&bytes[..length]);
            }
            length_so_far += length;
            self.from.consume(length);
            if end.is_some() {
                break;
            }
        }
        if length_so_far == 0 {
            return None;
        }
        self.next =
            Place { byte: start.byte + length_so_far, position: start.position.next_line() };
        if length_so_far > MAX_LINE {
            return Some(Err(Stop::Fault(LineFault::TooLong, start.position.line)));
        }
        self.text.clear();
        match std::str::from_utf8(&self.buffer) {
            Ok(text) => self.text.push_str(text),
            Err(_) => return Some(Err(Stop::Fault(LineFault::Encoding, start.position.line))),
        }
        Some(Ok((start, &self.text)))
    }
}

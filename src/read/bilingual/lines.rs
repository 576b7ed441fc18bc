//! The lines of a file one by one, none longer than can be kept.

use std::io::{self, BufRead};

use super::segment_text::Place;
use super::unit::Stop;
use crate::read::fault::LineFault;

/// The longest line that is read, in bytes.
pub const LONGEST: usize = 4 << 20;

/// Lines of a file.
pub struct Lines<R> {
    from: R,
    buffer: Vec<u8>,
    next: Place,
    text: String,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a file that begins at a byte.
    pub fn new(from: R) -> Lines<R> {
        Lines { from, buffer: Vec::new(), next: Place::START, text: String::new() }
    }

    /// The next line with its end, and where it begins; `None` behind the last. A line that is too
    /// long or no UTF-8 is passed over.
    pub fn next(&mut self) -> Option<Result<(Place, &str), Stop>> {
        self.buffer.clear();
        let start = self.next;
        let mut passed = 0;
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
            if passed + length <= LONGEST {
                self.buffer.extend_from_slice(&bytes[..length]);
            }
            passed += length;
            self.from.consume(length);
            if end.is_some() {
                break;
            }
        }
        if passed == 0 {
            return None;
        }
        self.next = Place { byte: start.byte + passed, position: start.position.next_line() };
        if passed > LONGEST {
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

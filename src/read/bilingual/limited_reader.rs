//! A reader that tracks its position and limits the length of a token.

use std::io::{self, BufRead, Read};

use super::segment_text::Place;

/// Maximum length of a tag, or of the text between two tags, in bytes.
pub const MAX_TOKEN: usize = 4 << 20;

/// A reader that tracks its position in a file.
pub struct LimitedReader<R> {
    from: R,
    place: Place,
    /// Number of bytes that may still be read before the next call to [`LimitedReader::mark`].
    left: usize,
}

/// Error inside an [`io::Error`] for a token over the limit.
#[derive(Debug)]
pub struct TooLong;

impl<R: BufRead> LimitedReader<R> {
    /// Creates a reader at the start of a file.
    pub fn new(from: R) -> LimitedReader<R> {
        LimitedReader { from, place: Place::START, left: MAX_TOKEN }
    }

    /// Begins a new token; returns its position.
    pub fn mark(&mut self) -> Place {
        self.left = MAX_TOKEN;
        self.place
    }
}

impl<R: BufRead> Read for LimitedReader<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let length = bytes.len().min(into.len());
        into[..length].copy_from_slice(&bytes[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for LimitedReader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other(TooLong));
        }
        let bytes = self.from.fill_buf()?;
        Ok(&bytes[..bytes.len().min(self.left)])
    }

    fn consume(&mut self, length: usize) {
        // Consumed bytes are in the buffer.
        if let Ok(bytes) = self.from.fill_buf() {
            let bytes = &bytes[..length.min(bytes.len())];
            self.place = Place {
                byte: self.place.byte + length,
                position: self.place.position.after_bytes(bytes),
            };
        }
        self.left = self.left.saturating_sub(length);
        self.from.consume(length);
    }
}

impl std::fmt::Display for TooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("too long")
    }
}

impl std::error::Error for TooLong {}

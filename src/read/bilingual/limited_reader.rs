//! Bytes that are counted while they are read, and no more of them at once than can be kept.

use std::io::{self, BufRead, Read};

use super::segment_text::Place;

/// The longest piece between two marks of XML, or tag, in bytes.
pub const LONGEST: usize = 4 << 20;

/// A reader that knows where it is.
pub struct Counted<R> {
    from: R,
    place: Place,
    /// How many bytes may still be read before somebody has looked at them.
    left: usize,
}

/// What is told by [`io::Error`] where a piece is too long.
#[derive(Debug)]
pub struct TooLong;

impl<R: BufRead> Counted<R> {
    /// Counts from the start of a file on.
    pub fn new(from: R) -> Counted<R> {
        Counted { from, place: Place::START, left: LONGEST }
    }

    /// Where it is; what was read so far has been looked at.
    pub fn mark(&mut self) -> Place {
        self.left = LONGEST;
        self.place
    }
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let length = bytes.len().min(into.len());
        into[..length].copy_from_slice(&bytes[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other(TooLong));
        }
        let bytes = self.from.fill_buf()?;
        Ok(&bytes[..bytes.len().min(self.left)])
    }

    fn consume(&mut self, length: usize) {
        // What is consumed is in the buffer.
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

//! Protection against decompression bombs: measures the expanded size of a file's streams before
//! any of them is held in memory.

use std::io::Read;

use flate2::bufread::ZlibDecoder;

use crate::read::limits::MAX_BYTES;

/// Maximum further expansion of a doubly compressed stream, as a factor of its size after one pass.
const SECOND_PASS_FACTOR: usize = 1024;

/// Keyword before the bytes of a stream.
const STREAM: &[u8] = b"stream";
/// Maximum number of bytes before the keyword in which the stream's dictionary is looked for.
const DICTIONARY_WINDOW: usize = 2 << 10;

/// Whether the streams of a file expand to more than [`MAX_BYTES`]; a document of 1,000 pages has
/// about 20 MiB. Images do not count, as they are never decompressed.
pub fn expands_too_far(bytes: &[u8]) -> bool {
    let (mut at, mut all) = (0, 0usize);
    let mut unpacked = vec![0; 1 << 16];
    while let Some(found) = bytes.get(at..).and_then(|rest| find(rest, STREAM)) {
        let dictionary = &bytes[(at + found).saturating_sub(DICTIONARY_WINDOW)..at + found];
        at += found + STREAM.len();
        let start = at + usize::from(bytes.get(at) == Some(&b'\r'));
        let start = start + usize::from(bytes.get(start) == Some(&b'\n'));
        if start == at || compression_count(dictionary) == 0 {
            continue;
        }
        let factor = if compression_count(dictionary) > 1 { SECOND_PASS_FACTOR } else { 1 };
        let mut decoder = ZlibDecoder::new(&bytes[start..]);
        // Data that is not compressed fails at once.
        while let Ok(length) = decoder.read(&mut unpacked)
            && length > 0
        {
            all += length * factor;
            if all > MAX_BYTES {
                return true;
            }
        }
        at = start + decoder.total_in() as usize;
    }
    false
}

/// Returns how many times a stream with this dictionary is compressed; 0 for images.
fn compression_count(before: &[u8]) -> usize {
    let own =
        before.windows(4).rposition(|window| window == b" obj").map_or(before, |at| &before[at..]);
    if find(own, b"/Image").is_some() { 0 } else { memchr::memmem::find_iter(own, b"/Fl").count() }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, word)
}

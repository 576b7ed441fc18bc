//! Streams that are made to swell: what is packed in a file is measured before anything of it is
//! unpacked in memory.

use std::io::Read;

use flate2::bufread::ZlibDecoder;

use crate::read::limits::MAX_UNPACKED;

/// How much longer a stream that is packed twice may become when it is unpacked again.
const AGAIN: usize = 1024;

/// What comes before the bytes of a stream, and how far before it its dictionary begins at most.
const STREAM: &[u8] = b"stream";
const DICTIONARY: usize = 2 << 10;

/// Whether the streams of a file unpack to more than a document holds: 1,000 pages have some 20
/// MiB. Pictures are not unpacked, so they do not count.
pub fn is_swollen(bytes: &[u8]) -> bool {
    let (mut at, mut all) = (0, 0usize);
    let mut unpacked = vec![0; 1 << 16];
    while let Some(found) = bytes.get(at..).and_then(|rest| find(rest, STREAM)) {
        let dictionary = &bytes[(at + found).saturating_sub(DICTIONARY)..at + found];
        at += found + STREAM.len();
        let start = at + usize::from(bytes.get(at) == Some(&b'\r'));
        let start = start + usize::from(bytes.get(start) == Some(&b'\n'));
        if start == at || packings(dictionary) == 0 {
            continue;
        }
        let times = if packings(dictionary) > 1 { AGAIN } else { 1 };
        let mut decoder = ZlibDecoder::new(&bytes[start..]);
        // What is no such stream ends at once with an error.
        while let Ok(length) = decoder.read(&mut unpacked)
            && length > 0
        {
            all += length * times;
            if all > MAX_UNPACKED {
                return true;
            }
        }
        at = start + decoder.total_in() as usize;
    }
    false
}

/// How many times a stream with such a dictionary is packed; pictures do not count.
fn packings(before: &[u8]) -> usize {
    let own =
        before.windows(4).rposition(|window| window == b" obj").map_or(before, |at| &before[at..]);
    if find(own, b"/Image").is_some() { 0 } else { memchr::memmem::find_iter(own, b"/Fl").count() }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, word)
}

//! The sequence of pairs in a report: the separators between them, and the limit of a report's
//! size.

use super::Report;

/// The pairs of a report while they are written.
#[derive(Debug, Default)]
pub struct Sequence {
    begun: bool,
    bytes: usize,
    left_out: usize,
}

impl Sequence {
    /// Returns the separator to write before a pair's text, or `None` if the pair is skipped: its
    /// text is empty, or over the size limit.
    pub fn next(&mut self, report: &dyn Report, text: &str) -> Option<&'static str> {
        if text.is_empty() {
            return None;
        }
        // Nothing is written after the first pair that doesn't fit: the report has the first pairs,
        // without gaps.
        if self.left_out > 0 || self.bytes + text.len() > report.room() {
            self.left_out += 1;
            return None;
        }
        self.bytes += text.len();
        Some(if std::mem::replace(&mut self.begun, true) { report.between() } else { "" })
    }

    /// Returns the text after the last pair.
    pub fn end(&self, report: &dyn Report) -> String {
        if self.left_out > 0 { report.left_out(self.left_out) } else { String::new() }
    }
}

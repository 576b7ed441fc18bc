//! Pairs one behind another in a report: what stands between them, and how many find room where a
//! report may not grow without end.

use super::Report;

/// The pairs of a report as they are written.
#[derive(Debug, Default)]
pub struct Sequence {
    begun: bool,
    bytes: usize,
    left_out: usize,
}

impl Sequence {
    /// What is to be written before what is text of a pair; `None` where that is not to be written:
    /// it says nothing, or finds no room any more.
    pub fn next(&mut self, report: &dyn Report, text: &str) -> Option<&'static str> {
        if text.is_empty() {
            return None;
        }
        // Behind the first that finds no room nothing is written: what is there is the beginning,
        // without holes.
        if self.left_out > 0 || self.bytes + text.len() > report.room() {
            self.left_out += 1;
            return None;
        }
        self.bytes += text.len();
        Some(if std::mem::replace(&mut self.begun, true) { report.between() } else { "" })
    }

    /// What stands behind the last pair.
    pub fn end(&self, report: &dyn Report) -> String {
        if self.left_out > 0 { report.left_out(self.left_out) } else { String::new() }
    }
}

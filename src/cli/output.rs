//! Where reports go: to standard output, and to files that are whole or not there.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use bitekst::outcome::Totals;
use bitekst::report::Report;
use bitekst::report::file::WholeFile;

/// A place where a report is written.
pub struct Output {
    to: Destination,
    /// What waits for the closing, where that stands first.
    waiting: String,
    begun: bool,
}

enum Destination {
    Standard,
    File(String, BufWriter<WholeFile>),
}

/// What went wrong with a report.
pub struct Unwritable {
    /// The file; `None` for standard output.
    pub path: Option<String>,
    /// What the system says.
    pub reason: io::Error,
}

impl Output {
    /// Standard output.
    pub fn standard() -> Output {
        Output { to: Destination::Standard, waiting: String::new(), begun: false }
    }

    /// A file, which stays as it is until the report is whole.
    pub fn file(path: &str) -> Result<Output, Unwritable> {
        let file = WholeFile::create(Path::new(path)).map_err(|reason| Unwritable { path: Some(path.to_owned()), reason })?;
        Ok(Output { to: Destination::File(path.to_owned(), BufWriter::new(file)), waiting: String::new(), begun: false })
    }

    /// Writes what stands before the pairs.
    pub fn open(&mut self, report: &dyn Report) -> Result<(), Unwritable> {
        self.write(&report.opening())
    }

    /// Adds what is said of a pair.
    pub fn pair(&mut self, report: &dyn Report, said: &str) -> Result<(), Unwritable> {
        if said.is_empty() {
            return Ok(());
        }
        let between = if std::mem::replace(&mut self.begun, true) { report.between() } else { "" };
        if report.closes_first() {
            self.waiting.push_str(between);
            self.waiting.push_str(said);
            return Ok(());
        }
        self.write(between)?;
        self.write(said)
    }

    /// Writes the end and puts the report in its place.
    pub fn close(mut self, report: &dyn Report, totals: &Totals) -> Result<(), Unwritable> {
        self.write(&report.closing(totals))?;
        let waiting = std::mem::take(&mut self.waiting);
        self.write(&waiting)?;
        match self.to {
            Destination::Standard => Ok(()),
            Destination::File(path, file) => {
                let failed = |reason| Unwritable { path: Some(path), reason };
                file.into_inner().map_err(io::IntoInnerError::into_error).and_then(WholeFile::finish).map_err(failed)
            }
        }
    }

    fn write(&mut self, text: &str) -> Result<(), Unwritable> {
        match &mut self.to {
            Destination::Standard => {
                let mut out = io::stdout().lock();
                match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
                    // A reader that has gone away wanted no more.
                    Err(reason) if reason.kind() != ErrorKind::BrokenPipe => Err(Unwritable { path: None, reason }),
                    _ => Ok(()),
                }
            }
            Destination::File(path, file) => {
                file.write_all(text.as_bytes()).map_err(|reason| Unwritable { path: Some(path.clone()), reason })
            }
        }
    }
}

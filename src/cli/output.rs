//! The destinations of reports: standard output, a file for all pairs, or a file for each pair.
//! A file is replaced only when its report is complete.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use bitekst::outcome::RunSummary;
use bitekst::report::Report;
use bitekst::report::atomic_file::WholeFile;
use bitekst::report::sequence::Sequence;

use super::error::CliError;

/// A place where a report is written.
pub struct Output {
    to: Destination,
    /// The pairs, until the closing is known that precedes them.
    waiting: String,
    pairs: Sequence,
}

enum Destination {
    Standard,
    File(String, BufWriter<WholeFile>),
    /// A file for each pair, in the order of the pairs.
    Pages(std::vec::IntoIter<PathBuf>),
}

impl Output {
    /// Standard output.
    pub fn standard() -> Output {
        Output { to: Destination::Standard, waiting: String::new(), pairs: Sequence::default() }
    }

    /// A file, which stays as it is until the report is complete.
    pub fn file(path: &str) -> Result<Output, CliError> {
        let file = WholeFile::create(Path::new(path))
            .map_err(|reason| CliError::Output { path: Some(path.to_owned()), reason })?;
        Ok(Output {
            to: Destination::File(path.to_owned(), BufWriter::new(file)),
            waiting: String::new(),
            pairs: Sequence::default(),
        })
    }

    /// A file for each pair, in the order of the pairs.
    pub fn pages(paths: Vec<PathBuf>) -> Output {
        Output {
            to: Destination::Pages(paths.into_iter()),
            waiting: String::new(),
            pairs: Sequence::default(),
        }
    }

    /// Writes the part before the pairs.
    pub fn open(&mut self, report: &dyn Report) -> Result<(), CliError> {
        self.write(&report.opening())
    }

    /// Adds the text of a pair.
    pub fn pair(&mut self, report: &dyn Report, text: &str) -> Result<(), CliError> {
        if let Destination::Pages(paths) = &mut self.to {
            return paths.next().map_or(Ok(()), |path| page(&path, text));
        }
        let Some(between) = self.pairs.next(report, text) else { return Ok(()) };
        if report.closes_first() {
            self.waiting.push_str(between);
            self.waiting.push_str(text);
            return Ok(());
        }
        self.write(between)?;
        self.write(text)
    }

    /// Writes the end and puts the report in its place.
    pub fn close(mut self, report: &dyn Report, totals: &RunSummary) -> Result<(), CliError> {
        let end = std::mem::take(&mut self.waiting) + &self.pairs.end(report);
        let closing = report.closing(totals);
        let (first, last) = if report.closes_first() { (closing, end) } else { (end, closing) };
        self.write(&first)?;
        self.write(&last)?;
        match self.to {
            Destination::Standard | Destination::Pages(_) => Ok(()),
            Destination::File(path, file) => {
                let failed = |reason| CliError::Output { path: Some(path), reason };
                file.into_inner()
                    .map_err(io::IntoInnerError::into_error)
                    .and_then(WholeFile::finish)
                    .map_err(failed)
            }
        }
    }

    fn write(&mut self, text: &str) -> Result<(), CliError> {
        match &mut self.to {
            Destination::Standard => {
                let mut out = io::stdout().lock();
                match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
                    // A reader that has closed the pipe is no error.
                    Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
                        Err(CliError::Output { path: None, reason })
                    }
                    _ => Ok(()),
                }
            }
            Destination::File(path, file) => file
                .write_all(text.as_bytes())
                .map_err(|reason| CliError::Output { path: Some(path.clone()), reason }),
            // Pages have no part before or after them.
            Destination::Pages(_) => Ok(()),
        }
    }
}

fn page(path: &Path, text: &str) -> Result<(), CliError> {
    let written = WholeFile::create(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.finish()
    });
    written.map_err(|reason| CliError::Output {
        path: Some(path.to_string_lossy().into_owned()),
        reason,
    })
}

//! Where reports go: to standard output, and to files that are whole or not there, one for all
//! pairs or one for each.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use bitekst::outcome::RunSummary;
use bitekst::report::Report;
use bitekst::report::atomic_file::WholeFile;
use bitekst::report::sequence::Sequence;

/// A place where a report is written.
pub struct Output {
    to: Destination,
    /// What waits for the closing, where that stands first.
    waiting: String,
    pairs: Sequence,
}

enum Destination {
    Standard,
    File(String, BufWriter<WholeFile>),
    /// A file for each pair, in the order of the pairs.
    Pages(std::vec::IntoIter<PathBuf>),
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
        Output { to: Destination::Standard, waiting: String::new(), pairs: Sequence::default() }
    }

    /// A file, which stays as it is until the report is whole.
    pub fn file(path: &str) -> Result<Output, Unwritable> {
        let file = WholeFile::create(Path::new(path))
            .map_err(|reason| Unwritable { path: Some(path.to_owned()), reason })?;
        Ok(Output {
            to: Destination::File(path.to_owned(), BufWriter::new(file)),
            waiting: String::new(),
            pairs: Sequence::default(),
        })
    }

    /// Files for what is said of each pair, in the order of the pairs.
    pub fn pages(paths: Vec<PathBuf>) -> Output {
        Output {
            to: Destination::Pages(paths.into_iter()),
            waiting: String::new(),
            pairs: Sequence::default(),
        }
    }

    /// Writes what stands before the pairs.
    pub fn open(&mut self, report: &dyn Report) -> Result<(), Unwritable> {
        self.write(&report.opening())
    }

    /// Adds what is said of a pair.
    pub fn pair(&mut self, report: &dyn Report, said: &str) -> Result<(), Unwritable> {
        if let Destination::Pages(paths) = &mut self.to {
            return paths.next().map_or(Ok(()), |path| page(&path, said));
        }
        let Some(between) = self.pairs.next(report, said) else { return Ok(()) };
        if report.closes_first() {
            self.waiting.push_str(between);
            self.waiting.push_str(said);
            return Ok(());
        }
        self.write(between)?;
        self.write(said)
    }

    /// Writes the end and puts the report in its place.
    pub fn close(mut self, report: &dyn Report, totals: &RunSummary) -> Result<(), Unwritable> {
        let end = std::mem::take(&mut self.waiting) + &self.pairs.end(report);
        let closing = report.closing(totals);
        let (first, last) = if report.closes_first() { (closing, end) } else { (end, closing) };
        self.write(&first)?;
        self.write(&last)?;
        match self.to {
            Destination::Standard | Destination::Pages(_) => Ok(()),
            Destination::File(path, file) => {
                let failed = |reason| Unwritable { path: Some(path), reason };
                file.into_inner()
                    .map_err(io::IntoInnerError::into_error)
                    .and_then(WholeFile::finish)
                    .map_err(failed)
            }
        }
    }

    fn write(&mut self, text: &str) -> Result<(), Unwritable> {
        match &mut self.to {
            Destination::Standard => {
                let mut out = io::stdout().lock();
                match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
                    // A reader that has gone away wanted no more.
                    Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
                        Err(Unwritable { path: None, reason })
                    }
                    _ => Ok(()),
                }
            }
            Destination::File(path, file) => file
                .write_all(text.as_bytes())
                .map_err(|reason| Unwritable { path: Some(path.clone()), reason }),
            // Nothing stands before or behind pages.
            Destination::Pages(_) => Ok(()),
        }
    }
}

fn page(path: &Path, text: &str) -> Result<(), Unwritable> {
    let written = WholeFile::create(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.finish()
    });
    written.map_err(|reason| Unwritable { path: Some(path.to_string_lossy().into_owned()), reason })
}

//! Files that are whole or not there: written beside, then renamed, so that whatever stops the
//! writing leaves the old file as it was.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file being written.
pub struct WholeFile {
    target: PathBuf,
    writing: Writing,
}

enum Writing {
    /// Beside the target, until it is whole.
    Beside(NamedTempFile),
    /// A device or a pipe: nothing is there to be kept.
    Straight(File),
}

impl WholeFile {
    /// Starts writing a file; nothing changes at its place until [`WholeFile::finish`].
    ///
    /// # Errors
    ///
    /// Where its folder does not exist or may not be written to.
    pub fn create(path: &Path) -> io::Result<WholeFile> {
        // What a link points to is written, the link stays.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let writing = match target.metadata() {
            Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => {
                Writing::Straight(OpenOptions::new().write(true).open(&target)?)
            }
            there => {
                let folder = target
                    .parent()
                    .filter(|folder| !folder.as_os_str().is_empty())
                    .unwrap_or(Path::new("."));
                let mut builder = Builder::new();
                builder.prefix(".bitekst-").suffix(".tmp");
                // As any other program would create it; what the user masks stays masked.
                #[cfg(unix)]
                builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
                let beside = builder.tempfile_in(folder)?;
                if let Ok(there) = there {
                    if there.permissions().readonly() {
                        return Err(io::ErrorKind::PermissionDenied.into());
                    }
                    beside.as_file().set_permissions(there.permissions())?;
                }
                Writing::Beside(beside)
            }
        };
        Ok(WholeFile { target, writing })
    }

    /// Puts what was written in its place.
    ///
    /// # Errors
    ///
    /// Where the disk is full or the place may not be written to; the old file stays.
    pub fn finish(self) -> io::Result<()> {
        match self.writing {
            Writing::Beside(file) => {
                file.as_file().sync_all()?;
                file.persist(&self.target)?;
                Ok(())
            }
            Writing::Straight(mut file) => file.flush(),
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.writing {
            Writing::Beside(file) => file.write(bytes),
            Writing::Straight(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.writing {
            Writing::Beside(file) => file.flush(),
            Writing::Straight(file) => file.flush(),
        }
    }
}

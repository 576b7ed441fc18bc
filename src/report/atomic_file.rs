//! Files that are written atomically: to a temporary file, which is then renamed. An interrupted
//! write leaves the old file as it was.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file being written.
pub struct WholeFile {
    target: PathBuf,
    destination: Destination,
}

enum Destination {
    /// A temporary file in the folder of the target.
    Temporary(NamedTempFile),
    /// A device or a pipe, which has no old content to keep.
    Direct(File),
}

impl WholeFile {
    /// Starts writing a file. The file at `path` stays as it is until [`WholeFile::finish`].
    ///
    /// # Errors
    ///
    /// If the folder doesn't exist or isn't writable.
    pub fn create(path: &Path) -> io::Result<WholeFile> {
        // The target of a link is written; the link stays.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let destination = match target.metadata() {
            Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => {
                Destination::Direct(OpenOptions::new().write(true).open(&target)?)
            }
            there => {
                let folder = target
                    .parent()
                    .filter(|folder| !folder.as_os_str().is_empty())
                    .unwrap_or(Path::new("."));
                let mut builder = Builder::new();
                builder.prefix(".bitekst-").suffix(".tmp");
                // The usual mode of a new file, before the umask.
                #[cfg(unix)]
                builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
                let beside = builder.tempfile_in(folder)?;
                if let Ok(there) = there {
                    if there.permissions().readonly() {
                        return Err(io::ErrorKind::PermissionDenied.into());
                    }
                    beside.as_file().set_permissions(there.permissions())?;
                }
                Destination::Temporary(beside)
            }
        };
        Ok(WholeFile { target, destination })
    }

    /// Moves the file to its place.
    ///
    /// # Errors
    ///
    /// If the disk is full or the place isn't writable; the old file stays.
    pub fn finish(self) -> io::Result<()> {
        match self.destination {
            Destination::Temporary(file) => {
                file.as_file().sync_all()?;
                file.persist(&self.target)?;
                Ok(())
            }
            Destination::Direct(mut file) => file.flush(),
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.destination {
            Destination::Temporary(file) => file.write(bytes),
            Destination::Direct(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.destination {
            Destination::Temporary(file) => file.flush(),
            Destination::Direct(file) => file.flush(),
        }
    }
}

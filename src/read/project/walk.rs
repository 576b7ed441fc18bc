//! Lists the files of a project, except those that `.gitignore` excludes.

use std::path::Path;

use ignore::WalkBuilder;

use crate::read::{Origin, Problem};

/// Returns the sorted names of the files below a folder, with `/` between folders, and the problems
/// with those that could not be read.
pub fn files(root: &Path) -> (Vec<String>, Vec<Problem>) {
    let mut names = Vec::new();
    let mut problems = Vec::new();
    // The project decides which files are excluded, not the settings of the user; it need not be
    // under version control.
    let walk =
        WalkBuilder::new(root).require_git(false).git_global(false).git_exclude(false).build();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.extend(problem(&error, root));
                continue;
            }
        };
        if !entry
            .file_type()
            .is_some_and(|kind| kind.is_file() || kind.is_symlink() && entry.path().is_file())
        {
            continue;
        }
        let name = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> =
            name.components().map(|part| part.as_os_str().to_str()).collect();
        match parts {
            Some(parts) => names.push(parts.join("/")),
            None => problems.push(Problem::NotUnicode(Origin::new(name.to_string_lossy()))),
        }
    }
    names.sort();
    (names, problems)
}

/// Returns the problem for an error of the walk, if it is more than an odd line in an ignore file.
fn problem(error: &ignore::Error, root: &Path) -> Option<Problem> {
    let path = path_of(error).unwrap_or(root);
    let io = error.io_error()?;
    let named = std::io::Error::from(io.kind());
    Some(match Problem::from_io(&named, Origin::new(path.display().to_string())) {
        Problem::Unreadable(origin, _) => Problem::Unreadable(origin, io.to_string()),
        problem => problem,
    })
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

//! Projects: many pairs below one folder, found by patterns of their names.

mod detect;
mod pattern;
mod select;
mod since;
mod walk;

use std::path::{Path, PathBuf};

use super::files::Pair;
use super::format::{is_bilingual_name, is_text};
use super::problem::Problem;

pub use detect::detect;
pub use pattern::{Pattern, Twins, twins};
pub use since::changed_since;

/// The name of the file, in the folder of the project.
pub const FILE: &str = "bitekst.toml";

/// The folder of a project, and where the program runs in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The topmost folder, as a path from where the program runs.
    root: PathBuf,
    /// The name, within the project, of the folder that the program runs in; empty where that is
    /// the topmost one, `None` where it lies elsewhere.
    here: Option<String>,
}

/// The pairs of a project.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The patterns they were found by.
    pub patterns: Vec<Pattern>,
    /// The pairs in the order of their names.
    pub pairs: Vec<Pair>,
    /// What could not be looked into.
    pub problems: Vec<Problem>,
}

impl Project {
    /// The project that a folder belongs to: the nearest one above it, or itself, that has a
    /// [`FILE`]; else the folder itself. The second part tells which.
    pub fn around(folder: &Path) -> (Project, bool) {
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let above = whole.ancestors().find(|above| above.join(FILE).is_file());
        (Project::at(above.unwrap_or(&whole)), above.is_some())
    }

    /// The project in a folder.
    pub fn at(folder: &Path) -> Project {
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let (root, cwd) = (whole(folder), whole(Path::new(".")));
        if let Some(here) = cwd.strip_prefix(&root).ok().and_then(slashed) {
            let above = here.split('/').filter(|part| !part.is_empty()).map(|_| "..");
            return Project { root: above.collect(), here: Some(here) };
        }
        let below = root.strip_prefix(&cwd).map(Path::to_owned);
        Project { root: below.unwrap_or(root), here: None }
    }

    /// A file of the project by its name, as a path from where the program runs.
    pub fn path(&self, name: &str) -> PathBuf {
        let below = self
            .here
            .as_deref()
            .and_then(|here| name.strip_prefix(here))
            .and_then(|rest| rest.strip_prefix('/'));
        match below {
            Some(below) => below.into(),
            None => self.root.join(name),
        }
    }

    /// The name in the project of a path from where the program runs; `None` where it lies outside.
    /// The path itself where the file is not there.
    pub fn name(&self, path: &str) -> Option<String> {
        let root = self.topmost().canonicalize().ok()?;
        slashed(Path::new(path).canonicalize().ok()?.strip_prefix(root).ok()?)
    }

    /// The topmost folder.
    pub fn topmost(&self) -> &Path {
        if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root }
    }

    /// The pairs of the project: by its patterns, or by those that the names of its files show.
    pub fn pairs(&self, patterns: Option<&[Pattern]>, excluded: impl Fn(&str) -> bool) -> Found {
        let (mut names, problems) = walk::files(self.topmost());
        // A file that holds both texts is a version of nothing; only a pattern can say that it is
        // meant.
        names.retain(|name| {
            (is_text(name) || patterns.is_some() && is_bilingual_name(name)) && !excluded(name)
        });
        let (patterns, found) = match patterns {
            Some(patterns) => (patterns.to_vec(), twins(&names, patterns)),
            None => detect(&names),
        };
        let path = |name: &String| self.path(name).to_string_lossy().into_owned();
        let pairs = found.into_iter().map(|twins| {
            let (paths, names) = (twins.names.as_ref().map(path), twins.names);
            let bilingual = names.source == names.target;
            Pair { paths, names, absent: twins.absent, found: true, bilingual, ..Pair::default() }
        });
        Found { patterns, pairs: pairs.collect(), problems }
    }
}

/// A path with `/` between its folders; `None` where it is no UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

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

/// The name of the configuration file in the folder of a project.
pub const FILE: &str = "bitekst.toml";

/// The folder of a project, and the working folder in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The root folder, as a path from the working folder.
    root: PathBuf,
    /// The name of the working folder within the project: empty if it is the root, `None` if it is
    /// outside.
    here: Option<String>,
}

/// The pairs of a project.
#[derive(Debug, Clone, Default)]
pub struct ProjectPairs {
    /// The patterns they were found by.
    pub patterns: Vec<Pattern>,
    /// The pairs in the order of their names.
    pub pairs: Vec<Pair>,
    /// The files and folders that could not be read.
    pub problems: Vec<Problem>,
}

impl Project {
    /// Returns the project of a folder: the nearest ancestor with a [`FILE`], the folder included,
    /// or else the folder itself. The flag is whether there is such a file.
    pub fn around(folder: &Path) -> (Project, bool) {
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let above = whole.ancestors().find(|above| above.join(FILE).is_file());
        (Project::at(above.unwrap_or(&whole)), above.is_some())
    }

    /// Returns the project with a root folder.
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

    /// Returns the path of a file of the project, from the working folder.
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

    /// Returns the name in the project of a path from the working folder, or `None` if it is
    /// outside or does not exist.
    pub fn name(&self, path: &str) -> Option<String> {
        let root = self.topmost().canonicalize().ok()?;
        slashed(Path::new(path).canonicalize().ok()?.strip_prefix(root).ok()?)
    }

    /// Returns the root folder.
    pub fn topmost(&self) -> &Path {
        if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root }
    }

    /// Returns the pairs of the project, by its patterns or else by those detected in the names of
    /// its files.
    pub fn pairs(
        &self,
        patterns: Option<&[Pattern]>,
        excluded: impl Fn(&str) -> bool,
    ) -> ProjectPairs {
        let (mut names, problems) = walk::files(self.topmost());
        // A file that holds both texts has no counterpart, so it is included only by a pattern.
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
        ProjectPairs { patterns, pairs: pairs.collect(), problems }
    }
}

/// Returns a path with `/` between its folders, if it is UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

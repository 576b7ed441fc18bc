//! Selects pairs of a project by folders, files or globs.

use std::path::Path;

use globset::GlobBuilder;

use super::{Project, slashed};
use crate::read::{Origin, Pair, Problem};

/// A selection by the user.
enum Choice {
    /// A folder; the root selects everything.
    Folder(String),
    File(String),
    Glob(globset::GlobMatcher),
}

impl Project {
    /// Returns the pairs with a text among the given paths. With `any_file`, files that belong to
    /// no pair are ignored: a list of all changed files may contain some.
    ///
    /// # Errors
    ///
    /// The paths that are outside the project, do not exist, or belong to no pair.
    pub fn select(
        &self,
        pairs: &[Pair],
        paths: &[&str],
        any_file: bool,
    ) -> Result<Vec<Pair>, Vec<Problem>> {
        let mut chosen = vec![paths.is_empty(); pairs.len()];
        let mut problems = Vec::new();
        for path in paths {
            let left_out = any_file && Path::new(path).is_file();
            let origin = || Origin::new(*path);
            let choice = match self.choice(path) {
                Ok(choice) => choice,
                Err(Problem::Outside(_)) if left_out => continue,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let mut any = false;
            for (pair, chosen) in pairs.iter().zip(&mut chosen) {
                if pair.names.iter().any(|name| choice.holds(name)) {
                    (any, *chosen) = (true, true);
                }
            }
            if !any && !left_out {
                problems.push(Problem::Unpaired(origin()));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(pairs
            .iter()
            .zip(chosen)
            .filter(|(_, chosen)| *chosen)
            .map(|(pair, _)| pair.clone())
            .collect())
    }

    fn choice(&self, path: &str) -> Result<Choice, Problem> {
        let origin = || Origin::new(path);
        if Path::new(path).exists() {
            let name = self.name(path).ok_or_else(|| Problem::Outside(origin()))?;
            return Ok(if Path::new(path).is_dir() {
                Choice::Folder(name)
            } else {
                Choice::File(name)
            });
        }
        if !path.contains(['*', '?', '[']) {
            return Err(Problem::Missing(origin()));
        }
        let here = self.here.as_deref().ok_or_else(|| Problem::Outside(origin()))?;
        let path = slashed(Path::new(path)).ok_or_else(|| Problem::Missing(origin()))?;
        // Globs match names, which have no `..`.
        let mut parts: Vec<String> =
            here.split('/').filter(|part| !part.is_empty()).map(globset::escape).collect();
        for part in path.split('/').filter(|part| *part != ".") {
            if part != ".." {
                parts.push(part.to_owned());
            } else if parts.pop().is_none() {
                return Err(Problem::Outside(origin()));
            }
        }
        let glob = parts.join("/");
        let glob = GlobBuilder::new(&glob)
            .literal_separator(true)
            .build()
            .map_err(|_| Problem::Missing(origin()))?;
        Ok(Choice::Glob(glob.compile_matcher()))
    }
}

impl Choice {
    fn holds(&self, name: &str) -> bool {
        match self {
            Choice::Folder(folder) => {
                folder.is_empty()
                    || name.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
            }
            Choice::File(file) => name == file,
            Choice::Glob(glob) => glob.is_match(name),
        }
    }
}

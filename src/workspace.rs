//! A project on disk: its folder, its configuration, its own names, its suppressions and its
//! baseline, and the pairs that are checked with them.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::config::{Config, ConfigError, FILE, SUPPRESSIONS, Suppression};
use crate::l10n::Interface;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::policy::{BASELINE, Baseline, Policy, PolicyEffects};
use crate::read::project::{Pattern, Project, ProjectPairs, changed_since};
use crate::read::{
    InputFormat, Origin, Pair, Problem, STANDARD_INPUT, is_bilingual, read_pair, read_text,
};
use crate::rule::RuleId;
use crate::sides::Sides;

/// A project with everything that decides what is reported in it.
#[derive(Debug)]
pub struct Workspace {
    project: Project,
    lexicon: Lexicon,
    policy: Policy,
    /// The pair patterns of the configuration; `None` without any.
    patterns: Option<Vec<Pattern>>,
    suppressions: PathBuf,
    baseline: PathBuf,
}

/// The pairs that a run is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Files, folders and globs; none for all pairs of the project.
    pub paths: Vec<String>,
    /// Whether the paths are files of the project, of which those that belong to no pair are
    /// ignored.
    pub in_project: bool,
    /// The git revision since which a pair has to have changed.
    pub since: Option<String>,
    /// The format of the files; `None` to detect it.
    pub format: Option<InputFormat>,
    /// Whether Polish comes first in files that hold both texts and do not name their languages.
    pub swap: bool,
}

/// A pair that was checked, after the decisions of the project.
#[derive(Debug)]
pub struct WorkspaceCheck {
    /// The pair.
    pub pair: CheckedPair,
    /// The effects of the project's decisions.
    pub effects: PolicyEffects,
    /// An oddity of the two texts that did not keep them from being checked.
    pub oddity: Option<Problem>,
}

/// The reason why a workspace cannot be opened, or has no pairs to check.
#[derive(Debug)]
#[non_exhaustive]
pub enum WorkspaceError {
    /// Files that cannot be read or are no part of the project, or a failure of git.
    Inputs(Vec<Problem>),
    /// A `bitekst.toml` or a list of suppressions with faults.
    Config {
        /// Its path.
        path: String,
        /// Its text.
        text: String,
        /// Its faults.
        error: ConfigError,
    },
    /// A baseline that is damaged or of another version.
    Baseline {
        /// Its path.
        path: String,
    },
    /// The names of the files don't show which of them are versions of one another.
    NoPairs,
    /// No files match the patterns of the configuration.
    NoPairsByPattern,
}

impl Workspace {
    /// Opens the project of a folder: the nearest folder above it, or itself, with a
    /// `bitekst.toml`, else the folder itself with the default configuration.
    ///
    /// # Errors
    ///
    /// Where the configuration or the list of suppressions cannot be read or has faults.
    pub fn open(folder: impl AsRef<Path>) -> Result<Workspace, WorkspaceError> {
        let (project, has_config) = Project::around(folder.as_ref());
        let config = has_config.then(|| project.path(FILE));
        Workspace::load(project, config.as_deref())
    }

    /// Opens the project in the folder of a configuration.
    ///
    /// # Errors
    ///
    /// As [`Workspace::open`], and where the configuration does not exist.
    pub fn with_config(config: impl AsRef<Path>) -> Result<Workspace, WorkspaceError> {
        let config = config.as_ref();
        let folder = config.parent().filter(|folder| !folder.as_os_str().is_empty());
        Workspace::load(Project::at(folder.unwrap_or(Path::new("."))), Some(config))
    }

    fn load(project: Project, config: Option<&Path>) -> Result<Workspace, WorkspaceError> {
        let config = match config {
            Some(path) => parse(path, Config::parse)?,
            None => Config::default(),
        };
        let path = |name: &Option<String>, usual| project.path(name.as_deref().unwrap_or(usual));
        let baseline = path(&config.baseline, BASELINE);
        let suppressions = path(&config.suppressions, SUPPRESSIONS);
        let accepted = if config.suppressions.is_some() || suppressions.is_file() {
            parse(&suppressions, Suppression::parse)?
        } else {
            Vec::new()
        };
        let patterns: Vec<Pattern> =
            config.pairs.iter().filter_map(|pair| Pattern::new(&pair.en, &pair.pl)).collect();
        let mut lexicon = Lexicon::builtin();
        if !config.names.is_empty() {
            lexicon = lexicon.with_names(&config.names);
        }
        Ok(Workspace {
            project,
            lexicon,
            policy: Policy { config, suppressions: accepted, ..Policy::default() },
            patterns: (!patterns.is_empty()).then_some(patterns),
            suppressions,
            baseline,
        })
    }

    /// The lexicon with the project's own names.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.policy.config
    }

    /// The decisions on findings.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The path of the list of suppressions, whether or not it exists.
    pub fn suppressions_path(&self) -> &Path {
        &self.suppressions
    }

    /// The path of the baseline, whether or not it exists.
    pub fn baseline_path(&self) -> &Path {
        &self.baseline
    }

    /// Reports nothing of some rules.
    pub fn skip(&mut self, rules: impl IntoIterator<Item = RuleId>) {
        self.policy.skipped.extend(rules);
    }

    /// Reports only findings that are not in the recorded baseline, if there is one.
    ///
    /// # Errors
    ///
    /// Where the baseline cannot be read, or the configuration names one that does not exist.
    pub fn use_baseline(&mut self) -> Result<(), WorkspaceError> {
        if self.baseline.exists() || self.config().baseline.is_some() {
            let path = self.baseline.to_string_lossy().into_owned();
            let text = read_text(&path)?;
            let baseline = Baseline::parse(&text).ok_or(WorkspaceError::Baseline { path })?;
            self.policy.baseline = Some(baseline);
        }
        Ok(())
    }

    /// The recorded baseline, to be updated and written again. Empty where there is none, or one
    /// of another version, which could not be used anyway.
    ///
    /// # Errors
    ///
    /// Where the file exists and cannot be read.
    pub fn recorded_baseline(&self) -> Result<Baseline, WorkspaceError> {
        if !self.baseline.exists() {
            return Ok(Baseline::default());
        }
        let text = read_text(&self.baseline.to_string_lossy())?;
        Ok(Baseline::parse(&text).unwrap_or_default())
    }

    /// The name of a file in the project, or its path where it lies outside.
    pub fn name(&self, path: &str) -> String {
        self.project.name(path).unwrap_or_else(|| path.to_owned())
    }

    /// Two files as a pair, whether or not they are one in the project.
    pub fn pair(&self, en: &str, pl: &str) -> Pair {
        Pair { names: Sides::new(self.name(en), self.name(pl)), ..Pair::named(en, pl) }
    }

    /// The pairs of a selection that names them itself: two files, or files that hold both texts.
    /// `None` where the pairs of the project decide.
    pub fn named_pairs(&self, selection: &Selection) -> Option<Vec<Pair>> {
        let paths = &selection.paths;
        if paths.is_empty() || selection.is_of_project() || !paths.iter().all(|path| is_file(path))
        {
            return None;
        }
        let holds_both = |path: &String| {
            is_bilingual(path, selection.format) || path == STANDARD_INPUT && paths.len() == 1
        };
        let pairs = if paths.iter().all(holds_both) {
            let pair = |path: &String| Pair {
                names: Sides::new(self.name(path), self.name(path)),
                ..Pair::bilingual(path)
            };
            paths.iter().map(pair).collect()
        } else if let [en, pl] = &paths[..] {
            vec![self.pair(en, pl)]
        } else {
            return None;
        };
        Some(selection.with_options(pairs))
    }

    /// All pairs of the project, and the folders that cannot be read.
    pub fn find_pairs(&self) -> ProjectPairs {
        self.project.pairs(self.patterns.as_deref(), |name| self.config().excludes(name))
    }

    /// Selects some of the pairs of the project.
    ///
    /// # Errors
    ///
    /// Where the project has no pairs, a path belongs to none of them, or git fails.
    pub fn select(
        &self,
        found: &ProjectPairs,
        selection: &Selection,
    ) -> Result<Vec<Pair>, WorkspaceError> {
        if found.pairs.is_empty() {
            // A file that is named is the better subject of the error.
            let lone = selection.paths.iter().find(|path| Path::new(path).is_file());
            return Err(match lone.filter(|_| !selection.is_of_project()) {
                Some(path) => Problem::Unpaired(Origin::new(path)).into(),
                None if self.patterns.is_some() => WorkspaceError::NoPairsByPattern,
                None => WorkspaceError::NoPairs,
            });
        }
        let paths: Vec<&str> = selection.paths.iter().map(String::as_str).collect();
        let mut pairs = self
            .project
            .select(&found.pairs, &paths, selection.in_project)
            .map_err(WorkspaceError::Inputs)?;
        if let Some(revision) = &selection.since {
            let changed = changed_since(self.project.topmost(), revision)?;
            pairs.retain(|pair| pair.names.iter().any(|name| changed.contains(name)));
        }
        Ok(selection.with_options(pairs))
    }

    /// Reads and checks a pair, and applies the decisions of the project. With `lenient` one of
    /// the texts may be empty.
    ///
    /// # Errors
    ///
    /// Every problem that keeps the pair from being checked.
    pub fn check(&self, pair: &Pair, lenient: bool) -> Result<WorkspaceCheck, Vec<Problem>> {
        let mut read = read_pair(pair, &self.lexicon, lenient)?;
        let oddity = read.oddity.take();
        let mut checked = read.check(&self.lexicon);
        let effects = self.policy.apply(&mut checked, &pair.names, &self.lexicon);
        Ok(WorkspaceCheck { pair: checked, effects, oddity })
    }
}

impl Selection {
    /// Whether the paths can only mean pairs of the project.
    fn is_of_project(&self) -> bool {
        self.in_project || self.since.is_some()
    }

    fn with_options(&self, mut pairs: Vec<Pair>) -> Vec<Pair> {
        for pair in &mut pairs {
            (pair.format, pair.swap) = (self.format, self.swap);
        }
        pairs
    }
}

/// Whether a path is meant as a file. A pipe is one; a glob is not.
fn is_file(path: &str) -> bool {
    let (file, glob) = (Path::new(path), path.contains(['*', '?', '[']));
    if file.exists() { !file.is_dir() } else { !glob }
}

fn parse<T>(
    path: &Path,
    parse: impl Fn(&str) -> Result<T, ConfigError>,
) -> Result<T, WorkspaceError> {
    let path = path.to_string_lossy().into_owned();
    let text = read_text(&path)?;
    parse(&text).map_err(|error| WorkspaceError::Config { path, text, error })
}

impl WorkspaceError {
    /// The sentences that describe it. The faults of a configuration have places besides.
    pub fn messages(&self) -> Vec<Message> {
        match self {
            WorkspaceError::Inputs(problems) => problems.iter().map(Problem::message).collect(),
            WorkspaceError::Config { error, .. } => {
                error.problems.iter().map(|problem| problem.message.clone()).collect()
            }
            WorkspaceError::Baseline { path } => {
                vec![Message::new("error-baseline").with("path", Arg::Text(path.clone()))]
            }
            WorkspaceError::NoPairs => vec![Message::new("error-no-pairs")],
            WorkspaceError::NoPairsByPattern => vec![Message::new("error-no-pairs-by-pattern")],
        }
    }
}

impl From<Problem> for WorkspaceError {
    fn from(problem: Problem) -> WorkspaceError {
        WorkspaceError::Inputs(vec![problem])
    }
}

impl std::error::Error for WorkspaceError {}

impl fmt::Display for WorkspaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let WorkspaceError::Config { path, text, error } = self {
            let lines = error.problems.iter().map(|problem| {
                let before = text.get(..problem.span.range().start).unwrap_or_default();
                let line = before.rsplit('\n').next().unwrap_or_default();
                let (row, column) = (1 + before.matches('\n').count(), 1 + line.chars().count());
                format!("{path}:{row}:{column}: {problem}")
            });
            return f.write_str(&lines.collect::<Vec<_>>().join("\n"));
        }
        let english = Interface::new(Language::English);
        let sentences: Vec<String> =
            self.messages().iter().map(|message| english.say(message)).collect();
        f.write_str(&sentences.join("\n"))
    }
}

//! The project that a command runs in: its folder, its configuration, what it accepts, what is
//! known of it, its pairs.

use std::io::Write;
use std::path::{Path, PathBuf};

use bitekst::config::{Config, ConfigProblem, FILE, SUPPRESSIONS, Suppression};
use bitekst::lexicon::Lexicon;
use bitekst::message::{Arg, Message};
use bitekst::policy::{BASELINE, Baseline, Policy};
use bitekst::read::project::{Found, Pattern, Project, changed_since};
use bitekst::read::{Origin, Pair, Problem, STANDARD_INPUT, is_bilingual, read_text};
use bitekst::report::{Scope, configuration};
use bitekst::sides::Sides;
use clap::ArgMatches;

use super::arguments::input_format;
use super::{FAILED, LEXICON, Run, width};

/// A project with all that is decided in it.
pub(super) struct Loaded {
    pub project: Project,
    pub policy: Policy,
    /// The patterns of its configuration, where it has some.
    patterns: Option<Vec<Pattern>>,
    /// Where its suppressions and its baseline are, as paths from where the program runs.
    pub suppressions: PathBuf,
    pub baseline: PathBuf,
}

/// Which pairs a command is about.
pub(super) struct Chosen {
    pub pairs: Vec<Pair>,
    /// All pairs of the project; `None` where the user names two files.
    pub all: Option<Vec<Pair>>,
}

impl Chosen {
    /// What a report on the pairs is about.
    pub fn scope(&self) -> Scope {
        Scope::new(self.pairs.iter().map(|pair| Sides::new(pair.en.clone(), pair.pl.clone())))
    }
}

impl Run<'_> {
    /// Loads the project that the arguments are about.
    pub(super) fn load(&self, matches: &ArgMatches) -> Result<Loaded, u8> {
        let config: Option<&String> = matches.try_get_one("config").ok().flatten();
        let (project, file) = match config {
            Some(config) => {
                let parent =
                    Path::new(config).parent().filter(|parent| !parent.as_os_str().is_empty());
                (Project::at(parent.unwrap_or(Path::new("."))), Some(PathBuf::from(config)))
            }
            None => {
                let (mut project, mut found) = Project::around(Path::new("."));
                // A folder elsewhere is a project of its own.
                if let (false, Some(folder)) =
                    (found, paths(matches).first().map(Path::new).filter(|path| path.is_dir()))
                {
                    (project, found) = Project::around(folder);
                }
                let file = found.then(|| project.path(FILE));
                (project, file)
            }
        };
        let mut policy = Policy::default();
        if let Some(file) = file {
            policy.config = self.parsed(&file, Config::parse)?;
        }
        // The lexicon is made once, with the project's own names in it.
        let names = &policy.config.names;
        LEXICON.get_or_init(|| {
            if names.is_empty() { Lexicon::builtin() } else { Lexicon::builtin().with_names(names) }
        });
        let place =
            |named: &Option<String>, usual: &str| project.path(named.as_deref().unwrap_or(usual));
        let suppressions = place(&policy.config.suppressions, SUPPRESSIONS);
        if policy.config.suppressions.is_some() || suppressions.is_file() {
            policy.suppressions = self.parsed(&suppressions, Suppression::parse)?;
        }
        let patterns = policy
            .config
            .pairs
            .iter()
            .filter_map(|pair| Pattern::new(&pair.en, &pair.pl))
            .collect::<Vec<_>>();
        let baseline = place(&policy.config.baseline, BASELINE);
        policy.skipped = matches
            .try_get_many::<String>("skip")
            .ok()
            .flatten()
            .into_iter()
            .flatten()
            .filter_map(|rule| rule.parse().ok())
            .collect();
        Ok(Loaded {
            project,
            policy,
            patterns: Some(patterns).filter(|patterns| !patterns.is_empty()),
            suppressions,
            baseline,
        })
    }

    /// The pairs that the arguments choose, or what is wrong with them, said.
    pub(super) fn choose(&self, loaded: &Loaded, matches: &ArgMatches) -> Result<Chosen, u8> {
        let paths = paths(matches);
        let since: Option<&String> = matches.try_get_one("since").ok().flatten();
        let any_file = matches.try_get_one("project").ok().flatten().copied().unwrap_or(false);
        let by_project = any_file || since.is_some();
        let format = input_format(matches);
        let swap = matches.try_get_one("swap").ok().flatten().copied().unwrap_or(false);
        let with_names = |pair: Pair| {
            let names = pair
                .names
                .as_ref()
                .map(|path| loaded.project.name(path).unwrap_or_else(|| path.clone()));
            Pair { names, format, swap, ..pair }
        };
        // A pipe is a file like any other.
        let is_file = |path: &&&str| {
            if Path::new(path).exists() {
                !Path::new(path).is_dir()
            } else {
                !path.contains(['*', '?', '['])
            }
        };
        let holds_both =
            |path: &&str| is_bilingual(path, format) || *path == STANDARD_INPUT && paths.len() == 1;
        if !by_project
            && !paths.is_empty()
            && paths.iter().all(|path| is_file(&path) && holds_both(path))
        {
            return Ok(Chosen {
                pairs: paths.iter().map(|path| with_names(Pair::bilingual(*path))).collect(),
                all: None,
            });
        }
        if let ([en, pl], false) = (&paths[..], by_project)
            && [en, pl].iter().all(is_file)
        {
            return Ok(Chosen { pairs: vec![with_names(Pair::named(*en, *pl))], all: None });
        }
        // Who names a file wants to know of that file, also where there are no pairs at all.
        let lone = paths.iter().find(|path| !by_project && Path::new(path).is_file());
        let found = self.find(loaded, lone.copied())?;
        let mut pairs = loaded
            .project
            .select(&found.pairs, &paths, any_file)
            .map_err(|problems| self.fail_all(&problems))?;
        if let Some(revision) = since {
            let changed = changed_since(loaded.project.topmost(), revision)
                .map_err(|problem| self.fail(&problem.message()))?;
            pairs.retain(|pair| pair.names.iter().any(|name| changed.contains(name)));
        }
        for pair in &mut pairs {
            (pair.format, pair.swap) = (format, swap);
        }
        Ok(Chosen { pairs, all: Some(found.pairs) })
    }

    /// All pairs of a project. None is an error: who checks nothing should know. `lone`: a file
    /// that is named.
    pub(super) fn find(&self, loaded: &Loaded, lone: Option<&str>) -> Result<Found, u8> {
        let found = loaded
            .project
            .pairs(loaded.patterns.as_deref(), |name| loaded.policy.config.excludes(name));
        for problem in &found.problems {
            self.warn(&problem.message());
        }
        if let (true, Some(lone)) = (found.pairs.is_empty(), lone) {
            return Err(self.fail(&Problem::Unpaired(Origin::new(lone)).message()));
        }
        if found.pairs.is_empty() {
            let id = if loaded.patterns.is_some() {
                "error-no-pairs-by-pattern"
            } else {
                "error-no-pairs"
            };
            return Err(self.fail(&Message::new(id)));
        }
        Ok(found)
    }

    /// The baseline that was recorded before; nothing where none was.
    pub(super) fn recorded(&self, loaded: &Loaded) -> Result<Option<Baseline>, u8> {
        if !loaded.baseline.exists() && loaded.policy.config.baseline.is_none() {
            return Ok(None);
        }
        let shown = loaded.baseline.to_string_lossy();
        let text = read_text(&shown).map_err(|problem| self.fail(&problem.message()))?;
        match Baseline::parse(&text) {
            Some(baseline) => Ok(Some(baseline)),
            None => Err(self
                .fail(&Message::new("error-baseline").with("path", Arg::Text(shown.into_owned())))),
        }
    }

    /// The baseline that is to be recorded anew: what an older or a broken one says is lost on
    /// nobody, since it cannot be used.
    pub(super) fn replaced(&self, loaded: &Loaded) -> Result<Baseline, u8> {
        if !loaded.baseline.exists() {
            return Ok(Baseline::default());
        }
        let text = read_text(&loaded.baseline.to_string_lossy())
            .map_err(|problem| self.fail(&problem.message()))?;
        Ok(Baseline::parse(&text).unwrap_or_default())
    }

    /// Reads a file of the project and what it says, or says what is wrong with it.
    fn parsed<T>(
        &self,
        path: &Path,
        parse: impl Fn(&str) -> Result<T, ConfigProblem>,
    ) -> Result<T, u8> {
        let shown = path.to_string_lossy();
        let text = read_text(&shown).map_err(|problem| self.fail(&problem.message()))?;
        parse(&text).map_err(|problem| {
            let colour = self.colours_of(&std::io::stderr());
            // Nobody is left to tell if this cannot be written.
            let _ = write!(
                std::io::stderr(),
                "{}",
                configuration::problem(&problem, &shown, &text, self.interface, width(), colour)
            );
            FAILED
        })
    }
}

/// The files, folders and globs that are named.
pub(super) fn paths(matches: &ArgMatches) -> Vec<&str> {
    matches
        .try_get_many::<String>("paths")
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect()
}

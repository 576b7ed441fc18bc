//! The configuration of a project, `bitekst.toml`: which files are pairs, which findings matter,
//! and the project's own names. A text becomes a [`Config`] or a [`ConfigError`]; files are read
//! elsewhere.

mod file;
mod ignore;
mod patterns;
mod problem;
mod reader;
mod schema;
mod suppressions;
mod template;

use globset::GlobSet;

use crate::finding::Severity;
use crate::lexicon::OwnName;
use crate::rule::RuleId;
use crate::sides::Sides;

pub use patterns::{PLACEHOLDERS, PairPattern};
pub use problem::{ConfigError, ConfigProblem};
pub use schema::schema;
pub use suppressions::{SUPPRESSIONS, Suppression};
pub use template::template;

use ignore::Ignored;

pub use crate::read::project::FILE;

/// The configuration of a project. The default is that of a project without a file.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The patterns of pairs; empty to find them by the names of files.
    pub pairs: Vec<PairPattern>,
    /// The lowest severity that sets the exit code; `None` for the default.
    pub fail_on: Option<FailOn>,
    /// The path of the baseline, relative to the file; `None` for the usual one.
    pub baseline: Option<String>,
    /// The path of the suppressions, relative to the file; `None` for the usual one.
    pub suppressions: Option<String>,
    /// The project's own organisations and programmes, for [`crate::lexicon::Lexicon::with_names`].
    pub names: Vec<OwnName>,
    exclude: GlobSet,
    rules: Vec<RuleSetting>,
    overrides: Vec<Override>,
    ignored: Ignored,
}

/// The lowest severity that sets the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// From this severity on.
    From(Severity),
    /// No severity.
    Never,
}

/// The setting of a rule: how its findings are reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Setting {
    /// With the severities of the rule.
    #[default]
    Default,
    /// Not at all.
    Off,
    /// All with this severity.
    Severity(Severity),
}

/// Other settings for some files.
#[derive(Debug, Clone)]
struct Override {
    paths: GlobSet,
    rules: Vec<RuleSetting>,
}

/// A rule and its setting.
type RuleSetting = (RuleId, Setting);

impl FailOn {
    /// The words for the severities, in the file and on the command line.
    pub const WORDS: [(&str, FailOn); 4] = [
        ("error", FailOn::From(Severity::Error)),
        ("warning", FailOn::From(Severity::Warning)),
        ("note", FailOn::From(Severity::Note)),
        ("never", FailOn::Never),
    ];
}

impl Setting {
    /// The words for settings in the file.
    const WORDS: [(&str, Setting); 4] = [
        ("error", Setting::Severity(Severity::Error)),
        ("warning", Setting::Severity(Severity::Warning)),
        ("note", Setting::Severity(Severity::Note)),
        ("off", Setting::Off),
    ];
}

impl Config {
    /// Reads the text of a `bitekst.toml`.
    ///
    /// # Errors
    ///
    /// The first error of syntax, or else everything else that is wrong with the file.
    pub fn parse(text: &str) -> Result<Config, ConfigError> {
        file::parse(text)
    }

    /// Whether a file, or a folder it lies in, is left out. The path is relative to the project,
    /// with `/` between its parts.
    pub fn excludes(&self, path: &str) -> bool {
        reaches(&self.exclude, path)
    }

    /// The setting of a rule for a pair, whose names are relative to the project. Later overrides
    /// have precedence over earlier ones, and all of them over the settings of the project.
    pub fn setting(&self, rule: RuleId, names: &Sides<String>) -> Setting {
        let of = |rules: &[RuleSetting]| {
            rules.iter().find(|(id, _)| *id == rule).map(|(_, setting)| *setting)
        };
        let closer = self
            .overrides
            .iter()
            .rev()
            .filter(|closer| names.iter().any(|name| reaches(&closer.paths, name)));
        closer
            .filter_map(|closer| of(&closer.rules))
            .next()
            .or_else(|| of(&self.rules))
            .unwrap_or_default()
    }
}

/// Whether globs fit a path or a folder above it: `drafts` and `drafts/**` are the same.
fn reaches(globs: &GlobSet, path: &str) -> bool {
    if globs.is_empty() {
        return false;
    }
    let path = path.strip_prefix("./").unwrap_or(path);
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    folders.chain([path]).any(|path| globs.is_match(path))
}

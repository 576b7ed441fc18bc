//! The project that a command runs in, and the pairs of it that the command is about.

use std::mem::ManuallyDrop;
use std::path::Path;

use bitekst::read::Pair;
use bitekst::read::project::{Project, ProjectPairs};
use bitekst::report::Scope;
use bitekst::workspace::{Selection, Workspace, WorkspaceError};

use super::args::ProjectArgs;
use super::error::CliError;
use super::session::Session;

/// The pairs that a command is about.
pub struct Chosen {
    pub pairs: Vec<Pair>,
    /// All pairs of the project; `None` where the arguments name the pairs.
    pub all: Option<Vec<Pair>>,
}

impl Chosen {
    /// The scope of a report on the pairs.
    pub fn scope(&self) -> Scope {
        Scope::new(self.pairs.iter().map(|pair| pair.paths.clone()))
    }
}

/// Opens the project that the arguments are about: that of the configuration, else the one around
/// the current folder, else that of a folder that is the first of the paths.
///
/// The workspace is not dropped: the program ends soon, and freeing a lexicon takes a while.
pub fn open(
    args: &ProjectArgs,
    paths: &[String],
) -> Result<ManuallyDrop<Workspace>, WorkspaceError> {
    let here = Path::new(".");
    let mut workspace = match (&args.config, paths.first().map(Path::new)) {
        (Some(config), _) => Workspace::with_config(config)?,
        (None, Some(folder)) if folder.is_dir() && !Project::around(here).1 => {
            Workspace::open(folder)?
        }
        _ => Workspace::open(here)?,
    };
    workspace.skip(args.skip.iter().copied());
    Ok(ManuallyDrop::new(workspace))
}

/// The pairs that the arguments choose. Folders that cannot be read are reported as warnings.
pub fn choose(
    session: &Session<'_>,
    workspace: &Workspace,
    selection: &Selection,
) -> Result<Chosen, CliError> {
    if let Some(pairs) = workspace.named_pairs(selection) {
        return Ok(Chosen { pairs, all: None });
    }
    let found = find(session, workspace);
    let pairs = workspace.select(&found, selection)?;
    Ok(Chosen { pairs, all: Some(found.pairs) })
}

/// All pairs of the project. Folders that cannot be read are reported as warnings.
pub fn find(session: &Session<'_>, workspace: &Workspace) -> ProjectPairs {
    let found = workspace.find_pairs();
    for problem in &found.problems {
        session.warn(&problem.message());
    }
    found
}

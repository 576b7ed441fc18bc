//! `bitekst align`: shows which paragraphs belong together.

use bitekst::pipeline::CheckedPair;
use bitekst::read::{Pair, ReadPair, read_pair};
use bitekst::report::{alignment, beads, json};
use bitekst::workspace::Workspace;

use super::args::AlignArgs;
use super::error::CliError;
use super::option_values::AlignFormat;
use super::project;
use super::session::Session;
use super::terminal::width;

pub fn run(session: &Session<'_>, args: &AlignArgs) -> Result<(), CliError> {
    let workspace = project::open(&args.project, &[])?;
    let pair = Pair { format: args.input_format, ..workspace.pair(&args.en, &args.pl) };
    let read = read(session, &workspace, &pair, args.format != AlignFormat::Text)?;
    let pair = CheckedPair::align(read.texts, workspace.lexicon());
    session.print(&match args.format {
        AlignFormat::Json => json::alignment(&pair) + "\n",
        AlignFormat::Tsv => alignment::tsv::tsv(&pair),
        AlignFormat::Tmx => alignment::tmx::tmx(&pair),
        AlignFormat::Text => {
            let mut text = beads::alignment(&pair, session.interface, width());
            if !session.quiet {
                text += &format!("\n{}\n", beads::summary(&pair, session.interface));
            }
            text
        }
    })
}

/// Reads both texts of a pair. An oddity that does not keep them from being read is a warning.
pub fn read(
    session: &Session<'_>,
    workspace: &Workspace,
    pair: &Pair,
    lenient: bool,
) -> Result<ReadPair, CliError> {
    let read = read_pair(pair, workspace.lexicon(), lenient)?;
    if let Some(oddity) = &read.oddity {
        session.warn(&oddity.message());
    }
    Ok(read)
}

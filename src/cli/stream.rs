//! `bitekst check --stream`: a line for each segment of a file that holds both texts, in order and
//! in constant memory.

use std::io::{self, ErrorKind, Write};

use bitekst::outcome::Counts;
use bitekst::parallel;
use bitekst::pipeline::CheckedPair;
use bitekst::read::bilingual::{SegmentsBuilder, Stop};
use bitekst::read::files::batches;
use bitekst::read::stream::Batch;
use bitekst::read::{Origin, Problem};
use bitekst::report::json::{Json, stream};
use bitekst::sides::Sides;
use bitekst::workspace::Workspace;

use super::args::StreamArgs;
use super::error::CliError;
use super::session::Session;
use super::{Exit, check, project};

/// The results of some units.
#[derive(Default)]
struct BatchResult {
    lines: String,
    counts: Counts,
    has_failed: bool,
}

/// Checks units one by one.
struct UnitChecker<'a> {
    workspace: &'a Workspace,
    json: Json<'a>,
    path: &'a str,
    /// The name of the file in the project, for both texts.
    names: Sides<String>,
    swap: bool,
}

pub fn run(session: &Session<'_>, args: &StreamArgs) -> Result<Exit, CliError> {
    let path = args.path.as_str();
    let workspace = project::open(&args.project, std::slice::from_ref(&args.path))?;
    let checker = UnitChecker {
        workspace: &workspace,
        json: Json { interface: session.interface, lexicon: workspace.lexicon() },
        path,
        names: Sides::new(workspace.name(path), workspace.name(path)),
        swap: args.swap,
    };
    let (mut read, mut written) = (Ok(()), Ok(()));
    let mut total = BatchResult::default();
    let mut out = io::stdout().lock();
    let feed = |give: &mut dyn FnMut(Batch) -> bool| read = batches(path, args.format, give);
    parallel::streamed(
        feed,
        parallel::threads(),
        |batch| checker.check(batch),
        |result: BatchResult| {
            total.counts += result.counts;
            total.has_failed |= result.has_failed;
            written = out.write_all(result.lines.as_bytes()).and_then(|()| out.flush());
            written.is_ok()
        },
    );
    read?;
    match written {
        Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
            return Err(CliError::Output { path: None, reason });
        }
        _ => {}
    }
    Ok(check::exit(args.fail_on, &workspace, total.counts, total.has_failed))
}

impl UnitChecker<'_> {
    fn check(&self, batch: Batch) -> BatchResult {
        let mut result = BatchResult::default();
        let lexicon = self.workspace.lexicon();
        for unit in batch {
            let unit = match unit {
                Ok(unit) => unit,
                Err(stop) => {
                    self.add_problem(&mut result, None, stop);
                    continue;
                }
            };
            let (id, line) = (unit.id.as_deref(), unit.place.position.line);
            let Some(segments) = SegmentsBuilder::build_one(&unit, self.path, self.swap) else {
                let problem = Problem::OtherLanguages(Origin::new(self.path));
                result.has_failed = true;
                result.lines += &stream::problem(id, Some(line), &self.sentence(&problem));
                continue;
            };
            let mut pair = CheckedPair::check_segments(segments, lexicon);
            self.workspace.policy().apply(&mut pair, &self.names, lexicon);
            result.counts += pair.findings.iter().collect::<Counts>();
            result.lines += &stream::unit(&self.json, id, line, &pair);
        }
        result
    }

    fn add_problem(&self, result: &mut BatchResult, id: Option<&str>, stop: Stop) {
        let origin = Origin::new(self.path);
        let (line, problem) = match stop {
            Stop::Fault(fault, line) => (Some(line), Problem::Faulty(origin, fault, line)),
            Stop::Unreadable(reason) => (None, Problem::Unreadable(origin, reason)),
        };
        result.has_failed = true;
        result.lines += &stream::problem(id, line, &self.sentence(&problem));
    }

    fn sentence(&self, problem: &Problem) -> String {
        self.json.interface.say(&problem.message())
    }
}

//! The progress bar of a run: on a terminal, from the first second on, below all other output.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Duration of a run that shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// The progress of a run over pairs.
pub(super) struct Progress {
    begun: Instant,
    wanted: bool,
    done: u64,
    total: u64,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// The progress of `total` pairs. Nothing is shown without a terminal.
    pub fn new(total: usize, quiet: bool) -> Progress {
        let wanted = !quiet && total > 1 && std::io::stderr().is_terminal();
        Progress { begun: Instant::now(), wanted, done: 0, total: total as u64, bar: None }
    }

    /// Adds a pair. The output of `print` appears above the bar.
    pub fn step(&mut self, print: impl FnOnce()) {
        self.done += 1;
        if self.wanted && self.bar.is_none() && self.begun.elapsed() > PATIENCE {
            let bar = ProgressBar::new(self.total);
            if let Ok(style) = ProgressStyle::with_template("[{bar:40}] {pos}/{len}") {
                bar.set_style(style.progress_chars("=> "));
            }
            self.bar = Some(bar);
        }
        match &self.bar {
            Some(bar) => {
                bar.suspend(print);
                bar.set_position(self.done);
            }
            None => print(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

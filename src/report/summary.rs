//! The closing lines of a run: the number of findings and pairs, of accepted findings, of those in
//! the baseline.

use crate::l10n::Interface;
use crate::message::{Arg, Message};
use crate::outcome::RunSummary;

/// Returns the closing lines, the totals first.
pub fn summary(totals: &RunSummary, interface: &Interface) -> Vec<String> {
    let number = |count: usize| Arg::Number(count as i64);
    let counts = totals.counts;
    let parts = [
        ("count-error", counts.error),
        ("count-warning", counts.warning),
        ("count-note", counts.note),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(id, count)| interface.say(&Message::new(id).with("count", number(count))))
        .collect();
    let sum = match totals.pairs {
        0 => "summary-none",
        1 => "summary",
        _ => "summary-pairs",
    };
    let mut lines = vec![
        Message::new(sum)
            .with("total", number(counts.total()))
            .with("parts", Arg::Text(parts.join(", ")))
            .with("diverging", number(totals.diverging))
            .with("pairs", number(totals.pairs)),
    ];
    if totals.failed > 0 && totals.pairs > 1 {
        lines.push(Message::new("summary-failed").with("count", number(totals.failed)));
    }
    if totals.suppressed > 0 {
        lines.push(Message::new("summary-suppressed").with("count", number(totals.suppressed)));
    }
    if let Some(baseline) = totals.baseline {
        lines.push(
            Message::new("summary-baseline")
                .with("left", number(baseline.left))
                .with("gone", number(baseline.gone)),
        );
    }
    lines.iter().map(|line| interface.say(line)).collect()
}

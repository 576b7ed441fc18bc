//! Helps with a round of judging: lays out findings for a reader, takes the verdicts, and checks
//! judged findings against the present build.
//!
//!     cargo run --example judged_rounds -- sheets FOLDER OUT PARTS NOTES
//!     cargo run --example judged_rounds -- take FOLDER OUT ROUND BUILD fixtures/judged/BUILD.judged.tsv
//!     cargo run --example judged_rounds -- renew TEXTS
//!
//! `FOLDER` has the texts of a round: `en/NAME.md` beside `pl/NAME.md`. `sheets` writes all errors and
//! warnings and some of the notes to `OUT/part-1.md` and so on, which a reader answers in
//! `OUT/part-1.tsv`: id, verdict, class, note. `take` makes rows of them. `renew` finds the rows of `fixtures/judged/` again in `TEXTS/ROUND`: their signs change with
//! the build, and those that it does not report any more are `gone`. `docs/accuracy.md` has the rest.

mod checked;
mod rows;
mod sheets;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["sheets", folder, out, parts, notes] => {
            sheets::write(Path::new(folder), Path::new(out), parts.parse()?, notes.parse()?)
        }
        ["take", folder, out, round, build, rows] => {
            let verdicts = sheets::verdicts(Path::new(out))?;
            rows::take(Path::new(folder), &verdicts, (round, build), Path::new(rows))
        }
        ["renew", texts] => rows::renew(Path::new("fixtures/judged"), Path::new(texts)),
        _ => Err("give sheets, take or renew; the head of the file says what they need".into()),
    }
}

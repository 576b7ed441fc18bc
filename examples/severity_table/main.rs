//! Makes `src/check/severity/table.rs`, the severity of each kind of finding, from the findings
//! that readers judged (`fixtures/judged/`).
//!
//!     cargo run --example severity_table -- src/check/severity/table.rs

mod table;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("give the file to write")?;
    std::fs::write(path, table::table(&table::judged(Path::new("fixtures/judged"))?))?;
    Ok(())
}

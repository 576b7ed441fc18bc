//! Tests that the table of severities is the one that the judged findings in `fixtures/judged` give.

use std::path::Path;

#[path = "../examples/severity_table/table.rs"]
mod severity_table;

#[test]
fn the_table_of_severities_is_made_from_the_judged_findings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let judged = severity_table::judged(&root.join("fixtures/judged")).expect("judged findings");
    assert!(judged.len() > 300, "judged findings are gone");
    let committed = std::fs::read_to_string(root.join("src/check/severity/table.rs"));
    assert!(
        committed.expect("the table") == severity_table::table(&judged),
        "run cargo run --example severity_table -- src/check/severity/table.rs"
    );
}

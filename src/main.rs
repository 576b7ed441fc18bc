//! The program: a thin shell around the library.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    // `bitekst help check` is `bitekst check --help`.
    if arguments.get(1).is_some_and(|argument| argument == "help") {
        arguments.retain(|argument| argument != "help");
        arguments.push("--help".into());
    }
    ExitCode::from(cli::run(arguments))
}

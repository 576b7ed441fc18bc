//! `bitekst completions`: prints what a shell needs to complete the command line.

use clap::Command;
use clap_complete::{Shell, generate};

use super::command;
use super::error::CliError;
use super::session::Session;

/// Prints the script of a shell. Shells that show descriptions get them in the language of the
/// interface.
pub fn run(session: &Session<'_>, shell: Shell) -> Result<(), CliError> {
    let command = command::command(session.interface);
    // `help` is no command to clap, but is completed as one.
    let subject = |command: &Command| {
        Command::new(command.get_name().to_owned())
            .about(command.get_about().cloned().unwrap_or_default())
    };
    let subjects: Vec<Command> = command.get_subcommands().map(subject).collect();
    let help = Command::new("help")
        .about(session.interface.text("about-help"))
        .disable_help_flag(true)
        .subcommands(subjects);
    let values = if shell == Shell::Fish { values_for_fish(&command) } else { String::new() };
    let mut script = Vec::new();
    generate(shell, &mut command.subcommand(help), "bitekst", &mut script);
    session.print(&(String::from_utf8_lossy(&script).into_owned() + &values))
}

/// The values of positional arguments, which the generator omits for fish.
fn values_for_fish(command: &Command) -> String {
    let mut lines = String::new();
    for command in command.get_subcommands() {
        for values in command
            .get_positionals()
            .filter_map(|argument| argument.get_value_parser().possible_values())
        {
            let values: Vec<String> = values.map(|value| value.get_name().to_owned()).collect();
            let name = command.get_name();
            lines.push_str(&format!(
                "complete -c bitekst -n \"__fish_bitekst_using_subcommand {name}\" -f -a \"{}\"\n",
                values.join(" ")
            ));
        }
    }
    lines
}

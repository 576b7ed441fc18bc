//! `bitekst completions`: what a shell needs to complete our command line.

use clap::Command;
use clap_complete::{Shell, generate};

use super::{Run, arguments};

impl Run<'_> {
    /// Prints the script of a shell; descriptions, where it shows some, are in the language of the
    /// interface.
    pub(super) fn completions(&self, shell: &str) -> u8 {
        let command = arguments::command(self.interface);
        // `help` is no command to clap, see `main.rs`, but people complete it as one.
        let of = |command: &Command| {
            Command::new(command.get_name().to_owned())
                .about(command.get_about().cloned().unwrap_or_default())
        };
        let of: Vec<Command> = command.get_subcommands().map(of).collect();
        let help = Command::new("help")
            .about(self.interface.text("about-help"))
            .disable_help_flag(true)
            .subcommands(of);
        let mut script = Vec::new();
        let fish = if shell == "fish" { values_for_fish(&command) } else { String::new() };
        generate(
            shell.parse().unwrap_or(Shell::Bash),
            &mut command.subcommand(help),
            "bitekst",
            &mut script,
        );
        self.print(&(String::from_utf8_lossy(&script).into_owned() + &fish))
    }
}

/// The values of arguments that are no options, which the generator leaves out for fish.
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

//! The command line as a whole.

use crate::commands::Command;
use crate::config::Colour;
use clap::{Parser, ValueEnum};
use std::ffi::OsString;

/// A career system with parallel tracks: frameworks written as text, checked and shown.
#[derive(Debug, Parser)]
#[command(
    name = "cordee",
    version,
    propagate_version = true,
    max_term_width = 100
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// When to colour what is written
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        default_value_t,
        hide_possible_values = true,
        help = "When to colour: auto, always or never"
    )]
    pub color: Colour,
}

/// The colour asked for, found before anything else so that even a wrong command line is answered
/// in it.
pub fn colour_asked_for(args: &[OsString]) -> Colour {
    let words = || args.iter().filter_map(|arg| arg.to_str());
    let joined = words().find_map(|word| word.strip_prefix("--color="));
    let apart = || words().skip_while(|word| *word != "--color").nth(1);
    joined
        .or_else(apart)
        .and_then(|word| Colour::from_str(word, true).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_colour_is_known_even_on_a_wrong_command_line() {
        let asked = |line: &str| {
            let args: Vec<OsString> = line.split(' ').map(Into::into).collect();
            colour_asked_for(&args)
        };
        assert_eq!(asked("cordee --color always chekc"), Colour::Always);
        assert_eq!(asked("cordee chekc --color=never"), Colour::Never);
        assert_eq!(asked("cordee chekc --color"), Colour::Auto);
        assert_eq!(asked("cordee chekc --color=green"), Colour::Auto);
    }
}

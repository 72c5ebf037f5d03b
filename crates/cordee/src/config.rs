//! What is known about the surroundings: the one place that reads the environment.

use clap::ValueEnum;
use std::io::IsTerminal;
use std::path::PathBuf;

/// When to colour, as asked for on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` is set; anywhere if `CLICOLOR_FORCE` is
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What is known about a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// People read it as it is written.
    Terminal,
    /// It goes into a file or another program.
    Elsewhere,
}

/// The surroundings of a run.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where results go.
    pub out: Stream,
    /// Where errors go.
    pub err: Stream,
    /// How many columns the terminal has, where there is one.
    pub terminal_columns: Option<usize>,
    /// `COLUMNS`.
    pub columns: Option<String>,
    /// `NO_COLOR`.
    pub no_color: Option<String>,
    /// `CLICOLOR_FORCE`.
    pub clicolor_force: Option<String>,
    /// `TERM`.
    pub term: Option<String>,
}

/// The program that runs now, so that it can start itself again.
pub fn program() -> std::io::Result<PathBuf> {
    std::env::current_exe()
}

/// What the system calls whoever runs this, for a log.
#[expect(clippy::disallowed_methods, reason = "this is the configuration")]
pub fn user() -> String {
    let named = ["USER", "USERNAME", "LOGNAME"].into_iter();
    let mut named = named.filter_map(|it| std::env::var(it).ok());
    named
        .find(|it| !it.is_empty())
        .unwrap_or_else(|| "somebody".to_owned())
}

/// The mail server, where it is named in `CORDEE_MAIL`: on the command line others would see its
/// password.
#[expect(clippy::disallowed_methods, reason = "this is the configuration")]
pub fn mail() -> Option<String> {
    std::env::var("CORDEE_MAIL")
        .ok()
        .filter(|it| !it.is_empty())
}

/// How many columns there are where nothing else is known.
const COLUMNS: usize = 80;

impl Config {
    /// The surroundings of this process.
    #[expect(clippy::disallowed_methods, reason = "this is the configuration")]
    pub fn of_process() -> Self {
        let variable = |name: &str| std::env::var(name).ok();
        let stream = |is_terminal| {
            if is_terminal {
                Stream::Terminal
            } else {
                Stream::Elsewhere
            }
        };
        let size = terminal_size::terminal_size_of(std::io::stdout());
        Self {
            out: stream(std::io::stdout().is_terminal()),
            err: stream(std::io::stderr().is_terminal()),
            terminal_columns: size.map(|(width, _)| usize::from(width.0)),
            columns: variable("COLUMNS"),
            no_color: variable("NO_COLOR"),
            clicolor_force: variable("CLICOLOR_FORCE"),
            term: variable("TERM"),
        }
    }

    /// How many columns a line may have.
    pub fn width(&self) -> usize {
        let stated = self
            .columns
            .as_ref()
            .and_then(|columns| columns.parse().ok());
        let known = stated.or(self.terminal_columns);
        known.filter(|columns| *columns > 0).unwrap_or(COLUMNS)
    }

    /// Whether what goes to `stream` is coloured.
    pub fn has_colour(&self, asked: Colour, stream: Stream) -> bool {
        let is_set = |value: &Option<String>| value.as_ref().is_some_and(|v| !v.is_empty());
        let is_forced = self
            .clicolor_force
            .as_ref()
            .is_some_and(|v| !v.is_empty() && v != "0");
        match asked {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto if is_set(&self.no_color) => false,
            Colour::Auto if is_forced => true,
            Colour::Auto => stream == Stream::Terminal && self.term.as_deref() != Some("dumb"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elsewhere() -> Config {
        Config {
            out: Stream::Elsewhere,
            err: Stream::Elsewhere,
            terminal_columns: None,
            columns: None,
            no_color: None,
            clicolor_force: None,
            term: None,
        }
    }

    #[test]
    fn colour_is_for_terminals_unless_something_says_otherwise() {
        let some = |word: &str| Some(word.to_owned());
        let plain = elsewhere();
        let no_color = Config {
            no_color: some("1"),
            ..elsewhere()
        };
        let empty = Config {
            no_color: some(""),
            ..elsewhere()
        };
        let forced = Config {
            clicolor_force: some("1"),
            ..elsewhere()
        };
        let unforced = Config {
            clicolor_force: some("0"),
            ..elsewhere()
        };
        let both = Config {
            no_color: some("1"),
            ..forced.clone()
        };
        let dumb = Config {
            term: some("dumb"),
            ..elsewhere()
        };
        for (config, asked, on_terminal, in_file) in [
            (&plain, Colour::Auto, true, false),
            (&plain, Colour::Always, true, true),
            (&plain, Colour::Never, false, false),
            (&no_color, Colour::Auto, false, false),
            (&no_color, Colour::Always, true, true),
            (&empty, Colour::Auto, true, false),
            (&forced, Colour::Auto, true, true),
            (&forced, Colour::Never, false, false),
            (&unforced, Colour::Auto, true, false),
            (&both, Colour::Auto, false, false),
            (&dumb, Colour::Auto, false, false),
        ] {
            let case = format!("{asked:?} {config:?}");
            assert_eq!(
                config.has_colour(asked, Stream::Terminal),
                on_terminal,
                "{case}"
            );
            assert_eq!(
                config.has_colour(asked, Stream::Elsewhere),
                in_file,
                "{case}"
            );
        }
    }

    #[test]
    fn a_line_is_as_wide_as_columns_says_or_the_terminal_or_eighty() {
        let with = |columns: Option<&str>, terminal_columns| {
            let columns = columns.map(str::to_owned);
            Config {
                terminal_columns,
                columns,
                ..elsewhere()
            }
            .width()
        };
        assert_eq!(with(None, None), 80);
        assert_eq!(with(None, Some(132)), 132);
        assert_eq!(with(Some("100"), Some(132)), 100);
        assert_eq!(with(Some("wide"), Some(132)), 132);
        assert_eq!(with(Some("0"), None), 80);
    }
}

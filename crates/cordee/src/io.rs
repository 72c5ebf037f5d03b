//! Where results and errors go, and how they look there.

use crate::config::{Colour, Config, Stream};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::words::add_line;
use annotate_snippets::normalize_untrusted_str;
use anstyle::{AnsiColor, Style};
use std::io::{self, Write};

/// The two streams of a run.
pub struct Io<'a> {
    out: Patient<'a>,
    err: Patient<'a>,
    /// How results look.
    pub paint: Paint,
    err_paint: Paint,
    /// How many columns a line of results may have.
    pub width: usize,
    /// Where errors go: people who read along are told how far a long command has come.
    pub err_goes: Stream,
    /// Where results go.
    pub out_goes: Stream,
}

impl<'a> Io<'a> {
    pub fn new(
        config: &Config,
        asked: Colour,
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
    ) -> Self {
        Self {
            out: Patient::new(out),
            err: Patient::new(err),
            paint: Paint {
                is_on: config.has_colour(asked, config.out),
            },
            err_paint: Paint {
                is_on: config.has_colour(asked, config.err),
            },
            width: config.width(),
            err_goes: config.err,
            out_goes: config.out,
        }
    }

    /// The stream for results.
    pub fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Writes a result.
    pub fn say(&mut self, text: &str) -> Result<(), Failure> {
        self.out.write_all(text.as_bytes()).map_err(Failure::output)
    }

    /// Writes something that is neither a result nor an error, such as what to do next.
    pub fn remark(&mut self, text: &str) -> Result<(), Failure> {
        let text = normalize_lines(text);
        writeln!(self.err, "{}", self.err_paint.quiet(&text)).map_err(Failure::output)
    }

    /// Tells another program where this one stands: a text as JSON, at once.
    pub fn tell(&mut self, text: &str) -> io::Result<()> {
        serde_json::to_writer(&mut self.err, text)?;
        self.err.write_all(b"\n")?;
        self.err.flush()
    }

    /// Says why something could not be done, and what to do.
    pub fn complain(&mut self, failure: &Failure) {
        let mut text = String::new();
        let error = self.err_paint.of(ERROR, "error:");
        add_line(
            &mut text,
            format_args!("{error} {}", normalize_lines(&failure.to_string())),
        );
        if let Some(help) = failure.help() {
            let label = self.err_paint.of(HELP, " help:");
            add_line(
                &mut text,
                format_args!("{label} {}", normalize_lines(&help)),
            );
        }
        // When even this can't be written, nobody is there to be told.
        let _ = self.out.flush();
        let _ = self
            .err
            .write_all(text.as_bytes())
            .and_then(|()| self.err.flush());
    }

    /// The parser's own answer: help, the version, or what is wrong with the command line.
    pub fn answer_of_parser(&mut self, answer: &clap::Error) -> Result<Exit, Failure> {
        let text = answer.render();
        let (stream, paint, exit) = if answer.use_stderr() {
            (&mut self.err, self.err_paint, Exit::CouldNotRun)
        } else {
            (&mut self.out, self.paint, Exit::Fine)
        };
        let text = if paint.is_on {
            text.ansi().to_string()
        } else {
            text.to_string()
        };
        stream.write_all(text.as_bytes()).map_err(Failure::output)?;
        Ok(exit)
    }

    /// Makes sure that everything has left.
    pub fn finish(&mut self) -> Result<(), Failure> {
        self.out
            .flush()
            .and_then(|()| self.err.flush())
            .map_err(Failure::output)
    }
}

/// Users' words without anything that would steer the terminal; line breaks stay.
fn normalize_lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(normalize_untrusted_str).collect();
    lines.join("\n")
}

/// A stream whose reader may leave early, which is no error: `cordee check | head`.
struct Patient<'a> {
    stream: io::BufWriter<&'a mut dyn Write>,
    is_left: bool,
}

impl<'a> Patient<'a> {
    fn new(stream: &'a mut dyn Write) -> Self {
        Self {
            stream: io::BufWriter::new(stream),
            is_left: false,
        }
    }

    fn unless_left<T>(&mut self, instead: T, done: io::Result<T>) -> io::Result<T> {
        match done {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_left = true;
                Ok(instead)
            }
            done => done,
        }
    }
}

impl Write for Patient<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_left {
            return Ok(bytes.len());
        }
        let done = self.stream.write(bytes);
        self.unless_left(bytes.len(), done)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_left {
            return Ok(());
        }
        let done = self.stream.flush();
        self.unless_left((), done)
    }
}

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const HELP: Style = AnsiColor::BrightCyan.on_default().bold();

/// Styles, or none of them.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    /// Whether there is colour.
    pub is_on: bool,
}

impl Paint {
    /// `text` in `style`.
    pub fn of(self, style: Style, text: &str) -> String {
        if self.is_on {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    /// What stands out: headings, titles.
    pub fn strong(self, text: &str) -> String {
        self.of(Style::new().bold(), text)
    }

    /// What may be passed over.
    pub fn quiet(self, text: &str) -> String {
        self.of(Style::new().dimmed(), text)
    }

    /// Code and names.
    pub fn code(self, text: &str) -> String {
        self.of(AnsiColor::Cyan.on_default(), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that has left.
    struct Left;

    impl Write for Left {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn a_reader_who_leaves_is_no_error() {
        let mut left = Left;
        let mut stream = Patient::new(&mut left);
        let line = "a line that is longer than nothing\n".repeat(1000);
        assert!(stream.write_all(line.as_bytes()).is_ok());
        assert!(stream.write_all(line.as_bytes()).is_ok());
        assert!(stream.flush().is_ok());
    }
}

//! The commands, one file each: its arguments and what it does.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::Subcommand;

macro_rules! commands {
    ($($module:ident $name:ident;)*) => {
        $(mod $module;)*

        /// What `cordee` can do.
        #[derive(Debug, Subcommand)]
        pub enum Command {
            $($name($module::$name),)*
        }

        impl Command {
            /// Does it.
            pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
                match self {
                    $(Self::$name(it) => it.run(io),)*
                }
            }
        }
    };
}

mod named;

commands! {
    check Check;
    explain Explain;
    show Show;
    delta Delta;
    diff Diff;
    fmt Fmt;
    report Report;
    simulate Simulate;
    law Law;
    serve Serve;
    site Site;
    demo Demo;
    backup Backup;
    restore Restore;
    audit Audit;
    init Init;
    import Import;
    export Export;
    people People;
    bounded_import BoundedImport;
    bounded_export BoundedExport;
    schema Schema;
    completions Completions;
    man Man;
}

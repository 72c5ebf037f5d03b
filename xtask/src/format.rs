//! `cargo xtask format`: every Rust file of the repository in one form.
//!
//! `cargo fmt` follows what modules declare and does not see a module that a macro declares; here
//! every file is named.

use crate::tree::has_extension;
use crate::{Failure, Outcome, Tree, repository};

/// The options of `cargo xtask format`.
#[derive(clap::Args, Debug)]
pub struct Format {
    /// Write nothing; show what is not as it would be written
    #[arg(long)]
    pub(crate) check: bool,
}

impl Format {
    /// Formats every file, or shows where one is not formatted.
    pub fn run(&self) -> Result<Outcome, Failure> {
        let tree = repository::tree()?;
        let mut rustfmt = repository::program("rustfmt");
        rustfmt.args(["--edition", "2024"]);
        if self.check {
            rustfmt.arg("--check");
        }
        let status = rustfmt
            .args(rust_files(&tree))
            .status()
            .map_err(|error| Failure::new("run `rustfmt`", error))?;
        Ok(if status.success() {
            Outcome::Passed
        } else {
            Outcome::Failed
        })
    }
}

fn rust_files(tree: &Tree) -> impl Iterator<Item = &str> {
    tree.paths().filter(|path| has_extension(path, "rs"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rust_file_is_formatted_whoever_declares_it() {
        let files = ["README.md", "crates/a/src/rules/b.rs", "fuzz/targets/c.rs"];
        let tree = Tree::of_texts(files.map(|path| (path, "")));
        let found: Vec<&str> = rust_files(&tree).collect();
        assert_eq!(found, ["crates/a/src/rules/b.rs", "fuzz/targets/c.rs"]);
    }
}

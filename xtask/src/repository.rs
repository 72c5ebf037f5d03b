//! Where the repository is, and programs run in it.

use crate::{Failure, Tree, Workspace};
use std::path::Path;
use std::process::Command;

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The repository's files as they are now.
pub fn tree() -> Result<Tree, Failure> {
    Tree::read(root())
}

/// Cargo with `arguments`, to be run at the root.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program("cargo");
    command.args(arguments);
    command
}

/// A program, to be run at the root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// What cargo says of our crates.
pub fn workspace() -> Result<Workspace, Failure> {
    let doing = "read what `cargo metadata` says";
    let output = cargo(&["metadata", "--no-deps", "--format-version", "1"])
        .output()
        .map_err(|error| Failure::new(doing, error))?;
    if !output.status.success() {
        return Err(Failure::new(doing, String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| Failure::new(doing, error))
}

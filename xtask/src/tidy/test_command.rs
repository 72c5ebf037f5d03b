//! What runs on each change is the test command the README gives, and nothing else.

use super::{House, Untidy};

const SCRIPT: &str = ".ci/run";
const README: &str = "README.md";

/// Whether the script runs something else.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let script = commands(house.tree.text(SCRIPT).unwrap_or_default());
    let readme = house.tree.text(README).unwrap_or_default();
    match script.as_slice() {
        [only] if readme.lines().any(|line| line.trim() == *only) => Vec::new(),
        _ => vec![Untidy::new(
            SCRIPT,
            "does not run exactly the test command of README.md",
            "let it run the one command that README.md shows on a line of its own",
        )],
    }
}

/// The commands of a script, without what only prepares the shell.
fn commands(script: &str) -> Vec<&str> {
    let prepares = |line: &&str| {
        line.is_empty()
            || ["#", "set ", "cd "]
                .iter()
                .any(|head| line.starts_with(head))
    };
    script
        .lines()
        .map(str::trim)
        .filter(|line| !prepares(line))
        .map(|line| line.strip_prefix("exec ").unwrap_or(line))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    const TEST: &str = "```sh\ncargo xtask test\n```\n";

    fn found(script: &str, readme: &str) -> Vec<String> {
        said(&find(&House::of_texts(&[
            (SCRIPT, script),
            (README, readme),
        ])))
    }

    #[test]
    fn the_command_of_the_readme_is_fine() {
        let script = "#!/usr/bin/env bash\n# Why.\nset -eu\ncd ..\nexec cargo xtask test\n";
        assert_eq!(found(script, TEST), [""; 0]);
    }

    #[test]
    fn another_command_or_one_more_is_not() {
        let said = [".ci/run: does not run exactly the test command of README.md"];
        assert_eq!(found("cargo test\n", TEST), said);
        assert_eq!(found("cargo xtask test\necho done\n", TEST), said);
        assert_eq!(found("", TEST), said);
    }
}

//! Programs from Debian's packages, where root may install them.

use crate::needs::Need;
use crate::{Failure, repository};

/// Installs the packages of a program that is missing; where that is not ours to do, says what is.
pub(crate) fn install(need: Need, packages: &[&str]) -> Result<(), Failure> {
    println!("{} is missing", need.name());
    let help = need.how_to_get_it();
    if !is_root() {
        return Err(Failure::new(format!("find {}", need.name()), help));
    }
    // A list that can't be brought up to date may still know the package.
    apt_get(&["update"], help)?;
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    if apt_get(&install, help)? {
        return Ok(());
    }
    let doing = format!("run `apt-get {}`", install.join(" "));
    Err(Failure::new(doing, help))
}

fn apt_get(arguments: &[&str], help: &str) -> Result<bool, Failure> {
    let shown = format!("apt-get {}", arguments.join(" "));
    println!("running `{shown}`");
    let status = repository::program("apt-get")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .status();
    let status = status.map_err(|error| Failure::new(format!("run `{shown}` ({help})"), error))?;
    Ok(status.success())
}

/// Whether root runs this.
pub(crate) fn is_root() -> bool {
    let asked = repository::program("id").arg("-u").output();
    asked.is_ok_and(|it| it.stdout.trim_ascii() == b"0")
}

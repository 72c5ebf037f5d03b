//! What cargo says of our crates, as far as the checks need it.

use serde::Deserialize;

/// The crates of the workspace.
#[derive(Clone, Debug, Deserialize)]
pub struct Workspace {
    /// In the order cargo gives them.
    pub packages: Vec<Package>,
}

/// One crate of ours.
#[derive(Clone, Debug, Deserialize)]
pub struct Package {
    /// Its name, such as `cordee-domain`.
    pub name: String,
    /// Everything its `Cargo.toml` asks for.
    pub dependencies: Vec<Dependency>,
}

/// One dependency as a crate declares it.
#[derive(Clone, Debug, Deserialize)]
pub struct Dependency {
    /// The name of the crate depended on, whatever it is called in the code.
    pub name: String,
    /// `None` for an ordinary dependency, otherwise `dev` or `build`.
    pub kind: Option<String>,
    /// The features asked for by name.
    #[serde(default)]
    pub features: Vec<String>,
    /// Whether the default features come along.
    #[serde(default)]
    pub uses_default_features: bool,
}

impl Dependency {
    /// Whether only tests, examples and benchmarks see it.
    pub fn is_for_tests(&self) -> bool {
        self.kind.as_deref() == Some("dev")
    }
}

//! What an import plans and writes, by the exports of each system.

mod broken;
mod everyday;
mod property;
mod systems;
mod world;

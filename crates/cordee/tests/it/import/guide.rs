//! The examples of `docs/guide/importing.md`.

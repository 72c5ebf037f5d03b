//! `cordee` as its users meet it: what they type, what they read, what their shell sees.

mod check;
mod explain;
mod fmt;
mod init;
mod others;
mod run;
mod show;

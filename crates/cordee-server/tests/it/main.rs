//! The server from outside: addresses, headers, hostile words, slow clients.
#![cfg(test)]

mod compare;
mod connections;
mod door;
mod files;
mod headers;
mod hostile;
mod links;
mod ropewalk;
mod site;
mod sweep;

//! The server from outside: addresses, headers, hostile words, slow clients.
#![cfg(test)]

mod api;
mod compare;
mod connections;
mod crossing;
mod demo;
mod door;
mod files;
mod headers;
mod hostile;
mod house;
mod imports;
mod keeping;
mod lifts;
mod links;
mod practice;
#[cfg(feature = "guards")]
mod removed;
mod rights;
mod ropewalk;
mod site;
mod sweep;
mod turns;

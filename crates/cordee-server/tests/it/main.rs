//! The server from outside: addresses, headers, hostile words, slow clients.
#![cfg(test)]

mod compare;
mod demo;
mod connections;
mod crossing;
mod door;
mod files;
mod headers;
mod hostile;
mod lifts;
mod links;
mod practice;
mod rights;
mod ropewalk;
mod site;
mod sweep;

//! Histories as files, from outside.
#![cfg(test)]

mod hostile;

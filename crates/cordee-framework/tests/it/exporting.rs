//! What is exported and read again is the same framework.

mod pages;
mod sheets;
mod whole;

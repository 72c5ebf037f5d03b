//! One person, as far as whoever asks may see them.

mod page;
mod view;

#[cfg(test)]
mod tests;


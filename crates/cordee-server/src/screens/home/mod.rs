//! What waits for whoever asks, and where they stand. Staying is never a lack here.

mod page;
mod view;

#[cfg(test)]
mod tests;


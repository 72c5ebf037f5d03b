//! The blocks of a document that are open, each inside the one before it.

use super::MOST_DEPTH;
use super::grid::{Cell, Grid};
use super::item::Item;

/// A block that is open.
pub(super) enum Block {
    Title,
    Heading(u8),
    List,
    Item(Item),
    Table(Grid),
    Cell(Cell),
    /// A quotation; its headings stand below so many sections.
    Quote(usize),
}

/// The blocks that are open.
#[derive(Default)]
pub(super) struct Blocks {
    open: Vec<Block>,
    /// How many more would be if they were not too deep.
    too_deep: usize,
}

impl Blocks {
    /// Opens a block; an error when it is the first of those that are too deep.
    pub(super) fn open(&mut self, block: Block) -> Result<(), ()> {
        if self.open.len() < MOST_DEPTH {
            self.open.push(block);
            return Ok(());
        }
        self.too_deep += 1;
        if self.too_deep == 1 { Err(()) } else { Ok(()) }
    }

    /// Ends one that was too deep to be opened, if there is any.
    pub(super) fn end_too_deep(&mut self) -> bool {
        let is_there = self.too_deep > 0;
        self.too_deep = self.too_deep.saturating_sub(1);
        is_there
    }

    pub(super) fn is_too_deep(&self) -> bool {
        self.too_deep > 0
    }

    /// How many are open around the innermost such block, unless a wall stands before it.
    pub(super) fn height_of(
        &self,
        is_it: impl Fn(&Block) -> bool,
        is_wall: impl Fn(&Block) -> bool,
    ) -> Option<usize> {
        let last = self.open.iter().rposition(|it| is_it(it) || is_wall(it))?;
        self.open.get(last).is_some_and(is_it).then_some(last)
    }

    /// Takes the innermost out, while more than so many are open.
    pub(super) fn pop_above(&mut self, height: usize) -> Option<Block> {
        if self.open.len() > height {
            self.open.pop()
        } else {
            None
        }
    }

    /// What text belongs to: a bullet, a cell, a heading; nothing in the section itself.
    pub(super) fn around_text(&mut self) -> Option<&mut Block> {
        self.open.iter_mut().rev().find(|block| {
            matches!(
                block,
                Block::Item(_) | Block::Cell(_) | Block::Title | Block::Heading(_)
            )
        })
    }

    /// The table that is open.
    pub(super) fn grid(&mut self) -> Option<&mut Grid> {
        self.open.iter_mut().rev().find_map(|block| match block {
            Block::Table(grid) => Some(grid),
            _ => None,
        })
    }

    /// Whether a bullet or a cell is open.
    pub(super) fn is_inside(&self) -> bool {
        let is_it = |block: &Block| matches!(block, Block::Item(_) | Block::Cell(_));
        self.open.iter().any(is_it)
    }

    /// How many sections stand around a heading, whatever its rank.
    pub(super) fn floor(&self) -> usize {
        let quote = self.open.iter().rev().find_map(|block| match block {
            Block::Quote(height) => Some(*height),
            _ => None,
        });
        quote.unwrap_or(1)
    }
}

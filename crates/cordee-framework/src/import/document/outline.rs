//! The outline of a document, made of its blocks in the order in which they are met.
//!
//! Takes whatever order they come in: an end without a beginning is passed over, and what nobody
//! has ended ends with what it stands in. Knows sections, bullets and tables; no syntax.

use super::super::remarks::About;
use super::super::table::{self, Cells, TableShape};
use super::super::value::Value;
use super::blocks::{Block, Blocks};
use super::flow::{Flow, Paragraph};
use super::grid::{Cell, Grid};
use super::item::Item;
use super::section::{OF_LABEL, Section, pieces};
use super::{MOST_DEPTH, MOST_VALUES};

/// How many values a section and a text are: groups, lists, and what is said twice.
const OF_SECTION: usize = 6;
const OF_TEXT: usize = 3;

/// An outline in the making.
pub(super) struct Outline<'o, 'r> {
    shape: &'o TableShape,
    pub(super) about: &'o mut About<'r>,
    /// The document, and the sections that are open in it.
    sections: Vec<Section>,
    blocks: Blocks,
    flow: Flow,
    values: usize,
}

impl<'o, 'r> Outline<'o, 'r> {
    pub(super) fn new(shape: &'o TableShape, about: &'o mut About<'r>) -> Self {
        Self {
            shape,
            about,
            sections: vec![Section::new(1, 0, String::new())],
            blocks: Blocks::default(),
            flow: Flow::default(),
            values: 0,
        }
    }

    /// The whole as a tree.
    pub(super) fn finish(mut self) -> Value {
        self.end_text();
        self.close_down_to(0);
        self.close_sections(1);
        let document = self.sections.pop();
        document.unwrap_or_default().into_value()
    }

    pub(super) fn text(&mut self, words: &str, line: usize) {
        if !self.is_full() {
            let before = self.flow.len();
            self.flow.add(words, line);
            self.count(self.flow.len() - before, line);
        }
    }

    pub(super) fn end_line(&mut self) {
        self.flow.end_line();
    }

    pub(super) fn break_line(&mut self) {
        self.flow.break_line();
    }

    pub(super) fn bold_on(&mut self) {
        self.flow.bold_on();
    }

    pub(super) fn bold_off(&mut self) {
        self.flow.bold_off();
    }

    /// One paragraph ends here and another may begin.
    pub(super) fn end_text(&mut self) {
        let Some(paragraph) = self.flow.take() else {
            return;
        };
        self.count(OF_TEXT, paragraph.line);
        match self.blocks.around_text() {
            Some(Block::Item(item)) => item.add(&paragraph),
            Some(Block::Cell(cell)) => cell.add_line(&paragraph.text()),
            Some(Block::Title) => self.set_title(&paragraph),
            Some(Block::Heading(level)) => {
                let level = *level;
                self.head(level, &paragraph);
            }
            _ => self.paragraph(&paragraph),
        }
    }

    fn set_title(&mut self, paragraph: &Paragraph) {
        if let Some(document) = self.sections.first_mut() {
            document.title = paragraph.text();
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        for (heading, lines) in pieces(paragraph) {
            if let Some(title) = heading {
                self.open_section(OF_LABEL, title.to_owned(), paragraph.line);
            }
            if let Some(section) = self.sections.last_mut() {
                section.add_text(paragraph.line, lines);
            }
        }
    }

    fn head(&mut self, level: u8, paragraph: &Paragraph) {
        let title = paragraph.text().replace('\n', " ");
        let title = without_anchor(&title).to_owned();
        self.open_section(level, title, paragraph.line);
    }

    fn open_section(&mut self, level: u8, title: String, line: usize) {
        let floor = self.blocks.floor();
        let open = self.sections.iter().skip(floor);
        let same = open.take_while(|section| section.level < level).count();
        self.close_sections(floor + same);
        if self.sections.len() <= MOST_DEPTH {
            self.count(OF_SECTION, line);
            self.sections.push(Section::new(line, level, title));
        } else if let Some(section) = self.sections.last_mut() {
            section.add_plain(line, title);
            self.about.broken(line, too_deep());
        }
    }

    /// Closes sections until so many are open.
    fn close_sections(&mut self, height: usize) {
        while self.sections.len() > height.max(1) {
            let closed = self.sections.pop();
            if let (Some(section), Some(above)) = (closed, self.sections.last_mut()) {
                above.add_section(section);
            }
        }
    }

    pub(super) fn title_on(&mut self, line: usize) {
        self.open(Block::Title, line);
    }

    pub(super) fn title_off(&mut self) {
        self.close(|block| matches!(block, Block::Title));
    }

    /// A heading; inside a bullet or a cell it is a text like others.
    pub(super) fn heading_on(&mut self, level: u8, line: usize) {
        self.heading_off();
        if !self.blocks.is_inside() {
            self.open(Block::Heading(level), line);
        }
    }

    pub(super) fn heading_off(&mut self) {
        self.end_text();
        if !self.blocks.is_too_deep() {
            self.close_last(|block| matches!(block, Block::Heading(_)), |_| false);
        }
    }

    pub(super) fn list_on(&mut self, line: usize) {
        self.open(Block::List, line);
    }

    pub(super) fn list_off(&mut self) {
        self.close(|block| matches!(block, Block::List));
    }

    /// A bullet; the one before it in its list ends.
    pub(super) fn item_on(&mut self, line: usize) {
        if !self.blocks.is_too_deep() {
            self.item_off();
        }
        self.open(Block::Item(Item::new(line)), line);
    }

    pub(super) fn item_off(&mut self) {
        self.close_within(
            |block| matches!(block, Block::Item(_)),
            |block| matches!(block, Block::List | Block::Cell(_)),
        );
    }

    pub(super) fn quote_on(&mut self, line: usize) {
        let height = self.sections.len();
        self.open(Block::Quote(height), line);
    }

    pub(super) fn quote_off(&mut self) {
        self.close(|block| matches!(block, Block::Quote(_)));
    }

    pub(super) fn table_on(&mut self, line: usize) {
        self.open(Block::Table(Grid::new(line)), line);
    }

    pub(super) fn table_off(&mut self) {
        self.close(|block| matches!(block, Block::Table(_)));
    }

    pub(super) fn row_on(&mut self, line: usize) {
        self.row_off();
        if self.is_full() {
            return;
        }
        if let Some(grid) = self.blocks.grid() {
            grid.begin_row(line);
            self.count(1, line);
        }
    }

    pub(super) fn row_off(&mut self) {
        self.cell_off();
        if let Some(grid) = self.blocks.grid() {
            grid.end_row();
        }
    }

    /// A cell that reaches over so many columns and rows; the one before it ends.
    pub(super) fn cell_on(&mut self, (columns, rows): (usize, usize), line: usize) {
        self.cell_off();
        if self.blocks.grid().is_some() {
            let cell = Cell {
                line,
                text: String::new(),
                columns,
                rows,
            };
            self.open(Block::Cell(cell), line);
        }
    }

    pub(super) fn cell_off(&mut self) {
        self.close_within(
            |block| matches!(block, Block::Cell(_)),
            |block| matches!(block, Block::Table(_)),
        );
    }

    fn open(&mut self, block: Block, line: usize) {
        self.end_text();
        if self.is_full() {
            return;
        }
        if self.blocks.open(block).is_err() {
            self.about.broken(line, too_deep());
        }
    }

    fn close(&mut self, is_it: impl Fn(&Block) -> bool) {
        self.close_within(is_it, |_| false);
    }

    fn close_within(&mut self, is_it: impl Fn(&Block) -> bool, is_wall: impl Fn(&Block) -> bool) {
        self.end_text();
        if !self.blocks.end_too_deep() {
            self.close_last(is_it, is_wall);
        }
    }

    /// Closes the innermost such block, unless a wall stands before it.
    fn close_last(&mut self, is_it: impl Fn(&Block) -> bool, is_wall: impl Fn(&Block) -> bool) {
        if let Some(height) = self.blocks.height_of(is_it, is_wall) {
            self.close_down_to(height);
        }
    }

    fn close_down_to(&mut self, height: usize) {
        while let Some(block) = self.blocks.pop_above(height) {
            match block {
                Block::Item(item) => self.keep_item(item),
                Block::Cell(cell) => self.keep_cell(&cell),
                Block::Table(grid) => self.keep_table(grid),
                Block::Quote(height) => self.close_sections(height),
                Block::Title | Block::Heading(_) | Block::List => {}
            }
        }
    }

    fn keep_item(&mut self, item: Item) {
        self.count(OF_TEXT, item.line);
        match self.blocks.around_text() {
            Some(Block::Item(outer)) => outer.add_inner(&item),
            Some(Block::Cell(cell)) => cell.add_line(&format!("- {}", item.text())),
            _ => {
                if let Some(section) = self.sections.last_mut() {
                    section.add_item(item);
                }
            }
        }
    }

    fn keep_cell(&mut self, cell: &Cell) {
        let line = cell.line;
        let Some(grid) = self.blocks.grid() else {
            return;
        };
        if grid.is_too_wide() {
            return;
        }
        let cost = grid.push(cell);
        let is_too_wide = grid.is_too_wide();
        self.count(cost, line);
        if is_too_wide {
            let message = "a row of a table has more columns than are read; the rest was not taken";
            self.about.broken(line, message);
        }
    }

    fn keep_table(&mut self, grid: Grid) {
        let line = grid.line;
        let rows = grid.into_rows();
        let around = self.blocks.around_text();
        // A table inside a cell or a bullet is there for its looks.
        let mut texts = rows.iter().map(|(_, row)| row.join(" | "));
        match around {
            Some(Block::Item(item)) => texts.for_each(|text| item.add_line(&text)),
            Some(Block::Cell(cell)) => texts.for_each(|text| cell.add_line(&text)),
            _ if texts.next().is_none() => {}
            _ => {
                let mut table = table::tree(&rows, self.shape, Cells::Words, self.about);
                table.line = line;
                if let Some(section) = self.sections.last_mut() {
                    section.add_table(table);
                }
            }
        }
    }

    /// Whether nothing more is taken.
    pub(super) fn is_full(&self) -> bool {
        self.values > MOST_VALUES
    }

    /// Counts values, and says so when there are too many.
    fn count(&mut self, values: usize, line: usize) {
        let was_full = self.is_full();
        self.values += values;
        if self.is_full() && !was_full {
            let message = format!("more than {MOST_VALUES} values; the rest was not read");
            self.about.broken(line, message);
        }
    }
}

fn too_deep() -> String {
    format!(
        "nested more than {MOST_DEPTH} deep; what is deeper was taken as text of what is around it"
    )
}

/// A heading without the sign that links to it.
fn without_anchor(title: &str) -> &str {
    let bare = title.trim_end_matches(['¶', '§', '🔗']).trim_end();
    let hash = bare.strip_suffix('#').filter(|it| it.ends_with(' '));
    hash.unwrap_or(bare).trim_end()
}

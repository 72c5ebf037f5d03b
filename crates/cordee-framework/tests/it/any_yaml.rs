//! YAML in the many ways in which people write it, for tests.

use proptest::prelude::*;

/// What is written, without how.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Nothing,
    Word(String),
    List(Vec<Node>),
    Map(Vec<Node>),
}

pub(crate) fn nodes() -> impl Strategy<Value = Node> {
    let word = "[a-z]{1,4}( [a-zé:#-]{1,3}){0,6}".prop_map(Node::Word);
    let leaf = prop_oneof![1 => Just(Node::Nothing), 6 => word];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Node::List),
            prop::collection::vec(inner, 1..5).prop_map(Node::Map),
        ]
    })
}

/// Writes a node in one of the many ways in which people write YAML; `choices` says which.
struct Writer<'c> {
    out: String,
    choices: std::iter::Cycle<std::slice::Iter<'c, u8>>,
    comments: usize,
}

impl Writer<'_> {
    fn choose(&mut self, of: u8) -> u8 {
        self.choices.next().map_or(0, |choice| choice % of)
    }

    fn spaces(&mut self, least: u8) -> String {
        let more = self.choose(4);
        " ".repeat(usize::from(least + more))
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn put_spaces(&mut self, least: u8) {
        let spaces = self.spaces(least);
        self.put(&spaces);
    }

    fn comment(&mut self) {
        self.comments += 1;
        self.put(&format!("#%{}:", self.comments));
        self.put_spaces(0);
    }

    fn end_line(&mut self) {
        if self.choose(6) == 0 {
            self.put_spaces(1);
            self.comment();
        }
        self.put_spaces(0);
        self.put("\n");
        self.between_lines();
    }

    fn between_lines(&mut self) {
        for _ in 0..self.choose(9).saturating_sub(5) {
            self.put_spaces(0);
            if self.choose(3) == 0 {
                self.comment();
            }
            self.put("\n");
        }
    }

    /// A node whose first sign stands at `column`, or on lines of its own.
    fn node(&mut self, node: &Node, parent: usize, is_below_key: bool) {
        match node {
            Node::Nothing => self.end_line(),
            Node::Word(text) => self.word(text, parent),
            Node::List(items) if items.is_empty() || self.choose(5) == 0 => {
                self.put(" ");
                self.in_brackets(node, parent);
                self.end_line();
            }
            Node::Map(_) if self.choose(5) == 0 => {
                self.put(" ");
                self.in_brackets(node, parent);
                self.end_line();
            }
            Node::List(items) => {
                let least = if is_below_key { self.choose(2) } else { 1 };
                let column = parent + usize::from(least) + usize::from(self.choose(4));
                let column = if least == 0 { parent } else { column };
                self.start_block(column, parent, is_below_key);
                self.list(items, column);
            }
            Node::Map(values) => {
                let column = parent + 1 + usize::from(self.choose(4));
                self.start_block(column, parent, is_below_key);
                self.map(values, column);
            }
        }
    }

    /// Behind a dash a block may begin on the same line.
    fn start_block(&mut self, column: usize, parent: usize, is_below_key: bool) {
        if is_below_key || column < parent + 2 || self.choose(3) == 0 {
            self.end_line();
            self.put(&" ".repeat(column));
        } else {
            self.put(&" ".repeat(column - parent - 1));
        }
    }

    fn list(&mut self, items: &[Node], column: usize) {
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.put(&" ".repeat(column));
            }
            self.put("-");
            self.node(item, column, false);
        }
    }

    fn map(&mut self, values: &[Node], column: usize) {
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                self.put(&" ".repeat(column));
            }
            let gap = if self.choose(3) == 0 { " " } else { "" };
            self.put(&format!("key{i}{gap}:"));
            self.node(value, column, true);
        }
    }

    fn word(&mut self, text: &str, parent: usize) {
        let lines: Vec<&str> = text.split(' ').collect();
        let (style, below) = (self.choose(6), self.choose(4) == 0);
        self.put(" ");
        if style >= 4 {
            return self.block_text(&lines, parent);
        }
        if below {
            self.end_line();
            self.put(&" ".repeat(parent + 1));
            self.put_spaces(0);
        } else {
            self.put_spaces(0);
        }
        let text = self.spread(&lines, style, parent);
        self.put(&text);
        self.end_line();
    }

    /// A text that may go over several lines, with or without quotes.
    fn spread(&mut self, lines: &[&str], style: u8, parent: usize) -> String {
        let quote = ["\"", "'"].get(usize::from(style)).copied().unwrap_or("");
        let mut out = quote.to_owned();
        for (i, line) in lines.iter().enumerate() {
            let is_plain_word = line.chars().all(char::is_alphanumeric);
            let line = if quote.is_empty() && !is_plain_word {
                "x"
            } else {
                line
            };
            if i > 0 && self.choose(3) == 0 {
                if quote == "\"" && self.choose(3) == 0 {
                    out += "\\";
                }
                out += &self.spaces(0);
                out += &"\n".repeat(1 + usize::from(self.choose(2)));
                out += &" ".repeat(parent + 1);
                out += &self.spaces(0);
            } else if i > 0 {
                out += " ";
            }
            out += line;
        }
        out + quote
    }

    fn block_text(&mut self, lines: &[&str], parent: usize) {
        let sign = ["|", ">", "|-", ">-", "|+", ">+"].get(usize::from(self.choose(6)));
        let sign = sign.unwrap_or(&"|");
        let deeper = 1 + self.choose(4);
        let is_stated = self.choose(4) == 0;
        let stated = if is_stated {
            deeper.to_string()
        } else {
            String::new()
        };
        let end = self.spaces(0);
        self.put(&format!("{sign}{stated}{end}\n"));
        for (i, line) in lines.iter().enumerate() {
            let more = if i > 0 || is_stated {
                self.spaces(0)
            } else {
                String::new()
            };
            let indent = " ".repeat(parent + usize::from(deeper));
            let end = self.spaces(0);
            self.put(&format!("{indent}{more}{line}{end}\n"));
            let blank_lines = usize::from(self.choose(5).saturating_sub(3));
            self.put(&"\n".repeat(blank_lines));
        }
    }

    fn in_brackets(&mut self, node: &Node, parent: usize) {
        let (open, close, values) = match node {
            Node::Nothing => return self.put("nothing"),
            Node::Word(text) => {
                let lines: Vec<&str> = text.split(' ').collect();
                let style = self.choose(3);
                let text = self.spread(&lines, style, parent);
                return self.put(&text);
            }
            Node::List(values) => ("[", "]", values),
            Node::Map(values) => ("{", "}", values),
        };
        self.put(open);
        for (i, value) in values.iter().enumerate() {
            self.break_in_brackets(parent);
            if open == "{" {
                self.put(&format!("k{i}: "));
            }
            self.in_brackets(value, parent);
            self.break_in_brackets(parent);
            if i + 1 < values.len() {
                self.put(",");
            }
        }
        self.put(close);
    }

    fn break_in_brackets(&mut self, parent: usize) {
        self.put_spaces(0);
        if self.choose(6) == 0 {
            self.end_line();
            self.put(&" ".repeat(parent + 1));
            self.put_spaces(0);
        }
    }
}

/// A text that says `values`, and how many comments are in it.
pub(crate) fn written(values: &[Node], choices: &[u8]) -> (String, usize) {
    let mut writer = Writer {
        out: String::new(),
        choices: choices.iter().cycle(),
        comments: 0,
    };
    writer.between_lines();
    writer.map(values, 0);
    (writer.out, writer.comments)
}

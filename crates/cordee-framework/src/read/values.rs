//! The single values of the language: names, texts, shares, choices, and lists of them.

mod allowances;
mod exact;
mod schema;

pub(crate) use allowances::Allowances;
pub(crate) use exact::{Amount, CurrencyCode, LanguageTag};

use super::cx::{Cx, NodeRef, did_you_mean, listed};
use super::record::Read;
use crate::rules;
use crate::tree::{NodeId, Shape};
use cordee_domain::{Lang, Prose, Share, Slug, Text};
use rayon::prelude::*;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Sited<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub node: NodeRef,
}

/// A reference to something declared elsewhere, as written.
#[derive(Clone, Copy, Debug)]
pub struct Name<'t> {
    /// As written.
    pub text: &'t str,
    /// Where it stands.
    pub node: NodeRef,
}

/// A name that is declared here.
pub(crate) type Id = Sited<Slug>;
/// One text.
pub type TextValue = Sited<Text>;
/// One or several statements.
pub(crate) type ProseValue = Sited<Prose>;
/// A share of a whole.
pub(crate) type ShareValue = Sited<Share>;
/// A whole number.
pub type Whole = Sited<u32>;
/// Yes or no.
pub type YesNo = Sited<bool>;
/// One of a few words.
pub type Choice<T> = Sited<Chosen<T>>;

/// A choice, kept apart from other values so that each has its own way of being read.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<T>(pub T);

/// Something chosen by a word.
pub trait Words: Copy + Send + 'static {
    /// The words and what they choose.
    const WORDS: &'static [(&'static str, Self)];
}

/// A list; items that could not be read are left out.
#[derive(Debug)]
pub struct List<T> {
    /// The items.
    pub items: Vec<T>,
}

/// One item, or a list of them.
#[derive(Debug)]
pub struct OneOrMany<T> {
    /// The items.
    pub items: Vec<T>,
}

/// A mapping from names to values.
#[derive(Debug)]
pub struct Entries<'t, T> {
    /// Name and value.
    pub entries: Vec<(Name<'t>, T)>,
}

/// A scalar as written.
impl<'t> Read<'t> for Name<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if let Some(text) = cx.tree.scalar(node) {
            return Some(Self {
                text,
                node: cx.here(node),
            });
        }
        cx.wrong(node, "a single name or number", "write one word here");
        None
    }
}

impl Read<'_> for Id {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.tree.scalar(node).unwrap_or("");
        match Slug::new(text) {
            Ok(value) => Some(Self {
                value,
                node: cx.here(node),
            }),
            Err(error) => {
                let help = Slug::from_title(text).map_or_else(
                    || error.to_string(),
                    |slug| format!("{error}; for example `{slug}`"),
                );
                cx.wrong(node, "a name", &help);
                None
            }
        }
    }
}

impl Read<'_> for TextValue {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let value = read_text(node, cx)?;
        Some(Self {
            value,
            node: cx.here(node),
        })
    }
}

/// A text, or one text per language.
fn read_text(node: NodeId, cx: &mut Cx<'_>) -> Option<Text> {
    match cx.tree.shape(node) {
        Shape::Scalar => {
            let tree = cx.tree;
            let text = tree.scalar(node).unwrap_or("");
            if tree.is_plain(node) {
                look_for_cut_off_text(node, text, cx);
                look_for_typographic_quotes(node, text, cx);
            }
            Some(Text::new(text.trim()))
        }
        Shape::Map => read_translations(node, cx),
        Shape::List => {
            cx.wrong(node, "one text", "write one text here");
            None
        }
    }
}

fn read_translations(node: NodeId, cx: &mut Cx<'_>) -> Option<Text> {
    let mut read: Vec<(Lang, String)> = Vec::new();
    let tree = cx.tree;
    for [key, value] in tree.entries(node) {
        if tree.is_nothing(*value) {
            cx.nothing(*key);
            continue;
        }
        let lang = cx.tree.scalar(*key).and_then(|tag| Lang::new(tag).ok());
        match (lang, cx.tree.scalar(*value)) {
            (Some(lang), Some(text)) => read.push((lang, text.trim().to_owned())),
            (None, _) => {
                let help =
                    "write a language as two letters, such as `en`; put a text with `: ` in quotes";
                cx.wrong(*key, "a language", help);
            }
            (Some(_), None) => cx.wrong(*value, "one text", "write one text per language"),
        }
    }
    let own = cx.own_language;
    let first = read.iter().position(|(lang, _)| *lang == own).unwrap_or(0);
    if read.is_empty() {
        cx.wrong(node, "a text", "write a text, or one text per language");
        return None;
    }
    let (_, own_text) = read.remove(first);
    Some(
        read.into_iter()
            .fold(Text::new(own_text), |text, (lang, t)| text.with(lang, t)),
    )
}

/// ` #` begins a comment: in unquoted text it cuts off the rest without a word.
fn look_for_cut_off_text(node: NodeId, text: &str, cx: &mut Cx<'_>) {
    if text.is_empty() || !cx.source.may_have_comments() {
        return;
    }
    let behind = cx.source.behind(cx.tree.extent(node).end);
    let rest = behind.trim_start_matches([' ', '\t']);
    let after = rest.strip_prefix('#').and_then(|rest| rest.chars().next());
    if after.is_none_or(|c| c.is_whitespace() || c == '#') {
        return;
    }
    let cut = rest.lines().next().unwrap_or("").trim();
    let message = format!(
        "`{}` is cut off here: ` #` begins a comment",
        super::cx::shortened(cut)
    );
    let help =
        "put the whole text in double quotes if it belongs to it, or write `# ` with a space";
    cx.raise(&rules::SYN007, node, message, help);
}

fn look_for_typographic_quotes(node: NodeId, text: &str, cx: &mut Cx<'_>) {
    const PAIRS: [(char, char); 5] = [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('»', '«')];
    let ends = (text.chars().next(), text.chars().last());
    let (Some(first), Some(last)) = ends else {
        return;
    };
    if first.is_ascii() || !PAIRS.contains(&(first, last)) {
        return;
    }
    let message = format!("the quotes `{first}` and `{last}` are part of the text");
    cx.raise(
        &rules::SYN008,
        node,
        message,
        "write straight quotes (\") around the text",
    );
}

impl Read<'_> for ProseValue {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let tree = cx.tree;
        let statements = match tree.shape(node) {
            Shape::List => tree
                .items(node)
                .iter()
                .filter_map(|item| read_statement(*item, cx))
                .collect(),
            Shape::Scalar | Shape::Map => vec![read_text(node, cx)?],
        };
        Some(Self {
            value: Prose::new(statements),
            node: cx.here(node),
        })
    }
}

/// A text of a list.
fn read_statement(node: NodeId, cx: &mut Cx<'_>) -> Option<Text> {
    if cx.tree.is_nothing(node) {
        cx.nothing_here(node);
        return None;
    }
    read_text(node, cx)
}

impl Read<'_> for ShareValue {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        if let Some(Ok(value)) = cx.tree.scalar(node).map(Share::parse) {
            return Some(Self {
                value,
                node: cx.here(node),
            });
        }
        cx.wrong(node, "a share", "write a share such as `15 %` or `12.5 %`");
        None
    }
}

impl Read<'_> for Whole {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        if let Some(Ok(value)) = cx.tree.scalar(node).map(|text| text.trim().parse()) {
            return Some(Self {
                value,
                node: cx.here(node),
            });
        }
        cx.wrong(
            node,
            "a whole number",
            "write a number such as `36`, without a unit",
        );
        None
    }
}

impl Read<'_> for YesNo {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let value = match cx.tree.scalar(node) {
            Some("true" | "True" | "TRUE" | "yes") => true,
            Some("false" | "False" | "FALSE" | "no") => false,
            _ => {
                cx.wrong(node, "yes or no", "write `true` or `false`");
                return None;
            }
        };
        Some(Self {
            value,
            node: cx.here(node),
        })
    }
}

impl<T: Words> Read<'_> for Choice<T> {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.tree.scalar(node).unwrap_or("");
        if let Some((_, value)) = T::WORDS.iter().find(|(word, _)| *word == text) {
            return Some(Self {
                value: Chosen(*value),
                node: cx.here(node),
            });
        }
        let words = || T::WORDS.iter().map(|(word, _)| *word);
        let help = did_you_mean(text, words())
            .unwrap_or_else(|| format!("write one of {}", listed(words())));
        cx.wrong(node, "one of the words that can stand here", &help);
        None
    }
}

impl<'t, T: Read<'t>> Read<'t> for List<T> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) != Shape::List {
            let help = "write each item on a line of its own that begins with `- `";
            cx.wrong(node, "a list", help);
            return None;
        }
        Some(Self {
            items: read_items(node, cx),
        })
    }
}

/// The items of a list that could be read.
fn read_items<'t, T: Read<'t>>(node: NodeId, cx: &mut Cx<'t>) -> Vec<T> {
    let nodes = cx.tree.items(node);
    if nodes.len() < MANY {
        return read_in_turn(nodes, cx);
    }
    let parts = nodes.par_chunks(MANY).map(|part| {
        let mut apart = cx.apart();
        (read_in_turn(part, &mut apart), apart)
    });
    let parts: Vec<(Vec<T>, Cx<'t>)> = parts.collect();
    let mut items = Vec::with_capacity(nodes.len());
    for (part, apart) in parts {
        items.extend(part);
        cx.join(apart);
    }
    items
}

/// A list of so many items is divided among the cores; a shorter one is not worth it.
const MANY: usize = 256;

fn read_in_turn<'t, T: Read<'t>>(nodes: &[NodeId], cx: &mut Cx<'t>) -> Vec<T> {
    let mut items = Vec::with_capacity(nodes.len());
    for item in nodes {
        if cx.tree.is_nothing(*item) {
            cx.nothing_here(*item);
        } else {
            items.extend(T::read(*item, cx));
        }
    }
    items
}

impl<'t, T: Read<'t>> Read<'t> for OneOrMany<T> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        let tree = cx.tree;
        let items = match tree.shape(node) {
            Shape::List => read_items(node, cx),
            Shape::Scalar | Shape::Map => vec![T::read(node, cx)?],
        };
        Some(Self { items })
    }
}

impl<'t, T: Read<'t>> Read<'t> for Entries<'t, T> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        let tree = cx.tree;
        if tree.shape(node) != Shape::Map {
            cx.wrong(
                node,
                "names with values",
                "write `name: value`, each on a line of its own",
            );
            return None;
        }
        let mut entries = Vec::with_capacity(tree.entries(node).len());
        for [key, value] in tree.entries(node) {
            if tree.is_nothing(*value) {
                cx.nothing(*key);
            } else if let (Some(name), Some(value)) = (Name::read(*key, cx), T::read(*value, cx)) {
                entries.push((name, value));
            }
        }
        Some(Self { entries })
    }
}

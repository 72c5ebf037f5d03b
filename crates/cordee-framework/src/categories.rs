//! Categories of work of equal value, as people write them beside a framework.
//!
//! A file of its own, since they are approved after the framework and do not change it. Read with the
//! same shapes as the framework language, so that its faults have places and "did you mean" too.

mod text;

use crate::check;
use crate::finding::Finding;
use crate::read::{Cx, Name, NodeRef, Raised, Read, TextValue, did_you_mean};
use crate::rules;
use crate::source::{Extent, SourceFile, Sources};
use crate::tree::{Limits, parse};
use cordee_domain::law::{
    Approval, Band, Categories, CategoryFault, Declaration, Division, Listed, Representatives,
};
use cordee_domain::{Framework, Lang, LevelId, Slug};
use jiff::civil::Date;
use text::{CategoriesText, CategoryText, RepresentativesText, Said, WordText};

/// The JSON Schema (draft 2020-12) of a file of categories, made of the shapes the reader reads.
pub fn categories_schema() -> serde_json::Value {
    crate::schema::schema_of::<CategoriesText<'_>>("Categories of work of equal value")
}

/// Reads categories declared over a framework, or says everything that is wrong with them. The
/// sources given back are what the places in the findings refer to.
pub fn read_categories(
    path: &str,
    text: &str,
    framework: &Framework,
) -> Result<Categories, (Sources, Vec<Finding>)> {
    let sources = Sources::single(path, text);
    let mut raised = Vec::new();
    let read = sources
        .files()
        .first()
        .and_then(|source| read(source, framework, &mut raised));
    let findings = check::reader_findings(raised, &sources);
    match read {
        Some(categories) if findings.is_empty() => Ok(categories),
        _ => Err((sources, findings)),
    }
}

fn read(
    source: &SourceFile,
    framework: &Framework,
    raised: &mut Vec<Raised>,
) -> Option<Categories> {
    let (tree, flaws) = parse(source, Limits::FRAMEWORK);
    raised.extend(flaws.into_iter().map(|flaw| check::raised_flaw(flaw, 0)));
    raised.extend(check::not_utf8(source, 0));
    let mut cx = Cx::new(&tree, source, 0, Lang::EN);
    let text = tree
        .root()
        .and_then(|root| CategoriesText::read(root, &mut cx));
    if text.is_none() && raised.is_empty() && cx.raised.is_empty() {
        raised.push(nothing_there());
    }
    let categories = text.and_then(|text| lowered(&text, framework, &mut cx));
    raised.append(&mut cx.raised);
    categories
}

fn nothing_there() -> Raised {
    Raised {
        rule: &rules::SYN004,
        file: 0,
        extent: Extent::default(),
        message: "no categories are declared".to_owned(),
        help: "list them under `categories`, each with `id` and `from` or `levels`".to_owned(),
        related: Vec::new(),
    }
}

/// How the categories are divided: the first one says it for all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Points,
    Levels,
}

/// A category with where it and its levels stand.
struct Written {
    here: NodeRef,
    levels: Vec<(LevelId, NodeRef)>,
}

fn lowered(
    text: &CategoriesText<'_>,
    framework: &Framework,
    cx: &mut Cx<'_>,
) -> Option<Categories> {
    let items = text.categories.as_ref().map_or(&[][..], |it| &it.items);
    let Some(first) = items.first() else {
        cx.raise(
            &rules::SYN003,
            text.node.node,
            "no categories are declared".to_owned(),
            "list them under `categories`, each with `id` and `from` or `levels`",
        );
        return None;
    };
    let way = match first.from {
        Some(_) => Way::Points,
        None => Way::Levels,
    };
    let mut written = Vec::new();
    let (mut bands, mut lists) = (Vec::new(), Vec::new());
    for item in items {
        let Some((id, one)) = category(item, way, cx) else {
            continue;
        };
        let title = item.title.as_ref().map(|it| it.value.clone());
        match item.from.as_ref().filter(|_| way == Way::Points) {
            Some(from) => bands.push(Band {
                id,
                title,
                from: from.value,
            }),
            None => lists.push(Listed {
                id,
                title,
                levels: one.levels.iter().map(|(id, _)| id.clone()).collect(),
            }),
        }
        written.push(one);
    }
    let declaration = Declaration {
        version: text.framework.map(|it| it.text.to_owned()),
        division: match way {
            Way::Points => Division::Bands(bands),
            Way::Levels => Division::Lists(lists),
        },
        approved: text.approved.as_ref().and_then(|it| word(it, cx)),
        representatives: representatives(text.representatives.as_ref(), cx),
    };
    if !cx.raised.is_empty() {
        return None;
    }
    match Categories::of(framework, declaration) {
        Ok(categories) => Some(categories),
        Err(faults) => {
            let place = |fault: &CategoryFault| place(fault, text, &written);
            for fault in &faults {
                let help = help(fault, framework);
                cx.raise(&rules::SYN003, place(fault).node, fault.to_string(), help);
            }
            None
        }
    }
}

/// A category as written, where it is of the sort that the first one is.
fn category(
    item: &CategoryText<'_>,
    way: Way,
    cx: &mut Cx<'_>,
) -> Option<(Slug, Written)> {
    let id = item.id.as_ref()?;
    let fits = match way {
        Way::Points => item.from.is_some() && item.levels.is_none(),
        Way::Levels => item.from.is_none() && item.levels.is_some(),
    };
    if !fits {
        cx.raise(
            &rules::SYN003,
            id.node.node,
            format!(
                "`{}` is divided in another way than the first category",
                id.value
            ),
            "give every category `from` (points of a hundred), or every one `levels`",
        );
        return None;
    }
    let names = item.levels.as_ref().map_or(&[][..], |it| &it.items);
    let levels = names.iter().filter_map(|name| level(name, cx)).collect();
    let here = id.node;
    Some((id.value.clone(), Written { here, levels }))
}

fn level(name: &Name<'_>, cx: &mut Cx<'_>) -> Option<(LevelId, NodeRef)> {
    match Slug::new(name.text) {
        Ok(slug) => Some((LevelId(slug), name.node)),
        Err(error) => {
            cx.wrong(name.node.node, "the name of a level", &error.to_string());
            None
        }
    }
}

fn word(text: &WordText<'_>, cx: &mut Cx<'_>) -> Option<Approval> {
    approval(text.by.as_ref(), text.on, cx)
}

fn approval(by: Option<&TextValue>, on: Option<Name<'_>>, cx: &mut Cx<'_>) -> Option<Approval> {
    let on = on.and_then(|it| day(&it, cx))?;
    let by = by?.value.as_str().to_owned();
    Some(Approval { by, on })
}

fn day(name: &Name<'_>, cx: &mut Cx<'_>) -> Option<Date> {
    let is_written = name.text.len() == 10;
    let day = name.text.parse::<Date>().ok().filter(|_| is_written);
    if day.is_none() {
        cx.wrong(name.node.node, "a day", "write it as 2026-06-30");
    }
    day
}

fn representatives(text: Option<&RepresentativesText<'_>>, cx: &mut Cx<'_>) -> Representatives {
    let Some(text) = text else {
        return Representatives::NotStated;
    };
    let Some(said) = text.said.as_ref() else {
        return Representatives::NotStated;
    };
    if said.value.0 == Said::ThereAreNone {
        return Representatives::ThereAreNone;
    }
    let approval = approval(text.by.as_ref(), text.on, cx);
    match (approval, said.value.0) {
        (Some(it), Said::Agreed) => Representatives::Agreed(it),
        (Some(it), _) => Representatives::DidNotAgree(it),
        (None, _) => {
            cx.raise(
                &rules::SYN003,
                said.node.node,
                "nobody says who of the representatives said so, or when".to_owned(),
                "add `by` and `on`",
            );
            Representatives::NotStated
        }
    }
}

/// Where a fault stands: the level, the category, or where the version is named.
fn place(fault: &CategoryFault, text: &CategoriesText<'_>, written: &[Written]) -> NodeRef {
    let of_level = |one: &Written| {
        let mut levels = one.levels.iter();
        let found = levels.find(|(id, _)| Some(id) == fault.level());
        found.map(|(_, node)| *node)
    };
    let own = fault.at().and_then(|at| written.get(at));
    let here = match (fault, own) {
        (CategoryFault::OtherVersion { .. }, _) => text.framework.map(|it| it.node),
        (_, Some(one)) => of_level(one).or(Some(one.here)),
        (_, None) => written.iter().find_map(of_level),
    };
    let first = written.first().map_or(text.node, |it| it.here);
    here.unwrap_or(first)
}


fn help(fault: &CategoryFault, framework: &Framework) -> String {
    let known = || framework.levels().values().map(|it| it.id.as_str());
    let near = match fault {
        CategoryFault::UnknownLevel { level, .. } => did_you_mean(level.as_str(), known()),
        _ => None,
    };
    near.unwrap_or_else(|| fault.help().to_owned())
}

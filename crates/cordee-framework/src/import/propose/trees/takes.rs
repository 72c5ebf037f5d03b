//! The takings of a tree, made of what its lists hold.

use super::super::plan::{Guess, Sureness, TakePlan};
use super::super::render::{list as list_of, scalar};
use super::super::words::{Meaning, most, of_field};
use super::lists::{Form, Leaf, List};
use super::roles::{Role, Roles, is_scale};

/// The fields of a thing: name, and what is written for it.
type Fields = Vec<(&'static str, String)>;

/// The takings of a group of files, and the words for steps its cells use.
pub(super) struct Takings<'r, 'l, 's> {
    pub(super) roles: &'r Roles<'l, 's>,
    pub(super) group: usize,
    /// The files, as the mapping names them.
    pub(super) files: String,
    /// Whether each file is a track.
    pub(super) file_is_track: bool,
    pub(super) steps: Vec<String>,
}

impl<'s> Takings<'_, '_, 's> {
    /// Everything to take from a root.
    pub(super) fn of_root(&mut self, root: usize) -> Vec<TakePlan> {
        let inside = self.inside(root, "");
        if !self.file_is_track {
            return inside;
        }
        let list = self.roles.lists.get(root);
        let title = list.and_then(|list| list.leaf(Meaning::Title));
        let mut fields = vec![("id", "$file".to_owned())];
        let title = title.map_or_else(|| "$file".to_owned(), |leaf| scalar(&leaf.path));
        fields.push(("title", title));
        let mut take = TakePlan::of(".").with("track", fields);
        take.inside = inside;
        take.guesses.push(Guess {
            file: self.files.clone(),
            what: "each file is a track".to_owned(),
            sureness: Sureness::Likely,
            because: "levels stand in it that no list puts on a track".to_owned(),
        });
        vec![take]
    }

    /// The takings of the lists below one, through those that hold nothing of a ladder.
    fn inside(&mut self, at: usize, before: &str) -> Vec<TakePlan> {
        let lists = self.roles.lists.iter().enumerate();
        let children: Vec<usize> = lists
            .filter(|(_, list)| list.parent == Some(at) && list.group == self.group)
            .map(|(child, _)| child)
            .collect();
        let mut takes = Vec::new();
        for child in children {
            let Some(list) = self.roles.lists.get(child) else {
                continue;
            };
            let path = if before.is_empty() || list.path.starts_with("**") {
                list.path.clone()
            } else {
                format!("{before}.{}", list.path)
            };
            match self.roles.role(child).cloned() {
                Some(role) => takes.extend(self.taking(child, list, &role, path)),
                None => takes.extend(self.inside(child, &path)),
            }
        }
        takes
    }

    fn taking(
        &mut self,
        at: usize,
        list: &List<'s>,
        role: &Role,
        path: String,
    ) -> Option<TakePlan> {
        let mut take = TakePlan::of(path);
        take = match role {
            Role::Level => {
                let mut take = take.with("level", self.level(list)?);
                if let Some(fields) = Self::moves(list) {
                    take = take.with("move", fields);
                }
                take.inside = self.cells_in_level(at, list);
                take
            }
            Role::Competency => {
                let mut take = take.with("competency", Self::competency(list)?);
                for leaf in list.leaves.iter().filter(|leaf| is_scale(leaf)) {
                    let fields = vec![("step", "$index".to_owned()), ("text", ".".to_owned())];
                    take.inside
                        .push(TakePlan::of(&leaf.path).with("proficiency", fields));
                }
                take
            }
            Role::Track => take.with("track", Self::track(list)?),
            Role::Proficiency => take.with("proficiency", self.proficiency(at, list)),
            Role::Cells { level, competency } => {
                let mut fields = vec![("level", scalar(level)), ("competency", scalar(competency))];
                self.add_step(&mut fields, list, &[level, competency]);
                self.add_texts(&mut fields, at, list);
                take.with("cell", fields)
            }
            Role::CellsOfLevel { competency, step } => {
                let mut fields = vec![("competency", scalar(competency))];
                if let Some(step) = step {
                    self.note_steps(list, step);
                    fields.push(("step", scalar(step)));
                }
                self.add_texts(&mut fields, at, list);
                take.with("cell", fields)
            }
            Role::CellsOfCompetency { level } => {
                let quoted = |text: String| super::super::super::yaml::quoted(&text);
                let fields = vec![
                    ("id", quoted(format!("{{$file}}-{{{level}}}"))),
                    ("title", quoted(format!("{{$file}} {{{level}}}"))),
                    ("order", scalar(level)),
                    ("grade", scalar(level)),
                ];
                let mut cell = Vec::new();
                self.add_texts(&mut cell, at, list);
                take.with("level", fields).with("cell", cell)
            }
        };
        self.guess(&mut take, at, role);
        let inner = self.inside(at, "");
        take.inside.extend(inner);
        Some(take)
    }

    fn guess(&self, take: &mut TakePlan, at: usize, role: &Role) {
        let Some(Some(assigned)) = self.roles.of.get(at) else {
            return;
        };
        let things = match role {
            Role::Level => "levels",
            Role::Competency => "competencies",
            Role::Track => "tracks",
            Role::Proficiency => "steps of the scale of their competency",
            Role::Cells { .. } => "what each level asks of each competency",
            Role::CellsOfLevel { .. } => "what the level asks",
            Role::CellsOfCompetency { .. } => "what each level asks of the competency",
        };
        take.guesses.push(Guess {
            file: self.files.clone(),
            what: format!("`{}` holds {things}", take.each),
            sureness: assigned.sureness,
            because: assigned.because.clone(),
        });
    }

    /// The fields that name a record.
    fn named(list: &List<'s>) -> Option<Fields> {
        let title = list.leaf(Meaning::Title).map(|leaf| scalar(&leaf.path));
        let key = (!list.keys.is_empty()).then(|| "$key".to_owned());
        let id = list.leaf(Meaning::Id).map(|leaf| scalar(&leaf.path));
        let id = id.or(key);
        let first = || {
            let mut texts = list.leaves.iter();
            let short = texts.find(|leaf| leaf.form == Form::Text && !is_prose(leaf))?;
            Some(scalar(&short.path))
        };
        Some(match (id, title) {
            (Some(id), Some(title)) => vec![("id", id), ("title", title)],
            (Some(only), None) | (None, Some(only)) => vec![("title", only)],
            (None, None) => vec![("title", first()?)],
        })
    }

    fn level(&self, list: &List<'s>) -> Option<Fields> {
        let mut fields = Self::named(list)?;
        let around = list.parent.and_then(|at| self.roles.role(at));
        if around != Some(&Role::Track) {
            add(&mut fields, "track", list.leaf(Meaning::Track));
        }
        add(&mut fields, "grade", list.leaf(Meaning::Grade));
        let is_number = |leaf: &&Leaf<'_>| most(samples(leaf), |text| text.parse::<f64>().is_ok());
        let order = list.leaf(Meaning::Order).or(list.leaf(Meaning::Level));
        add(&mut fields, "order", order.filter(is_number));
        add_all(&mut fields, "summary", list, Meaning::Summary);
        let money = |leaf: &&Leaf<'_>| {
            most(samples(leaf), |text| {
                text.chars().filter(char::is_ascii_digit).count() >= 4
            })
        };
        let limits = [Meaning::Minimum, Meaning::Maximum];
        if let [Some(minimum), Some(maximum)] = limits.map(|it| list.leaf(it).filter(money)) {
            add(&mut fields, "minimum", Some(minimum));
            add(&mut fields, "maximum", Some(maximum));
        }
        Some(fields)
    }

    fn competency(list: &List<'s>) -> Option<Fields> {
        let mut fields = Self::named(list)?;
        add_all(&mut fields, "summary", list, Meaning::Summary);
        let known = |text: &str| matches!(text, "craft" | "people" | "shared");
        let kind = list.leaf(Meaning::Kind);
        add(
            &mut fields,
            "kind",
            kind.filter(|leaf| most(samples(leaf), known)),
        );
        Some(fields)
    }

    fn track(list: &List<'s>) -> Option<Fields> {
        let mut fields = Self::named(list)?;
        add_all(&mut fields, "summary", list, Meaning::Summary);
        let known = |text: &str| matches!(text, "individual" | "management");
        let kind = list.leaf(Meaning::Kind);
        add(
            &mut fields,
            "kind",
            kind.filter(|leaf| most(samples(leaf), known)),
        );
        Some(fields)
    }

    fn proficiency(&self, at: usize, list: &List<'s>) -> Fields {
        let is_number = |leaf: &&Leaf<'_>| most(samples(leaf), |text| text.parse::<u32>().is_ok());
        let step = [Meaning::Step, Meaning::Level, Meaning::Order];
        let step = step.iter().find_map(|it| list.leaf(*it).filter(is_number));
        let mut fields = Vec::new();
        let id = list.leaf(Meaning::Id);
        if id.is_none() || step.is_some() {
            let path = step.map_or_else(|| "$index".to_owned(), |leaf| scalar(&leaf.path));
            fields.push(("step", path));
        }
        add(&mut fields, "id", id);
        add(&mut fields, "title", list.leaf(Meaning::Title));
        self.add_texts(&mut fields, at, list);
        fields
    }

    fn moves(list: &List<'s>) -> Option<Fields> {
        let next = list.leaves.iter().find(|leaf| {
            leaf.meaning == Some(Meaning::Next) && matches!(leaf.form, Form::Text | Form::Texts)
        })?;
        Some(vec![("to", scalar(&next.path))])
    }

    /// What a level asks, where its own record says so.
    fn cells_in_level(&mut self, at: usize, list: &List<'s>) -> Vec<TakePlan> {
        let mut takes = Vec::new();
        for leaf in &list.leaves {
            if leaf.form == Form::Group {
                let keys: Vec<String> = leaf
                    .shape
                    .fields
                    .iter()
                    .map(|(key, _)| key.clone())
                    .collect();
                if self.roles.named_by(&keys, at).is_none() {
                    continue;
                }
                let values = leaf.shape.fields.iter().flat_map(|(_, it)| &it.samples);
                let values: Vec<&str> = values.map(String::as_str).collect();
                let is_long = most(values.iter().copied(), |text| text.chars().count() > 40);
                let field = if is_long { "text" } else { "step" };
                if !is_long {
                    self.add_words(values.into_iter());
                }
                let fields = vec![("competency", "$key".to_owned()), (field, ".".to_owned())];
                takes.push(TakePlan::of(format!("{}{{}}", leaf.path)).with("cell", fields));
            } else if leaf.form == Form::Texts
                && let Some((part, _)) = self.roles.part_that_names(leaf, at)
            {
                let count = leaf
                    .shape
                    .samples
                    .first()
                    .map_or(0, |it| it.split('/').count());
                let cut = |part: usize| format!("{{ path: ., split: /, part: {part} }}");
                let mut fields = vec![("competency", cut(part)), ("step", cut(count))];
                if leaf.name.to_lowercase().starts_with("option") {
                    fields.push(("optional", "=true".to_owned()));
                }
                takes.push(TakePlan::of(&leaf.path).with("cell", fields));
            }
        }
        takes
    }

    fn add_step(&mut self, fields: &mut Fields, list: &List<'s>, but: &[&String]) {
        let is_other = |leaf: &&Leaf<'_>| !but.contains(&&leaf.path) && !is_prose(leaf);
        if let Some(leaf) = list.leaf(Meaning::Step).filter(is_other) {
            self.note_steps(list, &leaf.path);
            fields.push(("step", scalar(&leaf.path)));
        }
    }

    fn note_steps(&mut self, list: &List<'s>, path: &str) {
        let leaf = list.leaves.iter().find(|leaf| leaf.path == path);
        if let Some(leaf) = leaf {
            self.add_words(leaf.shape.samples.iter().map(String::as_str));
        }
    }

    fn add_words<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        let words = super::super::tables::words_for_steps(texts);
        for word in words {
            if !self
                .steps
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&word))
            {
                self.steps.push(word);
            }
        }
    }

    /// The texts and examples of a record, those in lists inside it among them.
    fn add_texts(&self, fields: &mut Fields, at: usize, list: &List<'s>) {
        let (mut texts, mut examples) = (Vec::new(), Vec::new());
        for leaf in list.leaves.iter().filter(|leaf| leaf.form != Form::Group) {
            match leaf.meaning {
                Some(Meaning::Summary | Meaning::Text) => texts.push(leaf.path.clone()),
                Some(Meaning::Examples) => examples.push(leaf.path.clone()),
                _ => {}
            }
        }
        let children = self.roles.lists.iter().enumerate();
        for (inner, child) in children.filter(|(_, child)| child.parent == Some(at)) {
            if self.roles.role(inner).is_some() {
                continue;
            }
            let are_examples = of_field(&child.name) == Some(Meaning::Examples);
            for leaf in child.leaves.iter().filter(|leaf| leaf.form != Form::Group) {
                let path = format!("{}.{}", child.path, leaf.path);
                match leaf.meaning {
                    Some(Meaning::Examples) => examples.push(path),
                    Some(Meaning::Title | Meaning::Summary | Meaning::Text) if are_examples => {
                        examples.push(path);
                    }
                    Some(Meaning::Summary | Meaning::Text) => texts.push(path),
                    _ => {}
                }
            }
        }
        if texts.is_empty() {
            let prose = list
                .leaves
                .iter()
                .find(|leaf| leaf.form != Form::Group && is_prose(leaf));
            texts.extend(prose.map(|leaf| leaf.path.clone()));
        }
        push_several(fields, "text", &texts);
        push_several(fields, "examples", &examples);
    }
}

fn samples<'s>(leaf: &Leaf<'s>) -> impl Iterator<Item = &'s str> + use<'s> {
    leaf.shape.samples.iter().map(String::as_str)
}

fn is_prose(leaf: &Leaf<'_>) -> bool {
    most(samples(leaf), |text| text.chars().count() > 40)
}

fn add(fields: &mut Fields, name: &'static str, leaf: Option<&Leaf<'_>>) {
    let Some(path) = leaf.map(|leaf| scalar(&leaf.path)) else {
        return;
    };
    if !fields.iter().any(|(_, known)| *known == path) {
        fields.push((name, path));
    }
}

fn add_all(fields: &mut Fields, name: &'static str, list: &List<'_>, meaning: Meaning) {
    let is_it = |leaf: &&Leaf<'_>| leaf.meaning == Some(meaning) && leaf.form != Form::Group;
    let paths = list.leaves.iter().filter(is_it);
    let paths: Vec<String> = paths.map(|leaf| leaf.path.clone()).collect();
    push_several(fields, name, &paths);
}

fn push_several(fields: &mut Fields, name: &'static str, paths: &[String]) {
    match paths {
        [] => {}
        many => fields.push((name, list_of(many))),
    }
}

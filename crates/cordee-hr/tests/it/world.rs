//! An inspection company of few people, and what an import makes of it.

use cordee_domain::history::{Day, History};
use cordee_history::read;
use cordee_hr::{Asked, Form, Mapping, Missing, Opened, Plan, merge, open, plan};
use std::fmt::Write;

/// What the levels are, in every mapping here.
pub const LADDER: &str = "ladder:
  inspector: { kind: individual, title: Inspector, grade: 3, craft: inspection }
  senior: { kind: individual, title: Senior Inspector, grade: 4, craft: inspection, expert: yes }
  lead: { kind: management, title: Team Lead, grade: 4, craft: inspection }
";

/// A mapping with the levels of this world.
pub fn mapping(text: &str) -> Mapping {
    Mapping::read("import.yaml", &format!("{text}{LADDER}"))
        .map_err(|it| it.1)
        .unwrap()
}

pub fn day(text: &str) -> Day {
    let day: jiff::civil::Date = text.parse().unwrap();
    Day::from(day)
}

/// A folder of a history, in memory.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Folder {
    pub files: Vec<(String, Vec<u8>)>,
}

impl Folder {
    pub fn texts(&self) -> Vec<(&str, &[u8])> {
        let each = self.files.iter();
        each.map(|(name, text)| (name.as_str(), text.as_slice()))
            .collect()
    }

    pub fn history(&self) -> History {
        if self.files.is_empty() {
            return History::default();
        }
        let read = read(&self.texts(), None);
        assert_eq!(read.faults, [], "{self:?}");
        read.history
    }

    pub fn text(&self, name: &str) -> &str {
        let file = self.files.iter().find(|it| it.0 == name);
        file.map_or("", |it| std::str::from_utf8(&it.1).unwrap())
    }

    /// The folder after an export was imported, and the plan.
    pub fn after(&self, export: &str, mapping: &Mapping, on: &str) -> (Self, Plan) {
        self.after_with(&opened(export), mapping, Some(on), None)
    }

    pub fn after_with(
        &self,
        export: &Opened,
        mapping: &Mapping,
        on: Option<&str>,
        missing: Option<Missing>,
    ) -> (Self, Plan) {
        let history = self.history();
        let asked = Asked {
            mapping,
            framework: None,
            history: &history,
            on: on.map(day),
            missing,
        };
        let plan = plan(export, &asked);
        let mut folder = self.clone();
        for (name, text) in merge(&plan, &self.texts(), &history) {
            match folder.files.iter_mut().find(|it| it.0 == name) {
                Some(file) => file.1 = text,
                None => folder.files.push((name.to_owned(), text)),
            }
        }
        (folder, plan)
    }
}

pub fn opened(text: &str) -> Opened {
    open(text.as_bytes(), Form::default()).unwrap()
}

/// Faults as people read them.
pub fn faults(plan: &Plan) -> String {
    let mut text = String::new();
    for fault in plan.faults.told() {
        writeln!(text, "{fault}").unwrap();
        if let Some(help) = &fault.help {
            writeln!(text, "  {help}").unwrap();
        }
    }
    text
}

/// The plan of a first import, which is expected to be without a fault.
pub fn first(export: &str, mapping: &Mapping) -> (Folder, Plan) {
    let (folder, plan) = Folder::default().after(export, mapping, "2026-06-30");
    assert!(plan.faults.is_empty(), "{}", faults(&plan));
    (folder, plan)
}

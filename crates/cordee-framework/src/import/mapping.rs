//! The mapping file: what is where in a ladder that lives elsewhere.
//!
//! Read with the same shapes as the framework language, so that its faults have places and "did
//! you mean" too. Knows what a person wrote; not whether the sources hold it.

mod added;
#[cfg(test)]
mod agree;
mod lower;
pub(super) mod pattern;
mod text;

use super::names::slug;
use super::path::{Expression, Path};
use super::table::TableShape;
use crate::check;
use crate::finding::Finding;
use crate::source::Sources;
use cordee_domain::TrackKind;
use text::MappingText;

pub(in crate::import) use pattern::matches as fits;
pub(super) use text::Treatment;

/// The JSON Schema (draft 2020-12) of a mapping file, made of the shapes the reader reads.
pub fn mapping_schema() -> serde_json::Value {
    crate::schema::schema_of::<MappingText<'_>>("A mapping for `cordee import`")
}

/// What is where in a ladder that lives elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    pub(super) path: String,
    pub(super) title: Option<String>,
    pub(super) sources: Vec<SourceRule>,
    pub(super) steps: Vec<String>,
    pub(super) tracks: Vec<TrackRule>,
    /// Competencies with what they are about.
    pub(super) kinds: Vec<(String, &'static str)>,
    pub(super) leave_out: Vec<String>,
    pub(super) add: String,
    /// How many places it names: see [`Spot`].
    pub(super) spots: usize,
}

/// A path of the mapping, so that one that leads nowhere can be named.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// Which of all paths of the mapping it is.
    pub(super) number: usize,
    /// Where it stands in the mapping.
    pub(super) line: usize,
    /// As it is written.
    pub(super) text: String,
}

#[derive(Clone, Debug)]
pub(super) struct SourceRule {
    pub(super) files: Vec<String>,
    pub(super) shape: TableShape,
    pub(super) take: Vec<Take>,
}

#[derive(Clone, Debug)]
pub(super) struct Take {
    pub(super) each: Path,
    pub(super) spot: Spot,
    pub(super) craft: Option<Fields>,
    pub(super) track: Option<Fields>,
    pub(super) level: Option<Fields>,
    pub(super) competency: Option<Fields>,
    pub(super) proficiency: Option<Fields>,
    pub(super) cell: Option<Fields>,
    pub(super) weight: Option<Fields>,
    pub(super) value: Option<Fields>,
    pub(super) entry: Option<Fields>,
    pub(super) a_move: Option<Fields>,
    pub(super) inside: Vec<Take>,
}

/// The fields of one thing: name, and the expressions for it.
pub(super) type Fields = Vec<(&'static str, Vec<Field>)>;

#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) expression: Expression,
    pub(super) spot: Spot,
    pub(super) split: Option<String>,
    /// First and last piece, counted from 1.
    pub(super) part: Option<(usize, usize)>,
    pub(super) treatment: Option<Treatment>,
}

/// What a person says about a track. All names are names of the framework language.
#[derive(Clone, Debug)]
pub(super) struct TrackRule {
    pub(super) id: String,
    /// Its name as the person wrote it.
    pub(super) called: String,
    pub(super) title: Option<String>,
    pub(super) kind: Option<TrackKind>,
    pub(super) crafts: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) grades: Vec<String>,
    pub(super) terminal: Vec<String>,
}

impl Mapping {
    /// Reads a mapping, or says everything that is wrong with it. The sources given back are
    /// what the places in the findings refer to.
    pub fn read(path: &str, text: &str) -> Result<Self, (Sources, Vec<Finding>)> {
        let sources = Sources::single(path, text);
        let mut mapping = Self::default();
        let mut raised = Vec::new();
        if let Some(source) = sources.files().first() {
            mapping = lower::read(source, &mut raised);
        }
        let findings = check::reader_findings(raised, &sources);
        if findings.is_empty() {
            Ok(mapping)
        } else {
            Err((sources, findings))
        }
    }

    /// The same mapping without what a person said about tracks.
    #[must_use]
    pub fn without_tracks(&self) -> Self {
        Self {
            tracks: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether some source of the mapping wants the file of this path.
    pub fn wants(&self, path: &str) -> bool {
        self.sources.iter().any(|source| source.wants(path))
    }

    /// A step as the framework writes it: its number where the mapping lists the names.
    pub(super) fn step(&self, text: &str) -> String {
        let is_it = |step: &String| step.eq_ignore_ascii_case(text);
        match self.steps.iter().position(is_it) {
            Some(position) => (position + 1).to_string(),
            None => slug(text).unwrap_or_else(|| text.to_owned()),
        }
    }

    /// Whether framework text is added that holds this section.
    pub(super) fn adds(&self, section: &str) -> bool {
        let begins = |line: &str| {
            line.strip_prefix(section)
                .is_some_and(|r| r.starts_with(':'))
        };
        self.add.lines().any(begins)
    }
}

impl SourceRule {
    pub(super) fn wants(&self, path: &str) -> bool {
        self.files
            .iter()
            .any(|pattern| pattern::matches(pattern, path))
    }
}

impl Take {
    /// Everything it looks for at the places its path leads to.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        let things = [
            &self.craft,
            &self.track,
            &self.level,
            &self.competency,
            &self.proficiency,
            &self.cell,
            &self.weight,
            &self.value,
            &self.entry,
            &self.a_move,
        ];
        let fields = things.into_iter().flatten().flatten();
        fields.flat_map(|(_, paths)| paths)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// What is said about a mapping: line, message and help.
    fn said(text: &str) -> Vec<(usize, String, String)> {
        let Err((_, findings)) = Mapping::read("mapping.yaml", text) else {
            return Vec::new();
        };
        let line = |f: &Finding| f.place.as_ref().map_or(0, |place| place.line);
        findings
            .iter()
            .map(|f| (line(f), f.message.clone(), f.help.clone()))
            .collect()
    }

    const TAKE: &str = "sources:\n  - files: a.yml\n    take:\n      - each: levels[]\n        ";

    #[rstest]
    #[case(
        "level: { titel: name }",
        "a level has no key `titel`",
        "did you mean `title`?"
    )]
    #[case(
        "levle: { title: name }",
        "a taking has no key `levle`",
        "did you mean `level`?"
    )]
    #[case(
        "level: { title: \"{name\" }",
        "`{name` is not a path",
        "a `{` is not closed"
    )]
    #[case(
        "level: { title: { path: a, split: /, part: 0 } }",
        "`0` is not a part",
        "write its number, such as `3`, or from and to, such as `1-2`"
    )]
    #[case(
        "level: { title: { path: a, as_a: line } }",
        "`line` is not one of the words that can stand here",
        "did you mean `lines`?"
    )]
    #[case(
        "level: { title: { split: / } }",
        "a field needs the key `path`",
        "add `path:`"
    )]
    fn a_faulty_mapping_says_where_and_what_to_do(
        #[case] fault: &str,
        #[case] message: &str,
        #[case] help: &str,
    ) {
        let wanted = (5, message.to_owned(), help.to_owned());
        assert_eq!(said(&format!("{TAKE}{fault}\n")), [wanted]);
    }

    #[test]
    fn a_mapping_that_says_nothing_says_so() {
        assert_eq!(said("")[0].1, "the mapping says nothing");
        assert_eq!(
            said("title: Ladder\n")[0].1,
            "a mapping needs the key `sources`"
        );
        assert!(said("# \u{fffd}\n")[0].1.contains("not written in UTF-8"));
    }

    #[test]
    fn names_may_be_written_as_they_stand_in_the_source() {
        let text = "sources: []\nleave_out: Head of Design\ntracks:\n  - { id: Software Engineer, levels: [Engineer I], grades: [IC 1], terminal: Engineer I }\n";
        let mapping = Mapping::read("mapping.yaml", text).unwrap();
        assert_eq!(mapping.leave_out, ["head-of-design"]);
        let track = &mapping.tracks[0];
        assert_eq!(track.id, "software-engineer");
        assert_eq!(track.levels, ["engineer-i"]);
        assert_eq!(track.grades, ["ic-1"]);
        assert_eq!(track.terminal, ["engineer-i"]);
        assert_eq!(
            said("sources: []\nleave_out: …\n")[0].1,
            "`…` is not a name"
        );
    }

    #[test]
    fn steps_are_numbers_where_the_mapping_names_them() {
        let text = "sources: []\nsteps: [Learning, Working knowledge]\n";
        let mapping = Mapping::read("mapping.yaml", text).unwrap();
        assert_eq!(mapping.step("working knowledge"), "2");
        assert_eq!(mapping.step("Expert at it"), "expert-at-it");
        assert_eq!(mapping.step("3"), "3");
    }

    #[test]
    fn sections_that_are_added_are_known() {
        let text = "sources: []\nadd: { grades: [a] }\n";
        let mapping = Mapping::read("mapping.yaml", text).unwrap();
        assert!(mapping.adds("grades"));
        assert!(!mapping.adds("grade") && !mapping.adds("crafts"));
    }
}

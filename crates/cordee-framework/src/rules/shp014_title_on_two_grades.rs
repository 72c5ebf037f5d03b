//! # One title on levels of different grades
//!
//! ## What it checks
//!
//! Levels whose grade is stated: whether levels of different grades have the same title, in
//! whatever case it is written.
//!
//! ## Why it matters
//!
//! Two people with the same title believe that the organisation holds them to be worth the
//! same, until one of them sees the other's pay. Colleagues can't tell from the title whom to
//! ask, and a rise by a grade goes unseen: the person has been advanced, and nobody but payroll
//! knows.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3, g4]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: staff-engineer-1, title: Staff Engineer, grade: g3 }
//!       - { id: staff-engineer-2, title: Staff Engineer, grade: g4 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3, g4]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: staff-engineer, title: Staff Engineer, grade: g3 }
//!       - { id: principal-engineer, title: Principal Engineer, grade: g4 }
//! ```

use super::query::grade_called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level};
use std::collections::HashMap;

pub(crate) static RULE: Rule = Rule {
    code: "SHP014",
    name: "title-on-two-grades",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The levels of one title, with their grades.
type Graded = Vec<(Ix<Level>, Ix<Grade>)>;

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let titles = titles(framework);
    if titles.is_empty() {
        return Answer::not_stated("say the `grade` of the levels");
    }
    for group in on_several_grades(framework, &titles) {
        report_title(framework, &group, report);
    }
    Answer::Checked
}

/// The grade of the first level of each title; `None` once another level has another grade.
fn titles(framework: &Framework) -> HashMap<String, Option<Ix<Grade>>> {
    let mut titles = HashMap::with_capacity(framework.levels().len());
    for level in framework.levels().values() {
        if let Some(grade) = level.grade {
            let known = titles.entry(folded(level)).or_insert(Some(grade));
            *known = known.filter(|known| *known == grade);
        }
    }
    titles
}

/// The levels of each title that has several grades, in the order of the framework.
fn on_several_grades(
    framework: &Framework,
    titles: &HashMap<String, Option<Ix<Grade>>>,
) -> Vec<Graded> {
    if titles.values().all(Option::is_some) {
        return Vec::new();
    }
    let mut group_of: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Graded> = Vec::new();
    for (ix, level) in framework.levels().iter() {
        let (title, Some(grade)) = (folded(level), level.grade) else {
            continue;
        };
        if titles.get(&title) != Some(&None) {
            continue;
        }
        let group = *group_of.entry(title).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(levels) => levels.push((ix, grade)),
            None => groups.push(vec![(ix, grade)]),
        }
    }
    groups
}

fn folded(level: &Level) -> String {
    level.title.as_str().trim().to_lowercase()
}

fn report_title(framework: &Framework, group: &Graded, report: &mut Report) {
    const MOST_LISTED: usize = 6;
    let Some(((first, _), others)) = group.split_first() else {
        return;
    };
    let mut grades: Vec<Ix<Grade>> = group.iter().map(|(_, grade)| *grade).collect();
    grades.sort_unstable();
    grades.dedup();
    let at = |level: Ix<Level>| At::level(level).key("title");
    let listed: Vec<String> = group
        .iter()
        .take(MOST_LISTED)
        .map(|(ix, grade)| {
            let grade = grade_called(framework, *grade);
            format!("`{}` at {grade}", framework.level(*ix).id)
        })
        .collect();
    let more = match group.len().saturating_sub(MOST_LISTED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "`{}` is the title of levels on {} grades: {}{more}",
        framework.level(*first).title,
        grades.len(),
        listed.join(", "),
    );
    let found = report
        .find(at(*first), message)
        .help("give the levels of each grade a title of their own, or the levels one grade");
    for (level, grade) in others.iter().take(MOST_LISTED) {
        found.also(
            at(*level),
            format!("the same title at {}", grade_called(framework, *grade)),
        );
    }
}

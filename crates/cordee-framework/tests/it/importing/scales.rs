//! Competencies with their proficiencies.

use super::{imported, read_back, unreadable};

#[test]
fn proficiencies_are_written_by_their_steps_wherever_the_source_has_them() {
    let mapping = "sources:\n  - files: s.csv\n    take:\n      - each: '[]'\n        proficiency: { competency: =Slating, step: Step, text: Text }\n";
    let table = "Step,Text\n3,Hears a crack.\n1,Nails.\n2,Plans.\n";
    let import = imported(mapping, &[("s.csv", table)]);
    assert_eq!(unreadable(&import), [""; 0]);
    let framework = read_back(&import).framework;
    let competency = framework.competencies().values().next().unwrap();
    let steps = competency.proficiencies.iter();
    let steps: Vec<(u8, &str)> = steps
        .map(|p| (p.step.0, p.text.statements()[0].as_str()))
        .collect();
    assert_eq!(steps, [(1, "Nails."), (2, "Plans."), (3, "Hears a crack.")]);
}

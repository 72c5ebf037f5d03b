//! Constants, the moves in a graph of levels, and what a person says of competencies.

use super::{imported, read_back, said, unreadable, written};
use cordee_framework::import::RemarkKind;

const MAPPING: &str = "
sources:
  - files: ladder.ts
    take:
      - each: SKILLS{}
        competency: { id: $key, title: name }
      - each: ROLES[]
        level: { id: id, title: name, track: track }
        move: { to: 'next[]' }
        inside:
          - { each: 'asks{}', cell: { competency: $key, step: . } }
tracks:
  - { id: Roofers, kind: individual, grades: [1, 2] }
  - { id: Leads, kind: management, grades: [2] }
  - { id: Tilers, kind: individual, grades: [1] }
kinds: { craft: slating, people: [listening] }
";

const LADDER: &str = "
import { Hammer } from 'icons'
const SLATING = 'slating'
export const SKILLS: Record<string, Skill> = { [SLATING]: { name: 'Slating' }, listening: { name: 'Listening' } }
export const ROLES = [
  { id: 'roofer', name: 'Roofer', track: 'Roofers', asks: { slating: 1 }, next: ['master', 'lead', 'tiler'], icon: Hammer },
  { id: 'master', name: 'Master', track: 'Roofers', asks: { slating: 2 }, next: ['roofer', 'owner'] },
  { id: 'lead', name: 'Lead', track: 'Leads', asks: { listening: 1 }, next: ['master'] },
  { id: 'tiler', name: 'Tiler', track: 'Tilers', asks: { slating: 1 }, next: [] },
] as const
";

#[test]
fn what_kind_a_move_is_follows_from_the_tracks_of_its_ends() {
    let import = imported(MAPPING, &[("ladder.ts", LADDER)]);
    let framework = read_back(&import).framework;
    let moves = framework.moves().values();
    let stated = moves.filter(|it| it.origin == cordee_domain::MoveOrigin::Stated);
    let title = |level| framework.levels().at(level).title.as_str();
    let shown = stated.map(|it| {
        format!(
            "{} {} to {}",
            it.kind.as_str(),
            title(it.from[0]),
            title(it.to[0])
        )
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            "advance Roofer to Master",
            "cross Roofer to Lead",
            "switch Roofer to Tiler",
            "return Lead to Master",
        ]
    );
    assert_eq!(import.taken.moves, 4);
}

#[test]
fn a_move_that_leads_down_or_nowhere_is_said_with_its_line() {
    let import = imported(MAPPING, &[("ladder.ts", LADDER)]);
    assert_eq!(
        said(&import, RemarkKind::Skipped),
        ["ladder.ts:7 a move from `master` down to `roofer` was not taken: what is it?"]
    );
    assert_eq!(
        said(&import, RemarkKind::Broken),
        [
            "ladder.ts:7 a move between `master` and `owner` was not taken: there is no level `owner` on any track"
        ]
    );
}

#[test]
fn a_move_between_tracks_of_unknown_kind_is_asked_about() {
    let mapping = MAPPING.replace("kind: management, ", "");
    let import = imported(&mapping, &[("ladder.ts", LADDER)]);
    let unknown = said(&import, RemarkKind::Unknown).join("\n");
    let wanted = "ladder.ts:6 the move from `roofer` to `lead` was not written: of which `kind` are their tracks?";
    assert!(unknown.contains(wanted), "{unknown}");
    assert_eq!(import.taken.moves, 2);
}

#[test]
fn what_competencies_are_about_can_be_said_in_the_mapping() {
    let import = imported(MAPPING, &[("ladder.ts", LADDER)]);
    assert_eq!(unreadable(&import), [""; 0]);
    let text = written(&import, "competencies.yaml");
    assert!(
        text.contains("title: Slating\n    kind: craft\n") && text.contains("kind: people\n"),
        "{text}"
    );
    let mapping = MAPPING.replace("craft: slating", "craft: slatting");
    let import = imported(&mapping, &[("ladder.ts", LADDER)]);
    let unknown = said(&import, RemarkKind::Unknown);
    assert_eq!(
        unknown[0],
        ":0 the competency `slatting` under `kinds` in the mapping was not found: did you mean `slating`?"
    );
}

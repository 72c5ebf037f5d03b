//! Small ladders of every form.

pub(super) const ROOFERS: &str = "\
Skill,Kind,Apprentice,Roofer,Master roofer
Slating,craft,Nails slates under guidance from someone with years on roofs.,Plans the slating of a roof and who does which part of it.,Hears a cracked slate by its ring from across the yard.
Weather,craft,Reads the forecast before climbing and tells the others of it.,Decides when a roof is closed and who is sent down first.,Teaches others to read the sky over a whole season.
";

pub(super) const STEPS: &str =
    "Skill,Apprentice,Roofer\nSlating,Learning,Alone\nWeather,Learning,Learning\n";

pub(super) const LEADS: &str = "\
Level,Grade,Listening,Planning
Site lead,g3,Asks before deciding and hears both sides of a quarrel.,Keeps a week ahead of the crew and tells it why.
Head of roofing,g4,Is told bad news early because nobody fears to bring it.,Keeps a season ahead of the weather and the orders.
";

pub(super) const CELLS: &str = "\
Track,Level,Grade,Skill,Kind,Text
Roofers,Apprentice,g1,Slating,craft,Nails slates.
Roofers,Roofer,g2,Slating,craft,Plans the slating.
";

pub(super) const PAY: &str = "\
Career track,Grade,Job title,Min salary,Max salary
Roofers,1,Roofer,30000,35000
Roofers,2,Roofer,36000,44000
Leads,2,Site lead,38000,46000
";

pub(super) const SCALE: &str = "\
Skill,Beginner,Advanced,Expert
Slating,Nails,Plans,Hears
Weather,Reads,Decides,Teaches
";

pub(super) const PARALLEL: &str = "\
Practitioners,Managers
Roofer I,
Roofer II,Site manager
Master roofer,Roofing director
";

pub(super) const SKILLS: &str = "
skills:
  - { key: slating, name: Slating, kind: craft, about: Roofs., scale: [Nails., Plans., Hears.] }
  - { key: listening, name: Listening, kind: people, about: Crews., scale: [Asks., Is told.] }
tracks:
  - name: Roofers
    levels:
      - { name: Roofer, grade: 1, asks: { slating: Learning, listening: Learning } }
      - { name: Master roofer, grade: 2, asks: { slating: Alone, listening: Learning } }
";

pub(super) const FLAT: &str = "
name: Roofing
levels: [{ id: r1, name: Roofer }, { id: r2, name: Master roofer }, { id: m1, name: Roofing manager }]
themes: [{ id: slating, name: Slating }, { id: weather, name: Weather }]
entries:
  - { level: r1, theme: slating, proficiency: Learning, summary: Nails. }
  - { level: r2, theme: slating, proficiency: Alone, summary: Plans. }
  - { level: r1, theme: weather, proficiency: Learning, summary: Reads. }
  - { level: m1, theme: weather, proficiency: Alone, summary: Closes. }
";

pub(super) const GRAPH: &str = "
const SKILLS = [
  { id: 'slating', name: 'Slating', levels: [{ label: 'nails', description: 'Nails.' }, { label: 'plans', description: 'Plans.' }] },
  { id: 'weather', name: 'Weather', levels: [{ label: 'reads', description: 'Reads.' }] },
]
export const ROLES: Role[] = [
  { id: 'roofer', name: 'Roofer', track: 'Roofers', levels: { slating: 1, weather: 1 }, nextRoles: ['site-lead'], icon: Hammer },
  { id: 'site-lead', name: 'Site lead', track: 'Leads', levels: { slating: 1, weather: 1 }, nextRoles: ['roofer'] },
]
";

pub(super) const FRONT_A: &str = "---\ntitle: Roofing\ntopics:\n  - name: slating\n    content:\n      - { level: 1, criteria: [Nails.] }\n      - { level: 2, criteria: [Plans.] }\n  - name: weather\n    content:\n      - { level: 1, criteria: [Reads.] }\n      - { level: 2, criteria: [Decides.] }\n---\n";

pub(super) const PATHS: &str = r#"{ "departments": [
  { "title": "North", "roles": [{ "title": "Roofer", "path": "roofer", "levels": [
    { "title": "Roofer I", "path": "roofer-1", "asks": ["craft/slating/1", "craft/weather/1"] }] }] },
  { "title": "South", "departments": [{ "title": "Coast", "roles": [{ "title": "Tiler", "path": "tiler", "levels": [
    { "title": "Tiler I", "path": "tiler-1", "asks": ["craft/weather/1", "craft/slating/2"] }] }] }] }
] }"#;

pub(super) const TOPICS: &str = r#"{ "title": "Craft", "topics": [
  { "title": "Slating", "path": "slating", "levels": [{ "title": "Begins", "path": "1", "criteria": ["Nails."] }, { "title": "Goes on", "path": "2", "criteria": ["Plans."] }] },
  { "title": "Weather", "path": "weather", "levels": [{ "title": "Begins", "path": "1", "criteria": ["Reads."] }] }
] }"#;

pub(super) const PAGE: &str = "\
# Roofers

From the first slate to the whole roof.

## R1 - Apprentice roofer

Works under the eyes of a roofer.

* **Slating**: nails slates
* **Weather**: reads the forecast

## R2 - Roofer

* **Slating**: plans the slating
* **Weather**: closes a roof
";

pub(super) const PROSE: &str = "\
<h2>Junior roofer</h2><p>Nails slates.</p>
<h2>Senior roofer</h2><ul><li>Plans.</li><li>Teaches.</li></ul>
";

pub(super) const SCALES: &str = "\
# Skills

## Slating

| Beginner | Advanced | Expert |
|---|---|---|
| Nails slates under the eyes of someone with years on roofs. | Plans the slating of a whole roof and of its towers alone. | Hears a cracked slate by its ring across a yard. |

## Tools

| Tool | Price |
|---|---|
| Ripper | 30 |
";

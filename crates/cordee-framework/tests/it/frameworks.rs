//! The frameworks we give to people: the story company and the templates.
//!
//! They are what a reader copies first, so nothing may be found in them, and every rule must have
//! had its say.

use cordee_domain::{Craft, Framework, Grade, Ix, TrackKind};
use cordee_framework::{Checked, Sources, format};
use cordee_testkit::{TEMPLATES, story, story_sources, template, template_sources};

/// Each by name, checked.
fn all() -> Vec<(&'static str, Checked)> {
    let templates = TEMPLATES.map(|name| (name, template(name)));
    [("the story", story())]
        .into_iter()
        .chain(templates)
        .collect()
}

#[test]
fn nothing_is_found_in_any_of_them_and_nothing_had_to_be_allowed() {
    for (name, checked) in all() {
        assert_eq!(checked.findings, [], "{name}");
        assert_eq!(checked.allowed, 0, "{name}");
    }
}

#[test]
fn each_of_them_states_what_every_rule_needs() {
    for (name, checked) in all() {
        assert_eq!(checked.not_stated, [], "{name}");
    }
}

#[test]
fn each_of_them_is_laid_out_as_fmt_would() {
    let files = |name: &str, sources: Sources| {
        for file in sources.files() {
            let path = file.path();
            assert_eq!(
                format(file.text()).as_deref(),
                Ok(file.text()),
                "{name}: {path}"
            );
        }
    };
    files("the story", story_sources());
    for name in TEMPLATES {
        files(name, template_sources(name));
    }
}

/// The highest grade that tracks of this kind reach in a craft.
fn summit(framework: &Framework, craft: Ix<Craft>, kind: TrackKind) -> Option<Ix<Grade>> {
    let tracks = framework
        .tracks_of(craft)
        .filter(|(_, track)| track.kind == kind);
    let summits = tracks.filter_map(|(ix, _)| framework.level(framework.summit(ix)?).grade);
    summits.max()
}

#[test]
fn each_craft_has_both_kinds_of_track_and_its_own_rises_as_high_as_leading() {
    for (name, checked) in all() {
        let framework = &checked.framework;
        for (craft, it) in framework.crafts().iter() {
            let own = summit(framework, craft, TrackKind::Individual);
            let leading = summit(framework, craft, TrackKind::Management);
            assert!(
                leading.is_some() && own >= leading,
                "{name}: {} rises to {own:?}, leading to {leading:?}",
                it.title
            );
        }
    }
}

//! Where the tracks of a craft end, and whether they end level.

use super::reader::Reader;
use super::words::{Link, Words};
use cordee_domain::{Craft, Framework, Grade, Ix, Level, Track, TrackKind};

/// The summits of one kind of track in a craft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Summit {
    pub(crate) kind: TrackKind,
    pub(crate) levels: Vec<Link>,
    /// `None` where no level of this kind has a grade.
    pub(crate) grade: Option<(Ix<Grade>, Words)>,
}

/// How the summits of a craft stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Parity {
    /// Both kinds of track end at this grade.
    Level(Words),
    /// The individual track ends higher.
    IndividualHigher(Words, Words),
    /// The individual track ends lower: the individual grade, then the management one.
    IndividualLower(Words, Words),
    /// There is one kind of track only.
    OnlyOne(TrackKind),
    /// The framework states no grades to compare.
    NotStated,
}

/// The highest levels of one kind in a craft; where none has a grade, the last of each track.
pub(crate) fn summit(reader: Reader<'_>, craft: Ix<Craft>, kind: TrackKind) -> Option<Summit> {
    let framework = reader.framework();
    let tracks = framework.tracks_of(craft).filter(|(_, t)| t.kind == kind);
    summit_of(reader, kind, tracks.map(|(ix, _)| ix))
}

/// The highest levels of these tracks of one kind.
pub(crate) fn summit_of(
    reader: Reader<'_>,
    kind: TrackKind,
    tracks: impl Iterator<Item = Ix<Track>>,
) -> Option<Summit> {
    let framework = reader.framework();
    let tops: Vec<Ix<Level>> = tracks.filter_map(|track| framework.summit(track)).collect();
    let grade = tops
        .iter()
        .filter_map(|top| framework.level(*top).grade)
        .max();
    let at_top = tops
        .iter()
        .filter(|top| framework.level(**top).grade == grade);
    let levels: Vec<Link> = at_top.map(|top| reader.level(*top)).collect();
    (!levels.is_empty()).then(|| Summit {
        kind,
        levels,
        grade: grade.map(|ix| (ix, reader.grade(ix))),
    })
}

/// How the two summits stand to each other.
pub(crate) fn parity(individual: Option<&Summit>, management: Option<&Summit>) -> Parity {
    let (individual, management) = match (individual, management) {
        (Some(individual), Some(management)) => (individual, management),
        (Some(_), None) => return Parity::OnlyOne(TrackKind::Individual),
        (None, Some(_)) => return Parity::OnlyOne(TrackKind::Management),
        (None, None) => return Parity::NotStated,
    };
    let (Some((own, own_title)), Some((other, other_title))) =
        (&individual.grade, &management.grade)
    else {
        return Parity::NotStated;
    };
    match own.cmp(other) {
        std::cmp::Ordering::Equal => Parity::Level(own_title.clone()),
        std::cmp::Ordering::Greater => {
            Parity::IndividualHigher(own_title.clone(), other_title.clone())
        }
        std::cmp::Ordering::Less => Parity::IndividualLower(own_title.clone(), other_title.clone()),
    }
}

/// Whether a level is the summit of its track. A track that another of its kind carries on has
/// no summit of its own: leading in a craft may go on as leading across crafts.
pub(crate) fn is_summit(framework: &Framework, ix: Ix<Level>) -> bool {
    let level = framework.level(ix);
    if framework.summit(level.track) != Some(ix) {
        return false;
    }
    let Some(grade) = level.grade else {
        return true;
    };
    let own = framework.track(level.track);
    let mut others = framework.tracks().iter();
    !others.any(|(other, track)| {
        other != level.track
            && track.kind == own.kind
            && share_a_craft(own, track)
            && lowest_grade(framework, track).is_some_and(|lowest| lowest > grade)
    })
}

fn lowest_grade(framework: &Framework, track: &Track) -> Option<Ix<Grade>> {
    let levels = track.levels.iter();
    levels
        .filter_map(|level| framework.level(*level).grade)
        .min()
}

/// Whether a person can be on both tracks in the course of one craft.
pub(crate) fn share_a_craft(a: &Track, b: &Track) -> bool {
    a.crafts.is_empty()
        || b.crafts.is_empty()
        || a.crafts.iter().any(|craft| b.crafts.contains(craft))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{checked, in_lang, level, small};

    fn parity_of(text: &str) -> Parity {
        let published = checked(text);
        let reader = in_lang(&published, "en");
        let craft = Ix::new(0);
        let individual = summit(reader, craft, TrackKind::Individual);
        let management = summit(reader, craft, TrackKind::Management);
        parity(individual.as_ref(), management.as_ref())
    }

    #[test]
    fn the_first_page_says_where_the_summits_stand() {
        let words = |text: &str| Words {
            text: text.to_owned(),
            lang: cordee_domain::Lang::EN,
            is_foreign: false,
        };
        let two = |own: &str, other: &str| {
            format!(
                "grades: [g1, g2]\ncrafts: [{{ id: c, title: C }}]\ntracks:\n\
                 - {{ id: i, title: I, kind: individual, crafts: [c], levels: [{{ id: a, title: A{own} }}] }}\n\
                 - {{ id: m, title: M, kind: management, levels: [{{ id: b, title: B{other} }}] }}\n"
            )
        };
        assert_eq!(
            parity_of(&two(", grade: g2", ", grade: g2")),
            Parity::Level(words("g2"))
        );
        assert_eq!(
            parity_of(&two(", grade: g1", ", grade: g2")),
            Parity::IndividualLower(words("g1"), words("g2"))
        );
        assert_eq!(
            parity_of(&two(", grade: g2", ", grade: g1")),
            Parity::IndividualHigher(words("g2"), words("g1"))
        );
        assert_eq!(parity_of(&two("", ", grade: g1")), Parity::NotStated);
        let one = "crafts: [{ id: c, title: C }]\ntracks:\n\
             - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A }] }\n";
        assert_eq!(parity_of(one), Parity::OnlyOne(TrackKind::Individual));
    }

    #[test]
    fn a_track_that_another_carries_on_has_no_summit_of_its_own() {
        let published = small();
        let framework = published.framework();
        assert!(!is_summit(framework, level(&published, "crew-lead")));
        assert!(is_summit(framework, level(&published, "director")));
        assert!(is_summit(framework, level(&published, "master-roofer")));
        assert!(!is_summit(framework, level(&published, "roofer")));
    }
}

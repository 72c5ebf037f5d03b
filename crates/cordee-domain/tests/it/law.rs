//! What the law asks an employer to keep: categories, and the life of a question.

use cordee_domain::law::{
    Answering, Approval, Band, Categories, CategoryFault, Declaration, Division, Listed, NotUsed,
    Question, QuestionCommand, QuestionRefusal, QuestionState, Representatives, Through,
};
use cordee_domain::{Framework, LevelId, PersonId, Share, Slug};
use jiff::civil::{Date, date};

fn story() -> Framework {
    cordee_testkit::story().framework
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn declared(division: Division) -> Declaration {
    Declaration {
        version: None,
        division,
        approved: Some(Approval {
            by: "Amélie Roux".to_owned(),
            on: date(2026, 5, 4),
        }),
        representatives: Representatives::NotStated,
    }
}

fn bands(all: &[(&str, &str)]) -> Declaration {
    let all = all.iter().map(|(id, from)| Band {
        id: slug(id),
        title: None,
        from: Share::parse(from).unwrap(),
    });
    declared(Division::Bands(all.collect()))
}

fn lists(all: &[(&str, &[&str])]) -> Declaration {
    let all = all.iter().map(|(id, levels)| Listed {
        id: slug(id),
        title: None,
        levels: levels.iter().map(|it| LevelId(slug(it))).collect(),
    });
    declared(Division::Lists(all.collect()))
}

fn points(level: &cordee_domain::Level) -> Option<u32> {
    let framework = story();
    let scheme = framework.job_value()?;
    level.job_value.as_ref()?.points(scheme)
}

#[test]
fn every_level_of_value_is_in_the_one_band_it_reaches() {
    let framework = story();
    // Not in the order of their points: the order of a declaration says nothing.
    let declaration = bands(&[("b", "40"), ("c", "60"), ("a", "0")]);
    let categories = Categories::of(&framework, declaration).unwrap();
    let most = u32::from(framework.job_value().unwrap().steps) * 10_000;
    let mut seen = [0; 3];
    for level in framework.levels().values() {
        let place = categories.place_of(&level.id);
        let Some(points) = points(level) else {
            assert_eq!(place, None, "{}", level.id);
            continue;
        };
        // In percent of all points there are.
        let wanted = match points * 100 / most {
            0..40 => 2,
            40..60 => 0,
            _ => 1,
        };
        assert_eq!(place, Some(wanted), "{} {points}", level.id);
        seen[wanted] += 1;
    }
    assert!(seen.iter().all(|it| *it > 0), "{seen:?}");
    assert_eq!(categories.category_of("nobody"), None);
}

#[test]
fn what_does_not_fit_the_framework_is_named() {
    let framework = story();
    let level = LevelId(slug("no-such-level"));
    let twice = |id: &str| LevelId(slug(id));
    let valued = framework.levels().values();
    let mut valued: Vec<_> = valued
        .filter_map(|it| Some((points(it)?, &it.id)))
        .collect();
    valued.sort();
    let all: Vec<&str> = valued.iter().map(|(_, id)| id.as_str()).collect();
    let faults = |declaration| Categories::of(&framework, declaration).unwrap_err();

    let mut stranger = all.clone();
    stranger.push("no-such-level");
    let unknown = CategoryFault::UnknownLevel { at: 0, level };
    assert_eq!(faults(lists(&[("a", &stranger)])), [unknown]);

    let (first, rest) = all.split_first().unwrap();
    let missing = CategoryFault::InNone {
        level: twice(first),
    };
    assert_eq!(faults(lists(&[("a", rest)])), [missing]);

    let two = CategoryFault::InTwo {
        at: 1,
        first: 0,
        level: twice(first),
    };
    assert!(faults(lists(&[("a", &all), ("b", &[first])])).contains(&two));

    let same = valued.windows(2).find(|it| it[0].0 == it[1].0).unwrap();
    let apart = same[0].1.as_str();
    let others: Vec<&str> = all.iter().copied().filter(|it| *it != apart).collect();
    let found = faults(lists(&[("a", &others), ("b", &[apart])]));
    let is_apart = |it: &CategoryFault| matches!(it, CategoryFault::EqualApart { .. });
    assert!(found.iter().any(is_apart), "{found:?}");

    let found = faults(bands(&[("a", "0"), ("a", "0"), ("z", "100")]));
    assert_eq!(
        found,
        [
            CategoryFault::NamedTwice { at: 1 },
            CategoryFault::SameBegin { at: 1 },
        ]
    );
    let found = faults(bands(&[("a", "0"), ("z", "100")]));
    assert_eq!(found, [CategoryFault::Empty { at: 1 }]);
    assert!(matches!(
        faults(bands(&[("a", "99")]))[0],
        CategoryFault::InNone { .. }
    ));
}

#[test]
fn a_category_that_lies_on_both_sides_of_another_is_torn() {
    let framework = story();
    let valued = framework.levels().values();
    let mut valued: Vec<_> = valued
        .filter_map(|it| Some((points(it)?, &it.id)))
        .collect();
    valued.sort();
    let low = valued[0].0;
    let high = valued.last().unwrap().0;
    let of = |is: &dyn Fn(u32) -> bool| -> Vec<&str> {
        let own = valued.iter().filter(|(points, _)| is(*points));
        own.map(|(_, id)| id.as_str()).collect()
    };
    let ends = of(&|it| it == low || it == high);
    let middle = of(&|it| it != low && it != high);
    let found = Categories::of(&framework, lists(&[("ends", &ends), ("middle", &middle)]));
    let found = found.unwrap_err();
    assert!(
        found
            .iter()
            .all(|it| matches!(it, CategoryFault::InBetween { at: 0, .. })),
        "{found:?}"
    );
}

#[test]
fn categories_of_another_version_and_those_nobody_approved_are_not_used() {
    let framework = story();
    let mut declaration = bands(&[("all", "0")]);
    declaration.version = Some("1999-1".to_owned());
    let found = Categories::of(&framework, declaration.clone()).unwrap_err();
    assert!(matches!(found[0], CategoryFault::OtherVersion { .. }));
    for name in [
        framework.parts().version.clone().unwrap(),
        framework.version().content.to_string(),
        framework.version().content.short(),
    ] {
        declaration.version = Some(name);
        assert!(Categories::of(&framework, declaration.clone()).is_ok());
    }
    let approved = Categories::of(&framework, declaration.clone()).unwrap();
    let on = date(2026, 5, 4);
    assert_eq!(
        approved.may_be_used(date(2026, 5, 3)),
        Err(NotUsed::ApprovedLater(on))
    );
    assert!(approved.may_be_used(on).is_ok());
    declaration.approved = None;
    let nobody = Categories::of(&framework, declaration).unwrap();
    assert_eq!(nobody.may_be_used(Date::MAX), Err(NotUsed::NotApproved));
}

#[test]
fn a_framework_without_job_value_has_no_categories() {
    let framework = Framework::empty();
    let found = Categories::of(&framework, bands(&[("all", "0")])).unwrap_err();
    assert_eq!(found, [CategoryFault::NoJobValue]);
}

fn asked(received: Date) -> Question {
    Question::new(PersonId(7), Through::Themself, received, 2)
}

fn answer() -> QuestionCommand {
    QuestionCommand::Answer {
        by: "Amélie Roux".to_owned(),
        letter: "Dear Luna".to_owned(),
    }
}

fn ask_on() -> QuestionCommand {
    QuestionCommand::AskOn {
        words: "and the stand-by pay?".to_owned(),
    }
}

fn after(question: &Question, command: QuestionCommand, day: Date) -> Question {
    let mut question = question.clone();
    let event = question.handle(command, day).unwrap();
    question.apply(event);
    question
}

#[test]
fn every_command_in_every_state_of_a_question_is_answered_as_the_table_says() {
    use QuestionRefusal as No;
    let (day, next) = (date(2026, 12, 31), date(2027, 1, 4));
    let open = asked(day);
    let answered = after(&open, answer(), next);
    let on = after(&answered, ask_on(), next);
    let back = after(&open, QuestionCommand::TakeBack, next);
    for (name, question, wanted) in [
        ("open", &open, [None, Some(No::NotYetAnswered), None]),
        (
            "answered",
            &answered,
            [Some(No::AlreadyAnswered), None, Some(No::AlreadyAnswered)],
        ),
        (
            "asked on",
            &on,
            [None, Some(No::NotYetAnswered), Some(No::AlreadyAnswered)],
        ),
        ("taken back", &back, [Some(No::WasTakenBack); 3]),
    ] {
        for (command, wanted) in [answer(), ask_on(), QuestionCommand::TakeBack]
            .into_iter()
            .zip(wanted)
        {
            let found = question.handle(command.clone(), next).err();
            assert_eq!(found, wanted, "{name}: {command:?}");
        }
    }
    assert_eq!(
        open.handle(answer(), date(2026, 12, 30)),
        Err(No::BeforeItCame)
    );
    let silent = QuestionCommand::Answer {
        by: "Amélie Roux".to_owned(),
        letter: " ".to_owned(),
    };
    assert_eq!(open.handle(silent, next), Err(No::NoWords));
}

#[test]
fn a_question_has_two_months_by_the_calendar_and_what_is_asked_on_has_them_anew() {
    let open = asked(date(2026, 12, 31));
    let last = date(2027, 2, 28);
    assert_eq!(open.due(), last);
    let waits = |days_left| Answering::Waits { days_left };
    assert_eq!(open.standing(date(2027, 2, 27)), waits(1));
    assert_eq!(open.standing(last), waits(0));
    assert_eq!(open.standing(date(2027, 3, 1)), Answering::Late { days: 1 });
    let in_time = after(&open, answer(), last);
    assert_eq!(in_time.standing(date(2030, 1, 1)), Answering::InTime);
    let late = after(&open, answer(), date(2027, 3, 3));
    assert_eq!(
        late.standing(date(2030, 1, 1)),
        Answering::TooLate { days: 3 }
    );
    let on = after(&in_time, ask_on(), date(2027, 3, 31));
    assert_eq!(on.due(), date(2027, 5, 31));
    let again = after(&on, answer(), date(2027, 4, 2));
    assert_eq!(again.answers().len(), 2);
    assert!(matches!(again.state, QuestionState::Answered { .. }));
}

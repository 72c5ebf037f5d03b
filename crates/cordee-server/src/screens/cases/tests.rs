use super::{page, view};
use crate::testing::cases::*;
use crate::testing::{in_lang, on_lines};
use cordee_domain::PersonId;
use cordee_store::{MyTask, Page};

fn shown(tales: &[Tale], me: PersonId) -> String {
    let published = story();
    let reader = in_lang(&published, "en");
    let rows = tales.iter().zip(1..).map(|(tale, id)| {
        let mut listed = tale.listed(me);
        listed.id = cordee_domain::CaseId(id);
        (listed, tale.waits_for(me))
    });
    let rows: Vec<_> = rows.collect();
    let tasks: Vec<MyTask> = rows
        .iter()
        .flat_map(|(case, waits)| {
            waits.iter().map(|waiting| MyTask {
                waiting: waiting.clone(),
                case: case.clone(),
            })
        })
        .collect();
    let cases = Page {
        rows: rows.into_iter().map(|(case, _)| case).collect(),
        next: None,
    };
    let view = view::cases(reader, me, &cases, &tasks);
    on_lines(&page::cases(reader.phrases, &view).into_string())
}

#[test]
fn people_operations_see_where_each_case_stands_and_what_waits() {
    let mut tales = Tale::all();
    tales.retain(|tale| tale.case.is_known_to_others());
    insta::assert_snapshot!(shown(&tales, PEOPLE_OPERATIONS));
}

#[test]
fn without_cases_nothing_is_amiss() {
    let page = shown(&[], SARAH);
    assert!(page.contains("That is the usual state of things."));
}

#[test]
fn what_waits_stands_first_even_where_the_list_does_not_reach() {
    let tale = Tale::prepared();
    let task = MyTask {
        waiting: tale.waits_for(SARAH)[0].clone(),
        case: tale.listed(SARAH),
    };
    let published = story();
    let cases = Page {
        rows: Vec::new(),
        next: None,
    };
    let view = view::cases(in_lang(&published, "en"), SARAH, &cases, &[task]);
    assert_eq!(view.waiting.len(), 1);
}

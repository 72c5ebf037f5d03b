//! What is withheld, and that it can't be computed.

use super::*;
use crate::figure::Part;
use proptest::prelude::*;

/// A figure whose parts have so many people; person after person, part after part.
fn answer(cells: &[Option<usize>], parts: usize) -> Answer {
    let cells = Cells::new(cells.iter().copied(), parts);
    let each = (0..parts).map(|at| {
        let id = format!("p{at}");
        Part::people(
            id.clone(),
            id,
            cells.of_part(at).iter().map(|it| cells.count(*it)).sum(),
        )
    });
    let parts: Vec<Part> = each.collect();
    let people = parts.iter().filter_map(|it| it.people).sum();
    Answer {
        figure: Figure {
            people: Some(people),
            parts,
            ..Figure::default()
        },
        cells: Some(cells),
    }
}

fn of_sizes(sizes: &[usize]) -> Answer {
    let each = sizes.iter().enumerate();
    let people: Vec<Option<usize>> = each
        .flat_map(|(part, size)| std::iter::repeat_n(Some(part), *size))
        .collect();
    answer(&people, sizes.len())
}

fn told(answers: Vec<Answer>, floor: u64) -> Vec<String> {
    let answers = answers.into_iter().map(|it| ("x", it)).collect();
    let figures = withhold(answers, floor).into_iter();
    let words = figures.map(|(_, figure)| {
        let each = figure.parts.iter().map(|it| match it.people {
            Some(people) => people.to_string(),
            None => "–".to_owned(),
        });
        each.collect::<Vec<_>>().join(" ")
    });
    words.collect()
}

#[test]
fn a_small_part_is_withheld_and_the_next_smallest_with_it() {
    for (sizes, wanted) in [
        (vec![9, 8, 7], "9 8 7"),
        (vec![9, 8, 2], "9 – –"),
        (vec![9, 2, 3], "9 – –"),
        (vec![9, 8, 1, 1], "9 – – –"),
        (vec![9, 0, 8], "9 0 8"),
        (vec![9, 2], "– –"),
        (vec![2, 1], "– –"),
    ] {
        assert_eq!(told(vec![of_sizes(&sizes)], 5), [wanted], "{sizes:?}");
    }
}

#[test]
fn a_part_that_another_measure_would_give_away_is_withheld_there_as_well() {
    // Ten people, of whom the first measure withholds 2 and 8. The second measure is about the same
    // people with the parts the other way round: were it told, the first would be known.
    let first = of_sizes(&[2, 8, 20]);
    let second = of_sizes(&[2, 8, 20]);
    let both = told(vec![first, second], 5);
    assert_eq!(both, ["– – 20", "– – 20"]);
    // Eight of the second measure's people are the eight of the first, and two are others.
    let first = of_sizes(&[2, 8, 20]);
    let mut people: Vec<Option<usize>> = vec![Some(1); 2];
    people.extend([Some(0); 8]);
    people.extend([Some(1); 20]);
    let second = answer(&people, 2);
    let both = told(vec![first, second], 5);
    assert_eq!(
        both,
        ["– – 20", "– –"],
        "8 is the withheld part of the first"
    );
}

proptest! {
    #[test]
    fn whatever_the_parts_nothing_that_is_withheld_can_be_computed(
        people in prop::collection::vec((0_usize..4, 0_usize..3, 0_usize..5), 1..60)
    ) {
        let one: Vec<_> = people.iter().map(|it| (it.0 < 3).then_some(it.0)).collect();
        let two: Vec<_> = people.iter().map(|it| Some(it.1)).collect();
        let three: Vec<_> = people.iter().map(|it| (it.2 < 4).then_some(it.2)).collect();
        let answers = vec![answer(&one, 3), answer(&two, 3), answer(&three, 4)];
        let cells: Vec<_> = answers.iter().map(|it| it.cells.clone()).collect();
        let named = answers.into_iter().map(|it| ("x", it)).collect();
        let figures = withhold(named, 5);
        let after: Vec<Answer> = figures
            .into_iter()
            .zip(cells)
            .map(|((_, figure), cells)| Answer { figure, cells })
            .collect();
        prop_assert_eq!(leaks(&after), vec![]);
        for answer in &after {
            for (at, part) in answer.figure.parts.iter().enumerate() {
                let people = answer.counted(&answer.cells_of(at));
                let is_small = 0 < people && people < 5;
                prop_assert!(!is_small || part.withheld);
            }
        }
    }
}

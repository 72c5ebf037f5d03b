//! What is withheld, as one reads it.

use super::*;
use crate::figure::Part;

/// A figure whose parts have so many people; person after person, part after part.
fn answer(cells: &[Option<usize>], parts: usize) -> Answer {
    let cells = Cells::new(cells.iter().copied(), parts);
    let named = cells.counts.iter().enumerate();
    let figure = Figure {
        people: Some(cells.counts.iter().sum()),
        parts: named
            .map(|(at, people)| Part::people(format!("p{at}"), "", *people))
            .collect(),
        ..Figure::default()
    };
    let answer = Answer::from(figure)
        .split(cells)
        .whole([(0..parts).collect()]);
    (0..parts).fold(answer, |answer, at| answer.part(at, [vec![at]]))
}

fn of_sizes(sizes: &[usize]) -> Answer {
    let each = sizes.iter().enumerate();
    let people: Vec<Option<usize>> = each
        .flat_map(|(part, size)| std::iter::repeat_n(Some(part), *size))
        .collect();
    answer(&people, sizes.len())
}

fn share(of: usize, all: usize) -> Answer {
    let cells = (0..all).map(|it| Some(usize::from(it < of)));
    Answer::from(Figure::share(of as u64, all as u64))
        .split(Cells::new(cells, 2))
        .whole([vec![1], vec![0, 1]])
}

/// The whole, the parts and those left out, as one reads them.
fn told(answers: Vec<Answer>, floor: u64) -> Vec<String> {
    let answers = answers.into_iter().map(|it| ("x", it)).collect();
    let said = |it: Option<u64>| it.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let figures = withhold(answers, floor).into_iter();
    let words = figures.map(|(_, figure)| {
        let parts: String = figure
            .parts
            .iter()
            .map(|it| said(it.people) + " ")
            .collect();
        let out = figure
            .excluded
            .iter()
            .map(|it| " less ".to_owned() + &said(it.count));
        let out: String = out.collect();
        format!("{parts}of {}{out}", said(figure.people))
    });
    words.collect()
}

#[test]
fn a_small_part_is_withheld_and_the_next_smallest_with_it() {
    for (sizes, wanted) in [
        (vec![9, 8, 7], "9 8 7 of 24"),
        (vec![9, 8, 2], "9 – – of 19"),
        (vec![9, 2, 3], "9 – – of 14"),
        (vec![9, 8, 1, 1], "9 – – – of 19"),
        (vec![9, 0, 8], "9 0 8 of 17"),
        (vec![9, 2], "– – of 11"),
        (vec![2, 1], "– – of –"),
        (vec![0, 0], "0 0 of 0"),
    ] {
        assert_eq!(told(vec![of_sizes(&sizes)], 5), [wanted], "{sizes:?}");
    }
}

#[test]
fn five_times_one_is_not_told_as_five_withheld_of_five() {
    // Told 9 of 14, the others would be one each: none is empty, and there are five of them.
    let said = told(vec![of_sizes(&[9, 1, 1, 1, 1, 1])], 5);
    assert_eq!(said, ["– – – – – – of 14"]);
    let said = told(vec![of_sizes(&[9, 2, 1, 1, 1])], 5);
    assert_eq!(said, ["9 – – – – of 14"]);
}

#[test]
fn a_share_of_few_and_of_all_but_few_is_withheld_with_its_value_and_interval() {
    for (of, all, is_told) in [
        (2, 134, false),
        (132, 134, false),
        (5, 134, true),
        (0, 134, true),
        (134, 134, true),
        (2, 4, false),
    ] {
        let figures = withhold(vec![("x", share(of, all))], 5);
        let figure = &figures[0].1;
        assert_eq!(!figure.withheld, is_told, "{of} of {all}");
        for number in [
            figure.value,
            figure.low,
            figure.numerator,
            figure.denominator,
        ] {
            assert_eq!(number.is_some(), is_told, "{of} of {all}");
        }
    }
}

#[test]
fn those_left_out_are_people_like_others() {
    let out = |left_out: usize| {
        let cells = (0..20 + left_out).map(|it| Some(usize::from(it >= 20)));
        let figure = Figure::share(10, 20).without("unpaid", left_out as u64);
        let halves = (0..20).map(|it| Some(it / 10));
        Answer::from(figure)
            .split(Cells::new(halves, 2))
            .whole([vec![0], vec![0, 1]])
            .split(Cells::new(cells, 2))
            .left_out("unpaid", vec![1])
    };
    let here = |people: usize| of_sizes(&[people]);
    assert_eq!(
        told(vec![here(26), out(6)], 5),
        ["26 of 26", "of 20 less 6"]
    );
    // Whoever is there and not counted is left out: the one is told, or the other.
    assert_eq!(told(vec![here(22), out(2)], 5), ["22 of 22", "of – less –"]);
}

#[test]
fn a_part_that_another_measure_would_give_away_is_withheld_there_as_well() {
    // Thirty people, of whom both measures count the same parts.
    let both = told(vec![of_sizes(&[2, 8, 20]), of_sizes(&[2, 8, 20])], 5);
    assert_eq!(both, ["– – 20 of 30", "– – 20 of 30"]);
    // Eight of the second measure's people are the eight of the first, and two are others.
    let mut people: Vec<Option<usize>> = vec![Some(1); 2];
    people.extend([Some(0); 8]);
    people.extend([Some(1); 20]);
    let both = told(vec![of_sizes(&[2, 8, 20]), answer(&people, 2)], 5);
    assert_eq!(
        both,
        ["– – 20 of 30", "– – of 30"],
        "8 is withheld in the first"
    );
}

#[test]
fn two_numbers_that_differ_by_few_are_not_both_told() {
    let both = told(vec![of_sizes(&[30]), of_sizes(&[28])], 5);
    assert_eq!(both, ["30 of 30", "– of –"]);
    let both = told(vec![of_sizes(&[30]), of_sizes(&[25])], 5);
    assert_eq!(both, ["30 of 30", "25 of 25"]);
}

#[test]
fn what_is_guarded_is_withheld_however_many_it_is_and_cannot_be_computed() {
    let answer = of_sizes(&[30, 20, 10]).guard([1]);
    assert_eq!(told(vec![answer], 5), ["30 – – of 60"]);
}

use super::*;
use proptest::prelude::*;

fn row(who: usize, from: i32, until: Option<i32>, what: char) -> Row<char> {
    Row {
        who: Ix::new(who),
        from: Day::from_number(from),
        until: until.map_or(Day::OPEN, Day::from_number),
        what,
    }
}

fn told(spans: &Spans<char>, who: usize) -> String {
    let each = spans.of(Ix::new(who)).map(|it| {
        let until = it.until.date().map_or(-1, |_| it.until.number());
        format!("{}{}..{until}", it.what, it.from.number())
    });
    each.collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_in_any_order_become_careers() {
    let rows = [
        row(2, 50, None, 'd'),
        row(0, 20, None, 'b'),
        row(0, 10, None, 'a'),
        row(0, 30, Some(40), 'c'),
    ];
    let (spans, faults) = Spans::one_at_a_time(4, &rows);
    assert_eq!(faults, []);
    assert_eq!(told(&spans, 0), "a10..19 b20..29 c30..40");
    assert_eq!(told(&spans, 1), "");
    assert_eq!(told(&spans, 2), "d50..-1");
    assert_eq!(told(&spans, 3), "");
    assert_eq!(told(&spans, 9), "");
    for (who, day, wanted) in [
        (0, 9, None),
        (0, 10, Some('a')),
        (0, 19, Some('a')),
        (0, 40, Some('c')),
        (0, 41, None),
        (2, 9_999, Some('d')),
        (1, 20, None),
    ] {
        assert_eq!(spans.on(Ix::new(who), Day::from_number(day)), wanted);
    }
    assert_eq!(spans.last_day(), Some(Day::from_number(50)));
}

proptest! {
    #[test]
    fn rows_in_order_become_the_same_careers_without_being_counted_into_place(
        rows in prop::collection::vec((0_usize..6, 0_i32..30, prop::option::of(0_i32..30)), 0..12),
        cut in 0_usize..12,
        is_sorted in any::<bool>(),
        at_once in prop::sample::select(vec![AtOnce::One, AtOnce::Many]),
    ) {
        let mut rows: Vec<Row<char>> = rows
            .into_iter()
            .map(|(who, from, until)| row(who, from, until, 'a'))
            .collect();
        if is_sorted {
            rows.sort_by_key(|it| (it.who, it.from));
        }
        let (spans, faults) = match at_once {
            AtOnce::One => Spans::one_at_a_time(6, &rows),
            AtOnce::Many => Spans::any_number(6, &rows),
        };
        let (mut given, mut next) = (Given::with_room(3), Given::default());
        for (at, row) in rows.iter().enumerate() {
            if at < cut { &mut given } else { &mut next }.push(*row);
        }
        given.append(next);
        let is_in_order = rows.is_sorted_by_key(|it| (it.who, it.from));
        match Spans::in_order(6, given, at_once) {
            Ok(kept) => {
                prop_assert!(is_in_order && faults.is_empty());
                for who in 0..7 {
                    prop_assert_eq!(told(&kept, who), told(&spans, who));
                }
            }
            Err(given) => {
                prop_assert!(!is_in_order || !faults.is_empty());
                let back: Vec<_> = given.rows().collect();
                prop_assert_eq!(back, rows);
            }
        }
    }
}

#[test]
fn rows_that_contradict_each_other_are_told_by_their_place_and_left_out() {
    let rows = [
        row(0, 10, Some(20), 'a'),
        row(0, 15, None, 'b'),
        row(0, 9, Some(8), 'c'),
        row(0, 21, None, 'd'),
        row(0, 21, None, 'e'),
    ];
    let (spans, faults) = Spans::one_at_a_time(1, &rows);
    assert_eq!(told(&spans, 0), "a10..20 d21..-1");
    assert_eq!(
        faults,
        [
            SpanFault::Overlap { row: 1, earlier: 0 },
            SpanFault::Backwards { row: 2 },
            SpanFault::Overlap { row: 4, earlier: 3 },
        ]
    );
}

#[test]
fn several_facts_may_be_of_one_day() {
    let rows = [row(0, 7, Some(7), 'x'), row(0, 7, Some(7), 'y')];
    let (spans, faults) = Spans::any_number(1, &rows);
    assert_eq!((told(&spans, 0).as_str(), faults.len()), ("x7..7 y7..7", 0));
}

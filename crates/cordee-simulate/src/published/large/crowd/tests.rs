//! A crowd beside a plain list.

use super::*;
use crate::chance::Streams;
use proptest::prelude::*;

fn everybody(crowd: &mut Crowd) -> Vec<(u32, Competence)> {
    let mut all = Vec::new();
    crowd.dissolve(|competence, year| all.push((year, competence)));
    all.sort_unstable();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    /// Years of coming, rising, being dismissed and retiring.
    #[test]
    fn nobody_is_lost_and_sums_are_those_of_the_people(
        years in prop::collection::vec((prop::collection::vec((0..200_usize, 1..60_u32), 0..6), 0..400_usize), 1..60),
        seed: u64,
    ) {
        const LIMIT: Competence = 400;
        let mut bulk = Bulk::new(Streams::new(seed), "crowd", 0);
        let mut crowd = Crowd::new(64);
        let mut list: Vec<(u32, Competence)> = Vec::new();
        let mut short = Total::default();
        for (step, (arrivals, number)) in (0_u32..).zip(years) {
            prop_assert_eq!(crowd.dismiss(), std::mem::take(&mut short));
            let mut retired = Total::default();
            for (_, competence) in list.extract_if(.., |(due, _)| *due == step & 63) {
                retired.add(Total { number: 1, sum: competence.into() });
            }
            prop_assert_eq!(crowd.retire(step), retired);
            let drawn = crowd.draw(number, &mut bulk);
            prop_assert_eq!(drawn, number.min(list.len()));
            let mut taken = Total::default();
            let gone = crowd.take(|due, those| for competence in those {
                let place = list.iter().position(|it| *it == (due, *competence)).unwrap();
                list.swap_remove(place);
                taken.add(Total { number: 1, sum: (*competence).into() });
            });
            prop_assert_eq!(gone, taken);
            prop_assert_eq!(gone.number, drawn);
            for (number, stay) in arrivals {
                let due = (step + stay) & 63;
                let competences = (0..number as Competence).map(|it| (it * 7919 + step) % 1000);
                for competence in competences.clone() {
                    if competence < LIMIT {
                        short.add(Total { number: 1, sum: competence.into() });
                    } else {
                        list.push((due, competence));
                    }
                }
                let sum = crowd.arrive_each(due, LIMIT, competences.clone(), &mut bulk);
                prop_assert_eq!(sum, competences.map(i64::from).sum::<i64>());
            }
            prop_assert_eq!(crowd.people, list.len() + short.number);
        }
        list.sort_unstable();
        prop_assert_eq!(everybody(&mut crowd), list);
    }

    #[test]
    fn who_comes_together_is_above_the_threshold_or_dismissed_next(number in 0..500_usize, seed: u64) {
        use crate::chance::Beyond;
        use crate::competence::ONE;
        let mut bulk = Bulk::new(Streams::new(seed), "crowd", 0);
        let quantiles = Quantiles::normal(7.0, 2.0, [1.0, 10.0], Beyond::Clipped);
        let mut crowd = Crowd::new(64);
        let sum = crowd.arrive_together(number, 5, Drawn::new(&quantiles, 4 * ONE), &mut bulk);
        prop_assert_eq!(crowd.people, number);
        let short = crowd.dismiss();
        let most = i64::try_from(short.number).unwrap() * 4 * i64::from(ONE);
        prop_assert!(short.sum < most.max(1));
        prop_assert_eq!(crowd.dismiss_all(4 * ONE), Total::default());
        let others = crowd.retire(5);
        prop_assert_eq!(others.number + short.number, number);
        prop_assert_eq!(others.sum + short.sum, sum);
    }

    #[test]
    fn as_many_go_as_are_wanted_and_of_each_group_at_most_all(
        lengths in prop::collection::vec(0..300_u32, 1..80), tenths in 0..13_usize, seed: u64
    ) {
        let all: u32 = lengths.iter().sum();
        let number = all as usize * tenths / 10;
        let mut going = Vec::new();
        let mut bulk = Bulk::new(Streams::new(seed), "any", 0);
        Lots::default().parts_of_any(&lengths, number, &mut going, &mut bulk);
        prop_assert_eq!(going.len(), lengths.len());
        prop_assert_eq!(going.iter().sum::<u32>() as usize, number.min(all as usize));
        prop_assert!(going.iter().zip(&lengths).all(|(going, length)| going <= length));
    }
}

/// How many of each group go has the mean and the spread of drawing without putting back, whether
/// many go or few.
#[test]
fn of_each_group_as_many_go_as_by_lot() {
    let lengths = [900_u32, 0, 40, 300, 1760];
    let all = 3000.0;
    let mut bulk = Bulk::new(Streams::new(1), "any", 0);
    let mut lots = Lots::default();
    for number in [40_u32, 400, 1400, 2600] {
        let times = 4000;
        let mut sums = [[0.0_f64; 2]; 5];
        for _ in 0..times {
            let mut going = Vec::new();
            lots.parts_of_any(&lengths, number as usize, &mut going, &mut bulk);
            for (sum, going) in sums.iter_mut().zip(going) {
                sum[0] += f64::from(going);
                sum[1] += f64::from(going).powi(2);
            }
        }
        for (length, [sum, squares]) in lengths.iter().zip(sums) {
            let share = f64::from(*length) / all;
            let mean = sum / f64::from(times);
            let variance = squares / f64::from(times) - mean * mean;
            let drawn = f64::from(number);
            let wanted = drawn * share * (1.0 - share) * (all - drawn) / (all - 1.0);
            let error = (wanted / f64::from(times)).sqrt();
            assert!(
                (mean - drawn * share).abs() < 4.5 * error + 1e-9,
                "{length}: {mean}"
            );
            assert!(
                (variance - wanted).abs() < 0.11 * wanted + 1e-9,
                "{length}: {variance}"
            );
        }
    }
}

/// Those of one group are marked by where they came in; each goes as often as any other.
#[test]
fn anybody_is_each_as_often_as_any_other() {
    let mut bulk = Bulk::new(Streams::new(1), "any", 0);
    let mut times = [0_u32; 40];
    for _ in 0..5000 {
        let mut crowd = Crowd::new(64);
        for part in [0..7, 7..39, 39..40] {
            crowd.arrive_each(3, 0, part, &mut bulk);
        }
        crowd.draw(10, &mut bulk);
        crowd.take(|_, those| {
            for who in those {
                times[*who as usize] += 1;
            }
        });
    }
    assert!(times.iter().all(|it| it.abs_diff(1250) < 125), "{times:?}");
}

/// Some came earlier, some later, some one by one: of all the same share goes. Who came later would else
/// leave those behind whose sum was told before.
#[test]
fn whoever_came_earlier_goes_as_often_as_who_came_later() {
    use crate::chance::Beyond;
    use crate::competence::ONE;
    let drawn = |mean: f64| Quantiles::normal(mean, 0.1, [1.0, 10.0], Beyond::Clipped);
    let (low, high) = (drawn(5.0), drawn(9.0));
    for (earlier, later) in [(2000, 1000), (200, 100)] {
        let mut bulk = Bulk::new(Streams::new(1), "any", 0);
        let mut times = [0_usize; 3];
        for _ in 0..1000 {
            let mut crowd = Crowd::new(64);
            crowd.arrive_together(earlier, 3, Drawn::new(&low, ONE), &mut bulk);
            crowd.arrive_together(later, 3, Drawn::new(&high, ONE), &mut bulk);
            crowd.arrive_each(3, ONE, std::iter::repeat_n(7 * ONE, later / 2), &mut bulk);
            crowd.draw(later / 2, &mut bulk);
            crowd.take(|_, those| {
                for who in those {
                    let way = [6 * ONE, 8 * ONE].iter().filter(|it| *who > **it);
                    times[way.count()] += 1;
                }
            });
        }
        let all = earlier + later + later / 2;
        for (times, of) in times.into_iter().zip([earlier, later / 2, later]) {
            let wanted = 1000 * (later / 2) * of / all;
            assert!(times.abs_diff(wanted) < wanted / 20, "{times} of {wanted}");
        }
    }
}

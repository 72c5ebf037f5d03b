//! Questions about pay, from the day they come to the answer, and the categories of work.

use super::*;
use crate::engines::on_both;
use cordee_domain::QuestionId;
use cordee_domain::law::{Answering, Through};
use cordee_store::Brought;

const FIRST: QuestionId = QuestionId(901);
const SECOND: QuestionId = QuestionId(902);

#[test]
fn a_question_is_asked_answered_and_asked_on_and_the_clock_is_kept() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let luna = asks_on(home, LUNA, date(2026, 12, 31)).await;
        store.ask_about_pay(&luna, FIRST, 2).await.unwrap();
        let seen = store.pay_questions_of(&luna, LUNA).await.unwrap();
        assert_eq!(seen[0].due, date(2027, 2, 28));
        assert_eq!(seen[0].standing, Answering::Waits { days_left: 59 });

        let late = asks_on(home, EMIL, date(2027, 3, 1)).await;
        let register = store.pay_questions(&late).await.unwrap();
        assert_eq!(register[0].standing, Answering::Late { days: 1 });
        assert_eq!(register[0].name, "Luna Haverkamp");
        let letter = "Dear Luna".to_owned();
        store
            .answer_pay_question(&late, FIRST, letter)
            .await
            .unwrap();

        let luna = asks_on(home, LUNA, date(2027, 3, 2)).await;
        let seen = store.pay_questions_of(&luna, LUNA).await.unwrap();
        assert_eq!(seen[0].standing, Answering::TooLate { days: 1 });
        let answers = seen[0].answers.as_ref().unwrap();
        assert_eq!(answers.letters[0].letter, "Dear Luna");
        assert_eq!(answers.letters[0].by, "Emil Costa");
        let more = Some("And the stand-by pay?".to_owned());
        store.ask_on_about_pay(&luna, FIRST, more).await.unwrap();
        let seen = store.pay_questions_of(&luna, LUNA).await.unwrap();
        assert_eq!(seen[0].due, date(2027, 5, 2));
        // Nothing limits how often somebody asks.
        store.ask_about_pay(&luna, SECOND, 2).await.unwrap();
        assert_eq!(store.pay_questions_of(&luna, LUNA).await.unwrap().len(), 2);
    });
}

#[test]
fn who_watches_the_clock_reads_no_letter_and_nobody_answers_their_own() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let brought = Brought {
            through: Through::EqualityBody,
            received: date(2026, 11, 2),
        };
        let nadia = asks(home, NADIA).await;
        let of = (FIRST, LUNA);
        store
            .bring_pay_question(&nadia, of, brought, 2)
            .await
            .unwrap();
        let emil = asks(home, EMIL).await;
        let letter = || "Dear Luna".to_owned();
        store
            .answer_pay_question(&emil, FIRST, letter())
            .await
            .unwrap();
        for (who, letters) in [(NADIA, false), (IRIS, false), (EMIL, true), (LUNA, true)] {
            let asking = asks(home, who).await;
            let seen = store.pay_questions_of(&asking, LUNA).await.unwrap();
            assert_eq!(seen[0].through, Through::EqualityBody);
            assert_eq!(seen[0].answers.is_some(), letters, "{who}");
        }
        for who in [PAVEL, MARGIT, TOVE, JONAS, RUTH] {
            let asking = asks(home, who).await;
            let no = store.pay_questions_of(&asking, LUNA).await.unwrap_err();
            assert!(matches!(no, No::Forbidden), "{who}: {no}");
            assert!(store.pay_questions(&asking).await.unwrap().is_empty());
        }
        // Emil asks, and answers everybody but himself.
        store.ask_about_pay(&emil, SECOND, 2).await.unwrap();
        let no = store.answer_pay_question(&emil, SECOND, letter()).await;
        assert!(matches!(no.unwrap_err(), No::Forbidden));
        let no = store
            .bring_pay_question(&nadia, (SECOND, NADIA), brought, 2)
            .await;
        assert!(matches!(no.unwrap_err(), No::Forbidden));
        let no = store.ask_about_pay(&nobody(), SECOND, 2).await;
        assert!(matches!(no.unwrap_err(), No::NotFound));
    });
}

#[test]
fn categories_are_declared_by_people_operations_over_the_version_that_counts() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let (now, _) = crate::cast::version_now();
        let luna = asks(home, LUNA).await;
        assert_eq!(store.categories(&luna, now).await.unwrap(), None);
        let nadia = asks(home, NADIA).await;
        for text in ["first", "second"] {
            let done = store.declare_categories(&nadia, now, text.to_owned());
            done.await.unwrap();
        }
        let seen = store.categories(&luna, now).await.unwrap().unwrap();
        assert_eq!((seen.text.as_str(), seen.by), ("second", Some(NADIA)));
        let no = store
            .declare_categories(&luna, now, "third".to_owned())
            .await;
        assert!(matches!(no.unwrap_err(), No::Forbidden));
        let other = "0".repeat(64).parse().unwrap();
        let no = store
            .declare_categories(&nadia, other, "third".to_owned())
            .await;
        assert!(matches!(no.unwrap_err(), No::Stale));
    });
}

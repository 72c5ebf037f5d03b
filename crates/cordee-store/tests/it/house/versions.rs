//! Published versions.

use super::{IRIS, JONAS, LUNA, NADIA, asks, no, settle};
use crate::engines::on_both;
use cordee_domain::ContentHash;
use cordee_store::{Fresh, NewVersion, No};

fn version(digit: char, text: &str) -> NewVersion {
    NewVersion {
        hash: hash(digit),
        name: Some(format!("2026-{digit}")),
        files: vec![("framework.yaml".to_owned(), text.to_owned())],
    }
}

fn hash(digit: char) -> ContentHash {
    digit.to_string().repeat(64).parse().unwrap()
}

#[test]
fn the_newest_version_counts_and_an_earlier_one_can_come_back() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        for it in [
            version('1', "one"),
            version('2', "two"),
            version('1', "one again"),
        ] {
            home.store.publish_framework(&nadia, &it).await.unwrap();
        }
        let seen = home
            .store
            .framework_versions(&asks(home, LUNA).await)
            .await
            .unwrap();
        let names: Vec<_> = seen.iter().map(|it| it.name.as_deref().unwrap()).collect();
        assert_eq!(names, ["2026-1", "2026-2", "2026-1"]);
        assert_eq!(seen[0].published_by, Some(NADIA));
        assert_eq!(
            home.store.published().await.unwrap(),
            ['1', '2', '1'].map(hash)
        );
        let files = home.store.files_of(hash('1')).await.unwrap().unwrap();
        assert_eq!(files[0].1, "one again");
        assert_eq!(home.store.files_of(hash('3')).await.unwrap(), None);
    });
}

#[test]
fn people_operations_publish_freshly_signed_in_and_nobody_else() {
    on_both(async |home| {
        settle(home).await;
        for who in [LUNA, IRIS, JONAS] {
            let answer = home
                .store
                .publish_framework(&asks(home, who).await, &version('1', ""))
                .await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let mut nadia = asks(home, NADIA).await;
        nadia.fresh = Fresh::No;
        let answer = home
            .store
            .publish_framework(&nadia, &version('1', ""))
            .await;
        assert!(matches!(answer, Err(No::SignInAgain)), "{answer:?}");
        assert!(home.store.published().await.unwrap().is_empty());
    });
}

#[test]
fn a_version_without_files_or_that_counts_already_is_refused() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let empty = NewVersion {
            files: Vec::new(),
            ..version('1', "")
        };
        let said = no(home.store.publish_framework(&nadia, &empty).await);
        assert_eq!(said, "`files`: there is no file in it");
        home.store
            .publish_framework(&nadia, &version('1', ""))
            .await
            .unwrap();
        let said = no(home
            .store
            .publish_framework(&nadia, &version('1', ""))
            .await);
        assert_eq!(said, "`files`: this is the version that counts already");
    });
}

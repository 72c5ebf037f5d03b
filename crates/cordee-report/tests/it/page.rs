//! The page: whole, readable, and silent about what is withheld.

use crate::told::{TODAY, needs, of_days, page, people, positions_only};
use cordee_domain::history::Sort;
use jiff::civil::date;

/// A page of 1,000 people, of a handful, of positions alone, and of two days.
fn pages() -> Vec<(&'static str, String)> {
    let many = people(1_000);
    vec![
        ("many", page(&of_days(&many, &[TODAY]))),
        ("few", page(&of_days(&people(12), &[TODAY]))),
        ("days", page(&of_days(&many, &[TODAY, date(2024, 6, 30)]))),
        ("positions", page(&of_days(&positions_only(many), &[TODAY]))),
    ]
}

/// The texts between `from` and `to`.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let after = text.split(from).skip(1);
    after
        .filter_map(|it| it.split_once(to))
        .map(|it| it.0)
        .collect()
}

#[test]
fn a_page_needs_nothing_beside_it_and_runs_nothing() {
    for (name, page) in pages() {
        for never in [
            "<script",
            "http://",
            "https://",
            "javascript:",
            "@import",
            "url(http",
            "<iframe",
            "<link",
            "<img",
            "src=",
            " onload",
            " onclick",
            " onerror",
            "NaN",
        ] {
            assert!(!page.contains(never), "{name} has {never}");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
        assert!(page.contains("Harbour &amp; Sons"), "{name}");
        assert!(page.contains("the harbour's &lt;files&gt;"), "{name}");
        assert!(page.contains("pay.csv:17"), "{name}");
        assert!(!page.contains("luna-1842"), "{name}: what stands in a row is somebody's");
    }
}

#[test]
fn every_drawing_says_what_it_is_and_every_chart_has_its_table() {
    for (name, page) in pages() {
        let figures = between(&page, "<figure", "</figure>");
        assert!(figures.len() >= 2, "{name}: {}", figures.len());
        for figure in figures {
            assert_eq!(figure.matches("<table").count(), 1, "{name}: {figure}");
            for svg in between(figure, "<svg", "</svg>") {
                for part in [
                    "viewBox=",
                    "role=\"img\"",
                    "<title id=",
                    "<desc id=",
                    "aria-labelledby=",
                ] {
                    assert!(svg.contains(part), "{name}: {part}");
                }
            }
        }
        let mut ids = between(&page, " id=\"", "\"");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: every name is there once");
        for asked in between(&page, "url(#", ")")
            .iter()
            .chain(&between(&page, "href=\"#", "\""))
        {
            assert!(ids.contains(asked), "{name}: {asked}");
        }
    }
}

#[test]
fn what_is_opened_is_closed() {
    for (name, page) in pages() {
        let mut open: Vec<&str> = Vec::new();
        for tag in between(&page, "<", ">") {
            let word = tag
                .split([' ', '/'])
                .find(|it| !it.is_empty())
                .unwrap_or("");
            let is_empty = tag.ends_with('/') || ["meta", "!DOCTYPE", "rect", "br"].contains(&word);
            if let Some(closed) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "{name}");
            } else if !is_empty {
                open.push(word);
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

#[test]
fn the_true_measure_comes_first_and_data_quality_last() {
    let page = page(&of_days(&people(1_000), &[TODAY]));
    let order = [
        "<h1",
        "id=\"stayed-brilliant\"",
        "id=\"stayed-brilliant-waterfall\"",
        "At a glance",
        "id=\"experts-lost\"",
        "id=\"unprepared-managers\"",
        "id=\"set-up-to-fail\"",
        "id=\"set-up-to-fail-left\"",
        "id=\"training-gap\"",
        "id=\"parity\"",
        "id=\"reward-for-expertise\"",
        "id=\"single-staircase\"",
        "id=\"returns\"",
        "id=\"connections\"",
        "id=\"promotion-equity\"",
        "id=\"pay-gap\"",
        "id=\"locked\"",
        "id=\"method\"",
        "id=\"exclusions\"",
        "id=\"quality\"",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|it| page.find(it).unwrap_or_else(|| panic!("{it}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_handful_of_people_is_told_nothing_of() {
    let reports = of_days(&people(12), &[TODAY]);
    let page = page(&reports);
    assert!(page.contains("withheld: fewer than 5 people, or it would give a smaller group away"));
}

#[test]
fn with_positions_alone_the_page_says_what_would_unlock_the_rest() {
    let reports = of_days(&positions_only(people(1_000)), &[TODAY]);
    assert_eq!(needs(&reports[0], "stayed-brilliant"), [Sort::Pay]);
    let page = page(&reports);
    assert!(page.contains("What can't be told yet"));
    assert!(page.contains("pay.csv and people.csv"));
    assert!(!page.contains("id=\"stayed-brilliant\""));
}

#[test]
fn two_days_stand_side_by_side() {
    let page = page(&of_days(&people(1_000), &[TODAY, date(2024, 6, 30)]));
    for part in [
        "value, 2026-06-30",
        "value, 2024-06-30",
        "stayed-brilliant-waterfall-2",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

/// Written so that changes are seen: `insta` shows what has become of the page.
#[test]
fn the_page_of_a_thousand_people() {
    let page = page(&of_days(&people(1_000), &[TODAY]));
    let body = page.split_once("<body").map_or("", |it| it.1);
    insta::assert_snapshot!(body.replace('<', "\n<"));
}

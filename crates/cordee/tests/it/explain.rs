//! `cordee explain`.

use super::run::cordee;

#[test]
fn a_rule_is_found_by_code_or_name_in_any_case() {
    let by_code = cordee("explain SHP001").ends().with_status(0).out;
    assert_eq!(cordee("explain shp001").ends().with_status(0).out, by_code);
    assert_eq!(
        cordee("explain Duplicate-Id").ends().with_status(0).out,
        by_code
    );
    insta::assert_snapshot!(by_code);
}

#[test]
fn without_a_rule_all_of_them_are_listed_by_family() {
    let out = cordee("explain").ends().with_status(0).out;
    assert!(
        out.starts_with("SYN  how it is written\n  SYN001  error    not-yaml\n"),
        "{out}"
    );
    let longest = out.lines().map(str::len).max().unwrap();
    assert!(longest <= 80, "{out}");
    let wide = cordee("explain").with("COLUMNS", "120").ends().out;
    assert!(wide.contains("duplicate-id "), "{wide}");
    assert!(wide.contains("  Two things with one name\n"), "{wide}");
}

#[test]
fn every_rule_in_the_list_has_a_page_that_fits() {
    let list = cordee("explain").ends().out;
    let codes = list
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    for code in codes {
        let page = cordee(&format!("explain {code}")).ends().with_status(0).out;
        assert!(page.starts_with(&format!("{code} ")), "{page}");
        // Examples are shown as they are.
        let prose = page.lines().filter(|line| !line.starts_with("    "));
        assert!(
            prose.into_iter().all(|line| line.chars().count() <= 80),
            "{page}"
        );
    }
}

#[test]
fn an_unknown_rule_is_answered_with_the_one_that_was_meant() {
    let ended = cordee("explain PAR01").ends().with_status(2);
    assert_eq!(ended.out, "");
    insta::assert_snapshot!(ended.err, @r"
    error: there is no rule `PAR01`
     help: did you mean `PAR001`?
    ");
    let ended = cordee("explain cooking").ends().with_status(2);
    assert!(
        ended
            .err
            .ends_with(" help: `cordee explain` lists the rules\n"),
        "{}",
        ended.err
    );
}

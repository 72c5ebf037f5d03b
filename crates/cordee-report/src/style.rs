//! How a page looks.

/// The style of what stands on a page: sections, figures, charts, tables. Uses the colours and spaces of
/// the server's own tokens, so that the server can serve it beside its own style.
pub fn style() -> &'static str {
    concat!(
        include_str!("style/chart.css"),
        "\n",
        include_str!("style/paper.css"),
        "\n",
        include_str!("style/report.css"),
    )
}

/// The colours and spaces, and how a page of its own is laid out.
pub(crate) fn tokens() -> &'static str {
    include_str!("style/page.css")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every `--name: value` of a style, in its order.
    fn declared(style: &str) -> Vec<(&str, &str)> {
        let lines = style.lines().filter_map(|it| it.trim().split_once(": "));
        lines.filter(|(name, _)| name.starts_with("--")).collect()
    }

    #[test]
    fn the_colours_are_those_of_the_server() {
        let theirs = declared(include_str!("../../cordee-server/assets/tokens.css"));
        let ours = declared(tokens());
        assert!(ours.len() > 40, "light and dark");
        for it in ours {
            assert!(theirs.contains(&it), "{it:?}");
        }
    }

    #[test]
    fn every_colour_that_is_used_is_declared() {
        let declared = declared(tokens());
        for used in style().split("var(").skip(1) {
            let name = used.split([')', ',']).next().unwrap();
            assert!(declared.iter().any(|it| it.0 == name), "{name}");
        }
    }
}

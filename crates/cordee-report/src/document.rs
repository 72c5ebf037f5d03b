//! A page that needs nothing beside it.

use crate::style::{style, tokens};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page: what it is called, in which language, and what is on it.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// What it is called, in the browser's tab and in lists of files.
    pub title: &'a str,
    /// The language of its words, such as `en`.
    pub lang: &'a str,
    /// What is on it; with a heading of the first level of its own.
    pub body: Markup,
}

/// One self-contained HTML text. It fetches nothing and runs nothing.
pub fn document(it: &Document<'_>) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(it.lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                // Whoever opens the file is not made to ask anybody for anything.
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'";
                title { (it.title) }
                style { (PreEscaped(tokens())) (PreEscaped(style())) }
            }
            body.page { main { (it.body) } }
        }
    };
    page.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text() {
        let text = document(&Document {
            title: "<b>Harbour & Sons</b>",
            lang: "en",
            body: html! { h1 { "<script>" } },
        });
        assert!(text.starts_with("<!DOCTYPE html><html lang=\"en\">"));
        assert!(text.contains("<title>&lt;b&gt;Harbour &amp; Sons&lt;/b&gt;</title>"));
        assert!(!text.contains("<script"));
    }
}

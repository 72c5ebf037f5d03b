//! Words of the framework, in the language they are really in.

use cordee_domain::Lang;

/// Words of the framework with their language, so that a page can say where it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) lang: Lang,
    /// Whether the page has to say that these words are in another language than its own.
    pub(crate) is_foreign: bool,
}

/// Whether two tags are of one language, whatever the region.
pub(crate) fn is_same_language(one: Lang, other: Lang) -> bool {
    let language = |tag: &str| tag.split('-').next().map(str::to_owned);
    language(one.as_str()) == language(other.as_str())
}

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) words: Words,
}

/// What a language calls itself; its tag where it isn't one of the common ones.
pub(crate) fn own_name(lang: Lang) -> String {
    let tag = lang.as_str();
    let name = match tag.split_once('-').map_or(tag, |(language, _)| language) {
        "bg" => "Български",
        "cs" => "Čeština",
        "da" => "Dansk",
        "de" => "Deutsch",
        "el" => "Ελληνικά",
        "en" => "English",
        "es" => "Español",
        "et" => "Eesti",
        "fi" => "Suomi",
        "fr" => "Français",
        "ga" => "Gaeilge",
        "hr" => "Hrvatski",
        "hu" => "Magyar",
        "it" => "Italiano",
        "ja" => "日本語",
        "lt" => "Lietuvių",
        "lv" => "Latviešu",
        "mt" => "Malti",
        "nl" => "Nederlands",
        "no" | "nb" => "Norsk",
        "pl" => "Polski",
        "pt" => "Português",
        "ro" => "Română",
        "sk" => "Slovenčina",
        "sl" => "Slovenščina",
        "sv" => "Svenska",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "zh" => "中文",
        _ => return tag.to_owned(),
    };
    match tag.split_once('-') {
        Some((_, region)) => format!("{name} ({})", region.to_uppercase()),
        None => name.to_owned(),
    }
}

/// Whether a language is written from right to left.
pub(crate) fn is_right_to_left(lang: Lang) -> bool {
    let tag = lang.as_str();
    let language = tag.split_once('-').map_or(tag, |(language, _)| language);
    matches!(language, "ar" | "fa" | "he" | "ur" | "yi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_called_what_its_speakers_call_it() {
        for (tag, name) in [
            ("fr", "Français"),
            ("de-at", "Deutsch (AT)"),
            ("gsw", "gsw"),
        ] {
            assert_eq!(own_name(Lang::new(tag).unwrap()), name);
        }
    }
}

//! What was typed into a form, and what is wrong with it: the same for every form.

use serde::Deserialize;

/// Everything that was typed into a form, field by field, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Typed(pub(crate) Vec<(String, String)>);

impl Typed {
    /// What stands in a field as it was sent; nothing where it was not sent.
    pub(crate) fn words(&self, name: &str) -> &str {
        let mut fields = self.0.iter();
        let found = fields.find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value)
    }

    /// What stands in this field, without the room around it; nothing where it is empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// What stands in the fields of this name.
    pub(crate) fn all<'t>(&'t self, name: &str) -> impl Iterator<Item = &'t str> {
        let of_it = self.0.iter().filter(move |(field, _)| field == name);
        of_it
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }
}

/// Something that is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// In which field; in the whole where it is none.
    pub(crate) field: Option<String>,
    /// Why, and what to do.
    pub(crate) why: Said,
}

impl Wrong {
    /// In a field, said in the words of the page.
    pub(crate) fn of(field: &str, why: impl Into<String>) -> Self {
        Self {
            field: Some(field.to_owned()),
            why: Said::OfPage(why.into()),
        }
    }

    /// In the whole form.
    pub(crate) fn of_all(why: Said) -> Self {
        Self { field: None, why }
    }
}

/// What is wrong with a field of this name.
pub(crate) fn wrong_with<'w>(wrongs: &'w [Wrong], name: &str) -> Option<&'w Said> {
    let mut wrongs = wrongs.iter();
    let found = wrongs.find(|it| it.field.as_deref() == Some(name));
    found.map(|it| &it.why)
}

/// Words, with the language they are in: what the domain and the store say is in English on every
/// page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// In the language of the page.
    OfPage(String),
    /// In English, whatever the page is in.
    English(String),
}

#[cfg(test)]
impl Said {
    /// The words.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::OfPage(words) | Self::English(words) => words,
        }
    }
}

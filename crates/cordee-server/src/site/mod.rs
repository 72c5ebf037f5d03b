//! A framework as files: every page in every language, with links that work from a folder.
//!
//! Decides which files there are and what they hold. Knows no file system: whoever asks for them
//! writes them, and tells what an earlier site in the same place held.

mod former;
mod index;
mod plan;

#[cfg(test)]
mod tests;

pub use former::{Former, FormerFault};
pub(crate) use former::{Gone, Sort};
pub(crate) use plan::Plan;

use crate::links::{Links, Target, file, file_of_path, folder};
use crate::screens::{gone, page_of};
use crate::visit::Visit;
use crate::{Published, assets};
use cordee_domain::Lang;
use former::Note;
use std::sync::Arc;

/// Where a site lists its files, so that a later one knows what is here.
pub const MARKER: &str = "cordee-site.json";

/// What a site is to hold beside the framework itself.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// Whether what `check` found is shown.
    pub findings: SiteFindings,
    /// What an earlier site in the same place held.
    pub former: Former,
}

/// Whether a site shows what `check` found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SiteFindings {
    /// A site is for everyone; what is still to be mended is for those who mend it.
    #[default]
    LeftOut,
    /// They are shown, with the pages of the rules.
    Shown,
}

/// A framework as files.
#[derive(Debug)]
pub struct Site {
    published: Arc<Published>,
    plan: Arc<Plan>,
    note: Note,
}

impl Site {
    /// Decides which files there are.
    pub fn new(published: Arc<Published>, options: &SiteOptions) -> Self {
        let plan = Arc::new(Plan::new(&published, options));
        let indexes = index::of_all_languages(&published, &plan);
        let plan = Arc::new(plan.with_indexes(indexes));
        let note = Note::new(published.framework(), &plan, &options.former);
        Self {
            published,
            plan,
            note,
        }
    }

    /// How many pages there are, in all languages.
    pub fn page_count(&self) -> usize {
        self.published.languages().len() * self.plan.targets().len()
    }

    /// Every file, each with its path below the folder of the site. The same framework and the
    /// same former site give the same bytes.
    pub fn files(&self) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
        let languages = self.published.languages();
        let pages = languages.iter().flat_map(|lang| {
            let targets = self.plan.targets().iter();
            targets.map(|target| self.page(*lang, *target))
        });
        let gone = languages.iter().flat_map(|lang| {
            let gone = self.note.gone_pages();
            gone.map(|(path, gone)| self.gone(*lang, &path, gone))
        });
        self.shared()
            .chain(pages)
            .chain(gone)
            .chain([self.marker()])
    }

    /// What all pages share.
    fn shared(&self) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
        let ours = [assets::style(), assets::icon(), assets::search()].into_iter();
        let ours = ours.map(|asset| (asset.name(), asset.content()));
        let files = ours.chain(self.plan.indexes());
        files.map(|(name, content)| (format!("assets/{name}"), content.as_bytes().to_vec()))
    }

    fn page(&self, lang: Lang, target: Target) -> (String, Vec<u8>) {
        let framework = self.published.framework();
        let path = file(framework, target);
        let visit = self.visit(lang, target, depth(&path));
        let path = format!("{}{path}", folder(framework, lang));
        (path, page_of(&visit, target).into_bytes())
    }

    fn gone(&self, lang: Lang, path: &str, it: &Gone) -> (String, Vec<u8>) {
        let path = file_of_path(path);
        let visit = self.visit(lang, Target::First, depth(&path));
        let path = format!("{}{path}", folder(self.published.framework(), lang));
        (path, gone::page_of(&visit, it).into_bytes())
    }

    fn visit(&self, lang: Lang, here: Target, depth: usize) -> Visit {
        let links = Links::Filed {
            plan: Arc::clone(&self.plan),
            here,
            depth,
        };
        Visit::with_links(Arc::clone(&self.published), lang, links)
    }

    /// The list of all files, which stands last.
    fn marker(&self) -> (String, Vec<u8>) {
        let framework = self.published.framework();
        let shared = self.shared().map(|(path, _)| path);
        let languages = self.published.languages();
        let pages = languages.iter().flat_map(|lang| {
            let folder = folder(framework, *lang);
            let targets = self.plan.targets().iter();
            let pages = targets.map(|target| file(framework, *target));
            let gone = self.note.gone_pages();
            let gone = gone.map(|(path, _)| file_of_path(&path));
            pages
                .chain(gone)
                .map(|path| format!("{folder}{path}"))
                .collect::<Vec<_>>()
        });
        let files = shared.chain(pages).chain([MARKER.to_owned()]);
        let note = self.note.listing(files.collect());
        (MARKER.to_owned(), note.into_bytes())
    }
}

/// How many folders a path has.
fn depth(path: &str) -> usize {
    path.matches('/').count()
}

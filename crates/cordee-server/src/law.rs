//! What papers of the law are made of: everybody's history, with the categories of work of equal value
//! that were declared over the framework that counts now and approved.

use crate::Published;
use crate::member::Member;
use crate::refused::Refused;
use cordee_domain::history::History;
use cordee_domain::law::Categories;
use cordee_framework::read_categories;
use cordee_store::{Failure, No};
use jiff::civil::Date;
use std::sync::Arc;

/// What the store gives, before it is put together.
pub(crate) struct Gathered {
    history: History,
    published: Arc<Published>,
    declared: Option<String>,
    today: Date,
}

/// The history, its people placed in the categories.
pub(crate) struct Facts {
    pub(crate) history: History,
    pub(crate) categories: Option<Categories>,
}

/// Fetches it, for whoever may see figures.
pub(crate) async fn gather(member: &Member) -> Result<Gathered, Refused> {
    let (store, asking) = (&member.store, &member.asking);
    let published = Arc::clone(&member.visit.published);
    let content = published.framework().version().content;
    let declared = store.categories(asking, content).await?;
    let recorded = store.history(asking).await?;
    Ok(Gathered {
        history: recorded.history,
        published,
        declared: declared.map(|it| it.text),
        today: asking.today,
    })
}

impl Gathered {
    /// Puts it together: the categories that were approved by today.
    pub(crate) fn facts(mut self) -> Result<Facts, String> {
        let categories = self.categories();
        if let Some(categories) = &categories {
            let placed = self.history.rungs.categorise(categories);
            placed.map_err(|_| "there are more categories than can be counted".to_owned())?;
        }
        Ok(Facts {
            history: self.history,
            categories,
        })
    }

    fn categories(&self) -> Option<Categories> {
        let text = self.declared.as_deref()?;
        let read = read_categories("categories.yaml", text, self.published.framework()).ok()?;
        read.may_be_used(self.today).is_ok().then_some(read)
    }
}

/// Work that would hold up what answers requests: of a hundred thousand people, say.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, No> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Failure::Unfit(error.to_string()).into())
}

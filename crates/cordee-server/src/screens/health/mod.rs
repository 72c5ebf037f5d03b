//! Whether the server answers: for those who watch over it.

use crate::App;
use axum::routing::{MethodRouter, get};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show() -> &'static str {
    "ok\n"
}

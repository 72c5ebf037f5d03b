//! The way in and out of every address of the table.
//!
//! In: what was sent is read within its limits, a turn is taken at the desk, and whoever the table
//! does not admit goes to the sign-in. Out: a refusal gets its page. A handler that comes to a bad
//! end takes nobody with it, and is not broken off because a browser has gone.

use crate::api::Problem;
use crate::guards::is_removed;
use crate::member::SignedIn;
use crate::origin::page_before;
use crate::posted::fields_of;
use crate::refused::{Came, Refused, page};
use crate::reply::{RequestNumber, SeeOther};
use crate::visit::Visit;
use crate::{App, Installation, Takes, Who, cookie};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use cordee_access::{Actor, Someone};
use cordee_store::{Asking, No};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;

/// How long somebody may take to send what they have announced.
const PATIENCE: Duration = Duration::from_secs(10);
/// When to come back, in seconds, after the server had too much to do.
const LATER: HeaderValue = HeaderValue::from_static("2");

/// One address, with what it needs to admit people.
#[derive(Clone)]
pub(crate) struct Gate {
    app: App,
    who: Who,
    takes: Takes,
}

impl Gate {
    pub(crate) fn new(app: &App, who: Who, takes: Takes) -> Self {
        let app = app.clone();
        Self { app, who, takes }
    }
}

/// What is still known of a request when it is answered.
struct Asked {
    uri: Uri,
    number: String,
    /// The page to go back to.
    back: String,
    /// Whoever is signed in, once that is known.
    me: Option<Arc<SignedIn>>,
    /// What was sent, once it is there.
    sent: Bytes,
}

/// Admits whom the table admits, and gives refusals their pages.
pub(crate) async fn admit(
    State(gate): State<Gate>,
    request: Request<Body>,
    next: Next,
) -> Response {
    let mut asked = Asked::of(&request);
    let answer = match let_in(&gate, request, &mut asked).await {
        Ok((request, turn)) => carried_out(request, turn, next).await,
        Err(turned_away) => turned_away,
    };
    finished(&gate.app, &asked, answer)
}

/// The request with all that was sent, with whoever is signed in, and its turn.
async fn let_in(
    gate: &Gate,
    request: Request<Body>,
    asked: &mut Asked,
) -> Result<(Request<Body>, OwnedSemaphorePermit), Response> {
    let received = received(request, gate.takes).await;
    let (mut request, sent) = received.map_err(IntoResponse::into_response)?;
    asked.sent = sent;
    let turn = gate.app.desk().turn().await;
    let turn = turn.ok_or_else(|| Refused::Busy.into_response())?;
    let Some(installation) = gate.app.installation() else {
        return Ok((request, turn));
    };
    if !matches!(gate.who, Who::Anyone | Who::Program) {
        let me = signed_in(installation, request.headers()).await;
        asked.me = me.map_err(|no| Refused::from(no).into_response())?;
    }
    match &asked.me {
        Some(me) => drop(request.extensions_mut().insert(Arc::clone(me))),
        None if matches!(gate.who, Who::Anyone | Who::Guest | Who::Program) => {}
        None if is_for_programs(request.uri()) => {
            return Err(Refused::Store(No::NotFound).into_response());
        }
        None if is_removed!("who is let in") => {}
        None => return Err(to_sign_in(&gate.app, &request)),
    }
    Ok((request, turn))
}

/// Everything that was sent. It is read before a turn is taken, so that whoever sends slowly
/// keeps nobody from theirs.
async fn received(request: Request<Body>, takes: Takes) -> Result<(Request<Body>, Bytes), Refused> {
    if is_question(request.method()) {
        return Ok((request, Bytes::new()));
    }
    let (parts, body) = request.into_parts();
    let most = if is_removed!("how much may be sent") {
        usize::MAX
    } else {
        takes.most_bytes()
    };
    let whole = to_bytes(body, most);
    let whole = tokio::time::timeout(PATIENCE, whole).await;
    let whole = whole.map_err(|_| Refused::TooSlow)?;
    let whole = whole.map_err(|_| Refused::TooLarge)?;
    let request = Request::from_parts(parts, Body::from(whole.clone()));
    Ok((request, whole))
}

/// Whether an address is one of the API, where nobody reads pages.
fn is_for_programs(uri: &Uri) -> bool {
    uri.path().starts_with("/api/")
}

fn is_question(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

async fn signed_in(
    installation: &Installation,
    headers: &HeaderMap,
) -> Result<Option<Arc<SignedIn>>, No> {
    let Some(secret) = cookie::session(headers, installation.road) else {
        return Ok(None);
    };
    let (now, today) = (installation.outside.now(), installation.outside.today());
    let visitor = installation
        .store
        .visitor(secret.hash(), now, today)
        .await?;
    Ok(visitor.map(|visitor| {
        let asking = Asking {
            actor: Actor::Someone(Someone {
                person: visitor.person,
                grants: visitor.grants.clone(),
            }),
            now,
            today,
            fresh: visitor.fresh,
            key: None,
        };
        Arc::new(SignedIn::new(visitor, &secret, asking))
    }))
}

/// Whoever asked for a page signs in and comes back to it; what was sent is refused, since nobody
/// knows whose it is.
fn to_sign_in(app: &App, request: &Request<Body>) -> Response {
    if !is_question(request.method()) {
        return Refused::SignedOut.into_response();
    }
    let wanted = request.uri().path_and_query();
    let wanted = wanted.map_or("/", |it| it.as_str());
    let entrance = app.entrance();
    let way = match wanted {
        "/" => entrance.to_owned(),
        wanted => {
            let wanted = utf8_percent_encode(wanted, NON_ALPHANUMERIC);
            format!("{entrance}?to={wanted}")
        }
    };
    SeeOther::new(way).into_response()
}

/// The handler's answer. It runs by itself: what has begun is not broken off because a browser
/// has gone, and a bad end is an answer.
async fn carried_out(request: Request<Body>, turn: OwnedSemaphorePermit, next: Next) -> Response {
    let work = tokio::spawn(async move {
        let answer = next.run(request).await;
        drop(turn);
        answer
    });
    work.await
        .unwrap_or_else(|_bad_end| Refused::Broken.into_response())
}

/// The answer with the page of its refusal, if it is one.
fn finished(app: &App, asked: &Asked, mut answer: Response) -> Response {
    let Some(refused) = answer.extensions_mut().remove::<Arc<Refused>>() else {
        return answer;
    };
    if let (Some(installation), Some(failure)) = (app.installation(), refused.failure()) {
        installation
            .outside
            .note(&format!("{}: {failure}", asked.number));
    }
    if is_for_programs(&asked.uri) {
        return Problem::from(&*refused).into_response();
    }
    let visit = Visit::for_whom(app, &asked.uri, asked.me.as_ref());
    let came = asked.came(app);
    let mut answer = page(&visit, &refused, &came, &asked.number).into_response();
    if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
        answer.headers_mut().insert(RETRY_AFTER, LATER);
    }
    answer
}

impl Asked {
    /// From where it came, with the form that was sent.
    fn came(&self, app: &App) -> Came<'_> {
        let action = self.uri.path_and_query();
        Came {
            back: &self.back,
            action: action.map_or("/", PathAndQuery::as_str),
            fields: fields_of(&self.sent).unwrap_or_default(),
            entrance: app.entrance(),
        }
    }

    fn of(request: &Request<Body>) -> Self {
        let number = request.extensions().get::<RequestNumber>();
        let before = page_before(request.headers());
        let own = is_question(request.method()).then(|| request.uri().path_and_query());
        let own = own.flatten().map(PathAndQuery::as_str);
        Self {
            uri: request.uri().clone(),
            number: number.map(|it| it.0.clone()).unwrap_or_default(),
            back: own.or(before).unwrap_or("/").to_owned(),
            me: None,
            sent: Bytes::new(),
        }
    }
}

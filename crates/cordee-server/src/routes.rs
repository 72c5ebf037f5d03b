//! Every address as one table: the router is built from it, and so are the tests that sweep it.

use crate::admit::{Gate, admit};
use crate::api::API_ROUTES;
use crate::host::expect_name;
use crate::reply::harden;
use crate::{App, assets, screens};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, any};

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone who can reach the server.
    Anyone,
    /// Whoever reads the framework: everyone where it is shown alone; where there are people,
    /// whoever is signed in.
    Reader,
    /// Whoever is about to sign in. There only where there are people.
    Guest,
    /// Whoever is signed in; what exactly they see and do, the rights say. There only where there
    /// are people.
    Member,
    /// A program that acts for somebody, by a token of theirs. There only where there are people.
    Program,
}

/// What sort of thing a variable part of an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// A craft, track, level or competency of the framework, a rule, or a file of the pages.
    Framework,
    /// A person.
    Person,
    /// A team.
    Team,
    /// A case.
    Case,
    /// A piece of evidence.
    Evidence,
    /// A session.
    Session,
    /// A token of a program.
    Token,
    /// A report on the pay gap.
    PayReport,
    /// A version of the framework.
    Version,
    /// A secret that opens something once.
    Secret,
}

/// How much may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: the address is only read.
    Nothing,
    /// A form that somebody fills in.
    Form,
    /// A form with files.
    Files,
}

impl Takes {
    /// How many bytes that may be.
    pub(crate) const fn most_bytes(self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Form => 256 * 1024,
            Self::Files => 8 * 1024 * 1024,
        }
    }
}

/// One address and one way to ask it.
#[derive(Clone, Debug)]
pub struct Route {
    /// What it is called in tests and documents.
    pub name: &'static str,
    /// How it is asked.
    pub method: Method,
    /// The address, with the names of its variable parts in braces.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
    /// What its variable parts name, in order.
    pub names: &'static [Names],
    /// How much may be sent.
    pub takes: Takes,
    handler: Handler,
}

type Handler = fn() -> MethodRouter<App>;
type Parts = &'static [Names];

impl Route {
    /// An address that is read where nothing is taken, and sent to where something is.
    pub(crate) const fn new(
        name: &'static str,
        path: &'static str,
        (who, takes): (Who, Takes),
        names: Parts,
        handler: Handler,
    ) -> Self {
        let method = match takes {
            Takes::Nothing => Method::GET,
            Takes::Form | Takes::Files => Method::POST,
        };
        Self {
            name,
            method,
            path,
            who,
            names,
            takes,
            handler,
        }
    }
}

/// A page of the framework.
const fn read(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Reader, Takes::Nothing), names, handler)
}

/// What everyone may read, wherever it is.
const fn open(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Anyone, Takes::Nothing), names, handler)
}

/// A page for whoever is about to sign in.
const fn greet(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Guest, Takes::Nothing), names, handler)
}

/// A form of whoever is about to sign in.
const fn hand(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Guest, Takes::Form), names, handler)
}

/// A page of whoever is signed in.
const fn see(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Member, Takes::Nothing), names, handler)
}

/// A form of whoever is signed in.
const fn send(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Member, Takes::Form), names, handler)
}

/// A form with files, of whoever is signed in.
const fn send_files(
    name: &'static str,
    path: &'static str,
    names: Parts,
    handler: Handler,
) -> Route {
    Route::new(name, path, (Who::Member, Takes::Files), names, handler)
}

use Names::{Case, Evidence, Framework, PayReport, Person, Secret, Session, Team, Token, Version};

/// Every address there is.
pub static ROUTES: &[Route] = &[
    // The framework
    read("first", "/", &[], screens::front::route),
    see("framework", "/framework", &[], screens::first::route),
    read("craft", "/crafts/{id}", &[Framework], screens::craft::route),
    read("tracks", "/tracks", &[], screens::tracks::route),
    read("track", "/tracks/{id}", &[Framework], screens::track::route),
    read("level", "/levels/{id}", &[Framework], screens::level::route),
    read("compare", "/compare", &[], screens::compare::route),
    read(
        "step",
        "/levels/{id}/from/{other}",
        &[Framework, Framework],
        screens::step::route,
    ),
    read(
        "competencies",
        "/competencies",
        &[],
        screens::competencies::route,
    ),
    read(
        "competency",
        "/competencies/{id}",
        &[Framework],
        screens::competency::route,
    ),
    read("training", "/training", &[], screens::training::route),
    read("moves", "/moves", &[], screens::moves::route),
    read(
        "everything",
        "/index-of-everything",
        &[],
        screens::everything::route,
    ),
    read("whole", "/print", &[], screens::whole::route),
    read("findings", "/findings", &[], screens::findings::route),
    read("rule", "/rules/{code}", &[Framework], screens::rule::route),
    open("health", "/healthz", &[], screens::health::route),
    open("asset", "/assets/{name}", &[Framework], assets::route),
    // Where somebody stands, and what they have done
    see("path", "/me/path", &[], screens::path::route),
    send("aspiration", "/me/aspiration", &[], screens::path::wish),
    send("opening", "/me/cases", &[], screens::path::open),
    see("my-evidence", "/me/evidence", &[], screens::evidence::route),
    send("writing", "/me/evidence", &[], screens::write::sent),
    see("write", "/me/evidence/new", &[], screens::write::route),
    see(
        "choice",
        "/me/evidence/against",
        &[],
        screens::against::choice,
    ),
    see(
        "against",
        "/me/evidence/against/{id}",
        &[Framework],
        screens::against::route,
    ),
    see("contact", "/me/contact", &[], screens::contact::route),
    send(
        "contact-changed",
        "/me/contact",
        &[],
        screens::contact::sent,
    ),
    see("profile", "/me/profile", &[], screens::profile::route),
    see(
        "evidence",
        "/evidence/{id}",
        &[Evidence],
        screens::piece::route,
    ),
    send(
        "asked",
        "/evidence/{id}/asked",
        &[Evidence],
        screens::piece::asked,
    ),
    send(
        "vouchers",
        "/evidence/{id}/vouchers",
        &[Evidence],
        screens::piece::vouchers,
    ),
    send(
        "withdrawal",
        "/evidence/{id}/withdrawal",
        &[Evidence],
        screens::piece::withdrawal,
    ),
    // Colleagues
    see("people", "/people", &[], screens::people::route),
    see("person", "/people/{id}", &[Person], screens::person::route),
    send(
        "nominations",
        "/people/{id}/nominations",
        &[Person],
        screens::person::nominations,
    ),
    see(
        "training-of",
        "/people/{id}/training",
        &[Person],
        screens::completed::route,
    ),
    send(
        "training-recorded",
        "/people/{id}/training",
        &[Person],
        screens::completed::sent,
    ),
    see(
        "recorded-of",
        "/people/{id}/recorded",
        &[Person],
        screens::recorded::route,
    ),
    send(
        "recorded",
        "/people/{id}/recorded",
        &[Person],
        screens::recorded::sent,
    ),
    see("imports", "/people/import", &[], screens::import::route),
    send_files("import-sent", "/people/import", &[], screens::import::sent),
    see(
        "import-looked-at",
        "/people/import/draft",
        &[],
        screens::import::draft,
    ),
    send(
        "import-done",
        "/people/import/draft",
        &[],
        screens::import::done,
    ),
    send(
        "import-undone",
        "/people/import/undone",
        &[],
        screens::import::undone,
    ),
    see("pay", "/people/{id}/pay", &[Person], screens::pay::route),
    send(
        "pay-changed",
        "/people/{id}/pay",
        &[Person],
        screens::pay::sent,
    ),
    see("teams", "/teams", &[], screens::teams::route),
    see("team", "/teams/{id}", &[Team], screens::team::route),
    see("roll", "/roll", &[], screens::roll::route),
    // What the law on pay transparency asks for
    read("criteria", "/criteria", &[], screens::criteria::route),
    read(
        "sheet",
        "/levels/{id}/sheet",
        &[Framework],
        screens::criteria::sheet,
    ),
    see(
        "work-categories",
        "/work-categories",
        &[],
        screens::work_categories::route,
    ),
    send(
        "categories-declared",
        "/work-categories",
        &[],
        screens::work_categories::declared,
    ),
    see("my-pay", "/me/pay", &[], screens::my_pay::route),
    send("pay-asked", "/me/pay", &[], screens::my_pay::asked),
    send("pay-asked-on", "/me/pay/more", &[], screens::my_pay::more),
    see(
        "pay-questions",
        "/pay-questions",
        &[],
        screens::pay_questions::route,
    ),
    see(
        "pay-questions-of",
        "/people/{id}/pay-questions",
        &[Person],
        screens::pay_questions::of,
    ),
    send(
        "pay-question-brought",
        "/people/{id}/pay-questions",
        &[Person],
        screens::pay_questions::brought,
    ),
    see(
        "pay-answer",
        "/people/{id}/pay-questions/answer",
        &[Person],
        screens::pay_questions::answer,
    ),
    send(
        "pay-answered",
        "/people/{id}/pay-questions/answer",
        &[Person],
        screens::pay_questions::answered,
    ),
    see(
        "pay-reports",
        "/pay-reports",
        &[],
        screens::pay_reports::route,
    ),
    send(
        "pay-report-drawn",
        "/pay-reports",
        &[],
        screens::pay_reports::drawn,
    ),
    send(
        "law-kept",
        "/pay-reports/law",
        &[],
        screens::pay_reports::law_kept,
    ),
    send(
        "notice-kept",
        "/pay-reports/notice",
        &[],
        screens::pay_reports::notice_kept,
    ),
    see(
        "pay-report",
        "/pay-reports/{id}",
        &[PayReport],
        screens::pay_reports::one,
    ),
    see(
        "pay-report-file",
        "/pay-reports/{id}/files/{name}",
        &[PayReport, Framework],
        screens::pay_reports::file,
    ),
    send(
        "pay-report-consulted",
        "/pay-reports/{id}/consulted",
        &[PayReport],
        screens::pay_reports::consulted,
    ),
    send(
        "pay-report-nobody",
        "/pay-reports/{id}/no-representatives",
        &[PayReport],
        screens::pay_reports::no_representatives,
    ),
    send(
        "pay-report-confirmed",
        "/pay-reports/{id}/confirmed",
        &[PayReport],
        screens::pay_reports::confirmed,
    ),
    send(
        "pay-report-given",
        "/pay-reports/{id}/given",
        &[PayReport],
        screens::pay_reports::given,
    ),
    send(
        "pay-report-written",
        "/pay-reports/{id}/log",
        &[PayReport],
        screens::pay_reports::written,
    ),
    // Figures of groups
    see("simulator", "/simulator", &[], screens::simulator::route),
    see("measures", "/measures", &[], screens::measures::route),
    see(
        "measures-page",
        "/measures/report.html",
        &[],
        screens::measures::as_page,
    ),
    see(
        "measures-json",
        "/measures/report.json",
        &[],
        screens::measures::as_json,
    ),
    see(
        "measures-csv",
        "/measures/report.csv",
        &[],
        screens::measures::as_csv,
    ),
    see(
        "measures-workbook",
        "/measures/report.xlsx",
        &[],
        screens::measures::as_workbook,
    ),
    // Coming in and going out
    greet("sign-in", "/sign-in", &[], screens::sign_in::route),
    hand("signing-in", "/sign-in", &[], screens::sign_in::sent),
    send("sign-out", "/sign-out", &[], screens::sign_in::sign_out),
    see("again", "/sign-in/again", &[], screens::again::route),
    send("proving", "/sign-in/again", &[], screens::again::sent),
    greet("link", "/links/{secret}", &[Secret], screens::link::route),
    hand(
        "using-link",
        "/links/{secret}",
        &[Secret],
        screens::link::sent,
    ),
    // One's own sign-in, and others' for who administers
    see("sessions", "/sessions", &[], screens::sessions::route),
    send(
        "ending-session",
        "/sessions/{id}/end",
        &[Session],
        screens::sessions::end,
    ),
    send(
        "ending-others",
        "/sessions/others/end",
        &[],
        screens::sessions::end_others,
    ),
    send("password", "/password", &[], screens::sessions::password),
    see("tokens", "/tokens", &[], screens::tokens::route),
    send("making-token", "/tokens", &[], screens::tokens::make),
    send(
        "ending-token",
        "/tokens/{id}/end",
        &[Token],
        screens::tokens::end,
    ),
    see(
        "sign-in-of",
        "/people/{id}/sign-in",
        &[Person],
        screens::sign_in_of::route,
    ),
    send(
        "inviting",
        "/people/{id}/sign-in/link",
        &[Person],
        screens::sign_in_of::link,
    ),
    send(
        "closing",
        "/people/{id}/sign-in/close",
        &[Person],
        screens::sign_in_of::close,
    ),
    send(
        "ending-all",
        "/people/{id}/sign-in/end",
        &[Person],
        screens::sign_in_of::end,
    ),
    // Cases
    see("cases", "/cases", &[], screens::cases::route),
    see("case", "/cases/{id}", &[Case], screens::case::route),
    see("panel", "/cases/{id}/panel", &[Case], screens::panel::route),
    see(
        "judgement",
        "/cases/{id}/judgements",
        &[Case],
        screens::panel::judgement,
    ),
    see(
        "letter",
        "/cases/{id}/letter",
        &[Case],
        screens::letter::route,
    ),
    see(
        "record",
        "/cases/{id}/record",
        &[Case],
        screens::letter::record,
    ),
    send(
        "case-consent",
        "/cases/{id}/consent",
        &[Case],
        screens::case::consent,
    ),
    send(
        "case-refusal",
        "/cases/{id}/refusal",
        &[Case],
        screens::case::refusal,
    ),
    send(
        "case-nomination-withdrawal",
        "/cases/{id}/nomination-withdrawal",
        &[Case],
        screens::case::nomination_withdrawal,
    ),
    send(
        "case-submission",
        "/cases/{id}/submission",
        &[Case],
        screens::case::submission,
    ),
    send(
        "case-exhibits",
        "/cases/{id}/exhibits",
        &[Case],
        screens::case::exhibits,
    ),
    send(
        "case-exhibit-removals",
        "/cases/{id}/exhibit-removals",
        &[Case],
        screens::case::exhibit_removals,
    ),
    send(
        "case-trial-plan",
        "/cases/{id}/trial-plan",
        &[Case],
        screens::case::trial_plan,
    ),
    send(
        "case-waivers",
        "/cases/{id}/waivers",
        &[Case],
        screens::case::waivers,
    ),
    send(
        "case-panel",
        "/cases/{id}/panel",
        &[Case],
        screens::case::panel_naming,
    ),
    send(
        "case-panel-members",
        "/cases/{id}/panel-members",
        &[Case],
        screens::case::panel_members,
    ),
    send(
        "case-judgements",
        "/cases/{id}/judgements",
        &[Case],
        screens::case::judgements,
    ),
    send(
        "case-revisions",
        "/cases/{id}/revisions",
        &[Case],
        screens::case::revisions,
    ),
    send(
        "case-conflicts",
        "/cases/{id}/conflicts",
        &[Case],
        screens::case::conflicts,
    ),
    send(
        "case-decisions",
        "/cases/{id}/decisions",
        &[Case],
        screens::case::decisions,
    ),
    send(
        "case-reopening",
        "/cases/{id}/reopening",
        &[Case],
        screens::case::reopening,
    ),
    send(
        "case-appeal",
        "/cases/{id}/appeal",
        &[Case],
        screens::case::appeal,
    ),
    send(
        "case-effect",
        "/cases/{id}/effect",
        &[Case],
        screens::case::effect,
    ),
    send(
        "case-wish",
        "/cases/{id}/wish",
        &[Case],
        screens::case::wish,
    ),
    send(
        "case-return",
        "/cases/{id}/return",
        &[Case],
        screens::case::going_back,
    ),
    send(
        "case-trial-end",
        "/cases/{id}/trial-end",
        &[Case],
        screens::case::trial_end,
    ),
    send(
        "case-follow-ups",
        "/cases/{id}/follow-ups",
        &[Case],
        screens::case::follow_ups,
    ),
    send(
        "case-consent-withdrawal",
        "/cases/{id}/consent-withdrawal",
        &[Case],
        screens::case::consent_withdrawal,
    ),
    // Versions of the framework
    see(
        "versions",
        "/framework/versions",
        &[],
        screens::versions::route,
    ),
    see(
        "version-change",
        "/framework/versions/{version}/from/{other}",
        &[Version, Version],
        screens::versions::change,
    ),
    see(
        "publishing",
        "/framework/versions/new",
        &[],
        screens::publishing::route,
    ),
    send_files(
        "version-sent",
        "/framework/versions/drafts",
        &[],
        screens::publishing::sent,
    ),
    send(
        "version-brought",
        "/framework/versions/folder",
        &[],
        screens::publishing::brought,
    ),
    see(
        "version-looked-at",
        "/framework/versions/drafts/{version}",
        &[Version],
        screens::publishing::draft,
    ),
    send(
        "version-published",
        "/framework/versions",
        &[],
        screens::publishing::published,
    ),
    // The administration
    see(
        "administration",
        "/administration",
        &[],
        screens::administration::route,
    ),
    see(
        "people-kept",
        "/administration/people",
        &[],
        screens::administration::people::route,
    ),
    see(
        "newcomer",
        "/administration/people/new",
        &[],
        screens::administration::newcomer::route,
    ),
    send(
        "person-added",
        "/administration/people",
        &[],
        screens::administration::newcomer::sent,
    ),
    see(
        "person-kept",
        "/administration/people/{id}",
        &[Person],
        screens::administration::record::route,
    ),
    send(
        "position-written",
        "/administration/people/{id}/position",
        &[Person],
        screens::administration::record::position,
    ),
    send(
        "access-ended",
        "/administration/people/{id}/end",
        &[Person],
        screens::administration::record::end,
    ),
    send(
        "access-given",
        "/administration/people/{id}/access",
        &[Person],
        screens::administration::record::access,
    ),
    send(
        "role-given",
        "/administration/people/{id}/roles",
        &[Person],
        screens::administration::record::grant,
    ),
    send(
        "role-taken",
        "/administration/people/{id}/roles/revoked",
        &[Person],
        screens::administration::record::revoke,
    ),
    see(
        "teams-kept",
        "/administration/teams",
        &[],
        screens::administration::teams::route,
    ),
    send(
        "team-added",
        "/administration/teams",
        &[],
        screens::administration::teams::sent,
    ),
    see(
        "team-kept",
        "/administration/teams/{id}",
        &[Team],
        screens::administration::team::route,
    ),
    send(
        "team-changed",
        "/administration/teams/{id}",
        &[Team],
        screens::administration::team::sent,
    ),
    send(
        "stand-in",
        "/administration/teams/{id}/stand-ins",
        &[Team],
        screens::administration::team::stand_ins,
    ),
    see(
        "roles-kept",
        "/administration/roles",
        &[],
        screens::administration::roles::route,
    ),
    see(
        "audit-log",
        "/administration/log",
        &[],
        screens::administration::log::route,
    ),
    see(
        "all-sessions",
        "/administration/sessions",
        &[],
        screens::administration::sessions::route,
    ),
    send(
        "session-ended",
        "/administration/sessions/{id}/end",
        &[Session],
        screens::administration::sessions::end,
    ),
    send(
        "sessions-ended",
        "/administration/people/{id}/sessions/end",
        &[Person],
        screens::administration::sessions::end_all,
    ),
    see(
        "backups",
        "/administration/backups",
        &[],
        screens::administration::backups::route,
    ),
];

/// Answers for every address in [`ROUTES`], and friendly refusals for all others.
pub fn router(app: App) -> Router {
    built(app, &[])
}

/// The same, with more addresses.
pub(crate) fn built(app: App, more: &'static [Route]) -> Router {
    let has_people = app.installation().is_some();
    let for_programs = if has_people { API_ROUTES } else { &[] };
    let routes = ROUTES
        .iter()
        .chain(more)
        .chain(for_programs)
        .filter(|route| has_people || matches!(route.who, Who::Anyone | Who::Reader))
        .fold(Router::new(), |router, route| {
            let gate = Gate::new(&app, route.who, route.takes);
            // How much may be sent the gate looks at, by the table; no other limit holds beside it.
            let handler = (route.handler)()
                .layer(DefaultBodyLimit::disable())
                .route_layer(from_fn_with_state(gate, admit));
            router.route(route.path, handler)
        });
    let elsewhere = Gate::new(&app, Who::Reader, Takes::Form);
    let elsewhere = any(screens::missing::show).layer(from_fn_with_state(elsewhere, admit));
    routes
        .fallback_service(elsewhere.with_state(app.clone()))
        .method_not_allowed_fallback(screens::missing::not_allowed)
        .layer(from_fn_with_state(app.clone(), expect_name))
        .layer(from_fn_with_state(app.clone(), harden))
        .with_state(app)
}

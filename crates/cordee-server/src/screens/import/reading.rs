//! From an export that was sent to an import that can be looked at.

use super::page;
use crate::App;
use crate::imports::ImportDraft;
use crate::installation::number;
use crate::member::Member;
use crate::refused::Refused;
use crate::view::phrases::filled;
use crate::view::typed::{Said, Typed, Wrong};
use cordee_domain::TeamId;
use cordee_domain::history::Day;
use cordee_hr::{Form, IntoAsked, IntoPlan, Mapping, Matching, Missing, Opened, into_plan};
use cordee_store::{ImportStamp, No};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::Arc;
use tokio::task::spawn_blocking;

/// What was chosen beside the export.
struct Chosen {
    on: Date,
    into: TeamId,
    source: String,
    matching: Matching,
    missing: Missing,
    makes_teams: bool,
}

/// Reads an export, plans it, and asks the store what stands in its way.
pub(super) async fn draft(
    app: &App,
    member: &Member,
    files: Vec<(String, Vec<u8>)>,
    typed: &Typed,
) -> Result<ImportDraft, Refused> {
    let phrases = member.visit.phrases;
    let mut wrongs = Vec::new();
    let chosen = chosen(member, typed, &mut wrongs);
    let file = files.into_iter().next();
    if file.is_none() {
        wrongs.push(Wrong::of(page::EXPORT, phrases.imports.choose_file));
    }
    let (Some((name, bytes)), Some(chosen), true) = (file, chosen, wrongs.is_empty()) else {
        return Err(Refused::Wrong(wrongs));
    };
    let (store, asking) = (&member.store, &member.asking);
    let ground = store
        .import_ground(asking, chosen.into, &chosen.source)
        .await?;
    let text = typed.words("mapping").replace("\r\n", "\n");
    let text = if text.trim().is_empty() {
        ground.mapping.clone().unwrap_or_default()
    } else {
        text
    };
    let mapping = mapping(&text)?;
    let export_hash = sha256(&bytes);
    let opened = open(app, (&name, bytes), mapping.form()).await?;
    let (on, source, into) = (chosen.on, chosen.source.clone(), chosen.into);
    let published = Arc::clone(&member.visit.published);
    let (today, outside) = (asking.today, Arc::clone(&member.outside));
    // Many people take a while, and others wait for answers.
    let planned = spawn_blocking(move || {
        let asked = IntoAsked {
            source: &source,
            mapping: &mapping,
            framework: published.framework(),
            ground: &ground,
            on,
            today,
            missing: Some(chosen.missing),
            matching: chosen.matching,
            into,
            makes_teams: chosen.makes_teams,
            number: &mut || number(outside.chance()),
        };
        into_plan(&opened, asked)
    });
    let plan: IntoPlan = planned.await.map_err(|_| Refused::Broken)?;
    store.look_at_import(asking, &plan.import).await?;
    Ok(ImportDraft {
        by: member.id(),
        stamp: ImportStamp {
            export: file_name(&name),
            export_hash,
            mapping_hash: if text.is_empty() {
                String::new()
            } else {
                sha256(text.as_bytes())
            },
            mapping: text,
            on,
            counts: plan.counts,
        },
        plan: Arc::new(plan),
    })
}

fn chosen(member: &Member, typed: &Typed, wrongs: &mut Vec<Wrong>) -> Option<Chosen> {
    let k = &member.visit.phrases.keeping;
    let mut day = |field: &str| {
        let text = typed.get(field)?;
        let day: Option<Date> = text.parse().ok();
        if day.is_none() {
            wrongs.push(Wrong::of(field, filled(k.no_day, &[text])));
        }
        day
    };
    let on = match typed.get("on") {
        None => Some(member.asking.today),
        Some(_) => day("on"),
    };
    let left_on = day("left_on");
    let missing = match (typed.get("missing"), left_on) {
        (Some("left"), Some(on)) => Some(Missing::LeftOn(Day::from(on))),
        (Some("left"), None) => {
            wrongs.push(Wrong::of("left_on", k.choose_day));
            None
        }
        _ => Some(Missing::Nothing),
    };
    let into = typed.get("into").and_then(|it| it.parse().ok());
    if into.is_none() {
        wrongs.push(Wrong::of("into", k.choose_team));
    }
    let matching = Matching::parse(typed.get("matching").unwrap_or("nobody"));
    Some(Chosen {
        on: on?,
        into: TeamId(into?),
        source: typed.get("source").unwrap_or(page::USUAL_SOURCE).to_owned(),
        matching: matching.unwrap_or_default(),
        missing: missing?,
        makes_teams: typed.get("make_teams").is_some(),
    })
}

fn mapping(text: &str) -> Result<Mapping, Refused> {
    if text.is_empty() {
        return Ok(Mapping::default());
    }
    Mapping::read("import.yaml", text).map_err(|(_, findings)| {
        let said = findings.iter().map(|it| {
            let line = it.place.as_ref().map_or(0, |it| it.line);
            Wrong {
                field: Some("mapping".to_owned()),
                why: Said::English(format!("{line}: {}; {}", it.message, it.help)),
            }
        });
        Refused::Wrong(said.collect())
    })
}

/// The rows of an export, opened apart from the server.
async fn open(app: &App, (name, bytes): (&str, Vec<u8>), form: Form) -> Result<Opened, Refused> {
    let exports = app.installation().and_then(|it| it.exports.clone());
    let exports = exports.ok_or(No::NotFound)?;
    let name = file_name(name);
    let opened = spawn_blocking(move || exports.open(&name, &bytes, form)).await;
    let opened = opened.map_err(|_| Refused::Broken)?;
    opened.map_err(|why| {
        Refused::Wrong(vec![Wrong {
            field: Some(page::EXPORT.to_owned()),
            why: Said::English(why),
        }])
    })
}

/// What a file is called, without the folders it lies in, in one line.
fn file_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let name: String = name
        .chars()
        .filter(|it| !it.is_control())
        .take(200)
        .collect();
    if name.trim().is_empty() {
        "export".to_owned()
    } else {
        name
    }
}

fn sha256(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

//! Stored text never runs: hostile words in every field come out as words.

use crate::site::{get, published};
use axum::http::StatusCode;
use cordee_server::{App, router};

const PAYLOADS: [&str; 8] = [
    "<script>alert(1)</script>",
    "\\\"><img src=x onerror=alert(1)>",
    "' onmouseover=alert(1) x='",
    "</title><script>alert(1)</script>",
    "<svg/onload=alert(1)>",
    "`<b onclick=alert(1)>`",
    "javascript:alert(1)",
    "]]><![CDATA[<script>alert(1)</script>",
];

/// A framework with these words wherever words may stand.
fn framework(words: &str) -> String {
    let x = format!("\"{words}\"");
    format!(
        "framework: {{ title: {x}, summary: {x}, version: {x}, language: en }}
grades: [{{ id: g1, title: {x} }}, {{ id: g2, title: {x} }}]
scopes: [{{ id: s, title: {x}, summary: {x} }}]
autonomy: [{{ id: a, title: {x}, summary: {x} }}]
zones: [{{ id: z, title: {x}, currency: EUR, per: year }}]
rights: [{{ id: r, title: {x}, summary: {x} }}]
recognition: [{{ id: h, title: {x}, summary: {x} }}]
duties: [{{ id: d, title: {x}, kind: craft }}]
job_value:
  steps: 2
  factors: {{ skills: 100 % }}
  subfactors: [{{ id: f, title: {x}, factor: skills, weight: 100 % }}]
competencies:
  - {{ id: c, title: {x}, kind: craft, summary: {x}, proficiencies: [{{ title: {x}, text: {x}, examples: [{x}] }}] }}
training: [{{ id: t, title: {x}, summary: {x}, covers: [coaching], hours: 4 }}]
crafts: [{{ id: k, title: {{ en: {x}, fr: {x} }}, summary: {x} }}]
tracks:
  - id: i
    title: {x}
    kind: individual
    crafts: [k]
    summary: {x}
    weights: {{ c: 100 % }}
    unknown: {x}
    levels:
      - id: one
        title: {x}
        grade: g1
        summary: {x}
        scope: s
        autonomy: a
        rights: [r]
        recognition: [h]
        duties: [d, {x}]
        pay: {{ z: {{ minimum: 1, maximum: 2 }} }}
        value: {{ f: 1 }}
        expects: {{ c: {{ at: 1, text: {x}, examples: [{x}] }} }}
      - {{ id: two, title: {x}, grade: g2, expects: {{ c: 1 }} }}
  - {{ id: m, title: {x}, kind: management, summary: {x}, levels: [{{ id: lead, title: {x}, grade: g1 }}] }}
moves:
  - {{ id: w, kind: cross, from: one, to: lead, summary: {x}, gates: {{ training: [t] }} }}
"
    )
}

#[tokio::test]
async fn stored_text_never_runs() {
    for payload in PAYLOADS {
        let path = format!("{}.yaml", payload.replace('\\', ""));
        let site = router(App::new(published(&path, &framework(payload))));
        let pages = [
            "/",
            "/?lang=fr",
            "/crafts/k",
            "/tracks",
            "/tracks/i",
            "/tracks/m",
            "/levels/one",
            "/levels/two",
            "/levels/lead/from/one",
            "/levels/two/from/one",
            "/competencies",
            "/competencies/c",
            "/training",
            "/moves",
            "/findings",
            "/rules/SYN002",
            "/levels/oen",
        ];
        for address in pages {
            let answer = get(&site, address).await;
            let wanted = if address == "/levels/oen" {
                StatusCode::NOT_FOUND
            } else {
                StatusCode::OK
            };
            assert_eq!(answer.status, wanted, "{payload} on {address}");
            let page = answer.body;
            for live in [
                "<script",
                "<img",
                "<svg/",
                "<b ",
                "<![CDATA",
                "href=\"javascript",
            ] {
                assert!(
                    !page.contains(live),
                    "{payload} is alive on {address}: {live}"
                );
            }
            let raw = payload.replace('\\', "");
            let is_markup = raw.contains('<') || raw.contains('"');
            assert!(!is_markup || !page.contains(&raw), "{payload} on {address}");
            for tag in page.split('<').skip(1) {
                let tag = tag.split('>').next().unwrap_or("");
                let outside = tag.split('"').step_by(2).collect::<String>();
                assert!(!outside.contains(" on"), "{payload} on {address}: {tag}");
            }
        }
        let shown = get(&site, "/levels/one").await.body;
        assert!(shown.contains("alert(1)"), "the words themselves are shown");
    }
}

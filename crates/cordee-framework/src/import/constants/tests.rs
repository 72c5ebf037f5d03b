//! What is read of constants, as tables.

use super::super::remarks::{About, Remarks};
use super::super::value::{Value, ValueKind};
use rstest::rstest;
use std::fmt::Write;
use std::sync::mpsc;
use std::time::Duration;

/// The constants of a text, written shortly, and what was said about them.
fn read(text: &str) -> (String, Vec<String>) {
    let mut remarks = Remarks::default();
    let value = super::read(text, &mut About::file("a.ts", &mut remarks));
    let said = remarks.into_list().into_iter();
    let said = said.map(|r| format!("{}: {}", r.line, r.message));
    let mut out = String::new();
    show(&value, &mut out);
    (out, said.collect())
}

fn show(value: &Value, out: &mut String) {
    match &value.kind {
        ValueKind::Text(text) => out.push_str(text),
        ValueKind::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                show(item, out);
            }
            out.push(']');
        }
        ValueKind::Map(entries) => {
            out.push('{');
            for (at, (key, value)) in entries.iter().enumerate() {
                write!(out, "{}{key}: ", if at > 0 { ", " } else { "" }).unwrap();
                show(value, out);
            }
            out.push('}');
        }
    }
}

fn value_of<'v>(root: &'v Value, path: &str) -> &'v Value {
    path.split('.').fold(root, |value, key| match &value.kind {
        ValueKind::List(items) => &items[key.parse::<usize>().unwrap()],
        _ => value.get(key).unwrap(),
    })
}

#[rstest]
#[case::text("const a = 'x'", "{a: x}")]
#[case::numbers(
    "const a = [1_000, -2, +3, .5, 0x10, 1e3]",
    "{a: [1000, -2, 3, 0.5, 16, 1e3]}"
)]
#[case::words("const a = [true, false, null, undefined]", "{a: [true, false, , ]}")]
#[case::object("let a = { b: 1, 'c-d': \"x\", 4: [], }", "{a: {b: 1, c-d: x, 4: []}}")]
#[case::template("var a = `two\nlines ${n + 1}`", "{a: two\nlines ${n + 1}}")]
#[case::tagged("const a = md`# Slating`", "{a: # Slating}")]
#[case::joined(
    "const a = 'Nails ' + \"slates\"\n  + ' ' + where + 1",
    "{a: Nails slates ${where}1}"
)]
#[case::several("const a = 1, b = { c: 2 };", "{a: 1, b: {c: 2}}")]
#[case::no_semicolons("const a = 1\nconst b = [2]\nconst c = 'x'", "{a: 1, b: [2], c: x}")]
#[case::holes("const a = [1,,2,]", "{a: [1, 2]}")]
#[case::brackets("const a = (('x'))", "{a: x}")]
#[case::bare(
    "const a = { icon: Users, b: icons.Hammer }",
    "{a: {icon: Users, b: icons.Hammer}}"
)]
#[case::exported(
    "export const a = 1; export default { b: 2 }",
    "{a: 1, default: {b: 2}}"
)]
#[case::commonjs(
    "module.exports = { a: 1 }; exports.b = 2; module.exports.c = 3",
    "{default: {a: 1}, b: 2, c: 3}"
)]
#[case::names_again(
    "const a = 1\nconst b = 2\nmodule.exports = { a, b }\nexport default a\nexports.b = b\nexport { a }",
    "{a: 1, b: 2}"
)]
#[case::frozen("const a = Object.freeze({ b: deepFreeze([1]), })", "{a: {b: [1]}}")]
#[case::typed(
    "const a: Record<string, { b: number }[]> = { x: [] } as const\nexport const b = <const T,>() => 1\nconst c = [1] satisfies number[], d = x!",
    "{a: {x: []}, c: [1], d: x}"
)]
#[case::flow(
    "// @flow\nimport type { A } from './a'\nexport type B = 'x' | 'y'\ntype C = {| x: ?A, |}\nconst levels: {| [string]: ?number |} = { a: 1 }\nconst f = (x: ?A): C => ({ x })\nconst z: ?B = 'x'",
    "{levels: {a: 1}, z: x}"
)]
#[case::enumerations(
    "export enum Kind { Craft = 'craft', People = \"people\" }\nconst enum Step { Learning = 1, Alone, Teaching = 5, Leading }\ndeclare enum Way { Up, Across }",
    "{Kind: {Craft: craft, People: people}, Step: {Learning: 1, Alone: 2, Teaching: 5, Leading: 6}, Way: {Up: Up, Across: Across}}"
)]
#[case::references(
    "const slating = { id: 'slating' }\nenum K { People = 'people' }\nconst a = { slating, [slating.id]: 2, k: K.People, s: slating.id + '!', l: later }\nconst later = 1",
    "{slating: {id: slating}, K: {People: people}, a: {slating: {id: slating}, slating: 2, k: people, s: slating!, l: later}, later: 1}"
)]
#[case::itself("const a = { a, b: [a.b] }", "{a: {a: a, b: [a.b]}}")]
#[case::spreads(
    "const base = { a: 1, b: 2 }\nconst more = [1]\nconst c = { ...base, b: 3 , ...{ a: 4 } }\nconst d = [...more, 2]",
    "{base: {a: 1, b: 2}, more: [1], c: {a: 4, b: 2, b: 3}, d: [1, 2]}"
)]
#[case::code_around(
    "'use strict'\nimport x from 'x'\nimport * as y from 'y'\nimport 'z'\nfunction f(a = { b: 1 }) { const inner = 1; return /[\"'{]/.test(a) }\nclass A { static b = 1 }\nif (x) { const no = 2 }\nconst g = async (a) => { const no = 3 }\nconst h = x => ({ y: 1 })\nconst a = 1\n@decorated\nexport default class B {}\nexport const b = 2",
    "{a: 1, b: 2}"
)]
#[case::pages(
    "export default function Page() {\n  return <div>Don't {ok && <p>Won't</p>} <br/> {'}'} </div>\n}\nconst Row = ({ level }) => <tr><td>{level}</td></tr>\nconst a = 1",
    "{a: 1}"
)]
#[case::comments(
    "/* const no = 1 */ const a = /* x */ 1 // const no = 2\n/** @type {X} */\nconst b = 2",
    "{a: 1, b: 2}"
)]
#[case::regexes(
    "const f = () => a / b / c\nconst g = [/['\"]/, 1]\nconst a = 1",
    "{g: [1], a: 1}"
)]
#[case::nothing("", "{}")]
fn what_is_written_out_is_read(#[case] text: &str, #[case] wanted: &str) {
    assert_eq!(read(text).0, wanted);
}

#[rstest]
#[case::functions("const f = () => 1\nfunction g() {}\nconst P = () => <p/>\nconst h = function () {}\nconst r = require('x')", &[])]
#[case::computed(
    "const ids = Object.keys(tracks)\nconst n = 1 + 2\nconst c = x ? 'a' : 'b'",
    &["1: `ids` is computed, not written out; it was not taken", "2: `n` is computed, not written out; it was not taken", "3: `c` is computed, not written out; it was not taken"]
)]
#[case::code_inside(
    "const a = {\n  b: () => 1,\n  c() { return 2 },\n  d: [f(1), 2],\n  get e() { return 1 },\n  [f()]: 1,\n}",
    &["2: `b` is code, not a value; it was not taken", "3: `c` is code, not a value; it was not taken", "4: this is code, not a value; it was not taken", "5: `get` is code, not a value; it was not taken", "6: `[…]` is code, not a value; it was not taken"]
)]
#[case::unknown_spread("const a = { ...base, b: 1 }", &["1: what `base` holds is not known here; it was not taken"])]
#[case::twice("const a = { b: 1,\n b: 2 }\nvar a = 3", &["2: the key `b` stands here twice; both were read", "3: `a` is declared twice; both were read"])]
#[case::flow_keys(
    "type Tracks = {|\n  ROOF: Track,\n  SLATE?: Track,\n  readonly TILE: Track,\n|}\nconst tracks: Tracks = { ROOF: 1 }",
    &["6: the type `Tracks` asks for the key `TILE`, which `tracks` does not have"]
)]
#[case::union_keys(
    "type Id = 'roof' | 'slate'\ninterface One { a: string; b?: string\n c: () => void }\nconst a: Record<Id, X> = { roof: 1 }\nconst b = { a: 1 } satisfies One",
    &["4: the type `Id` asks for the key `slate`, which `a` does not have", "5: the type `One` asks for the key `c`, which `b` does not have"]
)]
fn what_is_not_taken_is_said(#[case] text: &str, #[case] wanted: &[&str]) {
    assert_eq!(read(text).1, wanted);
}

#[rstest]
#[case::bracket(
    "const a = { b: 1, c: [2 }\nconst d = 3",
    "{a: {b: 1, c: [2]}, d: 3}",
    &["1: the `[` of line 1 is closed by `}` here", "1: a `{` is opened here and not closed"]
)]
#[case::open_object(
    "const a = {\n  b: { c: 1,\nconst d = 3",
    "{a: {b: {c: 1}}, d: 3}",
    &["2: a `{` is opened here and not closed", "1: a `{` is opened here and not closed"]
)]
#[case::open_quote(
    "const a = {\n  b: 'open,\n  c: 2,\n}\nconst d = 3",
    "{a: {c: 2}, d: 3}",
    &["2: a quote is opened here and not closed; what follows it was not taken"]
)]
#[case::open_template(
    "const a = 1\nconst b = `open\nconst c = 3",
    "{a: 1, c: 3}",
    &["2: a backtick is opened here and not closed; what follows it was not taken"]
)]
#[case::no_comma(
    "const a = {\n  b: 1\n  c: 2,\n}\n",
    "{a: {b: 1, c: 2}}",
    &["3: a comma is missing before this"]
)]
#[case::no_colon(
    "const a = {\n  b 1,\n  c: 2,\n}\n",
    "{a: {c: 2}}",
    &["2: behind `b` a colon is missing; it was not taken"]
)]
#[case::semicolon("const a = { b: 1; c: 2 }", "{a: {b: 1, c: 2}}", &["1: a semicolon stands here where a comma belongs"])]
#[case::stray("const a = { ?, b: 1 }", "{a: {b: 1}}", &["1: `?` is not expected here; it was passed over"])]
#[case::enumeration("enum A { One, 2 }\nconst b = 1", "{A: {One: One}, b: 1}", &["1: the enumeration `A` breaks off here"])]
#[case::open_code("function f() {\n  if (x) {\nconst a = 1\n", "{a: 1}", &[])]
fn broken_code_is_said_with_its_line_and_the_rest_is_read(
    #[case] text: &str,
    #[case] wanted: &str,
    #[case] said: &[&str],
) {
    assert_eq!(
        read(text),
        (
            wanted.to_owned(),
            said.iter().map(|it| (*it).to_owned()).collect()
        )
    );
}

#[test]
fn every_value_keeps_its_line() {
    let text =
        "// head\nexport const levels = [\n  { title: `one\n    two`,\r\n    grade: 'g1' },\n]\n";
    let mut remarks = Remarks::default();
    let root = super::read(text, &mut About::file("a.js", &mut remarks));
    for (path, line) in [
        ("levels", 2),
        ("levels.0", 3),
        ("levels.0.title", 3),
        ("levels.0.grade", 5),
    ] {
        assert_eq!(value_of(&root, path).line, line, "{path}");
    }
}

#[test]
fn too_deep_values_are_said_and_the_rest_is_read() {
    for (open, close) in [
        ("[", "]"),
        ("{a:", "}"),
        ("(", ")"),
        ("Object.freeze(", ")"),
    ] {
        let text = format!(
            "const a = {}1{}\nconst b = 2",
            open.repeat(70),
            close.repeat(70)
        );
        let (value, said) = read(&text);
        assert!(value.ends_with("b: 2}"), "{value}");
        assert_eq!(
            said[0],
            "1: nested more than 64 deep; what is deeper was not read"
        );
    }
}

#[test]
fn names_of_names_of_names_do_not_grow_beyond_all_bounds() {
    let mut text = String::from("const a0 = ['ha']\n");
    for n in 1..60 {
        let last = n - 1;
        writeln!(text, "const a{n} = [a{last}, a{last}, a{last}, a{last}]").unwrap();
    }
    let (_, said) = read(&text);
    assert_eq!(said, ["10: more than 250000 values; the rest was not read"]);
    let mut text = format!("const a = '{}'\n", "x".repeat(3 << 20));
    text.push_str("const b = [a, a, a, a]\n");
    let (_, said) = read(&text);
    assert_eq!(said, ["2: `a` is too much to be repeated here"; 1]);
    let mut text = String::from("const a0 = [1]\n");
    for n in 1..100 {
        writeln!(text, "const a{n} = [a{}]", n - 1).unwrap();
    }
    assert!(read(&text).1[0].ends_with("is too much to be repeated here"));
}

/// Texts that would take a careless reader hours.
#[rstest]
#[case::brackets("const a = [".to_owned() + &"[".repeat(1 << 20))]
#[case::mixed("const a = ".to_owned() + &"[({".repeat(1 << 18))]
#[case::groups("{".repeat(1 << 20))]
#[case::quotes("const a = '\\".to_owned() + &"'\\".repeat(1 << 19))]
#[case::apostrophes("'\\'".repeat(1 << 18))]
#[case::regexes("(/[".repeat(1 << 18))]
#[case::templates("const a = `\\`\n".repeat(1 << 14))]
#[case::gaps("`${".repeat(1 << 18))]
#[case::comments("/*".repeat(1 << 19))]
#[case::slashes("(/".repeat(1 << 19))]
#[case::names("const a = ".to_owned() + &"a.".repeat(1 << 19))]
#[case::plus("const a = ".to_owned() + &"'x'+".repeat(1 << 14))]
#[case::types("const a: ".to_owned() + &"A<".repeat(1 << 19))]
#[case::failing("const a = ".to_owned() + &"[x*".repeat(1 << 18))]
#[case::keys("const a = ".to_owned() + &"{[".repeat(1 << 18))]
#[case::members("type A = {".to_owned() + &"a: (".repeat(1 << 18))]
#[case::declarations("const ".repeat(1 << 18))]
fn no_text_takes_long(#[case] text: String) {
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || {
        read(&text);
        done.send(())
    });
    let ended = wait.recv_timeout(Duration::from_secs(10));
    assert!(ended.is_ok(), "it was still read after ten seconds");
}

//! Files that would hurt who reads them: each is refused in words that name it, and nothing is
//! written.

use super::archive::{AROUND_ROWS, Part, SHEET, archive, workbook, workbook_of};
use super::files;
use crate::run::{Ended, cordee, folder};
use rstest::rstest;

/// Wants whatever is there, of tables and of trees.
const MAPPING: &str = "
sources:
  - files: '*'
    take:
      - { each: '[]', level: { title: Title, track: =Roofers } }
      - { each: '**.levels[]', level: { title: title, track: =Roofers } }
      - { each: '**.LEVELS[]', level: { title: title, track: =Roofers } }
tracks: [{ id: Roofers, kind: individual, grades: [g1] }]
";

fn import(name: &str, bytes: &[u8]) -> (Ended, Vec<String>) {
    let path = format!("ladder/{name}");
    let folder = folder(&[("mapping.yaml", MAPPING.as_bytes()), (&path, bytes)]);
    let line = "import ladder --mapping mapping.yaml --output careers";
    let ended = cordee(line)
        .within(folder.path())
        .with("COLUMNS", "200")
        .ends();
    (ended, files(&folder.path().join("careers")))
}

/// A sheet that unpacks to two gibibytes, said to be of this size.
fn bomb(size: u32) -> Vec<u8> {
    workbook(Part::bomb(SHEET, AROUND_ROWS, 2 << 10, size))
}

/// Texts that name each other ten times over, nine times in a row.
fn laughs() -> String {
    let mut text = String::from("a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (last, next) in ('a'..'j').zip('b'..='j') {
        let names = vec![format!("*{last}"); 10].join(", ");
        text.push_str(&[next, ':', ' ', '&', next].iter().collect::<String>());
        text.push_str(" [");
        text.push_str(&names);
        text.push_str("]\n");
    }
    text + "levels: [{ title: *j }]\n"
}

/// Constants that name each other four times over, forty times in a row.
fn names() -> Vec<u8> {
    let lines = (1..40).map(|n| {
        let last = n - 1;
        format!("const a{n} = [a{last}, a{last}, a{last}, a{last}]\n")
    });
    let lines: String = lines.collect();
    format!("const a0 = ['ha']\n{lines}const LEVELS = a39\n").into_bytes()
}

fn deep(line: impl Fn(usize) -> String, depth: usize) -> Vec<u8> {
    (0..depth).map(line).collect::<String>().into_bytes()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[rstest]
#[case::far_cell("a.xlsx", workbook_of(&[("XFD1048576", "<v>x</v>")]), "row 1048576, column 16384")]
#[case::bomb("a.xlsx", bomb((2 << 30) + 200), "unpacks to more than 48 MiB")]
#[case::bomb_in_disguise("a.xlsx", bomb(900), "a part of the workbook is broken")]
#[case::cut_off("a.xlsx", workbook_of(&[("A1", "<v>x</v>")])[..700].to_vec(), "not a workbook, or it was cut off")]
#[case::no_workbook("a.xlsx", b"Title\nRoofer\n".to_vec(), "not a workbook, or it was cut off")]
#[case::no_sheets("a.xlsx", archive(&[Part::stored("readme.txt", "Roofer")]), "not a workbook that can be read")]
#[case::wide("a.csv", ["Title,".repeat(100_000), "x,".repeat(100_000)].join("\n").into_bytes(), "the row has 100001 columns")]
#[case::long("a.csv", [b"Title\n".to_vec(), b"Roofer\n".repeat(1_000_000)].concat(), "more than 100000 rows")]
#[case::open_quote("a.csv", [b"Title\n\"Roofer\n".to_vec(), b"Master\n".repeat(100_000)].concat(), "a quote is opened here and not closed")]
#[case::zeros("a.csv", vec![0; 1 << 20], "UTF-16 without a mark")]
#[case::utf_16("a.csv", utf16("Title\nRoofer\n"), "UTF-16 without a mark")]
#[case::picture("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "not a text file")]
#[case::too_large("a.csv", vec![b'x'; (8 << 20) + 1], "larger than 8 MiB")]
#[case::deep_yaml("a.yaml", deep(|depth| format!("{}a:\n", " ".repeat(depth)), 2_000), "nested more than 64 deep")]
#[case::deep_lists("a.yaml", deep(|_| "- ".to_owned(), 50_000), "nested")]
#[case::deep_groups("a.yaml", deep(|_| "{a: ".to_owned(), 100_000), "brackets are opened in each other")]
#[case::deep_json("a.json", vec![b'['; 8 << 20], "brackets are opened in each other")]
#[case::laughs("a.yaml", laughs().into_bytes(), "an alias (`*name`) was passed over")]
#[case::deep_code("a.ts", [b"const a = ".to_vec(), deep(|_| "[{a:(".to_owned(), 300_000)].concat(), "nested more than 64 deep")]
#[case::names_of_names("a.js", names(), "more than 250000 values")]
#[case::open_code("a.tsx", [b"const LEVELS = `".to_vec(), b"{ title: `A\\` }, ".repeat(200_000)].concat(), "a backtick is opened here and not closed")]
#[case::zeros_in_code("a.mjs", vec![0; 1 << 20], "UTF-16 without a mark")]
#[case::too_large_code("a.js", vec![b'['; (8 << 20) + 1], "larger than 8 MiB")]
#[case::quotes("a.yaml", deep(|n| format!("- title: \"Level {n}\n"), 2_000), "a quote is opened here and not closed")]
#[case::deep_quotes("a.md", vec![b'>'; 100_000], "nested more than 100 deep")]
#[case::deep_bullets("a.md", b"- ".repeat(100_000), "nested more than 100 deep")]
#[case::deep_bullets_by_lines("a.md", deep(|n| format!("{}- a\n", "  ".repeat(n)), 1_000), "nested more than 100 deep")]
#[case::brackets("a.md", vec![b'['; 1 << 20], "more than 400000 lines and marks")]
#[case::empty_lines("a.md", [b"- - - - a\n".to_vec(), b"\n".repeat(400_000)].concat(), "more than 400000 lines and marks")]
#[case::headings("a.md", b"# a\n".repeat(100_000), "more than 250000 values")]
#[case::deep_html("a.html", b"<ul><li>a".repeat(100_000), "nested more than 64 deep")]
#[case::deep_tables("a.html", b"<table><td>".repeat(100_000), "nested more than 64 deep")]
#[case::deep_html_in_markdown("a.md", b"<ul><li>\n".repeat(50_000), "nested more than 64 deep")]
#[case::headings_of_html("a.html", b"<h1>a".repeat(100_000), "more than 250000 values")]
#[case::wide_cells("a.html", b"<table><tr><td colspan=9999999 rowspan=9999999>a".repeat(10_000), "more than 250000 values")]
#[case::tall_cells("a.html", [b"<table><tr><td rowspan=9999>".to_vec(), b"a".repeat(1 << 20), b"<tr><td>b".repeat(9_999)].concat(), "more than 250000 values")]
#[case::open_script("a.html", [b"<script>".to_vec(), b"<h1>a</h1>".repeat(100_000)].concat(), "`<script>` is not closed")]
fn a_hostile_file_is_refused_by_name(
    #[case] name: &str,
    #[case] bytes: Vec<u8>,
    #[case] words: &str,
) {
    let (ended, written) = import(name, &bytes);
    let ended = ended.with_status(1);
    let line = ended.out.lines().find(|line| line.contains(words));
    let line = line.unwrap_or_else(|| panic!("{}", ended.out));
    assert!(line.trim_start().starts_with(name), "{}", ended.out);
    assert!(
        ended
            .out
            .ends_with("nothing was taken, so nothing was written\n"),
        "{}",
        ended.out
    );
    assert_eq!(ended.err, "");
    assert_eq!(written, [""; 0]);
}

#[test]
fn a_directory_that_points_elsewhere_is_refused() {
    let mut bytes = workbook_of(&[("A1", "<v>x</v>")]);
    let end = bytes.len() - 6;
    bytes[end..end + 4].copy_from_slice(&0xf000_0000_u32.to_le_bytes());
    let (ended, written) = import("a.xlsx", &bytes);
    assert!(
        ended
            .with_status(1)
            .out
            .contains("a.xlsx  this is not a workbook")
    );
    assert_eq!(written, [""; 0]);
}

#[test]
fn a_hostile_file_beside_a_sound_one_does_not_hide_it() {
    let far = workbook_of(&[("XFD1048576", "<v>x</v>")]);
    let folder = folder(&[
        ("mapping.yaml", MAPPING.as_bytes()),
        ("ladder/far.xlsx", &far),
        ("ladder/sound.csv", b"Title\nRoofer\n"),
    ]);
    let line = "import ladder --mapping mapping.yaml --output careers";
    let ended = cordee(line).within(folder.path()).ends().with_status(1);
    assert!(
        ended.out.contains("1 level,") && ended.out.contains("far.xlsx\n"),
        "{}",
        ended.out
    );
    assert_eq!(
        files(&folder.path().join("careers")),
        ["framework.yaml", "tracks.yaml"]
    );
}

#[rstest]
#[case::csv("a.csv", b"Title\nRoofer\n=1+1\n=cmd|' /C calc'!A0\n".to_vec(), "row 3, column `Title` is a formula")]
#[case::saved("a.xlsx", workbook_of(&[("A1", "<v>Title</v>"), ("A2", "<f>1+1</f><v>Roofer</v>")]), "formulas in 1 cell; the values saved with them were taken, on the sheet `Levels`")]
#[case::unsaved("a.xlsx", workbook_of(&[("A1", "<v>Title</v>"), ("A2", "<v>Roofer</v>"), ("A3", "<f>1+1</f>")]), "the cell A3 is a formula without a value")]
fn a_formula_is_never_computed_nor_taken(
    #[case] name: &str,
    #[case] bytes: Vec<u8>,
    #[case] words: &str,
) {
    let (ended, written) = import(name, &bytes);
    let ended = ended.with_status(0);
    assert!(ended.out.contains(words), "{}", ended.out);
    assert!(ended.out.contains("1 track, 1 level,"), "{}", ended.out);
    assert_eq!(written, ["framework.yaml", "tracks.yaml"]);
}

#[rstest]
#[case::marked([vec![0xff, 0xfe], utf16("Title\nDachdecker für Türme\n")].concat(), 0, None)]
#[case::latin_1(b"Title\nDachdecker f\xfcr T\xfcrme\n".to_vec(), 1, Some("it was read as Windows-1252"))]
fn another_encoding_is_read_where_it_can_be_known(
    #[case] bytes: Vec<u8>,
    #[case] status: i32,
    #[case] words: Option<&str>,
) {
    let folder = folder(&[
        ("mapping.yaml", MAPPING.as_bytes()),
        ("ladder/a.csv", &bytes),
    ]);
    let line = "import ladder --mapping mapping.yaml --output careers";
    let ended = cordee(line)
        .within(folder.path())
        .ends()
        .with_status(status);
    let text = crate::run::text(folder.path(), "careers/tracks.yaml");
    assert!(text.contains("title: Dachdecker für Türme\n"), "{text}");
    assert!(
        words.is_none_or(|words| ended.out.contains(words)),
        "{}",
        ended.out
    );
}

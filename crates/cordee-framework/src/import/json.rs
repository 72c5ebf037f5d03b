//! JSON as the tree reader takes it.
//!
//! JSON is YAML, but for tabs between values and for signs beyond the first 65,536, which JSON
//! may write as two escapes. Both are common in the world.

use std::borrow::Cow;

/// The same JSON with the same lines, without what only JSON allows.
pub(super) fn as_yaml(text: &str) -> Cow<'_, str> {
    if !text.contains('\t') && !text.contains("\\u") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('"') {
        let (between, string) = rest.split_at(at);
        out.push_str(&between.replace('\t', " "));
        let (string, behind) = string.split_at(end_of_string(string));
        push_string(string, &mut out);
        rest = behind;
    }
    out.push_str(&rest.replace('\t', " "));
    Cow::Owned(out)
}

/// Where a string ends that begins with a quote.
fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'"' if !is_escaped => return at + 1,
            b'\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

/// Adds a string, with two escapes that stand for one sign put together.
fn push_string(string: &str, out: &mut String) {
    let mut rest = string;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let (taken, sign) = half_of_sign(escape);
        match sign {
            Some(sign) => out.push(sign),
            None => out.push_str(escape.get(..taken).unwrap_or(escape)),
        }
        rest = escape.get(taken..).unwrap_or("");
    }
    out.push_str(rest);
}

/// How many bytes an escape takes, and the sign it stands for where YAML has no such escape.
fn half_of_sign(escape: &str) -> (usize, Option<char>) {
    let Some(first) = unit(escape).filter(|unit| (0xd800..0xe000).contains(unit)) else {
        // The backslash and whatever it is about, so that `\\u` is no escape.
        let next = escape.chars().nth(1).map_or(0, char::len_utf8);
        return (1 + next, None);
    };
    let second = escape.get(6..).and_then(unit);
    let pair = second.and_then(|second| char::decode_utf16([first, second]).next()?.ok());
    pair.map_or((6, Some(char::REPLACEMENT_CHARACTER)), |sign| {
        (12, Some(sign))
    })
}

/// The number of `\uXXXX` at the beginning of a text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::super::value::Value;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tabs_between_values_and_signs_in_two_escapes_are_read() {
        let text = "{\n\t\"a\": \"x \\ud83e\\uddd7 y\",\n\t\"b\":\t\"tab\\tin \\\\u0041\",\n\t\"c\": \"\\ud83e half\"\n}";
        let (value, broken) = Value::from_yaml(&as_yaml(text));
        assert_eq!(broken, vec![]);
        let value = value.unwrap();
        let of = |key| value.get(key).and_then(Value::as_text);
        assert_eq!(of("a"), Some("x 🧗 y"));
        assert_eq!(of("b"), Some("tab\tin \\u0041"));
        assert_eq!(of("c"), Some("\u{fffd} half"));
        assert_eq!(value.get("c").map(|c| c.line), Some(4));
    }

    fn is_safe(text: &str) -> bool {
        // YAML counts these as line breaks or forbids them.
        !text.contains(['\u{85}', '\u{2028}', '\u{2029}', '\u{feff}', '\u{7f}'])
    }

    proptest! {
        #[test]
        fn what_serde_writes_is_read_back(texts in prop::collection::vec("\\PC{0,12}|[\\\\\"u/d83e\t\n]{0,12}", 1..5)) {
            prop_assume!(texts.iter().all(|text| is_safe(text)));
            let json = serde_json::to_string_pretty(&texts).unwrap();
            let tabbed = json.replace("\n  ", "\n\t");
            let ascii: String = tabbed.encode_utf16().map(|unit| match u8::try_from(unit) {
                Ok(byte) if byte < 0x80 => char::from(byte).to_string(),
                _ => format!("\\u{unit:04x}"),
            }).collect();
            for text in [&tabbed, &ascii] {
                let (value, broken) = Value::from_yaml(&as_yaml(text));
                prop_assert_eq!(broken, vec![]);
                let read: Vec<_> = (0..texts.len()).map(|i| item(value.as_ref().unwrap(), i)).collect();
                let wanted: Vec<_> = texts.iter().map(|text| text.trim()).collect();
                prop_assert_eq!(read, wanted);
            }
        }
    }

    fn item(value: &Value, at: usize) -> &str {
        match &value.kind {
            super::super::value::ValueKind::List(items) => items[at].as_text().unwrap(),
            other => panic!("not a list: {other:?}"),
        }
    }
}

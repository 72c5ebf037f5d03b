//! What stands between quotes and backticks.

use std::borrow::Cow;

/// Where a template ends that begins with a backtick, behind its last sign. Gaps may hold
/// templates of their own.
pub(super) fn end_of_template(text: &str) -> Option<usize> {
    // For each template that is open: how many brackets are open in its gap; `None` outside one.
    let mut open: Vec<Option<usize>> = vec![None];
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        match (c, open.last_mut()?) {
            ('\\', _) => {
                signs.next();
            }
            ('`', None) => {
                open.pop();
                if open.is_empty() {
                    return Some(at + 1);
                }
            }
            ('$', here @ None) if next == Some('{') => {
                signs.next();
                *here = Some(0);
            }
            ('`', Some(_)) => open.push(None),
            ('{', Some(brackets)) => *brackets += 1,
            ('}', here @ Some(0)) => *here = None,
            ('}', Some(brackets)) => *brackets -= 1,
            _ => {}
        }
    }
    None
}

/// The text that is meant by one with escapes.
pub(super) fn unescaped(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, behind)) = rest.split_once('\\') {
        out.push_str(before);
        rest = escape(behind, &mut out);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Adds the sign an escape stands for; gives back what follows it.
fn escape<'r>(rest: &'r str, out: &mut String) -> &'r str {
    let Some(first) = rest.chars().next() else {
        return rest;
    };
    let behind = rest.get(first.len_utf8()..).unwrap_or("");
    let plain = match first {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' | 'f' | 'v' | '0' => ' ',
        // A line that goes on.
        '\n' => return behind,
        '\r' => return behind.strip_prefix('\n').unwrap_or(behind),
        'u' | 'x' => {
            let Some((sign, behind)) = code_point(first, behind) else {
                out.push(first);
                return behind;
            };
            out.push(sign);
            return behind;
        }
        other => other,
    };
    out.push(plain);
    behind
}

/// The sign of `x41`, `u0041`, `u{1f9d7}` or a pair of halves, and what follows it.
fn code_point(sort: char, rest: &str) -> Option<(char, &str)> {
    if let Some(inside) = rest.strip_prefix('{') {
        let (digits, behind) = inside.split_once('}')?;
        let sign = char::from_u32(hexadecimal(digits)?)?;
        return Some((sign, behind));
    }
    let length = if sort == 'x' { 2 } else { 4 };
    let (digits, behind) = rest.split_at_checked(length)?;
    let first = hexadecimal(digits)?;
    if let Some(sign) = char::from_u32(first) {
        return Some((sign, behind));
    }
    let second = behind
        .strip_prefix("\\u")
        .and_then(|it| it.split_at_checked(4));
    let pair = second.and_then(|(digits, behind)| {
        let halves = [first, hexadecimal(digits)?].map(u16::try_from);
        let [Ok(high), Ok(low)] = halves else {
            return None;
        };
        let sign = char::decode_utf16([high, low]).next()?.ok()?;
        Some((sign, behind))
    });
    Some(pair.unwrap_or((char::REPLACEMENT_CHARACTER, behind)))
}

fn hexadecimal(digits: &str) -> Option<u32> {
    let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_number)
}

/// A number as people write it: `1_000` as `1000`, `0x10` as `16`, `.5` as `0.5`, `10n` as `10`.
pub(super) fn number(raw: &str) -> String {
    let bare = raw.replace('_', "");
    let bare = bare.strip_suffix('n').unwrap_or(&bare);
    let in_base = |prefix: [&str; 2], base: u32| {
        let digits = prefix.iter().find_map(|it| bare.strip_prefix(*it))?;
        u64::from_str_radix(digits, base).ok()
    };
    let whole = in_base(["0x", "0X"], 16)
        .or_else(|| in_base(["0b", "0B"], 2))
        .or_else(|| in_base(["0o", "0O"], 8));
    match whole {
        Some(number) => number.to_string(),
        None if bare.starts_with('.') => format!("0{bare}"),
        None => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("`a`", Some(3))]
    #[case("`a ${ b + `c ${ {d: 1} }` } e` f", Some(30))]
    #[case("`\\``", Some(4))]
    #[case("`${a}", None)]
    #[case("`", None)]
    fn a_template_ends_where_its_own_backtick_is(#[case] text: &str, #[case] end: Option<usize>) {
        assert_eq!(end_of_template(text), end);
    }

    #[rstest]
    #[case("plain", "plain")]
    #[case("two\\nlines", "two\nlines")]
    #[case("one \\\nline", "one line")]
    #[case("\\x41\\u0042\\u{43}\\ud83e\\uddd7", "ABC🧗")]
    #[case("half \\ud83e", "half \u{fffd}")]
    #[case("\\u{110000} \\uZZ \\", "u{110000} uZZ ")]
    #[case("it\\'s \\\\", "it's \\")]
    fn escapes_stand_for_signs(#[case] raw: &str, #[case] wanted: &str) {
        assert_eq!(unescaped(raw), wanted);
    }

    #[rstest]
    #[case("1_000", "1000")]
    #[case("0x10", "16")]
    #[case("0b11", "3")]
    #[case(".5", "0.5")]
    #[case("12n", "12")]
    #[case("1e3", "1e3")]
    #[case("0xzz", "0xzz")]
    fn numbers_are_written_as_people_do(#[case] raw: &str, #[case] wanted: &str) {
        assert_eq!(number(raw), wanted);
    }
}

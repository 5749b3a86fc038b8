//! A link as it was written, before mail and chat programs changed it on its way.
//!
//! What they do: encode it as a whole, once or more often; decode it once; write `&` as `&amp;`; begin it
//! with a capital; add what counts visitors; take the full stop of a sentence, or a bracket, for a part of
//! it; put line breaks or characters that do not show into it; cut it. No link that is written here holds
//! anything that one of these would change beyond recognition: its values are letters, digits, hyphens,
//! dots within numbers, `_` and `~`; it ends in a letter or a digit, and a long one says how long it is.

use super::column::Column;
use super::notice::is_hidden;
use super::table::{Facet, Table};

/// How often something may have been done to a link.
const ROUNDS: usize = 4;

/// What programs add to a link to count who follows it.
const COUNTERS: [&str; 12] = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid", "si",
    "ref_src", "mibextid",
];

/// The fragment of a link to this table without what was done to it as a whole.
pub fn mended(table: &Table, fragment: &str) -> String {
    let mut text: String = fragment.chars().filter(|c| !is_lost(*c)).collect();
    for _ in 0..ROUNDS {
        let before = text.clone();
        text = ampersands(text.trim_start_matches('#'));
        // A link that has a `=` was not encoded as a whole.
        if !text.contains('=')
            && let Some(plain) = percent_decoded(&text).filter(|plain| plain.contains(['=', '%']))
        {
            text = plain.chars().filter(|c| !is_lost(*c)).collect();
        }
        if text == before {
            break;
        }
    }
    // No value holds a `?`: what follows was added.
    let end = text.find(['?']).or_else(|| text.find(":~:"));
    text.truncate(end.unwrap_or(text.len()));
    without_end_of_sentence(table, &text).to_owned()
}

/// Whether a character in a link comes from its way: breaks of a line, and what does not show.
pub(super) fn is_lost(c: char) -> bool {
    is_hidden(c) || matches!(c, '\u{ad}' | '\u{2060}' | '\u{180e}')
}

/// Whether a key was added to count visitors.
pub(super) fn is_counter(key: &str) -> bool {
    key.starts_with("utm_") || key.starts_with("_hs") || COUNTERS.contains(&key)
}

/// Each way to write `&`, written as that.
fn ampersands(text: &str) -> String {
    let mut text = text.to_owned();
    for entity in [
        "&amp;",
        "&AMP;",
        "&Amp;",
        "&#38;",
        "&#x26;",
        "&#X26;",
        "%26amp%3B",
        "%26amp;",
    ] {
        text = text.replace(entity, "&");
    }
    // Encoded, before a key and a `=` that is not: they part two pairs. In a value no `=` stands.
    let mut whole = String::with_capacity(text.len());
    let mut rest = text.as_str();
    let first = |text: &str| {
        let found = ["%26", "%2526"].map(|sign| text.find(sign).map(|at| (at, sign)));
        found.into_iter().flatten().min()
    };
    while let Some((at, sign)) = first(rest) {
        let (before, after) = rest.split_at(at);
        let after = after.strip_prefix(sign).unwrap_or_default();
        let end = after.find(['&', '%']).unwrap_or(after.len());
        let is_pair = after.get(..end).is_some_and(|next| next.contains('='));
        whole.push_str(before);
        whole.push_str(if is_pair { "&" } else { sign });
        rest = after;
    }
    whole + rest
}

/// Without the signs of a sentence that a program took for a part of the link. An open range of an
/// earlier version ends in two dots, which stay: `dose=0.5..`.
fn without_end_of_sentence<'a>(table: &Table, text: &'a str) -> &'a str {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '=' && c != '%';
    let rest = text.trim_end_matches(is_sign);
    let tail = text.get(rest.len()..).unwrap_or_default();
    let before = rest.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = rest.get(before.len()..).unwrap_or_default();
    let is_open = tail.starts_with("..") && !number.contains("..") && ends_in_range(table, before);
    match text.get(..rest.len() + "..".len()) {
        Some(range) if is_open => range,
        _ => rest,
    }
}

/// Whether a number at the end of a fragment would be one of a facet of numbers, in a selection within the
/// link, too.
fn ends_in_range(table: &Table, before: &str) -> bool {
    let plain = before
        .replace("%3D", "=")
        .replace("%26", "&")
        .replace("%2C", ",");
    let pair = plain.rsplit('&').next().unwrap_or_default();
    let Some((keys, value)) = pair.rsplit_once('=') else {
        return false;
    };
    let key = keys.rsplit('=').next().unwrap_or_default();
    let is_number = |facet: &Facet| matches!(facet.column, Column::Numbers(_));
    let mut numbers = table.facets().iter().filter(|facet| is_number(facet));
    (value.is_empty() || value.ends_with(','))
        && numbers.any(|facet| key.eq_ignore_ascii_case(&facet.key))
}

/// Text with every `%XX` turned back; `None` when a `%` is not followed by two hexadecimal digits or the
/// bytes are not text.
pub(super) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Text turned back as often as it was encoded. A link within a link, which has a `=`, was turned back as
/// far as it may be.
pub(super) fn wholly_decoded(text: &str) -> Option<String> {
    let mut text = percent_decoded(text)?;
    for _ in 0..ROUNDS {
        match percent_decoded(&text) {
            Some(plain) if plain != text && !text.contains('=') => text = plain,
            _ => break,
        }
    }
    text.retain(|c| !is_lost(c));
    Some(text)
}

/// Text in letters, digits, `_` and `~` alone, ending in a letter or a digit: a space is `_`, any other
/// character its number between `~` and `z`, as `~e9z` for é.
pub(super) fn spelled(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    let last = text.chars().count().saturating_sub(1);
    for (at, c) in text.chars().enumerate() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' => spelled.push(c),
            ' ' if at > 0 && at < last => spelled.push('_'),
            _ => spelled.push_str(&format!("~{:x}z", u32::from(c))),
        }
    }
    spelled
}

/// What [`spelled`] wrote; what it cannot have written stays as it is.
pub(super) fn unspelled(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['_', '~']) {
        let (before, sign) = rest.split_at(at);
        plain.push_str(before);
        let number = sign.strip_prefix('~').and_then(|sign| sign.split_once('z'));
        let found = number.and_then(|(number, after)| {
            let c = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
            Some((c, after))
        });
        let (c, after) = match (found, sign.strip_prefix('_')) {
            (Some(found), _) => found,
            (None, Some(after)) => (' ', after),
            (None, None) => ('~', sign.get(1..).unwrap_or_default()),
        };
        plain.push(c);
        rest = after;
    }
    plain + rest
}

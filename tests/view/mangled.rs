//! What mail and chat programs do to a link on its way: the same view opens, or what is left of it with a
//! notice; never another view in silence.

use kap_explorer::explore::Table;
use kap_explorer::view::{Opened, View};
use proptest::prelude::*;

use crate::data;
use crate::every_link::views;

fn open(fragment: &str) -> Opened {
    let (evidence, table) = data();
    View::decode(evidence, table, fragment)
}

fn encoded(text: &str) -> String {
    let bytes = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    bytes.collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// `text` with `what` put into it, somewhere.
fn with(text: &str, what: &str, share: f64) -> String {
    let at = (text.len() as f64 * share) as usize;
    let (before, after) = text.split_at(at.min(text.len()));
    format!("{before}{what}{after}")
}

type Mangle = fn(&str) -> String;

/// What is done to a link as a whole.
const WHOLE: [(&str, Mangle); 15] = [
    ("nothing", str::to_owned),
    ("encoded", encoded),
    ("encoded twice", |text| encoded(&encoded(text))),
    ("with its #, encoded", |text| encoded(&format!("#{text}"))),
    ("decoded", decoded),
    ("& as an entity", |text| text.replace('&', "&amp;")),
    ("& as an entity of an entity", |text| {
        text.replace('&', "&amp;amp;")
    }),
    ("& as a number", |text| text.replace('&', "&#38;")),
    ("& encoded", |text| text.replace('&', "%26")),
    ("commas encoded", |text| text.replace(',', "%2C")),
    ("commas encoded twice", |text| text.replace(',', "%252C")),
    ("% encoded", |text| text.replace('%', "%25")),
    ("a capital first", capital),
    ("counted", |text| {
        format!("{text}&utm_source=mail&fbclid=IwAR0_x-1")
    }),
    ("counted after a ?", |text| {
        format!("{text}?utm_source=chat.example&utm_medium=x")
    }),
];

/// What stands behind a link in a sentence.
const AFTER: [&str; 16] = [
    "", ".", ",", ")", ").", ">", "!", "?", ";", "…", "...", "\"", "”", "*", "]", "\u{200b}",
];

/// What is put into a link that is broken into lines, or copied from a page.
const WITHIN: [&str; 7] = ["", "\u{200b}", "\u{feff}", "\u{ad}", "\n", "\r\n", "\t"];

/// The link of a view as the page gives it.
fn address(view: &View) -> String {
    let (evidence, table): &(_, Table) = data();
    view.address(evidence, table)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_mangled_link_opens_the_same_view(
        view in views(),
        (within, after) in (0..WITHIN.len(), 0..AFTER.len()),
        share in 0.0..1.0f64,
    ) {
        // A name of a lesson as the page writes it.
        let view = View {
            lesson: view.lesson.map(|_| "~e30.1".to_owned()),
            present: view.present.map(|_| "map,dose".to_owned()),
            ..view
        };
        let link = address(&view);
        let expected = open(&link);
        prop_assert!(expected.view == view && expected.notices.is_empty(), "{link}");
        let last = link.chars().last();
        prop_assert!(last.is_none_or(|last| last.is_ascii_alphanumeric()), "{link}");
        for (name, mangle) in WHOLE {
            let mangled = with(&mangle(&link), WITHIN[within], share) + AFTER[after];
            let found = open(&mangled);
            prop_assert!(found.view == view, "{name}: {link} became {mangled}");
            prop_assert_eq!(&found.notices, &Vec::<String>::new(), "{}: {}", name, mangled);
        }
    }

    #[test]
    fn a_link_that_was_cut_says_so(view in views(), share in 0.0..1.0f64) {
        let link = address(&view);
        let at = (link.len() as f64 * share) as usize;
        let cut = link.get(..at).unwrap_or_default();
        let found = open(cut);
        // Before it says how long it is nothing is left of it but its beginning.
        let is_long = cut.contains('&') && link.starts_with("n=");
        if is_long {
            prop_assert!(!found.notices.is_empty(), "{link} became {cut}");
        }
    }
}

/// Only a range of an earlier version ends in dots: any other number that a link ends in keeps its meaning
/// when a sentence stops behind it.
#[test]
fn dots_behind_a_number_are_no_open_range() {
    for end in ["weight=30", "find=2", "q=2", "a=find%3A2", "a=q%3D2"] {
        for link in [end.to_owned(), format!("dose=0.5..2&{end}")] {
            let expected = open(&link);
            for after in [".", "..", "...", "....", "..)"] {
                let found = open(&format!("{link}{after}"));
                assert!(found.view == expected.view, "{link}{after}");
                assert_eq!(found.notices, expected.notices, "{link}{after}");
            }
        }
    }
}

#[test]
fn a_text_that_is_searched_for_comes_through() {
    for text in [
        "a b",
        "50 %",
        "a+b",
        "ptsd (chronic).",
        "é & #1",
        " x ",
        "a=b;c:d",
        "_~z",
    ] {
        let mut view = open("").view;
        view.selection.set_text(text);
        let link = address(&view);
        for mangle in [str::to_owned as Mangle, encoded, decoded, |it| {
            it.replace('&', "&amp;")
        }] {
            let found = open(&mangle(&link));
            assert_eq!(found.view.selection.text(), view.selection.text(), "{link}");
            assert_eq!(found.notices, Vec::<String>::new());
        }
    }
}

#[test]
fn links_of_earlier_versions_keep_their_meaning() {
    let (evidence, table) = data();
    for (old, now) in [
        ("dose=0.5..", "dose=0.5..max"),
        ("dose=0.5...", "dose=0.5..max"),
        ("Dose=0.5..", "dose=0.5..max"),
        ("route=iv&dose=0.5..", "route=iv&dose=0.5..max"),
        (
            "a=route%3Div%26dose%3D0.5..",
            "a=route%3Aiv%3Bdose%3A0.5..max",
        ),
        ("dose=0.5..&route=iv", "route=iv&dose=0.5..max"),
        ("dose=..2", "dose=..2"),
        ("dose=2", "dose=2..2"),
        ("dose=2.", "dose=2..2"),
        ("q=caf%C3%A9%20%26%20co", "find=caf~e9z_~26z_co"),
        ("a=q%3Da%2526b%26route%3Div", "a=route%3Aiv%3Bfind%3Aa~26zb"),
    ] {
        let found = open(old);
        assert_eq!(found.notices, Vec::<String>::new(), "{old}");
        assert_eq!(found.view.encode(evidence, table), now, "{old}");
    }
}

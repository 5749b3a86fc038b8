//! The link: a selection ⇄ the fragment of an address. The table is described
//! at `explore_support::small`.

#![allow(
    clippy::unwrap_used,
    reason = "a table that cannot be made fails the test"
)]

mod explore_support;

use explore_support::{explored, row_names, select, small};
use kap_explorer::explore::link::{decode, encode};
use kap_explorer::explore::{LONGEST_TEXT, Notice, Selection, Table};
use proptest::prelude::*;

/// Reads a link, and gives what it is written as and what the notices say.
fn read(link: &str) -> (String, Vec<String>) {
    let table = small();
    let decoded = decode(&table, link, &["study"]);
    let written = encode(&table, &decoded.selection, &decoded.rest);
    (
        written,
        decoded.notices.iter().map(Notice::to_string).collect(),
    )
}

#[test]
fn a_link_says_only_what_differs_from_the_default_in_a_fixed_order() {
    let cases = [
        ("", ""),
        ("#", ""),
        ("place=in", ""),
        ("#route=iv", "route=iv"),
        ("dose=0.5..2&route=im,iv", "route=iv,im&dose=0.5..2"),
        ("route=not-found,iv,iv", "route=iv,not-found"),
        ("study=a-2019&q=x&place=any", "place=any&q=x&study=a-2019"),
        ("route=any", ""),
        ("without=row-1", "without=row-1"),
        ("without=row-4,row-0", "without=row-0,row-4"),
        // A row named twice stays set aside.
        ("without=row-1,row-1", "without=row-1"),
        (
            "study=a-2019&without=row-1&q=x&route=iv",
            "route=iv&q=x&without=row-1&study=a-2019",
        ),
    ];
    for (link, written) in cases {
        assert_eq!(read(link), (written.to_owned(), vec![]), "{link}");
    }
}

#[test]
fn a_link_is_read_with_good_will() {
    let cases = [
        // Labels, capitals, and text that some program has encoded.
        ("route=IV", "route=iv"),
        ("route=iv%2Cim", "route=iv,im"),
        ("without=row-0%2Crow-2", "without=row-0,row-2"),
        ("r%6Fute=Not%20found", "route=not-found"),
        ("&&route=iv&", "route=iv"),
        // Numbers print in the shortest form that reads back the same.
        ("dose=0.50..2.0", "dose=0.5..2"),
        ("dose=+1..02", "dose=1..2"),
        ("dose=.5..", "dose=0.5..max"),
        ("dose=..2.", "dose=..2"),
        ("dose= 1 .. 2 ", "dose=1..2"),
        ("dose=1", "dose=1..1"),
        ("dose=-0..0", "dose=0..0"),
        ("dose=..", "dose=..max"),
        ("dose=9007199254740991..", "dose=9007199254740991..max"),
        ("dose=not-found,1..", "dose=1..max,not-found"),
        ("q=%C3%A9%20%26%3D%23", "find=~e9z_~26z~3dz~23z"),
        ("q=é", "find=~e9z"),
        ("q=a=b", "find=a~3dzb"),
        // Some programs make a plus of a space.
        ("q=a+b", "find=a_b"),
        ("q=a%2Bb", "find=a~2bzb"),
        ("Route=iv", "route=iv"),
        ("without=Row-1", "without=row-1"),
        ("q=", ""),
        ("study", "study="),
        // The comma of a sentence.
        ("route=iv,", "route=iv"),
    ];
    for (link, written) in cases {
        assert_eq!(read(link), (written.to_owned(), vec![]), "{link}");
    }
}

#[test]
fn what_cannot_be_used_is_left_out_and_told() {
    let range = |word: &str| {
        format!(
            "The link asks for the range “{word}” under “dose”. \
             A range is written low..high, for example 0.5..2."
        )
    };
    let value =
        |word: &str| format!("The link asks for “{word}” under “route”, which has no such value.");
    let key = |word: &str| format!("The link asks for “{word}”, which this page does not have.");
    let row = |word: &str| {
        format!("The link asks for “{word}” under “without”, which has no such value.")
    };
    let unreadable = |part: &str| format!("A part of the link could not be read: “{part}”.");
    let cases = [
        ("colour=red&route=iv", "route=iv", key("colour")),
        ("<script>=1", "", key("<script>")),
        ("route=iv,rectal", "route=iv", value("rectal")),
        ("route=", "", unreadable("route=")),
        ("route", "", unreadable("route")),
        ("route=,iv", "route=iv", value("")),
        ("route=0..1", "", value("0..1")),
        ("route=any,iv", "route=iv", value("any")),
        ("dose=2..1", "", range("2..1")),
        ("dose=NaN..1", "", range("NaN..1")),
        ("dose=nan", "", range("nan")),
        ("dose=inf..", "", range("inf")),
        ("dose=-infinity..1", "", range("-infinity..1")),
        ("dose=1e0", "", range("1e0")),
        ("dose=9007199254740992..", "", range("9007199254740992..")),
        ("dose=a..b", "", range("a..b")),
        ("dose=1..2..3", "", range("1..2..3")),
        ("dose=1..2,3..4", "dose=1..2", range("3..4")),
        ("dose=iv", "", range("iv")),
        ("dose=\u{661}..\u{662}", "", range("\u{661}..\u{662}")),
        (
            "route=iv&route=im",
            "route=iv",
            "The link gives “route” more than once. Only the first was used.".to_owned(),
        ),
        (
            "study=a&study=b",
            "study=a",
            "The link gives “study” more than once. Only the first was used.".to_owned(),
        ),
        ("without=row-6", "", row("row-6")),
        ("without=row-1,nobody", "without=row-1", row("nobody")),
        ("without=nobody,row-1", "without=row-1", row("nobody")),
        ("without=", "", row("")),
        (
            "without=row-1&without=row-2",
            "without=row-1",
            "The link gives “without” more than once. Only the first was used.".to_owned(),
        ),
        ("q=100%", "", unreadable("q=100%")),
        ("q=%zz", "", unreadable("q=%zz")),
        ("q=%+1", "", unreadable("q=%+1")),
        ("q=%ff", "", unreadable("q=%ff")),
        ("route=iv&q=%C3", "route=iv", unreadable("q=%C3")),
        // Hidden characters are not passed on to the page's text.
        ("a%E2%80%AEb=1", "", key("ab")),
    ];
    for (link, written, notice) in cases {
        assert_eq!(read(link), (written.to_owned(), vec![notice]), "{link}");
    }
}

#[test]
fn a_table_whose_rows_have_no_names_cannot_set_them_aside_in_a_link() {
    let text = vec![String::new(); 2];
    let table = Table::new(2, vec![], None, text, vec![None; 2]).unwrap();
    let decoded = decode(&table, "without=row-0", &[]);
    assert!(decoded.selection.aside().is_empty());
    let told = "The link asks for “row-0” under “without”, which has no such value.";
    assert_eq!(decoded.notices[0].to_string(), told);
    let mut selection = Selection::default_of(&table);
    selection.toggle_aside(0);
    assert_eq!(encode(&table, &selection, &[]), "");
}

#[test]
fn a_link_can_set_all_rows_of_a_large_table_aside() {
    let rows = 2000;
    let text = vec![String::new(); rows];
    let table = Table::new(rows, vec![], None, text, vec![None; rows]).unwrap();
    let table = table.with_names(row_names(rows)).unwrap();
    let mut selection = Selection::default_of(&table);
    (0..rows).for_each(|row| selection.toggle_aside(row));
    let decoded = decode(&table, &encode(&table, &selection, &[]), &[]);
    assert_eq!(decoded.notices, []);
    assert_eq!(decoded.selection, selection);
}

#[test]
fn a_long_link_is_read_as_far_as_it_is_sensible() {
    let (written, notices) = read(&format!("route=iv&q={}", "x".repeat(100_000)));
    assert_eq!(written, "route=iv");
    assert_eq!(
        notices,
        ["The link is too long. Only its beginning was used."]
    );

    let (written, notices) = read(&format!("q={}", "x".repeat(LONGEST_TEXT + 1)));
    assert_eq!(written.len(), "q=".len() + LONGEST_TEXT);
    let told = "The search text in the link is too long. Only its beginning was used.";
    assert_eq!(notices, [told]);

    let flood: Vec<String> = (0..1000).map(|i| format!("k{i}=1")).collect();
    let (_, notices) = read(&flood.join("&"));
    assert_eq!(notices.len(), 9);
    assert_eq!(notices[8], "992 more parts of the link could not be used.");

    let (_, notices) = read(&"é".repeat(3000));
    let short = format!("“{}…”", "é".repeat(40));
    assert!(notices[0].contains(&short), "{notices:?}");
}

#[test]
fn a_link_never_holds_a_character_that_would_need_encoding() {
    let table = small();
    let mut selection = select(&table, "");
    selection.set_text("a&b=c#d\"e<f>'(g)%é");
    let link = encode(&table, &selection, &[("k&".into(), "v w".into())]);
    assert_eq!(
        link,
        "find=a~26zb~3dzc~23zd~22ze~3czf~3ez~27z~28zg~29z~25z~e9z&k%26=v%20w"
    );
}

/// Text that looks like a link, made from the pieces of real ones.
fn almost_a_link() -> impl Strategy<Value = String> {
    let pieces = [
        "#",
        "&",
        "=",
        ",",
        "..",
        ".",
        "-",
        "%",
        "%2",
        "%2C",
        "%C3",
        "%A9",
        "é",
        "\u{202e}",
        "1e",
        "1e308",
        "9",
        "0.5",
        "-1",
        "nan",
        "inf",
        "named-0",
        "named-1",
        "numbered-0",
        "numbered-1",
        "q",
        "study",
        "without",
        "row-0",
        "row-1",
        "row-99",
        "any",
        "not-found",
        "value-0",
        "value-3",
        "value-9",
        "mood",
        " ",
        "<",
        "\"",
    ];
    let piece = prop_oneof![
        20 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_selection_comes_back_from_its_link(
        (table, _, selection) in explored(),
        // A `%` is what programs write, and what does not show is what they leave behind.
        study in "[^\\pC\\p{Zl}\\p{Zp}%]{0,24}",
    ) {
        let rest = vec![("study".to_owned(), study)];
        let link = encode(&table, &selection, &rest);
        let decoded = decode(&table, &link, &["study"]);
        prop_assert_eq!(&decoded.selection, &selection, "{}", link);
        prop_assert_eq!(&decoded.rest, &rest);
        prop_assert_eq!(&decoded.notices, &[]);
        prop_assert!(link.is_ascii() && !link.contains(['#', ' ', '<', '"', '\'']));
    }

    #[test]
    fn removing_every_active_filter_leads_back_to_the_default((table, _, mut selection) in explored()) {
        while let Some(filter) = selection.active(&table).pop() {
            let fewer = selection.without(&table, &filter);
            prop_assert!(fewer != selection, "{:?}", filter);
            selection = fewer;
        }
        prop_assert_eq!(selection, Selection::default_of(&table));
    }

    #[test]
    fn no_text_breaks_the_reader_and_what_it_made_of_it_is_stable(
        (table, _, _) in explored(),
        link in prop_oneof![almost_a_link(), any::<String>()],
    ) {
        let first = decode(&table, &link, &["study"]);
        let written = encode(&table, &first.selection, &first.rest);
        let second = decode(&table, &written, &["study"]);
        prop_assert_eq!(&second.selection, &first.selection);
        prop_assert_eq!(&second.rest, &first.rest);
        prop_assert_eq!(&second.notices, &[]);
        prop_assert_eq!(encode(&table, &second.selection, &second.rest), written);
        for notice in &first.notices {
            prop_assert!(notice.to_string().ends_with('.'));
        }
    }
}

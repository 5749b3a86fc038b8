//! The simple markup of a note.

use kap_explorer::teaching::{Span, paragraphs};
use proptest::prelude::*;

fn plain(text: &str) -> Span {
    Span::Plain(text.to_owned())
}
fn emphasis(text: &str) -> Span {
    Span::Emphasis(text.to_owned())
}
fn strong(text: &str) -> Span {
    Span::Strong(text.to_owned())
}

#[test]
fn stars_mark_emphasis_and_double_stars_what_is_strong() {
    assert_eq!(
        paragraphs("A *small* and a **large** study."),
        [vec![
            plain("A "),
            emphasis("small"),
            plain(" and a "),
            strong("large"),
            plain(" study."),
        ]]
    );
    assert_eq!(paragraphs("*not found*"), [vec![emphasis("not found")]]);
}

#[test]
fn a_line_without_text_parts_paragraphs() {
    let two = [vec![plain("One.\nStill.")], vec![plain("Two.")]];
    assert_eq!(paragraphs("One.\nStill.\n\n \nTwo.\n"), two);
    assert_eq!(paragraphs("One.\r\nStill.\r\n\r\nTwo."), two);
    assert_eq!(paragraphs(" \n\n"), Vec::<Vec<Span>>::new());
}

#[test]
fn stars_without_a_partner_stay_as_they_are() {
    for text in [
        "2 * 3 * 4",
        "a *b",
        "a* b*",
        "**a*",
        "***a***",
        "**",
        "* a *",
        "a ** b",
    ] {
        assert_eq!(paragraphs(text), [vec![plain(text)]], "{text}");
    }
    // Emphasis does not reach from one paragraph into the next.
    assert_eq!(
        paragraphs("*a\n\nb*"),
        [vec![plain("*a")], vec![plain("b*")]]
    );
}

#[test]
fn a_star_within_emphasis_stays() {
    assert_eq!(paragraphs("**a * b**"), [vec![strong("a * b")]]);
    assert_eq!(paragraphs("*a **b** c*"), [vec![emphasis("a **b** c")]]);
}

#[test]
fn a_long_note_of_stars_without_partners_stays_as_it_is() {
    // Looking for the partner of each star anew would take minutes for a few of these.
    for text in ["*a ", "**a *b ", " a*", "*a **", "***a *b "] {
        let note = text.repeat(65_536 / text.len()).trim().to_owned();
        for _ in 0..40 {
            assert_eq!(paragraphs(&note), [vec![plain(&note)]], "{text}");
        }
    }
    let pairs = paragraphs(&"*a* ".repeat(16_384));
    assert_eq!(pairs.iter().flatten().count(), 2 * 16_384);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_is_lost(text in "[a-c*é \n]{0,40}") {
        let letters = |text: &str| -> String {
            text.chars().filter(|c| *c != '*' && !c.is_whitespace()).collect()
        };
        let spans: String = paragraphs(&text).iter().flatten().map(Span::text).collect();
        prop_assert_eq!(letters(&spans), letters(&text));
    }

    #[test]
    fn text_without_stars_stays_plain(text in "[a-c .,]{0,20}") {
        let expected = if text.trim().is_empty() { vec![] } else { vec![vec![plain(&text)]] };
        prop_assert_eq!(paragraphs(&text), expected);
    }
}

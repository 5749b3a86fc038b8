//! The style sheet and the figures share their colours.

use kap_explorer::figures::Palette;

const TOKENS: &str = include_str!("../style/tokens.css");

/// The blocks of declarations of the style sheet, in order: light, dark by system, dark by choice.
fn blocks() -> Vec<&'static str> {
    TOKENS.split("  color-scheme:").skip(1).collect()
}

#[test]
fn each_theme_of_the_page_has_the_colours_of_the_figures() {
    let blocks = blocks();
    assert_eq!(blocks.len(), 3);
    for (block, palette) in blocks
        .iter()
        .zip([Palette::light(), Palette::dark(), Palette::dark()])
    {
        for (name, colour) in palette.colours() {
            let declaration = format!("--{name}: {colour};");
            assert!(
                block.contains(&declaration),
                "{} theme: no {declaration}",
                palette.name
            );
        }
    }
}

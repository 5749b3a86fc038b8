//! The colours and type of the figures, in one place: the page's style sheet uses the same values.

/// Every colour of a theme, as `#rrggbb`, and the font of text inside a chart.
///
/// Marks keep a contrast of at least 3:1 against `surface`, text at least 4.5:1 (WCAG 2.2, 1.4.11
/// and 1.4.3). Hue never stands alone: shape, pattern or fill says the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Palette {
    /// Which theme this is: `light` or `dark`.
    pub name: &'static str,
    /// The page behind everything.
    pub surface: &'static str,
    /// Text and strong lines.
    pub ink: &'static str,
    /// Text that stands back: hints, axis labels, counts of what was not found.
    pub muted: &'static str,
    /// Hairlines: grid lines, bands. Decorative, so below 3:1.
    pub rule: &'static str,
    /// A band behind a lane or a heading. Decorative.
    pub band: &'static str,
    /// Studies that match the selection; also "primary" among the roles of a diagnosis.
    pub accent: &'static str,
    /// Text on `accent`.
    pub on_accent: &'static str,
    /// The second role of a diagnosis: comorbid.
    pub second: &'static str,
    /// The third role of a diagnosis: not stated.
    pub third: &'static str,
    /// The fill of what the filters leave out. The outline carries the contrast.
    pub ghost: &'static str,
    /// The outline of what the filters leave out.
    pub ghost_line: &'static str,
    /// CSS font family.
    pub font: &'static str,
}

/// System fonts only: nothing is fetched. No quotes: ECharts would put them into an SVG attribute
/// as they are, and break it.
const FONT: &str = "-apple-system, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Liberation Sans, Arial, sans-serif";

/// Dark ink on paper white.
const LIGHT: Palette = Palette {
    name: "light",
    surface: "#fdfcf9",
    ink: "#1d2325",
    muted: "#5b6467",
    rule: "#e4e1d9",
    band: "#f5f3ed",
    accent: "#0b6b74",
    on_accent: "#ffffff",
    second: "#b4541a",
    third: "#71599b",
    ghost: "#ebe9e3",
    ghost_line: "#85898a",
    font: FONT,
};

/// Pale ink on near black.
const DARK: Palette = Palette {
    name: "dark",
    surface: "#14191b",
    ink: "#eceae4",
    muted: "#a7afb1",
    rule: "#2d3437",
    band: "#1b2123",
    accent: "#6cc7cf",
    on_accent: "#0a1b1d",
    second: "#f0a05c",
    third: "#bba8e4",
    ghost: "#272e31",
    ghost_line: "#7f888b",
    font: FONT,
};

/// The same for a wall or a projector, which wash colours out: no text stands back.
const LIGHT_STRONG: Palette = Palette {
    surface: "#ffffff",
    ink: "#000000",
    muted: "#1d2325",
    rule: "#c4c0b6",
    ghost_line: "#5b6467",
    ..LIGHT
};

const DARK_STRONG: Palette = Palette {
    surface: "#000000",
    ink: "#ffffff",
    muted: "#e3e6e6",
    rule: "#525b5f",
    ghost_line: "#a7afb1",
    ..DARK
};

impl Palette {
    /// The theme for a page that is dark or not, and presented or not.
    pub const fn of(dark: bool, strong: bool) -> &'static Palette {
        match (dark, strong) {
            (false, false) => &LIGHT,
            (false, true) => &LIGHT_STRONG,
            (true, false) => &DARK,
            (true, true) => &DARK_STRONG,
        }
    }

    /// The light theme.
    pub const fn light() -> &'static Palette {
        &LIGHT
    }

    /// The dark theme.
    pub const fn dark() -> &'static Palette {
        &DARK
    }

    /// Name and value of every colour, for the style sheet: `--surface: #fdfcf9` and so on.
    pub const fn colours(&self) -> [(&'static str, &'static str); 11] {
        [
            ("surface", self.surface),
            ("ink", self.ink),
            ("muted", self.muted),
            ("rule", self.rule),
            ("band", self.band),
            ("accent", self.accent),
            ("on-accent", self.on_accent),
            ("second", self.second),
            ("third", self.third),
            ("ghost", self.ghost),
            ("ghost-line", self.ghost_line),
        ]
    }
}

/// No colour at all. `opacity: 0` would hide the label of a mark with it; a clear colour does not.
pub(super) const CLEAR: &str = "#00000000";

#[cfg(test)]
mod tests {
    use super::Palette;

    /// Relative luminance of `#rrggbb` (WCAG 2.2).
    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_stand_out_from_what_they_are_drawn_on() {
        for palette in [Palette::light(), Palette::dark()] {
            let text = [
                (palette.ink, palette.surface),
                (palette.muted, palette.surface),
                (palette.muted, palette.band),
                (palette.on_accent, palette.accent),
            ];
            for (front, back) in text {
                let ratio = contrast(front, back);
                assert!(
                    ratio >= 4.5,
                    "{} {front} on {back}: {ratio:.2}",
                    palette.name
                );
            }
            for mark in [
                palette.accent,
                palette.second,
                palette.third,
                palette.ghost_line,
            ] {
                for back in [palette.surface, palette.band] {
                    let ratio = contrast(mark, back);
                    assert!(
                        ratio >= 3.0,
                        "{} {mark} on {back}: {ratio:.2}",
                        palette.name
                    );
                }
            }
        }
    }
}

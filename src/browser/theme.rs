//! Light and dark: what the system says, what the reader chose, and whether that can be kept.

use super::{
    page::{holds, on_media_change},
    root, storage,
};

const KEY: &str = "kap-theme";
const DARK: &str = "(prefers-color-scheme: dark)";

/// What the reader chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// Follow the system.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in storage and on the page element.
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Whether the page is dark under this choice, now.
    pub fn is_dark(self) -> bool {
        match self {
            Self::System => holds(DARK),
            Self::Light => false,
            Self::Dark => true,
        }
    }
}

/// The choice that was kept, or the system's when none was kept or storage is denied.
pub fn kept() -> Theme {
    let word = storage::get(KEY);
    Theme::ALL
        .into_iter()
        .find(|theme| Some(theme.word()) == word.as_deref())
        .unwrap_or_default()
}

/// Shows a choice and keeps it. Returns whether it could be kept: storage may be denied or full.
pub fn choose(theme: Theme) -> bool {
    let named = (theme != Theme::System).then_some(theme.word());
    root::set_data("theme", named);
    storage::set(KEY, theme.word())
}

/// Calls `changed` when the system turns light or dark. Listens for the life of the page.
pub fn on_system_change(changed: impl Fn() + 'static) {
    on_media_change(DARK, changed);
}

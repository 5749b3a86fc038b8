//! How a study stands to the selection, or to the two that are compared.

use super::Scene;
use super::ink::Ink;

/// How a study stands to what is selected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    /// The filters leave it out, those of A too.
    LeftOut,
    /// It matches.
    Kept,
    /// It matches A only.
    Other,
    /// It matches both.
    Both,
}

impl Standing {
    /// What can be met: A only where two selections are compared.
    pub(super) fn all(scene: &Scene) -> &'static [Standing] {
        const ALL: [Standing; 4] = [
            Standing::LeftOut,
            Standing::Kept,
            Standing::Other,
            Standing::Both,
        ];
        match scene.other {
            Some(_) => &ALL,
            None => &ALL[..2],
        }
    }

    /// Its name in a chart.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Standing::LeftOut => "left out by the filters",
            Standing::Kept => "kept",
            Standing::Other => "kept by A",
            Standing::Both => "kept by A and B",
        }
    }

    /// How its mark is filled and outlined; hollow where its size is not known.
    pub(super) fn ink(self, scene: &Scene, sized: bool) -> Ink {
        let palette = scene.palette;
        match (self, sized) {
            (Standing::LeftOut, _) => Ink::ghost(palette),
            (Standing::Kept, true) => Ink::solid(palette),
            (Standing::Kept, false) => Ink::hollow(palette, palette.accent),
            (Standing::Other, _) => Ink::other(palette),
            (Standing::Both, true) => Ink {
                fill: palette.accent,
                ..Ink::other(palette)
            },
            (Standing::Both, false) => Ink::other(palette),
        }
    }

    /// The colour of a line that belongs to its mark.
    pub(super) fn line(self, scene: &Scene) -> &'static str {
        match self {
            Standing::LeftOut => scene.palette.ghost_line,
            Standing::Kept | Standing::Both => scene.palette.accent,
            Standing::Other => scene.palette.third,
        }
    }

    /// Order of painting; larger is nearer.
    pub(super) const fn height(self) -> u8 {
        match self {
            Standing::LeftOut => 2,
            _ => 3,
        }
    }
}

impl Scene<'_> {
    /// How a study stands.
    pub(super) fn standing(&self, row: usize) -> Standing {
        let other = self.other.is_some_and(|other| other.contains(row));
        match (self.matching.contains(row), other) {
            (false, false) => Standing::LeftOut,
            (true, false) => Standing::Kept,
            (false, true) => Standing::Other,
            (true, true) => Standing::Both,
        }
    }
}

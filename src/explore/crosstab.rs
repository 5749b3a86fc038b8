//! Two facets against each other.

use super::bits::Bits;
use super::table::{FacetId, Table};

/// For each pair of values of two facets, the rows that have both. A row
/// counts once in a cell, and may stand in several cells. The last row and the
/// last column of the cross-tabulation are for rows without a value.
///
/// It crosses whole rows. Where a row has parts of its own, each with both values, cross the parts.
#[derive(Clone, PartialEq, Debug)]
pub struct CrossTab {
    down: Vec<Bits>,
    across: Vec<Bits>,
    cells: Vec<Bits>,
    nothing: Bits,
}

impl CrossTab {
    /// The cross-tabulation of the given rows: the values of `down` one below
    /// the other, those of `across` side by side.
    pub fn of(table: &Table, down: FacetId, across: FacetId, rows: &Bits) -> CrossTab {
        let sets = |facet: FacetId| -> Vec<Bits> {
            let column = &table.facet(facet).column;
            let groups = column.groups().chain([column.missing()]);
            groups.map(|group| group.and(rows)).collect()
        };
        let (down, across) = (sets(down), sets(across));
        let cells = down.iter().flat_map(|i| across.iter().map(|j| i.and(j)));
        CrossTab {
            cells: cells.collect(),
            down,
            across,
            nothing: Bits::none(rows.len()),
        }
    }

    /// How many values there are downwards, with the missing.
    pub fn height(&self) -> usize {
        self.down.len()
    }

    /// How many values there are across, with the missing.
    pub fn width(&self) -> usize {
        self.across.len()
    }

    /// The rows with the value `i` downwards and `j` across; none outside the
    /// cross-tabulation.
    pub fn cell(&self, i: usize, j: usize) -> &Bits {
        let place = (j < self.width()).then_some(i * self.width() + j);
        place
            .and_then(|place| self.cells.get(place))
            .unwrap_or(&self.nothing)
    }

    /// The rows with the value `i` downwards, whatever they have across.
    pub fn row(&self, i: usize) -> &Bits {
        self.down.get(i).unwrap_or(&self.nothing)
    }

    /// The rows with the value `j` across, whatever they have downwards.
    pub fn column(&self, j: usize) -> &Bits {
        self.across.get(j).unwrap_or(&self.nothing)
    }
}

//! Which columns of the table of studies are shown.

use super::column::Column;

/// The columns shown, in their own order. The name of the study is always among them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Columns([bool; Column::ALL.len()]);

impl Columns {
    /// The name and these columns.
    pub fn of(columns: impl IntoIterator<Item = Column>) -> Self {
        let chosen: Vec<Column> = columns.into_iter().collect();
        Self(Column::ALL.map(|column| column == Column::Name || chosen.contains(&column)))
    }

    /// Whether a column is shown.
    pub fn shows(&self, column: Column) -> bool {
        self.iter().any(|shown| shown == column)
    }

    /// Shows a column that is hidden and hides one that is shown; the name stays.
    #[must_use]
    pub fn toggled(&self, column: Column) -> Self {
        if self.shows(column) {
            Self::of(self.iter().filter(|&shown| shown != column))
        } else {
            Self::of(self.iter().chain([column]))
        }
    }

    /// The columns shown, in order.
    pub fn iter(&self) -> impl Iterator<Item = Column> {
        Column::ALL
            .into_iter()
            .zip(self.0)
            .filter_map(|(column, shown)| shown.then_some(column))
    }
}

impl Default for Columns {
    fn default() -> Self {
        Self::of(Column::ALL.into_iter().filter(|column| column.is_default()))
    }
}

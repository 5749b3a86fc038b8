//! What each chart makes by itself, before it is a figure.

use super::data_table::DataTable;
use super::plot::Drawn;

/// What is particular to a figure.
pub(super) struct Parts {
    pub(super) drawn: Drawn,
    /// The same in a few words, where the first sentence of the subtitle is too long for a glance.
    pub(super) lead: Option<String>,
    /// What is seen in the selection, in a sentence or two.
    pub(super) subtitle: String,
    pub(super) summary: String,
    pub(super) table: DataTable,
}

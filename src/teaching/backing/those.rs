//! The studies that a phrase speaks of.

use crate::evidence::Study;
use crate::explore::{Bits, Counts, Selection};
use crate::narrative::all_labels;
use crate::view::{Opened, View};

use super::found::{BackingError, Data};

/// Some studies, and the link that shows them.
pub(super) struct Those<'a> {
    data: &'a Data<'a>,
    /// The studies.
    pub matching: Bits,
    /// All that they are out of.
    pub scope: Bits,
    /// The fragment of the link that shows them.
    pub link: String,
    /// What they are, in brackets, after a blank; empty for all.
    pub named: String,
}

impl<'a> Those<'a> {
    /// The studies of a phrase: the key of a study, the fragment of a link, or nothing for those
    /// that the page first shows.
    pub fn read(data: &'a Data<'a>, words: &str) -> Result<Those<'a>, BackingError> {
        let table = data.table;
        if let Some((row, study)) = data.evidence.study(words) {
            let counts = Counts::of(table, &Selection::default_of(table));
            return Ok(Those {
                data,
                matching: Bits::of(table.rows(), [row]),
                scope: counts.scope,
                link: format!("study={words}"),
                named: format!(" ({})", study.short_name),
            });
        }
        let Opened { view, notices, .. } = View::decode(data.evidence, table, words);
        if let Some(notice) = notices.into_iter().next() {
            return Err(BackingError::Those(notice));
        }
        let counts = Counts::of(table, &view.selection);
        let aside: Vec<&str> = (view.selection.aside().iter())
            .filter_map(|row| table.name(row))
            .map(|name| name.label.as_str())
            .collect();
        let mut named = all_labels(table, &view.selection);
        if !aside.is_empty() {
            let between = if named.is_empty() { "" } else { "; " };
            named = format!("{named}{between}set aside: {}", aside.join(", "));
        }
        Ok(Those {
            data,
            matching: counts.matching,
            scope: counts.scope,
            link: words.to_owned(),
            named: if named.is_empty() {
                named
            } else {
                format!(" ({named})")
            },
        })
    }

    /// The studies, one by one.
    pub fn studies(&self) -> impl Iterator<Item = &'a Study> + '_ {
        let studies = &self.data.evidence.studies;
        self.matching.iter().filter_map(|row| studies.get(row))
    }
}

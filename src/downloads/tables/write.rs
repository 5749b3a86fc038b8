//! Rows as CSV.

use std::borrow::Cow;

use super::formula::{defused, is_number};

/// The mark of UTF-8.
const BOM: &str = "\u{feff}";

/// How the numbers of a file of CSV are written, and what parts its cells.
///
/// A spreadsheet reads both as the country of its user writes numbers: one that expects 0,5 puts a
/// row with commas into one cell, and reads 1.2 as the first of February.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Decimals {
    /// 0.5, with commas between the cells: the published form.
    #[default]
    Point,
    /// 0,5, with semicolons between the cells.
    Comma,
}

impl Decimals {
    /// What parts the cells of a row.
    fn delimiter(self) -> u8 {
        match self {
            Self::Point => b',',
            Self::Comma => b';',
        }
    }

    /// The name of a file in this form, so that both can be kept side by side.
    pub(in crate::downloads) fn file_name(self, name: &str) -> String {
        let suffix = match self {
            Self::Point => "",
            Self::Comma => "-semicolons",
        };
        format!("{name}{suffix}.csv")
    }

    /// A cell in this form: only numbers differ.
    fn written(self, cell: &str) -> Cow<'_, str> {
        match self {
            Self::Comma if is_number(cell) => Cow::Owned(cell.replace('.', ",")),
            Self::Point | Self::Comma => defused(cell),
        }
    }
}

/// Rows of cells as CSV (RFC 4180, but for the semicolons where [`Decimals`] asks for them) that can be opened in a spreadsheet without harm: see
/// [`super::formula`] for cells, and [`super`] for the mark at its beginning.
///
/// Rows of different lengths, which RFC 4180 does not allow, stay as they are.
pub(in crate::downloads) fn csv_text<R, C>(rows: R, decimals: Decimals) -> String
where
    R: IntoIterator,
    R::Item: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new()
        .delimiter(decimals.delimiter())
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    let mut sound = true;
    for row in rows {
        for cell in row {
            let cell = decimals.written(cell.as_ref());
            sound &= writer.write_field(cell.as_ref()).is_ok();
        }
        sound &= writer.write_record(None::<&[u8]>).is_ok();
    }
    // Memory takes every byte, and all of them are of texts.
    debug_assert!(sound);
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BOM}{}", String::from_utf8_lossy(&bytes))
}

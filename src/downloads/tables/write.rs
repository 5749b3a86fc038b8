//! Rows as CSV.

use super::formula::defused;

/// The mark of UTF-8.
const BOM: &str = "\u{feff}";

/// Rows of cells as CSV (RFC 4180) that can be opened in a spreadsheet without harm: see
/// [`super::formula`] for cells, and [`super`] for the mark at its beginning.
///
/// Rows of different lengths, which RFC 4180 does not allow, stay as they are.
pub(in crate::downloads) fn csv_text<R, C>(rows: R) -> String
where
    R: IntoIterator,
    R::Item: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    let mut sound = true;
    for row in rows {
        for cell in row {
            sound &= writer.write_field(defused(cell.as_ref()).as_ref()).is_ok();
        }
        sound &= writer.write_record(None::<&[u8]>).is_ok();
    }
    // Memory takes every byte, and all of them are of texts.
    debug_assert!(sound);
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BOM}{}", String::from_utf8_lossy(&bytes))
}

//! The marks of statuses as the style sheet shows them: a cell with one status needs no element for
//! its mark, and a large grid has thousands of such cells.

use crate::{evidence::Status, figures::status_mark};

/// The mark of a status as an image for a mask.
pub fn mask(status: Status) -> String {
    let mark = status_mark(status);
    let fill = if mark.filled { "black" } else { "none" };
    let (path, dashes) = (mark.path, mark.dashes);
    let image = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='{path}' fill='{fill}' \
         stroke='black' stroke-width='1.6' stroke-dasharray='{dashes}'/></svg>"
    );
    let image = image.replace('<', "%3C").replace('>', "%3E");
    format!("url(\"data:image/svg+xml,{image}\")")
}

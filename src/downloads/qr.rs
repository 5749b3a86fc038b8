//! A link as a QR code, as SVG.

use std::fmt;

use qrcode::{Color, EcLevel, QrCode, Version};

use super::markup::{Element, element};

/// The light edge that readers need around a code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// The largest version that is made, with 117 modules a side: larger ones do not read well from paper.
const LARGEST: i16 = 25;

/// Why a text has no QR code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QrFault {
    /// It is longer than what a code that can be read from paper holds, about 1,270 bytes.
    TooLong,
}

impl fmt::Display for QrFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            QrFault::TooLong => f.write_str("The link is too long for a QR code."),
        }
    }
}

impl std::error::Error for QrFault {}

/// The QR code of the link to a view, as an `<svg>` of one path on white.
///
/// Its view box is in modules, its `width` and `height` are the least at which a code is safely read
/// from paper (0.45 mm a module, 24 mm in all). About 15% of it may be lost (level M), or 7% (level L)
/// where the text is long.
///
/// # Errors
/// When the text is too long.
pub fn qr(text: &str) -> Result<Element, QrFault> {
    let code = [EcLevel::M, EcLevel::L]
        .into_iter()
        .find_map(|level| small(text, level))
        .ok_or(QrFault::TooLong)?;
    let side = code.width() + 2 * QUIET;
    // A code has at most 125 modules a side here, so that no number is cut off.
    let millimetres = (f64::from(u16::try_from(side).unwrap_or(u16::MAX)) * 0.45).max(24.0);
    let size = format!("{millimetres:.1}mm");
    Ok(element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("class", "handout-qr")
        .with("width", size.as_str())
        .with("height", size.as_str())
        .with("viewBox", format!("0 0 {side} {side}"))
        .with("shape-rendering", "crispEdges")
        .with("role", "img")
        .with("aria-label", "QR code of the link to this view")
        .child(
            element("rect")
                .with("width", side.to_string())
                .with("height", side.to_string())
                .with("fill", "#ffffff"),
        )
        .child(
            element("path")
                .with("d", dark_runs(&code))
                .with("fill", "#000000"),
        ))
}

/// The code at this level, unless it is too large.
fn small(text: &str, level: EcLevel) -> Option<QrCode> {
    let code = QrCode::with_error_correction_level(text, level).ok()?;
    matches!(code.version(), Version::Normal(version) if version <= LARGEST).then_some(code)
}

/// Each run of dark modules of a row, as a box one module high.
fn dark_runs(code: &QrCode) -> String {
    let mut path = String::new();
    let colors = code.to_colors();
    for (y, row) in colors.chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let (length, left, top) = (run.len(), x + QUIET, y + QUIET);
                path.push_str(&format!("M{left} {top}h{length}v1h-{length}z"));
            }
            x += run.len();
        }
    }
    path
}

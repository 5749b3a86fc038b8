//! The charts of pictures, as they are to be drawn.

use crate::downloads::Extract;
use crate::figures::{Figure, FigureId, figure};

use super::frame::Setting;

/// A chart for a picture, to be drawn at this width (CSS px) and the height of the figure: always in
/// light, and whatever the reader's screen is.
pub fn chart_of(extract: &Extract, id: FigureId) -> (Figure, f64) {
    chart_in(Setting::Alone, extract, id)
}

/// The same for a picture in the hand-out, which has less room.
pub fn handout_chart_of(extract: &Extract, id: FigureId) -> (Figure, f64) {
    chart_in(Setting::OnPaper, extract, id)
}

pub(super) fn chart_in(setting: Setting, extract: &Extract, id: FigureId) -> (Figure, f64) {
    let room = setting.room();
    (figure(id, &extract.scene(room)), room)
}

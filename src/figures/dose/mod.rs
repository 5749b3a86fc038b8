//! The ketamine dose of each KAP arm on a logarithmic axis, as the lens asks for it; beside it, the
//! arms whose dose was not found.
//! They know the scene and how marks are drawn, and no other figure.

mod amount;
mod arms;
mod frame;
mod key;
mod minutes;
mod plan;
mod plot;
mod reach;
mod table;
mod text;

use super::Scene;
use super::parts::Parts;

pub(super) fn parts(scene: &Scene) -> Parts {
    let arms = arms::arms(scene);
    let lead = text::lead(scene, &arms);
    Parts {
        drawn: plot::draw(scene, &arms),
        lead: None,
        subtitle: text::subtitle(scene, &arms, &lead),
        summary: text::summary(scene, &arms, &lead),
        table: table::table(scene, &arms),
    }
}

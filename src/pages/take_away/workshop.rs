//! All that makes files: what the split point hands out.

use super::{hand_out, makers::Makers, pictures, texts};

/// Each maker with what it does.
pub fn makers() -> Makers {
    Makers {
        text: texts::file,
        pictures: |extract, exhibit, formats| Box::pin(pictures::files(extract, exhibit, formats)),
        archive: texts::archive,
        chart: |extract, id| Box::pin(pictures::of_hand_out(extract, id)),
        hand_out: |extract, pictures| Box::pin(hand_out::put_up(extract, pictures)),
    }
}

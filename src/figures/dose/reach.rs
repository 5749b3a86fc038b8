//! How far the doses reach, and texts in lines that fit.

use super::arms::Arm;
use crate::figures::ink::text_width;
use crate::figures::steps::STEPS;

/// A text in lines that fit into a room.
pub(super) fn wrapped(text: &str, size: f64, room: f64) -> String {
    let (mut lines, mut used) = (String::new(), 0.0);
    for word in text.split(' ') {
        let wide = text_width(word, size);
        if used > 0.0 && used + wide > room {
            lines.push('\n');
            used = 0.0;
        } else if used > 0.0 {
            lines.push(' ');
        }
        lines.push_str(word);
        used += wide + text_width(" ", size);
    }
    lines
}

/// The ends of the axis: the steps that leave room on both sides of every dose of the scope.
pub(super) fn ends(arms: &[Arm]) -> (f64, f64) {
    let (low, high) = reach(arms, &|_| true).unwrap_or((0.5, 2.0));
    let (mut below, mut above) = (low / 2.0, high * 2.0);
    for step in STEPS {
        if step * 1.3 < low {
            below = step;
        }
        if step > high * 1.3 {
            above = step;
            break;
        }
    }
    (below, above)
}

/// The lowest and the highest dose among arms of a kind.
pub(super) fn reach(arms: &[Arm], kind: &dyn Fn(&Arm) -> bool) -> Option<(f64, f64)> {
    let mut reach: Option<(f64, f64)> = None;
    for arm in arms {
        if let Some((low, high)) = arm.dose()
            && kind(arm)
        {
            reach = Some(reach.map_or((low, high), |r| (r.0.min(low), r.1.max(high))));
        }
    }
    reach
}

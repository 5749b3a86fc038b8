//! The key of a figure, drawn in HTML: what each shape, fill and pattern means.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::{
    facts::picture,
    markup::{list, wrap},
};
use crate::{
    browser::dom::{Node, drawing, tag},
    explore::plain_number,
    figures::{Fill, KeyEntry, Shape, Sign},
};

/// The key.
pub fn figure_key(key: &[KeyEntry]) -> Node {
    let entries = key.iter().map(|entry| {
        tag("span")
            .class("key-entry")
            .child(sample(entry.sign))
            .child(tag("span").child(entry.text.clone()))
            .into()
    });
    list("key", entries.collect())
        .with("aria-label", "Key")
        .into()
}

/// A mark as it is in the chart; some marks are only a text, as "1 n/a".
pub fn sample(sign: Sign) -> Node {
    let text = sign.text.unwrap_or_default();
    let Some(shape) = sign.shape else {
        return wrap("span", "key-text", text);
    };
    let mut sample = picture(plain_number(sign.size), "-2 -2 28 28").children(filled(sign, shape));
    if !text.is_empty() {
        sample = sample.child(
            drawing("text")
                .with("x", "12")
                .with("y", "17")
                .with("text-anchor", "middle")
                .with("font-size", "13")
                .with("fill", "currentColor")
                .child(text),
        );
    }
    sample.into()
}

/// The number of the next pattern: a name may stand once in a page.
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// The outline with its fill. A pattern is lines in the outline: an outline of its own keeps the edge
/// of a small mark.
fn filled(sign: Sign, shape: Shape) -> Vec<Node> {
    let (fill, stroke, dashes) = match sign.fill {
        Fill::Solid | Fill::Dotted => (sign.colour, "none", "none"),
        Fill::Striped | Fill::Hollow => ("none", sign.colour, "none"),
        Fill::Ghost => ("var(--ghost)", "var(--ghost-line)", "3 2"),
    };
    // Dashes say that the size is not known.
    let (stroke, dashes) = if sign.dashed {
        ("var(--ink)", "3 2")
    } else {
        (stroke, dashes)
    };
    let (lines, colour) = match sign.fill {
        Fill::Striped => ("M-6 18L18 -6M0 24L24 0M6 30L30 6", sign.colour),
        Fill::Dotted => (
            "M6 6h.1M12 12h.1M18 6h.1M6 18h.1M18 18h.1",
            "var(--surface)",
        ),
        Fill::Solid | Fill::Hollow | Fill::Ghost => ("", ""),
    };
    let path = |d: &'static str, fill, stroke, width| {
        drawing("path")
            .with("d", d)
            .with("fill", fill)
            .with("stroke", stroke)
            .with("stroke-width", width)
    };
    let outline = path(shape.path(), fill, stroke, "2").with("stroke-dasharray", dashes);
    if lines.is_empty() {
        return vec![outline.into()];
    }
    let clip = ["clip-", &NEXT.fetch_add(1, Ordering::Relaxed).to_string()].concat();
    let inside = ["url(#", &clip, ")"].concat();
    vec![
        drawing("clipPath")
            .with("id", clip)
            .child(drawing("path").with("d", shape.path()))
            .into(),
        outline.into(),
        path(lines, "none", colour, "3")
            .with("stroke-linecap", "round")
            .with("clip-path", inside)
            .into(),
    ]
}

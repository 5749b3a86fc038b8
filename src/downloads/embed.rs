//! The code that shows a figure within another page.

use crate::figures::Exhibit;
use crate::view::{Part, View};

use super::Extract;
use super::markup::element;

/// Height of the frame until the figure has told its own, CSS px.
const HEIGHT: &str = "640";

/// Code for another page: a frame with the figure of this view, and a script that gives the frame the
/// height of the figure. Without the script the frame scrolls.
pub fn embed_code(extract: &Extract<'_>, exhibit: Exhibit) -> String {
    let view = View {
        embed: Some(exhibit),
        // The one it stands on, so that the link need not name it.
        page: Part::from(exhibit).page().unwrap_or_default(),
        ..extract.view.clone()
    };
    let fragment = view.address(extract.evidence, extract.table);
    let address = format!("{}#{fragment}", extract.page);
    let frame = element("iframe")
        .with("src", address)
        .with("title", format!("KAP Explorer: {}", exhibit.title()))
        .with("width", "100%")
        .with("height", HEIGHT)
        .with("style", "border:0")
        .with("loading", "lazy")
        .with("data-kap-explorer", "");
    [frame.to_html().as_str(), FIT].join("\n")
}

/// Only a message of the frame itself is heard, and only a number is taken from it.
const FIT: &str = r#"<script>
addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe[data-kap-explorer]"))
    if (frame.contentWindow === source && data?.kapExplorerHeight > 0) frame.height = Math.ceil(data.kapExplorerHeight);
});
</script>"#;

//! The code that shows a figure within another page.

use kap_explorer::downloads::embed_code;
use kap_explorer::figures::Exhibit;
use kap_explorer::view::{Opened, View};

use crate::Data;

#[test]
fn the_code_shows_the_figure_of_the_view_and_nothing_can_break_out_of_it() {
    let data = Data::read();
    let extract =
        data.extract("q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&study=dore-2019&route=iv");
    for exhibit in Exhibit::ALL {
        let code = embed_code(&extract, exhibit);
        let (frame, script) = code.split_once('\n').unwrap();
        let frame = roxmltree::Document::parse(frame).unwrap();
        let address = frame.root_element().attribute("src").unwrap();
        let (page, fragment) = address.split_once('#').unwrap();
        assert_eq!(page, "https://example.org/kap/");
        // What the frame shows is the view, with the one figure.
        let Opened { view, notices, .. } = View::decode(&data.evidence, &data.table, fragment);
        assert_eq!(notices, Vec::<String>::new());
        assert_eq!(view.embed, Some(exhibit));
        assert_eq!(view.selection, extract.view.selection);
        // One script, ours; nothing of the search is in it.
        assert_eq!(code.matches("<script").count(), 1);
        assert!(script.starts_with("<script>") && !script.contains("alert"));
    }
}

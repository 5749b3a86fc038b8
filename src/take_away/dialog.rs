//! The dialog of all that can be kept.

use std::cell::Cell;
use std::rc::Rc;

use crate::browser::{
    dom::{Node, Tag, tag},
    page, work,
};
use crate::downloads::{Extract, day_in_words};
use crate::figures::Exhibit;
use crate::narrative::{studies, studies_of};

use super::desk::{Desk, SAID};
use super::embed::embed;
use super::made::make;
use super::print;
use super::wanted::{TABLES, Wanted};

/// The id of the dialog's place in the page, of the dialog, and of its title.
const HOST: &str = "take-away";
const DIALOG: &str = "take-dialog";
const TITLE: &str = "take-title";
const WHICH: &str = "take-which";

/// What the dialog is about: the extract of the view, or all data.
#[derive(Clone)]
struct Scope {
    desk: Rc<Desk>,
    view: Rc<Extract<'static>>,
    all: Rc<Cell<bool>>,
}

impl Scope {
    fn extract(&self) -> Extract<'static> {
        if self.all.get() {
            self.view.everything()
        } else {
            (*self.view).clone()
        }
    }

    /// A button that makes a file.
    fn button(&self, name: &'static str, of: &'static str, wanted: Wanted) -> Node {
        let scope = self.clone();
        tag("button")
            .class("button")
            .child(name)
            .child(
                tag("span")
                    .class("visually-hidden")
                    .child([" ", of].concat()),
            )
            .press(move || make(&scope.desk, &scope.extract(), wanted))
            .into()
    }
}

/// Opens the dialog; at the figure with this name, if there is one.
pub fn open(desk: Rc<Desk>, extract: Extract<'static>, exhibit: &str) {
    let scope = Scope {
        desk: Rc::clone(&desk),
        view: Rc::new(extract),
        all: Rc::new(Cell::new(false)),
    };
    let dialog = tag("dialog")
        .class("card take")
        .with("id", DIALOG)
        .with("aria-labelledby", TITLE)
        .child(bar())
        .child(body(&scope));
    // The backdrop is the dialog itself; its content never is.
    let dialog = dialog.on(
        "click",
        Box::new(|event| {
            if event.target() == event.current_target() {
                close();
            }
        }),
    );
    desk.show(HOST, vec![dialog.into()]);
    show();
    match Exhibit::from_slug(exhibit) {
        Some(exhibit) => page::go_to(&row_id(exhibit)),
        None => page::read_from(TITLE),
    }
}

/// Opens the dialog as it is, unless it is open.
pub fn show() {
    if let Some(dialog) = page::element(DIALOG) {
        page::open_dialog(&dialog);
    }
}

fn row_id(exhibit: Exhibit) -> String {
    ["take-", exhibit.slug()].concat()
}

fn heading(text: &'static str) -> Node {
    tag("h3").child(text).into()
}

fn words(text: impl Into<Node>) -> Node {
    tag("p").child(text).into()
}

/// What stays in sight: the way out, and what was done.
fn bar() -> Tag {
    tag("div")
        .class("card-bar")
        .child(
            tag("p")
                .class("take-said")
                .with("id", SAID)
                .with("aria-live", "polite"),
        )
        .child(
            tag("button")
                .class("button card-close")
                .child("Close")
                .press(close),
        )
}

fn body(scope: &Scope) -> Tag {
    let about = scope.view.evidence.about;
    let version = [
        "Data set version ",
        about.version,
        " of ",
        &day_in_words(about.created),
        ". Everything is made in this browser: nothing is sent to anyone.",
    ];
    tag("div")
        .class("card-body")
        .child(
            tag("h2")
                .with("id", TITLE)
                .with("tabindex", "-1")
                .child("Take away"),
        )
        .child(words(version.concat()))
        .child(which(scope))
        .children(everything(scope))
        .children(handout(scope))
        .children(tables(scope))
        .children(citations(scope))
        .children(figures(scope))
        .children(one_file())
}

/// Which studies: those of the view, or all.
fn which(scope: &Scope) -> Node {
    let view = &scope.view;
    let (now, all) = (view.counts.matching.count(), view.counts.scope.count());
    let selection = ["What the page shows: ", &studies_of(now, all)].concat();
    let data = [
        "All data: ",
        &studies(view.evidence.studies.len()),
        ", also those whose place in the review is unresolved",
    ]
    .concat();
    let option = |name: String, all: bool| {
        let scope = scope.clone();
        let mut input = tag("input")
            .with("type", "radio")
            .with("name", "take-which");
        if !all {
            input = input.flag("checked", true);
        }
        let choose = move || {
            scope.all.set(all);
            if let Some(said) = page::element(WHICH) {
                said.set_text_content(Some(&said_of(&scope.extract())));
            }
        };
        let input = input.on("change", Box::new(move |_| choose()));
        tag("label")
            .child(input)
            .child(tag("span").child(name))
            .into()
    };
    tag("fieldset")
        .class("take-which")
        .child(tag("legend").child("Which studies"))
        .children(vec![option(selection, false), option(data, true)])
        .child(tag("p").with("id", WHICH).child(said_of(view)))
        .into()
}

/// What the chosen studies are, in words.
fn said_of(extract: &Extract<'_>) -> String {
    let sentence = extract.sentence();
    match extract.view.locked {
        Some(_) => [&sentence, " Filters: ", &extract.filters_of_the_view()].concat(),
        None => sentence,
    }
}

fn everything(scope: &Scope) -> Vec<Node> {
    vec![
        heading("Everything in one file"),
        words(
            "A zip archive: the tables as a data package with a dictionary, the citations, every figure as a picture and as numbers, and a README that says in words which studies were chosen.",
        ),
        tools(vec![scope.button("Zip archive", "", Wanted::Zip)]),
    ]
}

fn handout(scope: &Scope) -> Vec<Node> {
    let scope = scope.clone();
    let print = move || {
        let (desk, view) = (Rc::clone(&scope.desk), (*scope.view).clone());
        work::begin(print::print(desk, view));
    };
    let print = tag("button")
        .class("button")
        .child("Print a hand-out")
        .press(print);
    vec![
        heading("On paper"),
        words(
            "One to three pages, seldom four, of what the page shows: the sentence, figures, the table of studies, the cautions, the sources, and the link with a QR code.",
        ),
        tools(vec![print.into()]),
    ]
}

fn tables(scope: &Scope) -> Vec<Node> {
    let mut buttons: Vec<Node> = Vec::new();
    for (at, name) in TABLES.into_iter().enumerate() {
        buttons.push(scope.button(name, "as CSV", Wanted::Table(at)));
    }
    vec![
        heading("Tables"),
        words(
            "CSV, one file a table. Beside each value stands its status: an empty cell is never a zero.",
        ),
        tools(buttons),
        words("All of it in one JSON document, each value with its status, sources and note."),
        tools(vec![scope.button("JSON", "", Wanted::Json)]),
    ]
}

fn citations(scope: &Scope) -> Vec<Node> {
    vec![
        heading("Citations"),
        words("The studies and the review, for a reference manager."),
        tools(vec![
            scope.button("RIS", "citations", Wanted::Ris),
            scope.button("BibTeX", "citations", Wanted::BibTex),
            scope.button("CSL-JSON", "citations", Wanted::Csl),
        ]),
    ]
}

fn figures(scope: &Scope) -> Vec<Node> {
    let rows = Exhibit::ALL
        .into_iter()
        .map(|exhibit| figure(scope, exhibit));
    let mut about = "Each with its title, its key, its source, the day and the link inside the picture; or its numbers.".to_owned();
    if !page::is_file() {
        about.push_str(" To show one within a page of your own, as it is seen here now, embed it: it stays interactive, and leads back here.");
    }
    vec![
        heading("Figures"),
        words(about),
        tag("ul")
            .class("take-figures")
            .children(rows.collect())
            .into(),
    ]
}

fn figure(scope: &Scope, exhibit: Exhibit) -> Node {
    let of = exhibit.title();
    let row = tag("li")
        .with("id", row_id(exhibit))
        .with("tabindex", "-1")
        .child(tag("span").class("take-name").child(of));
    let mut buttons = vec![
        scope.button("SVG", of, Wanted::Svg(exhibit)),
        scope.button("PNG", of, Wanted::Png(exhibit)),
        scope.button("Numbers (CSV)", of, Wanted::Numbers(exhibit)),
    ];
    // A file on this device has no address that another page could show.
    if !page::is_file() {
        buttons.push(embed(&scope.view, exhibit));
    }
    row.child(tools(buttons)).into()
}

fn one_file() -> Vec<Node> {
    if page::is_file() {
        return Vec::new();
    }
    let link = tag("a")
        .class("button")
        .with("href", "kap-explorer.html")
        .with("download", "kap-explorer.html")
        .child("The whole explorer as one file");
    vec![
        heading("To keep and to pass on"),
        words(
            "One HTML file that holds everything, for a USB stick or an e-mail. Open it with a double click; it needs no network. Links to a view work in it too: what follows # in the address is the view.",
        ),
        tools(vec![link.into()]),
    ]
}

fn tools(buttons: Vec<Node>) -> Node {
    tag("div").class("take-tools").children(buttons).into()
}

fn close() {
    if let Some(dialog) = page::element(DIALOG) {
        page::close_dialog(&dialog);
    }
}

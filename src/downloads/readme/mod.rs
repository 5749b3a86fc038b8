//! The text that goes with the files: what they are, how to read them, and how to cite them.
//! It knows the extract and what the other files are called.

mod plain;

use crate::evidence::{Place, Status};
use crate::narrative::{self, INTERVAL_NOTE, READING_DIRECTIONS};

use super::descriptor::which_rows;
use super::tables::Taken;
use super::{Extract, day_in_words};
use plain::Plain;

/// What is in the files that are taken together, and what to know before using them.
pub fn readme(extract: &Extract<'_>) -> String {
    let about = extract.evidence.about();
    let sections = narrative::about(extract.evidence, extract.table);
    let section = |slug| sections.iter().find(move |section| section.slug == slug);
    let mut text = Plain::new(about.title);
    text.paragraph(about.description);
    text.heading("Not medical advice");
    text.paragraph(
        "These files are for learning what has been studied. They are not medical advice, and they do \
         not say whether a treatment is right for anyone. Ketamine can harm. If you think about \
         treatment, talk to a doctor.",
    );
    selection(&mut text, extract);
    files(&mut text);
    cells(&mut text);
    caution(&mut text);
    text.heading("Why the review counts more");
    text.paragraph(&narrative::the_gap(extract.evidence));
    section("differ")
        .into_iter()
        .for_each(|part| text.blocks(&part.blocks));
    if let Some(part) = section("cite") {
        text.heading(&part.heading);
        text.blocks(&part.blocks);
    }
    works(&mut text, extract);
    text.finish()
}

fn selection(text: &mut Plain, extract: &Extract<'_>) {
    text.heading("The studies in these files");
    text.paragraph(&extract.sentence());
    text.paragraph(&which_rows(extract));
    let studies = &extract.evidence.studies;
    let counted = studies
        .iter()
        .filter(|study| study.place == Place::Included);
    let counted = counted.count();
    text.paragraph(&format!(
        "The data hold {} studies: {counted} are taken to be among the articles that the review \
         includes; the review cites the other {} without it being clear whether they are.",
        studies.len(),
        studies.len() - counted,
    ));
    text.term(
        "Filters",
        extract.filters_of_the_view().trim_end_matches('.'),
    );
    let (link, found_again) = (extract.link(), extract.found_again());
    text.term(
        "Link to this view",
        match link.strip_prefix('#') {
            None if link.is_empty() => "not known",
            None => &link,
            Some(_) => &found_again,
        },
    );
    let about = extract.evidence.about();
    text.term(
        "Version of the data",
        &format!("{}, made on {}", about.version, day_in_words(about.created)),
    );
    text.term("Taken on", &day_in_words(&extract.day));
}

/// The files of the package and what each is.
const FILES: [(&str, &str); 9] = [
    (
        "data/*.csv",
        "the tables, with a column of statuses beside each column whose values have one",
    ),
    (
        "datapackage.json",
        "describes the tables for programs (a Frictionless Data Package, datapackage.org)",
    ),
    (
        "dictionary.txt, dictionary.csv",
        "every column of every table in plain words",
    ),
    (
        "studies.json",
        "the same facts as one document: each value with its status, sources and note",
    ),
    (
        "citations/studies.ris",
        "the studies and the review for Zotero, EndNote, Mendeley and others",
    ),
    ("citations/studies.bib", "the same for LaTeX (BibTeX)"),
    (
        "citations/studies.json",
        "the same as CSL-JSON, for Zotero and Pandoc",
    ),
    (
        "figures/",
        "each figure as a picture (SVG and PNG), and its numbers as a table (CSV)",
    ),
    ("README.txt", "this text"),
];

fn files(text: &mut Plain) {
    text.heading("What is here");
    for (name, what) in FILES {
        text.term(name, what);
    }
}

fn cells(text: &mut Plain) {
    text.heading("What is known of each value");
    text.paragraph("A value has one of these statuses:");
    for status in Status::ALL {
        text.term(status.label(), status.meaning());
    }
    text.paragraph(
        "An empty cell is never 0 and never \"none\". Where the next column ends in _status, it says \
         why the cell is empty: not found, or not applicable. Where there is no such column, the \
         dictionary says what an empty cell means. A value that was not found may well be in the \
         paper; it was not in what could be read.",
    );
    text.heading("For those who open the tables");
    text.paragraph(
        "A ' stands before a cell that begins with = + - @ or a tab, unless it is a plain number such \
         as -0.22, and before such a sign after a semicolon. It stops spreadsheets from computing \
         text as a formula. Take it away to have the text of the source.",
    );
    text.paragraph(
        "The tables are in UTF-8 and begin with a mark that says so (a BOM), because Excel needs it \
         to read letters such as é. Python: encoding=\"utf-8-sig\". R: fileEncoding=\"UTF-8-BOM\". \
         pandas and readr need nothing. Lists in a cell are joined with \"; \", cautions with \" | \".",
    );
}

fn caution(text: &mut Plain) {
    text.heading("Before you use the numbers");
    text.bullet(
        "Nothing is pooled, and nothing should be: the studies differ in route, dose, therapy, \
         condition and in what they compare.",
    );
    text.bullet(
        "Where the size of a study was not found, it is missing from every sum of participants. Say \
         for how many studies that is so.",
    );
    text.bullet(
        "Do not count studies by the direction of their results. Adding up directions does not sum up \
         the evidence.",
    );
    text.bullet(INTERVAL_NOTE);
    text.bullet(
        "Read the cautions of a study (in studies.csv) with its numbers. Most papers could not be read \
         in full.",
    );
    let (heading, lines) = READING_DIRECTIONS[1];
    text.heading(heading);
    lines.iter().for_each(|line| text.bullet(line));
}

/// The studies and the sources that were read, each to be cited.
fn works(text: &mut Plain, extract: &Extract<'_>) {
    text.heading("The studies, to be cited");
    let mut any = false;
    for (_, study) in extract.studies() {
        any = true;
        let citation = narrative::citation_text(&study.citation);
        let address = match study.citation.doi.as_deref() {
            Some(doi) => narrative::doi_url(doi),
            None => "DOI: not found.".to_owned(),
        };
        text.bullet(&format!("{citation} {address}"));
    }
    if !any {
        text.paragraph("No study is in this selection.");
    }
    let taken = Taken::of(extract);
    let Some(sources) = taken
        .table("sources")
        .filter(|table| !table.rows.is_empty())
    else {
        return;
    };
    text.heading("The sources that were read, to be cited for what they say");
    let keys = sources.cells("source_id");
    let cells = keys
        .zip(sources.cells("what"))
        .zip(sources.cells("locator"));
    for ((key, what), locator) in cells {
        text.bullet(&format!("{key}: {what}. {locator}"));
    }
}

//! BibTeX, for LaTeX.
//!
//! The crate `biblatex` reads it in the tests. It does not write it here: it writes `\~` for a tilde,
//! which LaTeX reads as an accent, and `\{` for a brace, which BibTeX counts as an open one.

use std::borrow::Cow;

use super::name::Name;
use super::{Work, works};
use crate::downloads::{Extract, File};

/// The taken studies and the review as BibTeX, in UTF-8.
pub fn bibtex(extract: &Extract<'_>) -> File {
    to_bibtex(&works(extract), extract.file_name("citations") + ".bib")
}

/// Works as BibTeX. Notes stand in `annote`, which bibliographies do not print.
pub(in crate::downloads) fn to_bibtex(works: &[Work], name: String) -> File {
    let entries: Vec<String> = works.iter().map(entry).collect();
    File::text(name, "application/x-bibtex", entries.join("\n"))
}

fn entry(work: &Work) -> String {
    let escaped = |value: &Option<String>| value.as_deref().map(escaped);
    let pages = work.pages.as_ref().map(|pages| pages.joined("--"));
    let fields = [
        ("author", Some(authors(work))),
        // In braces of its own: styles would write PTSD in small letters.
        ("title", Some(braced(&self::escaped(&work.title)))),
        ("journal", Some(self::escaped(&work.journal))),
        ("year", Some(work.year.to_string())),
        ("volume", escaped(&work.volume)),
        ("number", escaped(&work.issue)),
        ("pages", escaped(&pages)),
        ("doi", work.doi.as_deref().map(verbatim)),
        ("pmid", escaped(&work.pmid)),
        ("pmcid", escaped(&work.pmcid)),
        ("annote", Some(self::escaped(&work.notes.join(" ")))),
    ];
    let mut out = format!("@article{{{},\n", work.key);
    for (name, value) in fields {
        if let Some(value) = value {
            out.push_str(&format!("  {name} = {{{value}}},\n"));
        }
    }
    out.push_str("}\n");
    out
}

/// Names with "and" between; braces keep whole what is no person's name. That there are more is said in a
/// note: not every program knows that "others" is nobody.
fn authors(work: &Work) -> String {
    let name = |name: &Name| match name {
        Name::Person { family, given } => format!("{}, {}", escaped(family), escaped(given)),
        Name::Whole(name) => braced(&escaped(name)),
    };
    let names: Vec<String> = work.authors.iter().map(name).collect();
    names.join(" and ")
}

fn braced(text: &str) -> String {
    format!("{{{text}}}")
}

/// Text in which nothing is a command. Braces are written as words, for BibTeX counts those that
/// are escaped too.
fn escaped(text: &str) -> String {
    let letter = |letter: char| match letter {
        '\\' => Cow::Borrowed("\\textbackslash{}"),
        '{' => Cow::Borrowed("\\textbraceleft{}"),
        '}' => Cow::Borrowed("\\textbraceright{}"),
        '~' => Cow::Borrowed("\\textasciitilde{}"),
        '^' => Cow::Borrowed("\\textasciicircum{}"),
        '#' | '$' | '%' | '&' | '_' => Cow::Owned(format!("\\{letter}")),
        letter if letter.is_control() => Cow::Borrowed(" "),
        letter => Cow::Owned(letter.to_string()),
    };
    text.chars().map(letter).collect()
}

/// A DOI, which programs take as it is; only what BibTeX itself counts is encoded as in an address.
fn verbatim(doi: &str) -> String {
    doi.replace('\\', "%5C")
        .replace('{', "%7B")
        .replace('}', "%7D")
}

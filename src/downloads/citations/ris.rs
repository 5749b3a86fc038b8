//! RIS, which nearly every program that keeps references reads.

use super::{Work, works};
use crate::downloads::{Extract, File};

/// The taken studies and the review as
/// [RIS](https://en.wikipedia.org/wiki/RIS_(file_format)).
pub fn ris(extract: &Extract<'_>) -> File {
    to_ris(&works(extract), extract.file_name("citations") + ".ris")
}

/// Works as RIS: a tag and a value a line. That the list of authors goes on is said in a note: RIS has no
/// word for it, and programs would take one for an author.
pub(in crate::downloads) fn to_ris(works: &[Work], name: String) -> File {
    let mut out = String::new();
    for work in works {
        let mut line = |tag: &str, value: &str| {
            out.push_str(tag);
            out.push_str("  - ");
            // A line end would begin a new tag.
            out.extend(value.chars().map(|c| if c.is_control() { ' ' } else { c }));
            out.push_str("\r\n");
        };
        let mut may = |tag: &str, value: Option<&str>| {
            if let Some(value) = value {
                line(tag, value);
            }
        };
        may("TY", Some("JOUR"));
        may("ID", Some(&work.key));
        for author in &work.authors {
            may("AU", Some(&author.inverted()));
        }
        may("TI", Some(&work.title));
        may("T2", Some(&work.journal));
        may("PY", Some(&work.year.to_string()));
        may("VL", work.volume.as_deref());
        may("IS", work.issue.as_deref());
        may("SP", work.pages.as_ref().map(|pages| pages.first.as_str()));
        may(
            "EP",
            work.pages.as_ref().and_then(|pages| pages.last.as_deref()),
        );
        may("DO", work.doi.as_deref());
        may("UR", work.url().as_deref());
        may("AN", work.pmid.as_deref());
        // Zotero keeps these under "Extra", where it knows them; it would make a note of a C2.
        let numbers = [("PMID", &work.pmid), ("PMCID", &work.pmcid)];
        let known = numbers
            .into_iter()
            .filter_map(|(name, number)| Some(format!("{name}: {}", number.as_ref()?)));
        let known: Vec<String> = known.collect();
        may(
            "M1",
            (!known.is_empty()).then(|| known.join("; ")).as_deref(),
        );
        for note in &work.notes {
            may("N1", Some(note));
        }
        may("ER", Some(""));
        out.push_str("\r\n");
    }
    File::text(name, "application/x-research-info-systems", out)
}

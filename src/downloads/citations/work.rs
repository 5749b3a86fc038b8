//! What a citation holds, before it takes the form of a program.

use std::fmt::Display;

use crate::downloads::Extract;
use crate::downloads::node::Node;
use crate::downloads::tables::published;
use crate::evidence::{Fact, Place, Study};
use crate::narrative::doi_url;

use super::name::Name;

/// One article.
#[derive(Clone, PartialEq, Debug, Default)]
pub(in crate::downloads) struct Work {
    /// Its key, as in `keizer-2020`.
    pub(in crate::downloads) key: String,
    /// Its authors.
    pub(in crate::downloads) authors: Vec<Name>,
    /// Whether there are more authors, whose names were not found.
    pub(in crate::downloads) et_al: bool,
    /// Its title.
    pub(in crate::downloads) title: String,
    /// The journal.
    pub(in crate::downloads) journal: String,
    /// The year of publication.
    pub(in crate::downloads) year: u16,
    /// The volume.
    pub(in crate::downloads) volume: Option<String>,
    /// The issue.
    pub(in crate::downloads) issue: Option<String>,
    /// The pages.
    pub(in crate::downloads) pages: Option<Pages>,
    /// The DOI, without the address of its resolver.
    pub(in crate::downloads) doi: Option<String>,
    /// Number in PubMed.
    pub(in crate::downloads) pmid: Option<String>,
    /// Number in PubMed Central.
    pub(in crate::downloads) pmcid: Option<String>,
    /// What a reader should know, a sentence or two each.
    pub(in crate::downloads) notes: Vec<String>,
}

/// First and last page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::downloads) struct Pages {
    /// The first page, or the number of the article.
    pub(in crate::downloads) first: String,
    /// The last page, where there is more than one.
    pub(in crate::downloads) last: Option<String>,
}

impl Pages {
    fn of(text: &str) -> Pages {
        match text.split_once(['–', '-', '‐', '‑']) {
            Some((first, last)) if !first.trim().is_empty() && !last.trim().is_empty() => Pages {
                first: first.trim().to_owned(),
                last: Some(last.trim().to_owned()),
            },
            _ => Pages {
                first: text.to_owned(),
                last: None,
            },
        }
    }

    /// Both, with this between.
    pub(in crate::downloads) fn joined(&self, between: &str) -> String {
        match &self.last {
            Some(last) => format!("{}{between}{last}", self.first),
            None => self.first.clone(),
        }
    }
}

impl Work {
    /// The lasting address.
    pub(in crate::downloads) fn url(&self) -> Option<String> {
        self.doi.as_deref().map(doi_url)
    }
}

/// The review, then the studies of an extract.
pub(in crate::downloads) fn works(extract: &Extract<'_>) -> Vec<Work> {
    let version = extract.evidence.about().version;
    let data = format!(
        "Data: KAP Explorer, version {version}, taken on {}. Not medical advice.",
        extract.day
    );
    let mut works = vec![review(&published(), extract)];
    works.extend(extract.studies().map(|(_, taken)| study(taken)));
    for work in &mut works {
        work.notes.push(data.clone());
    }
    works
}

fn review(package: &Node, extract: &Extract<'_>) -> Work {
    let review = package.get("review").unwrap_or(&Node::Null);
    let present = |key| Some(review.text_at(key).to_owned()).filter(|text| !text.is_empty());
    let about = &extract.evidence.about().review;
    let first = about
        .authors
        .first()
        .and_then(|name| name.split(' ').next());
    let taken = extract.studies().count();
    let link = Some(extract.link()).filter(|link| !link.is_empty());
    let link = link.map_or_else(String::new, |link| format!(" Link: {link}"));
    Work {
        key: format!(
            "{}-{}",
            first.unwrap_or("review").to_ascii_lowercase(),
            about.year
        ),
        authors: about.authors.iter().map(|name| Name::of(name)).collect(),
        title: about.title.to_owned(),
        journal: about.journal.to_owned(),
        year: u16::try_from(about.year).unwrap_or_default(),
        volume: present("volume"),
        pages: present("pages").map(|pages| Pages::of(&pages)),
        doi: Some(about.doi.to_owned()),
        notes: vec![format!(
            "This is the review itself, not one of its studies. It says that it includes {} articles. \
             With it here: {taken} of the {} studies in the data.{}",
            about.articles,
            extract.evidence.studies.len(),
            link,
        )],
        ..Work::default()
    }
}

fn study(study: &Study) -> Work {
    let citation = &study.citation;
    Work {
        key: study.id.clone(),
        authors: citation.authors.iter().map(|name| Name::of(name)).collect(),
        et_al: citation.et_al,
        title: citation.title.clone(),
        journal: citation.journal.clone(),
        year: citation.year,
        volume: citation.volume.clone(),
        issue: citation.issue.clone(),
        pages: citation.pages.as_deref().map(Pages::of),
        doi: citation.doi.clone(),
        pmid: citation.pmid.clone(),
        pmcid: citation.pmcid.clone(),
        notes: notes(study),
    }
}

fn notes(study: &Study) -> Vec<String> {
    let citation = &study.citation;
    // What a reader must know before all else comes first.
    let cautions = study.cautions.iter();
    let mut notes: Vec<String> = cautions.map(|it| format!("Caution: {it}")).collect();
    notes.extend([
        format!(
            "Place in the review: {}. Why: {}.",
            study.place, study.place_basis
        ),
        fact("Design", &study.design),
        fact("Participants enrolled", &study.n_enrolled),
        fact("Registration", &study.registration),
    ]);
    let read = match study.place {
        Place::Since => "the citation that was read",
        Place::Included | Place::Unresolved => "the review's reference list",
    };
    let looked_for = [
        ("DOI", &citation.doi),
        ("volume", &citation.volume),
        ("issue", &citation.issue),
        ("pages", &citation.pages),
    ];
    let missing = looked_for.iter().filter(|(_, value)| value.is_none());
    let missing: Vec<&str> = missing.map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        // Never `DOI: not found`: programs take such a line of a note for the field itself.
        let missing = missing.join(", ");
        notes.push(format!("Not found in {read}: {missing}."));
    }
    if citation.et_al {
        notes.push(format!(
            "The list of authors goes on; {read} names no others."
        ));
    }
    notes
}

/// `Participants enrolled: 12 (reported).`, or that it was not found.
fn fact<T: Display>(name: &str, fact: &Fact<T>) -> String {
    let status = fact.status();
    match fact.value() {
        Some(value) => format!("{name}: {value} ({status})."),
        None => format!("{name}: {status}."),
    }
}

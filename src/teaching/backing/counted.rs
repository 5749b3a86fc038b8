//! What is counted over studies.

use crate::evidence::{Status, Study};
use crate::explore::{Bits, Column, CrossTab, FacetId, Tally};
use crate::figures::{DoseLens, Measure, Palette, Room, Scene, coverage};
use crate::narrative::{number, participants, sides, studies, studies_of};
use crate::teaching::amount::Amount;

use super::found::{Backing, BackingError, Data, Found};
use super::those::Those;

/// A phrase that counts; none when it begins with another word.
pub(super) fn read(data: &Data<'_>, kind: &str, rest: &str) -> Option<Found> {
    let over = |count: fn(&Data<'_>, &Those<'_>) -> Found| {
        Some(Those::read(data, rest).and_then(|those| count(data, &those)))
    };
    match kind {
        "studies" => over(|_, those| {
            let count = those.matching.count();
            let words = format!("{}{}", studies_of(count, those.scope.count()), those.named);
            self::count(count, words, those)
        }),
        "participants" => over(people),
        "sizes-not-found" => over(|data, those| {
            let unknown = data.table.tally(&those.matching).unknown;
            let of = studies_of(unknown, those.matching.count());
            let words = format!("size not found for {unknown}: {of}{}", those.named);
            self::count(unknown, words, those)
        }),
        "share-of-studies" => over(|_, those| {
            let (part, whole) = (those.matching.count(), those.scope.count());
            share(part, whole, studies_of(part, whole), those)
        }),
        "share-of-participants" => over(share_of_people),
        "values" => Some(of_facet(data, rest, values)),
        "lowest" => Some(of_facet(data, rest, |data, id, those| {
            end(data, id, those, false)
        })),
        "highest" => Some(of_facet(data, rest, |data, id, those| {
            end(data, id, those, true)
        })),
        "largest-cell" => Some(cell(data, rest)),
        "groups" => over(groups),
        "outcomes" => over(|_, those| parts(those, "outcomes", |study| study.outcomes.len())),
        "estimates" => over(|_, those| {
            parts(those, "estimates", |study| {
                study
                    .outcomes
                    .iter()
                    .filter(|outcome| outcome.estimate.is_some())
                    .count()
            })
        }),
        "intervals" => over(|_, those| parts(those, "estimates with an interval", intervals)),
        "studies-with-an-interval" => over(|_, those| {
            let count = those.studies().filter(|study| intervals(study) > 0).count();
            let words = studies_of(count, those.matching.count());
            self::count(
                count,
                format!("{words} with an interval{}", those.named),
                those,
            )
        }),
        "facts" => over(|data, those| facts(data, those, false)),
        "facts-not-found" => over(|data, those| facts(data, those, true)),
        _ => None,
    }
}

/// A count of these studies, or of what they have.
fn count(count: usize, words: String, those: &Those<'_>) -> Found {
    Backing::exact(count as f64, words, Some(those.link.clone()))
}

/// The people of these studies. A sum of which no part is known is not found, never 0.
fn known(data: &Data<'_>, those: &Those<'_>) -> Result<Tally, BackingError> {
    let tally = data.table.tally(&those.matching);
    if tally.rows > 0 && tally.unknown == tally.rows {
        return Err(BackingError::NotFound(format!("size{}", those.named)));
    }
    Ok(tally)
}

fn people(data: &Data<'_>, those: &Those<'_>) -> Found {
    let tally = known(data, those)?;
    let words = format!(
        "{}, in {}{}",
        participants(&tally),
        studies(tally.rows),
        those.named
    );
    Backing::exact(tally.sum, words, Some(those.link.clone()))
}

fn share_of_people(data: &Data<'_>, those: &Those<'_>) -> Found {
    let (part, whole) = (known(data, those)?, data.table.tally(&those.scope));
    if whole.sum <= 0.0 {
        return Err(BackingError::NotFound("participants to share".to_owned()));
    }
    let words = format!(
        "{} of {} participants{}",
        number(part.sum),
        number(whole.sum),
        those.named
    );
    Ok(Backing {
        value: Amount::Share {
            part: part.sum,
            whole: whole.sum,
        },
        words,
        view: Some(those.link.clone()),
    })
}

fn share(part: usize, whole: usize, words: String, those: &Those<'_>) -> Found {
    if whole == 0 {
        return Err(BackingError::NotFound("studies to share".to_owned()));
    }
    Ok(Backing {
        value: Amount::Share {
            part: part as f64,
            whole: whole as f64,
        },
        words: format!("{words}{}", those.named),
        view: Some(those.link.clone()),
    })
}

/// A phrase that goes on with the key of a facet.
fn of_facet(
    data: &Data<'_>,
    rest: &str,
    count: impl Fn(&Data<'_>, FacetId, &Those<'_>) -> Found,
) -> Found {
    let (key, those) = rest.split_once(' ').unwrap_or((rest, ""));
    count(data, facet(data, key)?, &Those::read(data, those.trim())?)
}

fn facet(data: &Data<'_>, key: &str) -> Result<FacetId, BackingError> {
    let id = data.table.find(key);
    id.ok_or_else(|| BackingError::Unreadable(key.to_owned()))
}

/// Whether a value says only that the sources do not name a kind: it is no kind of its own.
fn is_unspecified(label: &str) -> bool {
    label == "not specified" || label.starts_with("unspecified")
}

/// How many values of a facet have a study, without those that name no kind.
fn values(data: &Data<'_>, id: FacetId, those: &Those<'_>) -> Found {
    let facet = data.table.facet(id);
    let there = |rows: &Bits| !rows.and(&those.matching).is_empty();
    let labels: Vec<&str> = facet
        .column
        .groups()
        .zip(facet.column.labels())
        .filter_map(|(rows, label)| (there(rows) && !is_unspecified(label)).then_some(label))
        .collect();
    let count = labels.len();
    let words = format!(
        "{count} under “{}”: {}{}",
        facet.title,
        labels.join("; "),
        those.named
    );
    self::count(count, words, those)
}

/// The lowest or the highest number of a facet.
fn end(data: &Data<'_>, id: FacetId, those: &Those<'_>, highest: bool) -> Found {
    let facet = data.table.facet(id);
    let Column::Numbers(numbers) = &facet.column else {
        return Err(BackingError::Unreadable(facet.key.clone()));
    };
    let spans = those.matching.iter().flat_map(|row| numbers.spans(row));
    let (which, found) = if highest {
        ("highest", spans.map(|span| span.high).reduce(f64::max))
    } else {
        ("lowest", spans.map(|span| span.low).reduce(f64::min))
    };
    let Some(value) = found else {
        let what = format!("number under “{}”{}", facet.title, those.named);
        return Err(BackingError::NotFound(what));
    };
    let words = format!(
        "{}, the {which} under “{}”{}",
        number(value),
        facet.title,
        those.named
    );
    Backing::exact(value, words, Some(those.link.clone()))
}

/// The most studies in a cell of the map of two facets; a value not found is in no cell.
fn cell(data: &Data<'_>, rest: &str) -> Found {
    let mut words = rest.splitn(3, ' ');
    let mut next = || words.next().unwrap_or_default();
    let (down, across) = (facet(data, next())?, facet(data, next())?);
    let those = Those::read(data, next())?;
    let cross = CrossTab::of(data.table, down, across, &those.matching);
    // The last of each are the rows without a value.
    let (height, width) = (
        cross.height().saturating_sub(1),
        cross.width().saturating_sub(1),
    );
    let cells = (0..height).flat_map(|i| (0..width).map(move |j| (i, j)));
    let most = cells.map(|(i, j)| cross.cell(i, j).count()).max();
    let most = most.unwrap_or_default();
    let title = |id| data.table.facet(id).title.as_str();
    let words = format!(
        "at most {} in a cell of “{}” by “{}”{}",
        studies(most),
        title(down),
        title(across),
        those.named
    );
    let key = |id| data.table.facet(id).key.as_str();
    let between = if those.link.is_empty() { "" } else { "&" };
    let view = format!("{}{between}map={},{}", those.link, key(down), key(across));
    Backing::exact(most as f64, words, Some(view))
}

/// How many groups each of these studies compares, where it is the same number for all.
fn groups(_: &Data<'_>, those: &Those<'_>) -> Found {
    let of = |study: &Study| {
        let comparison = study.comparison.value()?;
        Some(1 + usize::from(sides(*comparison).1.is_some()))
    };
    let mut counts = those.studies().map(of);
    let first = counts.next().flatten();
    let same = first.filter(|_| counts.all(|count| count == first));
    let Some(count) = same else {
        let what = format!("number of groups that is the same for all{}", those.named);
        return Err(BackingError::NotFound(what));
    };
    let noun = if count == 1 { "group" } else { "groups" };
    let words = format!(
        "{count} {noun} in {}{}",
        studies(those.matching.count()),
        those.named
    );
    self::count(count, words, those)
}

/// How many outcomes of a study have an estimate with an interval.
fn intervals(study: &Study) -> usize {
    let outcomes = study.outcomes.iter();
    let estimates = outcomes.filter_map(|outcome| outcome.estimate.as_ref());
    estimates
        .filter(|estimate| estimate.interval.is_some())
        .count()
}

/// Parts of studies, summed.
fn parts(those: &Those<'_>, noun: &str, of: impl Fn(&Study) -> usize) -> Found {
    let count = those.studies().map(of).sum();
    let within = studies(those.matching.count());
    let words = format!("{count} {noun}, in {within}{}", those.named);
    self::count(count, words, those)
}

/// The values that were looked for, as the figure "What is known and what is not" counts them.
fn facts(data: &Data<'_>, those: &Those<'_>, missing: bool) -> Found {
    let grid = coverage(&Scene {
        evidence: data.evidence,
        table: data.table,
        matching: &those.matching,
        scope: &those.scope,
        measure: Measure::Studies,
        lens: DoseLens::default(),
        palette: Palette::light(),
        other: None,
        room: Room::enlarged(700.0),
    });
    let shares = || grid.rows.iter().flat_map(|row| &row.share);
    let count = |keep: fn(Status) -> bool| -> usize {
        let kept = shares().filter(|(status, _)| keep(*status));
        kept.map(|(_, count)| count).sum()
    };
    let sought = count(|status| status != Status::NotApplicable);
    let lost = count(|status| status == Status::NotFound);
    let words = format!(
        "{sought} values looked for in {}{}, {lost} not found",
        studies(those.matching.count()),
        those.named
    );
    self::count(if missing { lost } else { sought }, words, those)
}

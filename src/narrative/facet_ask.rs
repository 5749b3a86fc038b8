//! "Where from?" for the numbers of the page that stand in no figure: the counts of the facets, the
//! sentence, the table of studies.

use crate::evidence::{FACETS, Study};
use crate::explore::{Bits, Choice, Counts, FacetId, Once, Selection, Table};

use super::ask::{Ask, Field};
use super::counts::{matching_studies, participants, studies, studies_of};
use super::filters::{all_labels, changed_facets};
use super::words::{NOT_FOUND, all_of, number};

/// Where the count of a value or a bin of a facet comes from, by its place among those of the
/// column; of what was not found for `None`: `Route: IV, 10 of 15 studies`.
///
/// `counts` are those of the selection. As in the facet, what is chosen in the facet itself is
/// ignored.
pub fn ask_value(
    table: &Table,
    selection: &Selection,
    counts: &Counts,
    facet: FacetId,
    value: Option<usize>,
) -> Ask {
    let info = table.facet(facet);
    let column = &info.column;
    let (label, group) = match value {
        Some(value) => (column.labels().nth(value), column.groups().nth(value)),
        None => (Some(NOT_FOUND), Some(column.missing())),
    };
    let has = |rows: &Bits| group.map(|group| group.and(rows)).unwrap_or_default();
    let allowed = if selection.choice(facet).is_any() {
        counts.matching.clone()
    } else {
        let mut others = selection.clone();
        others.set_choice(facet, Choice::Any);
        Counts::of(table, &others).matching
    };
    // The facet that sets what "all" means has all rows that there are before it.
    let whole = if table.scope() == Some(facet) {
        selection.aside().not()
    } else {
        counts.scope.clone()
    };
    let found = has(&allowed);
    let count = studies_of(found.count(), allowed.count());
    let what = format!("{}: {}, {count}", info.title, label.unwrap_or_default());
    let mut how = "A study counts once in each value that it has.".to_owned();
    if allowed != whole {
        let before = studies_of(has(&whole).count(), whole.count());
        let kept = studies(allowed.count());
        let among = format!(
            " Counted among the {kept} that all other filters keep; before any filter: {before}."
        );
        how.push_str(&among);
    }
    Ask {
        what,
        how: Some(how),
        studies: found.iter().collect(),
        fields: facet_field(&info.key).into_iter().collect(),
    }
}

/// Where the numbers of the sentence come from: the studies that match, with what is filtered by
/// and what the sentence tells of them.
pub fn ask_selection(table: &Table, selection: &Selection, counts: &Counts) -> Ask {
    let matching = &counts.matching;
    let mut fields: Vec<Field> = Vec::new();
    for id in changed_facets(table, selection) {
        fields.extend(facet_field(&table.facet(id).key));
    }
    for key in ["participants", "design", "comparison"] {
        if !fields.contains(&Field::Facet(key)) {
            fields.push(Field::Facet(key));
        }
    }
    let people = participants(&table.tally(matching));
    let mut how = sum_of_sizes(table, matching);
    let labels = all_labels(table, selection);
    if !labels.is_empty() {
        how = format!("The studies that match “{labels}”. {how}");
    }
    Ask {
        what: format!("{} ({people})", matching_studies(counts)),
        how: Some(how),
        studies: matching.iter().collect(),
        fields,
    }
}

/// Where a cell of the table of studies comes from; none in a column that is no facet, by its key.
pub fn ask_column(column: &str, row: usize, study: &Study, title: &str) -> Option<Ask> {
    Some(Ask {
        what: format!("{}: {title}", study.short_name),
        how: None,
        studies: vec![row],
        fields: vec![facet_field(column)?],
    })
}

/// How the participants of some studies are added up, with the sum, and who is counted once.
pub fn sum_of_sizes(table: &Table, rows: &Bits) -> String {
    let once: Vec<Once> = table.counted_once(rows).collect();
    let is_counted = |row: &usize| !once.iter().any(|once| once.others.contains(row));
    let sizes: Vec<String> = rows
        .iter()
        .filter(is_counted)
        .filter_map(|row| Some(number(table.size(row)?)))
        .collect();
    let all = table.tally(rows);
    match all.rows - all.unknown {
        0 => "No number of participants was found, so there is no sum.".to_owned(),
        1 => "Everyone enrolled, all arms, of the one study whose size was found.".to_owned(),
        _ => format!(
            "Sum of everyone enrolled, all arms, of the studies whose size was found: {} = {}.{}",
            sizes.join(" + "),
            number(all.sum),
            counted_once(table, &once),
        ),
    }
}

/// Which reports are about the same people, and which of them is counted.
fn counted_once(table: &Table, once: &[Once]) -> String {
    let name = |row: usize| table.name(row).map_or("", |name| name.label.as_str());
    let said = once.iter().map(|once| {
        let others: Vec<&str> = once.others.iter().map(|row| name(*row)).collect();
        let about = match once.is_certain {
            true => "is about the same people as",
            false => "may be about some of the same people as",
        };
        let size = table.size(once.counted).unwrap_or_default();
        format!(
            "{} ({}), which {about} {}",
            name(once.counted),
            number(size),
            all_of(&others)
        )
    });
    let said: Vec<String> = said.collect();
    match said.as_slice() {
        [] => String::new(),
        said => format!(" Counted once: {}.", said.join("; ")),
    }
}

/// The facts of the facet with this key, if there is one.
fn facet_field(key: &str) -> Option<Field> {
    let info = FACETS.iter().find(|info| info.key == key);
    info.map(|info| Field::Facet(info.key))
}

//! The label of each active filter, as its chip says it.

use crate::explore::{FacetId, Filter, Part, Selection, Table};

use super::words::{NOT_FOUND, any_of, capital, interval};

/// The label of one active filter: `Route: IV`, `Dose, mg/kg: 0.5 to 2`, `Route: not found`,
/// `Search: veterans`, `Published since the review`, `Place in the review: any`.
pub fn label(table: &Table, filter: &Filter) -> String {
    let Some(id) = filter.facet else {
        return match &filter.part {
            Part::Text(text) => format!("Search: {text}"),
            Part::Aside(row) => format!("Without: {}", row_label(table, *row)),
            _ => "Search".to_owned(),
        };
    };
    let title = &table.facet(id).title;
    match &filter.part {
        // A place in the review says itself what it is.
        Part::Value(value) if table.scope() == Some(id) => capital(value_label(table, id, *value)),
        Part::Value(value) => format!("{title}: {}", value_label(table, id, *value)),
        Part::Missing => format!("{title}: {NOT_FOUND}"),
        Part::Interval(between) => format!("{title}: {}", interval(*between)),
        Part::Any => format!("{title}: any"),
        Part::Text(_) | Part::Aside(_) => title.clone(),
    }
}

/// What the button that takes a filter away is called: `Remove filter: Route: IV`.
pub fn remove_label(table: &Table, filter: &Filter) -> String {
    format!("Remove filter: {}", label(table, filter))
}

/// All that is chosen in one facet: `Route: IM or IN`; `Route: any` when nothing is.
pub fn facet_label(table: &Table, selection: &Selection, id: FacetId) -> String {
    let title = &table.facet(id).title;
    let choice = selection.choice(id);
    let values = choice
        .chosen()
        .map(|value| value_label(table, id, value).to_owned());
    let mut parts: Vec<String> = values.chain(choice.interval().map(interval)).collect();
    if choice.has_missing() {
        parts.push(NOT_FOUND.to_owned());
    }
    if parts.is_empty() {
        format!("{title}: any")
    } else {
        format!("{title}: {}", any_of(&parts))
    }
}

/// Every active filter in one line, for print and for downloads:
/// `Route: IV or IM; Search: veterans`; nothing when no filter is active.
pub fn all_labels(table: &Table, selection: &Selection) -> String {
    let mut labels: Vec<String> = changed_facets(table, selection)
        .map(|id| facet_label(table, selection, id))
        .collect();
    labels.extend(search_label(selection));
    labels.join("; ")
}

/// What is searched for: `Search: veterans`; none when nothing is.
pub(super) fn search_label(selection: &Selection) -> Option<String> {
    let text = selection.text().trim();
    (!text.is_empty()).then(|| format!("Search: {text}"))
}

/// The names of the rows set aside.
pub(super) fn aside_names<'a>(table: &'a Table, selection: &Selection) -> Vec<&'a str> {
    let rows = selection.aside().iter();
    rows.map(|row| row_label(table, row)).collect()
}

/// What a row is called; empty where rows have no names.
fn row_label(table: &Table, row: usize) -> &str {
    table.name(row).map_or("", |name| name.label.as_str())
}

/// The facets whose choice differs from their default, in the table's order.
pub(super) fn changed_facets<'a>(
    table: &'a Table,
    selection: &'a Selection,
) -> impl Iterator<Item = FacetId> + 'a {
    table.ids().filter(|&id| !selection.is_default(id))
}

/// The label of a value by its place in the facet; empty for a place that is not there.
pub(super) fn value_label(table: &Table, id: FacetId, value: usize) -> &str {
    let value = table.facet(id).column.value(value);
    value.map_or("", |value| value.label.as_str())
}

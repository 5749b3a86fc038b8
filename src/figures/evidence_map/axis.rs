//! One of the two facets: its values that have a study, in order, and those that have none.

use crate::evidence::plain_words;
use crate::explore::{Bin, Bits, Column, FacetId, Numbers};
use crate::figures::{Order, Pick, Scene, What};
use crate::narrative::NOT_FOUND;

/// A value of the facet, or the lack of one.
pub(super) struct Value {
    /// Its place in the cross-tabulation.
    pub(super) at: usize,
    /// Its words below the title of the facet: `under 4`, `not found`.
    pub(super) head: String,
    /// Its words by themselves: `Follow-up under 4 weeks`, `“Country” not found`.
    pub(super) full: String,
    /// Whether it stands for the studies without a value.
    pub(super) missing: bool,
    /// What a press filters by.
    pub(super) pick: Pick,
    /// The studies of the scope that have it.
    pub(super) all: Bits,
    /// What it is ordered by under its name; numbers keep their order.
    name: String,
}

/// One of the two facets.
pub(super) struct Axis<'a> {
    pub(super) key: &'static str,
    pub(super) id: FacetId,
    pub(super) title: &'a str,
    /// The values with a study in the scope, in order, the missing last.
    pub(super) values: Vec<Value>,
    /// The values that no study in the scope has.
    pub(super) unstudied: Vec<&'a str>,
}

impl<'a> Axis<'a> {
    /// The values of the facet with this key, if there is one.
    ///
    /// They are ordered by the studies of the scope, not by those that match, so that rows do not
    /// change places under the reader's hand.
    pub(super) fn of(scene: &Scene<'a>, key: &'static str, order: Order) -> Option<Axis<'a>> {
        let id = scene.table.find(key)?;
        let facet = scene.table.facet(id);
        let column = &facet.column;
        let mut axis = Axis {
            key,
            id,
            title: &facet.title,
            values: Vec::new(),
            unstudied: Vec::new(),
        };
        let mut labels = column.labels();
        for (at, group) in column.groups().chain([column.missing()]).enumerate() {
            let label = labels.next();
            let all = group.and(scene.scope);
            if all.is_empty() {
                axis.unstudied.extend(label);
                continue;
            }
            let mut name = String::new();
            let head = match label {
                None => NOT_FOUND.to_string(),
                Some(label) => {
                    if let Column::Categories(_) = column {
                        name = label.to_ascii_lowercase();
                    }
                    match plain_words(key, label) {
                        Some(plain) => format!("{label} ({plain})"),
                        None => label.to_string(),
                    }
                }
            };
            let (what, full) = match (column, label) {
                (_, None) => (What::Missing, format!("“{}” {NOT_FOUND}", facet.title)),
                (Column::Numbers(numbers), Some(label)) if at < numbers.bins().len() => {
                    let bin = numbers.bins().get(at)?;
                    let range = What::Range(bin.low, last_in(numbers, bin, scene.table.rows()));
                    (range, with_title(&facet.title, label))
                }
                (column, Some(_)) => {
                    let slug = column.value(at)?.slug.clone();
                    (What::Value(slug), head.clone())
                }
            };
            axis.values.push(Value {
                at,
                head,
                full,
                missing: label.is_none(),
                pick: Pick { facet: key, what },
                all,
                name,
            });
        }
        axis.values.sort_by(|a, b| {
            let by = match order {
                Order::Count => b.all.count().cmp(&a.all.count()),
                Order::Name => a.name.cmp(&b.name),
            };
            a.missing.cmp(&b.missing).then(by)
        });
        Some(axis)
    }

    /// Whether a study of the scope stands under several values.
    pub(super) fn several(&self, scene: &Scene) -> bool {
        let stands: usize = self.values.iter().map(|value| value.all.count()).sum();
        stands > scene.scope.count()
    }
}

/// A bin with the name and the unit of its facet: `Dose 0.5 to 0.99 mg/kg`, `Ketamine sessions 1`.
fn with_title(title: &str, label: &str) -> String {
    match title.split_once(", ") {
        Some((name, unit)) => format!("{name} {label} {unit}"),
        None => format!("{title} {label}"),
    }
}

/// The last number of a bin, whose upper end is not in it: the whole number before the end where
/// the facet has whole numbers only, else a number just below it.
fn last_in(numbers: &Numbers, bin: &Bin, rows: usize) -> f64 {
    let whole = |end: f64| !end.is_finite() || end.trunc() == end;
    let ends = numbers.bins().iter().all(|bin| whole(bin.high));
    let mut spans = (0..rows).flat_map(|row| numbers.spans(row));
    if ends && spans.all(|span| whole(span.low) && whole(span.high)) {
        bin.high - 1.0
    } else {
        bin.high - 0.001
    }
}

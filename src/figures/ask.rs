//! "Where from?" for the numbers of the tables and for the marks of the charts.

use crate::explore::Bits;
use crate::narrative::{Ask, Field, studies, studies_of, sum_of_sizes};

use super::{DataCell, Mark, Measure, Scene};

/// The facet of the number that the participants measure adds up.
const PARTICIPANTS: &str = "participants";

impl Scene<'_> {
    /// Where a count comes from: of the studies that match, or, where the filters leave all out, of
    /// those left out. `what` is what they have in common, up to the number. None where no study is.
    pub(super) fn ask(&self, mut what: String, all: &Bits, facets: &[&'static str]) -> Option<Ask> {
        let whole = all.count();
        if whole == 0 {
            return None;
        }
        let now = self.now(all);
        let mut fields = fields(facets);
        if now.is_empty() {
            let left_out = studies_of(whole, self.scope.count());
            what.push_str(&format!("{left_out}, filtered out"));
            let how = "They are there, but the filters leave all of them out.";
            return Some(Ask {
                what,
                how: Some(how.to_string()),
                studies: all.iter().collect(),
                fields,
            });
        }
        let tally = self.tally(&now);
        let how = match self.measure {
            Measure::Studies => "Each study counts once.".to_string(),
            Measure::Participants => {
                fields.push(Field::Facet(PARTICIPANTS));
                match self.amount(tally) {
                    Some(amount) => {
                        what.push_str(&self.share(amount));
                        if tally.unknown > 0 {
                            what.push_str(&format!(
                                "; size not found for {}",
                                studies(tally.unknown)
                            ));
                        }
                    }
                    None => what.push_str(&self.words(tally)),
                }
                what.push_str("; in ");
                sum_of_sizes(self.table, &now)
            }
        };
        what.push_str(&studies_of(tally.rows, self.selected().rows));
        if tally.rows < whole {
            let more = whole - tally.rows;
            what.push_str(&format!("; the filters leave out {more} more"));
        }
        Some(Ask {
            what,
            how: Some(how),
            studies: now.iter().collect(),
            fields,
        })
    }

    /// Where a value that some studies share comes from: of those that match, if any does.
    pub(super) fn ask_value(
        &self,
        what: String,
        how: &str,
        all: &Bits,
        facet: &'static str,
    ) -> Ask {
        let now = self.now(all);
        let some = if now.is_empty() { all } else { &now };
        Ask {
            what,
            how: Some(how.to_string()),
            studies: some.iter().collect(),
            fields: fields(&[facet]),
        }
    }
}

/// A cell with where it comes from, if that can be asked.
pub(super) fn asked(cell: DataCell, ask: Option<Ask>) -> DataCell {
    match ask {
        Some(ask) => cell.asking(ask),
        None => cell,
    }
}

impl Mark {
    /// Where it comes from: what its studies have in common, in the facets that a click filters by.
    pub fn ask(&self, measure: Measure) -> Ask {
        let mut facets: Vec<&'static str> = Vec::new();
        for pick in &self.pick {
            facets.push(pick.facet);
        }
        let how = match measure {
            Measure::Studies => None,
            Measure::Participants => {
                facets.push(PARTICIPANTS);
                let how = match self.studies.len() {
                    1 => "Everyone enrolled in the study, all arms.",
                    _ => "Sum of everyone enrolled, all arms, of the studies whose size was found.",
                };
                Some(how.to_string())
            }
        };
        if self.pick.is_empty() {
            facets = vec!["design", PARTICIPANTS];
        }
        Ask {
            what: self.label.lines().next().unwrap_or_default().to_string(),
            how,
            studies: self.studies.clone(),
            fields: fields(&facets),
        }
    }
}

/// Facets as fields, each once.
fn fields(facets: &[&'static str]) -> Vec<Field> {
    let mut fields = Vec::new();
    for facet in facets {
        let field = Field::Facet(facet);
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

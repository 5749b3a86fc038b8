//! What the part on limits must say.

use kap_explorer::evidence::{Comparison, Study};
use kap_explorer::narrative::SummaryPart;
use proptest::prelude::*;

use super::expected::count;
use super::part;

pub(super) fn limits(parts: &[SummaryPart], studies: &[&Study]) -> Result<(), TestCaseError> {
    let words = part(parts, "limits");
    let whole = studies.len();
    prop_assert!(words.contains("not medical advice"));
    let alone = count(studies, |study| {
        study.comparison.value() == Some(&Comparison::Nothing)
    });
    let told = match alone {
        0 => None,
        _ if alone == whole => Some("Without a comparison group, no cause".to_owned()),
        _ => Some(format!(
            "Without a comparison group ({alone} of {whole} studies), no cause"
        )),
    };
    prop_assert_eq!(words.contains("no cause"), told.is_some());
    prop_assert!(words.contains(&told.unwrap_or_default()), "{words}");
    prop_assert_eq!(words.contains("A single study"), whole == 1);
    prop_assert_eq!(words.contains("not pooled"), whole > 1);
    // What differs is known to differ.
    if let Some((_, differ)) = words.split_once("differ in ") {
        let kinds = |of: &dyn Fn(&Study) -> Vec<String>| {
            let mut kinds: Vec<Vec<String>> = Vec::new();
            for study in studies {
                let mut values = of(study);
                values.sort();
                values.dedup();
                if !values.is_empty() && !kinds.contains(&values) {
                    kinds.push(values);
                }
            }
            kinds.len() > 1
        };
        let routes = kinds(&|study| {
            let routes = study.kap_regimens().filter_map(|kap| kap.route.value());
            routes.map(ToString::to_string).collect()
        });
        let tests = kinds(&|study| {
            study
                .comparison
                .value()
                .iter()
                .map(ToString::to_string)
                .collect()
        });
        let conditions = kinds(&|study| {
            let conditions = study.conditions().into_iter();
            conditions.map(str::to_owned).collect()
        });
        prop_assert_eq!(differ.contains("route"), routes, "{}", words);
        prop_assert_eq!(differ.contains("comparison"), tests, "{}", words);
        prop_assert_eq!(differ.contains("condition"), conditions, "{}", words);
    }
    Ok(())
}

//! What the studies do not mean.

use crate::evidence::Comparison;

use super::super::ask::Field;
use super::asked::tests;
use super::telling::Telling;

/// In what studies may differ so that their results cannot be put together: facets and their names.
const DIFFER: [(&str, &str); 5] = [
    ("route", "route"),
    ("dose", "dose"),
    ("modality", "psychotherapy"),
    ("condition", "condition"),
    ("comparison", "comparison"),
];

/// What a sentence on comparisons rests on.
const TESTS: &str = "What the comparison tests";
const COMPARISON: Field = Field::Facet("comparison");

pub(super) fn limits(tell: &mut Telling<'_>) {
    let those = tell.those;
    tell.add(
        "This is not medical advice. It does not say that KAP helps, or does not help, any person.",
    );
    tell.tell_plainly();
    let of = |kind| those.rows(&|study| tests(study) == kind);
    let alone = of(Some(Comparison::Nothing));
    let single = those.len() == 1;
    let all_alone = alone.len() == those.len();
    if !alone.is_empty() {
        tell.add("Without a comparison group");
        if !all_alone {
            tell.add(" (").out_of(alone.len()).add(")");
        }
        tell.add(", no cause can be shown.");
        tell.tell_of(TESTS, alone, &[COMPARISON]);
    }
    // Only a study that compares KAP with usual care tests the whole of it.
    if !all_alone && of(Some(Comparison::Both)).is_empty() {
        let known = of(None).is_empty();
        tell.add(if single {
            "The study is not"
        } else {
            "No study here is"
        });
        tell.add(if known { "" } else { " known to be" });
        tell.add(" a comparison of KAP as a whole with usual care or with no treatment.");
        tell.tell(TESTS, &[COMPARISON]);
    }
    if single {
        tell.add("A single study cannot show whether its result holds elsewhere.");
        tell.tell_plainly();
        return;
    }
    let mut names = Vec::new();
    let mut fields = Vec::new();
    for (key, name) in DIFFER {
        if those.differ(key) {
            names.push(name);
            fields.push(Field::Facet(key));
        }
    }
    tell.add("The results are not pooled into one");
    tell.add(if names.is_empty() {
        ""
    } else {
        ": the studies differ in "
    });
    tell.all(&names).add(".");
    tell.tell("Why nothing is pooled", &fields);
}

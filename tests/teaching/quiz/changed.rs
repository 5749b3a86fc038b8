//! The answers when the data are others.

use kap_explorer::evidence::{Files, Place, Route};
use kap_explorer::teaching::quiz::{Distance, Guess, Question, questions};

use super::{counted, data, named, number};

/// The question asked of other studies: the tables with each `(table, from, to)` done once.
fn changed(changes: &[(&str, &str, &str)], name: &str) -> Question {
    let mut studies = Files::PUBLISHED.studies.to_owned();
    let mut evidence = Files::PUBLISHED.evidence.to_owned();
    let mut regimens = Files::PUBLISHED.regimens.to_owned();
    for (table, from, to) in changes {
        let text = match *table {
            "studies" => &mut studies,
            "evidence" => &mut evidence,
            _ => &mut regimens,
        };
        assert!(text.contains(from), "{table} has {from}");
        *text = text.replacen(from, to, 1);
    }
    let (evidence, table) = data(&Files {
        studies: &studies,
        evidence: &evidence,
        regimens: &regimens,
        ..Files::PUBLISHED
    });
    let asked = questions(&evidence, &table);
    let found = asked.into_iter().find(|question| question.name == name);
    found.expect("the question is asked")
}

#[test]
fn when_the_data_change_the_answers_do() {
    let before = number(&named("review-articles")).2;
    let place = [(
        "studies",
        "included (inferred)",
        "\"cited, inclusion unresolved\"",
    )];
    assert_eq!(number(&changed(&place, "review-articles")).2, before - 1);

    let (_, whole, nothing) = number(&named("compare-nothing"));
    let without = changed(&place, "compare-nothing");
    assert_eq!(number(&without), (0, whole - 1, nothing - 1));
    assert!(without.ask.contains("of the 14 studies"), "{}", without.ask);

    let iv = counted(&named("routes-bars"))["IV"];
    let route = [(
        "regimens",
        "wilkinson-2017,1,KAP,IV",
        "wilkinson-2017,1,KAP,IM",
    )];
    assert_eq!(counted(&changed(&route, "routes-bars"))["IV"], iv - 1);
}

#[test]
fn where_two_are_largest_both_are_right() {
    // As many into a muscle as into a vein.
    let (evidence, _) = data(&Files::PUBLISHED);
    let question = named("route");
    let counts = counted(&question);
    // An odd one goes to a third route first.
    let apart = (counts["IV"] - counts["IM"]) as usize;
    let only_iv: Vec<String> = evidence
        .studies
        .iter()
        .filter(|study| {
            study.regimens.len() == 1
                && study.place == Place::Included
                && study.regimens[0].route.value() == Some(&Route::Iv)
        })
        .take(apart.div_ceil(2))
        .map(|study| study.id.clone())
        .collect();
    let from: Vec<String> = only_iv.iter().map(|id| format!("{id},1,KAP,IV")).collect();
    let to: Vec<String> = only_iv
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let third = at == 0 && apart % 2 == 1;
            format!("{id},1,KAP,{}", if third { "IN" } else { "IM" })
        })
        .collect();
    let changes: Vec<_> = from
        .iter()
        .zip(&to)
        .map(|(from, to)| ("regimens", from.as_str(), to.as_str()))
        .collect();
    let tied = changed(&changes, "route");
    assert!(tied.why.starts_with("IV and IM: "), "{}", tied.why);
    for label in ["IV", "IM"] {
        let guess = Guess::Choice(label.to_owned());
        assert_eq!(tied.distance(&guess), Some(Distance::Exact), "{label}");
    }
    assert_eq!(
        tied.distance(&Guess::Choice("IN".to_owned())),
        Some(Distance::Further)
    );
}

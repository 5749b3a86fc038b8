//! "Where from?" for the counts of the facets, the sentence and the table of studies.

use std::collections::BTreeSet;

use kap_explorer::evidence::Study;
use kap_explorer::explore::{Choice, Column, Counts, FacetId, Interval, Selection, Table};
use kap_explorer::narrative::{
    Ask, Field, answer, ask_column, ask_selection, ask_value, sum_of_sizes,
};
use proptest::prelude::*;

use crate::recount::counted_once;
use crate::{data, selected};

fn ask_of(table: &Table, fragment: &str, key: &str, label: Option<&str>) -> Ask {
    let selection = selected(table, fragment);
    let counts = Counts::of(table, &selection);
    let id = table.find(key).expect(key);
    let place = |label| table.facet(id).column.labels().position(|one| one == label);
    let value = label.map(|label| place(label).expect("a value"));
    ask_value(table, &selection, &counts, id, value)
}

#[test]
fn counts_of_facets_are_explained_as_a_reader_would() {
    let (evidence, table) = data();
    let iv = ask_of(table, "", "route", Some("IV"));
    assert_eq!(iv.what, "Route: IV, 10 of 15 studies");
    assert_eq!(
        iv.how.as_deref(),
        Some("A study counts once in each value that it has.")
    );
    assert_eq!(iv.fields, [Field::Facet("route")]);
    let names: BTreeSet<&str> = answer(evidence, &iv)
        .iter()
        .map(|answer| evidence.studies[answer.study].id.as_str())
        .collect();
    assert_eq!(
        names,
        BTreeSet::from([
            "keizer-2020",
            "ocker-2020",
            "wilkinson-2017",
            "wilkinson-2021",
            "rodriguez-2016",
            "pradhan-2018",
            "shiroma-2020",
            "dakwar-2020",
            "dakwar-2019",
            "azhari-2021",
        ])
    );
    // What is chosen in the facet itself is ignored; what is chosen elsewhere is not.
    assert_eq!(ask_of(table, "route=im", "route", Some("IV")), iv);
    let few = ask_of(table, "country=russia", "route", Some("IM"));
    assert_eq!(few.what, "Route: IM, 2 of 2 studies");
    assert_eq!(
        few.how.as_deref(),
        Some(
            "A study counts once in each value that it has. Counted among the 2 studies that all other filters keep; before any filter: 3 of 15 studies."
        )
    );
    let lost = ask_of(table, "", "route", None);
    assert_eq!(lost.what, "Route: not found, 1 of 15 studies");
    assert_eq!(answer(evidence, &lost)[0].lines[0].text, "not found");
    let bin = ask_of(table, "", "dose", Some("0.5 to 0.99"));
    assert_eq!(bin.what, "Dose, mg/kg: 0.5 to 0.99, 8 of 15 studies");
    // The facet that says what "all" is has all studies before it.
    let place = ask_of(table, "", "place", Some("cited, inclusion unresolved"));
    assert_eq!(
        place.what,
        "Place in the review: cited, inclusion unresolved, 3 of 47 studies"
    );
    let sizes = ask_of(table, "", "participants", Some("10 to 19"));
    let answers = answer(evidence, &sizes);
    let (row, shiroma) = evidence.study("shiroma-2020").expect("a study");
    let line = &answers
        .iter()
        .find(|answer| answer.study == row)
        .expect("12 people")
        .lines[0];
    assert_eq!(line.text, "12");
    assert!(line.origin.note().is_some(), "sources count other people");
    assert_eq!(line.origin.note(), shiroma.n_enrolled.note());
}

#[test]
fn the_sentence_and_a_cell_of_the_table_can_be_asked() {
    let (evidence, table) = data();
    let ask = |fragment: &str| {
        let selection = selected(table, fragment);
        ask_selection(table, &selection, &Counts::of(table, &selection))
    };
    let all = ask("");
    assert_eq!(
        all.what,
        "15 of 15 studies (570 participants; size not found for 1)"
    );
    assert!(all.how.expect("a sum").ends_with(" = 570."));
    let russia = ask("country=russia&participants=60..");
    assert_eq!(russia.what, "1 of 15 studies (70 participants)");
    assert_eq!(
        russia.how.as_deref(),
        Some(
            "The studies that match “Country: Russia; Participants: 60 or more”. Everyone enrolled, all arms, of the one study whose size was found."
        )
    );
    let keys = ["country", "participants", "design", "comparison"].map(Field::Facet);
    assert_eq!(russia.fields, keys);
    assert_eq!(ask("q=zebra").studies, Vec::<usize>::new());
    let how = ask("participants=not-found").how.expect("it says why");
    assert!(how.ends_with("No number of participants was found, so there is no sum."));

    let (row, one) = evidence.study("dakwar-2019").expect("a study");
    assert_eq!(ask_column("name", row, one, "Study"), None);
    for column in kap_explorer::view::Column::ALL {
        let ask = ask_column(column.slug(), row, one, column.title());
        let is_name = column == kap_explorer::view::Column::Name;
        assert_eq!(ask.is_none(), is_name, "{column:?}");
        let Some(ask) = ask else { continue };
        assert_eq!(ask.what, format!("Dakwar 2019: {}", column.title()));
        let answers = answer(evidence, &ask);
        assert_eq!((answers.len(), answers[0].study), (1, row));
        assert!(!answers[0].lines.is_empty(), "{column:?}");
    }
}

/// The value chosen or the ends of a range, from arbitrary numbers.
fn choice(table: &Table, id: FacetId, bits: u32, missing: bool) -> Choice {
    match &table.facet(id).column {
        Column::Categories(values) => {
            let some = (0..values.values().len()).filter(|value| bits >> (value % 32) & 1 == 1);
            Choice::values(some, missing)
        }
        Column::Numbers(_) => {
            let low = f64::from(bits % 60);
            let high = low + f64::from(bits % 2000);
            Choice::range(Interval::new(low, high), missing)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_ask_rests_on_the_studies_that_were_counted(
        chosen in prop::collection::vec((0..18usize, any::<u32>(), any::<bool>()), 0..4),
        text in prop::sample::select(vec!["", "", "ptsd", "zebra"]),
        aside in prop::option::of(0..47usize),
    ) {
        let (evidence, table) = data();
        let mut selection = Selection::default_of(table);
        for (facet, bits, missing) in chosen {
            let id = table.ids().nth(facet).expect("there are 18 facets");
            selection.set_choice(id, choice(table, id, bits, missing));
        }
        selection.set_text(text);
        if let Some(row) = aside {
            selection.toggle_aside(row);
        }
        let counts = Counts::of(table, &selection);
        for id in table.ids() {
            let facet = table.facet(id);
            let counted = &counts.facets[id.index()];
            let values = counted.values.iter().enumerate().map(|(at, count)| (Some(at), *count));
            for (value, count) in values.chain([(None, counted.missing)]) {
                let ask = ask_value(table, &selection, &counts, id, value);
                prop_assert_eq!(ask.studies.len(), count);
                let told = format!(", {} of {} studies", count, counted.allowed);
                prop_assert!(ask.what.ends_with(&told), "{} {}", ask.what, told);
                let group = match value {
                    Some(value) => facet.column.groups().nth(value).expect("it is there"),
                    None => facet.column.missing(),
                };
                prop_assert!(ask.studies.iter().all(|row| group.contains(*row)));
                prop_assert!(aside.is_none_or(|row| !ask.studies.contains(&row)));
                let answers = answer(evidence, &ask);
                prop_assert_eq!(answers.len(), count);
                prop_assert!(answers.iter().all(|answer| !answer.lines.is_empty()));
            }
        }
        let ask = ask_selection(table, &selection, &counts);
        let matching: Vec<usize> = counts.matching.iter().collect();
        prop_assert_eq!(&ask.studies, &matching);
        let sizes: Vec<u32> = matching
            .iter()
            .filter_map(|row| evidence.studies[*row].n_enrolled.value().copied())
            .collect();
        if sizes.len() > 1 {
            let studies: Vec<&Study> = matching.iter().map(|row| &evidence.studies[*row]).collect();
            let (sizes, once) = counted_once(evidence, &studies);
            let terms: Vec<String> = sizes.iter().map(u32::to_string).collect();
            let sum = format!(": {} = {}.", terms.join(" + "), sizes.iter().sum::<u32>());
            let said = sum_of_sizes(table, &counts.matching);
            prop_assert!(said.contains(&sum), "{said}");
            prop_assert_eq!(said.contains(" Counted once: "), !once.is_empty());
            prop_assert_eq!(said.ends_with(&sum), once.is_empty());
            prop_assert!(ask.how.expect("a sum").ends_with(&said));
        }
    }
}

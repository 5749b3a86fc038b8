//! The sentence, case by case.

use kap_explorer::explore::{Categories, Choice, Column, Facet, Numbers, Span, Table};

use kap_explorer::narrative::{all_labels, label, remove_label, what_if};

use crate::{data, say, selected};

#[test]
fn the_sentence_says_what_was_asked_and_what_was_found() {
    let (evidence, table) = data();
    let cases = [
        (
            "",
            "15 of 15 studies (570 participants; size not found for 1) are shown. 6 of them \
             were randomised and had a comparison group; the other 9 had neither. 235 of the \
             570 participants were in one study, Dore 2019.",
        ),
        (
            "route=iv",
            "10 of 15 studies (204 participants; size not found for 1) gave ketamine into a \
             vein. 4 of them were randomised and had a comparison group; the other 6 had \
             neither.",
        ),
        (
            "route=iv,im&design=randomised-controlled-trial&dose=0.5..2",
            "6 of 15 studies (286 participants) gave ketamine into a vein or into a muscle, \
             gave a dose between 0.5 and 2 mg/kg, and were randomised controlled trials. All \
             6 of them had a comparison group.",
        ),
        (
            "route=not-found",
            "1 of 15 studies (1 participant) is listed with route not found. It is Halstead \
             2021: case report; no comparison group.",
        ),
        (
            "route=im,not-found&modality=cbt,kpt",
            "2 of 15 studies (129 participants) gave ketamine into a muscle or are listed \
             with route not found, and used CBT or KPT. They are Krupitsky 2002 and Krupitsky \
             2007. Both of them were randomised and had a comparison group.",
        ),
        (
            "modality=cbt,pe&timing=between",
            "3 of 15 studies (29 participants) used CBT or PE, and had therapy between the \
             ketamine sessions. They are Ocker 2020, Wilkinson 2017 and Shiroma 2020. None of \
             them was randomised or had a comparison group.",
        ),
        (
            "dose=0.5..2,not-found",
            "15 of 15 studies (570 participants; size not found for 1) gave a dose between \
             0.5 and 2 mg/kg or are listed with dose not found. 6 of them were randomised and \
             had a comparison group; the other 9 had neither. 235 of the 570 participants \
             were in one study, Dore 2019.",
        ),
        (
            "dose=2..",
            "2 of 15 studies (129 participants) gave a dose of at least 2 mg/kg. They are \
             Krupitsky 2002 and Krupitsky 2007. Both of them were randomised and had a \
             comparison group.",
        ),
        (
            "sessions=1..1",
            "7 of 15 studies (203 participants; size not found for 1) gave 1 ketamine \
             session. 4 of them were randomised and had a comparison group; the other 3 had \
             neither. 70 of the 203 participants were in one study, Krupitsky 2002. Azhari 2021 is \
             kept because its number of ketamine sessions, 1 to 2, overlaps.",
        ),
        (
            "condition=substance-use,trauma-related",
            "10 of 15 studies (500 participants; size not found for 1) treated trauma-related \
             conditions or substance use. 5 of them were randomised and had a comparison \
             group; the other 5 had neither. 235 of the 500 participants were in one study, \
             Dore 2019.",
        ),
        (
            "comparison=ketamine-added-to-psychotherapy,nothing-no-comparison-group&year=2018..2020",
            "7 of 15 studies (363 participants; size not found for 1) tested ketamine added \
             to psychotherapy or had no comparison group, and were published from 2018 to \
             2020. 3 of them were randomised. 235 of the 363 participants were in one study, \
             Dore 2019.",
        ),
        (
            "direction=favours-the-kap-arm",
            "5 of 15 studies (244 participants) had the direction “favours the KAP arm” for \
             the main outcome. All 5 of them were randomised and had a comparison group. \
             Counting directions does not tell how large or how certain a result is.",
        ),
        (
            "design=case-report",
            "3 of 15 studies (3 participants) were case reports. They are Ocker 2020, Adams \
             2017 and Halstead 2021. None of them had a comparison group.",
        ),
        (
            "design=case-report&country=united-states",
            "2 of 15 studies (2 participants) were case reports and took place in the United \
             States. They are Ocker 2020 and Halstead 2021. Neither of them had a comparison \
             group.",
        ),
        (
            "blinding=double-blind",
            "3 of 15 studies (165 participants) were double-blind. They are Dakwar 2020, \
             Krupitsky 2002 and Dakwar 2019. All 3 of them were randomised and had a \
             comparison group.",
        ),
        (
            "followup=26..&participants=50..",
            "3 of 15 studies (184 participants) enrolled at least 50 people and followed \
             people for at least 26 weeks. They are Krupitsky 2002, Krupitsky 2007 and Dakwar \
             2019. All 3 of them were randomised and had a comparison group.",
        ),
        (
            "q=veterans",
            "1 of 15 studies (12 participants) mentions “veterans”. It is Shiroma 2020: \
             single-arm trial; no comparison group.",
        ),
        (
            "q=group%20heroin",
            "1 of 15 studies (59 participants) mentions “group” and “heroin”. It is Krupitsky \
             2007: randomised controlled trial; tests more sessions of KAP against fewer.",
        ),
        (
            "place=included-inferred,cited-inclusion-unresolved",
            "18 of 18 studies (881 participants; size not found for 2) are shown. 6 of them \
             were randomised; randomisation not found for 2. 7 of them had a comparison group; this \
             was not found for 1. Studies counted here: 15 “included (inferred)” and 3 \
             “cited, inclusion unresolved”.",
        ),
        (
            "place=cited-inclusion-unresolved",
            "3 of 3 studies (311 participants; size not found for 1) are shown. They are \
             Krupitsky & Grinenko 1997, Khorramzadeh & Lotfy 1973 and Fontana & Loschi 1974. \
             None of them was randomised; randomisation not found for 2. 1 of them had a comparison \
             group; this was not found for 1. Studies counted here: 3 “cited, inclusion \
             unresolved”.",
        ),
        (
            "place=included-inferred,cited-inclusion-unresolved&design=not-found",
            "1 of 18 studies (participants not found) is listed with design not found. It is \
             Fontana & Loschi 1974: design not found; what the comparison tests: not found. \
             Studies counted here: 15 “included (inferred)” and 3 “cited, inclusion \
             unresolved”.",
        ),
        (
            "place=any",
            "47 of 47 studies (3833 participants, counting people who may be in several reports \
             once; size not found for 5) are shown. 12 of them were randomised; randomisation not \
             found for 2. 17 of them had a comparison group; this was not found for 1. 1806 of the \
             3833 participants were in one study, Yermus 2024. Studies counted here: 15 “included \
             (inferred)”, 3 “cited, inclusion unresolved” and 29 “published since the review”, \
             which are not part of it.",
        ),
        (
            "route=iv&place=any",
            "20 of 47 studies (530 participants, counting people who are in several reports once; \
             size not found for 2) gave ketamine into a vein. 9 of them were randomised. 10 of them \
             had a comparison group. Studies counted here: 15 “included (inferred)”, 3 “cited, \
             inclusion unresolved” and 29 “published since the review”, which are not part of it; 9 \
             of these match.",
        ),
        (
            "family=not-specified,counselling",
            "3 of 15 studies (294 participants; size not found for 1) used counselling or \
             psychotherapy of a family that is not specified. They are Keizer 2020, Dore 2019 \
             and Krupitsky 2007. 1 of them was randomised and had a comparison group; the \
             other 2 had neither.",
        ),
        (
            "diagnosis=ptsd",
            "5 of 15 studies (268 participants; size not found for 1) name PTSD as a primary \
             diagnosis, or without saying its role. 1 of them was randomised and had a comparison group; the other 4 had \
             neither. 235 of the 268 participants were in one study, Dore 2019.",
        ),
        (
            "diagnosis=major-depressive-disorder-comorbid",
            "1 of 15 studies (1 participant) names major depressive disorder as a comorbid \
             diagnosis. It is Adams 2017: case report; no comparison group.",
        ),
        (
            "diagnosis=ocd,major-depressive-disorder,social-anxiety-disorder-comorbid&year=2017",
            "1 of 15 studies (1 participant) names social anxiety disorder as a comorbid \
             diagnosis or names major depressive disorder or OCD as a primary diagnosis, or \
             without saying its role, and was published in 2017. It is Adams 2017: case report; no comparison \
             group.",
        ),
        (
            "dose=1..&route=iv",
            "1 of 15 studies (8 participants) gave ketamine into a vein and gave a dose of at \
             least 1 mg/kg. It is Azhari 2021: single-arm trial; no comparison group. Azhari 2021 \
             is kept because its dose, 0.71 to 1.41, overlaps.",
        ),
        (
            "place=included-inferred,cited-inclusion-unresolved&dose=0.8..1",
            "2 of 18 studies (108 participants) gave a dose between 0.8 and 1 mg/kg. They are \
             Azhari 2021 and Khorramzadeh & Lotfy 1973. Neither of them was randomised or had a \
             comparison group. Azhari 2021 and Khorramzadeh & Lotfy 1973 are kept because their \
             ranges (dose) overlap. Studies counted here: 15 “included (inferred)” and 3 “cited, \
             inclusion unresolved”.",
        ),
        (
            "route=im&modality=cbt",
            "0 of 15 studies match “Route: IM; Psychotherapy: CBT”. Without “Route: IM”, 3 of \
             15 studies would match.",
        ),
        (
            "route=im&modality=cbt&design=case-report&q=zebra",
            "0 of 15 studies match “Route: IM; Psychotherapy: CBT; Study design: case report; \
             Search: zebra”. Taking away any one filter is not enough; clear all filters to \
             start again.",
        ),
        (
            "q=zebra",
            "0 of 15 studies match “Search: zebra”. Without it, 15 of 15 studies would match.",
        ),
        // A study set aside is in no count, not even in what the counts are out of.
        (
            "without=dore-2019",
            "14 of 14 studies (335 participants; size not found for 1) are shown. 6 of them \
             were randomised and had a comparison group; the other 8 had neither. Set aside: Dore \
             2019.",
        ),
        (
            "design=case-report&without=ocker-2020,dore-2019,adams-2017",
            "1 of 12 studies (1 participant) was a case report. It is Halstead 2021: case report; \
             no comparison group. Set aside: Ocker 2020, Dore 2019 and Adams 2017.",
        ),
        (
            "place=included-inferred,cited-inclusion-unresolved&route=in&without=pradhan-2018,fontana-1974",
            "1 of 16 studies (1 participant) gave ketamine as a nose spray. It is Adams 2017: case \
             report; no comparison group. Studies counted here: 14 “included (inferred)” and 2 \
             “cited, inclusion unresolved”. Set aside: Pradhan 2018 and Fontana & Loschi 1974.",
        ),
        (
            "route=not-found&without=halstead-2021",
            "0 of 14 studies match “Route: not found”. Without it, 14 of 14 studies would match. \
             Set aside: Halstead 2021.",
        ),
        (
            "participants=not-found",
            "1 of 15 studies (participants not found) is listed with number of participants \
             not found. It is Keizer 2020: case series; no comparison group.",
        ),
    ];
    let mut wrong = String::new();
    for (fragment, expected) in cases {
        let said = say(evidence, table, &selected(table, fragment));
        if said != expected {
            wrong.push_str(&format!(
                "{fragment}\n  says     {said}\n  expected {expected}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_set_aside_is_said_where_a_reader_cannot_miss_it() {
    let (_, table) = data();
    for (fragment, expected) in [
        ("", ""),
        ("route=iv&q=zebra", ""),
        (
            "without=dore-2019",
            "Dore 2019 is set aside. The counts, figures and sentences of your selection are without \
             it; the claims of the abstract and “About the data” are not.",
        ),
        (
            "route=iv&without=wilkinson-2017,dore-2019",
            "Dore 2019 and Wilkinson 2017 are set aside. The counts, figures and sentences of your \
             selection are without them; the claims of the abstract and “About the data” are \
             not.",
        ),
        (
            "without=fontana-1974,krupitsky-1997,dore-2019",
            "Dore 2019, Krupitsky & Grinenko 1997 and Fontana & Loschi 1974 are set aside. The \
             counts, figures and sentences of your selection are without them; the claims of \
             the abstract and “About the data” are not.",
        ),
    ] {
        assert_eq!(what_if(table, &selected(table, fragment)), expected);
    }
}

#[test]
fn a_study_set_aside_is_a_filter_with_its_name() {
    let (_, table) = data();
    let selection = selected(table, "route=iv&q=ptsd&without=dakwar-2019,dore-2019");
    let filters = selection.active(table);
    let labels: Vec<String> = filters.iter().map(|one| label(table, one)).collect();
    let expected = [
        "Route: IV",
        "Search: ptsd",
        "Without: Dore 2019",
        "Without: Dakwar 2019",
    ];
    assert_eq!(labels, expected);
    assert_eq!(
        remove_label(table, &filters[2]),
        "Remove filter: Without: Dore 2019"
    );
    // What is set aside is no part of what a study must match: it is said on its own.
    assert_eq!(all_labels(table, &selection), "Route: IV; Search: ptsd");
    let aside = selected(table, "without=dore-2019");
    assert_eq!(all_labels(table, &aside), "");
}

#[test]
fn nothing_is_left_when_all_is_set_aside() {
    let (evidence, table) = data();
    for (fragment, expected) in [
        ("", "0 of 0 studies are shown. Set aside: Keizer 2020, "),
        (
            "route=iv",
            "0 of 0 studies match “Route: IV”. Taking away any one filter is not enough; clear \
             all filters to start again. Set aside: Keizer 2020, ",
        ),
    ] {
        let mut selection = selected(table, fragment);
        (0..table.rows()).for_each(|row| selection.toggle_aside(row));
        let said = say(evidence, table, &selection);
        assert!(said.starts_with(expected), "{said}");
    }
}

/// Three rows with facets that the page does not have.
fn other_table() -> Table {
    let colours = ["red", "blue", ""].map(|label| {
        (!label.is_empty())
            .then(|| label.to_owned())
            .into_iter()
            .collect()
    });
    let weights = [Some(2.0), None, Some(5.5)]
        .map(|weight| weight.and_then(Span::point).into_iter().collect());
    let facet = |key: &str, title: &str, column| Facet {
        key: key.to_owned(),
        title: title.to_owned(),
        column,
        default: Choice::Any,
    };
    let colour = Categories::new(&[], &colours, false).expect("the colours are sound");
    let weight =
        Numbers::new(&[("any".to_owned(), 0.0, 10.0)], &weights).expect("the weights are sound");
    let facets = vec![
        facet("colour", "Colour", Column::Categories(colour)),
        facet("weight", "BMI, kg/m²", Column::Numbers(weight)),
    ];
    Table::new(3, facets, None, vec![String::new(); 3], vec![Some(1.0); 3])
        .expect("the table is sound")
}

#[test]
fn a_facet_that_is_not_known_here_still_gets_a_readable_clause() {
    let (evidence, _) = data();
    let table = other_table();
    let cases = [
        (
            "colour=red,blue",
            "2 of 3 studies (2 participants) have “red” or “blue” for colour. ",
        ),
        (
            "colour=red,not-found",
            "2 of 3 studies (2 participants) have “red” for colour or are listed with colour not found. ",
        ),
        (
            "weight=..3",
            "1 of 3 studies (1 participant) has at most 3 for BMI, kg/m². ",
        ),
    ];
    for (fragment, expected) in cases {
        let said = say(evidence, &table, &selected(&table, fragment));
        assert!(said.starts_with(expected), "{said}");
    }
}

//! What a table is made of: sets of rows, columns, and the errors that say
//! what to mend.

mod explore_support;

use explore_support::{id, named, numbered, row_names, small};
use kap_explorer::explore::{
    Bits, Categories, Choice, Column, Facet, Interval, Numbers, Span, Table, TableError, slug,
};

fn cells(cells: &[&[&str]]) -> Vec<Vec<String>> {
    let cell = |cell: &&[&str]| cell.iter().map(|&label| label.to_owned()).collect();
    cells.iter().map(cell).collect()
}

fn bins(ends: &[f64]) -> Vec<(String, f64, f64)> {
    let bin = |ends: &[f64]| (ends[0].to_string(), ends[0], ends[1]);
    ends.windows(2).map(bin).collect()
}

#[test]
fn a_set_of_rows_holds_at_the_edges_of_its_words() {
    for rows in [0, 1, 63, 64, 65, 128, 129] {
        let all = Bits::all(rows);
        let odd = Bits::of(rows, (0..rows + 70).filter(|row| row % 2 == 1));
        let mut even = odd.not();
        assert_eq!((all.len(), all.count()), (rows, rows));
        assert_eq!(
            all.iter().collect::<Vec<_>>(),
            (0..rows).collect::<Vec<_>>()
        );
        assert_eq!((odd.count(), even.count()), (rows / 2, rows.div_ceil(2)));
        assert!(odd.and(&even).is_empty() && odd.and_count(&all) == odd.count());
        assert!(!all.contains(rows) && Bits::none(rows).not() == all);
        even.or_assign(&odd);
        assert_eq!(even, all);
        even.and_assign(&odd);
        assert_eq!(even, odd);
    }
}

#[test]
fn a_row_is_taken_out_of_a_set_and_no_other_with_it() {
    for rows in [1, 63, 64, 65, 129] {
        for row in [0, rows / 2, rows - 1] {
            let mut most = Bits::all(rows);
            most.remove(row);
            let expected: Vec<usize> = (0..rows).filter(|&other| other != row).collect();
            assert_eq!(most.iter().collect::<Vec<_>>(), expected, "{row} of {rows}");
            let once = most.clone();
            most.remove(row);
            most.remove(rows);
            most.remove(rows + 64);
            assert_eq!(most, once, "{row} of {rows}");
        }
    }
}

#[test]
fn sets_of_unlike_length_combine_without_gaining_rows() {
    let (short, long) = (Bits::all(3), Bits::all(200));
    assert_eq!(short.and_count(&long), 3);
    assert_eq!(long.and(&short).count(), 3);
    let mut joined = short.clone();
    joined.or_assign(&long);
    assert_eq!(joined, short);
}

#[test]
fn a_slug_is_lower_case_words_joined_by_hyphens() {
    for (label, expected) in [
        ("Randomised controlled trial", "randomised-controlled-trial"),
        ("IV", "iv"),
        ("  12-step / AA  ", "12-step-aa"),
        ("higher > lower dose", "higher-lower-dose"),
        ("Zürich", "z-rich"),
        ("—", ""),
        ("", ""),
    ] {
        assert_eq!(slug(label), expected, "{label}");
    }
}

#[test]
fn values_stand_in_the_order_given_and_then_as_they_are_met() {
    let cells = cells(&[&["oral"], &["IV", "nasal"], &[], &["nasal", "nasal"]]);
    let column = Categories::new(&["IV", "IM"], &cells, true).unwrap();
    let values: Vec<(&str, usize)> = column
        .values()
        .iter()
        .map(|value| (value.slug.as_str(), value.rows.count()))
        .collect();
    assert_eq!(values, [("iv", 1), ("im", 0), ("oral", 1), ("nasal", 2)]);
    assert_eq!(column.missing().iter().collect::<Vec<_>>(), [2]);
    assert_eq!(column.find("nasal"), Some(3));
    assert_eq!(column.find("IV"), None);
}

#[test]
fn named_values_that_a_link_could_not_tell_apart_are_refused() {
    let make = |labels: &[&str], several| Categories::new(&[], &cells(&[labels]), several);
    let error = make(&["A b", "a-B"], true).unwrap_err();
    let message = "the values “A b” and “a-B” would both be “a-b” in a link: rename one";
    assert_eq!(error.to_string(), message);
    assert_eq!(make(&["…"], true), Err(TableError::NoSlug("…".into())));
    for label in ["Not found", "any"] {
        let error = Err(TableError::ReservedSlug(label.into()));
        assert_eq!(make(&[label], true), error);
    }
    assert_eq!(
        make(&["a", "b"], false),
        Err(TableError::Several { row: 0 })
    );
    assert!(make(&["a", "a"], false).is_ok());
}

#[test]
fn numbers_know_their_extent_and_their_spans() {
    let facet = numbered(
        "n",
        &[0.0, 1.0, f64::INFINITY],
        &[&[(0.5, 2.0), (0.0, 0.1)], &[]],
    );
    let Column::Numbers(numbers) = facet.column else {
        panic!("not numbers")
    };
    assert_eq!(numbers.extent(), Span::new(0.0, 2.0));
    assert_eq!(numbers.spans(0).len(), 2);
    assert_eq!((numbers.spans(1), numbers.spans(2)), (&[][..], &[][..]));
    assert_eq!(numbers.spans(usize::MAX), &[]);
    assert_eq!(numbers.missing().iter().collect::<Vec<_>>(), [1]);
    let touched = numbers.bins().iter().map(|bin| bin.rows.count());
    assert_eq!(touched.collect::<Vec<_>>(), [1, 1]);
    assert_eq!(Numbers::new(&[], &[vec![]]).unwrap().extent(), None);
}

#[test]
fn numbers_and_bins_that_make_no_sense_are_refused() {
    let span = |low, high| vec![vec![], vec![Span { low, high }]];
    let two = bins(&[0.0, 1.0, 2.0]);
    let bad = Err(TableError::BadSpan { row: 1 });
    assert_eq!(Numbers::new(&two, &span(f64::NAN, 1.0)), bad);
    assert_eq!(Numbers::new(&two, &span(1.0, f64::INFINITY)), bad);
    assert_eq!(Numbers::new(&two, &span(1.0, 0.5)), bad);
    for (low, high) in [(-0.1, 0.5), (0.5, 2.0), (5.0, 6.0)] {
        let error = TableError::OutsideBins { row: 1, low, high };
        assert_eq!(Numbers::new(&two, &span(low, high)), Err(error));
    }
    for ends in [&[0.0, 0.0][..], &[1.0, 0.0], &[0.0, f64::NAN]] {
        assert!(matches!(
            Numbers::new(&bins(ends), &[]),
            Err(TableError::Bins { .. })
        ));
    }
    let gap = [("a".to_owned(), 0.0, 1.0), ("b".to_owned(), 1.5, 2.0)];
    let error = Numbers::new(&gap, &[]).unwrap_err();
    let message = "the bin “b” must start where the one before ends, and end higher";
    assert_eq!(error.to_string(), message);
}

#[test]
fn spans_and_intervals_cannot_be_reversed_or_not_a_number() {
    assert!(Span::new(1.0, 0.0).is_none() && Span::point(f64::INFINITY).is_none());
    assert!(Interval::new(1.0, 0.0).is_none() && Interval::new(f64::NAN, 0.0).is_none());
    assert!(Interval::new(f64::INFINITY, f64::INFINITY).is_none());
    let open = Interval::new(f64::NEG_INFINITY, 0.5).unwrap();
    assert!(open.overlaps(Span::point(0.5).unwrap()));
    assert!(!open.overlaps(Span::point(0.6).unwrap()));
}

#[test]
fn a_table_whose_parts_do_not_fit_is_refused_with_a_reason() {
    let facet = |key: &str| named(key, &["a"], &["a", ""], Choice::Any);
    let with = |facets: Vec<Facet>, scope: Option<&str>, text: usize, size: Option<f64>| {
        let text = vec![String::new(); text];
        Table::new(2, facets, scope, text, vec![None, size]).map(|_| ())
    };
    let default = |default| Facet {
        default,
        ..facet("x")
    };
    let length = |part: &str, found| TableError::Length {
        part: part.into(),
        found,
        rows: 2,
    };
    let short = named("x", &[], &["a"], Choice::Any);
    for (made, error) in [
        (
            with(vec![facet("")], None, 2, None),
            TableError::BadKey("".into()),
        ),
        (
            with(vec![facet("q")], None, 2, None),
            TableError::BadKey("q".into()),
        ),
        (
            with(vec![facet("Ü")], None, 2, None),
            TableError::BadKey("Ü".into()),
        ),
        // The key under which a link sets rows aside.
        (
            with(vec![facet("without")], None, 2, None),
            TableError::BadKey("without".into()),
        ),
        (
            with(vec![facet("x"), facet("x")], None, 2, None),
            TableError::RepeatedKey("x".into()),
        ),
        (
            with(vec![facet("x")], Some("y"), 2, None),
            TableError::UnknownScope("y".into()),
        ),
        (with(vec![], None, 3, None), length("text", 3)),
        (with(vec![short], None, 2, None), length("x", 1)),
        (
            with(vec![default(Choice::values([1], false))], None, 2, None),
            TableError::BadDefault("x".into()),
        ),
        (
            with(
                vec![default(Choice::range(Interval::new(0.0, 1.0), false))],
                None,
                2,
                None,
            ),
            TableError::BadDefault("x".into()),
        ),
        (
            with(vec![], None, 2, Some(f64::NAN)),
            TableError::BadSize { row: 1 },
        ),
    ] {
        assert!(!error.to_string().is_empty());
        assert_eq!(made, Err(error));
    }
    assert_eq!(with(vec![facet("x")], Some("x"), 2, Some(1.0)), Ok(()));
}

#[test]
fn names_that_do_not_fit_the_rows_are_refused_with_a_reason() {
    let with = |keys: &[&str]| {
        let mut names = row_names(keys.len());
        for (name, key) in names.iter_mut().zip(keys) {
            name.key = (*key).to_owned();
        }
        let table = Table::new(2, vec![], None, vec![String::new(); 2], vec![None; 2]);
        table.unwrap().with_names(names).map(|_| ())
    };
    let length = |found| TableError::Length {
        part: "names".into(),
        found,
        rows: 2,
    };
    let bad = |key: &str| TableError::BadKey(key.into());
    for (keys, error, told) in [
        (&["a"][..], length(1), "“names” has 1 entries for 2 rows"),
        (
            &["a", "b", "c"],
            length(3),
            "“names” has 3 entries for 2 rows",
        ),
        (
            &["a", "B"],
            bad("B"),
            "the key “B” must be made of a-z, 0-9 and hyphens, and not be “q” or “without”",
        ),
        (
            &["", "b"],
            bad(""),
            "the key “” must be made of a-z, 0-9 and hyphens, and not be “q” or “without”",
        ),
        (
            &["a,b", "c"],
            bad("a,b"),
            "the key “a,b” must be made of a-z, 0-9 and hyphens, and not be “q” or “without”",
        ),
        (
            &["a", "a"],
            TableError::RepeatedKey("a".into()),
            "the key “a” is there twice",
        ),
    ] {
        assert_eq!(error.to_string(), told);
        assert_eq!(with(keys), Err(error), "{keys:?}");
    }
    assert_eq!(with(&["dore-2019", "2"]), Ok(()));
}

#[test]
fn rows_have_their_names_or_none() {
    let table = small();
    let name = table.name(3).unwrap();
    assert_eq!((name.key.as_str(), name.label.as_str()), ("row-3", "Row 3"));
    assert_eq!(table.name(6), None);
    let nameless = Table::new(1, vec![], None, vec![String::new()], vec![None]);
    assert_eq!(nameless.unwrap().name(0), None);
}

#[test]
fn a_search_finds_every_word_in_any_order_without_accents() {
    let table = small();
    for (query, expected) in [
        ("", &[0, 1, 2, 3, 4, 5][..]),
        ("  ", &[0, 1, 2, 3, 4, 5]),
        ("MOOD smith", &[1]),
        ("josé", &[0]),
        ("jose\u{301}", &[0]),
        ("ōta", &[3]),
        ("<script>", &[]),
    ] {
        assert_eq!(
            table.search(query).iter().collect::<Vec<_>>(),
            expected,
            "{query}"
        );
    }
}

#[test]
fn facets_are_found_by_key_and_keep_their_order() {
    let table = small();
    let keys: Vec<&str> = table.ids().map(|id| table.facet(id).key.as_str()).collect();
    assert_eq!(keys, ["place", "route", "dose"]);
    assert_eq!(table.scope(), table.find("place"));
    assert_eq!(table.find("nothing"), None);
    assert_eq!(id(&table, "dose").index(), 2);
}

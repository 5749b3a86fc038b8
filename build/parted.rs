//! The table `evidence` in two: what every page needs from the beginning, and where its values come from,
//! which is loaded with what shows it.

/// A table of seven columns, as `by_column` writes it, as two: the first five and the notes on diagnoses,
/// whose words a search looks through; the sources and the other notes.
pub fn parted(text: &str) -> Option<[String; 2]> {
    let cells: Vec<&str> = text.split('\n').collect();
    let columns: Vec<&[&str]> = cells.chunks(cells.len() / 7).collect();
    let [table, study, row, field, status, sources, notes] = columns[..] else {
        return None;
    };
    let is_at_first = |&(line, _): &(usize, &&str)| line == 0 || table[line] == "diagnoses";
    let kept = |is_kept: &dyn Fn(&(usize, &&str)) -> bool| {
        let cells = notes.iter().enumerate();
        let kept = cells.map(|cell| if is_kept(&cell) { *cell.1 } else { "" });
        kept.collect::<Vec<&str>>()
    };
    let at_first = kept(&is_at_first);
    let later = kept(&|cell| cell.0 == 0 || !is_at_first(cell));
    Some([
        [table, study, row, field, status, &at_first]
            .concat()
            .join("\n"),
        [sources, &later[..]].concat().join("\n"),
    ])
}

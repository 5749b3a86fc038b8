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
    // Under their name, the notes on diagnoses, or all others.
    let noted = |on_diagnoses: bool| -> Vec<&str> {
        let lines = table.iter().zip(notes).enumerate();
        let noted = lines.map(|(line, (table, note))| {
            let is_kept = line == 0 || (*table == "diagnoses") == on_diagnoses;
            if is_kept { *note } else { "" }
        });
        noted.collect()
    };
    Some([
        [table, study, row, field, status, &noted(true)]
            .concat()
            .join("\n"),
        [sources, &noted(false)].concat().join("\n"),
    ])
}

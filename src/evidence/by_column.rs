//! A CSV table, written column by column.
//!
//! `build.rs` turns the published tables into this before the program is compiled: alike cells stand
//! together, and the page reads it without a reader of CSV.
//!
//! ```text
//! study_id,year         study_id
//! keizer-2020,2020  →   keizer-2020
//! dore-2019,2019        dore-2019
//!                       year
//!                       2020
//!                       2019
//! ```

/// What is wrong with a CSV file.
#[derive(Debug)]
pub struct Broken {
    /// The line in the file, from 1.
    pub line: Option<u64>,
    /// What is wrong, a clause without a full stop.
    pub problem: String,
}

/// The cells of a CSV table, one a line: the first column from its name downwards, then the next.
///
/// # Errors
/// When it is not CSV, its lines are not of one length, or a row is not exactly one line.
pub fn by_column(text: &str) -> Result<String, Broken> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut columns: Vec<String> = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|error| broken(&error))?;
        columns.resize(record.len(), String::new());
        let line = record.position().map(csv::Position::line);
        if line != u64::try_from(index + 1).ok() || record.iter().any(|cell| cell.contains('\n')) {
            return Err(Broken {
                line,
                problem: "each row must be one line, without empty lines between".to_owned(),
            });
        }
        for (column, cell) in columns.iter_mut().zip(&record) {
            if index > 0 {
                column.push('\n');
            }
            column.push_str(cell);
        }
    }
    Ok(columns.join("\n"))
}

fn broken(error: &csv::Error) -> Broken {
    let problem = match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("the line has {len} cells, but the table has {expected_len} columns"),
        _ => format!("the line cannot be read as CSV ({error})"),
    };
    Broken {
        line: error.position().map(csv::Position::line),
        problem,
    }
}

//! The engine behind a door that JavaScript can open: `benches/run.mjs` hands
//! in the values of every row, sets filters and reads all counts.

// The engine itself, not a copy of it.
#[path = "../../../src/explore/mod.rs"]
pub mod explore;

use explore::{Categories, Choice, Column, Counts, Facet, Selection, Table};
use wasm_bindgen::prelude::*;

/// A table in the making.
#[wasm_bindgen]
pub struct Builder {
    rows: usize,
    facets: Vec<Facet>,
}

#[wasm_bindgen]
impl Builder {
    /// A table of this many rows.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: usize) -> Builder {
        Builder {
            rows,
            facets: Vec::new(),
        }
    }

    /// Adds a facet: for each row the number of its value, below `values`.
    pub fn facet(&mut self, codes: &[u8], values: usize) -> Result<(), JsError> {
        let labels: Vec<String> = (0..values).map(|value| format!("v{value}")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let entries = codes.iter().map(|&code| usize::from(code)).enumerate();
        let column = Categories::coded(&labels, self.rows, entries, false)?;
        let key = format!("f{}", self.facets.len());
        self.facets.push(Facet {
            title: key.clone(),
            key,
            column: Column::Categories(column),
            default: Choice::Any,
        });
        Ok(())
    }

    /// The finished table.
    pub fn finish(self) -> Result<Explorer, JsError> {
        let text = vec![String::new(); self.rows];
        let table = Table::new(self.rows, self.facets, None, text, vec![None; self.rows])?;
        let selection = Selection::default_of(&table);
        Ok(Explorer { table, selection })
    }
}

/// A table and what is selected in it.
#[wasm_bindgen]
pub struct Explorer {
    table: Table,
    selection: Selection,
}

#[wasm_bindgen]
impl Explorer {
    /// Chooses the values `low..high` of a facet.
    pub fn filter(&mut self, facet: usize, low: usize, high: usize) {
        if let Some(id) = self.table.ids().nth(facet) {
            self.selection
                .set_choice(id, Choice::values(low..high, false));
        }
    }

    /// Counts everything afresh: the count of every value of every facet, one
    /// facet after the other.
    pub fn counts(&self) -> Vec<u32> {
        let counts = Counts::of(&self.table, &self.selection);
        let length = counts.facets.iter().map(|facet| facet.values.len()).sum();
        let mut values = Vec::with_capacity(length);
        for facet in &counts.facets {
            values.extend(facet.values.iter().map(|&count| count as u32));
        }
        values
    }
}

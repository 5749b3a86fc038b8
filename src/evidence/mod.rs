//! The facts: the studies of the data package, each value with its status, its sources and its note.
//! It knows `explore`, and nothing of how the facts are told, drawn or taken away.
//!
//! [`Evidence::embedded`] reads the tables of `public/data/`, which `build.rs` compiles into the
//! program column by column, and refuses a package that breaks one of its own rules.
//! [`facet_table`] hands the studies to [`crate::explore`] as a table of plain columns.

mod about;
mod amount;
mod bins;
mod by_column;
mod columns;
mod compared;
mod error;
mod facets;
mod facts;
mod ledger;
mod origin;
mod package;
mod parts;
mod read;
mod samples;
mod sheet;
mod study;
mod tables;
mod value;
mod words;

pub use about::{ABOUT, About, LaterReview, Licence, Review, SinceSearch, Terms};
pub use amount::{Count, Dose, Extent, Minutes};
pub use columns::facet_table;
pub use compared::Compared;
pub use error::PackageError;
pub use facets::{FACETS, FacetInfo, plain_words};
pub use origin::Origin;
pub use package::{Evidence, references};
pub use study::{
    Change, Citation, Diagnosis, Estimate, Outcome, Reference, Regimen, SharedSample, Source,
    Study, Therapy,
};
pub use tables::{Files, Tables};
pub use value::{Basis, Content, Fact, Status};
pub use words::{
    Arm, Blinding, Comparison, Design, Direction, DoseUnit, FAMILIES, GROUPS, Place, Role, Route,
    Timing,
};

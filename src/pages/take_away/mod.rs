//! What readers take away: the dialog of all that can be kept, and the hand-out. What is in the files
//! is the work of `downloads`; may know that, `components` and `browser`, and no other page.
//!
//! | file | subject |
//! |---|---|
//! | `dialog`, `which`, `scope`, `tables`, `citations`, `figures`, `embed` | the dialog and its parts |
//! | `wanted` | what can be asked for |
//! | `making`, `made` | what is being made, and a file that was made |
//! | `makers` | what makes the files, loaded when the first is asked for: what it can do |
//! | `workshop`: `texts`, `pictures`, `hand_out` | what it is made of |

mod citations;
mod dialog;
mod embed;
mod figures;
mod hand_out;
mod made;
mod makers;
mod making;
mod pictures;
mod scope;
mod tables;
mod texts;
mod wanted;
mod which;
mod workshop;

pub use self::{
    makers::{LoadMakers, Makers},
    workshop::makers,
};

use leptos::prelude::*;

use self::{dialog::Dialog, making::Making};
use crate::components::{over::Sheet, state::use_explorer};

/// The dialog, open while it lies over the page; and the hand-out, made and printed when it is asked
/// for.
#[component]
pub fn TakeAway() -> impl IntoView {
    let explorer = use_explorer();
    let making = Making::new(explorer);
    provide_context(making);
    hand_out::put_away_after_print();
    Effect::new(move || {
        if explorer.over.get() == Some(Sheet::HandOut) {
            making.print(scope::extract(explorer));
        }
    });
    view! { <Dialog /> }
}

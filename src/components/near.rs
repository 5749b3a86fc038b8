//! What is drawn only while it is near the screen, so that a long list costs what is seen of it.

use leptos::{prelude::*, tachys::html::element::ElementType};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::state::use_explorer;
use crate::browser::{observe, page};

/// With so many studies at most, a list of studies is drawn as a whole.
const FEW: usize = 60;

/// Whether the content of an element is drawn.
#[derive(Clone, Copy)]
pub struct Drawn {
    /// Whether it is.
    pub now: Memo<bool>,
    height: RwSignal<Option<i32>>,
}

impl Drawn {
    /// The height that the element had when its content was last drawn, as a length: it keeps it while
    /// the content is away.
    pub fn height(self) -> Option<String> {
        let height = self.height.get().filter(|_| !self.now.get())?;
        Some(format!("{height}px"))
    }
}

/// Follows whether one element of a list of studies is near the screen. On paper, where a browser
/// cannot tell, and where the studies are few, all of the list is drawn.
pub fn drawn_near<E>(node: NodeRef<E>) -> Drawn
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let explorer = use_explorer();
    let few = explorer.evidence.studies.len() <= FEW;
    let near = RwSignal::new(few);
    let height = RwSignal::new(None);
    if !few {
        let watch = StoredValue::new_local(None);
        node.on_load(move |element| {
            let element: HtmlElement = element.unchecked_into();
            let watched = element.clone();
            let seen = move |is_near: bool| {
                let is_drawn = near.try_get_untracked() == Some(true);
                // What the keyboard is on stays.
                if is_near == is_drawn || is_drawn && page::holds_keyboard(&watched) {
                    return;
                }
                if is_drawn {
                    height.try_set(Some(watched.offset_height()));
                }
                near.try_set(is_near);
            };
            let watching = observe::near(&element, seen);
            if watching.is_none() {
                near.set(true);
            }
            watch.set_value(watching);
        });
    }
    Drawn {
        now: Memo::new(move |_| near.get() || explorer.printing.get()),
        height,
    }
}

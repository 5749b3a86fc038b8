//! A dialog at the side of the page.

use leptos::{ev, html, prelude::*};

use crate::browser::{frames, page};

/// A dialog: open while `open` holds, closed by Escape, by its button and by a press beside it. When
/// it opens, reading goes on at its title, which its content holds, or where it is to begin.
#[component]
pub fn Drawer(
    /// Its class.
    class: &'static str,
    /// The id of its title.
    title: &'static str,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The id of the element in it where reading begins, when that is not the title.
    #[prop(optional, into)]
    begin: Signal<Option<String>>,
    /// Closes it.
    #[prop(into)]
    close: Callback<()>,
    /// What stands in it.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else {
            return;
        };
        if open.get() {
            if !dialog.open() {
                let _refused = dialog.show_modal();
            }
            let begin = begin.get_untracked();
            frames::followed(move || match begin {
                Some(id) => page::go_to(&id),
                None => page::read_from(title),
            });
        } else if dialog.open() {
            dialog.close();
        }
    });
    // The event comes late: by then Back or Forward may have opened the dialog again.
    let closed = move |_| {
        if dialog.get_untracked().is_some_and(|dialog| !dialog.open()) && open.get_untracked() {
            close.run(());
        }
    };
    // The backdrop is the dialog itself; its content never is.
    let beside = move |event: ev::MouseEvent| {
        if event.target() == event.current_target() {
            close.run(());
        }
    };
    view! {
        <dialog class=class aria-labelledby=title node_ref=dialog on:close=closed on:click=beside>
            <Show when=move || open.get()>{children()}</Show>
        </dialog>
    }
}

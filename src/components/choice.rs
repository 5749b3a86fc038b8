//! Radio buttons, checkboxes and lists of which one is chosen.

use leptos::prelude::*;

/// What kind of choice it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One of a group.
    Radio,
    /// On or off.
    Checkbox,
}

/// A radio button or a checkbox with its label.
#[component]
pub fn Choice(
    /// Radio or checkbox.
    kind: Kind,
    /// The name of its group.
    #[prop(into, default = String::new())]
    group: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Whether it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// What choosing it does.
    #[prop(into)]
    choose: Callback<()>,
) -> impl IntoView {
    let kind = match kind {
        Kind::Radio => "radio",
        Kind::Checkbox => "checkbox",
    };
    view! {
        <label>
            <input
                type=kind
                name=group
                prop:checked=chosen
                on:change=move |_| choose.run(())
            />
            <span>{label}</span>
        </label>
    }
}

/// Choices that belong together, side by side.
#[component]
pub fn Switch(
    /// What is chosen, for those who cannot see it.
    legend: &'static str,
    /// Its class.
    #[prop(default = "switch")]
    class: &'static str,
    /// The choices.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class=class>
            <legend class="visually-hidden">{legend}</legend>
            {children()}
        </fieldset>
    }
}

/// A list of which one is chosen: values and their names.
#[component]
pub fn Select(
    /// Its class.
    class: &'static str,
    /// Its label.
    label: &'static str,
    /// Values and their names.
    options: Vec<(String, String)>,
    /// The value that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// What choosing a value does.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, name)| {
        view! { <option value=value>{name}</option> }
    });
    view! {
        <label class=class>
            {label}
            <select prop:value=chosen on:change:target=move |event| choose.run(event.target().value())>
                {options.collect_view()}
            </select>
        </label>
    }
}

//! A box for a number, typed with a decimal point or a decimal comma. A box of the browser's own
//! takes only one of them, by the language of the system.

use leptos::{ev::KeyboardEvent, prelude::*};

/// The number that is written; none where there is no finite one.
pub fn number_in(text: &str) -> Option<f64> {
    let number: f64 = text.trim().replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

/// The box. It shows the state, also when what was typed did not change it.
#[component]
pub fn NumberBox(
    /// The number that is chosen; none while that end is open.
    #[prop(into)]
    number: Signal<Option<f64>>,
    /// Where the arrow keys start from while none is chosen.
    open: f64,
    /// How far an arrow key goes.
    step: f64,
    /// What stands in it while no number is chosen.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// The least and the greatest number that are taken.
    #[prop(optional, into)]
    limits: Option<(f64, f64)>,
    /// Takes what was typed.
    typed: Callback<String>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        number
            .get()
            .map_or_else(String::new, |number| number.to_string())
    });
    let at = move || number.get().unwrap_or(open);
    let key = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => step,
            "ArrowDown" => -step,
            _ => return,
        };
        event.prevent_default();
        // Steps are no finer than hundredths: sums of them are no more exact than that.
        let next = ((untrack(at) + by) * 100.0).round() / 100.0;
        typed.run(next.to_string());
    };
    view! {
        <input
            class="number-box"
            type="text"
            inputmode="decimal"
            role="spinbutton"
            autocomplete="off"
            placeholder=placeholder
            aria-valuenow=move || at().to_string()
            aria-valuetext=move || number.get().is_none().then_some("no limit")
            aria-valuemin=limits.map(|(least, _)| least.to_string())
            aria-valuemax=limits.map(|(_, most)| most.to_string())
            prop:value=shown
            on:keydown=key
            on:change:target=move |event| {
                let input = event.target();
                typed.run(input.value());
                input.set_value(&shown.get_untracked());
            }
        />
    }
}

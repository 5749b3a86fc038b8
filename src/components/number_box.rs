//! A box for a number, typed as people do. A box of the browser's own takes either a decimal point or a
//! comma, by the language of the system, and drops what it does not take.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    explore::typed_number,
    narrative::{number as written, span},
};

/// The box under its label. It shows the state, also when what was typed did not change it. What cannot be
/// read stays in it with a message beside it, and changes nothing.
#[component]
pub fn NumberBox(
    /// What it is for.
    label: &'static str,
    /// A name that no other box of the page has.
    id: String,
    /// The unit that may stand behind the number; empty where numbers have none.
    unit: &'static str,
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
    /// Takes the number; none when the box was emptied.
    typed: Callback<Option<f64>>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        number
            .get()
            .map_or_else(String::new, |number| number.to_string())
    });
    let fault = RwSignal::new(None::<String>);
    // What changes the number otherwise ends what was said of the typed one.
    Effect::new(move || {
        shown.track();
        fault.set(None);
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
        let taken = limits.is_none_or(|(least, most)| (least..=most).contains(&next));
        if taken {
            typed.run(Some(next));
        }
    };
    // None where it is taken.
    let take = move |text: &str| match (typed_number(text, unit), limits) {
        (Ok(Some(number)), Some((least, most))) if !(least..=most).contains(&number) => {
            let (limits, text) = (span(least, most), written(number));
            Some(format!(
                "{text} is not within {limits}. Nothing was changed."
            ))
        }
        (Ok(number), _) => {
            typed.run(number);
            None
        }
        (Err(fault), _) => Some(fault.to_string()),
    };
    let fault_id = format!("{id}-fault");
    let described_by = fault_id.clone();
    view! {
        <label>
            <span>{label}</span>
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
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=move || fault.with(Option::is_some).then(|| described_by.clone())
                prop:value=shown
                on:keydown=key
                on:change:target=move |event| {
                    let input = event.target();
                    let found = take(&input.value());
                    if found.is_none() {
                        input.set_value(&shown.get_untracked());
                    }
                    fault.set(found);
                }
            />
        </label>
        <p class="number-fault" role="alert" id=fault_id>
            {fault}
        </p>
    }
}

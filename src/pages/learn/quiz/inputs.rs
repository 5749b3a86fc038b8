//! With what each kind of guess is made. A slider stands one step below its least until it is set, which
//! is "not set", and the field beside it is empty.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{answer::share, draft::Draft};
use crate::{
    explore::typed_number,
    teaching::quiz::{Item, Kind, Question},
};

const NOT_SET: &str = "not set";

/// The inputs of a question.
#[component]
pub fn Inputs(
    /// The question.
    question: &'static Question,
    /// What the ids of its elements begin with.
    id: String,
    /// What is set so far.
    draft: RwSignal<Draft>,
    /// What the Enter key does.
    enter: Callback<()>,
) -> impl IntoView {
    match &question.kind {
        Kind::Number {
            least, most, unit, ..
        } => view! { <NumberField id range=(*least, *most) unit draft enter /> }.into_any(),
        Kind::Choice { options, .. } => {
            let group = format!("{id}-options");
            let options = options.iter().enumerate();
            options
                .map(|(place, option)| view! { <Radio group=group.clone() place option draft /> })
                .collect_view()
                .into_any()
        }
        Kind::Bars { bars, most, unit } => {
            let bars = bars.iter().enumerate();
            bars.map(|(place, bar)| view! { <Bar place bar most=*most unit draft /> })
                .collect_view()
                .into_any()
        }
    }
}

/// A slider that begins one step below its least.
#[component]
fn Slider(
    name: String,
    range: (u32, u32),
    unit: &'static str,
    #[prop(into)] value: Signal<Option<u32>>,
    /// What moving it does.
    #[prop(into)]
    set: Callback<Option<u32>>,
) -> impl IntoView {
    let (least, most) = range;
    let unset = i64::from(least) - 1;
    let at = move || value.get().map_or(unset, i64::from).to_string();
    let in_words = move || {
        value
            .get()
            .map_or_else(|| NOT_SET.to_owned(), |value| format!("{value} {unit}"))
    };
    // Below its least it is not set.
    let moved = move |text: String| {
        let value = text.parse::<u32>().ok();
        set.run(value.filter(|value| *value >= least));
    };
    view! {
        <input
            class="quiz-slider"
            type="range"
            aria-label=name
            min=unset.to_string()
            max=most.to_string()
            step="1"
            prop:value=at
            aria-valuetext=in_words
            on:input:target=move |event| moved(event.target().value())
        />
    }
}

/// A number field and a slider, kept in step.
#[component]
fn NumberField(
    id: String,
    range: (u32, u32),
    unit: &'static str,
    draft: RwSignal<Draft>,
    enter: Callback<()>,
) -> impl IntoView {
    let (least, most) = range;
    let (field_id, unit_id) = (format!("{id}-number"), format!("{id}-unit"));
    let set = move |value| draft.update(|draft| draft.set(0, value));
    let value = Signal::derive(move || draft.with(|draft| draft.at(0)));
    // What is typed stays as it is, also where it is no number yet.
    let typed = move |text: String| {
        let typed = typed_number(&text, "").ok().flatten();
        let whole = typed.filter(|number| {
            number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number)
        });
        set(whole.map(|number| number as u32));
    };
    let field = NodeRef::<html::Input>::new();
    let moved = move |value: Option<u32>| {
        set(value);
        if let Some(field) = field.get_untracked() {
            field.set_value(&value.map(|value| value.to_string()).unwrap_or_default());
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            enter.run(());
        }
    };
    view! {
        <div class="quiz-written">
            <label class="quiz-label" for=field_id.clone()>
                "Your guess"
            </label>
            <input
                class="quiz-number"
                type="text"
                inputmode="numeric"
                role="spinbutton"
                autocomplete="off"
                id=field_id
                aria-valuemin=least.to_string()
                aria-valuemax=most.to_string()
                aria-valuenow=move || value.get().map(|value| value.to_string())
                aria-describedby=unit_id.clone()
                node_ref=field
                on:input:target=move |event| typed(event.target().value())
                on:keydown=on_key
            />
            <span id=unit_id>{unit}</span>
        </div>
        <Slider name=format!("Your guess, {unit}") range unit value set=moved />
        <div class="quiz-ends" aria-hidden="true">
            <span>{NOT_SET}</span>
            <span>{most.to_string()}</span>
        </div>
    }
}

#[component]
fn Radio(
    group: String,
    place: usize,
    option: &'static Item,
    draft: RwSignal<Draft>,
) -> impl IntoView {
    let choose = move |_| draft.update(|draft| draft.set(0, u32::try_from(place).ok()));
    view! {
        <label class="quiz-option">
            <input type="radio" name=group on:change=choose />
            <span>{option.words.as_str()}</span>
        </label>
    }
}

/// A bar that begins blank, and the slider that sets it.
#[component]
fn Bar(
    place: usize,
    bar: &'static Item,
    most: u32,
    unit: &'static str,
    draft: RwSignal<Draft>,
) -> impl IntoView {
    let value = Memo::new(move |_| draft.with(|draft| draft.at(place)));
    let set = move |value| draft.update(|draft| draft.set(place, value));
    let told = move || {
        value
            .get()
            .map_or_else(|| NOT_SET.to_owned(), |value| value.to_string())
    };
    // The track begins where the slider is at 0, one step from its start.
    view! {
        <div class="quiz-bar">
            <span class="quiz-name">{bar.words.as_str()}</span>
            <span class="quiz-value" aria-hidden="true">
                {told}
            </span>
            <div
                class="quiz-track"
                aria-hidden="true"
                style:margin-inline-start=share(1, most.saturating_add(1))
            >
                <div
                    class="quiz-fill quiz-guess"
                    style:inline-size=move || share(value.get().unwrap_or(0), most)
                ></div>
            </div>
            <Slider name=bar.words.clone() range=(0, most) unit value set />
        </div>
    }
}

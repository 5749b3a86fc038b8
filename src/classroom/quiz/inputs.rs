//! With what each kind of guess is made. Nothing is guessed until the reader sets it: a slider stands
//! one step below its least, which is "not set", and the field beside it is empty.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::{
    dom::{self, Node, tag},
    page,
};
use crate::teaching::quiz::{Guess, Item, Kind, Question};

/// What is set so far: a number for each slider, or the place of the option, in the first.
pub type Draft = Rc<RefCell<Vec<Option<u32>>>>;

const NOT_SET: &str = "not set";

/// Nothing set yet.
pub fn draft(question: &Question) -> Draft {
    let parts = match &question.kind {
        Kind::Number { .. } | Kind::Choice { .. } => 1,
        Kind::Bars { bars, .. } => bars.len(),
    };
    Rc::new(RefCell::new(vec![None; parts]))
}

/// The guess that is set, or what is still to be set.
pub fn guess(question: &Question, draft: &Draft) -> Result<Guess, String> {
    let draft = draft.borrow();
    let first = draft.first().copied().flatten();
    match &question.kind {
        Kind::Number { least, most, .. } => first
            .map(Guess::Number)
            .ok_or_else(|| format!("Set a whole number from {least} to {most} first.")),
        Kind::Choice { options, .. } => first
            .and_then(|place| options.get(usize::try_from(place).ok()?))
            .map(|option| Guess::Choice(option.label.clone()))
            .ok_or_else(|| "Choose one first.".to_owned()),
        Kind::Bars { bars, .. } => {
            let mut unset = Vec::new();
            let mut set = Vec::new();
            for (bar, value) in bars.iter().zip(draft.iter()) {
                match value {
                    Some(value) => set.push((bar.label.clone(), *value)),
                    None => unset.push(bar.label.as_str()),
                }
            }
            if unset.is_empty() {
                Ok(Guess::Bars(set))
            } else {
                Err(["Set every bar first. Not set: ", &unset.join(", "), "."].concat())
            }
        }
    }
}

/// The inputs of a question. `id` begins the ids of its elements; `enter` is what the Enter key does.
pub fn inputs(question: &Question, id: &str, draft: &Draft, enter: Rc<dyn Fn()>) -> Vec<Node> {
    match &question.kind {
        Kind::Number {
            least, most, unit, ..
        } => number(id, (*least, *most), unit, draft, enter),
        Kind::Choice { options, .. } => options
            .iter()
            .enumerate()
            .map(|(place, option)| radio(id, place, option, draft))
            .collect(),
        Kind::Bars { bars, most, unit } => bars
            .iter()
            .enumerate()
            .map(|(place, bar)| slider_of_bar(id, place, bar, *most, unit, draft))
            .collect(),
    }
}

fn set(draft: &Draft, place: usize, value: Option<u32>) {
    if let Some(slot) = draft.borrow_mut().get_mut(place) {
        *slot = value;
    }
}

fn in_words(value: Option<u32>, unit: &str) -> String {
    value.map_or_else(
        || NOT_SET.to_owned(),
        |value| [&value.to_string(), " ", unit].concat(),
    )
}

/// A slider that begins one step below its least.
fn slider(id: String, name: String, (least, most): (u32, u32), unit: &str) -> dom::Tag {
    let unset = (i64::from(least) - 1).to_string();
    tag("input")
        .class("quiz-slider")
        .with("type", "range")
        .with("id", id)
        .with("aria-label", name)
        .with("min", unset.clone())
        .with("max", most.to_string())
        .with("step", "1")
        .with("value", unset)
        .with("aria-valuetext", in_words(None, unit))
}

/// Brings a slider to a value, in words, too.
fn show_on_slider(id: &str, value: Option<u32>, least: u32, unit: &str) {
    page::set_value(
        id,
        &value.map_or(i64::from(least) - 1, i64::from).to_string(),
    );
    if let Some(slider) = page::element(id) {
        dom::set_attribute(&slider, "aria-valuetext", &in_words(value, unit));
    }
}

/// A number field and a slider, kept in step.
fn number(
    id: &str,
    (least, most): (u32, u32),
    unit: &str,
    draft: &Draft,
    enter: Rc<dyn Fn()>,
) -> Vec<Node> {
    let (field_id, slider_id) = ([id, "-number"].concat(), [id, "-slider"].concat());
    let unit_id = [id, "-unit"].concat();
    let typed = {
        let (draft, slider_id, unit) = (Rc::clone(draft), slider_id.clone(), unit.to_owned());
        move |event| {
            let value = dom::value_of(&event).trim().parse::<u32>().ok();
            let value = value.filter(|value| (least..=most).contains(value));
            set(&draft, 0, value);
            show_on_slider(&slider_id, value, least, &unit);
        }
    };
    let dragged = {
        let (draft, field_id, slider_id) = (Rc::clone(draft), field_id.clone(), slider_id.clone());
        let unit = unit.to_owned();
        move |event| {
            // Below its least it is not set.
            let value = dom::value_of(&event).parse::<u32>().ok();
            let value = value.filter(|value| *value >= least);
            set(&draft, 0, value);
            show_on_slider(&slider_id, value, least, &unit);
            let text = value.map(|value| value.to_string()).unwrap_or_default();
            page::set_value(&field_id, &text);
        }
    };
    let field = tag("input")
        .class("quiz-number")
        .with("type", "number")
        .with("inputmode", "numeric")
        .with("id", field_id.clone())
        .with("min", least.to_string())
        .with("max", most.to_string())
        .with("step", "1")
        .with("aria-describedby", unit_id.clone())
        .on("input", Box::new(typed))
        .on(
            "keydown",
            Box::new(move |event| {
                if dom::key_of(&event) == "Enter" {
                    enter();
                }
            }),
        );
    let name = ["Your guess, ", unit].concat();
    let label = tag("label")
        .class("quiz-label")
        .with("for", field_id)
        .child("Your guess");
    let written = tag("div")
        .class("quiz-written")
        .child(label)
        .child(field)
        .child(tag("span").with("id", unit_id).child(unit.to_owned()));
    let slider = slider(slider_id, name, (least, most), unit).on("input", Box::new(dragged));
    let ends = tag("div")
        .class("quiz-ends")
        .with("aria-hidden", "true")
        .child(tag("span").child(NOT_SET))
        .child(tag("span").child(most.to_string()));
    vec![written.into(), slider.into(), ends.into()]
}

fn radio(id: &str, place: usize, option: &Item, draft: &Draft) -> Node {
    let draft = Rc::clone(draft);
    let choose = move || set(&draft, 0, u32::try_from(place).ok());
    let input = tag("input")
        .with("type", "radio")
        .with("name", [id, "-options"].concat())
        .on("change", Box::new(move |_| choose()));
    tag("label")
        .class("quiz-option")
        .child(input)
        .child(tag("span").child(option.words.clone()))
        .into()
}

/// A bar that begins blank, and the slider that sets it.
fn slider_of_bar(id: &str, place: usize, bar: &Item, most: u32, unit: &str, draft: &Draft) -> Node {
    let part = |what: &str| [id, "-", what, &place.to_string()].concat();
    let (slider_id, fill_id, value_id) = (part("slider"), part("fill"), part("value"));
    let dragged = {
        let (draft, unit) = (Rc::clone(draft), unit.to_owned());
        let (slider_id, fill_id, value_id) = (slider_id.clone(), fill_id.clone(), value_id.clone());
        move |event| {
            let value = dom::value_of(&event).parse::<u32>().ok();
            set(&draft, place, value);
            show_on_slider(&slider_id, value, 0, &unit);
            if let Some(fill) = page::element(&fill_id) {
                let share = super::answer::share(value.unwrap_or(0), most);
                dom::set_style(&fill, "inline-size", &share);
            }
            if let Some(said) = page::element(&value_id) {
                let text = value.map_or_else(|| NOT_SET.to_owned(), |value| value.to_string());
                said.set_text_content(Some(&text));
            }
        }
    };
    let fill = tag("div")
        .class("quiz-fill quiz-guess")
        .with("id", fill_id)
        .style("inline-size", "0".to_owned());
    let track = tag("div")
        .class("quiz-track")
        .with("aria-hidden", "true")
        // It begins where the slider is at 0, one step from its start.
        .style(
            "margin-inline-start",
            super::answer::share(1, most.saturating_add(1)),
        )
        .child(fill);
    let value = tag("span")
        .class("quiz-value")
        .with("id", value_id)
        .with("aria-hidden", "true")
        .child(NOT_SET);
    let slider =
        slider(slider_id, bar.words.clone(), (0, most), unit).on("input", Box::new(dragged));
    tag("div")
        .class("quiz-bar")
        .child(tag("span").class("quiz-name").child(bar.words.clone()))
        .child(value)
        .child(track)
        .child(slider)
        .into()
}

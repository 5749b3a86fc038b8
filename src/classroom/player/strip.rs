//! The strip: the step, the way through the lesson, what can be done with the step.

use super::memory;
use super::note;
use super::walk::{self, Walk};
use crate::browser::{
    dom::{self, Node, Tag, tag},
    observe, page, root, work,
};
use crate::classroom::{desk::Desk, editor, stage};
use crate::view::View;

/// The place of the strip in the page, and what of it other code finds by its id.
pub const HOST: &str = "lesson";
const STRIP: &str = "lesson-strip";
const STEP: &str = "lesson-step";
const SAID: &str = "lesson-said";
const HEADING: &str = "lesson-heading";
const RESTORE: &str = "lesson-restore";
const FOLD: &str = "lesson-fold";
const STEPS: &str = "lesson-steps";
const SUMMARY: &str = "lesson-steps-open";
const COPY: &str = "lesson-copy";
const PRESENT: &str = "lesson-present";

/// The height of the strip, for the style sheets: nothing of the page stays behind it.
const HEIGHT: &str = "--lesson-height";

const COPY_LINK: &str = "Copy the link of this step";

/// How long a button says what it did, in milliseconds.
const SHOWN_FOR: i32 = 2500;

/// Shows a step. When the lesson starts with it, the keyboard goes on at its heading.
pub fn show(desk: &'static Desk, walk: &Walk, question: Option<Node>, is_start: bool) {
    if is_start {
        frame(desk, ["Lesson: ", &walk.lesson().title].concat());
    }
    let said = [&walk.progress(), ": ", &walk.step().title].concat();
    let asks = question.is_some();
    let content = vec![head(desk, walk), note::body(question), tools(desk, walk)];
    fill(desk, content, (!is_start).then_some(said));
    note::begin(desk, walk, asks);
    show_folded();
}

/// Makes the strip anew, empty, under a name.
pub fn frame(desk: &'static Desk, name: String) {
    let strip = tag("section")
        .class("lesson")
        .with("id", STRIP)
        .with("aria-label", name)
        .child(
            tag("p")
                .class("visually-hidden")
                .with("id", SAID)
                .with("aria-live", "polite"),
        )
        .child(tag("div").class("lesson-step").with("id", STEP));
    // It would be behind the strip.
    editor::forget_return();
    desk.show(HOST, vec![strip.into()]);
    if let Some(strip) = page::element(STRIP) {
        memory::watch(observe::height(&strip, |pixels| {
            root::set_style(HEIGHT, Some(&[&pixels.to_string(), "px"].concat()));
        }));
    }
    memory::go_to_heading();
}

/// Fills the strip, and says what is in it unless the keyboard goes on at its heading, which says it.
pub fn fill(desk: &'static Desk, content: Vec<Node>, said: Option<String>) {
    desk.show(STEP, content);
    if memory::goes_to_heading() {
        page::focus(HEADING);
    } else if let Some(said) = said {
        say(&said);
    }
}

/// Takes the strip away.
pub fn remove() {
    page::remove(HOST);
    root::set_style(HEIGHT, None);
}

/// Follows a view that is not, or is again, the step's own.
pub fn follow_view(desk: &Desk, walk: &Walk, view: &View) {
    let is_at_its_view = walk.is_at_its_view(desk, view);
    if let Some(restore) = page::element(RESTORE) {
        if is_at_its_view && page::has_keyboard(RESTORE) {
            page::focus(HEADING);
        }
        restore.set_hidden(is_at_its_view);
    }
}

/// The heading of what stands in the strip.
pub fn heading(text: String) -> Tag {
    tag("h2")
        .with("id", HEADING)
        .with("tabindex", "-1")
        .child(text)
}

/// A button of the strip.
pub fn button(name: impl Into<Node>, act: impl Fn() + 'static) -> Tag {
    tag("button").class("button").child(name).press(act)
}

/// The keyboard goes on at the heading.
pub fn focus_heading() {
    page::focus(HEADING);
}

fn say(text: &str) {
    if let Some(said) = page::element(SAID) {
        said.set_text_content(Some(text));
    }
}

/// Where one is, and the way on and back.
fn head(desk: &'static Desk, walk: &Walk) -> Node {
    let part = (walk.place.step + 1) as f64 / walk.steps() as f64 * 100.0;
    let bar = tag("div").class("lesson-bar").with("aria-hidden", "true");
    let bar = bar.child(tag("div").style("inline-size", format!("{part:.1}%")));
    let place = tag("p")
        .class("lesson-place")
        .child(tag("span").class("lesson-progress").child(walk.progress()))
        .child(
            tag("span")
                .class("lesson-name")
                .child(walk.lesson().title.clone()),
        );
    let title = tag("div")
        .class("lesson-title")
        .child(place)
        .child(heading(walk.step().title.clone()));
    tag("div")
        .class("lesson-head")
        .child(bar)
        .child(title)
        .child(turn(desk, walk, "Previous", -1))
        .child(turn(desk, walk, "Next", 1))
        .child(fold())
        .into()
}

/// A button that goes on or back. At the end of the lesson it stays, so that the keyboard does, too.
fn turn(desk: &'static Desk, walk: &Walk, name: &'static str, steps: isize) -> Tag {
    let (id, class, end) = if steps > 0 {
        ("lesson-next", "button button-primary", walk.last())
    } else {
        ("lesson-previous", "button", 0)
    };
    let is_at_end = walk.place.step == end;
    let walk = walk.clone();
    let turn = tag("button").class(if is_at_end { "button" } else { class });
    let turn = turn.with("id", id).child(name);
    let turn = if is_at_end {
        turn.with("aria-disabled", "true")
    } else {
        turn
    };
    turn.press(move || walk.by(desk, steps))
}

/// The button that hides the note, and all below it: what is left is a line.
fn fold() -> Tag {
    tag("button").class("button").with("id", FOLD).press(|| {
        memory::fold(!memory::is_folded());
        show_folded();
    })
}

fn show_folded() {
    let is_folded = memory::is_folded();
    if let Some(strip) = page::element(STRIP) {
        dom::set_flag(&strip, "data-folded", is_folded);
    }
    if let Some(fold) = page::element(FOLD) {
        let (name, open) = if is_folded {
            ("Show the note", "false")
        } else {
            ("Hide the note", "true")
        };
        fold.set_text_content(Some(name));
        dom::set_attribute(&fold, "aria-expanded", open);
    }
}

/// What can be done with the step.
fn tools(desk: &'static Desk, walk: &Walk) -> Node {
    let (there, restored) = (walk.place.step, walk.clone());
    let restore = button("Back to this step’s view", move || {
        restored.to(desk, there);
    });
    let link = walk.clone();
    let copy = button(COPY_LINK, move || {
        let view = link.view_of(desk, there);
        // Those who get it are not on a wall.
        copy(desk.link(&View {
            present: None,
            ..view
        }));
    });
    tag("div")
        .class("lesson-tools")
        .child(restore.with("id", RESTORE).flag("hidden", true))
        .child(all_steps(desk, walk))
        .child(copy.with("id", COPY))
        .children(editor::offer_keep(desk, &walk.place.name))
        .child(button("Present", move || stage::present(desk)).with("id", PRESENT))
        .child(button("End the lesson", move || walk::end(desk)))
        .into()
}

/// All steps, each as a link.
fn all_steps(desk: &'static Desk, walk: &Walk) -> Tag {
    let steps = walk.lesson().steps.iter().enumerate().map(|(at, step)| {
        let link = tag("a")
            .with(
                "href",
                ["#", &desk.encoded(&walk.view_of(desk, at))].concat(),
            )
            .child(step.title.clone());
        let link = if at == walk.place.step {
            link.with("aria-current", "step")
        } else {
            link
        };
        let walk = walk.clone();
        let link = dom::opening(link, move || {
            // The list is closed behind it.
            if walk.place.step == at {
                focus_heading();
                if let Some(list) = page::element(STEPS) {
                    dom::set_flag(&list, "open", false);
                }
            } else {
                memory::go_to_heading();
            }
            walk.to(desk, at);
        });
        tag("li").child(link).into()
    });
    tag("details")
        .class("lesson-steps")
        .with("id", STEPS)
        .child(
            tag("summary")
                .class("button")
                .with("id", SUMMARY)
                .child("All steps"),
        )
        .child(tag("ol").children(steps.collect()))
        .on(
            "keydown",
            Box::new(|event| {
                let list = page::element(STEPS).filter(|list| list.has_attribute("open"));
                if let Some(list) = list.filter(|_| dom::key_of(&event) == "Escape") {
                    // Escape puts away this list, and nothing else.
                    event.prevent_default();
                    dom::set_flag(&list, "open", false);
                    page::focus(SUMMARY);
                }
            }),
        )
}

/// Copies a link, and says what came of it on the button.
fn copy(link: String) {
    work::begin(async move {
        let said = if page::copy(&link).await {
            "Link copied"
        } else {
            "Copy it from “All steps”"
        };
        say(said);
        name_copy(said);
        page::after(SHOWN_FOR, || name_copy(COPY_LINK));
    });
}

fn name_copy(name: &str) {
    if let Some(copy) = page::element(COPY) {
        copy.set_text_content(Some(name));
    }
}

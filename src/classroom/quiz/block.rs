//! One question: what is guessed, and then the data beside it.

use std::cell::Cell;
use std::rc::Rc;

use super::super::desk::Desk;
use super::{answer, inputs, kept};
use crate::browser::{
    dom::{Node, tag},
    page,
};
use crate::teaching::quiz::Question;

thread_local! {
    // A question may stand in a lesson and in the dialog at once: their ids must differ.
    static MADE: Cell<u32> = const { Cell::new(0) };
}

/// What is shown below an answer.
pub type After = Rc<dyn Fn() -> Vec<Node>>;

/// A question that waits for a guess.
struct Waiting {
    desk: &'static Desk,
    question: Question,
    id: String,
    draft: inputs::Draft,
    after: After,
    answered: Rc<dyn Fn()>,
}

/// A question. `beside` stands beside the button that shows the answer, `after` below the answer;
/// `answered` is called once it is shown.
pub fn block(
    desk: &'static Desk,
    question: Question,
    beside: Vec<Node>,
    after: After,
    answered: Rc<dyn Fn()>,
) -> Node {
    let number = MADE.get().wrapping_add(1);
    MADE.set(number);
    let id = ["quiz-", &number.to_string()].concat();
    let waiting = Rc::new(Waiting {
        desk,
        draft: inputs::draft(&question),
        question,
        id,
        after,
        answered,
    });
    let part = |name: &str| [&waiting.id, "-", name].concat();
    let show = {
        let waiting = Rc::clone(&waiting);
        move || waiting.show()
    };
    let fields = inputs::inputs(
        &waiting.question,
        &waiting.id,
        &waiting.draft,
        Rc::new(show.clone()),
    );
    let button = tag("button")
        .class("button button-primary")
        .child("Show the answer")
        .press(show);
    let tools = tag("div")
        .class("quiz-tools")
        .child(button)
        .children(beside);
    let guessing = tag("div")
        .with("id", part("guessing"))
        .child(tag("div").class("quiz-fields").children(fields))
        .child(tools);
    let ask = tag("p")
        .class("quiz-ask")
        .with("id", part("ask"))
        .child(waiting.question.ask.clone());
    // What is told of the guess: first what is missing of it, then how far it is.
    let said = tag("p")
        .class("quiz-said")
        .with("id", part("said"))
        .with("aria-live", "polite");
    tag("div")
        .class("quiz-question")
        .with("role", "group")
        .with("aria-labelledby", part("ask"))
        .child(ask)
        .child(guessing)
        .child(said)
        .child(tag("div").with("id", part("answer")))
        .into()
}

impl Waiting {
    fn part(&self, name: &str) -> String {
        [&self.id, "-", name].concat()
    }

    /// Shows the answer, if there is a guess.
    fn show(&self) {
        let guess = match inputs::guess(&self.question, &self.draft) {
            Ok(guess) => guess,
            Err(missing) => return self.say(&missing),
        };
        let beside = self.question.beside(&guess).unwrap_or_default();
        let distance = self.question.distance(&guess);
        let distance = distance.map(|it| it.words()).unwrap_or_default();
        let heading = self.part("heading");
        let mut nodes = answer::answer(&self.question, &guess, heading.clone());
        if let Some(told) = kept::keep(self.desk, &self.question, guess) {
            nodes.push(tag("p").class("quiz-kept").child(told).into());
        }
        nodes.extend((self.after)());
        self.desk.show(&self.part("answer"), nodes);
        self.desk.show(&self.part("guessing"), Vec::new());
        self.say(&[&beside, " ", distance, "."].concat());
        page::focus(&heading);
        (self.answered)();
    }

    fn say(&self, text: &str) {
        if let Some(said) = page::element(&self.part("said")) {
            said.set_text_content(Some(text));
        }
    }
}

//! The part of the page: the quiz, question after question, and its end.

use leptos::prelude::*;

use super::{
    super::section::{LearnSection, SaidHere},
    guessing::Guessing,
    kept,
};
use crate::{
    browser::{frames, page, root},
    components::state::{Explorer, use_explorer},
    teaching::quiz::Question,
    view::View,
};

/// Where reading goes on at each question, and at the end.
const HEADING: &str = "quiz-heading";

/// The button that begins the quiz.
const TAKE: &str = "quiz-take";

/// Where a reader is in the quiz.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    /// What it is, and the score.
    Invitation,
    /// The question at this place.
    Asking(usize),
    /// After the last question.
    End,
}

/// The quiz as it is taken, in the context of its part of the page.
#[derive(Clone, Copy)]
struct Taking {
    explorer: Explorer,
    stage: RwSignal<Stage>,
    said: RwSignal<String>,
}

fn use_taking() -> Taking {
    expect_context()
}

impl Taking {
    fn questions(self) -> &'static [Question] {
        kept::questions(self.explorer)
    }

    /// Begins at the first question that is not answered; at the end when all are.
    fn begin(self) {
        let is_open = |question| untrack(|| kept::guess(self.explorer, question)).is_none();
        let open = self.questions().iter().position(is_open);
        self.ask(open.unwrap_or(self.questions().len()));
    }

    /// Asks the question at this place; after the last there is the end.
    fn ask(self, at: usize) {
        let is_question = at < self.questions().len();
        self.said.set(String::new());
        self.stage.set(if is_question {
            Stage::Asking(at)
        } else {
            Stage::End
        });
        frames::soon(|| page::go_to(HEADING));
    }

    /// Forgets the score, and says so.
    fn forget(self) {
        self.said.set(kept::forget(self.explorer).to_owned());
    }

    fn close(self) {
        self.stage.set(Stage::Invitation);
        frames::soon(|| page::go_to(TAKE));
    }
}

/// The quiz.
#[component]
pub fn Quiz() -> impl IntoView {
    let taking = Taking {
        explorer: use_explorer(),
        stage: RwSignal::new(Stage::Invitation),
        said: RwSignal::new(String::new()),
    };
    provide_context(taking);
    // The sentence and the filters would tell the answers: style sheets cover them meanwhile.
    Effect::new(move || {
        let asks = matches!(taking.stage.get(), Stage::Asking(_));
        root::set_data("guessing", asks.then_some(""));
    });
    on_cleanup(|| root::set_data("guessing", None));
    let stands = move || match taking.stage.get() {
        Stage::Invitation => view! { <Invitation /> }.into_any(),
        Stage::Asking(at) => view! { <Asked at /> }.into_any(),
        Stage::End => view! { <End /> }.into_any(),
    };
    view! {
        <LearnSection id="quiz" title="Guess first">
            {stands}
            <SaidHere said=taking.said />
        </LearnSection>
    }
}

/// What leads to the quiz: the score, and what one can do.
#[component]
fn Invitation() -> impl IntoView {
    let taking = use_taking();
    let tally = Memo::new(move |_| {
        let tally = kept::tally(taking.explorer);
        (tally.words(), tally.answered > 0)
    });
    let about = format!(
        "{} questions, counted from the data as they are asked. Guess, then see the data beside your guess.",
        taking.questions().len(),
    );
    let forget = move |_| {
        taking.forget();
        // The button that was pressed is gone.
        page::focus(TAKE);
    };
    view! {
        <p>{about}</p>
        <div id="quiz-score">
            <p class="quiz-score">{move || tally.with(|(words, _)| words.clone())}</p>
            <div class="quiz-tools">
                <button
                    class="button button-primary"
                    id=TAKE
                    on:click=move |_| taking.begin()
                >
                    "Take the quiz"
                </button>
                <Show when=move || tally.with(|(_, any)| *any)>
                    <button class="button" on:click=forget>
                        "Forget my score"
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// The question at a place.
#[component]
fn Asked(at: usize) -> impl IntoView {
    let taking = use_taking();
    let explorer = taking.explorer;
    let questions = taking.questions();
    let question = questions.get(at)?;
    let next = if at + 1 == questions.len() {
        "See your score"
    } else {
        "Next question"
    };
    let close = move |_| taking.close();
    let beside = move || {
        view! {
            <button class="button" on:click=move |_| taking.ask(at + 1)>
                "Skip"
            </button>
            <button class="button" on:click=close>
                "Close the quiz"
            </button>
        }
    };
    let see = move |_| {
        let opened = View::decode(explorer.evidence, explorer.table, &question.view);
        // A lesson that is on goes on.
        explorer.change(|view| {
            *view = View {
                lesson: view.lesson.take(),
                ..opened.view
            };
        });
    };
    let after = move || {
        view! {
            <div class="quiz-tools">
                <button class="button button-primary" on:click=move |_| taking.ask(at + 1)>
                    {next}
                </button>
                <button class="button" on:click=see>
                    "See it on the page"
                </button>
                <button class="button" on:click=close>
                    "Close the quiz"
                </button>
            </div>
        }
    };
    Some(view! {
        <h3 class="quiz-heading" id=HEADING tabindex="-1">
            {format!("Question {} of {}", at + 1, questions.len())}
        </h3>
        <Guessing question beside after />
    })
}

/// The score, and each question with its guess.
#[component]
fn End() -> impl IntoView {
    let taking = use_taking();
    let tally = move || kept::tally(taking.explorer).words();
    let again = move |_| {
        taking.forget();
        taking.ask(0);
    };
    let lines = taking.questions().iter().enumerate();
    let lines = lines.map(|(at, question)| view! { <Line at question /> });
    view! {
        <h3 class="quiz-heading" id=HEADING tabindex="-1">
            "Your guesses"
        </h3>
        <p class="quiz-score">{tally}</p>
        <p>
            "This is no mark: a guess that was far off shows where a first impression misleads."
        </p>
        <div class="quiz-tools">
            <button class="button button-primary" on:click=again>
                "Start again"
            </button>
            <button class="button" on:click=move |_| taking.forget()>
                "Forget my score"
            </button>
            <button class="button" on:click=move |_| taking.close()>
                "Close the quiz"
            </button>
        </div>
        <ol class="quiz-guesses">{lines.collect_view()}</ol>
    }
}

/// A question with its guess.
#[component]
fn Line(at: usize, question: &'static Question) -> impl IntoView {
    let taking = use_taking();
    let told = move || {
        let guess = kept::guess(taking.explorer, question)?;
        let distance = question.distance(&guess)?.words();
        Some(format!("{} {distance}.", question.beside(&guess)?))
    };
    let guess = move || match told() {
        Some(told) => told.into_any(),
        None => view! {
            "Not answered. "
            <button class="link-button" on:click=move |_| taking.ask(at)>
                "Answer this one"
                <span class="visually-hidden">{format!(": {}", question.ask)}</span>
            </button>
        }
        .into_any(),
    };
    view! {
        <li>
            <p class="quiz-asked">{question.ask.as_str()}</p>
            <p>{guess}</p>
        </li>
    }
}

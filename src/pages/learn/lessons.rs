//! The lessons that come with the page, to be begun.

use leptos::prelude::*;

use super::{own::CopyLesson, player::StartLesson, section::LearnSection};
use crate::teaching::{BUILT_IN, Lesson, built_in, steps_in_words};

/// All of them.
#[component]
pub fn Lessons() -> impl IntoView {
    let offers = BUILT_IN
        .iter()
        .filter_map(|(name, _)| Some((*name, built_in(name)?)))
        .map(|(name, lesson)| {
            let offer = match lesson {
                Ok(lesson) => view! { <Offer name lesson /> }.into_any(),
                Err(error) => error.to_string().into_any(),
            };
            view! { <li class="lesson-offer">{offer}</li> }
        });
    view! {
        <LearnSection id="lessons" title="Lessons">
            <ol class="lesson-offers">{offers.collect_view()}</ol>
        </LearnSection>
    }
}

#[component]
fn Offer(name: &'static str, lesson: Lesson) -> impl IntoView {
    let start = format!("Start: {}", lesson.title);
    view! {
        <h3>{lesson.title.clone()}</h3>
        <p>
            {lesson.about.clone()} " "
            <span class="lesson-steps-of">{steps_in_words(lesson.steps.len())}</span>
        </p>
        <StartLesson name attr:aria-label=start>
            "Start"
        </StartLesson>
        " "
        <CopyLesson lesson />
    }
}

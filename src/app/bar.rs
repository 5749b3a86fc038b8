//! The bar: the name, the seven pages, and what works on every page.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{frames, page, theme::Theme},
    components::{
        choice::{Choice, Kind, Switch},
        link::ViewLink,
        over::Sheet,
        state::{Explorer, use_explorer},
    },
    view::{Page, View},
};

/// How long a button says what it did, in milliseconds.
const SHOWN_FOR: u32 = 2500;

/// The bar. Nothing of it can be reached while it is `behind` the sheet of filters.
#[component]
pub fn Bar(
    /// Whether it is behind the sheet.
    behind: Memo<bool>,
) -> impl IntoView {
    let explorer = use_explorer();
    let home = Signal::derive(move || to_page(explorer, Page::Explore));
    view! {
        <header class="bar-of-pages" inert=behind>
            <p class="name">
                <ViewLink to=home>"KAP Explorer"</ViewLink>
            </p>
            <h1 class="visually-hidden">
                "What is known about ketamine-assisted psychotherapy?"
            </h1>
            <Pages />
            <div class="tools" role="region" aria-label="Tools">
                <button
                    class="button"
                    on:click=move |_| explorer.over.open(Sheet::TakeAway(None))
                >
                    "Take away"
                </button>
                <Present />
                <More />
            </div>
        </header>
    }
}

/// What is shown now, on another page, as it is first met.
fn to_page(explorer: Explorer, page: Page) -> View {
    View {
        page,
        study: None,
        figure: None,
        ..explorer.view.get()
    }
}

/// The seven pages, as links.
#[component]
fn Pages() -> impl IntoView {
    let explorer = use_explorer();
    let links = Page::ALL.map(|page| {
        let to = Signal::derive(move || to_page(explorer, page));
        let current = move || (explorer.page.get() == page).then_some("page");
        view! {
            <li>
                <ViewLink to attr:aria-current=current>
                    {page.title()}
                </ViewLink>
            </li>
        }
    });
    view! {
        <nav class="pages" aria-label="Pages">
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

/// The button that presents the page; a key presses it, too.
#[component]
fn Present() -> impl IntoView {
    let explorer = use_explorer();
    // What is presented is chosen by what presents: the name of no part asks it.
    let press = move |_| {
        explorer.change(|view| {
            view.present = match view.present.take() {
                Some(_) => None,
                None => Some(String::new()),
            };
        });
    };
    view! {
        <button class="button" id="present" on:click=press>
            "Present"
        </button>
    }
}

/// The id of what is needed less often, with its button.
const BOX: &str = "more-box";

/// What is needed less often.
#[component]
fn More() -> impl IntoView {
    let explorer = use_explorer();
    let open = RwSignal::new(false);
    let themes = Theme::ALL.map(|theme| {
        let chosen = Signal::derive(move || explorer.theme.get() == theme);
        view! {
            <Choice
                kind=Kind::Radio
                group="theme"
                label=match theme {
                    Theme::System => "Auto",
                    Theme::Light => "Light",
                    Theme::Dark => "Dark",
                }
                chosen
                choose=move |()| explorer.choose_theme(theme)
            />
        }
    });
    let choose = move |sheet: Sheet| {
        open.set(false);
        explorer.over.open(sheet);
    };
    // It goes when the keyboard goes on elsewhere, also by a press beside it.
    let left = move |_| {
        frames::soon(move || {
            if !page::has_keyboard(BOX) {
                open.set(false);
            }
        });
    };
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.prevent_default();
            open.set(false);
            page::focus("more");
        }
    };
    view! {
        <div class="more" id=BOX on:keydown=close on:focusout=left>
            <button
                class="button"
                id="more"
                aria-expanded=move || open.get().to_string()
                aria-controls="more-tools"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                "More"
            </button>
            <div class="more-tools" id="more-tools" hidden=move || !open.get()>
                <CopyLink />
                <button
                    class="button"
                    on:click=move |_| choose(Sheet::HandOut)
                >
                    "Print"
                </button>
                <button class="button" on:click=move |_| choose(Sheet::AddToLesson)>
                    "Add this view to a lesson"
                </button>
                <Switch legend="Colours of the page">{themes.collect_view()}</Switch>
            </div>
        </div>
    }
}

/// Copies the link to what is shown; says so, or says where the link is when copying is denied.
#[component]
fn CopyLink() -> impl IntoView {
    let explorer = use_explorer();
    let said = RwSignal::new("Copy link");
    let copy = move |_| {
        let link = explorer.link();
        spawn_local(async move {
            said.set(if page::copy(&link).await {
                "Link copied"
            } else {
                "Copy it from the address bar"
            });
            frames::after(SHOWN_FOR, move || said.set("Copy link"));
        });
    };
    view! {
        <button class="button" aria-live="polite" on:click=copy>
            {said}
        </button>
    }
}

//! The one state of the page, which every component finds in the context. `view` is the source of
//! truth; everything else is a memo of it.

use leptos::prelude::*;

use super::{over::Over, restless::Restless};
use crate::{
    browser::{
        address::{self, Entry},
        page, paper, steady,
        theme::{self, Theme},
    },
    evidence::{Evidence, facet_table},
    explore::{Bits, Counts, Selection, Table},
    figures::{Palette, Room, Scene},
    narrative::Ask,
    view::{Opened, Page, View},
};

/// What every component reads, and the one door through which they change it.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The facts.
    pub evidence: &'static Evidence,
    /// The facets: row `i` is study `i`.
    pub table: &'static Table,
    /// The whole state of the page.
    pub view: RwSignal<View>,
    /// Whether the link that was opened last names its page. Where it does not, a lesson that is met
    /// in it may say which.
    pub names_page: RwSignal<bool>,
    /// The page that is open.
    pub page: Memo<Page>,
    /// What is selected.
    pub selection: Memo<Selection>,
    /// The counts of the selection.
    pub counts: Memo<Counts>,
    /// The counts with no filter but the place in the review: what each count is out of.
    pub whole: Memo<Counts>,
    /// What the figures show beside the selection: it changes when they must be drawn anew.
    pub look: Memo<View>,
    /// What could not be used of the link that was opened, and what the browser denied.
    pub notices: RwSignal<Vec<String>>,
    /// Whether a press on a number asks where it comes from.
    pub asking: RwSignal<bool>,
    /// Whether a drag or a stretch of typing goes on.
    pub restless: Restless,
    /// Whether the filters beside the page are put away.
    pub rail_folded: RwSignal<bool>,
    /// What lies over the page, beside a study's card, which is in the link.
    pub over: Over,
    /// The selection A that the selection is compared with, and its counts.
    pub locked: Memo<Option<(Selection, Counts)>>,
    /// The studies that are there for either selection: they fix the axes of every figure.
    pub scope: Memo<Bits>,
    /// Whether two selections are compared.
    pub comparing: Memo<bool>,
    /// Whether the page is presented.
    pub presenting: Memo<bool>,
    /// Light or dark, as chosen.
    pub theme: RwSignal<Theme>,
    /// Whether the page is dark now.
    pub dark: RwSignal<bool>,
    /// Whether the page is being put on paper, which is always light.
    pub printing: RwSignal<bool>,
    /// The id of the part of the page to go to once the page that holds it stands.
    pub target: RwSignal<Option<String>>,
    /// Whether a drag or a stretch of typing is under way, which is one step of history.
    gesture: StoredValue<bool>,
    /// How far each page was scrolled when it was left, in CSS pixels.
    scrolled: StoredValue<[f64; Page::ALL.len()]>,
    /// The page that was open before this one.
    before: StoredValue<Page>,
}

/// The state, from the context.
pub fn use_explorer() -> Explorer {
    expect_context()
}

impl Explorer {
    /// Reads the embedded data and the address.
    ///
    /// # Errors
    /// When the data are faulty, in words.
    pub fn open() -> Result<Self, String> {
        let evidence = Evidence::embedded().map_err(|fault| fault.to_string())?;
        let table = facet_table(&evidence).map_err(|fault| fault.to_string())?;
        // They live as long as the page: leaking them once makes them cheap to share.
        let (evidence, table): (&'static Evidence, &'static Table) =
            (Box::leak(Box::new(evidence)), Box::leak(Box::new(table)));
        let opened = View::decode(evidence, table, &address::fragment());
        let view = RwSignal::new(opened.view);
        let selection = Memo::new(move |_| view.with(|view| view.selection.clone()));
        let counts = Memo::new(move |_| selection.with(|selection| Counts::of(table, selection)));
        let locked = Memo::new(move |_| {
            view.with(|view| {
                let locked = view.locked.as_ref()?;
                Some((locked.clone(), Counts::of(table, locked)))
            })
        });
        let scope = Memo::new(move |_| {
            let mut scope = counts.with(|counts| counts.scope.clone());
            locked.with(|locked| {
                if let Some((_, locked)) = locked {
                    scope.or_assign(&locked.scope);
                }
            });
            scope
        });
        let theme = theme::kept();
        Ok(Self {
            evidence,
            table,
            view,
            names_page: RwSignal::new(opened.names_page),
            page: Memo::new(move |_| view.with(|view| view.page)),
            selection,
            counts,
            whole: Memo::new(move |_| {
                selection.with(|selection| Counts::of(table, &selection.scope_only(table)))
            }),
            look: Memo::new(move |_| view.with(|view| view.look(table))),
            notices: RwSignal::new(opened.notices),
            asking: RwSignal::new(false),
            restless: Restless::new(),
            rail_folded: RwSignal::new(false),
            over: Over::new(),
            locked,
            scope,
            comparing: Memo::new(move |_| locked.with(Option::is_some)),
            presenting: Memo::new(move |_| view.with(|view| view.present.is_some())),
            theme: RwSignal::new(theme),
            dark: RwSignal::new(theme.is_dark()),
            printing: RwSignal::new(false),
            target: RwSignal::new(None),
            gesture: StoredValue::new(false),
            scrolled: StoredValue::new([0.0; Page::ALL.len()]),
            before: StoredValue::new(Page::default()),
        })
    }

    /// Changes the state as a step of its own, and puts it into the address.
    pub fn change(self, act: impl FnOnce(&mut View)) {
        self.apply(Entry::New, act);
        self.gesture.set_value(false);
    }

    /// Changes the state in the step of history that is there: a link is set right, not followed.
    pub fn correct(self, act: impl FnOnce(&mut View)) {
        self.apply(Entry::Same, act);
    }

    /// Changes the state as part of a drag or of typing: the first change is a step of history,
    /// those that follow until [`Self::settle`] belong to it.
    pub fn drag(self, act: impl FnOnce(&mut View)) {
        let entry = if self.gesture.get_value() {
            Entry::Same
        } else {
            Entry::New
        };
        if self.apply(entry, act) {
            self.gesture.set_value(true);
            self.restless.stir();
        }
    }

    /// Ends a drag or a stretch of typing.
    pub fn settle(self) {
        self.gesture.set_value(false);
    }

    fn apply(self, entry: Entry, act: impl FnOnce(&mut View)) -> bool {
        let before = self.view.get_untracked();
        let mut after = before.clone();
        act(&mut after);
        if after == before {
            return false;
        }
        // Another page begins where it was left, or at its head.
        if after.page == before.page {
            steady::hold();
        }
        self.over
            .write(&after.address(self.evidence, self.table), entry);
        self.show(after);
        true
    }

    /// Shows a view, whose step of history is there already.
    fn show(self, after: View) {
        let before = self.page.get_untracked();
        if after.page != before {
            let at = page::scrolled();
            self.scrolled
                .update_value(|scrolled| scrolled[before as usize] = at);
            self.before.set_value(before);
        }
        self.view.set(after);
    }

    /// How far the page that is open was scrolled when it was last left, in CSS pixels.
    pub fn scrolled(self) -> f64 {
        let page = self.page.get_untracked();
        self.scrolled.with_value(|scrolled| scrolled[page as usize])
    }

    /// The page that was open before this one.
    pub fn page_before(self) -> Page {
        self.before.get_value()
    }

    /// Follows what happens outside the page: Back, Forward, edits of the address, printing, and the
    /// system turning light or dark.
    pub fn follow_browser(self) {
        address::on_change(move |fragment| {
            let Opened {
                view,
                notices,
                names_page,
            } = View::decode(self.evidence, self.table, &fragment);
            self.settle();
            // Back closes what lies over the page before it leaves it.
            let now = || {
                self.view
                    .with_untracked(|now| now.address(self.evidence, self.table))
            };
            if self.over.closed_by_history(now) {
                return;
            }
            // One figure alone is another page.
            if view.embed != self.view.with_untracked(|view| view.embed) {
                return page::reload();
            }
            self.names_page.set(names_page);
            if view != self.view.get_untracked() {
                self.show(view);
            }
            if notices != self.notices.get_untracked() {
                self.notices.set(notices);
            }
        });
        page::on_event("beforeprint", move || self.printing.set(true));
        paper::when_done(move || self.printing.set(false));
        theme::on_system_change(move || self.dark.set(self.theme.get_untracked().is_dark()));
    }

    /// Opens a page, as a step of history.
    pub fn open_page(self, page: Page) {
        self.change(|view| {
            view.page = page;
            view.figure = None;
        });
    }

    /// Opens a page and goes to the element with this id on it.
    pub fn go_to(self, page: Page, id: &str) {
        if self.page.get_untracked() == page {
            // Nothing is made that could go there later.
            return page::go_to(id);
        }
        self.target.set(Some(id.to_owned()));
        self.open_page(page);
    }

    /// Goes to a view, and to the element with this id on its page.
    pub fn go(self, view: View) {
        self.change(|now| *now = view);
    }

    /// Follows all that [`Self::with_scene`] reads. Memos are read and not only tracked: one that nobody
    /// reads does not tell of its next change.
    pub fn track_scene(self) {
        self.look.with(|_| ());
        self.scope.with(|_| ());
        self.presenting.with(|_| ());
        self.dark.track();
        self.printing.track();
    }

    /// Draws from counts, in a room, beside what matches A where that is drawn with it: the axes are those
    /// of all that is compared.
    pub fn with_scene<T>(
        self,
        counts: &Counts,
        other: Option<&Bits>,
        room: Room,
        draw: &dyn Fn(&Scene) -> T,
    ) -> T {
        let printing = self.printing.get();
        let dark = self.dark.get() && !printing;
        let strong = self.presenting.get() && !printing;
        self.look.with(|_| ());
        let scope = self.scope.get();
        self.view.with_untracked(|view| {
            draw(&Scene {
                evidence: self.evidence,
                table: self.table,
                matching: &counts.matching,
                scope: &scope,
                measure: view.measure,
                lens: view.lens,
                palette: Palette::of(dark, strong),
                other,
                room,
            })
        })
    }

    /// Asks where something comes from.
    pub fn ask(self, ask: Ask) {
        self.over.ask(ask);
    }

    /// Takes every filter back. The button that asked for it goes with them, so the keyboard goes on
    /// at the element `then`, not at the top of the page.
    pub fn clear_filters(self, then: &str) {
        self.change(|view| {
            view.selection.reset_all(self.table);
            // Its view is gone with the filters.
            view.claim = None;
        });
        page::focus(then);
    }

    /// The link to what is shown now.
    pub fn link(self) -> String {
        address::link_to(&self.fragment())
    }

    /// What is shown now, as the fragment of a link. The address bar may lag behind where a browser
    /// refuses to change it.
    pub fn fragment(self) -> String {
        self.view
            .with_untracked(|view| view.address(self.evidence, self.table))
    }

    /// A view as a link within the page. Follows nothing.
    pub fn href(self, view: &View) -> String {
        format!("#{}", view.address(self.evidence, self.table))
    }

    /// The link to the whole page with what is shown now.
    pub fn whole_link(self) -> String {
        let whole = View {
            embed: None,
            ..self.view.get_untracked()
        };
        address::link_to(&whole.address(self.evidence, self.table))
    }

    /// Shows a theme and keeps the choice where storage allows.
    pub fn choose_theme(self, theme: Theme) {
        let kept = theme::choose(theme);
        self.theme.set(theme);
        self.dark.set(theme.is_dark());
        if !kept {
            self.say("This browser does not let the page keep settings. The theme holds until you leave.");
        }
    }

    /// Tells the reader something, once.
    pub fn say(self, text: &str) {
        self.notices.update(|notices| {
            if !notices.iter().any(|notice| notice == text) {
                notices.push(text.to_owned());
            }
        });
    }
}

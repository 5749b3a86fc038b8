//! The one state of the page, which every component finds in the context. `view` is the source of
//! truth; everything else is a memo of it.

mod history;

use leptos::prelude::*;

use super::{over::Over, restless::Restless};
use crate::{
    browser::{
        address, page,
        theme::{self, Theme},
    },
    evidence::{Evidence, facet_table},
    explore::{Bits, Counts, Selection, Table},
    figures::{Palette, Room, Scene},
    narrative::Ask,
    view::{Page, View},
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

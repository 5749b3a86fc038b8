//! Choosing a range by dragging along an axis of a chart: it is chosen while it is dragged, as one step of
//! history. The range that is chosen is a band over the chart, whose ends can be dragged too; the handles
//! of the filters are the same range.

use leptos::{html, prelude::*};
use web_sys::PointerEvent;

use super::{following::Following, shown::Shown};
use crate::{
    components::{
        pointing::{Pointing, use_pointing},
        state::{Explorer, use_explorer},
    },
    explore::Interval,
    figures::RangeAxis,
};

/// A pointer that moves less has pressed, CSS pixels.
const STILL: f64 = 5.0;

/// A drag under way.
#[derive(Clone, Copy)]
struct Under {
    /// Where the end that does not move is, CSS pixels of the chart.
    from: f64,
    /// Whether the pointer has moved.
    moved: bool,
}

/// Dragging in one chart.
#[derive(Clone, Copy)]
pub struct Drag {
    explorer: Explorer,
    pointing: Pointing,
    of: Following,
    shown: StoredValue<Shown, LocalStorage>,
    frame: NodeRef<html::Div>,
    under: StoredValue<Option<Under>>,
    /// Where the chosen range is, CSS pixels of the chart.
    band: RwSignal<Option<(f64, f64)>>,
}

impl Drag {
    /// Nothing is dragged.
    pub fn new(
        of: Following,
        shown: StoredValue<Shown, LocalStorage>,
        frame: NodeRef<html::Div>,
    ) -> Self {
        Self {
            explorer: use_explorer(),
            pointing: use_pointing(),
            of,
            shown,
            frame,
            under: StoredValue::new(None),
            band: RwSignal::new(None),
        }
    }

    fn axis(self) -> Option<RangeAxis> {
        self.of.figure.with_untracked(|figure| figure.range)
    }

    /// Where a pointer is, CSS pixels from the left edge of the chart. A page that is presented is enlarged.
    fn x(self, event: &PointerEvent) -> f64 {
        let Some(frame) = self.frame.get_untracked() else {
            return 0.0;
        };
        let place = frame.get_bounding_client_rect();
        let width = f64::from(frame.offset_width());
        let zoom = if width > 0.0 {
            place.width() / width
        } else {
            1.0
        };
        (f64::from(event.client_x()) - place.left()) / zoom
    }

    fn value_at(self, axis: RangeAxis, pixel: f64) -> Option<f64> {
        self.shown
            .with_value(|shown| shown.value_at(axis.axis, pixel))
            .map(|value| axis.rounded(value))
    }

    fn pixel_of(self, axis: RangeAxis, value: f64) -> Option<f64> {
        let (low, high) = axis.ends;
        self.shown
            .with_value(|shown| shown.pixel_of(axis.axis, value.clamp(low, high)))
    }

    /// A pointer goes down: on the axis a range may begin.
    pub fn down(self, event: &PointerEvent) {
        let Some(axis) = self
            .axis()
            .filter(|_| event.button() == 0 && event.is_primary())
        else {
            return;
        };
        let x = self.x(event);
        let (low, high) = axis.ends;
        let ends = self.pixel_of(axis, low).zip(self.pixel_of(axis, high));
        if ends.is_some_and(|(low, high)| low <= x && x <= high) {
            self.under.set_value(Some(Under {
                from: x,
                moved: false,
            }));
        }
    }

    /// A pointer takes hold of an end of the band; the other end stays.
    fn hold(self, event: &PointerEvent, other: f64) {
        event.stop_propagation();
        event.prevent_default();
        self.under.set_value(Some(Under {
            from: other,
            moved: true,
        }));
        self.capture(event);
    }

    /// The pointer moves.
    pub fn to(self, event: &PointerEvent) {
        let (Some(under), Some(axis)) = (self.under.get_value(), self.axis()) else {
            return;
        };
        let x = self.x(event);
        if !under.moved {
            if (x - under.from).abs() < STILL {
                return;
            }
            self.under.set_value(Some(Under {
                moved: true,
                ..under
            }));
            self.capture(event);
        }
        self.pointing.clear();
        let ends = self.value_at(axis, under.from).zip(self.value_at(axis, x));
        let Some(((a, b), facet)) = ends.zip(self.explorer.table.find(axis.facet)) else {
            return;
        };
        let range = Interval::new(a.min(b), a.max(b));
        self.explorer
            .drag(|view| view.selection.set_interval(facet, range));
    }

    /// The pointer is lifted.
    pub fn up(self) {
        if self.under.get_value().is_some_and(|under| under.moved) {
            self.explorer.settle();
        }
        self.under.set_value(None);
    }

    fn capture(self, event: &PointerEvent) {
        if let Some(frame) = self.frame.get_untracked() {
            // Refused where the pointer is gone already.
            let _refused = frame.set_pointer_capture(event.pointer_id());
        }
    }

    /// Puts the band where the chosen range is, on the chart as it is drawn.
    pub fn place(self) {
        let chosen = self.axis().and_then(|axis| {
            let facet = self.explorer.table.find(axis.facet)?;
            let range = self
                .explorer
                .selection
                .with_untracked(|selection| selection.interval(facet))?;
            let low = self.pixel_of(axis, range.low())?;
            Some((low, self.pixel_of(axis, range.high())?))
        });
        if self.band.get_untracked() != chosen {
            self.band.set(chosen);
        }
    }
}

/// The band of the chosen range.
#[component]
pub fn Band(
    /// The drag that chooses it.
    drag: Drag,
) -> impl IntoView {
    let pixels = |at: f64| format!("{}px", at.round());
    let low = move || drag.band.get().map(|(low, _)| low);
    let high = move || drag.band.get().map(|(_, high)| high);
    view! {
        <div
            class="range-band"
            aria-hidden="true"
            hidden=move || drag.band.with(Option::is_none)
            style:top=move || drag.band.get().and(drag.axis()).map(|axis| pixels(axis.top))
            style:left=move || low().map(pixels)
            style:width=move || low().zip(high()).map(|(low, high)| pixels((high - low).max(0.0)))
        >
            <span
                class="range-end range-low"
                on:pointerdown=move |event| drag.hold(&event, high().unwrap_or_default())
            ></span>
            <span
                class="range-end range-high"
                on:pointerdown=move |event| drag.hold(&event, low().unwrap_or_default())
            ></span>
        </div>
    }
}

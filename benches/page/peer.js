// What the peers have in common: facets as lists of values with counts, each value a checkbox.
export const FACETS = ["route", "family", "condition", "design", "comparison", "dose"];

/** The studies, as published beside the page. */
export const studies = async () => (await fetch("studies.json")).json();

/** Writes the facets; `counts(facet)` gives a map of values to counts, `toggle(facet, chosen)` is told what is chosen. */
export function facets(all, counts, toggle) {
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set()]));
  const shown = [];
  for (const facet of FACETS) {
    const set = document.createElement("fieldset");
    set.className = "facet";
    set.innerHTML = `<legend>${facet}</legend>`;
    for (const value of [...new Set(all.flatMap((study) => study[facet]))].sort()) {
      const label = document.createElement("label");
      label.innerHTML = '<input type="checkbox"><span></span> <b></b>';
      label.children[1].textContent = value;
      label.firstChild.addEventListener("change", ({ target }) => {
        chosen[facet][target.checked ? "add" : "delete"](value);
        toggle(facet, chosen[facet]);
      });
      shown.push([facet, value, label.lastChild]);
      set.append(label);
    }
    document.getElementById("facets").append(set);
  }
  return (matching) => {
    document.getElementById("count").textContent = `${matching} of ${all.length} studies`;
    const now = Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)]));
    for (const [facet, value, place] of shown) place.textContent = now[facet].get(value) ?? 0;
  };
}

// The studies as the peers read them: one row a study, with what is needed for six facets and three charts.
import { readFileSync } from "node:fs";
import { csvParse } from "d3";

const table = (name) => csvParse(readFileSync(new URL(`../../public/data/${name}.csv`, import.meta.url), "utf8"));

/** The review's 15 studies. What was not found is a value of its own. */
export function studies() {
  const [regimens, therapies, diagnoses] = ["regimens", "therapies", "diagnoses"].map(table);
  const values = (rows, id, column) => {
    const found = [...new Set(rows.filter((row) => row.study_id === id).map((row) => row[column]).filter(Boolean))];
    return found.length > 0 ? found : ["not found"];
  };
  return table("studies")
    .filter(({ place_in_review: place }) => !/unresolved/.test(place))
    .map(({ study_id: id, short_name: name, n_enrolled: people, design, comparison_tests: comparison }) => ({
      name, people: Number(people) || null,
      route: values(regimens, id, "route"), family: values(therapies, id, "family"), condition: values(diagnoses, id, "group"),
      design: [design || "not found"], comparison: [comparison || "not found"], dose: values(regimens, id, "dose_low"),
    }));
}

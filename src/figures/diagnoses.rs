//! Diagnoses of the people studied, by the role that each plays in a study (after the review's
//! figure 2): stacked bars, a pattern for each role.

mod bars;
mod key;
mod plot;

use crate::evidence::{GROUPS, Role};
use crate::explore::Bits;

use super::text::{Largest, capital, largest, number, of_studies, people};
use super::weight::cell;
use super::{DataCell, DataRow, DataTable, Figure, FigureId, Measure, Pick, Scene};

/// One diagnosis, and the studies by the role that it plays in them.
struct Line<'a> {
    group: &'a str,
    name: &'a str,
    /// In the order of [`Role::ALL`].
    roles: Vec<Bits>,
}

impl Line<'_> {
    fn all(&self, scene: &Scene) -> Bits {
        union(scene, &self.roles)
    }

    fn pick(&self, scene: &Scene, role: Role) -> Option<Pick> {
        scene.value("diagnosis", &facet_label(self.name, role))
    }
}

/// The value of the facet `diagnosis`: a comorbid diagnosis is a value of its own.
fn facet_label(name: &str, role: Role) -> String {
    match role {
        Role::Comorbid => format!("{name}, comorbid"),
        Role::Primary | Role::NotStated => name.to_string(),
    }
}

fn union<'a>(scene: &Scene, sets: impl IntoIterator<Item = &'a Bits>) -> Bits {
    let mut all = scene.nobody();
    for set in sets {
        all.or_assign(set);
    }
    all
}

/// The diagnoses of the scope: group by group, in a group those of most studies first.
fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for (row, study) in scene.studies() {
        for diagnosis in &study.diagnoses {
            let known = lines
                .iter()
                .position(|l| l.group == diagnosis.group && l.name == diagnosis.name);
            let at = known.unwrap_or_else(|| {
                lines.push(Line {
                    group: &diagnosis.group,
                    name: &diagnosis.name,
                    roles: vec![scene.nobody(); Role::ALL.len()],
                });
                lines.len() - 1
            });
            let role = Role::ALL.iter().position(|role| *role == diagnosis.role);
            if let Some(line) = lines.get_mut(at)
                && let Some(set) = role.and_then(|role| line.roles.get_mut(role))
            {
                set.insert(row);
            }
        }
    }
    let group = |line: &Line| GROUPS.iter().position(|group| *group == line.group);
    lines.sort_by_key(|line| {
        (
            group(line).unwrap_or(usize::MAX),
            line.group,
            std::cmp::Reverse(line.all(scene).count()),
            line.name,
        )
    });
    lines
}

/// Draws the figure.
pub(super) fn figure(scene: &Scene) -> Figure {
    let lines = lines(scene);
    let drawn = plot::draw(scene, &lines);
    let id = FigureId::Diagnoses;
    Figure {
        id,
        title: id.title().to_string(),
        subtitle: subtitle(scene, &lines),
        summary: summary(scene, &lines),
        key: drawn.key,
        chart: drawn.chart,
        height: drawn.height,
        series: drawn.series,
        table: table(scene, &lines),
    }
}

fn subtitle(scene: &Scene, lines: &[Line]) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let whole = scene.selected();
    let amounts: Vec<(String, f64)> = lines
        .iter()
        .filter_map(|line| {
            let now = scene.weight(&scene.now(&line.all(scene)));
            Some((line.name.to_string(), now.amount(scene.measure)?))
        })
        .collect();
    let share = |amount: f64| match scene.measure {
        Measure::Studies => of_studies(amount as usize, whole.studies),
        Measure::Participants => format!(
            "in studies of {} of {}",
            number(amount),
            people(whole.people)
        ),
    };
    let text = match largest(&amounts) {
        Largest::Nothing => "No selected study has a known size.".to_string(),
        Largest::These(labels, amount) => match labels.as_slice() {
            [one] => format!("Named most: {one} ({}).", share(amount)),
            _ => format!(
                "Named most: {} ({} each).",
                labels.join("; "),
                share(amount)
            ),
        },
        Largest::Many(amount) => {
            format!("Several are named equally often ({} each).", share(amount))
        }
    };
    let people = match scene.measure {
        Measure::Studies => "",
        // Not every participant has every diagnosis of a study.
        Measure::Participants => {
            " A bar counts everyone in the studies that name the diagnosis, not the people who had it."
        }
    };
    text + people + &scene.measure_note()
}

fn summary(scene: &Scene, lines: &[Line]) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let mut groups: Vec<String> = Vec::new();
    for group in lines.chunk_by(|a, b| a.group == b.group) {
        let mut parts = Vec::new();
        for line in group {
            for (role, set) in Role::ALL.iter().zip(&line.roles) {
                let now = scene.weight(&scene.now(set));
                if now.studies > 0 {
                    let role = match role {
                        Role::NotStated => "role not stated",
                        role => role.label(),
                    };
                    parts.push(format!(
                        "{}, {role}: {}",
                        line.name,
                        now.words(scene.measure)
                    ));
                }
            }
        }
        if let Some(first) = group.first()
            && !parts.is_empty()
        {
            groups.push(format!("{}: {}", capital(first.group), parts.join("; ")));
        }
    }
    format!(
        "Diagnoses in {}. {}. A study with several diagnoses is counted in each.{}",
        scene.those(),
        groups.join(". "),
        scene.total_note()
    )
}

fn table(scene: &Scene, lines: &[Line]) -> DataTable {
    let text = |all: &Bits| {
        cell(
            scene.weight(&scene.now(all)),
            scene.weight(all),
            scene.measure,
        )
    };
    let rows = lines
        .iter()
        .map(|line| {
            let roles = Role::ALL.iter().zip(&line.roles).map(|(role, all)| {
                let pick = if all.is_empty() {
                    None
                } else {
                    line.pick(scene, *role)
                };
                DataCell::new(text(all), pick.into_iter().collect())
            });
            // Comorbid diagnoses are no condition of their study, so such a group has no pick.
            let treated = [Role::Primary, Role::NotStated];
            let is_condition = lines.iter().filter(|l| l.group == line.group).any(|l| {
                let sets = Role::ALL.iter().zip(&l.roles);
                sets.filter(|(role, _)| treated.contains(role))
                    .any(|(_, set)| !set.is_empty())
            });
            let group = scene
                .value("condition", line.group)
                .filter(|_| is_condition);
            DataRow {
                header: DataCell::plain(line.name),
                cells: [DataCell::new(line.group, group.into_iter().collect())]
                    .into_iter()
                    .chain(roles)
                    .chain([DataCell::plain(text(&line.all(scene)))])
                    .collect(),
            }
        })
        .collect();
    DataTable {
        caption: format!(
            "{} by diagnosis and by its role in the study. Not stated: the sources do not say whether it was primary or comorbid. A study with several diagnoses is counted in each.",
            match scene.measure {
                Measure::Studies => "Studies",
                Measure::Participants =>
                    "Everyone enrolled, all arms, in the studies that name a diagnosis,",
            }
        ),
        columns: [
            "Diagnosis",
            "Group",
            "Primary",
            "Comorbid",
            "Not stated",
            "Any role",
        ]
        .map(String::from)
        .to_vec(),
        rows,
    }
}

//! The diagnoses of the scope, and the studies by the role that each plays in them.

use std::cmp::Reverse;

use crate::evidence::{GROUPS, Role};
use crate::explore::Bits;
use crate::figures::gather::found_or_added;
use crate::figures::{Pick, Scene};
use crate::narrative::capital;

/// One diagnosis, or one group of them, and the studies by the role that it plays in them.
#[derive(Clone)]
pub(super) struct Line<'a> {
    pub(super) group: &'a str,
    /// None where the line is of a whole group.
    pub(super) name: Option<&'a str>,
    /// The place of its group.
    rank: Option<usize>,
    /// The studies that name it.
    pub(super) all: Bits,
    /// In the order of [`Role::ALL`].
    pub(super) roles: Vec<Bits>,
}

impl Line<'_> {
    /// "PTSD"; of a group, its name.
    pub(super) fn title(&self) -> &str {
        self.name.unwrap_or(self.group)
    }

    /// A comorbid diagnosis is a value of its own.
    pub(super) fn pick(&self, scene: &Scene, role: Role) -> Vec<Pick> {
        let Some(name) = self.name else {
            // A comorbid diagnosis is no condition of its study.
            return match role {
                Role::Comorbid => Vec::new(),
                Role::Primary | Role::NotStated => scene.value("condition", self.group),
            };
        };
        let label = match role {
            Role::Comorbid => &format!("{name}, comorbid"),
            Role::Primary | Role::NotStated => name,
        };
        scene.value("diagnosis", label)
    }
}

/// The diagnoses of the scope: group by group, in a group those of most studies first.
pub(super) fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for (row, study) in scene.studies() {
        for diagnosis in &study.diagnoses {
            let line = found_or_added(
                &mut lines,
                |line| line.group == diagnosis.group && line.name == Some(diagnosis.name.as_str()),
                || Line {
                    group: &diagnosis.group,
                    name: Some(&diagnosis.name),
                    rank: GROUPS.iter().position(|group| *group == diagnosis.group),
                    all: scene.nobody(),
                    roles: vec![scene.nobody(); Role::ALL.len()],
                },
            );
            line.all.insert(row);
            if let Some(set) = line.roles.get_mut(diagnosis.role as usize) {
                set.insert(row);
            }
        }
    }
    lines.sort_unstable_by_key(|line| (line.rank, Reverse(line.all.count()), line.name));
    lines
}

/// The studies that have a group as their condition: they name a diagnosis of it that is not
/// comorbid.
pub(super) fn treated(scene: &Scene, lines: &[Line], group: &str) -> Bits {
    let mut set = scene.nobody();
    for line in lines {
        for (role, some) in Role::ALL.iter().zip(&line.roles) {
            if line.group == group && *role != Role::Comorbid {
                set.or_assign(some);
            }
        }
    }
    set
}

/// "Alcohol use disorder, comorbid".
pub(super) fn role_phrase(line: &Line, role: Role) -> String {
    let role = match role {
        Role::NotStated => "role not stated",
        role => role.label(),
    };
    format!("{}, {role}", capital(line.title()))
}

/// The groups of the diagnoses, those of most studies first. A study counts once for each role that
/// diagnoses of the group play in it.
pub(super) fn lines_of_groups<'a>(scene: &Scene<'a>, lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let mut groups: Vec<Line> = Vec::new();
    for line in lines {
        let group = found_or_added(
            &mut groups,
            |group| group.group == line.group,
            || Line {
                name: None,
                all: scene.nobody(),
                roles: vec![scene.nobody(); Role::ALL.len()],
                ..line.clone()
            },
        );
        group.all.or_assign(&line.all);
        for (all, more) in group.roles.iter_mut().zip(&line.roles) {
            all.or_assign(more);
        }
    }
    groups.sort_unstable_by_key(|group| (Reverse(group.all.count()), group.rank));
    groups
}

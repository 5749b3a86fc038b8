//! The diagnoses of the scope, and the studies by the role that each plays in them.

use std::cmp::Reverse;

use crate::evidence::{GROUPS, Role};
use crate::explore::Bits;
use crate::figures::gather::found_or_added;
use crate::figures::{Pick, Scene};
use crate::narrative::capital;

/// One diagnosis, and the studies by the role that it plays in them.
pub(super) struct Line<'a> {
    pub(super) group: &'a str,
    pub(super) name: &'a str,
    /// The place of its group.
    rank: Option<usize>,
    /// The studies that name it.
    pub(super) all: Bits,
    /// In the order of [`Role::ALL`].
    pub(super) roles: Vec<Bits>,
}

impl Line<'_> {
    /// A comorbid diagnosis is a value of its own.
    pub(super) fn pick(&self, scene: &Scene, role: Role) -> Vec<Pick> {
        let label = match role {
            Role::Comorbid => &format!("{}, comorbid", self.name),
            Role::Primary | Role::NotStated => self.name,
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
                |line| line.group == diagnosis.group && line.name == diagnosis.name,
                || Line {
                    group: &diagnosis.group,
                    name: &diagnosis.name,
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
    lines.sort_by_key(|line| (line.rank, Reverse(line.all.count()), line.name));
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
    format!("{}, {role}", capital(line.name))
}

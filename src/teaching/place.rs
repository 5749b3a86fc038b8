//! Which step of which lesson, as it stands in a link.

/// Which lesson.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Name {
    /// One that comes with the page, by its name.
    BuiltIn(String),
    /// One that is kept in this browser, by its key.
    Own(String),
    /// One that the link itself carries, packed.
    Carried(String),
}

/// A step of a lesson.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Which lesson.
    pub name: Name,
    /// Which step, counted from 0.
    pub step: usize,
}

/// What the key of a reader's own lesson, and a packed lesson, begin with in a link.
const OWN: &str = "own-";
const CARRIED: char = '~';

impl Place {
    /// How it stands in a link, such as `compared.3`. Steps are counted from 1 there.
    pub fn slug(&self) -> String {
        let step = self.step + 1;
        match &self.name {
            Name::BuiltIn(name) => format!("{name}.{step}"),
            Name::Own(key) => format!("{OWN}{key}.{step}"),
            Name::Carried(packed) => format!("{CARRIED}{packed}.{step}"),
        }
    }

    /// Reads it from a link. Without a step it is the first.
    pub fn from_slug(slug: &str) -> Option<Place> {
        let (name, step) = slug.rsplit_once('.').unwrap_or((slug, "1"));
        let step = step.parse::<usize>().ok()?.checked_sub(1)?;
        let name = if let Some(packed) = name.strip_prefix(CARRIED) {
            Name::Carried(packed.to_owned())
        } else if let Some(key) = name.strip_prefix(OWN) {
            Name::Own(key.to_owned())
        } else {
            Name::BuiltIn(name.to_owned())
        };
        Some(Place { name, step })
    }
}

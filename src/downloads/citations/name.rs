//! Names of authors, as the data writes them: `van Hilten JJ`.

/// The name of an author.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::downloads) enum Name {
    /// A person: family name, and initials with full stops.
    Person {
        /// With what stands before it: `van Hilten`.
        family: String,
        /// `J. J.`
        given: String,
    },
    /// A name that has no such parts, such as that of a group.
    Whole(String),
}

/// The most initials that a person has.
const MOST: usize = 4;

impl Name {
    /// The name of a person ends with initials; any other name stays whole.
    pub(in crate::downloads) fn of(text: &str) -> Name {
        match text.rsplit_once(' ') {
            Some((family, last)) if initials(last) && !family.rsplit(' ').any(initials) => {
                Name::Person {
                    family: family.to_owned(),
                    given: spelled(last),
                }
            }
            _ => Name::Whole(text.to_owned()),
        }
    }

    /// The name with the family name first: `van Hilten, J. J.`
    pub(in crate::downloads) fn inverted(&self) -> String {
        match self {
            Name::Person { family, given } => format!("{family}, {given}"),
            Name::Whole(name) => name.clone(),
        }
    }
}

/// Whether a word is made of capitals, with hyphens between.
fn initials(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| *letter != '-');
    (1..=MOST).contains(&capitals.clone().count())
        && capitals.clone().all(char::is_uppercase)
        && !word.starts_with('-')
}

/// `JJ` as `J. J.` and `J-P` as `J.-P.`
fn spelled(initials: &str) -> String {
    let mut out = String::new();
    for letter in initials.chars() {
        if letter == '-' {
            out.push('-');
            continue;
        }
        if !out.is_empty() && !out.ends_with('-') {
            out.push(' ');
        }
        out.push(letter);
        out.push('.');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_split_before_its_initials() {
        let cases = [
            ("Keizer BM", "Keizer, B. M."),
            ("van Hilten JJ", "van Hilten, J. J."),
            ("Kehle-Forbes S", "Kehle-Forbes, S."),
            ("O’Malley KY", "O’Malley, K. Y."),
            ("Sartre J-P", "Sartre, J.-P."),
            ("Øst Ö", "Øst, Ö."),
        ];
        for (text, name) in cases {
            assert_eq!(Name::of(text).inverted(), name);
        }
    }

    #[test]
    fn any_other_name_stays_whole() {
        for text in [
            "World Health Organization",
            "WHO",
            "Smith JA III",
            "",
            "Smith -",
        ] {
            assert_eq!(Name::of(text), Name::Whole(text.to_owned()));
        }
    }
}

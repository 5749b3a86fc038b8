//! What the short names of psychotherapies stand for, where a picture or a page leaves the explorer.

use crate::evidence::Study;

/// What short names stand for, as one line: `MET: motivational enhancement therapy; PE: prolonged
/// exposure.`; nothing when no therapy of the studies has a short name. The long names are those of the
/// studies; where they differ, each is told.
pub(super) fn short_names<'a>(studies: impl IntoIterator<Item = &'a Study>) -> String {
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for therapy in studies.into_iter().flat_map(|study| &study.therapies) {
        let short = therapy.modality.as_str();
        let long = therapy.long_name();
        if !is_short(short) || long == short {
            continue;
        }
        let at = found.iter().position(|(name, _)| *name == short);
        match at.and_then(|at| found.get_mut(at)) {
            Some((_, names)) if names.contains(&long) => {}
            Some((_, names)) => names.push(long),
            None => found.push((short, vec![long])),
        }
    }
    found.sort_unstable();
    let told = found
        .into_iter()
        .map(|(short, long)| format!("{short}: {}", long.join(", or ")));
    let told = told.collect::<Vec<_>>().join("; ");
    if told.is_empty() { told } else { told + "." }
}

/// Whether a name has capitals that stand for words.
fn is_short(name: &str) -> bool {
    name.split(|letter: char| !letter.is_alphabetic())
        .any(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase))
}

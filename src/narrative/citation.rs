//! A study's citation in words, its DOI kept apart so that it can be a link.

use crate::evidence::Citation;

/// The citation without its DOI: authors, title, journal, `year;volume(issue):pages`.
///
/// A part that is missing is left out with its punctuation; "et al" stands where the review's
/// list of authors ends with it.
pub fn citation_text(citation: &Citation) -> String {
    let mut authors = citation.authors.join(", ");
    if citation.et_al {
        authors.push_str(", et al");
    }
    let mut text = String::new();
    for part in [authors.as_str(), &citation.title, &citation.journal] {
        if !part.is_empty() {
            text.push_str(part);
            text.push_str(if part.ends_with(['.', '?', '!']) {
                " "
            } else {
                ". "
            });
        }
    }
    text.push_str(&citation.year.to_string());
    if let Some(volume) = &citation.volume {
        text.push_str(&format!(";{volume}"));
    }
    if let Some(issue) = &citation.issue {
        text.push_str(&format!("({issue})"));
    }
    if let Some(pages) = &citation.pages {
        text.push_str(&format!(":{pages}"));
    }
    text.push('.');
    text
}

/// The address of a DOI. The letters that an address cannot hold as they are, and which old DOIs
/// do hold, are percent-encoded.
pub fn doi_url(doi: &str) -> String {
    let mut url = String::from("https://doi.org/");
    for byte in doi.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:;()".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url
}

/// The address of a source, where its locator is a DOI, a number in ClinicalTrials.gov, PubMed or
/// PubMed Central; none where it is anything else.
pub fn locator_url(locator: &str) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(doi) = locator.strip_prefix("doi:") {
        return (!doi.contains(char::is_whitespace)).then(|| doi_url(doi));
    }
    if locator.strip_prefix("NCT").is_some_and(digits) {
        return Some(format!("https://clinicaltrials.gov/study/{locator}"));
    }
    if let Some(number) = locator
        .strip_prefix("PMID ")
        .filter(|number| digits(number))
    {
        return Some(format!("https://pubmed.ncbi.nlm.nih.gov/{number}/"));
    }
    // "PMC5001686, table T4" names a place in the paper; the address is that of the paper.
    let paper = locator.split(',').next().unwrap_or_default();
    paper
        .strip_prefix("PMC")
        .is_some_and(digits)
        .then(|| format!("https://pmc.ncbi.nlm.nih.gov/articles/{paper}/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_doi_can_stand_in_an_address() {
        assert_eq!(
            doi_url("10.1016/S0740-5472(02)00275-1"),
            "https://doi.org/10.1016/S0740-5472(02)00275-1"
        );
        assert_eq!(
            doi_url("10.1002/a<b>#c"),
            "https://doi.org/10.1002/a%3Cb%3E%23c"
        );
    }

    #[test]
    fn only_a_locator_that_is_a_known_number_becomes_an_address() {
        let cases = [
            (
                "doi:10.1159/000507095",
                Some("https://doi.org/10.1159/000507095"),
            ),
            (
                "NCT02289248",
                Some("https://clinicaltrials.gov/study/NCT02289248"),
            ),
            (
                "PMID 28121735",
                Some("https://pubmed.ncbi.nlm.nih.gov/28121735/"),
            ),
            (
                "PMC5544939",
                Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC5544939/"),
            ),
            (
                "PMC5001686, table T4",
                Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC5001686/"),
            ),
            ("avyia.com/?p=7740", None),
            ("scite report of doi:10.1159/000517074", None),
            ("doi:10.1/a javascript:alert(1)", None),
            ("PMCx", None),
        ];
        for (locator, url) in cases {
            assert_eq!(locator_url(locator).as_deref(), url, "{locator}");
        }
    }
}

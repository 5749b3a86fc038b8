//! What `datapackage.json` says of the package as a whole, as a Rust expression of the type
//! `kap_explorer::evidence::About`.
//!
//! It is read when the program is built, so that neither the file nor a reader of JSON is
//! downloaded with the page.

use serde_json::Value;

/// The expression for the text of `datapackage.json`, or what is wrong with the file.
pub fn about(text: &str) -> Result<String, String> {
    let package: Value = serde_json::from_str(text)
        .map_err(|error| format!("the file is not valid JSON ({error})"))?;
    let root = Part {
        value: &package,
        path: String::new(),
    };
    let licence = root.at("licenses")?.first()?;
    let citation = root.at("citation")?;
    let rights: Result<Vec<String>, String> = root
        .at("rights")?
        .items()?
        .iter()
        .map(|part| {
            Ok(record(
                "Terms",
                &[part.text("covers")?, part.text("terms")?],
            ))
        })
        .collect();
    Ok(record(
        "About",
        &[
            root.text("title")?,
            root.text("version")?,
            field(
                "created",
                literal(root.at("created")?.as_text()?.get(..10).unwrap_or_default()),
            ),
            root.text("description")?,
            field(
                "licence",
                record(
                    "Licence",
                    &[
                        licence.text("name")?,
                        licence.text("title")?,
                        field("url", literal(licence.at("path")?.as_text()?)),
                    ],
                ),
            ),
            field("rights", list(&rights?)),
            field("contact", contact(&root)?),
            field("cite_dataset", literal(citation.at("dataset")?.as_text()?)),
            field("cite_review", literal(citation.at("review")?.as_text()?)),
            field("review", review(&root.at("review")?)?),
            field("search", search(&root.at("search")?)?),
        ],
    ))
}

fn review(review: &Part<'_>) -> Result<String, String> {
    let unresolved = review.at("unresolved")?;
    Ok(record(
        "Review",
        &[
            review.text("title")?,
            review.texts("authors")?,
            review.text("journal")?,
            field("year", review.at("year")?.as_whole()?),
            field("published", review.at("published")?.as_month()?),
            review.text("doi")?,
            review.text("copyright")?,
            review.text("competing_interests")?,
            field("articles", review.at("articles_included")?.as_whole()?),
            field(
                "participants",
                review.at("participants_included")?.as_whole()?,
            ),
            review.texts("figures")?,
            review.texts("not_found")?,
            field(
                "unresolved_articles",
                unresolved.at("articles")?.as_whole()?,
            ),
            field(
                "unresolved_note",
                literal(unresolved.at("note")?.as_text()?),
            ),
        ],
    ))
}

/// Where a reader can write to: the address of the first contributor, which may name none.
fn contact(root: &Part<'_>) -> Result<String, String> {
    let first = root.at("contributors")?.first()?;
    Ok(match first.value.get("path") {
        Some(_) => format!("Some({})", literal(first.at("path")?.as_text()?)),
        None => "None".to_owned(),
    })
}

/// How reports published since the review were found.
fn search(search: &Part<'_>) -> Result<String, String> {
    let later: Result<Vec<String>, String> = search
        .at("later_reviews")?
        .items()?
        .iter()
        .map(|review| {
            Ok(record(
                "LaterReview",
                &[
                    review.text("title")?,
                    field("r#where", literal(review.at("where")?.as_text()?)),
                    review.text("says")?,
                    review.text("read_at")?,
                ],
            ))
        })
        .collect();
    Ok(record(
        "SinceSearch",
        &[
            search.text("date")?,
            search.text("question")?,
            search.text("how")?,
            search.texts("limits")?,
            field("later_reviews", list(&later?)),
        ],
    ))
}

fn record(name: &str, fields: &[String]) -> String {
    format!("{name} {{ {} }}", fields.join(", "))
}

fn field(name: &str, value: impl std::fmt::Display) -> String {
    format!("{name}: {value}")
}

fn list(items: &[String]) -> String {
    format!("&[{}]", items.join(", "))
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A part of the file and where it stands.
struct Part<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Part<'a> {
    fn at(&self, key: &str) -> Result<Part<'a>, String> {
        let path = match self.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        };
        match self.value.get(key) {
            Some(value) => Ok(Part { value, path }),
            None => Err(format!("'{path}' is missing")),
        }
    }

    fn items(&self) -> Result<Vec<Part<'a>>, String> {
        let items = self
            .value
            .as_array()
            .ok_or_else(|| self.must_be("a list"))?;
        let part = |(index, value)| Part {
            value,
            path: format!("{}[{index}]", self.path),
        };
        Ok(items.iter().enumerate().map(part).collect())
    }

    fn first(&self) -> Result<Part<'a>, String> {
        let first = self.items()?.into_iter().next();
        first.ok_or_else(|| self.must_be("a list with at least one item"))
    }

    fn as_text(&self) -> Result<&'a str, String> {
        let text = self.value.as_str().filter(|text| !text.trim().is_empty());
        text.ok_or_else(|| self.must_be("a text"))
    }

    fn as_whole(&self) -> Result<u32, String> {
        let number = self.value.as_u64();
        let number = number.and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| self.must_be("a whole number, 0 or more"))
    }

    /// The year and the month of a day, as `(2022, 6)`.
    fn as_month(&self) -> Result<String, String> {
        let mut parts = self.as_text()?.split('-');
        let year = parts.next().and_then(|year| year.parse::<u16>().ok());
        let month = parts.next().and_then(|month| month.parse::<u8>().ok());
        match (year, month) {
            (Some(year), Some(month @ 1..=12)) => Ok(format!("({year}, {month})")),
            _ => Err(self.must_be("a day such as 2022-06-15")),
        }
    }

    /// A field of the same name that is a text.
    fn text(&self, key: &str) -> Result<String, String> {
        Ok(field(key, literal(self.at(key)?.as_text()?)))
    }

    /// A field of the same name that is a list of texts.
    fn texts(&self, key: &str) -> Result<String, String> {
        let items = self.at(key)?.items()?;
        let texts: Result<Vec<String>, String> = items
            .iter()
            .map(|item| item.as_text().map(literal))
            .collect();
        Ok(field(key, list(&texts?)))
    }

    fn must_be(&self, what: &str) -> String {
        format!("'{}' must be {what}", self.path)
    }
}

//! How to read the effect direction plot, and why its marks must not be counted.

/// Sentences under headings: how the plot is read, then why its marks must not be counted.
pub const READING_DIRECTIONS: [(&str, &[&str]); 2] = [
    (
        "How to read it",
        &[
            "Each row is a study, each column is what was measured, and each mark is one outcome; \
             a main outcome, which is our choice, is underlined.",
            "The shape says which way the result points: a triangle means better in the KAP arm, \
             a block arrow means better than before with nothing to compare with.",
            "The size says how many people were enrolled, in all arms: a large mark is a large \
             study, not a large effect.",
            "The fill says what was compared: solid is two arms, striped is within one group, \
             hollow is one person.",
            "Read one group of rows at a time: a triangle can mean ketamine against none, a \
             higher dose against a lower one, or more sessions against fewer.",
            "An empty cell means that no such outcome was found in what could be read; the paper \
             may have more.",
        ],
    ),
    (
        "Why not to count the marks that point up",
        &[
            "A count leaves out how large an effect is, how sure it is, and what was compared \
             with what; a small and a large study would count the same.",
            "People often come for treatment when they are at their worst, and many get better \
             with time: where there is nothing to compare with, nearly every study sees people \
             improve.",
            "Results that were never published, or that could not be read here, cannot be \
             counted.",
            "Several marks in a row are about the same people.",
        ],
    ),
];

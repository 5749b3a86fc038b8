//! What holds the program together: here its parts that are loaded later. Knows every screen by name,
//! and nothing of what they do.

pub mod parts;

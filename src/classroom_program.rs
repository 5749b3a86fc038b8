//! The third program: lessons, the quiz, the words of the field, presenting. The page loads it when
//! someone learns or teaches.

#[cfg(target_arch = "wasm32")]
fn main() {
    kap_explorer::offer_classroom();
}

/// It has nothing to do but in a page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

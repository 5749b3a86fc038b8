//! The second program: what readers take away. The page loads it when something is taken away.

#[cfg(target_arch = "wasm32")]
fn main() {
    kap_explorer::offer_take_away();
}

/// Natively it writes what needs no browser into a folder, for the build and for tests.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    kap_explorer::downloads::command(std::env::args().skip(1))
}

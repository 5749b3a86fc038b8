//! Writes what needs no browser into a folder, for the build and for tests: `studies.html`, and the
//! files that readers take away.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    kap_explorer::downloads::command(std::env::args().skip(1))
}

/// It has nothing to do in a page.
#[cfg(target_arch = "wasm32")]
fn main() {}

//! Starts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    kap_explorer::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("KAP Explorer is a page: `make serve` builds it and opens it to your browser.");
}

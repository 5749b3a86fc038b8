#!/usr/bin/env bash
# Times the engine in WebAssembly beside crossfilter2, in one run on the same data.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"
echo "Building the bench (about half a minute the first time), then timing (about 1 minute)"
cargo build --release --locked --quiet --target wasm32-unknown-unknown --manifest-path benches/engine/Cargo.toml --target-dir target/bench
wasm-bindgen --target experimental-nodejs-module --out-dir target/bench/js target/bench/wasm32-unknown-unknown/release/engine_bench.wasm
node benches/run.mjs target/bench/js/engine_bench.js "$@"

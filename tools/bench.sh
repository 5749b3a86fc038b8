#!/usr/bin/env bash
# Times the engine in WebAssembly beside crossfilter2, and the page beside the same job built with dc.js and
# crossfilter2 and with plain ECharts: each in one run on the same data.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"
echo "Building the bench (about half a minute the first time), then timing (about 1 minute)"
cargo build --release --locked --quiet --target wasm32-unknown-unknown --manifest-path benches/engine/Cargo.toml --target-dir target/bench
wasm-bindgen --target experimental-nodejs-module --out-dir target/bench/js target/bench/wasm32-unknown-unknown/release/engine_bench.wasm
node benches/run.mjs target/bench/js/engine_bench.js "$@"
if [ ! -f dist/index.html ]; then
  echo "The page is not built: run \`make build\`, then \`make bench\` again to time it."
  exit 0
fi
echo "Timing the page (about 5 minutes)"
tools/browser.sh
npm ci --silent --no-audit --no-fund --prefix benches/page
node benches/page/run.mjs

#!/usr/bin/env bash
# Checks everything, in the order in which a mistake is found soonest. `make test` and CI run this.
set -euo pipefail
cd "$(dirname "$0")/.."
# Debian keeps servers in /usr/sbin, which not everyone has on the path.
export PATH="$PWD/target/tools/bin:$PWD/node_modules/.bin:$PATH:/usr/sbin"
started=$SECONDS
step() { printf '\n== %s (at %d s)\n' "$*" $((SECONDS - started)); }

step "Tools (5 minutes on a new machine, then at once)"
tools/setup.sh
tools/browser.sh
tools/servers.sh

# The optimiser of the page works on one core for most of its time: the other one checks the rest meanwhile.
built=$(mktemp)
set -m # a process group of its own: what it began ends with it
{ trunk build --release --locked && node tools/sizes.mjs; } >"$built" 2>&1 &
building=$!
set +m
trap 'kill -- "-$building" 2>/dev/null || true; rm -f "$built"' EXIT

step "Formatting"
cargo fmt --all --check

step "Lints, for this machine and for the browser"
cargo clippy --locked --all-targets --quiet -- -D warnings
cargo clippy --locked --target wasm32-unknown-unknown --lib --bins --quiet -- -D warnings
cargo clippy --locked --target wasm32-unknown-unknown --manifest-path benches/engine/Cargo.toml --target-dir target/bench --quiet -- -D warnings

step "Native tests"
cargo test --locked --quiet

step "Which markup may become elements"
node --test --test-reporter=dot tests/web/

step "What readers take away, read by other programs"
tools/readers.sh

step "Documentation builds without warnings"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib --quiet

if [ -f ../shared/checks/check_data.py ]; then
  step "The data package against the evidence"
  python3 ../shared/checks/check_data.py . --since
fi

step "The release page and its sizes"
wait "$building" || { cat "$built"; exit 1; }
cat "$built"

step "The page in a real browser"
playwright test --config tests/page/playwright.config.mjs

step "The published folder on real web servers"
node --test --test-reporter=spec tests/hosting/hosting.test.mjs

step "The journeys that matter in Firefox and WebKit"
tools/engines.sh
node --test --test-reporter=spec tests/engines/journeys.test.mjs

printf '\nAll checks passed in %d s: formatting, lints, native tests, readers, documentation, data, sizes, page, hosting, other engines.\n' $((SECONDS - started))

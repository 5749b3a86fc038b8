#!/usr/bin/env bash
# Installs what the build needs, once. Pinned versions; nothing outside this folder but the Rust toolchain.
set -euo pipefail
cd "$(dirname "$0")/.."

export PATH="$PWD/target/tools/bin:$PATH"
# These two, wasm-bindgen, wasm_split_helpers (Cargo.toml) and rustc go together: change one only with all tests.
TRUNK=0.22.1
WASM_SPLIT=0.2.4
WASM_BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
mark=target/tools/npm-lock

need() { # command, what to do
  command -v "$1" >/dev/null 2>&1 || { echo "This needs $1. $2" >&2; exit 1; }
}
need rustup "Install it from https://rustup.rs"
need cargo "Run: source ~/.cargo/env"
need node "Install Node.js 20 or newer."
need npm "It comes with Node.js."
need cc "Install a C compiler (Debian: apt-get install gcc)."
[ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ] || { echo "Node.js 20 or newer is needed; this is $(node --version)." >&2; exit 1; }
mkdir -p target/tools

channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
if ! rustup run "$channel" rustc --version >/dev/null 2>&1; then
  echo "Installing Rust $channel (about 1 minute)"
  rustup toolchain install "$channel" --profile minimal --component rustfmt --component clippy
fi
rustup component add --toolchain "$channel" rustfmt clippy 2>/dev/null || { echo "Rust $channel lacks rustfmt or clippy, and they could not be installed." >&2; exit 1; }
if ! rustup target list --toolchain "$channel" --installed | grep -qx wasm32-unknown-unknown; then
  echo "Installing the WebAssembly target (a few seconds)"
  rustup target add --toolchain "$channel" wasm32-unknown-unknown
fi

# A tool of the right version on the path is used as it is. Else it is fetched as others have built it, where
# `cargo binstall` is there; else it is built, quickly rather than well, which is enough for a page of this size.
install_tool() { # crate, version, minutes, options of cargo install…
  local crate=$1 version=$2 minutes=$3
  shift 3
  if command -v cargo-binstall >/dev/null 2>&1; then
    echo "Fetching $crate $version"
    if cargo binstall --no-confirm --quiet --disable-strategies compile --root target/tools "$crate@$version"; then return; fi
    echo "There is none to fetch."
  fi
  echo "Building $crate $version, once (about $minutes on 2 cores)"
  cargo install --quiet "$crate" --version "$version" --root target/tools --target-dir target/tools/build "$@" \
    --config profile.release.opt-level=0 --config profile.release.lto=false --config profile.release.codegen-units=16
}
of_version() { [ "$("$1" --version 2>/dev/null)" = "$1 $2" ]; }
# wasm-split-cli does not tell its version; Cargo does.
has_split() { command -v wasm-split-cli >/dev/null 2>&1 && { cargo install --list --root target/tools; cargo install --list; } | grep "^wasm_split_cli_support v$WASM_SPLIT:" >/dev/null; }

# Not --locked: the lock file inside the package names a version that is no longer served.
of_version wasm-bindgen "$WASM_BINDGEN" || install_tool wasm-bindgen-cli "$WASM_BINDGEN" "2 minutes"
has_split || install_tool wasm_split_cli_support "$WASM_SPLIT" "half a minute" --features build-binary
# It asks for a newer Rust than it needs.
of_version trunk "$TRUNK" || install_tool trunk "$TRUNK" "3 minutes" --locked --no-default-features --features rustls --ignore-rust-version
rm -rf target/tools/build

if [ ! -d node_modules ] || ! cmp -s package-lock.json "$mark"; then
  echo "Installing the browser library and the build tools from npm (about 10 seconds)"
  npm ci --no-fund --no-audit --loglevel=error
  cp package-lock.json "$mark"
fi

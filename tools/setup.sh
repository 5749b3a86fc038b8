#!/usr/bin/env bash
# Installs what the build needs, once. Pinned versions; nothing outside this folder but the Rust toolchain.
set -euo pipefail
cd "$(dirname "$0")/.."

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

if [ "$(wasm-bindgen --version 2>/dev/null || target/tools/bin/wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $WASM_BINDGEN" ]; then
  echo "Building wasm-bindgen $WASM_BINDGEN, once (about 2 minutes on 2 cores)"
  # Not --locked: the lock file inside the package names a version that is no longer served.
  cargo install --quiet wasm-bindgen-cli --version "$WASM_BINDGEN" --root target/tools --target-dir target/tools/build \
    --config profile.release.opt-level=1 --config profile.release.lto=false --config profile.release.codegen-units=16
  rm -rf target/tools/build
fi

if [ ! -d node_modules ] || ! cmp -s package-lock.json "$mark"; then
  echo "Installing the browser library and the build tools from npm (about 10 seconds)"
  npm ci --no-fund --no-audit --loglevel=error
  cp package-lock.json "$mark"
fi

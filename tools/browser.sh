#!/usr/bin/env bash
# Makes sure that there is a Chromium for the page tests, and the letters that paper is measured with.
set -euo pipefail
. "$(dirname "$0")/debian.sh"

found=$(node "$(dirname "$0")/chromium.mjs")
if [ -z "$found" ]; then
  may_install || { echo "The page tests need Chromium. Install it (Debian: sudo apt-get install chromium) or set CHROMIUM=/path/to/it." >&2; exit 1; }
  install_packages "Chromium (about 1 minute)" chromium-headless-shell fonts-dejavu-core fonts-liberation
elif may_install && ! fc-list 2>/dev/null | grep -q "Liberation Sans"; then
  # Without them a wider kind of letters takes their place, and the hand-out more pages.
  install_packages "the fonts of the hand-out" fonts-liberation
fi

#!/usr/bin/env bash
# Reads what readers take away with other people's programs: unzip, frictionless, rispy, bibtexparser, and a
# spreadsheet where there is one.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/debian.sh

# The programs. On Debian as root they are installed; elsewhere it says what to install.
missing=()
command -v unzip >/dev/null 2>&1 || missing+=(unzip)
python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
  if may_install; then
    install_packages "what unpacks and reads downloads" "${missing[@]}"
  else
    echo "The readers' tests need ${missing[*]}. Install them (Debian: sudo apt-get install ${missing[*]})." >&2
    exit 1
  fi
fi

venv=target/tools/readers
wanted=tests/readers/requirements.txt
if ! cmp -s "$wanted" "$venv/installed.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$venv/installed.txt"
fi

# Selections: as the page opens, everything, a filter, one study, none.
out=target/readers
rm -rf "$out"
selections=("" "place=any" "route=iv,im&without=dakwar-2019" "place=any&q=Fontana" "q=nothinglikethis")
folders=()
for index in "${!selections[@]}"; do
  folder="$out/$index"
  cargo run --locked --quiet --bin write-downloads -- files "$folder" "${selections[$index]}" https://example.org/kap/
  folders+=("$folder")
done
"$venv/bin/python" tests/readers/check.py public/data "${folders[@]}"

# A spreadsheet that writes 0,5.
if ! command -v soffice >/dev/null 2>&1 && may_install; then
  install_packages "a spreadsheet (about 1 minute)" libreoffice-calc-nogui || true
fi
if command -v soffice >/dev/null 2>&1; then
  "$venv/bin/python" tests/readers/spreadsheet.py "${folders[@]}"
else
  echo "LibreOffice is not installed: that a German spreadsheet reads the numbers was not tested." >&2
fi

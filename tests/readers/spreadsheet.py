"""The tables with semicolons and decimal commas, opened by LibreOffice as a German reader's computer does.

    spreadsheet.py FOLDER...

Each FOLDER is what `write-downloads` wrote for one selection. Every number must be read as this number, and nothing as
a date but days that are written as days. Prints what fails, and a closing line; exits with 1 when anything failed.
"""

import csv
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
# Semicolons, quotes, UTF-8, from the first line; German; numbers also where they are quoted: no; look for dates and
# other special numbers as Excel always does: yes.
FILTER = "Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true"
NUMBER = re.compile(r"-?\d+(\.\d+)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def opened(files, folder):
    """The files, opened and written again by LibreOffice as XML."""
    command = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "fods"]
    subprocess.run(
        ["soffice", *command, "--infilter=" + FILTER, "--outdir", folder, *files],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120,
    )
    return [folder / (file.stem + ".fods") for file in files]


def cells(row):
    """What a row of the spreadsheet holds: kind and value of each cell. Cells that are alike stand there once."""
    for cell in row.iter(TABLE + "table-cell"):
        times = int(cell.get(TABLE + "number-columns-repeated", "1"))
        for _ in range(min(times, 100)):
            yield cell.get(OFFICE + "value-type"), cell.get(OFFICE + "value"), "".join(cell.itertext()).strip()


def main(*folders):
    failed = passed = 0
    for folder in map(Path, folders):
        published = sorted((folder / "tables").glob("*.csv"))
        with tempfile.TemporaryDirectory() as made:
            twins = opened([folder / "semicolons" / file.name for file in published], Path(made))
            for file, twin in zip(published, twins):
                with open(file, encoding="utf-8-sig", newline="") as text:
                    expected = list(csv.reader(text))
                rows = list(ElementTree.parse(twin).iter(TABLE + "table-row"))
                for written, row in zip(expected, rows, strict=False):
                    for cell, (kind, value, text) in zip(written, cells(row), strict=False):
                        if NUMBER.fullmatch(cell):
                            right = kind == "float" and float(value) == float(cell)
                        elif DAY.fullmatch(cell):
                            right = True
                        else:
                            right = kind not in ("float", "date", "time")
                        passed, failed = passed + right, failed + (not right)
                        if not right:
                            print(f"failed: {file}: {cell!r} became {kind} {value} {text!r}", file=sys.stderr)
    print(f"A German spreadsheet, {len(folders)} selections: {passed} cells passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

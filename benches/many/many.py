#!/usr/bin/env python3
"""Makes many studies of the data: each is copied under other names, to see what still holds with them.

Usage: python3 benches/many/many.py FOLDER [TIMES]

Writes the tables of public/data into FOLDER with each study there TIMES times (ten unless told; 47 become 470).
A copy is a report published since the review: the review's list names each of its studies once. Build a page of
them in a checkout of its own (`git worktree add`), whose public/data is that FOLDER; it is not for publishing.
"""

import csv
import shutil
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "public" / "data"
PARTS = ["studies", "regimens", "therapies", "diagnoses", "outcomes", "evidence"]
SINCE = "published since the review"


def copied(name: str, row: dict[str, str], time: int) -> dict[str, str]:
    """A row of the copy with this number."""
    row = {**row, "study_id": f"{row['study_id']}-{time}"}
    if name == "studies":
        row |= {"short_name": f"{row['short_name']} no. {time}", "reference": "", "place_in_review": SINCE}
    return row


def main(folder: Path, times: int) -> None:
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    for name in PARTS:
        with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            columns, rows = list(reader.fieldnames or []), list(reader)
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            for time in range(2, times + 1):
                writer.writerows(copied(name, row, time) for row in rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10)

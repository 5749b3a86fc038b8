"""What readers take away, read with other people's readers and held against the published tables.

    check.py PUBLISHED FOLDER...

PUBLISHED is the folder of the data package. Each FOLDER is what `take-away` wrote for one selection.
Prints what fails, and a closing line; exits with 1 when anything failed.
"""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from frictionless import Package

STATUSES = {"reported", "derived", "inferred", "conflict", "not found", "not applicable"}
MISSING = {"not found", "not applicable"}
REVIEW = "drozdz-2022"
# The column that names a row within its study.
ROW = {"studies": None, "regimens": "regimen", "therapies": "therapy", "diagnoses": "diagnosis", "outcomes": "outcome"}

passed = failed = 0


def check(what, ok, more=""):
    """Counts one check; says what failed."""
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(f"failed: {what} {more}", file=sys.stderr)


def same(what, found, expected):
    check(what, found == expected, f"\n  found    {found!r}\n  expected {expected!r}")


def rows(path, encoding="utf-8"):
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def bare(name):
    """An author without what the formats write differently."""
    return "".join(letter for letter in name if letter not in "., {}")


def authors_of(study):
    """The authors of a row of studies.csv; nobody is called "et al."."""
    return [bare(name) for name in study["authors"].split("; ") if name != "et al."]


def check_zip(folder):
    """The system's unzip opens the package; returns the one folder in it."""
    archive = folder / "package.zip"
    tested = subprocess.run(["unzip", "-t", archive], capture_output=True, text=True)
    check(f"{archive}: unzip -t", tested.returncode == 0, tested.stdout + tested.stderr)
    out = folder / "unzipped"
    opened = subprocess.run(["unzip", "-q", "-o", archive, "-d", out], capture_output=True, text=True)
    check(f"{archive}: unzip", opened.returncode == 0, opened.stderr)
    inside = list(out.iterdir())
    same(f"{archive}: one folder", len(inside), 1)
    return inside[0]


def check_package(package_folder, taken):
    """frictionless finds nothing wrong, and reads as many studies as were taken."""
    package = Package(str(package_folder / "datapackage.json"))
    report = package.validate()
    check(f"{package_folder}: frictionless", report.valid, str(report.flatten(["title", "rowNumber", "fieldName", "note"])))
    studies = package.get_resource("studies").read_rows()
    same(f"{package_folder}: studies", [row["study_id"] for row in studies], taken)
    for row in studies:
        number = row["n_enrolled"]
        missing = row["n_enrolled_status"] in MISSING
        check(f"{row['study_id']}: size", (number is None) == missing, f"{number} {row['n_enrolled_status']}")


def check_tables(package_folder, evidence):
    """Every value has the status that the published table evidence gives it; no cell is a formula."""
    for table, key in ROW.items():
        for row in rows(package_folder / "data" / f"{table}.csv", "utf-8-sig"):
            for column, status in row.items():
                field = column.removesuffix("_status")
                if field == column or column == "estimate_status":
                    continue
                where = (table, row["study_id"], row[key] if key else "", field)
                same(f"{where}: status", status, evidence[where])
                check(f"{where}: known word", status in STATUSES, status)
                lost = row[field] in ("", "not found") or row[field].startswith("measured; ")
                check(f"{where}: empty", lost == (status in MISSING), row[field])
    for path in package_folder.rglob("*.csv"):
        check(f"{path}: mark", path.read_bytes().startswith(b"\xef\xbb\xbf"))
        for row in rows(path, "utf-8-sig"):
            for cell in row.values():
                harmless = not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
                if not harmless:
                    float(cell)  # A number below zero, or this stops.
                check(f"{path}: {cell}", harmless or cell.startswith("-"))


def check_ris(path, published, taken):
    """rispy reads each study as it is published."""
    with open(path, encoding="utf-8") as file:
        found = rispy.load(file)
    same(f"{path}: keys", [entry["id"] for entry in found], [REVIEW, *taken])
    for entry in found[1:]:
        study = published[entry["id"]]
        names = authors_of(study)
        same(f"{path}: authors", [bare(name) for name in entry["authors"]], names)
        pages = "–".join(filter(None, [entry.get("start_page"), entry.get("end_page")]))
        given = {
            "title": entry["title"], "journal": entry["secondary_title"], "year": entry["year"],
            "volume": entry.get("volume", ""), "issue": entry.get("number", ""), "pages": pages, "doi": entry.get("doi", ""),
            "pmid": entry.get("accession_number", ""),
        }
        for field, value in given.items():
            same(f"{path}: {entry['id']}: {field}", value, study[field])
        known = [f"{name}: {study[column]}" for name, column in (("PMID", "pmid"), ("PMCID", "pmcid")) if study[column]]
        same(f"{path}: {entry['id']}: numbers that Zotero knows", entry.get("note", ""), "; ".join(known))
        check_notes(path, entry["id"], " ".join(entry["notes"]), study)


def check_bibtex(path, published, taken):
    """bibtexparser reads each study as it is published, LaTeX undone."""
    library = bibtexparser.parse_file(str(path), append_middleware=[LatexDecodingMiddleware(), SeparateCoAuthors()])
    same(f"{path}: failed", library.failed_blocks, [])
    same(f"{path}: keys", [entry.key for entry in library.entries], [REVIEW, *taken])
    for entry in library.entries[1:]:
        study = published[entry.key]
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        names = authors_of(study)
        same(f"{path}: authors", [bare(name) for name in fields["author"]], names)
        columns = {"title": "title", "journal": "journal", "year": "year", "volume": "volume", "issue": "number", "doi": "doi", "pmid": "pmid", "pmcid": "pmcid"}
        for column, field in columns.items():
            same(f"{path}: {entry.key}: {column}", fields.get(field, "").strip("{}"), study[column])
        same(f"{path}: {entry.key}: pages", fields.get("pages", "").replace("--", "–"), study["pages"])
        check_notes(path, entry.key, fields["annote"], study)


def check_csl(path, published, taken):
    """The CSL-JSON holds each study as it is published."""
    items = json.loads(path.read_text(encoding="utf-8"))
    same(f"{path}: keys", [item["id"] for item in items], [REVIEW, *taken])
    for item in items[1:]:
        study = published[item["id"]]
        names = authors_of(study)
        found = [bare(name.get("literal") or name["family"] + name["given"]) for name in item["author"]]
        same(f"{path}: authors", found, names)
        same(f"{path}: {item['id']}: year", str(item["issued"]["date-parts"][0][0]), study["year"])
        columns = {"title": "title", "journal": "container-title", "volume": "volume", "issue": "issue", "doi": "DOI"}
        for column, field in columns.items():
            same(f"{path}: {item['id']}: {column}", item.get(field, ""), study[column])
        same(f"{path}: {item['id']}: pages", item.get("page", "").replace("-", "–"), study["pages"])
        check_notes(path, item["id"], item["note"], study)


def check_notes(path, key, notes, study):
    """The status of key values stands in the notes."""
    size = study["n_enrolled"]
    check(f"{path}: {key}: size", f"Participants enrolled: {size or 'not found'}" in notes, notes)
    check(f"{path}: {key}: design", f"Design: {study['design'] or 'not found'}" in notes, notes)
    check(f"{path}: {key}: DOI", bool(study["doi"]) != bool(re.search(r"Not found in [^:]*: DOI", notes)), notes)


def check_document(path, taken):
    """The nested document: each value with a status, a missing one null."""
    document = json.loads(path.read_text(encoding="utf-8"))
    same(f"{path}: studies", [study["study_id"] for study in document["studies"]], taken)
    parts = [document["studies"]]
    while parts:
        part = parts.pop()
        if isinstance(part, dict) and "status" in part:
            check(f"{path}: {part}", (part["value"] is None) == (part["status"] in MISSING))
        elif isinstance(part, (dict, list)):
            parts.extend(part.values() if isinstance(part, dict) else part)


def main(data, *folders):
    published = {row["study_id"]: row for row in rows(Path(data) / "studies.csv")}
    evidence = {
        (row["table"], row["study_id"], row["row"], row["field"]): row["status"]
        for row in rows(Path(data) / "evidence.csv")
    }
    for folder in map(Path, folders):
        inside = check_zip(folder)
        selection = json.loads((inside / "datapackage.json").read_text(encoding="utf-8"))["selection"]
        taken = selection["study_ids"]
        check_package(inside, taken)
        check_tables(inside, evidence)
        check_ris(inside / "citations" / "studies.ris", published, taken)
        check_bibtex(inside / "citations" / "studies.bib", published, taken)
        check_csl(inside / "citations" / "studies.json", published, taken)
        check_document(inside / "studies.json", taken)
        readme = " ".join((inside / "README.txt").read_text(encoding="utf-8").split())
        for said in (" ".join(selection["sentence"].split()), selection["link"], selection["taken_on"]):
            check(f"{inside}: README", said in readme, said)
    print(f"Readers of {len(folders)} selections: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

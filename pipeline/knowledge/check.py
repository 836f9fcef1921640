"""What is wrong in the tables of names, each problem with its file, its line and how to mend it. Empty when all is well."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import split

ACTOR = re.compile(r"[A-Z]{3}|[A-Z0-9][A-Z0-9&'’.]*(-[A-Z0-9&'’.]+)*")
PLACE = re.compile(r"p_[0-9a-z]+")
CODE = re.compile(r"(SEA|REGION):[A-Z][A-Z \-]+|[A-Z]{2}-[A-Z0-9]{1,3}")
FIPS = re.compile(r"\d{5}")
ADMIN1 = re.compile(r"[A-Z]{2}\.[A-Z0-9]+|")
KEYS = {
    "countries.csv": ("iso3",), "groups.csv": ("actor_id",), "organisations.csv": ("actor_id",), "cities.csv": ("place_id",),
    "places.csv": ("place_id",), "waters.csv": ("place_id",), "regions.csv": ("place_id",), "not_names.csv": ("surface",),
    "institutions.csv": ("surface",), "leaders.csv": ("name", "actor", "office", "start"), "office_terms.csv": ("name", "actor", "office", "start"),
    "famous_acts.csv": ("name",), "successors.csv": ("iso3",), "subdivisions.csv": ("code",), "counties.csv": ("fips",),
    "features.csv": ("place_id",), "lists.csv": ("list", "word"),
}  # fmt: skip
OFFICES = {"head_of_state", "head_of_government", "defence_minister", "foreign_minister", "chief_of_staff", "secretary_general", "commander", "other"}
VOCABULARIES = {
    ("institutions.csv", "kind"): {"government", "ministry", "armed_forces", "branch", "metonym"},
    ("organisations.csv", "kind"): {"organisation", "mission"},
    ("leaders.csv", "office"): OFFICES,
    ("leaders.csv", "verified"): {"true", "false"},
    ("office_terms.csv", "verified"): {"true", "false"},
    ("famous_acts.csv", "verified"): {"true", "false"},
    ("famous_acts.csv", "kind"): {"act", "running", "founding", "birth", "session"},
    ("places.csv", "kind"): {"region", "city", "site"},
    ("places.csv", "precision"): {"region", "city", "site", ""},
    ("subdivisions.csv", "precision"): {"region"},
    ("counties.csv", "precision"): {"region"},
    ("waters.csv", "precision"): {"water"},
    ("regions.csv", "precision"): {"region", ""},
    ("features.csv", "precision"): {"water", "region"},
    ("features.csv", "type"): {
        "river", "lake", "sea", "strait", "canal", "mountains", "pass", "desert", "peninsula", "cape", "island", "islands", "area",
    },
}
NUMBERS = {"latitude": (-90.0, 90.0), "longitude": (-180.0, 180.0), "start": (1800.0, 2100.0), "end": (1800.0, 2100.0), "population": (0.0, 1e8)}
MONTHS = {"office_terms.csv", "famous_acts.csv"}  # where start and end may name a month: 2010-09
DAY = re.compile(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
LOWER = {"peshmerga", "carabinieri", "spetsnaz"}
Row = dict[str, str]


def problems() -> Iterator[str]:
    """`file:line: what is wrong: how to mend it`, file by file, in the order of the lines."""
    states, actors = _states(), _states() | _others()
    for file in sorted(KEYS):
        for line, row in enumerate(rows(file), start=2):
            for wrong in (*_form(file, row), *_codes(row, states, actors), *_numbers(_in_years(row) if file in MONTHS else row)):
                yield f"{file}:{line}: {wrong}"
        yield from _twice(file, partial(_key, KEYS[file]), "stands twice: merge the rows")
    yield from _twice("groups.csv", lambda row: {row["name"], *split(row["aliases"])}, "names two groups: keep it in one of them")
    yield from _twice("institutions.csv", lambda row: {row["surface"], *split(row["aliases"])}, "names two institutions: keep it in one of them")
    yield from _too_short()
    yield from _common()
    yield from _ids_shared()
    yield from _subdivisions()


def _key(columns: tuple[str, ...], row: Row) -> list[str]:
    return ["/".join(row[column] or "" for column in columns)]


def _form(file: str, row: Row) -> Iterator[str]:
    """Empty names, stray blanks, a name that is its own alias, values outside a closed list."""
    if "source" in row and not row["source"]:
        yield "no source: write where it was looked up"
    for column in ("name", "surface"):
        if column in row and not row[column]:
            yield f"empty {column}: write it or drop the row"
    for column, cell in row.items():
        if cell is None or column is None:
            yield "number of cells differs from the header's: quote the commas"
        elif cell != cell.strip() or any(entry != entry.strip() or not entry for entry in cell.split("|") if cell):
            yield f"stray blank or bar in {column} {cell!r}: take it out"
        elif (file, column) in VOCABULARIES and cell not in VOCABULARIES[file, column]:
            yield f"unknown {column} {cell!r}: one of {', '.join(sorted(VOCABULARIES[file, column]))}"
    if (row.get("name") or row.get("surface")) in split(row.get("aliases") or ""):
        yield "the name stands among its aliases: take it out of them"


def _codes(row: Row, states: set[str], actors: set[str]) -> Iterator[str]:
    for column, pattern in (("actor_id", ACTOR), ("place_id", PLACE), ("code", CODE), ("admin1", ADMIN1), ("fips", FIPS)):
        if column in row and not pattern.fullmatch(row[column]):
            yield f"malformed {column} {row[column]!r}: it must match {pattern.pattern}"
    for column in ("host", "countries", "before"):
        for code in split(row.get(column) or ""):
            if code not in states:
                yield f"unknown country {code!r} in {column}: add it to countries.csv or mend the code"
    if "actor" in row and row["actor"] not in actors:
        yield f"unknown actor {row['actor']!r}: add it to countries.csv, organisations.csv or groups.csv"


def _is_day(cell: str) -> bool:
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _numbers(row: Row) -> Iterator[str]:
    if "since" in row and not _is_day(row["since"]):
        yield f"bad since {row['since']!r}: a day of the calendar written YYYY-MM-DD"
    for column, (least, most) in NUMBERS.items():
        cell = row.get(column) or ""
        if cell and not (_number(cell) and least <= float(cell) <= most):
            yield f"bad {column} {cell!r}: a number from {least:g} to {most:g}"
    if bool(row.get("latitude")) != bool(row.get("longitude")) or ("precision" in row and bool(row["precision"]) != bool(row["latitude"])):
        yield "latitude, longitude and precision stand together: fill or empty all"
    if row.get("day") and not DAY.fullmatch(row["day"]):
        yield f"bad day {row['day']!r}: a month and a day, 09-30"
    start, end = row.get("start") or "", row.get("end") or ""
    if _number(start) and _number(end) and float(start) > float(end):
        yield f"start {start} after end {end}: swap them"


def _in_years(row: Row) -> Row:
    """The row with months as parts of their year; one that is no month stays as it is, and is found wrong."""
    ends = {c: row.get(c) or "" for c in ("start", "end")}
    return {**row, **{c: f"{int(cell[:4]) + int(cell[5:]) / 100}" for c, cell in ends.items() if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", cell)}}


def _number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def _twice(file: str, of: Callable[[Row], list[str] | set[str]], mend: str) -> Iterator[str]:
    seen: dict[str, int] = {}
    for line, row in enumerate(rows(file), start=2):
        for value in sorted(of(row)):
            if value in seen:
                yield f"{file}:{line}: {value!r}, also in line {seen[value]}, {mend}"
            seen.setdefault(value, line)


def _too_short() -> Iterator[str]:
    """Names that no text could hold: a surface with a line break, or of one character."""
    for file in sorted(set(KEYS) - {"not_names.csv", "lists.csv"}):
        for line, row in enumerate(rows(file), start=2):
            for surface in (row.get("name") or row.get("surface") or "", *split(row.get("aliases") or "")):
                if len(surface) < 2 or "\n" in surface:
                    yield f"{file}:{line}: {surface!r} cannot be told from other words: take it out"


def _common() -> Iterator[str]:
    """Cities under a surface that not_names.csv forbids, and single words in lower case, which no text writes as names."""
    unread = {row["surface"] for row in rows("not_names.csv")}
    for file in ("cities.csv", "places.csv", "leaders.csv", "groups.csv", "institutions.csv", "subdivisions.csv"):
        for line, row in enumerate(rows(file), start=2):
            for surface in split(row.get("aliases") or ""):
                if file in ("cities.csv", "places.csv") and row.get("kind", "city") == "city" and surface in unread:
                    yield f"{file}:{line}: alias {surface!r} is in not_names.csv: take it out of one of them"
                if surface.islower() and " " not in surface and "-" not in surface and surface not in LOWER:
                    yield f"{file}:{line}: alias {surface!r} is a common word: write it as a name or take it out"


def _ids_shared() -> Iterator[str]:
    """One identifier in two tables."""
    places = ("cities.csv", "places.csv", "waters.csv", "regions.csv", "counties.csv", "features.csv")
    for column, files in (("actor_id", ("organisations.csv", "groups.csv")), ("place_id", places)):
        seen: dict[str, str] = {}
        for file in files:
            for line, row in enumerate(rows(file), start=2):
                if seen.setdefault(row[column], file) != file:
                    yield f"{file}:{line}: {row[column]!r} is also in {seen[row[column]]}: rename one of them"


def _subdivisions() -> Iterator[str]:
    """Parts of countries: each lies in one that is known, has its own GeoNames code and place_id, and that of places.csv only for the same region."""
    codes = {row["code"] for row in rows("subdivisions.csv")}
    elsewhere = {row["place_id"]: row for file in ("cities.csv", "waters.csv", "regions.csv", "features.csv", "places.csv") for row in rows(file)}
    for line, row in enumerate(rows("subdivisions.csv"), start=2):
        same = elsewhere.get(row["place_id"])
        if row["parent"] and row["parent"] not in codes:
            yield f"subdivisions.csv:{line}: unknown parent {row['parent']!r}: add it or empty the cell"
        if same and not (same.get("kind") == "region" and same.get("host") == row["host"]):
            yield f"subdivisions.csv:{line}: {row['place_id']!r} is another place in another table: rename it"
    for line, row in enumerate(rows("counties.csv"), start=2):
        if row["state"] not in codes:
            yield f"counties.csv:{line}: unknown state {row['state']!r}: add it to subdivisions.csv or mend the code"
    for column in ("place_id", "admin1"):
        yield from _twice("subdivisions.csv", partial(_filled, column), "stands twice: keep it in one row")


def _filled(column: str, row: Row) -> list[str]:
    return [row[column]] if row[column] else []


def _states() -> set[str]:
    return {row["iso3"] for row in rows("countries.csv")}


def _others() -> set[str]:
    return {row["actor_id"] for file in ("organisations.csv", "groups.csv") for row in rows(file)}

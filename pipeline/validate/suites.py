"""From a declaration to the expectations that Great Expectations checks: one plain dict each, with words for whoever reads a failure."""

import hashlib
import json
import re
from importlib.metadata import version

from pipeline.tables.register import TABLES
from pipeline.tables.schema import Column, Rule, Table

DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE", "list": "VARCHAR[]"}
UNEXPECTED_ROWS = "unexpected_rows_expectation"
Expectation = dict[str, object]


def expectations(table: Table) -> list[Expectation]:
    """Everything that the table's declaration promises, structure first.

    Each is {type, kwargs, meta}; meta has number, table, column, says, mend, and whether it is about structure.
    """
    found = [*_structure(table), *_rows(table), *_keys(table)]
    for column in table.columns:
        found += _cells(table, column)
    found += [_rule(table, rule) for rule in table.rules]
    for number, expectation in enumerate(found):
        expectation["meta"]["number"] = number  # type: ignore[index]
    return found


def _about(table: str, column: str | None, says: str, mend: str, structure: bool = False) -> dict[str, object]:
    return {"table": table, "column": column, "says": says, "mend": mend, "structure": structure}


def _stage(table: str, cells: str) -> str:
    return f"mend {cells} where {table} is made, or the declaration in pipeline/tables/{table}.py"


def _structure(table: Table) -> list[Expectation]:
    mend = f"end the stage with {table.name.upper()}.shape(frame)"
    about = _about(table.name, None, f"the columns are {', '.join(table.names)}, in this order", mend, structure=True)
    order: Expectation = {"type": "expect_table_columns_to_match_ordered_list", "kwargs": {"column_list": list(table.names)}, "meta": about}
    declared = ", ".join(f"('{c.name}', '{DUCKDB[c.type]}')" for c in table.columns)
    query = (f"SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '{table.name}'"
             f" AND column_name IN ({', '.join(repr(n) for n in table.names)}) AND (column_name, data_type) NOT IN ({declared})")  # fmt: skip
    return [order, _no_rows(query, _about(table.name, None, "every column has its declared type", mend, structure=True))]


def _rows(table: Table) -> list[Expectation]:
    if not table.minimum_rows:
        return []
    about = _about(table.name, None, f"at least {table.minimum_rows} rows", f"look at what came into {table.name}: its inputs are empty, or all were set aside")
    return [{"type": "expect_table_row_count_to_be_between", "kwargs": {"min_value": table.minimum_rows}, "meta": about}]


def _keys(table: Table) -> list[Expectation]:
    if len(table.key) == 1:
        return [] if table.column(table.key[0]).unique else [_unique(table, table.key[0])]
    about = _about(table.name, ", ".join(table.key), "no two rows have the same key", _stage(table.name, "the double rows"))
    return [{"type": "expect_compound_columns_to_be_unique", "kwargs": {"column_list": list(table.key)}, "meta": about}]


def _unique(table: Table, column: str) -> Expectation:
    about = _about(table.name, column, "every value is unique", _stage(table.name, "the double rows"))
    return {"type": "expect_column_values_to_be_unique", "kwargs": {"column": column}, "meta": about}


def _cells(table: Table, column: Column) -> list[Expectation]:
    """What one column promises of each of its cells."""

    def about(says: str) -> dict[str, object]:
        return _about(table.name, column.name, says, _stage(table.name, "the cells"))

    yours: list[Expectation] = []
    if column.required:
        yours.append({"type": "expect_column_values_to_not_be_null", "kwargs": {"column": column.name}, "meta": about("no cell is empty")})
    if column.unique:
        yours.append(_unique(table, column.name))
    if column.vocabulary:
        codes = {"column": column.name, "value_set": list(column.vocabulary)}
        says = f"every value is one of {', '.join(column.vocabulary)}"
        yours.append({"type": "expect_column_values_to_be_in_set", "kwargs": codes, "meta": about(says)})
    if column.minimum is not None or column.maximum is not None:
        bounds = {"min_value": column.minimum, "max_value": column.maximum}
        says = " and ".join(f"not {side} {bound:g}" for side, bound in (("under", column.minimum), ("over", column.maximum)) if bound is not None)
        yours.append({"type": "expect_column_values_to_be_between", "kwargs": {"column": column.name, **bounds}, "meta": about(says)})
    if column.pattern:
        broken = f"NOT regexp_full_match({_name(column.name)}, '{column.pattern.replace(chr(39), chr(39) * 2)}')"
        yours.append(_no_rows(_select(table, (column.name,), broken), about(f"every value matches {column.pattern}")))
    if column.references:
        other, theirs = column.references.split(".")
        known = f"SELECT {_name(theirs)} FROM {other} WHERE {_name(theirs)} IS NOT NULL"
        broken = f"this.{_name(column.name)} IS NOT NULL AND this.{_name(column.name)} NOT IN ({known})"
        yours.append(_no_rows(_select(table, (column.name,), broken), about(f"every value stands in {column.references}")))
    return yours


def _rule(table: Table, rule: Rule) -> Expectation:
    """A rule is broken by every row where it is not true; null is not true."""
    where = TABLES[rule.over] if rule.over else table
    named = tuple(n for n in where.names if re.search(rf"\b{n}\b", rule.sql))
    mend = _stage(where.name, "the rows") if not rule.over else f"add to {table.name} what those rows of {where.name} need"
    about = _about(where.name, ", ".join(named) or None, f"{rule.name}: {rule.description}", mend)
    return _no_rows(_select(where, named, f"({rule.sql}) IS NOT TRUE"), about)


def _select(table: Table, columns: tuple[str, ...], broken: str) -> str:
    """The rows that break a promise: their key, then the cells that it is about."""
    shown = dict.fromkeys((*table.key, *columns))
    return f"SELECT {', '.join('this.' + _name(c) for c in shown)} FROM {table.name} AS this WHERE {broken}"


def _no_rows(query: str, about: dict[str, object]) -> Expectation:
    # The library fills in the query with str.format, so braces in patterns are doubled. What it puts for {batch} has an alias
    # of its own while rules call the row's table `this`, so {batch} stands in a comment: without it the library prints a line.
    doubled = query.replace("{", "{{").replace("}", "}}")
    return {"type": UNEXPECTED_ROWS, "meta": about, "kwargs": {"unexpected_rows_query": f"{doubled} /* {{batch}} */"}}


def _name(column: str) -> str:
    return f'"{column}"'


def fingerprint(table: Table) -> str:
    """SHA-256 of all that a check of the table asks, and of the versions that ask it: equal for equal promises."""
    asked = {"expectations": expectations(table), **{name: version(name) for name in ("great-expectations", "duckdb")}}
    return hashlib.sha256(json.dumps(asked, sort_keys=True, default=str).encode()).hexdigest()

"""`README.md` of a release: what it is, how to open it, how to cite it. Derived from the declarations."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from pipeline.publish.wording import CSV_RULE, DATA_LICENCE, NOT_ZERO, SUMMARY, TEXT_LICENCE_NOTE, TITLE
from pipeline.tables.schema import Table

TEMPLATE = """# {title}

Release {version}. {summary}

{before} A release never changes: what is wrong in it is mended in the next one.

| table | rows | one row is |
| --- | ---: | --- |
{tables}

Each table is a Parquet file and a CSV file of the same rows. {not_zero} Every column is described in `datapackage.json` and in `index.html`,
which opens with a double click and needs no network.

## Read it

DuckDB:

```sql
SELECT sender, host, low, best, high, qualifier, status, quote FROM 'deployments.parquet' WHERE host = 'IRQ';
```

Python, with pandas or polars:

```python
import pandas as pd
deployments = pd.read_parquet("deployments.parquet", dtype_backend="numpy_nullable")  # else numbers beside empty cells become decimals
```

LibreOffice and Excel: open the CSV file; its character set is UTF-8, its separator the comma. Set the column type to "Text" where codes must not be taken
for numbers or dates. LibreOffice without a window needs to be told the character set: `soffice --infilter="Text - txt - csv (StarCalc):44,34,76"`.

What was known on 1 July 2025 is one filter: `reported_to <= DATE '2025-07-01'`.

## What changed

`changes.csv` has one line for each row that was added or removed, and for each cell that changed, since the release before. `key`, `old` and `new` are JSON.

## CSV rule

{csv_rule}

## Check it

`sha256sum --check SHA256SUMS` proves that no byte was lost. `muster verify` on this folder also proves that every quote stands in its document's text
at the place stated, where the release may carry that text, and that both forms of each table hold the same rows.

## Cite it

Muster contributors ({year}). {title}, release {version}.

## Licence

{licence}. {text_licence}
"""


def write(folder: Path, tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> None:
    """Say it for the tables that lie in the folder."""
    lines = "\n".join(f"| `{name}` | {frames[name].height:,} | {table.row} |" for name, table in tables.items())
    before = f"The release before it is {previous}." if previous else "It is the first release."
    text = TEMPLATE.format(title=TITLE, version=version, summary=SUMMARY, before=before, tables=lines, not_zero=NOT_ZERO, csv_rule=CSV_RULE,
                           year=version.partition(".")[0], licence=DATA_LICENCE, text_licence=TEXT_LICENCE_NOTE)  # fmt: skip
    (folder / "README.md").write_text(text, encoding="utf-8", newline="\n")

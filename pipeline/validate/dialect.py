"""SQLAlchemy's way to DuckDB as Great Expectations needs it: duckdb-engine's dialect without cached statements and transactions."""

import atexit
import sys
from typing import Any

from duckdb_engine import Dialect
from sqlalchemy.dialects import registry

NAME = "musterduckdb"


class MusterDialect(Dialect):
    """Reads only, one connection: there is nothing to commit or roll back, and doing so raises in DuckDB."""

    name = "duckdb"
    supports_statement_cache = False

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        """Column types by name: SQLAlchemy and Great Expectations keep them for good, and DuckDB's own objects must not outlive it."""
        super().do_execute(cursor, statement, parameters, context)
        if cursor.description is not None:
            cursor.description = [(name, str(kind), *rest) for name, kind, *rest in cursor.description]

    def do_begin(self, connection: object) -> None:
        pass

    def do_commit(self, connection: object) -> None:
        pass

    def do_rollback(self, connection: object) -> None:
        pass


def register() -> None:
    """Make `musterduckdb:///file` an address that SQLAlchemy understands."""
    registry.register(NAME, __name__, "MusterDialect")
    atexit.unregister(_let_go)
    atexit.register(_let_go)


def _let_go() -> None:
    """Something in Great Expectations outlives the interpreter and holds duckdb-engine, and for that DuckDB prints forty lines at exit."""
    for name in [n for n in sys.modules if n.partition(".")[0] == "duckdb_engine"]:
        vars(sys.modules[name]).clear()

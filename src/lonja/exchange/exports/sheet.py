"""What a kind of export is made of: its columns in the order of the import, and the statement behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lonja.companies.permissions import Permission
from lonja.exchange.columns import Column


@dataclass(frozen=True, slots=True)
class Out:
    """A column that goes out: its name for programs, its title for people, SQL of its value.

    `otherwise` is written where the value is NULL and an empty cell would mean something else.
    """

    name: str
    title: str
    sql: str
    otherwise: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of export. `source` is SQL from FROM on, up to its conditions, `order` what the rows are sorted by.

    `filters` gives for each wish that it understands ('list', 'company') a condition with one place for the code;
    `changed` is a condition for rows that were touched since a moment, which stands at each of its places.
    """

    code: str
    permission: Permission
    columns: Callable[[], Sequence[Out]]
    source: str
    order: str
    filters: Mapping[str, str]
    changed: str
    condition: str = "true"


def logged(kind: str, thing: str, named: str = "unnest(ids)") -> str:
    """The condition that a thing stands in the log of changes since a moment; `thing` and `named` as SQL."""
    return f"{thing} IN (SELECT {named} FROM exchange_change WHERE kind = '{kind}' AND at >= %s)"  # noqa: S608 - names of ours


def outs(columns: Sequence[Column], sql: Mapping[str, str], **otherwise: str) -> list[Out]:
    """The columns of an import with SQL for each, under the first of their titles, in their order."""
    return [
        Out(column.name, column.titles[0], sql[column.name], otherwise.get(column.name))
        for column in columns
    ]  # fmt: skip

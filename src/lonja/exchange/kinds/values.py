"""SQL of values as the kinds need it: what the file says, else what is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lonja.core.texts import plain_tag
from lonja.exchange.kinds.kind import Present

_PAIRS = 50


def quoted(text: str) -> str:
    """A text as SQL; codes of attributes are the seller's own words."""
    return "'" + text.replace("'", "''") + "'"


def texts(attribute: str, present: Present, stem: str) -> str:
    """SQL of texts by language, where only what the file says is new; the columns' names begin with the `stem`.

    A column `plain_…` says it for the plain register.
    """
    columns = {code: f"{stem}_{code}" for code in ("es", "en")}
    columns |= {plain_tag(code): f"plain_{name}" for code, name in columns.items()}
    pairs = ", ".join(f"'{tag}', r.{name}" for tag, name in columns.items() if name in present)
    return f"coalesce(there.{attribute}, '{{}}') || jsonb_strip_nulls(jsonb_build_object({pairs}))"


def kept(attribute: str, column: str, present: Present, otherwise: str) -> str:
    """SQL of what the file says, else of what is there, else of what a new row has: an empty cell changes nothing."""
    said = f"r.{column}, " if column in present else ""
    return f"coalesce({said}there.{attribute}, {otherwise})"


def json_object(pairs: Sequence[tuple[str, str]]) -> str:
    """SQL of an object without its empty values, of pairs of a key and SQL: a function takes 100 arguments only."""
    parts = (pairs[start : start + _PAIRS] for start in range(0, len(pairs) or 1, _PAIRS))
    built = (f"jsonb_build_object({', '.join(f'{quoted(key)}, {sql}' for key, sql in part)})" for part in parts)
    return f"jsonb_strip_nulls({' || '.join(built)})"


def firsts(columns: Iterable[str], present: Present) -> str:
    """SQL of each of these columns' first value among the rows of a group, behind a comma."""
    return "".join(
        f", (array_agg({name} ORDER BY number) FILTER (WHERE {name} IS NOT NULL))[1] AS {name}"
        for name in columns
        if name in present
    )

"""The map of a file: what its columns and codes mean, and how its figures are written."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from lonja.erp.errors import MapUnusable
from lonja.erp.imports.names import CategoryRule, NameStyle
from lonja.erp.imports.rules import CodeKind, Notation

COLUMNS = ("invoice", "code", "description", "quantity", "invoiced_at", "unit_price", "customer", "country")
BUNDLED = Path(__file__).parent / "maps"


@dataclass(frozen=True)
class TransactionMap:
    """All that is known of a file of invoice lines before it is opened. Frozen; made by `load_map`."""

    name: str
    source: str
    license: str
    columns: Mapping[str, tuple[str, ...]]
    notation: Notation
    currency: str
    language: str
    price_list: str
    company_name: str
    names: NameStyle
    countries: Mapping[str, str]
    categories: tuple[CategoryRule, ...]

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """Header as written in the file, case-folded -> our name of the column."""
        return {header.casefold(): column for column, headers in self.columns.items() for header in headers}


def load_map(name: str) -> TransactionMap:
    """The map in the file `name` (.toml or .json), or the bundled one of that name. Raises MapUnusable."""
    path = Path(name)
    if not path.suffix and (BUNDLED / f"{name}.toml").is_file():
        path = BUNDLED / f"{name}.toml"
    try:
        text = path.read_text(encoding="utf-8")
        table = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except OSError as error:
        known = ", ".join(sorted(bundled.stem for bundled in BUNDLED.glob("*.toml")))
        raise MapUnusable(name=name, problem=f"{error.strerror or error}; bundled maps: {known}") from error
    except ValueError as error:
        raise MapUnusable(name=name, problem=str(error)) from error
    try:
        return _read(table)
    except (KeyError, TypeError, ValueError, re.error, OSError) as error:
        raise MapUnusable(name=name, problem=_sentence(error)) from error


def _sentence(error: Exception) -> str:
    return f"it lacks {error}" if isinstance(error, KeyError) else str(error)


def _read(table: Mapping[str, Any]) -> TransactionMap:
    formats = table["formats"]
    return TransactionMap(
        name=str(table["name"]),
        source=str(table.get("source", "")),
        license=str(table.get("license", "")),
        columns=_columns(table["columns"]),
        notation=_notation(formats, table.get("invoices", {}), table["codes"]),
        currency=_matching("[A-Z]{3}", formats["currency"], "formats.currency"),
        language=_matching("en|es", formats["language"], "formats.language"),
        price_list=_matching("[a-z0-9-]{1,40}", table["price_list"], "price_list"),
        company_name=_company_name(table.get("companies", {})),
        names=_name_style(table.get("names", {})),
        countries={key.casefold(): str(code) for key, code in table.get("countries", {}).items()},
        categories=tuple(_category(rule) for rule in table.get("categories", [])),
    )


def _notation(formats: Mapping[str, Any], invoices: Mapping[str, Any], codes: Mapping[str, str]) -> Notation:
    return Notation(
        time_zone=ZoneInfo(formats["time_zone"]),
        date_formats=tuple(_texts(formats["dates"])),
        decimal_mark=_matching("[.,]", formats.get("decimal_mark", "."), "formats.decimal_mark"),
        canceled_prefix=str(invoices.get("canceled_prefix", "")).upper(),
        adjusted_prefix=str(invoices.get("adjusted_prefix", "")).upper(),
        codes={CodeKind(kind): re.compile(pattern) for kind, pattern in codes.items()},
    )


def _columns(table: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    unknown = sorted(set(table) - set(COLUMNS))
    if unknown:
        raise ValueError(f"columns.{unknown[0]} is no column that we know ({', '.join(COLUMNS)})")
    return {column: tuple(_texts(table[column])) for column in COLUMNS}


def _texts(value: Any) -> list[str]:
    texts = [value] if isinstance(value, str) else list(value)
    if not texts or not all(isinstance(text, str) and text for text in texts):
        raise ValueError(f"{value!r} must be a text or a list of texts")
    return texts


def _matching(pattern: str, value: Any, key: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise ValueError(f"{key} is {value!r}")
    return value


def _company_name(table: Mapping[str, Any]) -> str:
    name = str(table.get("name", "Customer {customer}"))
    if "{customer}" not in name:
        raise ValueError("companies.name must hold {customer}")
    return name


def _name_style(table: Mapping[str, Any]) -> NameStyle:
    return NameStyle(
        looks_right=re.compile(table.get("looks_right", r"(?i).*[a-z]{3}.*")),
        is_sentence_case=bool(table.get("sentence_case", False)),
        kept_words={word.upper(): word for word in table.get("keep", [])},
    )


def _category(rule: Mapping[str, Any]) -> CategoryRule:
    words = re.compile(rf"\b(?:{'|'.join(rule['words'])})\b", re.IGNORECASE)
    return CategoryRule(code=rule["code"], names=dict(rule["names"]), words=words)

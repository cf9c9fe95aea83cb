"""Maps: the bundled ones, one's own, and those that say too little."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from lonja.erp.errors import MapUnusable
from lonja.erp.imports.mapping import BUNDLED, load_map
from lonja.erp.imports.rules import CodeKind

SMALL: dict[str, Any] = {
    "name": "Small",
    "price_list": "small",
    "columns": {
        "invoice": "Factura", "code": "Código", "description": "Texto", "quantity": "Cantidad",
        "invoiced_at": "Fecha", "unit_price": "Precio", "customer": "Cliente", "country": "País",
    },
    "formats": {
        "currency": "EUR", "language": "es", "time_zone": "Europe/Madrid",
        "dates": "%d/%m/%Y", "decimal_mark": ",",
    },
    "codes": {"product": "[0-9]+"},
}  # fmt: skip


def test_every_bundled_map_can_be_loaded_by_its_name() -> None:
    names = [path.stem for path in BUNDLED.glob("*.toml")]

    assert "online-retail" in names
    for name in names:
        assert load_map(name).source


def test_a_map_of_ones_own_in_json(tmp_path: Path) -> None:
    path = tmp_path / "small.json"
    path.write_text(json.dumps(SMALL))

    found = load_map(str(path))

    assert found.headers["código"] == "code"
    assert found.notation.decimal_mark == ","
    assert found.notation.date_formats == ("%d/%m/%Y",)
    assert found.notation.codes.keys() == {CodeKind.PRODUCT}
    assert found.company_name == "Customer {customer}"


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("columns.invoice", None, "lacks 'invoice'"),
        ("columns.colour", "Color", "colour is no column"),
        ("columns.code", [], "must be a text"),
        ("formats.currency", "euro", "formats.currency is 'euro'"),
        ("formats.language", "xx", "formats.language is 'xx'"),
        ("formats.time_zone", "Europe/Nowhere", "Nowhere"),
        ("formats.decimal_mark", "'", "formats.decimal_mark"),
        ("codes.product", "[0-9", "unterminated"),
        ("codes.whatever", "x", "'whatever' is not a valid CodeKind"),
        ("companies.name", "Customer", "must hold {customer}"),
        ("price_list", "A list", "price_list is 'A list'"),
    ],
)
def test_a_map_that_says_too_little_is_refused_with_what_it_lacks(
    tmp_path: Path, key: str, value: object, words: str
) -> None:
    table = json.loads(json.dumps(SMALL))
    *path, last = key.split(".")
    place = table
    for step in path:
        place = place.setdefault(step, {})
    if value is None:
        del place[last]
    else:
        place[last] = value
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(table))

    with pytest.raises(MapUnusable) as refused:
        load_map(str(file))

    assert words in str(refused.value)


@pytest.mark.parametrize(("name", "content"), [("bad.toml", "name = "), ("bad.json", "{"), ("binary.toml", "\x00")])
def test_what_is_no_map_at_all_is_refused(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text(content)

    with pytest.raises(MapUnusable):
        load_map(str(file))


def test_an_unknown_map_is_told_which_are_bundled() -> None:
    with pytest.raises(MapUnusable, match="online-retail"):
        load_map("no-such-map")


def test_the_bundled_map_names_source_and_license_of_its_data() -> None:
    table = tomllib.loads((BUNDLED / "online-retail.toml").read_text())

    assert "10.24432/C5CG6D" in table["source"]
    assert table["license"] == "CC BY 4.0"

"""The drawn pictures: one for every kind of product, in the text's own color, and nothing that runs or loads."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders

from lonja.project.demo.families import catalog

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def symbols() -> dict[str, ElementTree.Element]:
    found = finders.find("catalog/pictures.svg")
    assert found
    root = ElementTree.parse(Path(str(found))).getroot()
    return {str(symbol.get("id")): symbol for symbol in root.iter(f"{SVG}symbol")}


def test_every_product_has_a_drawing_and_every_drawing_a_product(symbols: dict[str, ElementTree.Element]) -> None:
    assert {product.drawing for product in catalog().products} == set(symbols)


def test_drawings_share_a_frame_and_take_the_color_of_the_text(symbols: dict[str, ElementTree.Element]) -> None:
    for symbol in symbols.values():
        assert symbol.get("viewBox") == "0 0 64 64"
        assert symbol.get("stroke") == "currentColor"
        paints = {part.get(name) for part in symbol.iter() for name in ("fill", "stroke")}
        assert paints <= {None, "none", "currentColor"}


def test_drawings_are_lines_and_nothing_else(symbols: dict[str, ElementTree.Element]) -> None:
    shapes = {f"{SVG}{name}" for name in ("symbol", "g", "path", "rect", "circle", "ellipse")}
    for name, symbol in symbols.items():
        assert {part.tag for part in symbol.iter()} <= shapes, name
        assert not any("href" in key or key.startswith("on") for part in symbol.iter() for key in part.attrib)

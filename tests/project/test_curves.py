"""Curves of the bench: every point stands where its figure puts it, and any name can be printed."""

from __future__ import annotations

from xml.etree import ElementTree

from lonja.project.bench.curves import HEIGHT, TOP, Curve, Panel, drawn

SVG = "{http://www.w3.org/2000/svg}"


def points(picture: str) -> list[list[tuple[float, float]]]:
    lines = ElementTree.fromstring(picture).iter(f"{SVG}polyline")
    return [
        [(float(x), float(y)) for x, y in (at.split(",") for at in line.attrib["points"].split())] for line in lines
    ]


def test_what_grows_in_step_is_a_diagonal_and_what_does_not_is_level() -> None:
    panel = Panel("SKUs", [1_000, 2_000, 4_000], [Curve("page", [2.0, 4.0, 8.0]), Curve("price", [2.0, 2.0, 2.0])])
    grows, level = points(drawn("Cost", [panel]))
    assert [height for _, height in grows] == [TOP + HEIGHT, TOP + HEIGHT / 2, TOP]
    assert {height for _, height in level} == {float(TOP + HEIGHT)}
    assert [x for x, _ in grows] == [x for x, _ in level]


def test_panels_share_one_scale_and_any_name_is_text() -> None:
    panels = [Panel(name, [1, 2], [Curve("<page> & more", [value, value])]) for name, value in (("a", 1.0), ("b", 4.0))]
    picture = drawn('Cost of "pages"', panels)
    (low, _), (high, _) = points(picture)
    assert (low[1], high[1]) == (TOP + HEIGHT, TOP)
    assert picture.count("&lt;page&gt; &amp; more") == 1

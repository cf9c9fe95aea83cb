"""Charts can be read without being seen: title, description, data; and their shapes tell the truth."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from lonja.web import charts

VALUES = st.lists(st.integers(min_value=-100, max_value=10**9), min_size=1, max_size=24)


def draw(macro: str, chart: Any) -> str:
    return str(engines["jinja2"].from_string("{{ ui[macro](chart) }}").render({"chart": chart, "macro": macro}))


def columns(values: list[int]) -> charts.Chart:
    points = [(f"m{index}", (value,)) for index, value in enumerate(values)]
    return charts.columns("Spend", points, ["Net"], write=str, description="It rises.")


@pytest.mark.parametrize(
    ("macro", "chart"),
    [
        ("chart_columns", columns([1, 5, 3])),
        ("chart_stack", charts.stack("Spend", [("A", 1), ("B", Decimal("5"))], write=str, description="It rises.")),
        ("chart_rows", charts.rows("Spend", [("A", 1), ("B", 5)], "Net", write=str, description="It rises.")),
    ],
)
def test_a_chart_has_a_title_a_description_and_its_data(macro: str, chart: charts.Chart) -> None:
    html = draw(macro, chart)
    assert "Spend" in html
    assert "It rises." in html
    assert "<table" in html
    assert "<caption" in html
    assert ">5<" in html
    if 'role="img"' in html:
        labelled = re.search(r'aria-labelledby="([^"]+)"', html)
        assert labelled is not None
        assert all(f'id="{target}"' in html for target in labelled[1].split())
    assert "style=" not in html


def test_a_sparkline_speaks() -> None:
    html = draw("sparkline", charts.sparkline("Last year", [1, 2, 3], description="from 1 to 3"))
    assert 'role="img"' in html
    assert 'aria-label="Last year: from 1 to 3"' in html


@given(VALUES)
def test_columns_are_as_tall_as_their_values(values: list[int]) -> None:
    chart = columns(values)
    assert len(chart.bars) == len(values)
    tallest = max((bar.height for bar in chart.bars), default=0)
    for bar, value in zip(chart.bars, values, strict=True):
        assert bar.height >= 0
        assert 0 <= bar.y <= chart.height
        assert bar.x + bar.width <= charts.WIDTH + 0.01
        if max(values) > 0:
            assert bar.height == pytest.approx(max(value, 0) / max(values) * tallest, abs=0.02)


@given(VALUES)
def test_the_parts_of_a_stack_fill_it(values: list[int]) -> None:
    parts = [(f"p{index}", value) for index, value in enumerate(values[:5])]
    chart = charts.stack("Share", parts, write=str, description="Parts.")
    if sum(max(value, 0) for value in values[:5]):
        last = chart.bars[-1]
        assert last.x + last.width <= charts.WIDTH
        ends = [bar.x for bar in chart.bars]
        assert ends == sorted(ends)


def test_nothing_to_show_is_no_error() -> None:
    assert columns([0]).bars[0].height == 0
    assert charts.columns("Empty", [], ["Net"], write=str, description="None.").bars == []
    assert charts.rows("Empty", [], "Net", write=str, description="None.").bars == []
    assert charts.sparkline("Empty", [], description="none").path.startswith("M")


def test_the_running_month_is_paler() -> None:
    chart = charts.columns("S", [("a", (1,)), ("b", (2,))], ["N"], write=str, description="d", is_last_partial=True)
    assert [bar.is_faded for bar in chart.bars] == [False, True]


def test_the_axis_may_be_written_shorter_than_the_data_and_no_name_is_cut_off() -> None:
    points = [(f"{day} nov", (day * 1000,)) for day in range(1, 31)]
    chart = charts.columns(
        "Sales",
        points,
        ["Net"],
        write=lambda value: f"{value}.00",
        write_marks=lambda marks: [f"{mark:.0f}" for mark in marks],
        description="It rises.",
    )
    written = [text.text for text in chart.texts]
    assert "10000" in written
    assert not any(text.endswith(".00") for text in written)
    assert chart.table[0] == ("1 nov", ["1000.00"])
    last = next(text for text in chart.texts if text.text == "30 nov")
    assert (last.x, last.anchor) == (charts.WIDTH, "end")

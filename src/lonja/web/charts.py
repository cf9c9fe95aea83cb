"""Charts as geometry: pure functions from numbers to shapes, which the macros of `charts.html` draw as SVG.

Every chart carries a title, a description in words and its data as a table, so that it can be read without seeing
it. Values are plain numbers; how they are written is the caller's choice (`write`, one of `lonja.web.formats`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2s

Value = Decimal | int | float
Writer = Callable[[Value], str]
MarksWriter = Callable[[Sequence[float]], Sequence[str]]

WIDTH = 640


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of a series (1 to 5, which gives its color) with the words that hovering shows."""

    x: float
    y: float
    width: float
    height: float
    series: int
    label: str
    is_faded: bool = False
    radius: float = 2


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a point; `anchor` is SVG's: start, middle or end. Minor ones give way where the chart is narrow."""

    x: float
    y: float
    text: str
    anchor: str = "middle"
    is_minor: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the axis."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Chart:
    """All that a macro needs to draw one chart; `table` holds (name, values as text) rows."""

    title: str
    description: str
    width: int
    height: int
    series: Sequence[str]
    table: Sequence[tuple[str, Sequence[str]]]
    bars: Sequence[Bar] = ()
    texts: Sequence[Text] = ()
    lines: Sequence[Line] = ()
    id: str = field(default="")


@dataclass(frozen=True, slots=True)
class Spark:
    """A line the size of a word, its last point marked."""

    title: str
    description: str
    width: int
    height: int
    path: str
    end_x: float
    end_y: float


def columns(
    title: str,
    points: Sequence[tuple[str, Sequence[Value]]],
    series: Sequence[str],
    *,
    write: Writer,
    write_marks: MarksWriter | None = None,
    description: str,
    is_last_partial: bool = False,
    height: int = 220,
) -> Chart:
    """Columns over time, the values of several series stacked; negative values count as nothing.

    `points` are (label, one value per series). `is_last_partial` draws the running month paler. `write_marks` writes
    the axis, which `write` does otherwise.
    """
    ticks = _ticks(max((sum(max(float(value), 0.0) for value in values) for _, values in points), default=0.0))
    marks = write_marks(ticks) if write_marks else [write(tick) for tick in ticks]
    left, bottom = 8 + 9 * max(len(mark) for mark in marks), height - 22
    scale, slot = (bottom - 8) / ticks[-1], (WIDTH - left) / max(1, len(points))
    bars: list[Bar] = []
    for index, (label, values) in enumerate(points):
        told = [f"{label} · {name}: {write(value)}" for name, value in zip(series, values, strict=True)]
        faded = is_last_partial and index == len(points) - 1
        heights = [max(float(value), 0.0) * scale for value in values]
        bars += _pile(left + slot * index, bottom, slot, heights=heights, told=told, faded=faded)
    names = [
        _name(left + slot * (i + 0.5), height - 6, label, is_minor=(len(points) - 1 - i) % 2 == 1)
        for i, (label, _) in enumerate(points)
        if _shown(i, len(points))
    ]
    texts = names + [
        Text(left - 8, _r(bottom - tick * scale + 4), mark, "end") for tick, mark in zip(ticks, marks, strict=True)
    ]
    lines = [Line(left, _r(bottom - tick * scale), WIDTH, _r(bottom - tick * scale)) for tick in ticks]
    table = [(label, [write(value) for value in values]) for label, values in points]
    return Chart(title, description, WIDTH, height, series, table, bars, texts, lines, _id(title))


def _name(x: float, y: float, label: str, *, is_minor: bool) -> Text:
    """The name below a column; at the right edge it ends there instead of being cut off."""
    if x + 3.5 * len(label) > WIDTH:
        return Text(WIDTH, y, label, "end", is_minor)
    return Text(_r(x), y, label, is_minor=is_minor)


def _pile(
    x: float, bottom: float, slot: float, *, heights: Sequence[float], told: Sequence[str], faded: bool
) -> list[Bar]:
    """The bars of one column, the first series at the bottom, centered in a slot that begins at `x`."""
    thick, y, bars = min(slot * 0.68, 44), bottom, []
    for number, (tall, words) in enumerate(zip(heights, told, strict=True), start=1):
        y -= tall
        bars.append(Bar(_r(x + (slot - thick) / 2), _r(y), _r(thick), _r(tall), number, words, faded))
    return bars


def rows(title: str, points: Sequence[tuple[str, Value]], measure: str, *, write: Writer, description: str) -> Chart:
    """Horizontal bars, one a row, in the order given; drawn as a table whose middle column is the bar."""
    most = max((float(value) for _, value in points), default=0.0) or 1.0
    bars = [
        Bar(0, 0, _r(max(float(value), 0.0) / most * 100), 1, 1, f"{label}: {write(value)}", radius=0)
        for label, value in points
    ]
    table = [(label, [write(value)]) for label, value in points]
    return Chart(title, description, 100, 1, [measure], table, bars, id=_id(title))


def stack(title: str, parts: Sequence[tuple[str, Value]], *, write: Writer, description: str) -> Chart:
    """One bar divided into up to five parts, which the legend below it names."""
    total = sum(max(float(value), 0.0) for _, value in parts) or 1.0
    bars, x = [], 0.0
    for number, (label, value) in enumerate(parts, start=1):
        long = max(float(value), 0.0) / total * WIDTH
        bars.append(Bar(_r(x), 0, _r(max(long - 2, 0)), 18, number, f"{label}: {write(value)}", radius=3))
        x += long
    names = [label for label, _ in parts]
    table = [(label, [write(value)]) for label, value in parts]
    return Chart(title, description, WIDTH, 18, names, table, bars, (), (), _id(title))


def sparkline(title: str, values: Sequence[Value], *, description: str, width: int = 88, height: int = 22) -> Spark:
    """The course of a few values, without axes; `description` tells it in words."""
    numbers = [float(value) for value in values] or [0.0]
    low, high = min(numbers), max(numbers)
    span = (high - low) or 1.0
    across = (width - 6) / max(1, len(numbers) - 1)
    points = [(_r(3 + i * across), _r(height - 3 - (n - low) / span * (height - 6))) for i, n in enumerate(numbers)]
    path = "M" + " L".join(f"{x} {y}" for x, y in points)
    return Spark(title, description, width, height, path, *points[-1])


def _ticks(most: float) -> list[float]:
    """Round values from 0 to just above `most`, four or five of them."""
    if most <= 0:
        return [0.0, 1.0]
    rough = most / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    return [step * number for number in range(math.ceil(most / step) + 1)]


def _shown(index: int, count: int) -> bool:
    """Whether the label of a column fits: at most about a dozen are written."""
    every = max(1, -(-count // 13))
    return (count - 1 - index) % every == 0


def _r(value: float) -> float:
    return round(value, 2)


def _id(title: str) -> str:
    return f"chart-{blake2s(title.encode(), digest_size=4).hexdigest()}"

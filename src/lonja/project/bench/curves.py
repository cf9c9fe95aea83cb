"""Curves over doublings as one SVG, for the documentation: readable on light and on dark ground."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

COLORS = "#2f6fde", "#c2570c", "#0f8a5f", "#a23ec9", "#b8860b", "#6b7280"
INK = "#7a828e"
WIDTH, HEIGHT, LEFT, TOP, GAP = 250, 200, 46, 46, 44


@dataclass(frozen=True, slots=True)
class Curve:
    """One work, and its milliseconds at each point."""

    name: str
    values: Sequence[float]


@dataclass(frozen=True, slots=True)
class Panel:
    """What was doubled, how much of it there was at each point, and the curves over it."""

    name: str
    points: Sequence[int]
    curves: Sequence[Curve]


def drawn(title: str, panels: Sequence[Panel]) -> str:
    """Panels side by side on one scale that doubles upwards, as they do to the right: what grows in step is a diagonal,
    what does not grow is level."""
    values = [value for panel in panels for curve in panel.curves for value in curve.values]
    low, high = math.floor(math.log2(min(values))), math.ceil(math.log2(max(values)))
    names = [curve.name for curve in panels[0].curves]
    width = LEFT + len(panels) * (WIDTH + GAP)
    height = TOP + HEIGHT + 44 + 20 * -(-len(names) // 3)
    inner = "".join(_panel(panel, LEFT + place * (WIDTH + GAP), low, high) for place, panel in enumerate(panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif"'
        f' font-size="12" fill="{INK}" role="img" aria-label={quoteattr(title)}>'
        f'<text x="{LEFT}" y="18" font-size="14">{escape(title)}</text>{inner}{"".join(_legend(names))}</svg>\n'
    )


def _panel(panel: Panel, left: float, low: int, high: int) -> str:
    def y(value: float) -> float:
        return TOP + HEIGHT * (high - math.log2(value)) / max(1, high - low)

    step = WIDTH / max(1, len(panel.points) - 1)
    parts = []
    for power in range(low, high + 1):
        parts.append(f'<path d="M{left} {y(2**power):.1f}h{WIDTH}" stroke="{INK}" stroke-opacity=".25"/>')
        parts.append(f'<text x="{left - 6}" y="{y(2**power) + 4:.1f}" text-anchor="end">{2.0**power:g}</text>')
    for place, amount in enumerate(panel.points):
        parts.append(
            f'<text x="{left + place * step:.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{amount:,}</text>'
        )
    parts.append(f'<text x="{left + WIDTH / 2}" y="{TOP - 10}" text-anchor="middle">{escape(panel.name)}</text>')
    for color, curve in zip(COLORS, panel.curves, strict=False):
        at = [(left + place * step, y(value)) for place, value in enumerate(curve.values)]
        line = " ".join(f"{x:.1f},{height:.1f}" for x, height in at)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{height:.1f}" r="3" fill="{color}"/>' for x, height in at]
    return "".join(parts)


def _legend(names: Sequence[str]) -> Iterator[str]:
    for place, (color, name) in enumerate(zip(COLORS, names, strict=False)):
        x, y = LEFT + (place % 3) * (WIDTH + GAP), TOP + HEIGHT + 44 + 20 * (place // 3)
        yield f'<path d="M{x} {y - 4}h22" stroke="{color}" stroke-width="2"/><text x="{x + 28}" y="{y}">'
        yield f"{escape(name)}</text>"

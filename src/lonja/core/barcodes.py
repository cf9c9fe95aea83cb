"""Barcodes as drawings: EAN-13 and EAN-8 of a GTIN, else Code 128."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from lonja.core.codes import is_gtin

QUIET = 10
"""Modules that stay white on both sides, without which no scanner finds the beginning."""

_HEIGHT = 60
_GTINS = {8: "ean8", 13: "ean13"}


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of a code, a sign for each module ('1': black), without the white on both sides."""

    code: str
    modules: str

    @property
    def width(self) -> int:
        """Modules with the white on both sides; a scanner wants about a quarter of a millimeter for each."""
        return len(self.modules) + 2 * QUIET

    def svg(self) -> str:
        """The bars as an SVG picture, to be stretched to any size."""
        at, drawn = QUIET, []
        for sign, run in groupby(self.modules):
            wide = len(list(run))
            if sign == "1":
                drawn.append(f'<rect x="{at}" y="0" width="{wide}" height="{_HEIGHT}"/>')
            at += wide
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {_HEIGHT}" preserveAspectRatio="none"'
            f' shape-rendering="crispEdges">{"".join(drawn)}</svg>'
        )


def bars_of(code: str) -> Bars | None:
    """The bars that a scanner reads as exactly this code; None for one that no barcode can hold (a sign beyond ASCII).

    A number of GS1 of 8 or 13 digits becomes an EAN, all else Code 128; one of 12 digits too, which scanners would
    else give back as 12 or as 13 digits.
    """
    import barcode  # type: ignore[import-untyped]  # here, because few pages draw any

    if not code or not (code.isascii() and code.isprintable()):
        return None
    kind = _GTINS.get(len(code), "code128") if is_gtin(code) else "code128"
    modules = barcode.get_barcode_class(kind)(code).build()[0]
    return Bars(code, modules)

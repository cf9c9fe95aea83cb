"""Orders as PDF in several layouts, set by typst for the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

HEAD = '#set text(lang: "es", size: 10pt)\n'
LINES = [("933-8-40", "Tornillo hexagonal M8 x 40, zincado", "100", "0,12"), ("934-8", "Tuerca M8", "1.500", "0,05"),
         ("TEF-19", "Cinta de teflón 19 mm", "12", "1,10")]  # fmt: skip


def ruled(lines: list[tuple[str, str, str, str]]) -> str:
    """A table with lines, as office programs make it."""
    cells = "".join(f"[{code}], [{name}], [{quantity}], [{price}]," for code, name, quantity, price in lines)
    return (
        "= PEDIDO 2025/118\nTalleres Norte, S.L. \\\nPol. Ibarra 12, 48001 Bilbao \\\nTel. 944 123 456\n\n"
        "#table(columns: (auto, 1fr, auto, auto), align: (left, left, right, right),\n"
        f"[*Referencia*], [*Descripción*], [*Cantidad*], [*Precio*], {cells})\n\nTotal: 187,00 €\n\nFirma: M. Ruiz\n"
    )


def plain(lines: list[tuple[str, str, str, str]]) -> str:
    """Columns by their place alone, the quantity first, no rules."""
    cells = "".join(f"[{quantity}], [{code}], [{name}]," for code, name, quantity, _ in lines)
    return (
        "Purchase order 4500012345 #h(1fr) 3 March 2025\n\n"
        "#grid(columns: (2.2cm, 4cm, 1fr), row-gutter: 7pt, align: (right, left, left), column-gutter: 14pt,\n"
        f"[Qty], [Item no.], [Description], {cells})\n\nDeliver to: Main street 7\n"
    )


def prose(lines: list[tuple[str, str, str, str]]) -> str:
    """No table at all: a letter with a list."""
    items = "\n".join(f"- {quantity} uds de {code} ({name})" for code, name, quantity, _ in lines)
    return f"Estimados señores:\n\nRogamos nos envíen:\n\n{items}\n\nAtentamente,\n\nM. Ruiz\n"


def departments(lines: list[tuple[str, str, str, str]]) -> str:
    """A column of quantities for each department."""
    cells = "".join(f"[{code}], [{name}], [{quantity}], [7]," for code, name, quantity, _ in lines)
    return (
        "#table(columns: (auto, 1fr, auto, auto), stroke: 0.4pt,\n"
        f"[Código], [Artículo], [Taller 1], [Taller 2], {cells})\n"
    )


LAYOUTS = {"ruled": ruled, "plain": plain, "prose": prose, "departments": departments}


@cache
def document(source: str) -> bytes:
    """The PDF of a typst source."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "order.typ")
        path.write_text(HEAD + source.replace("@", "\\@"))
        made: bytes = typst.compile(str(path), format="pdf")
        return made


def order(layout: str, lines: list[tuple[str, str, str, str]] | None = None) -> bytes:
    """An order in one of the layouts."""
    return document(LAYOUTS[layout](LINES if lines is None else lines))


def many(number: int) -> bytes:
    """An order of many lines, on many pages."""
    return order("ruled", [(f"V-{n}", f"Producto número {n} de la serie", str(n + 1), "1,00") for n in range(number)])

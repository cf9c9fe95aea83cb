"""Build the SVG sprite of the page kit from the Tabler outline icons.

Run it only when a page needs a new icon: fetch the package @tabler/icons (3.51.0) with a node package client, unpack
it, add the name to `ICONS`, and run

    python scripts/build_icons.py <unpacked package>

It rewrites `src/lonja/web/static/web/icons.svg`, which is committed. An icon may get a shorter name of ours:
'cart=shopping-cart'.
"""

import re
import sys
from pathlib import Path

ICONS = """
home search cart=shopping-cart menu=menu-2 user users user-circle user-plus user-check building building-store
building-warehouse building-bank building-factory=building-factory-2 truck truck-delivery package packages receipt
invoice=file-invoice check checks x plus minus chevron-down chevron-up chevron-left chevron-right selector arrow-left
arrow-right arrow-up arrow-down arrow-back=arrow-back-up exchange=arrows-exchange download upload file file-text
file-spreadsheet clipboard-list clipboard-check list list-check list-details grid=layout-grid table history refresh
repeat bell mail inbox send lock lock-open key shield shield-check settings sliders=adjustments-horizontal filter
sort=arrows-sort sun moon auto-theme=device-desktop language world logout login switch=switch-horizontal calendar
calendar-event map-pin phone credit-card coin coins wallet percent=percentage tag tags barcode scan photo alert-triangle
alert-circle info-circle circle-check circle-x circle-minus circle-dot clock hourglass edit pencil trash eye eye-off
external-link dots dots-vertical grip-vertical star heart bookmark printer copy link paperclip chart-bar chart-line
chart-pie sitemap hierarchy category discount fingerprint device-mobile help-circle message headset bolt plug database
api webhook gift ban flag scale ruler=ruler-2 tool bulb palette=color-swatch calculator code target trending-up
trending-down note cloud-upload keyboard gauge
"""
TARGET = Path(__file__).parent.parent / "src/lonja/web/static/web/icons.svg"
NOTICE = "Tabler Icons 3.51.0, MIT License, Copyright (c) 2020-2026 Paweł Kuna. See LICENSES.txt beside this file."


def symbol(name: str, source: str) -> str:
    """Return one `<symbol>` from the text of one Tabler file; stroke and fill come from the style sheet."""
    paths = re.findall(r"<(?:path|circle|rect|line)[^>]*/>", source)
    drawn = "".join(path.replace(" />", "/>") for path in paths if 'd="M0 0h24v24H0z"' not in path)
    return f'<symbol id="{name}" viewBox="0 0 24 24">{drawn}</symbol>'


def main(package: Path) -> None:
    """Write the sprite from the package unpacked at `package`; raises FileNotFoundError for an unknown icon."""
    symbols = []
    for entry in sorted(ICONS.split()):
        name, _, original = entry.partition("=")
        source = (package / "icons/outline" / f"{original or name}.svg").read_text(encoding="utf-8")
        symbols.append(symbol(name, source))
    head = f'<!-- {NOTICE} -->\n<svg xmlns="http://www.w3.org/2000/svg">\n'
    TARGET.write_text(head + "\n".join(symbols) + "\n</svg>\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

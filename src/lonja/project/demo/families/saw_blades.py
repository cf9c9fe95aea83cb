"""Saw blades: circular EN 847-1, hacksaw DIN 6494, jigsaw."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.abrasives import BRAND
from lonja.project.demo.families.build import BULK, BY, TRADE, bag, box, decimal, join, product, table, variant
from lonja.project.demo.specs import ProductSpec, Text

# diameter, bore, teeth, cut in mm, price
_CIRCULAR = table("""
    160 20 24 2.4 13.9; 165 20 24 2.4 14.5; 184 16 24 2.6 15.9; 190 30 24 2.6 16.4; 190 30 48 2.6 22.9
    210 30 30 2.8 19.8; 216 30 48 2.8 27.5; 250 30 40 3.2 31; 250 30 60 3.2 38.5; 300 30 48 3.2 42; 315 30 60 3.2 52
""")
_CIRCULAR_TEXT = Text(
    "Disco de sierra circular con dientes de metal duro, EN 847-1, para madera y tablero. Más dientes dan mejor "
    "acabado; menos, más avance. No supere la velocidad marcada ni corte madera con clavos.",
    "Circular saw blade with carbide teeth, EN 847-1, for wood and boards. More teeth give a better finish, fewer a "
    "faster cut. Do not exceed the speed marked nor cut wood with nails.",
)
_HACKSAW_TEXT = Text(
    "Hoja de sierra de mano bimetal de 300 mm, DIN 6494. 18 dientes por pulgada para aluminio y sección gruesa, 24 "
    "para uso general y 32 para tubo y chapa. Monte los dientes hacia delante.",
    "Bi-metal hand hacksaw blade of 300 mm, DIN 6494. 18 teeth an inch for aluminum and thick sections, 24 for general "
    "use, 32 for tube and sheet. Fit with the teeth forward.",
)
# working length in mm, pitch of teeth in mm, price for five
_JIGSAW = {
    "MAD": (Text("madera", "wood"), table("75 4 5.2; 100 4 6.4; 75 2.5 5.6; 126 4 9.8")),
    "MET": (Text("metal", "metal"), table("50 1.2 5.9; 50 2 5.9; 106 1.8 11.5")),
}
_JIGSAW_TEXT = Text(
    "Hoja de sierra de calar con vástago en T, bolsa de cinco. Paso grueso para corte rápido en madera, fino para "
    "chapa. Reduzca el movimiento pendular en metal.",
    "Jigsaw blade with T-shank, bag of five. Coarse pitch for fast cuts in wood, fine for sheet metal. Reduce the "
    "orbital action in metal.",
)


def products() -> Iterator[ProductSpec]:
    """Blades for circular saws, hacksaws and jigsaws."""
    yield _circular()
    yield _hacksaw()
    for code in _JIGSAW:
        yield _jigsaw(code)


def _circular() -> ProductSpec:
    name = Text("Disco de sierra circular", "Circular saw blade")
    return product(
        "sierra-circular",
        "cut-abrasives-saws",
        join(name, " EN 847-1"),
        _CIRCULAR_TEXT,
        drawing="saw-blade",
        varies="diameter bore teeth",
        standard="EN 847-1",
        material="HM-TIP",
        brand=BRAND,
        variants=(
            variant(
                f"SCI-{diameter}-{teeth}",
                join(name, f" {diameter}{BY}{bore} ", Text(f"{teeth} dientes", f"{teeth} teeth")),
                price,
                0.0000075 * diameter**2 * cut,
                ladder=TRADE,
                diameter=diameter,
                bore=bore,
                teeth=teeth,
                thickness=cut,
            )
            for diameter, bore, teeth, cut, price in _CIRCULAR
        ),
    )


def _hacksaw() -> ProductSpec:
    name = Text("Hoja de sierra de mano bimetal", "Bi-metal hacksaw blade")
    return product(
        "din-6494",
        "cut-abrasives-saws",
        join(name, " DIN 6494"),
        _HACKSAW_TEXT,
        drawing="hacksaw-blade",
        varies="length teeth",
        standard="DIN 6494",
        material="BIM",
        length=300,
        brand=BRAND,
        variants=(
            variant(
                f"HSM-300-{teeth}",
                join(name, Text(f" 300 mm {teeth} dientes", f" 300 mm {teeth} teeth")),
                9.5,
                0.2,
                pack=box(10),
                ladder=BULK,
                teeth=teeth,
            )
            for teeth in (18, 24, 32)
        ),
    )


def _jigsaw(code: str) -> ProductSpec:
    use, rows = _JIGSAW[code]
    name = join(Text("Hoja de calar para ", "Jigsaw blade for "), use)
    return product(
        f"hoja-calar-{code.lower()}",
        "cut-abrasives-saws",
        name,
        _JIGSAW_TEXT,
        drawing="jigsaw-blade",
        varies="length pitch",
        brand=BRAND,
        variants=(
            variant(
                f"HCA-{code}-{length}-{pitch}",
                join(name, f" {length} mm, ", Text("paso ", "pitch "), decimal(pitch), " mm"),
                price,
                0.0009 * length,
                pack=bag(5),
                ladder=BULK,
                length=length,
                pitch=pitch,
            )
            for length, pitch, price in rows
        ),
    )

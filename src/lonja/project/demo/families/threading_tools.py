"""Taps DIN 371, DIN 376 and DIN 352, round dies DIN EN 22568, countersinks DIN 335-C."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.attributes import HOLES
from lonja.project.demo.families.build import SET, decimal, inside, join, product, table, variant
from lonja.project.demo.families.drills import BRAND
from lonja.project.demo.families.metal import PITCH
from lonja.project.demo.specs import ProductSpec, Text

# thread, total length, shank, tapping hole; mm
_TAPS = {
    "DIN 371": table("""
        3 56 3.5 2.5; 4 63 4.5 3.3; 5 70 6 4.2; 6 80 6 5; 8 90 8 6.8; 10 100 10 8.5
    """),
    "DIN 376": table("12 110 9 10.2; 14 110 11 12; 16 110 12 14; 18 125 14 15.5; 20 140 16 17.5; 24 160 18 21"),
}
_HAND_TAPS = table(
    "3 40 2.5; 4 45 3.3; 5 50 4.2; 6 56 5; 8 63 6.8; 10 70 8.5; 12 75 10.2; 14 80 12; 16 80 14; 20 95 17.5"
)
# thread, outer diameter, thickness; mm
_DIES = table("3 20 5; 4 20 5; 5 20 7; 6 20 7; 8 25 9; 10 30 11; 12 38 14; 16 45 18; 20 45 18")
# diameter, total length, shank, for screws up to M; mm
_SINKS = table(
    "6.3 45 5 3; 8.3 50 6 4; 10.4 50 6 5; 12.4 56 8 6; 16.5 60 10 8; 20.5 63 10 10; 25 67 10 12; 31 71 12 16"
)

_TAP_TEXTS = {
    "THROUGH": Text(
        "Macho de máquina HSS-E con entrada corregida, que empuja la viruta hacia delante: para agujeros "
        "pasantes hasta tres diámetros. Tolerancia 6H. Use aceite de corte y el taladro previo indicado.",
        "HSS-E machine tap with spiral point that pushes the chips ahead: for through holes up to three "
        "diameters. Tolerance 6H. Use cutting oil and the tapping hole given.",
    ),
    "BLIND": Text(
        "Macho de máquina HSS-E con hélice a 35°, que saca la viruta hacia atrás: para agujeros ciegos hasta "
        "2,5 diámetros. Tolerancia 6H. Deje fondo suficiente bajo la rosca.",
        "HSS-E machine tap with 35° spiral flutes that draws the chips back: for blind holes up to 2.5 "
        "diameters. Tolerance 6H. Leave enough depth below the thread.",
    ),
}
_HAND_TEXT = Text(
    "Juego de tres machos de mano HSS-G, DIN 352: desbaste, semiacabado y acabado. Páselos en ese orden con "
    "giramachos y aceite, retrocediendo cada vuelta para romper la viruta.",
    "Set of three hand taps HSS-G, DIN 352: taper, second and bottoming. Use them in that order with a tap "
    "wrench and oil, turning back each turn to break the chip.",
)
_DIE_TEXT = Text(
    "Terraja redonda HSS, EN 22568 (antes DIN 223), para roscar varilla y repasar tornillos. Se monta en "
    "portaterrajas; bisele antes el extremo de la varilla.",
    "Round die HSS, EN 22568 (formerly DIN 223), to thread rods and clean up bolts. Held in a die stock; "
    "chamfer the end of the rod first.",
)
_SINK_TEXT = Text(
    "Avellanador cónico HSS de tres filos a 90°, DIN 335-C, para tornillos DIN 7991 y desbarbar. Baje la "
    "velocidad a la mitad de la de taladrado para evitar vibraciones.",
    "Countersink HSS with three flutes, 90°, DIN 335-C, for DIN 7991 screws and deburring. Run at half the "
    "drilling speed to avoid chatter.",
)


def products() -> Iterator[ProductSpec]:
    """Machine taps by kind of hole, hand taps, dies and countersinks."""
    for hole in _TAP_TEXTS:
        yield _machine_taps(hole)
    yield _hand_taps()
    yield _dies()
    yield _countersinks()


def _machine_taps(hole: str) -> ProductSpec:
    name = Text("Macho de máquina HSS-E", "Machine tap HSS-E")
    ending = "P" if hole == "THROUGH" else "C"
    return product(
        f"macho-maquina-{hole.lower()}",
        "cut-threading-taps",
        join(name, " · ", inside(HOLES[hole])),
        _TAP_TEXTS[hole],
        drawing="tap",
        varies="thread pitch hole_diameter",
        material="HSS-CO",
        hole=hole,
        brand=BRAND,
        variants=(
            variant(
                f"{norm.split()[1]}-M{diameter}-{ending}",
                join(name, f" {norm} M{diameter} ", inside(HOLES[hole])),
                (7.4 if hole == "THROUGH" else 8.6) + 0.088 * diameter**1.9,
                0.0000065 * shank**2 * length,
                thread=f"M{diameter}",
                pitch=PITCH[diameter],
                length=length,
                hole_diameter=drilled,
                standard=norm,
            )
            for norm, rows in _TAPS.items()
            for diameter, length, shank, drilled in rows
        ),
    )


def _hand_taps() -> ProductSpec:
    name = Text("Juego de machos de mano DIN 352", "Hand tap set DIN 352")
    return product(
        "din-352",
        "cut-threading-taps",
        name,
        _HAND_TEXT,
        drawing="tap",
        varies="thread pitch hole_diameter",
        standard="DIN 352",
        material="HSS",
        brand=BRAND,
        variants=(
            variant(
                f"352-M{diameter}",
                join(name, f" M{diameter}"),
                8.9 + 0.062 * diameter**2,
                0.00002 * diameter**2 * length,
                pack=SET,
                thread=f"M{diameter}",
                pitch=PITCH[diameter],
                length=length,
                hole_diameter=drilled,
            )
            for diameter, length, drilled in _HAND_TAPS
        ),
    )


def _dies() -> ProductSpec:
    name = Text("Terraja redonda EN 22568", "Round die EN 22568")
    return product(
        "en-22568",
        "cut-threading-dies",
        name,
        _DIE_TEXT,
        drawing="die",
        varies="thread pitch outer_diameter",
        standard="EN 22568",
        material="HSS",
        brand=BRAND,
        variants=(
            variant(
                f"223-M{diameter}",
                join(name, f" M{diameter}"),
                5.4 + 0.034 * diameter**2,
                0.0000048 * outer**2 * thickness,
                thread=f"M{diameter}",
                pitch=PITCH[diameter],
                outer_diameter=outer,
                thickness=thickness,
            )
            for diameter, outer, thickness in _DIES
        ),
    )


def _countersinks() -> ProductSpec:
    name = Text("Avellanador 90° DIN 335-C", "Countersink 90° DIN 335-C")
    return product(
        "din-335-c",
        "cut-threading-sinks",
        name,
        _SINK_TEXT,
        drawing="countersink",
        varies="diameter length thread",
        standard="DIN 335-C",
        material="HSS",
        point_angle=90,
        brand=BRAND,
        variants=(
            variant(
                f"335-{diameter}",
                join(name, " ", decimal(diameter)),
                6.2 + 0.029 * diameter**2,
                0.0000045 * diameter**2 * length,
                diameter=diameter,
                length=length,
                thread=f"M{screw}",
            )
            for diameter, length, _shank, screw in _SINKS
        ),
    )

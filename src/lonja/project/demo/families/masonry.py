"""Drills for masonry and wood, and hole saws: ISO 5468 (DIN 8039), SDS-plus and SDS-max, wood bits."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BY, DIAMETER, join, numbers, product, table, variant
from lonja.project.demo.families.drills import BRAND
from lonja.project.demo.specs import ProductSpec, Text

# diameter, total length, working length; mm
_MASONRY = table("""
    3 70 40; 4 75 40; 5 85 50; 6 100 60; 7 100 60; 8 120 80; 9 120 80; 10 120 80; 12 150 90; 14 150 90
    16 150 90; 18 160 100; 20 160 100
""")
_SDS_PLUS = {
    5: "110 160", 6: "110 160 210", 7: "110 160", 8: "110 160 210 260", 10: "110 160 210 260 310",
    12: "160 210 260 310 450", 14: "160 210 260 310 450", 16: "160 210 310 450", 18: "200 300 450",
    20: "200 300 450",
}  # fmt: skip
_SDS_MAX = {
    16: "340 540",
    18: "340 540",
    20: "320 520",
    22: "320 520",
    25: "320 520",
    28: "370 570",
    32: "370 570",
}
# diameter, total length, working length; mm
_BRAD = table("3 60 33; 4 75 43; 5 85 52; 6 93 57; 7 109 69; 8 117 75; 9 125 81; 10 133 87; 12 151 96; 14 160 105")
_FLAT = numbers("10 12 14 16 18 20 22 25 28 32 35")
_SAWS = numbers("16 19 22 25 29 32 35 38 44 51 57 60 64 68 76 83 92 102")

_MASONRY_TEXT = Text(
    "Broca de mango cilíndrico con placa de metal duro, ISO 5468 (antes DIN 8039), para ladrillo, piedra y "
    "mampostería con taladro de percusión. Sin percusión, también en teja y bloque hueco.",
    "Straight shank drill with carbide tip, ISO 5468 (formerly DIN 8039), for brick, stone and masonry with "
    "an impact drill. Without impact, also in tiles and hollow block.",
)
_SDS_PLUS_TEXT = Text(
    "Broca de inserción SDS-plus con cabeza de metal duro y doble hélice para martillo perforador ligero. En "
    "hormigón armado deje que trabaje el martillo; si toca ferralla, cambie de punto.",
    "SDS-plus drill with carbide head and twin flutes for light rotary hammers. In reinforced concrete let "
    "the hammer do the work; if you meet steel, move the hole.",
)
_SDS_MAX_TEXT = Text(
    "Broca de inserción SDS-max de cuatro filos para martillo pesado: pasos de tubo y anclajes de gran "
    "diámetro en hormigón armado. Engrase la inserción en cada cambio.",
    "SDS-max drill with four cutting edges for heavy hammers: pipe passages and large anchors in reinforced "
    "concrete. Grease the shank at each change.",
)
_BRAD_TEXT = Text(
    "Broca de tres puntas para madera: la central guía y los cortantes dejan un borde limpio. Para espigas, "
    "bisagras y tableros; no sirve para metal ni madera con clavos.",
    "Brad point drill for wood: the center guides and the spurs leave a clean edge. For dowels, hinges and "
    "boards; not for metal or wood with nails.",
)
_FLAT_TEXT = Text(
    "Broca plana de mango hexagonal para agujeros rápidos en madera blanda, pasos de cable y tubo. Reduzca "
    "el avance al salir para no astillar.",
    "Flat bit with hexagon shank for fast holes in softwood, for cables and pipes. Ease the feed on the way "
    "out to avoid splinters.",
)
_SAW_TEXT = Text(
    "Sierra de corona bimetal con 38 mm de profundidad, para chapa, inox fino, madera y PVC. Se monta en "
    "husillo con broca guía, que se pide aparte. Velocidad según diámetro y material.",
    "Bi-metal hole saw with 38 mm depth of cut, for sheet, thin stainless, wood and PVC. Fits an arbor with "
    "pilot drill, ordered apart. Speed by diameter and material.",
)


def products() -> Iterator[ProductSpec]:
    """Masonry, hammer and wood drills, and hole saws."""
    yield _masonry()
    yield _hammer("SDS-PLUS", Text("Broca SDS-plus", "SDS-plus drill"), _SDS_PLUS_TEXT, _SDS_PLUS)
    yield _hammer("SDS-MAX", Text("Broca SDS-max", "SDS-max drill"), _SDS_MAX_TEXT, _SDS_MAX)
    yield _brad_point()
    yield _flat()
    yield _hole_saws()


def _masonry() -> ProductSpec:
    name = Text("Broca de obra ISO 5468", "Masonry drill ISO 5468")
    return product(
        "iso-5468",
        "cut-masonry-concrete",
        name,
        _MASONRY_TEXT,
        drawing="masonry-drill",
        varies="diameter length working_length",
        standard="ISO 5468",
        material="HM-TIP",
        shank="STRAIGHT",
        brand=BRAND,
        variants=(
            variant(
                f"8039-{diameter}",
                join(name, f" {DIAMETER} {diameter}{BY}{length}"),
                0.85 + 0.021 * diameter**1.9,
                0.0000055 * diameter**2 * length,
                diameter=diameter,
                length=length,
                working_length=working,
            )
            for diameter, length, working in _MASONRY
        ),
    )


def _hammer(shank: str, name: Text, text: Text, sizes: dict[int, str]) -> ProductSpec:
    heavy = shank == "SDS-MAX"
    prefix = "SDM" if heavy else "SDS"
    neck = 140 if heavy else 60
    base, per_mm = (16.0, 0.0012) if heavy else (1.1, 0.00105)
    return product(
        f"broca-{shank.lower()}",
        "cut-masonry-concrete",
        name,
        text,
        drawing="sds-drill",
        varies="diameter length working_length",
        material="HM-TIP",
        shank=shank,
        brand=BRAND,
        variants=(
            variant(
                f"{prefix}-{diameter}-{length}",
                join(name, f" {diameter}{BY}{length}"),
                base + per_mm * diameter**1.25 * length,
                0.0000048 * diameter**2 * length + (0.15 if heavy else 0.03),
                diameter=diameter,
                length=length,
                working_length=length - neck,
            )
            for diameter, lengths in sizes.items()
            for length in numbers(lengths)
        ),
    )


def _brad_point() -> ProductSpec:
    name = Text("Broca de tres puntas para madera", "Brad point wood drill")
    return product(
        "broca-tres-puntas",
        "cut-masonry-wood",
        name,
        _BRAD_TEXT,
        drawing="brad-drill",
        varies="diameter length working_length",
        material="CV",
        shank="STRAIGHT",
        brand=BRAND,
        variants=(
            variant(
                f"BTP-{diameter}",
                join(name, f" {DIAMETER} {diameter}"),
                1.1 + 0.05 * diameter**1.5,
                0.0000058 * diameter**2 * length,
                diameter=diameter,
                length=length,
                working_length=working,
            )
            for diameter, length, working in _BRAD
        ),
    )


def _flat() -> ProductSpec:
    name = Text("Broca plana para madera", "Flat wood bit")
    return product(
        "broca-plana",
        "cut-masonry-wood",
        name,
        _FLAT_TEXT,
        drawing="flat-bit",
        varies="diameter length",
        material="CV",
        shank="HEX",
        brand=BRAND,
        variants=(
            variant(
                f"BPL-{diameter}",
                join(name, f" {DIAMETER} {diameter}"),
                1.6 + 0.075 * diameter,
                0.04 + 0.0012 * diameter,
                diameter=diameter,
                length=152,
            )
            for diameter in _FLAT
        ),
    )


def _hole_saws() -> ProductSpec:
    name = Text("Sierra de corona bimetal", "Bi-metal hole saw")
    return product(
        "corona-bimetal",
        "cut-masonry-saws",
        name,
        _SAW_TEXT,
        drawing="hole-saw",
        varies="diameter working_length",
        material="BIM",
        working_length=38,
        brand=BRAND,
        variants=(
            variant(
                f"COR-{diameter}",
                join(name, f" {DIAMETER} {diameter}"),
                4.6 + 0.115 * diameter,
                0.03 + 0.0026 * diameter,
                diameter=diameter,
            )
            for diameter in _SAWS
        ),
    )

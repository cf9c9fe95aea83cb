"""Screws that make their own thread: DIN 7982, DIN 7981, DIN 7504-K, chipboard screws and DIN 571."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BY, decimal, join, numbers, product, table
from lonja.project.demo.families.metal import (
    BRAND,
    boxed,
    described,
    hexagon_grams,
    product_code,
    shank_grams,
    sized,
    suffix,
    titled,
)
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

_LENGTHS = numbers("9.5 13 16 19 22 25 32 38 45 50")

# diameter, head diameter, head height, size of the cross recess, shortest, longest; mm
_SHEET_NORMS = {
    "DIN 7982": table("""
        2.9  5.6   1.7  1  9.5  25
        3.5  6.8   2.1  2  9.5  32
        3.9  7.5   2.3  2  9.5  38
        4.2  8.1   2.5  2  13   38
        4.8  9.5   3    2  13   50
        5.5  10.8  3.4  3  19   50
    """),
    "DIN 7981": table("""
        2.9  5.6   2.2   1  9.5  22
        3.5  6.9   2.6   2  9.5  32
        3.9  7.5   2.8   2  9.5  32
        4.2  8.2   3.05  2  9.5  38
        4.8  9.5   3.55  2  13   50
    """),
}
_SHEET_TEXTS = {
    "DIN 7982": Text(
        "Tornillo rosca chapa de cabeza avellanada y punta afilada, DIN 7982 C (ISO 7050), con huella en "
        "cruz. Para chapa fina y plástico previamente taladrados; queda a ras si se avellana.",
        "Countersunk self-tapping screw with pointed end, DIN 7982 C (ISO 7050), cross recess. For thin "
        "sheet and plastics, with a pilot hole; sits flush in a countersink.",
    ),
    "DIN 7981": Text(
        "Tornillo rosca chapa de cabeza alomada y punta afilada, DIN 7981 C (ISO 7049), con huella en "
        "cruz. Para chapa fina y plástico previamente taladrados cuando la cabeza puede sobresalir.",
        "Pan head self-tapping screw with pointed end, DIN 7981 C (ISO 7049), cross recess. For thin sheet "
        "and plastics, with a pilot hole, where the head may stand proud.",
    ),
}
_SHEET_NAMES = {
    "DIN 7982": Text("Rosca chapa avellanado DIN 7982", "Countersunk self-tapping screw DIN 7982"),
    "DIN 7981": Text("Rosca chapa alomado DIN 7981", "Pan head self-tapping screw DIN 7981"),
}

# diameter, width across flats, thickest steel drilled, shortest, longest; mm
_DRILLING = table("4.2 7 3 13 32; 4.8 8 4.4 16 50; 5.5 8 5.25 19 50; 6.3 10 6 19 50")
_DRILLING_TEXT = Text(
    "Tornillo autotaladrante de cabeza hexagonal con arandela estampada, DIN 7504-K (ISO 15480). Taladra, "
    "rosca y fija chapa y perfil en una operación; respete la capacidad de taladrado y gire a 1.800 rpm.",
    "Self-drilling screw with hexagon washer head, DIN 7504-K (ISO 15480). Drills, taps and fixes sheet and "
    "profiles in one go; keep to the drilling capacity and run at 1,800 rpm.",
)

# diameter, head diameter, size of the cross recess, shortest, longest; mm
_CHIPBOARD = table("3 6 1 16 40; 3.5 7 2 16 50; 4 8 2 20 70; 4.5 8.8 2 30 80; 5 9.7 2 30 120; 6 11.6 3 60 200")
_CHIPBOARD_LENGTHS = numbers("16 20 25 30 35 40 45 50 60 70 80 100 120 140 160 180 200")
_CHIPBOARD_NAME = Text("Tornillo aglomerado ", "Chipboard screw ")
_CHIPBOARD_TEXT = Text(
    "Tornillo para madera y aglomerado de cabeza avellanada, huella PZ y punta autoperforante. Entra sin "
    "taladro previo en madera blanda; en madera dura o cerca del canto, taladre antes.",
    "Countersunk screw for wood and chipboard with PZ recess and self-starting point. Needs no pilot hole in "
    "softwood; in hardwood or close to an edge, drill first.",
)

# diameter, width across flats, head height, shortest, longest; mm
_COACH = table("6 10 4 40 80; 8 13 5.5 40 120; 10 17 7 50 160; 12 19 8 80 160")
_COACH_LENGTHS = numbers("40 50 60 70 80 100 120 140 160")
_COACH_TEXT = Text(
    "Tirafondo de cabeza hexagonal, DIN 571. Para vigas, estructuras de madera y, con taco de nailon, "
    "fijaciones pesadas a obra. Taladre antes al 70 % del diámetro.",
    "Hexagon head coach screw, DIN 571. For beams, timber structures and, with a nylon plug, heavy fixings "
    "to masonry. Drill first to 70 % of the diameter.",
)


def products() -> Iterator[ProductSpec]:
    """Sheet metal screws by norm and material, self-drilling, chipboard and coach screws."""
    for norm in _SHEET_NORMS:
        for material in ("ZN", "A2"):
            yield _sheet(norm, material)
    for material in ("ZN", "A2"):
        yield _drilling(material)
    yield _chipboard()
    yield _coach()


def _sheet(norm: str, material: str) -> ProductSpec:
    return product(
        product_code(norm, material),
        "fix-tapping-sheet",
        titled(_SHEET_NAMES[norm], material),
        described(_SHEET_TEXTS[norm], material),
        drawing="countersunk-tapping" if norm == "DIN 7982" else "pan-tapping",
        varies="diameter length tip",
        standard=norm,
        material=material,
        drive="PH",
        brand=BRAND,
        variants=(
            _sheet_variant(norm, material, row, length)
            for row in _SHEET_NORMS[norm]
            for length in _LENGTHS
            if row[4] <= length <= row[5] and (material == "ZN" or row[0] in {3.5, 4.2, 4.8})
        ),
    )


def _sheet_variant(norm: str, material: str, row: tuple[float, ...], length: float) -> VariantSpec:
    diameter, head_diameter, head_height, recess = row[:4]
    size = join(f"{norm} ", decimal(diameter), BY, decimal(length))
    return boxed(
        f"{norm.split()[1]}-{diameter}-{length}-{material}",
        sized(size, material),
        material,
        0.75 * shank_grams(diameter, length) + 0.5 * shank_grams(head_diameter, head_height, 0),
        diameter=diameter,
        length=length,
        head_diameter=head_diameter,
        head_height=head_height,
        tip=f"PH{recess}",
    )


def _drilling(material: str) -> ProductSpec:
    return product(
        product_code("din-7504-k", material),
        "fix-tapping-drilling",
        titled(Text("Autotaladrante DIN 7504-K", "Self-drilling screw DIN 7504-K"), material),
        described(_DRILLING_TEXT, material),
        drawing="self-drilling",
        varies="diameter length drilling_capacity",
        standard="DIN 7504-K",
        material=material,
        drive="HEX",
        brand=BRAND,
        variants=(
            boxed(
                f"7504K-{diameter}-{length}-{suffix(material)}",
                sized(join("DIN 7504-K ", decimal(diameter), BY, decimal(length)), material),
                material,
                0.85 * shank_grams(diameter, length) + hexagon_grams(flats, 0.8 * diameter),
                diameter=diameter,
                length=length,
                width_across_flats=flats,
                drilling_capacity=capacity,
            )
            for diameter, flats, capacity, shortest, longest in _DRILLING
            for length in _LENGTHS
            if shortest <= length <= longest and (material == "ZN" or diameter in {4.8, 5.5})
        ),
    )


def _chipboard() -> ProductSpec:
    return product(
        "aglomerado-pz",
        "fix-tapping-wood",
        titled(Text("Tornillo para aglomerado PZ", "Chipboard screw PZ"), "ZN-Y"),
        described(_CHIPBOARD_TEXT, "ZN-Y"),
        drawing="wood-screw",
        varies="diameter length tip",
        material="ZN-Y",
        drive="PZ",
        brand=BRAND,
        variants=(
            boxed(
                f"AGL-{diameter}-{length}",
                join(_CHIPBOARD_NAME, decimal(diameter), f"{BY}{length} PZ{recess}"),
                "ZN-Y",
                0.7 * shank_grams(diameter, length) + 0.4 * shank_grams(head_diameter, diameter / 2, 0),
                diameter=diameter,
                length=length,
                head_diameter=head_diameter,
                tip=f"PZ{recess}",
            )
            for diameter, head_diameter, recess, shortest, longest in _CHIPBOARD
            for length in _CHIPBOARD_LENGTHS
            if shortest <= length <= longest
        ),
    )


def _coach() -> ProductSpec:
    return product(
        product_code("din-571", "ZN"),
        "fix-tapping-wood",
        titled(Text("Tirafondo hexagonal DIN 571", "Hexagon coach screw DIN 571"), "ZN"),
        described(_COACH_TEXT, "ZN"),
        drawing="coach-screw",
        varies="diameter length width_across_flats",
        standard="DIN 571",
        material="ZN",
        drive="HEX",
        brand=BRAND,
        variants=(
            boxed(
                f"571-{diameter}-{length}-ZN",
                sized(f"DIN 571 {diameter}{BY}{length}", "ZN"),
                "ZN",
                0.8 * shank_grams(diameter, length) + hexagon_grams(flats, head_height),
                diameter=diameter,
                length=length,
                width_across_flats=flats,
                head_height=head_height,
            )
            for diameter, flats, head_height, shortest, longest in _COACH
            for length in _COACH_LENGTHS
            if shortest <= length <= longest
        ),
    )

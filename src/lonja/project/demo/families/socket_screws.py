"""Screws with a hexagon socket: DIN 912, DIN 7991, ISO 7380-1, and the set screws DIN 913 and DIN 916."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lonja.project.demo.families.build import BY, numbers, product, table
from lonja.project.demo.families.metal import (
    BRAND,
    PITCH,
    boxed,
    described,
    product_code,
    shank_grams,
    sized,
    suffix,
    titled,
)
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

_LENGTHS = numbers("4 5 6 8 10 12 16 20 25 30 35 40 45 50 55 60 65 70 80 90 100 110 120")
_Heads = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class _Norm:
    """A norm: `heads` holds diameter, head diameter, head height and socket; `ranges` the lengths in mm."""

    name: str
    category: str
    drawing: str
    title: Text
    text: Text
    heads: _Heads
    head_share: float
    ranges: Mapping[str, tuple[tuple[float, ...], ...]]


_NORMS = (
    _Norm(
        name="DIN 912",
        category="fix-socket-912",
        drawing="socket-screw",
        title=Text("Tornillo cabeza cilíndrica DIN 912", "Socket head cap screw DIN 912"),
        text=Text(
            "Tornillo de cabeza cilíndrica con hexágono interior, DIN 912 (ISO 4762). Cabeza moleteada para "
            "empotrar en alojamiento; permite apretar donde no cabe una llave exterior.",
            "Socket head cap screw, DIN 912 (ISO 4762). Knurled head that sits in a counterbore; can be "
            "tightened where no outside wrench fits.",
        ),
        heads=table("""
            3   5.5  3   2.5
            4   7    4   3
            5   8.5  5   4
            6   10   6   5
            8   13   8   6
            10  16   10  8
            12  18   12  10
            16  24   16  14
        """),
        head_share=0.72,
        ranges={
            "12.9": table("4 8 40; 5 10 50; 6 10 60; 8 12 80; 10 20 100; 12 25 100; 16 40 120"),
            "A2": table("3 6 25; 4 8 40; 5 10 50; 6 10 60; 8 16 60; 10 20 60"),
        },
    ),
    _Norm(
        name="DIN 7991",
        category="fix-socket-7991",
        drawing="countersunk-socket",
        title=Text("Tornillo avellanado DIN 7991", "Countersunk socket screw DIN 7991"),
        text=Text(
            "Tornillo de cabeza avellanada a 90° con hexágono interior, DIN 7991 (ISO 10642). Queda a ras de "
            "la chapa: avellane la pieza y no supere el 60 % del par de un DIN 912, la cabeza es más débil.",
            "90° countersunk screw with hexagon socket, DIN 7991 (ISO 10642). Sits flush with the sheet: "
            "countersink the part and keep to 60 % of the torque of a DIN 912, the head is weaker.",
        ),
        heads=table("""
            3   6   1.7  2
            4   8   2.3  2.5
            5   10  2.8  3
            6   12  3.3  4
            8   16  4.4  5
            10  20  5.5  6
        """),
        head_share=0.36,
        ranges={
            "10.9-ZN": table("4 10 30; 5 10 40; 6 12 50; 8 16 60; 10 25 60"),
            "A2": table("3 8 20; 4 8 30; 5 10 40; 6 12 40; 8 16 50"),
        },
    ),
    _Norm(
        name="ISO 7380-1",
        category="fix-socket-7380",
        drawing="button-screw",
        title=Text("Tornillo cabeza abombada ISO 7380-1", "Button head screw ISO 7380-1"),
        text=Text(
            "Tornillo de cabeza abombada con hexágono interior, ISO 7380-1. Cabeza baja y sin cantos para "
            "carenados, barandillas y mobiliario; no está pensado para uniones de alta carga.",
            "Button head screw with hexagon socket, ISO 7380-1. Low head without edges for covers, railings "
            "and furniture; not meant for highly loaded joints.",
        ),
        heads=table("""
            4   7.6   2.2   2.5
            5   9.5   2.75  3
            6   10.5  3.3   4
            8   14    4.4   5
        """),
        head_share=0.6,
        ranges={
            "10.9-ZN": table("5 10 30; 6 10 40; 8 16 40"),
            "A2": table("4 8 25; 5 8 30; 6 10 40; 8 16 40"),
        },
    ),
)

# diameter, socket; mm
_SET_SCREWS = table("4 2; 5 2.5; 6 3; 8 4; 10 5")
_SET_LENGTHS = {4: "5 6 8 10", 5: "5 6 8 10 12", 6: "6 8 10 12 16", 8: "8 10 12 16 20", 10: "10 12 16 20 25"}
_SET_TEXTS = {
    "DIN 913": Text(
        "Prisionero con hexágono interior y punta plana, DIN 913 (ISO 4026). Fija sin marcar apenas el eje: "
        "para topes y piezas que se reajustan.",
        "Set screw with hexagon socket and flat point, DIN 913 (ISO 4026). Holds with hardly a mark on the "
        "shaft: for stops and parts that are set again.",
    ),
    "DIN 916": Text(
        "Prisionero con hexágono interior y punta cóncava, DIN 916 (ISO 4029). Se clava en el eje y resiste "
        "el giro: para poleas, piñones y anillos.",
        "Set screw with hexagon socket and cup point, DIN 916 (ISO 4029). Bites into the shaft and resists "
        "turning: for pulleys, sprockets and collars.",
    ),
}


def products() -> Iterator[ProductSpec]:
    """The headed screws by norm and material, then the set screws."""
    for norm in _NORMS:
        for material in norm.ranges:
            yield _headed(norm, material)
    for name in _SET_TEXTS:
        yield _set_screws(name)


def _headed(norm: _Norm, material: str) -> ProductSpec:
    return product(
        product_code(norm.name, material),
        norm.category,
        titled(norm.title, material),
        described(norm.text, material),
        drawing=norm.drawing,
        varies="thread length width_across_flats",
        standard=norm.name,
        material=material,
        drive="SOCKET",
        brand=BRAND,
        variants=(
            _headed_variant(norm, material, diameter, length)
            for diameter, shortest, longest in norm.ranges[material]
            for length in _LENGTHS
            if shortest <= length <= longest
        ),
    )


def _headed_variant(norm: _Norm, material: str, diameter: float, length: float) -> VariantSpec:
    head_diameter, head_height, socket = next(row[1:] for row in norm.heads if row[0] == diameter)
    head = norm.head_share * shank_grams(head_diameter, head_height, 0)
    return boxed(
        f"{_number_of(norm.name)}-{diameter}-{length}-{suffix(material)}",
        sized(f"{norm.name} M{diameter}{BY}{length}", material),
        material,
        head + shank_grams(diameter, length),
        thread=f"M{diameter}",
        length=length,
        pitch=PITCH[diameter],
        width_across_flats=socket,
        head_diameter=head_diameter,
        head_height=head_height,
    )


def _number_of(norm: str) -> str:
    """'ISO 7380-1' becomes '7380'."""
    return norm.split()[1].split("-", maxsplit=1)[0]


def _set_screws(name: str) -> ProductSpec:
    point = Text("punta plana", "flat point") if name == "DIN 913" else Text("punta cóncava", "cup point")
    return product(
        product_code(name, "45H"),
        "fix-socket-set",
        titled(Text(f"Prisionero {point.es} {name}", f"Set screw, {point.en}, {name}"), "45H"),
        described(_SET_TEXTS[name], "45H"),
        drawing="set-screw",
        varies="thread length width_across_flats",
        standard=name,
        material="45H",
        drive="SOCKET",
        brand=BRAND,
        variants=(
            boxed(
                f"{_number_of(name)}-{diameter}-{length}-45H",
                sized(f"{name} M{diameter}{BY}{length}", "45H"),
                "45H",
                0.8 * shank_grams(diameter, length),
                thread=f"M{diameter}",
                length=length,
                pitch=PITCH[diameter],
                width_across_flats=socket,
            )
            for diameter, socket in _SET_SCREWS
            for length in numbers(_SET_LENGTHS[int(diameter)])
        ),
    )

"""Nuts, washers and threaded rod: DIN 934, 985, 439, 1587, 315, 6923; DIN 125, 9021, 127, 6798; DIN 975."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import BULK, EACH, TRADE, product, table, variant
from lonja.project.demo.families.metal import (
    BRAND,
    COSTS,
    PITCH,
    boxed,
    described,
    hexagon_grams,
    product_code,
    ring_grams,
    shank_grams,
    sized,
    suffix,
    titled,
)
from lonja.project.demo.specs import ProductSpec, Text

_Rows = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class _Nut:
    """A nut's norm: `rows` holds nominal diameter, height and width across flats in mm."""

    norm: str
    category: str
    drawing: str
    name: Text
    text: Text
    materials: tuple[str, ...]
    rows: _Rows


@dataclass(frozen=True, slots=True)
class _Washer:
    """A washer's norm: `rows` holds nominal size, inner and outer diameter and thickness in mm."""

    norm: str
    drawing: str
    name: Text
    text: Text
    materials: tuple[str, ...]
    rows: _Rows


_NUTS = (
    _Nut(
        "DIN 934",
        "fix-nuts-hex",
        "hex-nut",
        Text("Tuerca hexagonal DIN 934", "Hexagon nut DIN 934"),
        Text(
            "Tuerca hexagonal de altura normal, DIN 934 (ISO 4032 con otro entrecaras en M10 a M14). Combine "
            "su clase con la del tornillo: clase 8 con 8.8.",
            "Regular hexagon nut, DIN 934 (ISO 4032 but for the width across flats from M10 to M14). Match "
            "its class with that of the bolt: class 8 with 8.8.",
        ),
        ("8-ZN", "A2", "A4"),
        table("""
            3 2.4 5.5; 4 3.2 7; 5 4 8; 6 5 10; 8 6.5 13; 10 8 17
            12 10 19; 14 11 22; 16 13 24; 18 15 27; 20 16 30; 24 19 36; 30 24 46
        """),
    ),
    _Nut(
        "DIN 985",
        "fix-nuts-special",
        "lock-nut",
        Text("Tuerca autoblocante DIN 985", "Lock nut DIN 985"),
        Text(
            "Tuerca hexagonal autoblocante con anillo de nailon, DIN 985 (ISO 10511). No se afloja con la "
            "vibración; hasta 120 °C y para pocos montajes, el anillo pierde fuerza.",
            "Hexagon lock nut with nylon insert, DIN 985 (ISO 10511). Does not work loose under vibration; "
            "up to 120 °C and for few re-uses, as the insert loses its grip.",
        ),
        ("8-ZN", "A2", "A4"),
        table("4 5 7; 5 5 8; 6 6 10; 8 8 13; 10 10 17; 12 12 19; 16 16 24; 20 20 30"),
    ),
    _Nut(
        "DIN 439",
        "fix-nuts-hex",
        "hex-nut",
        Text("Tuerca hexagonal baja DIN 439", "Thin hexagon nut DIN 439"),
        Text(
            "Tuerca hexagonal baja con chaflán, DIN 439-B (ISO 4035). Se usa como contratuerca o donde falta "
            "altura; no alcanza la carga de prueba de una tuerca normal.",
            "Thin chamfered hexagon nut, DIN 439-B (ISO 4035). Used as a jam nut or where height is short; "
            "it does not reach the proof load of a regular nut.",
        ),
        ("8-ZN", "A2"),
        table("6 3.2 10; 8 4 13; 10 5 17; 12 6 19; 16 8 24; 20 10 30"),
    ),
    _Nut(
        "DIN 1587",
        "fix-nuts-special",
        "cap-nut",
        Text("Tuerca ciega DIN 1587", "Domed cap nut DIN 1587"),
        Text(
            "Tuerca ciega alta, DIN 1587. Cubre el extremo de la rosca y evita cortes y enganches; compruebe "
            "que la varilla no toque el fondo.",
            "High domed cap nut, DIN 1587. Covers the end of the thread and avoids cuts and snags; make sure "
            "the rod does not touch the bottom.",
        ),
        ("ZN", "A2"),
        table("4 8 7; 5 10 8; 6 12 10; 8 15 13; 10 18 17; 12 22 19"),
    ),
    _Nut(
        "DIN 315",
        "fix-nuts-special",
        "wing-nut",
        Text("Tuerca de mariposa DIN 315", "Wing nut DIN 315"),
        Text(
            "Tuerca de mariposa de alas redondeadas, DIN 315. Se aprieta a mano, sin herramienta, en uniones "
            "que se abren a menudo.",
            "Wing nut with rounded wings, DIN 315. Tightened by hand, without tools, in joints that are opened often.",
        ),
        ("ZN", "A2"),
        table("5 12 10; 6 15 12; 8 18 15; 10 23 19; 12 28 22"),
    ),
    _Nut(
        "DIN 6923",
        "fix-nuts-special",
        "flange-nut",
        Text("Tuerca con valona DIN 6923", "Flange nut DIN 6923"),
        Text(
            "Tuerca hexagonal con valona estriada, DIN 6923 (ISO 4161). La valona hace de arandela y el "
            "estriado frena la tuerca; marca la superficie de apoyo.",
            "Hexagon nut with serrated flange, DIN 6923 (ISO 4161). The flange acts as a washer and the "
            "serration stops it from turning; it marks the surface.",
        ),
        ("8-ZN", "A2"),
        table("5 5 8; 6 6 10; 8 8 13; 10 10 15; 12 12 18; 16 16 24"),
    ),
)

_WASHERS = (
    _Washer(
        "DIN 125",
        "washer",
        Text("Arandela plana DIN 125", "Plain washer DIN 125"),
        Text(
            "Arandela plana forma A, DIN 125-1 (ISO 7089). Reparte la carga del tornillo y protege la "
            "superficie. Dureza 140 HV: para tornillos de clase 8.8 como máximo.",
            "Plain washer form A, DIN 125-1 (ISO 7089). Spreads the load of the bolt and guards the surface. "
            "Hardness 140 HV: for bolts up to class 8.8.",
        ),
        ("ZN", "A2", "A4"),
        table("""
            3 3.2 7 0.5; 4 4.3 9 0.8; 5 5.3 10 1; 6 6.4 12 1.6; 8 8.4 16 1.6; 10 10.5 20 2; 12 13 24 2.5
            14 15 28 2.5; 16 17 30 3; 18 19 34 3; 20 21 37 3; 24 25 44 4; 30 31 56 4
        """),
    ),
    _Washer(
        "DIN 9021",
        "washer-wide",
        Text("Arandela ancha DIN 9021", "Wide washer DIN 9021"),
        Text(
            "Arandela de ala ancha, DIN 9021 (ISO 7093-1): su diámetro exterior es unas tres veces el de la "
            "rosca. Para madera, chapa fina y agujeros colisos.",
            "Wide washer, DIN 9021 (ISO 7093-1): its outer diameter is about three times the thread. For "
            "wood, thin sheet and slotted holes.",
        ),
        ("ZN", "A2", "A4"),
        table("""
            4 4.3 12 1; 5 5.3 15 1.2; 6 6.4 18 1.6; 8 8.4 24 2; 10 10.5 30 2.5; 12 13 37 3; 16 17 50 3
        """),
    ),
    _Washer(
        "DIN 127",
        "spring-washer",
        Text("Arandela elástica DIN 127", "Spring lock washer DIN 127"),
        Text(
            "Arandela elástica de sección rectangular, DIN 127-B. Mantiene la precarga en uniones de poca "
            "responsabilidad; para vibración fuerte use tuerca DIN 985.",
            "Spring lock washer of square section, DIN 127-B. Keeps the preload in joints of little "
            "importance; under strong vibration use a DIN 985 nut.",
        ),
        ("ZN", "A2"),
        table("""
            4 4.1 7.6 0.9; 5 5.1 9.2 1.2; 6 6.1 11.8 1.6; 8 8.1 14.8 2; 10 10.2 18.1 2.2; 12 12.2 21.1 2.5
            16 16.2 27.4 3.5; 20 20.2 33.6 4
        """),
    ),
    _Washer(
        "DIN 6798-A",
        "toothed-washer",
        Text("Arandela dentada DIN 6798-A", "Serrated lock washer DIN 6798-A"),
        Text(
            "Arandela con dentado exterior solapado, DIN 6798-A. Asegura el contacto eléctrico de la toma de "
            "tierra al atravesar pintura y óxido.",
            "Washer with overlapping outer teeth, DIN 6798-A. Makes sure of electrical contact at an earth "
            "point by cutting through paint and rust.",
        ),
        ("ZN", "A2"),
        table("4 4.3 8 0.5; 5 5.3 10 0.6; 6 6.4 11 0.7; 8 8.4 15 0.8; 10 10.5 18 0.9; 12 13 20.5 1"),
    ),
)

_ROD_TEXT = Text(
    "Varilla roscada de un metro, DIN 975 (DIN 976-1 forma A). Para colgar tubería y bandeja, y para anclaje "
    "químico. Se corta a medida; repase la rosca con una tuerca puesta antes de cortar.",
    "Threaded rod of one meter, DIN 975 (DIN 976-1 form A). For hanging pipes and trays, and for chemical "
    "anchors. Cut to length; put a nut on before the cut to clean up the thread.",
)
_ROD_DIAMETERS = (4, 5, 6, 8, 10, 12, 14, 16, 20, 24)


def products() -> Iterator[ProductSpec]:
    """Nuts and washers by norm and material, and threaded rod by material."""
    for nut in _NUTS:
        for material in nut.materials:
            yield _nuts(nut, material)
    for washer in _WASHERS:
        for material in washer.materials:
            yield _washers(washer, material)
    for material in ("8.8-ZN", "A2"):
        yield _rods(material)


def _nuts(nut: _Nut, material: str) -> ProductSpec:
    return product(
        product_code(nut.norm, material),
        nut.category,
        titled(nut.name, material),
        described(nut.text, material),
        drawing=nut.drawing,
        varies="thread width_across_flats height",
        standard=nut.norm,
        material=material,
        brand=BRAND,
        variants=(
            boxed(
                f"{nut.norm.split()[1]}-{diameter}-{suffix(material)}",
                sized(f"{nut.norm} M{diameter}", material),
                material,
                max(hexagon_grams(flats, height) - shank_grams(diameter, height, 0), 0.3),
                thread=f"M{diameter}",
                pitch=PITCH[diameter],
                height=height,
                width_across_flats=flats,
            )
            for diameter, height, flats in nut.rows
            if material != "A4" or 5 <= diameter <= 16
        ),
    )


def _washers(washer: _Washer, material: str) -> ProductSpec:
    return product(
        product_code(washer.norm, material),
        "fix-nuts-washers",
        titled(washer.name, material),
        described(washer.text, material),
        drawing=washer.drawing,
        varies="thread outer_diameter thickness",
        standard=washer.norm,
        material=material,
        brand=BRAND,
        variants=(
            boxed(
                f"{washer.norm.split()[1].removesuffix('-A')}-{size}-{suffix(material)}",
                sized(f"{washer.norm} M{size}", material),
                material,
                ring_grams(inner, outer, thickness),
                thread=f"M{size}",
                inner_diameter=inner,
                outer_diameter=outer,
                thickness=thickness,
            )
            for size, inner, outer, thickness in washer.rows
            if material != "A4" or 5 <= size <= 16
        ),
    )


def _rods(material: str) -> ProductSpec:
    cost = COSTS[material]
    return product(
        product_code("din-975", material),
        "fix-nuts-rod",
        titled(Text("Varilla roscada 1 m DIN 975", "Threaded rod 1 m DIN 975"), material),
        described(_ROD_TEXT, material),
        drawing="threaded-rod",
        varies="thread pitch",
        standard="DIN 975",
        material=material,
        length=1000,
        brand=BRAND,
        variants=(
            variant(
                f"975-{diameter}-{suffix(material)}",
                sized(f"DIN 975 M{diameter} 1 m", material),
                0.30 + cost.of(shank_grams(diameter, 1000)),
                shank_grams(diameter, 1000) / 1000,
                pack=EACH,
                ladder=BULK if diameter <= 12 else TRADE,
                thread=f"M{diameter}",
                pitch=PITCH[diameter],
            )
            for diameter in _ROD_DIAMETERS
        ),
    )

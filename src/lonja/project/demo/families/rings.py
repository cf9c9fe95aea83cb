"""Retaining rings DIN 471 and DIN 472, split pins DIN 94, dowel pins DIN 6325, parallel keys DIN 6885."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BY, box, decimal, join, numbers, product, table
from lonja.project.demo.families.metal import (
    BRAND,
    STEEL,
    boxed,
    described,
    product_code,
    ring_grams,
    shank_grams,
    sized,
    titled,
)
from lonja.project.demo.specs import ProductSpec, Text

# shaft or bore, thickness of the ring, diameter of the groove; mm
_RINGS = {
    "DIN 471": table("""
        6 0.7 5.7; 8 0.8 7.6; 10 1 9.6; 12 1 11.5; 14 1 13.4; 15 1 14.3; 16 1 15.2; 17 1 16.2; 18 1.2 17
        20 1.2 19; 22 1.2 21; 25 1.2 23.9; 28 1.5 26.6; 30 1.5 28.6; 35 1.5 33; 40 1.75 37.5; 45 1.75 42.5
        50 2 47
    """),
    "DIN 472": table("""
        10 1 10.4; 12 1 12.5; 14 1 14.6; 16 1 16.8; 18 1 19; 20 1 21; 22 1 23; 24 1.2 25.2; 26 1.2 27.2
        28 1.2 29.4; 30 1.2 31.4; 32 1.2 33.7; 35 1.5 37; 40 1.75 42.5; 42 1.75 44.5; 47 1.75 49.5; 52 2 55
    """),
}
_RING_NAMES = {
    "DIN 471": Text("Anillo elástico para eje DIN 471", "Retaining ring for shafts DIN 471"),
    "DIN 472": Text("Anillo elástico para agujero DIN 472", "Retaining ring for bores DIN 472"),
}
_RING_TEXTS = {
    "DIN 471": Text(
        "Anillo elástico exterior, DIN 471, que retiene rodamientos y casquillos sobre un eje ranurado. El "
        "diámetro es el del eje; se monta con alicates de puntas rectas o curvas.",
        "External retaining ring, DIN 471, that holds bearings and bushes on a grooved shaft. The diameter "
        "is that of the shaft; fitted with straight or bent pliers.",
    ),
    "DIN 472": Text(
        "Anillo elástico interior, DIN 472, que retiene rodamientos dentro de un alojamiento ranurado. El "
        "diámetro es el del alojamiento.",
        "Internal retaining ring, DIN 472, that holds bearings inside a grooved housing. The diameter is "
        "that of the bore.",
    ),
}

_SPLIT_PINS = {2: "16 20 25", 2.5: "20 25 32", 3.2: "25 32 40", 4: "32 40 50", 5: "40 50 63"}
_SPLIT_TEXT = Text(
    "Pasador de aletas, DIN 94 (ISO 1234), para asegurar tuercas almenadas y ejes. El diámetro nominal es el "
    "del agujero. Doble las aletas una sola vez y sustitúyalo al desmontar.",
    "Split pin, DIN 94 (ISO 1234), to secure castle nuts and pivots. The nominal diameter is that of the "
    "hole. Bend the legs once only and replace the pin when you take it out.",
)
_DOWELS = {4: "16 20 24", 5: "20 24 32", 6: "20 24 32 40", 8: "24 32 40 50", 10: "32 40 50 60"}
_DOWEL_TEXT = Text(
    "Pasador cilíndrico de posición, DIN 6325 (ISO 8734), para matricería y utillaje: centra dos piezas con "
    "precisión de centésimas.",
    "Dowel pin, DIN 6325 (ISO 8734), for dies and fixtures: locates two parts to within hundredths.",
)
# width, height; mm
_KEYS = {(4, 4): "12 16 20", (5, 5): "16 20 25", (6, 6): "20 25 32", (8, 7): "25 32 40", (10, 8): "32 40 50"}
_KEY_TEXT = Text(
    "Chaveta paralela de extremos redondos, DIN 6885-1 forma A, para transmitir par entre eje y cubo. Elija "
    "la sección según el diámetro del eje.",
    "Parallel key with round ends, DIN 6885-1 form A, to carry torque between shaft and hub. Choose the "
    "section by the diameter of the shaft.",
)


def products() -> Iterator[ProductSpec]:
    """Rings for shafts and bores, pins and keys."""
    for norm in _RINGS:
        yield _rings(norm)
    yield _split_pins()
    yield _dowels()
    yield _keys()


def _rings(norm: str) -> ProductSpec:
    sign = 1 if norm == "DIN 471" else -1
    return product(
        product_code(norm, "spring"),
        "fix-rings-circlips",
        _RING_NAMES[norm],
        described(_RING_TEXTS[norm], "SPRING"),
        drawing="circlip" if norm == "DIN 471" else "circlip-inner",
        varies="diameter thickness groove_diameter",
        standard=norm,
        material="SPRING",
        brand=BRAND,
        variants=(
            boxed(
                f"{norm.split()[1]}-{size}",
                join(_RING_NAMES[norm], f" {size} mm"),
                "SPRING",
                0.8 * ring_grams(size, size + 0.22 * size + 2 * sign, thickness),
                pack=box(100 if size <= 30 else 50),
                diameter=size,
                thickness=thickness,
                groove_diameter=groove,
            )
            for size, thickness, groove in _RINGS[norm]
        ),
    )


def _split_pins() -> ProductSpec:
    return product(
        product_code("din-94", "ZN"),
        "fix-rings-pins",
        titled(Text("Pasador de aletas DIN 94", "Split pin DIN 94"), "ZN"),
        described(_SPLIT_TEXT, "ZN"),
        drawing="split-pin",
        varies="diameter length",
        standard="DIN 94",
        material="ZN",
        brand=BRAND,
        variants=(
            boxed(
                f"94-{diameter}-{length}-ZN",
                sized(join("DIN 94 ", decimal(diameter), f"{BY}{length}"), "ZN"),
                "ZN",
                0.9 * shank_grams(diameter, length, 0),
                pack=box(100),
                diameter=diameter,
                length=length,
            )
            for diameter, lengths in _SPLIT_PINS.items()
            for length in numbers(lengths)
        ),
    )


def _dowels() -> ProductSpec:
    return product(
        product_code("din-6325", "hard"),
        "fix-rings-pins",
        Text("Pasador cilíndrico templado DIN 6325", "Hardened dowel pin DIN 6325"),
        described(_DOWEL_TEXT, "HARD"),
        drawing="dowel-pin",
        varies="diameter length",
        standard="DIN 6325",
        material="HARD",
        brand=BRAND,
        variants=(
            boxed(
                f"6325-{diameter}-{length}",
                join(Text("Pasador", "Dowel pin"), f" DIN 6325 {diameter}{BY}{length} m6"),
                "HARD",
                shank_grams(diameter, length, 0),
                pack=box(50 if diameter <= 6 else 25),
                diameter=diameter,
                length=length,
            )
            for diameter, lengths in _DOWELS.items()
            for length in numbers(lengths)
        ),
    )


def _keys() -> ProductSpec:
    return product(
        product_code("din-6885", "c45"),
        "fix-rings-keys",
        Text("Chaveta paralela DIN 6885-A", "Parallel key DIN 6885-A"),
        described(_KEY_TEXT, "C45"),
        drawing="parallel-key",
        varies="width height length",
        standard="DIN 6885-A",
        material="C45",
        brand=BRAND,
        variants=(
            boxed(
                f"6885-{width}-{height}-{length}",
                join(Text("Chaveta", "Key"), f" DIN 6885-A {width}{BY}{height}{BY}{length}"),
                "C45",
                STEEL * width * height * length,
                pack=box(25),
                width=width,
                height=height,
                length=length,
            )
            for (width, height), lengths in _KEYS.items()
            for length in numbers(lengths)
        ),
    )

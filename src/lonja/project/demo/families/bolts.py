"""Hexagon bolts and carriage bolts: DIN 933, DIN 931, DIN 603."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BY, numbers, product, table
from lonja.project.demo.families.metal import (
    BRAND,
    FLATS,
    PITCH,
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

_LENGTHS = numbers("8 10 12 16 20 25 30 35 40 45 50 55 60 65 70 80 90 100 110 120 130 140 150 160")
_HEAD_HEIGHT = {4: 2.8, 5: 3.5, 6: 4, 8: 5.3, 10: 6.4, 12: 7.5, 16: 10, 20: 12.5}

# diameter, shortest, longest; mm
_FULL_THREAD = {
    "8.8-ZN": table("5 10 40; 6 10 70; 8 12 100; 10 16 100; 12 20 120; 16 30 120; 20 40 120"),
    "A2": table("4 8 40; 5 10 50; 6 10 70; 8 12 100; 10 16 100; 12 20 100; 16 35 100; 20 40 100"),
    "A4": table("6 16 50; 8 16 70; 10 20 80; 12 30 80"),
}
_PARTIAL_THREAD = {
    "8.8-ZN": table("8 40 130; 10 45 150; 12 50 160; 16 65 160; 20 80 160"),
    "A2": table("8 40 100; 10 50 120; 12 55 120"),
}
# diameter, shortest, longest, head diameter, head height; mm
_CARRIAGE = table("6 20 80 16.55 3.88; 8 30 120 20.65 4.88; 10 40 140 24.65 5.38")

_FULL_TEXT = Text(
    "Tornillo de cabeza hexagonal con rosca hasta la cabeza, DIN 933 (equivale a ISO 4017 salvo el "
    "entrecaras de M10, M12 y M14). Para uniones desmontables en las que la tuerca o la pieza roscada llega "
    "cerca de la cabeza.",
    "Hexagon head bolt threaded up to the head, DIN 933 (same as ISO 4017 but for the width across flats of "
    "M10, M12 and M14). For joints taken apart again where the nut or tapped part reaches close to the head.",
)
_PARTIAL_TEXT = Text(
    "Tornillo de cabeza hexagonal con caña lisa, DIN 931 (ISO 4014). La caña trabaja a cortadura y centra "
    "las piezas: úselo con tuerca DIN 934 cuando la junta quede en la parte sin rosca.",
    "Hexagon head bolt with plain shank, DIN 931 (ISO 4014). The shank takes the shear and lines up the "
    "parts: use it with a DIN 934 nut where the joint lies in the unthreaded part.",
)
_CARRIAGE_TEXT = Text(
    "Tornillo de cabeza redonda con cuello cuadrado, DIN 603 (ISO 8677), con tuerca. El cuello se clava en "
    "la madera y evita el giro: se aprieta por un solo lado. Para vallas, carrocerías y mobiliario urbano.",
    "Round head bolt with square neck, DIN 603 (ISO 8677), with nut. The neck bites into the wood and stops "
    "it from turning: tightened from one side only. For fences, vehicle bodies and street furniture.",
)
_FULL_NAME = Text("Tornillo hexagonal rosca total DIN 933", "Hexagon bolt, full thread, DIN 933")
_PARTIAL_NAME = Text("Tornillo hexagonal rosca parcial DIN 931", "Hexagon bolt, partial thread, DIN 931")


def products() -> Iterator[ProductSpec]:
    """DIN 933 and DIN 931 by material, and the carriage bolts DIN 603."""
    for material in _FULL_THREAD:
        yield _full_thread(material)
    for material in _PARTIAL_THREAD:
        yield _partial_thread(material)
    for material in ("ZN", "A2"):
        yield _carriage_bolts(material)


def _full_thread(material: str) -> ProductSpec:
    return product(
        product_code("din-933", material),
        "fix-hex-933",
        titled(_FULL_NAME, material),
        described(_FULL_TEXT, material),
        drawing="hex-bolt",
        varies="thread length width_across_flats",
        standard="DIN 933",
        material=material,
        drive="HEX",
        brand=BRAND,
        variants=(
            _hexagon("933", material, diameter, length, thread_length=length)
            for diameter, shortest, longest in _FULL_THREAD[material]
            for length in _LENGTHS
            if shortest <= length <= longest
        ),
    )


def _partial_thread(material: str) -> ProductSpec:
    return product(
        product_code("din-931", material),
        "fix-hex-931",
        titled(_PARTIAL_NAME, material),
        described(_PARTIAL_TEXT, material),
        drawing="hex-bolt-shank",
        varies="thread length thread_length",
        standard="DIN 931",
        material=material,
        drive="HEX",
        brand=BRAND,
        variants=(
            _hexagon("931", material, diameter, length, 2 * diameter + (6 if length <= 125 else 12))
            for diameter, shortest, longest in _PARTIAL_THREAD[material]
            for length in _LENGTHS
            if shortest <= length <= longest
        ),
    )


def _hexagon(norm: str, material: str, diameter: float, length: float, thread_length: float) -> VariantSpec:
    head = hexagon_grams(FLATS[diameter], _HEAD_HEIGHT[int(diameter)])
    return boxed(
        f"{norm}-{diameter}-{length}-{suffix(material)}",
        sized(f"DIN {norm} M{diameter}{BY}{length}", material),
        material,
        head + shank_grams(diameter, length, thread_length),
        thread=f"M{diameter}",
        length=length,
        thread_length=thread_length,
        pitch=PITCH[diameter],
        width_across_flats=FLATS[diameter],
        head_height=_HEAD_HEIGHT[int(diameter)],
    )


def _carriage_bolts(material: str) -> ProductSpec:
    return product(
        product_code("din-603", material),
        "fix-hex-carriage",
        titled(Text("Tornillo de carruaje con tuerca DIN 603", "Carriage bolt with nut DIN 603"), material),
        described(_CARRIAGE_TEXT, material),
        drawing="carriage-bolt",
        varies="thread length head_diameter",
        standard="DIN 603",
        material=material,
        brand=BRAND,
        variants=(
            _carriage(material, row, length)
            for row in _CARRIAGE
            for length in _LENGTHS
            if row[1] <= length <= row[2] and length % 10 == 0
        ),
    )


def _carriage(material: str, row: tuple[float, ...], length: float) -> VariantSpec:
    diameter, _shortest, _longest, head_diameter, head_height = row
    head = 0.5 * hexagon_grams(head_diameter, head_height)
    return boxed(
        f"603-{diameter}-{length}-{material}",
        sized(f"DIN 603 M{diameter}{BY}{length}", material),
        material,
        head + shank_grams(diameter, length) + hexagon_grams(FLATS[diameter], 0.8 * diameter),
        thread=f"M{diameter}",
        length=length,
        head_diameter=head_diameter,
        head_height=head_height,
    )

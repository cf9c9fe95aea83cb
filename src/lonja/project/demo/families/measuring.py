"""Measuring tools: calipers DIN 862, tapes, levels and squares DIN 875."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import join, product, table, variant
from lonja.project.demo.families.wrenches import BRAND
from lonja.project.demo.specs import ProductSpec, Text


@dataclass(frozen=True, slots=True)
class _Instrument:
    """A kind of instrument; `rows` holds length, price in EUR and weight in kg; `unit` is that of the length."""

    code: str
    prefix: str
    name: Text
    text: Text
    drawing: str
    standard: str | None
    unit: str
    rows: tuple[tuple[float, ...], ...]


_INSTRUMENTS = (
    _Instrument(
        "pie-de-rey",
        "PDR",
        Text("Pie de rey DIN 862", "Vernier caliper DIN 862"),
        Text(
            "Pie de rey de inox templado, DIN 862, lectura de 0,05 mm, con sonda de profundidad. Límpielo y "
            "compruebe el cero antes de medir.",
            "Vernier caliper in hardened stainless steel, DIN 862, reading 0.05 mm, with depth rod. Clean it "
            "and check the zero before measuring.",
        ),
        "caliper",
        "DIN 862",
        "mm",
        table("150 24.5 0.15; 200 31.9 0.2; 300 58 0.42"),
    ),
    _Instrument(
        "pie-de-rey-digital",
        "PDD",
        Text("Pie de rey digital DIN 862", "Digital caliper DIN 862"),
        Text(
            "Pie de rey digital de inox, DIN 862, resolución 0,01 mm, mm y pulgadas, IP54. Incluye pila "
            "SR44; no lo marque con lápiz eléctrico.",
            "Digital caliper in stainless steel, DIN 862, resolution 0.01 mm, mm and inches, IP54. SR44 "
            "battery included; do not mark it with an electric pen.",
        ),
        "caliper",
        "DIN 862",
        "mm",
        table("150 42 0.18; 200 56 0.23; 300 98 0.48"),
    ),
    _Instrument(
        "flexometro",
        "FLX",
        Text("Flexómetro", "Tape measure"),
        Text(
            "Flexómetro de cinta de acero lacada, clase II según 2004/22/CE, con freno y gancho móvil que "
            "compensa su espesor. Recoja la cinta sin soltarla de golpe.",
            "Steel tape measure, class II, with brake and sliding hook that makes up for its own thickness. "
            "Wind the tape in without letting it snap.",
        ),
        "tape-measure",
        "EC class II",
        "m",
        table("3 3.6 0.14; 5 5.2 0.25; 8 8.9 0.42; 10 12.4 0.6"),
    ),
    _Instrument(
        "nivel",
        "NIV",
        Text("Nivel de aluminio", "Aluminum spirit level"),
        Text(
            "Nivel de perfil de aluminio con burbujas horizontal y vertical, precisión 0,5 mm por metro. "
            "Compruébelo girándolo 180° sobre el mismo apoyo.",
            "Spirit level of aluminum profile with horizontal and vertical vials, accuracy 0.5 mm a meter. "
            "Check it by turning it 180° on the same spot.",
        ),
        "level",
        None,
        "mm",
        table("400 11.5 0.3; 600 14.2 0.42; 800 17.9 0.55; 1000 21.5 0.7; 1200 26.4 0.82; 2000 44.5 1.4"),
    ),
    _Instrument(
        "escuadra",
        "ESC",
        Text("Escuadra con solapa DIN 875-2", "Back square DIN 875-2"),
        Text(
            "Escuadra de precisión con solapa, DIN 875 clase 2, en acero cincado, para trazar y comprobar "
            "ángulos de 90°.",
            "Precision back square, DIN 875 class 2, zinc-plated steel, to scribe and check angles of 90°.",
        ),
        "square",
        "DIN 875",
        "mm",
        table("100 7.8 0.2; 150 10.2 0.35; 200 13.9 0.55; 300 21.4 1.05"),
    ),
)


def products() -> Iterator[ProductSpec]:
    """One product for each kind of instrument."""
    for instrument in _INSTRUMENTS:
        yield _instrument(instrument)


def _instrument(kind: _Instrument) -> ProductSpec:
    in_meters = kind.unit == "m"
    return product(
        kind.code,
        "tools-measuring-instruments",
        kind.name,
        kind.text,
        drawing=kind.drawing,
        varies="length_m" if in_meters else "length",
        variants=(
            variant(
                f"{kind.prefix}-{length}",
                join(kind.name, f" {length} {kind.unit}"),
                price,
                weight,
                length=None if in_meters else length,
                length_m=length if in_meters else None,
            )
            for length, price, weight in kind.rows
        ),
        brand=BRAND,
        standard=kind.standard,
    )

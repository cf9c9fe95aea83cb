"""Drills for metal: DIN 338, DIN 1897, DIN 340 and DIN 345."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import (
    DIAMETER,
    TRADE,
    Pack,
    coded,
    decimal,
    join,
    numbers,
    pieces,
    product,
    table,
    variant,
)
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

BRAND = "Taldrix"

# largest diameter, total length, flute length: the steps of the norm; mm
_JOBBER = table("""
    1.06 34 12; 1.18 36 14; 1.32 38 16; 1.5 40 18; 1.7 43 20; 1.9 46 22; 2.12 49 24; 2.36 53 27; 2.65 57 30
    3 61 33; 3.35 65 36; 3.75 70 39; 4.25 75 43; 4.75 80 47; 5.3 86 52; 6 93 57; 6.7 101 63; 7.5 109 69
    8.5 117 75; 9.5 125 81; 10.6 133 87; 11.8 142 94; 13.2 151 101
""")
_STUB = table("""
    2.12 38 12; 2.36 40 13; 2.65 43 14; 3 46 16; 3.35 49 18; 3.75 52 20; 4.25 55 22; 4.75 58 24; 5.3 62 26
    6 66 28; 6.7 70 31; 7.5 74 34; 8.5 79 37; 9.5 84 40; 10.6 89 43; 11.8 95 47; 13.2 102 51
""")
_LONG = table("""
    2.12 85 56; 2.36 90 59; 2.65 95 62; 3 100 66; 3.35 106 69; 3.75 112 73; 4.25 119 78; 4.75 126 82
    5.3 132 87; 6 139 91; 6.7 148 97; 7.5 156 102; 8.5 165 109; 9.5 175 115; 10.6 184 121; 11.8 195 128
    13.2 205 134
""")
# diameter, total length, flute length, morse taper
_TAPER = table("""
    10 168 87 1; 11 175 94 1; 12 182 101 1; 13 182 101 1; 14 189 108 1; 15 212 114 2; 16 218 120 2
    17 223 125 2; 18 228 130 2; 19 233 135 2; 20 238 140 2; 22 248 150 2; 24 281 160 3; 25 281 160 3
    26 286 165 3; 28 291 170 3; 30 296 175 3
""")


@dataclass(frozen=True, slots=True)
class _Straight:
    """A norm of straight shank drills in one grade: its steps, its diameters and a factor on the price."""

    norm: str
    material: str
    name: Text
    text: Text
    steps: tuple[tuple[float, ...], ...]
    diameters: tuple[float, ...]
    factor: float


_TENTHS = (
    *(tenth / 10 if tenth % 10 else tenth // 10 for tenth in range(10, 101)),
    *numbers("10.2 10.5 11 11.5 12 12.5 13"),
)
_HALVES = numbers("2 2.5 3 3.5 4 4.5 5 5.5 6 6.5 7 7.5 8 8.5 9 9.5 10 10.5 11 12 13")
_TAPPING = numbers("1 1.5 2 2.5 3 3.2 3.3 3.5 4 4.2 4.5 5 5.5 6 6.5 6.8 7 7.5 8 8.5 9 10 10.2 10.5 11 12 13")

_STRAIGHT = (
    _Straight(
        "DIN 338",
        "HSS",
        Text("Broca HSS-G DIN 338", "Twist drill HSS-G DIN 338"),
        Text(
            "Broca cilíndrica rectificada de serie corta, DIN 338 tipo N, punta a 118°. Para acero hasta "
            "900 N/mm², fundición, aluminio y plástico. Refrigere en acero y no la use en inox.",
            "Ground jobber drill, DIN 338 type N, 118° point. For steel up to 900 N/mm², cast iron, aluminum "
            "and plastics. Cool when drilling steel; not for stainless.",
        ),
        _JOBBER,
        _TENTHS,
        1.0,
    ),
    _Straight(
        "DIN 338",
        "HSS-CO",
        Text("Broca HSS-Co DIN 338", "Twist drill HSS-Co DIN 338"),
        Text(
            "Broca cilíndrica con 5 % de cobalto, DIN 338 tipo N, punta en cruz a 135° que no necesita "
            "granete. Para inox y acero hasta 1.100 N/mm²; velocidad baja y aceite de corte.",
            "Jobber drill with 5 % cobalt, DIN 338 type N, 135° split point that needs no center punch. For "
            "stainless and steel up to 1,100 N/mm²; low speed and cutting oil.",
        ),
        _JOBBER,
        _TAPPING,
        2.05,
    ),
    _Straight(
        "DIN 1897",
        "HSS",
        Text("Broca extracorta HSS-G DIN 1897", "Stub drill HSS-G DIN 1897"),
        Text(
            "Broca extracorta rectificada, DIN 1897. Rígida y precisa en chapa y en máquina sin granetear; "
            "no llega a más de tres diámetros de profundidad.",
            "Ground stub drill, DIN 1897. Stiff and precise in sheet and on machines without center "
            "punching; not for holes deeper than three diameters.",
        ),
        _STUB,
        _HALVES,
        1.25,
    ),
    _Straight(
        "DIN 340",
        "HSS",
        Text("Broca larga HSS-G DIN 340", "Long drill HSS-G DIN 340"),
        Text(
            "Broca larga rectificada, DIN 340, para agujeros profundos o de difícil acceso. Extraiga la "
            "viruta cada dos diámetros y no fuerce el avance.",
            "Ground long drill, DIN 340, for deep holes or those hard to reach. Clear the chips every two "
            "diameters and do not force the feed.",
        ),
        _LONG,
        _HALVES,
        1.6,
    ),
)

_TAPER_TEXT = Text(
    "Broca de mango cónico morse, DIN 345 tipo N, punta a 118°, para taladro de columna y torno. Limpie el "
    "cono antes de montarla y use reductores DIN 2185 si el husillo es mayor.",
    "Morse taper shank drill, DIN 345 type N, 118° point, for pillar drills and lathes. Clean the taper "
    "before fitting and use DIN 2185 sleeves if the spindle is larger.",
)


def products() -> Iterator[ProductSpec]:
    """Straight shank drills by norm and grade, then the morse taper drills."""
    for drills in _STRAIGHT:
        yield _straight(drills)
    yield _taper()


def _straight(drills: _Straight) -> ProductSpec:
    return product(
        f"{drills.norm}-{drills.material}".lower().replace(" ", "-"),
        "cut-drills-standard",
        drills.name,
        drills.text,
        drawing="twist-drill",
        varies="diameter length working_length",
        standard=drills.norm,
        material=drills.material,
        shank="STRAIGHT",
        point_angle=135 if drills.material == "HSS-CO" else 118,
        brand=BRAND,
        variants=(_straight_variant(drills, diameter) for diameter in drills.diameters),
    )


def _straight_variant(drills: _Straight, diameter: float) -> VariantSpec:
    length, flutes = next((length, flutes) for upto, length, flutes in drills.steps if diameter <= upto)
    grade = "-CO" if drills.material == "HSS-CO" else ""
    return variant(
        f"{drills.norm.split()[1]}-{coded(diameter)}{grade}",
        join(drills.name, f" {DIAMETER} ", decimal(diameter)),
        drills.factor * (0.42 + 0.058 * diameter**1.62),
        0.0000062 * diameter**2 * length,
        pack=_tube(diameter, drills.material),
        ladder=((50, 5), (100, 10)) if diameter <= 8 else TRADE,
        diameter=diameter,
        length=length,
        working_length=flutes,
    )


def _tube(diameter: float, material: str) -> Pack:
    """Small drills leave in tubes of ten."""
    if diameter > 8:
        return pieces(1)
    return pieces(10) if material == "HSS-CO" or diameter <= 5 else pieces(5)


def _taper() -> ProductSpec:
    name = Text("Broca cono morse HSS DIN 345", "Morse taper drill HSS DIN 345")
    return product(
        "din-345-hss",
        "cut-drills-taper",
        name,
        _TAPER_TEXT,
        drawing="taper-drill",
        varies="diameter length shank",
        standard="DIN 345",
        material="HSS",
        point_angle=118,
        brand=BRAND,
        variants=(
            variant(
                f"345-{diameter}",
                join(name, f" {DIAMETER} {diameter}"),
                4.1 + 0.052 * diameter**1.95,
                0.0000075 * diameter**2 * length,
                diameter=diameter,
                length=length,
                working_length=flutes,
                shank=f"MT{taper}",
            )
            for diameter, length, flutes, taper in _TAPER
        ),
    )

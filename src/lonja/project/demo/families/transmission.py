"""Bearings of series 60, 62 and 63, housed units, V-belts, roller chain ISO 606, O-rings and shaft seals."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.attributes import SEALS
from lonja.project.demo.families.build import BULK, BY, bag, decimal, join, numbers, pieces, product, table, variant
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

BRAND = "Rodavel"

# designation, bore, outer diameter, width in mm, dynamic load rating in kN
_BEARINGS = table("""
    6000 10 26 8 4.75;   6001 12 28 8 5.4;   6002 15 32 9 5.85;   6003 17 35 10 6.37;  6004 20 42 12 9.95
    6005 25 47 12 11.9;  6006 30 55 13 13.8; 6007 35 62 14 16.8;  6008 40 68 15 17.8;  6009 45 75 16 22.1
    6010 50 80 16 22.9
    6200 10 30 9 5.4;    6201 12 32 10 7.28; 6202 15 35 11 8.06;  6203 17 40 12 9.95;  6204 20 47 14 13.5
    6205 25 52 15 14.8;  6206 30 62 16 20.3; 6207 35 72 17 27;    6208 40 80 18 32.5;  6209 45 85 19 35.1
    6210 50 90 20 37.1
    6300 10 35 11 8.52;  6301 12 37 12 10.1; 6302 15 42 13 11.9;  6303 17 47 14 14.3;  6304 20 52 15 16.8
    6305 25 62 17 23.4;  6306 30 72 19 29.6; 6307 35 80 21 35.1;  6308 40 90 23 42.3;  6310 50 110 27 65
""")
_BEARING_TEXTS = {
    "ZZ": Text(
        "Rodamiento rígido de bolas con dos chapas, DIN 625-1 (ISO 15), engrasado de por vida. Admite más velocidad "
        "que el obturado; úselo en ambiente limpio. Móntelo a presión sobre el aro ajustado.",
        "Deep groove ball bearing with two shields, DIN 625-1 (ISO 15), greased for life. Runs faster than the sealed "
        "one; use it in clean surroundings. Press it on by the ring that is fitted.",
    ),
    "2RS": Text(
        "Rodamiento rígido de bolas con dos obturaciones de caucho, DIN 625-1 (ISO 15), engrasado de por vida. Resiste "
        "polvo y salpicaduras hasta 100 °C. No lo lave ni lo caliente con llama.",
        "Deep groove ball bearing with two rubber seals, DIN 625-1 (ISO 15), greased for life. Resists dust and "
        "splashes up to 100 °C. Do not wash it nor heat it with a flame.",
    ),
}
# number, shaft in mm, dynamic load rating in kN
_HOUSED = table("204 20 12.8; 205 25 14; 206 30 19.5; 207 35 25.5; 208 40 30.7; 209 45 33.2; 210 50 35.1")
_HOUSED_NAMES = {
    "UCP": Text("Soporte de pie UCP", "Pillow block UCP"),
    "UCF": Text("Soporte de brida cuadrada UCF", "Square flange unit UCF"),
}
_HOUSED_TEXT = Text(
    "Soporte de fundición con rodamiento de inserción autoalineable, ISO 3228, y engrasador. Se fija al eje con dos "
    "prisioneros; reapriételos tras las primeras horas y engrase cada 500 horas.",
    "Cast housing with self-aligning insert bearing, ISO 3228, and grease nipple. Fixed to the shaft with two set "
    "screws; tighten them again after the first hours and grease every 500 hours.",
)
# profile: top width, height in mm, lengths in mm, EUR for each meter
_BELTS = {
    "SPZ": (10, 8, "630 710 800 900 1000 1060 1120 1180 1250 1320 1400 1500 1600 1700 1800 2000", 4.1),
    "SPA": (13, 10, "800 900 1000 1120 1180 1250 1320 1400 1500 1600 1700 1800 2000 2120 2240 2500", 4.9),
    "SPB": (17, 14, "1250 1400 1500 1600 1800 2000 2120 2240 2360 2500 2800 3150", 7.4),
}
_BELT_TEXT = Text(
    "Correa trapecial estrecha, ISO 4184 y DIN 7753-1, antiestática y resistente al aceite. La longitud es la "
    "primitiva (Lw). Cambie todas las correas de una transmisión a la vez y tense de nuevo al día siguiente.",
    "Narrow V-belt, ISO 4184 and DIN 7753-1, antistatic and oil resistant. The length is the datum length (Lw). Change "
    "all belts of a drive at once and tension them again the next day.",
)
# ISO number, pitch in mm, roller diameter, strands, breaking load in kN
_CHAINS = (("06B-1", 9.525, 6.35, 1, 9.0), ("08B-1", 12.7, 8.51, 1, 18.0), ("10B-1", 15.875, 10.16, 1, 22.4),
           ("12B-1", 19.05, 12.07, 1, 29.0), ("16B-1", 25.4, 15.88, 1, 60.0), ("08B-2", 12.7, 8.51, 2, 32.0),
           ("10B-2", 15.875, 10.16, 2, 44.5), ("12B-2", 19.05, 12.07, 2, 57.8))  # fmt: skip
_CHAIN_TEXT = Text(
    "Cadena de rodillos de paso europeo, ISO 606 (DIN 8187), en rollo de 5 m con eslabón de unión. Sustitúyala cuando "
    "se alargue un 3 % y cambie también los piñones.",
    "Roller chain of European pitch, ISO 606 (DIN 8187), in boxes of 5 m with connecting link. Replace it when it has "
    "stretched by 3 % and change the sprockets too.",
)
_ORINGS = {
    1.78: "2.9 3.68 4.47 5.28 6.07 7.65 9.25 10.82 12.42 14",
    2.62: "9.19 10.77 12.37 13.94 15.54 17.12 18.72 20.29 21.89 23.47",
    3.53: "18.64 20.22 21.82 24.99 28.17 31.34 34.52 37.69 40.87 44.04",
    5.33: "40.64 43.82 46.99 50.16 53.34 56.52 59.69 62.86",
}
_ORING_TEXT = Text(
    "Junta tórica de NBR 70 Shore A, ISO 3601-1, de -30 a 100 °C, para aceite mineral, agua y aire. Lubríquela al "
    "montar y no la estire más del 50 %; no resiste ozono ni disolventes.",
    "O-ring of NBR 70 Shore A, ISO 3601-1, -30 to 100 °C, for mineral oil, water and air. Lubricate it when fitting "
    "and do not stretch it by more than 50 %; does not resist ozone nor solvents.",
)
# shaft, housing, width; mm
_SHAFT_SEALS = table("""
    10 22 7; 12 24 7; 15 30 7; 17 35 7; 20 35 7; 20 40 7; 22 40 7; 25 40 7; 25 47 7; 28 47 7; 30 47 7; 30 52 7
    35 52 7; 35 62 7; 40 62 7; 45 62 8; 50 72 8; 55 80 8; 60 80 8
""")
_SHAFT_SEAL_TEXT = Text(
    "Retén de eje con labio de NBR y muelle, DIN 3760 forma A (ISO 6194-1). El labio mira al fluido; proteja el canto "
    "al montar y compruebe que el eje no tenga surco.",
    "Rotary shaft seal with NBR lip and spring, DIN 3760 form A (ISO 6194-1). The lip faces the fluid; guard the edge "
    "when fitting and make sure that the shaft has no groove.",
)


def products() -> Iterator[ProductSpec]:
    """Bearings, belts, chains and seals."""
    for seal in SEALS:
        yield _bearings(seal)
    for kind in _HOUSED_NAMES:
        yield _housed(kind)
    for profile in _BELTS:
        yield _belts(profile)
    yield _chains()
    yield _orings()
    yield _shaft_seals()


def _bearings(seal: str) -> ProductSpec:
    name = Text("Rodamiento rígido de bolas", "Deep groove ball bearing")
    return product(
        f"rodamiento-{seal.lower()}",
        "drive-bearings-ball",
        join(name, f" {seal}"),
        _BEARING_TEXTS[seal],
        drawing="bearing",
        varies="inner_diameter outer_diameter width",
        standard="DIN 625-1",
        seal=seal,
        brand=BRAND,
        variants=(_bearing(seal, row) for row in _BEARINGS),
    )


def _bearing(seal: str, row: tuple[float, ...]) -> VariantSpec:
    number, bore, outer, width, load = row
    volume = (outer**2 - bore**2) * width
    return variant(
        f"{number}-{seal}",
        join(Text("Rodamiento", "Bearing"), f" {number}-{seal} {bore}{BY}{outer}{BY}{width}"),
        (1.0 if seal == "ZZ" else 1.12) * (1.35 + 0.000092 * volume),
        0.0000042 * volume,
        inner_diameter=bore,
        outer_diameter=outer,
        width=width,
        load_dynamic=load,
    )


def _housed(kind: str) -> ProductSpec:
    name = _HOUSED_NAMES[kind]
    return product(
        f"soporte-{kind.lower()}",
        "drive-bearings-housed",
        name,
        _HOUSED_TEXT,
        drawing="pillow-block" if kind == "UCP" else "flange-unit",
        varies="inner_diameter load_dynamic",
        standard="ISO 3228",
        brand=BRAND,
        variants=(
            variant(
                f"{kind}{number}",
                join(name, f" {number}, ", Text(f"eje {bore} mm", f"{bore} mm shaft")),
                3.9 + 0.0072 * bore**1.95,
                0.2 + 0.0009 * bore**2,
                inner_diameter=bore,
                load_dynamic=load,
            )
            for number, bore, load in _HOUSED
        ),
    )


def _belts(profile: str) -> ProductSpec:
    width, height, lengths, price = _BELTS[profile]
    name = Text(f"Correa trapecial {profile}", f"V-belt {profile}")
    return product(
        f"correa-{profile.lower()}",
        "drive-belts-narrow",
        join(name, " ISO 4184"),
        _BELT_TEXT,
        drawing="v-belt",
        varies="belt_profile length",
        standard="ISO 4184",
        belt_profile=profile,
        width=width,
        height=height,
        brand=BRAND,
        variants=(
            variant(
                f"{profile}-{length}",
                join(name, f" {length}"),
                1.1 + price * length / 1000,
                0.0000011 * width * height * length,
                length=length,
            )
            for length in numbers(lengths)
        ),
    )


def _chains() -> ProductSpec:
    name = Text("Cadena de rodillos", "Roller chain")
    return product(
        "cadena-rodillos",
        "drive-belts-roller",
        join(name, " ISO 606"),
        _CHAIN_TEXT,
        drawing="roller-chain",
        varies="chain_size pitch",
        standard="ISO 606",
        length_m=5,
        brand=BRAND,
        variants=(
            variant(
                f"CAD-{size}",
                join(name, f" {size}, 5 m"),
                5 * (1.1 + 0.16 * breaking),
                5 * 0.0125 * breaking * 2.2,
                chain_size=size,
                pitch=pitch,
            )
            for size, pitch, _roller, _strands, breaking in _CHAINS
        ),
    )


def _orings() -> ProductSpec:
    name = Text("Junta tórica NBR 70", "O-ring NBR 70")
    return product(
        "torica-nbr",
        "drive-seals-orings",
        join(name, " ISO 3601-1"),
        _ORING_TEXT,
        drawing="o-ring",
        varies="inner_diameter cord_diameter",
        standard="ISO 3601-1",
        material="NBR",
        hardness=70,
        brand=BRAND,
        variants=(
            variant(
                f"OR-{inner}-{cord}",
                join(name, " ", decimal(inner), BY, decimal(cord)),
                10 * (0.055 + 0.0021 * cord * (inner + 20) / 4),
                0.0001 * cord**2 * inner / 4,
                pack=bag(10),
                ladder=BULK,
                inner_diameter=inner,
                cord_diameter=cord,
            )
            for cord, inners in _ORINGS.items()
            for inner in numbers(inners)
        ),
    )


def _shaft_seals() -> ProductSpec:
    name = Text("Retén de eje NBR", "Shaft seal NBR")
    return product(
        "reten-din-3760",
        "drive-seals-shaft",
        join(name, " DIN 3760 A"),
        _SHAFT_SEAL_TEXT,
        drawing="shaft-seal",
        varies="inner_diameter outer_diameter width",
        standard="DIN 3760",
        material="NBR",
        brand=BRAND,
        variants=(
            variant(
                f"3760-{shaft}-{outer}-{width}",
                join(name, f" {shaft}{BY}{outer}{BY}{width}"),
                0.72 + 0.029 * outer + 0.01 * shaft,
                0.0000016 * (outer**2 - shaft**2) * width,
                pack=pieces(1),
                ladder=BULK,
                inner_diameter=shaft,
                outer_diameter=outer,
                width=width,
            )
            for shaft, outer, width in _SHAFT_SEALS
        ),
    )

"""What all metal fasteners share: thread tables, weights, boxes, prices by weight, words for materials."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi

from lonja.project.demo.families.attributes import MATERIALS
from lonja.project.demo.families.build import BULK, Ladder, Pack, Raw, box, inside, join, table, variant
from lonja.project.demo.specs import Text, VariantSpec

STEEL = 0.00785
"""Grams in a cubic millimeter of steel."""

BRAND = "Ferka"

# nominal diameter, coarse pitch (ISO 261), width across flats of the older DIN hexagon; mm
_METRIC = table("""
    3   0.5   5.5
    4   0.7   7
    5   0.8   8
    6   1     10
    8   1.25  13
    10  1.5   17
    12  1.75  19
    14  2     22
    16  2     24
    18  2.5   27
    20  2.5   30
    24  3     36
    27  3     41
    30  3.5   46
""")
PITCH = {diameter: pitch for diameter, pitch, _ in _METRIC}
FLATS = {diameter: flats for diameter, _, flats in _METRIC}


@dataclass(frozen=True, slots=True)
class Cost:
    """The list price of one piece in EUR: so much for making it, so much for each gram."""

    making: float
    per_gram: float

    def of(self, grams: float) -> float:
        """The price of a piece of this weight."""
        return self.making + self.per_gram * grams


COSTS = {
    "8-ZN": Cost(0.008, 0.0032),
    "8.8-ZN": Cost(0.012, 0.0031),
    "10.9-ZN": Cost(0.022, 0.0046),
    "12.9": Cost(0.020, 0.0043),
    "45H": Cost(0.028, 0.0060),
    "ZN": Cost(0.008, 0.0034),
    "ZN-Y": Cost(0.007, 0.0034),
    "SPRING": Cost(0.028, 0.0085),
    "C45": Cost(0.060, 0.0058),
    "HARD": Cost(0.050, 0.0075),
    "A2": Cost(0.030, 0.00701),
    "A4": Cost(0.046, 0.0102),
}

_NOTES = {
    "8-ZN": Text(
        "Acero de clase 8 con cincado electrolítico: para interior y ambiente seco.",
        "Class 8 steel with electrolytic zinc: for indoor, dry conditions.",
    ),
    "8.8-ZN": Text(
        "Acero de clase 8.8 con cincado electrolítico de 5 a 8 µm: para interior y ambiente seco.",
        "Class 8.8 steel with 5 to 8 µm electrolytic zinc: for indoor, dry conditions.",
    ),
    "10.9-ZN": Text(
        "Acero de clase 10.9 cincado y deshidrogenado: par alto, no apto para intemperie.",
        "Class 10.9 steel, zinc plated and baked against hydrogen: high torque, not for outdoor use.",
    ),
    "12.9": Text(
        "Acero aleado de clase 12.9, pavonado: máxima resistencia; manténgalo aceitado, se oxida.",
        "Class 12.9 alloy steel, black oxide: highest strength; keep it oiled, it rusts.",
    ),
    "45H": Text(
        "Acero aleado templado 45H: la punta marca el eje y no debe trabajar a tracción.",
        "Hardened 45H alloy steel: the point bites into the shaft; do not load it in tension.",
    ),
    "ZN": Text(
        "Acero con cincado electrolítico: para interior y ambiente seco.",
        "Steel with electrolytic zinc: for indoor, dry conditions.",
    ),
    "ZN-Y": Text(
        "Acero templado con pasivado amarillo y lubricante: entra con poco par; para interior.",
        "Hardened steel with yellow passivation and lubricant: drives with little torque; for indoor use.",
    ),
    "A2": Text(
        "Inox austenítico A2 (AISI 304): apto para intemperie y alimentación; evite cloruros y piscinas.",
        "Austenitic stainless A2 (AISI 304): for outdoor and food use; avoid chlorides and swimming pools.",
    ),
    "A4": Text(
        "Inox austenítico A4 (AISI 316): para ambiente marino y químico suave; engrase la rosca.",
        "Austenitic stainless A4 (AISI 316): for marine and mild chemical use; grease the thread.",
    ),
    "SPRING": Text(
        "Acero para muelles templado y fosfatado: úselo una sola vez y con alicates adecuados.",
        "Hardened, phosphated spring steel: use once only and with proper pliers.",
    ),
    "C45": Text(
        "Acero C45 sin tratar: se puede ajustar a lima; protéjalo de la humedad.",
        "Untreated C45 steel: can be fitted with a file; protect it from damp.",
    ),
    "HARD": Text(
        "Acero templado a 60 HRC y rectificado a tolerancia m6: móntelo a presión en agujero H7.",
        "Steel hardened to 60 HRC and ground to m6: press it into an H7 hole.",
    ),
}


def described(norm: Text, material: str) -> Text:
    """What the norm is for, followed by what the material bears."""
    return join(norm, " ", _NOTES[material])


def titled(name: Text, material: str) -> Text:
    """The name of the family with its material: 'Tornillo ... DIN 933 · inox A2'."""
    return join(name, " · ", inside(MATERIALS[material]))


def sized(size: str | Text, material: str) -> Text:
    """The short name of a variant: the norm with its measures, and the material."""
    return join(size, " ", inside(MATERIALS[material]))


def suffix(material: str) -> str:
    """The material as the end of an SKU: '8.8-ZN' becomes '8.8'."""
    return material.removesuffix("-ZN")


def product_code(norm: str, material: str) -> str:
    """The code of a product as it stands in addresses: 'din-933-88'."""
    return f"{norm}-{suffix(material)}".lower().replace(".", "").replace(" ", "-")


def shank_grams(diameter: float, length: float, thread_length: float | None = None) -> float:
    """Weight of the shank of a metric screw; its thread, if not given, runs over the whole length."""
    threaded = length if thread_length is None else min(thread_length, length)
    area = pi / 4 * diameter**2
    return STEEL * area * ((length - threaded) + 0.87 * threaded)


def hexagon_grams(flats: float, height: float) -> float:
    """Weight of a hexagonal prism."""
    return STEEL * 0.866 * flats**2 * height


def ring_grams(inner: float, outer: float, thickness: float) -> float:
    """Weight of a flat ring."""
    return STEEL * pi / 4 * (outer**2 - inner**2) * thickness


def carton(grams: float) -> Pack:
    """The box for pieces of this weight."""
    steps = ((3, 200), (24, 100), (62, 50), (160, 25))
    return box(next((content for below, content in steps if grams < below), 10))


def boxed(
    sku: str,
    names: Text,
    material: str,
    grams: float,
    *,
    making: float = 0,
    pack: Pack | None = None,
    ladder: Ladder = BULK,
    **values: Raw,
) -> VariantSpec:
    """A metal part that is sold by the box; its price follows from its material, its weight and `making`.

    `making` is the EUR for each piece that its shape costs above that of a plain screw.
    """
    pack = pack or carton(grams)
    price = (making + COSTS[material].of(grams)) * pack.content
    return variant(sku, names, price, grams * pack.content / 1000, pack=pack, ladder=ladder, **values)

"""Sealants in cartridges (EN 15651) and anaerobic threadlockers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import inside, join, pieces, product, variant
from lonja.project.demo.families.colors import COLORS
from lonja.project.demo.specs import ProductSpec, Text

BRAND = "Pegalix"


@dataclass(frozen=True, slots=True)
class _Sealant:
    """A sealant in cartridges, in colors."""

    code: str
    name: Text
    text: Text
    volume: int
    price: float
    colors: str
    standard: str | None


_SEALANTS = (
    _Sealant(
        "SIN",
        Text("Silicona neutra", "Neutral silicone"),
        Text(
            "Silicona neutra para vidrio, aluminio, PVC y obra, EN 15651-1 F-EXT-INT 25LM. Resiste intemperie y rayos "
            "UV. No se puede pintar ni usar en acuarios.",
            "Neutral silicone for glass, aluminum, PVC and masonry, EN 15651-1 F-EXT-INT 25LM. Resists weather and UV "
            "rays. Cannot be painted nor used in aquariums.",
        ),
        300,
        4.9,
        "CL WH GY BK BN",
        "EN 15651-1",
    ),
    _Sealant(
        "SIS",
        Text("Silicona sanitaria antimoho", "Sanitary silicone, mold resistant"),
        Text(
            "Silicona acética con fungicida para baños y cocinas, EN 15651-3 S. Junta de 6 mm como mínimo; no la use "
            "sobre mármol ni metales sin proteger.",
            "Acetic silicone with fungicide for bathrooms and kitchens, EN 15651-3 S. Joint of at least 6 mm; not on "
            "marble nor bare metals.",
        ),
        280,
        3.9,
        "CL WH GY",
        "EN 15651-3",
    ),
    _Sealant(
        "PU4",
        Text("Masilla de poliuretano 40", "Polyurethane sealant 40"),
        Text(
            "Adhesivo y sellador de poliuretano Shore A 40 para juntas de dilatación, carrocería y cubiertas. "
            "Pintable; aplique imprimación en soportes porosos.",
            "Polyurethane adhesive sealant, Shore A 40, for expansion joints, vehicle bodies and roofs. Paintable; "
            "prime porous surfaces.",
        ),
        300,
        5.6,
        "WH GY BK BN",
        "EN 15651-4",
    ),
    _Sealant(
        "HIB",
        Text("Adhesivo híbrido de polímero", "Hybrid polymer adhesive"),
        Text(
            "Adhesivo y sellador de polímero híbrido sin isocianatos ni disolventes: pega en húmedo, sin imprimación y "
            "se puede pintar. Fuerza final a las 48 horas.",
            "Hybrid polymer adhesive sealant free of isocyanates and solvents: bonds on damp surfaces, needs no primer "
            "and can be painted. Full strength after 48 hours.",
        ),
        290,
        7.2,
        "WH GY BK CL",
        None,
    ),
    _Sealant(
        "ACR",
        Text("Masilla acrílica pintable", "Paintable acrylic sealant"),
        Text(
            "Masilla acrílica para fisuras y juntas de poco movimiento en interior. Se pinta a las dos horas; no apta "
            "para inmersión.",
            "Acrylic sealant for cracks and joints of little movement indoors. Paint after two hours; not for "
            "immersion.",
        ),
        300,
        1.95,
        "WH GY BN",
        None,
    ),
)

_THREADLOCKS = {
    "243": Text("Fijador de roscas medio", "Medium strength threadlocker"),
    "270": Text("Fijador de roscas fuerte", "High strength threadlocker"),
    "638": Text("Retenedor de piezas cilíndricas", "Retaining compound"),
}
_THREADLOCK_TEXT = Text(
    "Adhesivo anaerobio que cura sin aire entre metales y evita que la unión se afloje o fugue. Desengrase antes; el "
    "de fuerza media se desmonta con herramienta, el fuerte pide calor a 250 °C.",
    "Anaerobic adhesive that cures without air between metals and stops the joint from loosening or leaking. Degrease "
    "first; medium strength comes apart with hand tools, high strength needs 250 °C.",
)


def products() -> Iterator[ProductSpec]:
    """Sealants by kind, then the threadlockers."""
    for sealant in _SEALANTS:
        yield _sealant(sealant)
    yield _threadlockers()


def _sealant(sealant: _Sealant) -> ProductSpec:
    return product(
        f"sellador-{sealant.code.lower()}",
        "chem-bonding-sealants",
        sealant.name,
        sealant.text,
        drawing="cartridge",
        varies="color volume_ml",
        volume_ml=sealant.volume,
        standard=sealant.standard,
        brand=BRAND,
        variants=(
            variant(
                f"{sealant.code}-{color}",
                join(sealant.name, f" {sealant.volume} ml ", inside(COLORS[color])),
                sealant.price,
                0.0013 * sealant.volume,
                pack=pieces(12),
                ladder=((24, 4), (60, 9)),
                color=color,
            )
            for color in sealant.colors.split()
        ),
    )


def _threadlockers() -> ProductSpec:
    return product(
        "fijadores-anaerobios",
        "chem-bonding-adhesives",
        Text("Fijadores y retenedores anaerobios", "Anaerobic threadlockers and retainers"),
        _THREADLOCK_TEXT,
        drawing="bottle",
        varies="volume_ml",
        brand=BRAND,
        variants=(
            variant(
                f"FIJ-{code}-{volume}",
                join(name, f" {volume} ml"),
                2.6 + 0.52 * volume**0.92,
                0.02 + 0.0011 * volume,
                volume_ml=volume,
            )
            for code, name in _THREADLOCKS.items()
            for volume in (10, 50, 250)
        ),
    )

"""Protection of head, eyes, ears and breathing: EN 397, EN 166, EN 352, EN 149 and EN 140."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BULK, Pack, Raw, box, inside, join, pieces, product, variant
from lonja.project.demo.families.colors import COLORS
from lonja.project.demo.families.wearables import BRAND
from lonja.project.demo.specs import ProductSpec, Text

_HELMET_TEXT = Text(
    "Casco de obra de polietileno de alta densidad, EN 397, con ruleta de ajuste y arnés textil de seis puntos. "
    "Sustitúyalo a los cuatro años o tras un golpe; no lo pinte ni pegue disolventes.",
    "High density polyethylene helmet, EN 397, with ratchet and six-point textile cradle. Replace it after four years "
    "or after a blow; do not paint it nor use solvents.",
)
# SKU, names, drawing, category, standard, price, weight, pack, other values
_SINGLES: tuple[tuple[str, Text, str, str, str, float, float, Pack, dict[str, Raw]], ...] = (
    ("GAF-CL", Text("Gafas de seguridad incoloras", "Clear safety glasses"), "glasses", "eyes", "EN 166", 2.9, 0.03,
     pieces(5), {"color": "CL"}),
    ("GAF-GY", Text("Gafas de seguridad solares", "Tinted safety glasses"), "glasses", "eyes", "EN 166", 3.2, 0.03,
     pieces(5), {"color": "GY"}),
    ("GAP-CL", Text("Gafas panorámicas", "Goggles"), "glasses", "eyes", "EN 166", 5.4, 0.11, pieces(1),
     {"color": "CL"}),
    ("PAN-CL", Text("Pantalla facial", "Face shield"), "glasses", "eyes", "EN 166", 12.9, 0.3, pieces(1),
     {"color": "CL"}),
    ("ORE-28", Text("Orejeras SNR 28", "Ear muffs SNR 28"), "ear-muffs", "ears", "EN 352-1", 11.5, 0.2, pieces(1),
     {"attenuation": 28}),
    ("ORE-33", Text("Orejeras SNR 33", "Ear muffs SNR 33"), "ear-muffs", "ears", "EN 352-1", 17.8, 0.28, pieces(1),
     {"attenuation": 33}),
    ("TAP-37", Text("Tapones de espuma SNR 37, 200 pares", "Foam ear plugs SNR 37, 200 pairs"), "ear-plugs", "ears",
     "EN 352-2", 21.5, 0.3, box(200), {"attenuation": 37}),
    ("TAP-26", Text("Tapones con banda SNR 26", "Banded ear plugs SNR 26"), "ear-plugs", "ears", "EN 352-2", 3.4, 0.02,
     pieces(5), {"attenuation": 26}),
    ("MAS-P1", Text("Mascarilla FFP1 NR D", "Respirator FFP1 NR D"), "mask", "masks", "EN 149", 14.5, 0.2, box(20),
     {"safety_class": "FFP1"}),
    ("MAS-P2", Text("Mascarilla FFP2 NR D con válvula", "Valved respirator FFP2 NR D"), "mask", "masks", "EN 149", 18.9,
     0.25, box(10), {"safety_class": "FFP2"}),
    ("MAS-P3", Text("Mascarilla FFP3 NR D con válvula", "Valved respirator FFP3 NR D"), "mask", "masks", "EN 149", 32.0,
     0.28, box(10), {"safety_class": "FFP3"}),
    ("SEM-A2P3", Text("Semimáscara con filtros A2P3", "Half mask with A2P3 filters"), "mask", "masks", "EN 140", 29.5,
     0.4, pieces(1), {"safety_class": "A2P3"}),
)  # fmt: skip
_SINGLE_PRODUCTS = {
    "eyes": (
        "gafas-y-pantallas",
        Text("Gafas y pantallas de protección", "Safety glasses and visors"),
        Text(
            "Protección ocular de policarbonato contra impactos, EN 166 clase óptica 1, tratamiento antirrayado. "
            "Límpiela con agua y jabón neutro; no protege de la soldadura.",
            "Polycarbonate eye protection against impact, EN 166 optical class 1, scratch resistant. Clean with water "
            "and mild soap; no protection from welding.",
        ),
    ),
    "ears": (
        "proteccion-auditiva",
        Text("Orejeras y tapones", "Ear muffs and plugs"),
        Text(
            "Protección auditiva, EN 352. Elija una atenuación que deje entre 70 y 80 dB en el oído: más aísla de "
            "avisos y alarmas. Úsela todo el tiempo de exposición.",
            "Hearing protection, EN 352. Choose an attenuation that leaves 70 to 80 dB at the ear: more hides warnings "
            "and alarms. Wear it for the whole exposure.",
        ),
    ),
    "masks": (
        "proteccion-respiratoria",
        Text("Mascarillas y semimáscaras", "Respirators and half masks"),
        Text(
            "Protección respiratoria contra partículas o gases según la categoría. Ajuste el clip nasal y compruebe la "
            "estanqueidad; la barba la anula.",
            "Respiratory protection against particles or gases, by category. Fit the nose clip and check the seal; a "
            "beard defeats it.",
        ),
    ),
}


def products() -> Iterator[ProductSpec]:
    """Helmets by color, then single pieces by use."""
    yield _helmets()
    for group in _SINGLE_PRODUCTS:
        yield _singles(group)


def _helmets() -> ProductSpec:
    name = Text("Casco de seguridad", "Safety helmet")
    return product(
        "casco-obra",
        "safe-head-helmets",
        join(name, " EN 397"),
        _HELMET_TEXT,
        drawing="helmet",
        varies="color",
        standard="EN 397",
        brand=BRAND,
        variants=(
            variant(f"CAS-{color}", join(name, " ", inside(COLORS[color])), 7.9, 0.36, ladder=BULK, color=color)
            for color in ("WH", "YE", "BU", "RD", "GN", "OG")
        ),
    )


def _singles(group: str) -> ProductSpec:
    code, name, text = _SINGLE_PRODUCTS[group]
    rows = [row for row in _SINGLES if row[3] == group]
    return product(
        code,
        f"safe-head-{group}",
        name,
        text,
        drawing=rows[0][2],
        varies=" ".join(rows[0][8]),
        brand=BRAND,
        variants=(
            variant(sku, names, price, weight, pack=pack, ladder=BULK, standard=standard, **values)
            for sku, names, _drawing, _group, standard, price, weight, pack, values in rows
        ),
    )

"""Adhesives, foam, oils by ISO grade, greases, sprays and cleaners."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BULK, TRADE, Pack, Raw, decimal, join, pieces, product, variant
from lonja.project.demo.families.sealants import BRAND
from lonja.project.demo.specs import ProductSpec, SalesUnit, Text

_DOZEN = pieces(12)
_CAN_OF_SIX = Pack(SalesUnit.CAN, step=6, minimum=6)
_DRUM = Pack(SalesUnit.CAN)


# SKU, names, price, weight in kg, pack, attributes
_Row = tuple[str, Text, float, float, Pack, dict[str, Raw]]
_ADHESIVES: tuple[_Row, ...] = (
    (
        "CIA-20",
        Text("Cianoacrilato universal 20 g", "Universal cyanoacrylate 20 g"),
        4.2,
        0.03,
        pieces(1),
        {"net_weight": 20},
    ),
    (
        "CIA-50",
        Text("Cianoacrilato universal 50 g", "Universal cyanoacrylate 50 g"),
        8.9,
        0.07,
        pieces(1),
        {"net_weight": 50},
    ),
    ("EPX-25", Text("Epoxi rápido 5 minutos 25 ml", "5-minute epoxy 25 ml"), 6.5, 0.05, pieces(1), {"volume_ml": 25}),
    ("EPX-50", Text("Epoxi estructural 50 ml", "Structural epoxy 50 ml"), 13.9, 0.09, pieces(1), {"volume_ml": 50}),
    ("COL-250", Text("Cola de contacto 250 ml", "Contact adhesive 250 ml"), 4.6, 0.25, pieces(1), {"volume_ml": 250}),
    ("COL-1000", Text("Cola de contacto 1 l", "Contact adhesive 1 l"), 13.2, 0.95, pieces(1), {"volume_ml": 1000}),
    ("MAD-250", Text("Cola de madera D3 250 g", "Wood glue D3 250 g"), 3.1, 0.28, pieces(1), {"net_weight": 250}),
    ("MAD-1000", Text("Cola de madera D3 1 kg", "Wood glue D3 1 kg"), 8.4, 1.05, pieces(1), {"net_weight": 1000}),
    (
        "PVC-250",
        Text("Adhesivo para PVC 250 ml con pincel", "PVC cement 250 ml with brush"),
        4.9,
        0.27,
        pieces(1),
        {"volume_ml": 250},
    ),
    ("PVC-1000", Text("Adhesivo para PVC 1 l", "PVC cement 1 l"), 12.6, 1.0, pieces(1), {"volume_ml": 1000}),
)
_FOAMS: tuple[_Row, ...] = (
    (
        "ESP-CAN",
        Text("Espuma de poliuretano con cánula 750 ml", "Polyurethane foam with nozzle 750 ml"),
        5.2,
        0.85,
        _CAN_OF_SIX,
        {"volume_ml": 750},
    ),
    (
        "ESP-PIS",
        Text("Espuma de poliuretano para pistola 750 ml", "Polyurethane gun foam 750 ml"),
        5.9,
        0.88,
        _CAN_OF_SIX,
        {"volume_ml": 750},
    ),
    ("ESP-TEJ", Text("Espuma para tejas 750 ml", "Roof tile foam 750 ml"), 6.8, 0.9, _CAN_OF_SIX, {"volume_ml": 750}),
    ("ESP-LIM", Text("Limpiador de espuma 500 ml", "Foam cleaner 500 ml"), 4.3, 0.45, _CAN_OF_SIX, {"volume_ml": 500}),
)
_OILS = {
    "HLP 32": Text("Aceite hidráulico HLP 32", "Hydraulic oil HLP 32"),
    "HLP 46": Text("Aceite hidráulico HLP 46", "Hydraulic oil HLP 46"),
    "HLP 68": Text("Aceite hidráulico HLP 68", "Hydraulic oil HLP 68"),
    "CLP 220": Text("Aceite de engranajes CLP 220", "Gear oil CLP 220"),
}
_OIL_TEXT = Text(
    "Aceite mineral con aditivos antidesgaste y antioxidantes, DIN 51524-2 (HLP) o DIN 51517-3 (CLP). Filtre al llenar "
    "y no mezcle grados. Recoja el aceite usado con gestor autorizado.",
    "Mineral oil with anti-wear and antioxidant additives, DIN 51524-2 (HLP) or DIN 51517-3 (CLP). Filter when filling "
    "and do not mix grades. Hand used oil to an authorized collector.",
)
_GREASES: tuple[_Row, ...] = (
    (
        "GRA-LI-400",
        Text("Grasa de litio NLGI 2, cartucho 400 g", "Lithium grease NLGI 2, 400 g cartridge"),
        4.4,
        0.45,
        _DOZEN,
        {"net_weight": 400},
    ),
    (
        "GRA-LI-5000",
        Text("Grasa de litio NLGI 2, 5 kg", "Lithium grease NLGI 2, 5 kg"),
        34.0,
        5.3,
        _DRUM,
        {"net_weight": 5000},
    ),
    (
        "GRA-MO-400",
        Text("Grasa con disulfuro de molibdeno 400 g", "Grease with molybdenum disulfide 400 g"),
        6.1,
        0.45,
        _DOZEN,
        {"net_weight": 400},
    ),
    (
        "GRA-AL-400",
        Text("Grasa alimentaria H1 400 g", "Food grade grease H1 400 g"),
        9.8,
        0.45,
        _DOZEN,
        {"net_weight": 400},
    ),
    (
        "SPR-MUL-400",
        Text("Aerosol multiusos lubricante 400 ml", "Multi-purpose lubricant spray 400 ml"),
        3.9,
        0.4,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
    (
        "SPR-AFL-400",
        Text("Aerosol aflojatodo 400 ml", "Penetrating spray 400 ml"),
        4.6,
        0.4,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
    (
        "SPR-SIL-400",
        Text("Aerosol de silicona 400 ml", "Silicone spray 400 ml"),
        4.4,
        0.4,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
    (
        "SPR-CAD-400",
        Text("Grasa para cadenas en aerosol 400 ml", "Chain grease spray 400 ml"),
        5.3,
        0.42,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
    (
        "SPR-ZIN-400",
        Text("Galvanizado en frío 400 ml", "Cold zinc spray 400 ml"),
        5.8,
        0.45,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
    (
        "SPR-COR-400",
        Text("Aceite de corte en aerosol 400 ml", "Cutting oil spray 400 ml"),
        5.1,
        0.42,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
)
_CLEANERS: tuple[_Row, ...] = (
    (
        "LIM-FRE-500",
        Text("Limpiador de frenos 500 ml", "Brake cleaner 500 ml"),
        2.9,
        0.45,
        _CAN_OF_SIX,
        {"volume_ml": 500},
    ),
    (
        "LIM-CON-400",
        Text("Limpiador de contactos 400 ml", "Contact cleaner 400 ml"),
        4.7,
        0.35,
        _CAN_OF_SIX,
        {"volume_ml": 400},
    ),
    (
        "DES-5000",
        Text("Desengrasante industrial 5 l", "Industrial degreaser 5 l"),
        12.4,
        5.3,
        _DRUM,
        {"volume_ml": 5000},
    ),
    (
        "DES-20000",
        Text("Desengrasante industrial 20 l", "Industrial degreaser 20 l"),
        42.0,
        21.0,
        _DRUM,
        {"volume_ml": 20000},
    ),
    (
        "JAB-4000",
        Text("Jabón lavamanos con microesferas 4 l", "Hand cleaner with microbeads 4 l"),
        11.5,
        4.2,
        _DRUM,
        {"volume_ml": 4000},
    ),
    ("DIS-1000", Text("Disolvente universal 1 l", "Universal thinner 1 l"), 4.1, 0.9, _DRUM, {"volume_ml": 1000}),
    ("DIS-5000", Text("Disolvente universal 5 l", "Universal thinner 5 l"), 16.9, 4.4, _DRUM, {"volume_ml": 5000}),
    ("ALC-1000", Text("Alcohol isopropílico 1 l", "Isopropyl alcohol 1 l"), 5.6, 0.85, _DRUM, {"volume_ml": 1000}),
)
_GROUPS: tuple[tuple[str, str, str, Text, Text, tuple[_Row, ...]], ...] = (
    (
        "adhesivos",
        "chem-bonding-adhesives",
        "bottle",
        Text("Adhesivos instantáneos, epoxi y colas", "Instant, epoxy and other glues"),
        Text(
            "Adhesivos para metal, plástico, madera y goma. Limpie y lije las superficies, respete la vida útil de la "
            "mezcla y compruebe antes la compatibilidad con el plástico.",
            "Adhesives for metal, plastics, wood and rubber. Clean and sand the surfaces, keep to the pot life and "
            "test first that they suit the plastic.",
        ),
        _ADHESIVES,
    ),
    (
        "espumas",
        "chem-bonding-foam",
        "spray-can",
        Text("Espuma de poliuretano", "Polyurethane foam"),
        Text(
            "Espuma de poliuretano monocomponente para rellenar, aislar y fijar. Humedezca el soporte, rellene la "
            "mitad del hueco y proteja la espuma del sol. Use guantes: no se quita de la piel.",
            "One-component polyurethane foam to fill, insulate and fix. Dampen the surface, fill half the gap and keep "
            "the foam from sunlight. Wear gloves: it does not come off the skin.",
        ),
        _FOAMS,
    ),
    (
        "grasas-y-aerosoles",
        "chem-fluids-greases",
        "spray-can",
        Text("Grasas y aerosoles técnicos", "Greases and technical sprays"),
        Text(
            "Lubricantes de mantenimiento en cartucho y aerosol. No mezcle espesantes distintos; en aerosol, agite y "
            "aplique lejos de llamas y con la máquina parada.",
            "Maintenance lubricants in cartridges and sprays. Do not mix different thickeners; shake sprays and apply "
            "away from flames with the machine stopped.",
        ),
        _GREASES,
    ),
    (
        "limpiadores",
        "chem-fluids-cleaners",
        "bottle",
        Text("Limpiadores y disolventes", "Cleaners and thinners"),
        Text(
            "Limpieza de piezas, contactos, manos y superficies. Lea la ficha de seguridad, use guantes de nitrilo y "
            "ventile; no vierta los restos al desagüe.",
            "Cleaning of parts, contacts, hands and surfaces. Read the safety data sheet, wear nitrile gloves and "
            "ventilate; do not pour remains down the drain.",
        ),
        _CLEANERS,
    ),
)


def products() -> Iterator[ProductSpec]:
    """Oils by grade, then the mixed shelves."""
    yield _oils()
    for code, category, drawing, name, text, rows in _GROUPS:
        yield product(
            code,
            category,
            name,
            text,
            drawing=drawing,
            varies=" ".join(dict.fromkeys(key for row in rows for key in row[5])),
            brand=BRAND,
            variants=(
                variant(sku, names, price, weight, pack=pack, ladder=BULK, **values)
                for sku, names, price, weight, pack, values in rows
            ),
        )


def _oils() -> ProductSpec:
    return product(
        "aceites-industriales",
        "chem-fluids-oils",
        Text("Aceites hidráulicos y de engranajes", "Hydraulic and gear oils"),
        _OIL_TEXT,
        drawing="canister",
        varies="viscosity volume",
        brand=BRAND,
        variants=(
            variant(
                f"ACE-{grade.replace(' ', '')}-{liters}",
                join(name, " ", decimal(liters), " l"),
                (4.4 if grade.startswith("CLP") else 3.5) * liters**0.94,
                0.88 * liters + 0.3,
                pack=_DRUM,
                ladder=TRADE,
                viscosity=grade,
                volume=liters,
            )
            for grade, name in _OILS.items()
            for liters in (5, 20, 200)
        ),
    )

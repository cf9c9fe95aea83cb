"""Screwdrivers, bits, pliers, hammers, files, clamps and measuring tools."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.attributes import CUTS
from lonja.project.demo.families.build import BY, box, decimal, inside, join, numbers, product, table, variant
from lonja.project.demo.families.wrenches import BRAND
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

# tip, blade length in mm, price
_SLOTTED = (("0.5x3", 75, 2.6), ("0.6x3.5", 100, 2.9), ("0.8x4", 100, 3.2), ("1x5.5", 125, 3.9), ("1.2x6.5", 150, 4.6),
            ("1.2x8", 175, 5.7), ("1.6x10", 200, 7.2))  # fmt: skip
_CROSS = (("PH0", 60, 2.8), ("PH1", 80, 3.3), ("PH2", 100, 4.1), ("PH3", 150, 5.9),
          ("PZ1", 80, 3.4), ("PZ2", 100, 4.2), ("PZ3", 150, 6.1))  # fmt: skip
_LOBULAR = (("TX8", 60, 3.3), ("TX10", 80, 3.5), ("TX15", 80, 3.6), ("TX20", 100, 4.1), ("TX25", 100, 4.3),
            ("TX30", 115, 4.9), ("TX40", 130, 5.8))  # fmt: skip
_INSULATED = (("0.8x4", 100, 6.2), ("1x5.5", 125, 7.1), ("1.2x6.5", 150, 8.2), ("PH1", 80, 6.8), ("PH2", 100, 7.9),
              ("PZ1", 80, 6.9), ("PZ2", 100, 8.0))  # fmt: skip
_BITS = ("PH1", "PH2", "PH3", "PZ1", "PZ2", "PZ3", "TX10", "TX15", "TX20", "TX25", "TX30", "TX40")

_SCREWDRIVER_TEXT = Text(
    "Destornillador de hoja templada en toda su longitud y mango de dos componentes con hexágono para llave. "
    "Punta fosfatada que ajusta sin holgura; no lo use como palanca ni cincel.",
    "Screwdriver with blade hardened all along and two-component handle with a hexagon for a wrench. "
    "Phosphated tip that fits without play; not a lever nor a chisel.",
)
_INSULATED_TEXT = Text(
    "Destornillador aislado a 1.000 V, IEC 60900, con vaina hasta la punta y ensayo individual. Revise la "
    "vaina antes de cada uso y retírelo si presenta cortes.",
    "Insulated screwdriver for 1,000 V, IEC 60900, sheathed up to the tip and tested one by one. Check the "
    "sheath before each use and discard it if cut.",
)
_BIT_TEXT = Text(
    'Punta de atornillar de 25 mm con hexágono 1/4" C 6,3, DIN ISO 1173, en acero aleado con zona de torsión. '
    "Para atornilladora; en llave de impacto use puntas largas de torsión.",
    'Insert bit of 25 mm with 1/4" hexagon C 6.3, DIN ISO 1173, alloy steel with torsion zone. For drivers; in '
    "impact drivers use long torsion bits.",
)
# kind, length in mm, price
_PLIERS = {
    "UNI": (Text("Alicate universal", "Combination pliers"), "DIN ISO 5746", table("160 11.5; 180 12.4; 200 13.9")),
    "CTE": (
        Text("Alicate de corte diagonal", "Diagonal cutters"),
        "DIN ISO 5749",
        table("140 11.9; 160 12.9; 180 14.8"),
    ),
    "TEL": (Text("Alicate telefonista", "Long nose pliers"), "DIN ISO 5745", table("160 11.8; 200 13.6")),
    "PIC": (Text("Tenaza pico de loro", "Water pump pliers"), "DIN ISO 8976", table("175 13.2; 250 16.9; 300 21.5")),
    "SEG": (
        Text("Alicate para anillos exteriores", "Circlip pliers, external"),
        "DIN 5254",
        table("140 9.8; 180 11.2; 225 13.9"),
    ),
    "SIN": (
        Text("Alicate para anillos interiores", "Circlip pliers, internal"),
        "DIN 5256",
        table("140 9.8; 180 11.2; 225 13.9"),
    ),
}
_PLIERS_TEXT = Text(
    "Alicate de acero forjado y templado, con articulación remachada sin holgura y mangos antideslizantes. "
    "No está aislado: corte la tensión antes de trabajar.",
    "Forged and hardened steel pliers, riveted joint without play and non-slip grips. Not insulated: switch "
    "off the power before work.",
)
# weight of the head in g, price
_HAMMERS = {
    "MBO": (
        Text("Martillo de bola", "Ball peen hammer"),
        "DIN 1041",
        table("200 7.9; 300 8.6; 500 10.2; 800 12.9; 1000 14.5"),
    ),
    "MAZ": (Text("Maza", "Club hammer"), "DIN 6475", table("1000 12.8; 1250 14.2; 1500 15.9; 2000 19.4")),
    "MNY": (Text("Maza de nailon", "Nylon mallet"), None, table("350 11.4; 500 13.8; 800 17.9")),
}
_HAMMER_TEXT = Text(
    "Cabeza firme con superficies de golpeo mecanizadas y mango de fresno o fibra encuñado. Use gafas; "
    "sustituya el mango al primer signo de rotura.",
    "Sound head with machined striking faces and wedged ash or fiber handle. Wear goggles; replace the "
    "handle at the first sign of cracks.",
)
_FILES = {
    "PLA": Text("Lima plana", "Flat file"),
    "MCA": Text("Lima media caña", "Half-round file"),
    "RED": Text("Lima redonda", "Round file"),
    "TRI": Text("Lima triangular", "Three-square file"),
}
_FILE_TEXT = Text(
    "Lima de acero templado con mango, DIN 7261. Picado basto para desbastar, entrefino para uso general y "
    "fino para acabar. Límpiela con carda y no la golpee.",
    "Hardened steel file with handle, DIN 7261. Bastard cut to rough, second cut for general use, smooth to "
    "finish. Clean with a file card and do not strike it.",
)
# opening, reach in mm, price
_CLAMPS = table("200 100 12.9; 300 120 16.4; 400 120 18.2; 500 120 19.9; 600 120 22.5; 800 120 26.8; 1000 120 31.5")
_CLAMP_TEXT = Text(
    "Sargento de fundición maleable con husillo templado y mango de madera, DIN 5117. Coloque protectores en "
    "superficies delicadas y apriete sin alargaderas.",
    "Malleable cast clamp with hardened spindle and wooden handle, DIN 5117. Use pads on delicate surfaces "
    "and tighten without extension tubes.",
)


def products() -> Iterator[ProductSpec]:
    """Screwdriving, striking, holding and cutting by hand."""
    for drive, rows in (("SLOT", _SLOTTED), ("PH", _CROSS), ("TX", _LOBULAR)):
        yield _screwdrivers(drive, rows)
    yield _insulated()
    yield _bits()
    for code in _PLIERS:
        yield _pliers(code)
    for code in _HAMMERS:
        yield _hammers(code)
    yield _files()
    yield _clamps()


_Tips = tuple[tuple[str, int, float], ...]
_SCREWDRIVER_NAMES = {
    "SLOT": Text("Destornillador de ranura", "Slotted screwdriver"),
    "PH": Text("Destornillador de cruz", "Cross recess screwdriver"),
    "TX": Text("Destornillador hexalobular", "Hexalobular screwdriver"),
}


def _tip(code: str) -> Text:
    """'0.8x4' as each language writes it, other tips as they are."""
    thickness, found, width = code.partition("x")
    return join(decimal(float(thickness)), BY, decimal(*numbers(width))) if found else Text(code, code)


def _screwdriver(prefix: str, name: Text, tip: str, length: int, price: float) -> VariantSpec:
    return variant(
        f"{prefix}-{tip.upper()}",
        join(name, " ", _tip(tip), f"{BY}{length}" if "x" not in tip else f" {length} mm"),
        price,
        0.03 + 0.0007 * length,
        tip=tip.replace("x", BY),
        length=length,
        drive="SLOT" if "x" in tip else tip[:2],
    )


def _screwdrivers(drive: str, rows: _Tips) -> ProductSpec:
    name = _SCREWDRIVER_NAMES[drive]
    return product(
        f"destornillador-{drive.lower()}",
        "tools-drivers-screwdrivers",
        name,
        _SCREWDRIVER_TEXT,
        drawing="screwdriver",
        varies="tip length drive",
        material="CV",
        brand=BRAND,
        variants=(_screwdriver("DES", name, *row) for row in rows),
    )


def _insulated() -> ProductSpec:
    name = Text("Destornillador aislado 1.000 V", "Insulated screwdriver 1,000 V")
    return product(
        "destornillador-aislado",
        "tools-drivers-screwdrivers",
        name,
        _INSULATED_TEXT,
        drawing="screwdriver",
        varies="tip length drive",
        standard="IEC 60900",
        material="CV",
        brand=BRAND,
        variants=(_screwdriver("DAI", name, *row) for row in _INSULATED),
    )


def _bits() -> ProductSpec:
    name = Text("Punta de atornillar 25 mm", "Insert bit 25 mm")
    return product(
        "punta-25",
        "tools-drivers-bits",
        name,
        _BIT_TEXT,
        drawing="bit",
        varies="tip drive",
        standard="DIN ISO 1173",
        shank="HEX",
        length=25,
        brand=BRAND,
        variants=(
            variant(f"PUN-{tip}", join(name, f" {tip}"), 5.2, 0.07, pack=box(10), tip=tip, drive=tip[:2])
            for tip in _BITS
        ),
    )


def _pliers(code: str) -> ProductSpec:
    name, norm, rows = _PLIERS[code]
    return product(
        f"alicate-{code.lower()}",
        "tools-bench-pliers",
        join(name, f" {norm}"),
        _PLIERS_TEXT,
        drawing="pliers",
        varies="length",
        standard=norm,
        material="CV",
        brand=BRAND,
        variants=(
            variant(f"ALI-{code}-{length}", join(name, f" {length} mm"), price, 0.0000075 * length**2, length=length)
            for length, price in rows
        ),
    )


def _hammers(code: str) -> ProductSpec:
    name, norm, rows = _HAMMERS[code]
    return product(
        f"martillo-{code.lower()}",
        "tools-bench-hammers",
        join(name, f" {norm}" if norm else ""),
        _HAMMER_TEXT,
        drawing="hammer" if code == "MBO" else "mallet",
        varies="net_weight",
        standard=norm,
        brand=BRAND,
        variants=(
            variant(f"{code}-{grams}", join(name, f" {grams} g"), price, 0.0013 * grams, net_weight=grams)
            for grams, price in rows
        ),
    )


def _files() -> ProductSpec:
    return product(
        "limas",
        "tools-bench-files",
        Text("Limas con mango DIN 7261", "Files with handle DIN 7261"),
        _FILE_TEXT,
        drawing="file",
        varies="length cut",
        standard="DIN 7261",
        material="HARD",
        brand=BRAND,
        variants=(
            variant(
                f"LIM-{code}-{length}-{cut[:2]}",
                join(name, f" {length} mm ", inside(CUTS[cut])),
                2.2 + 0.024 * length,
                0.0000045 * length**2,
                length=length,
                cut=cut,
            )
            for code, name in _FILES.items()
            for length in (200, 250)
            for cut in CUTS
            if cut != "SMOOTH" or length == 200
        ),
    )


def _clamps() -> ProductSpec:
    name = Text("Sargento DIN 5117", "Clamp DIN 5117")
    return product(
        "din-5117",
        "tools-bench-clamps",
        name,
        _CLAMP_TEXT,
        drawing="clamp",
        varies="length width",
        standard="DIN 5117",
        material="MALLEABLE",
        brand=BRAND,
        variants=(
            variant(
                f"5117-{opening}",
                join(name, f" {opening}{BY}{reach}"),
                price,
                0.9 + 0.0016 * opening,
                length=opening,
                width=reach,
            )
            for opening, reach, price in _CLAMPS
        ),
    )

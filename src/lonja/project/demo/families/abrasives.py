"""Discs to cut and grind (EN 12413, EN 13743, EN 13236), sanding sheets and discs."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import (
    BULK,
    BY,
    DIAMETER,
    box,
    decimal,
    join,
    product,
    table,
    variant,
)
from lonja.project.demo.specs import ProductSpec, Text

BRAND = "Brunzo"

_SPEED = {115: 13300, 125: 12200, 178: 8600, 230: 6600}
"""Highest speed in rpm of a disc at 80 m/s, by diameter in mm."""

# diameter, thickness, price
_CUTTING = {
    "METAL": table("115 1.6 0.95; 115 3.2 1.1; 125 1.6 1.08; 125 3.2 1.25; 230 2 2.35; 230 3.2 2.45"),
    "INOX": table("115 1 1.15; 115 1.6 1.2; 125 1 1.3; 125 1.6 1.36; 178 1.6 2.3; 230 1.9 2.85"),
    "STONE": table("115 3.2 1.1; 125 3.2 1.25; 230 3.2 2.5"),
}
_CUTTING_NAMES = {
    "METAL": Text("Disco de corte metal", "Cutting disc for metal"),
    "INOX": Text("Disco de corte inox", "Cutting disc for stainless"),
    "STONE": Text("Disco de corte piedra", "Cutting disc for stone"),
}
_CUTTING_TEXTS = {
    "METAL": Text(
        "Disco de corte plano reforzado para acero y ferralla, EN 12413. No lo use para desbastar de lado ni "
        "pasada la fecha de caducidad del anillo.",
        "Flat reinforced cutting disc for steel and rebar, EN 12413. Do not grind with its side, nor use it "
        "past the date on the ring.",
    ),
    "INOX": Text(
        "Disco de corte fino sin hierro, azufre ni cloro, EN 12413: no contamina el inox y deja poca rebaba. "
        "Trabaje con poca presión para no azular la pieza.",
        "Thin cutting disc free of iron, sulfur and chlorine, EN 12413: does not taint stainless and leaves "
        "little burr. Work with light pressure so as not to blue the part.",
    ),
    "STONE": Text(
        "Disco de corte de carburo de silicio para hormigón, ladrillo y piedra, EN 12413. Corte en seco con "
        "aspiración y mascarilla FFP3.",
        "Silicon carbide cutting disc for concrete, brick and stone, EN 12413. Dry cutting with dust "
        "extraction and an FFP3 respirator.",
    ),
}
_GRINDING = table("115 6 1.75; 125 6 1.95; 178 6 3.2; 230 6 4.4")
_GRINDING_TEXT = Text(
    "Disco de desbaste de centro deprimido para acero y soldadura, EN 12413. Ángulo de trabajo de 30°; con "
    "guarda puesta.",
    "Depressed center grinding disc for steel and welds, EN 12413. Working angle 30°; with the guard on.",
)
_FLAP_TEXT = Text(
    "Disco de láminas de corindón de circonio sobre soporte de fibra, EN 13743. Desbasta y afina en una "
    "operación, con menos ruido que un disco rígido.",
    "Flap disc of zirconia alumina on a fiber backing, EN 13743. Grinds and finishes in one operation, "
    "quieter than a rigid disc.",
)
# diameter, price
_DIAMOND = {
    "UNIVERSAL": table("115 9.9; 125 11.5; 230 29.5"),
    "TURBO": table("115 13.4; 125 15.2; 230 36.0"),
    "PORCELAIN": table("115 17.9; 125 20.5; 230 54.0"),
}
_DIAMOND_NAMES = {
    "UNIVERSAL": Text("Disco de diamante universal", "Diamond disc, universal"),
    "TURBO": Text("Disco de diamante turbo", "Diamond disc, turbo"),
    "PORCELAIN": Text("Disco de diamante porcelánico", "Diamond disc for porcelain tile"),
}
_DIAMOND_TEXTS = {
    "UNIVERSAL": Text(
        "Disco segmentado para hormigón, ladrillo y teja, EN 13236. Corte rápido en seco; no corte curvas.",
        "Segmented disc for concrete, brick and roof tile, EN 13236. Fast dry cutting; do not cut curves.",
    ),
    "TURBO": Text(
        "Disco de banda turbo para granito y hormigón armado, EN 13236. Borde más limpio que el segmentado; "
        "deje enfriar en vacío cada minuto.",
        "Turbo rim disc for granite and reinforced concrete, EN 13236. Cleaner edge than a segmented one; "
        "let it cool idling every minute.",
    ),
    "PORCELAIN": Text(
        "Disco de banda continua fina para porcelánico y gres, EN 13236. Use agua para evitar desconchados.",
        "Thin continuous rim disc for porcelain and stoneware, EN 13236. Use water to avoid chipping.",
    ),
}
_SHEET_GRAINS = "P60 P80 P100 P120 P150 P180 P240"
_WET_GRAINS = "P120 P180 P240 P320 P400 P600 P1000"
_DISC_GRAINS = "P40 P60 P80 P120 P180 P240 P320 P400"
_SHEET_TEXTS = {
    "CORUNDUM": Text(
        "Hoja de lija seca de corindón de 230 por 280 mm para madera, pintura y masilla. Empiece por grano "
        "grueso y no salte más de dos granos.",
        "Dry sanding sheet of aluminum oxide, 230 by 280 mm, for wood, paint and filler. Start coarse and do "
        "not skip more than two grits.",
    ),
    "SILICON-CARBIDE": Text(
        "Hoja de lija al agua de carburo de silicio de 230 por 280 mm para carrocería, barniz y plástico. "
        "Remójela diez minutos antes de usarla.",
        "Wet sanding sheet of silicon carbide, 230 by 280 mm, for bodywork, varnish and plastics. Soak it "
        "ten minutes before use.",
    ),
}
_DISC_TEXT = Text(
    "Disco de lija autoadherente de corindón con ocho agujeros de aspiración, para lijadora rotorbital. "
    "Soporte de papel reforzado; cambie el disco cuando el grano brille.",
    "Hook-and-loop sanding disc of aluminum oxide with eight dust holes, for random orbital sanders. "
    "Reinforced paper backing; change it when the grain shines.",
)


def products() -> Iterator[ProductSpec]:
    """Discs to cut, grind and flap; diamond discs; sheets and discs to sand."""
    for use in _CUTTING:
        yield _cutting(use)
    yield _grinding()
    yield _flap()
    for kind in _DIAMOND:
        yield _diamond(kind)
    yield _sheets("CORUNDUM", _SHEET_GRAINS, "LIJ", 0.34)
    yield _sheets("SILICON-CARBIDE", _WET_GRAINS, "LAG", 0.42)
    yield _sanding_discs()


def _cutting(use: str) -> ProductSpec:
    name = _CUTTING_NAMES[use]
    return product(
        f"disco-corte-{use.lower()}",
        "cut-abrasives-discs",
        name,
        _CUTTING_TEXTS[use],
        drawing="cutting-disc",
        varies="diameter thickness speed_max",
        standard="EN 12413",
        bore=22.23,
        material="SILICON-CARBIDE" if use == "STONE" else "CORUNDUM",
        brand=BRAND,
        variants=(
            variant(
                f"DC{use[0]}-{diameter}-{thickness}",
                join(name, f" {diameter}{BY}", decimal(thickness)),
                25 * price,
                25 * 0.0000016 * diameter**2 * thickness,
                pack=box(25),
                ladder=BULK,
                diameter=diameter,
                thickness=thickness,
                speed_max=_SPEED[int(diameter)],
            )
            for diameter, thickness, price in _CUTTING[use]
        ),
    )


def _grinding() -> ProductSpec:
    name = Text("Disco de desbaste", "Grinding disc")
    return product(
        "disco-desbaste",
        "cut-abrasives-discs",
        name,
        _GRINDING_TEXT,
        drawing="grinding-disc",
        varies="diameter thickness speed_max",
        standard="EN 12413",
        bore=22.23,
        material="CORUNDUM",
        brand=BRAND,
        variants=(
            variant(
                f"DDB-{diameter}-{thickness}",
                join(name, f" {diameter}{BY}{thickness}"),
                10 * price,
                10 * 0.0000016 * diameter**2 * thickness,
                pack=box(10),
                ladder=BULK,
                diameter=diameter,
                thickness=thickness,
                speed_max=_SPEED[int(diameter)],
            )
            for diameter, thickness, price in _GRINDING
        ),
    )


def _flap() -> ProductSpec:
    name = Text("Disco de láminas circonio", "Zirconia flap disc")
    return product(
        "disco-laminas",
        "cut-abrasives-discs",
        name,
        _FLAP_TEXT,
        drawing="flap-disc",
        varies="diameter grain speed_max",
        standard="EN 13743",
        bore=22.23,
        material="ZIRCONIA",
        brand=BRAND,
        variants=(
            variant(
                f"DLZ-{diameter}-{grain}",
                join(name, f" {diameter} {grain}"),
                10 * price,
                0.9 if diameter == 115 else 1.05,
                pack=box(10),
                ladder=BULK,
                diameter=diameter,
                grain=grain,
                speed_max=_SPEED[diameter],
            )
            for diameter, price in ((115, 2.35), (125, 2.7))
            for grain in ("P40", "P60", "P80", "P120")
        ),
    )


def _diamond(kind: str) -> ProductSpec:
    name = _DIAMOND_NAMES[kind]
    return product(
        f"disco-diamante-{kind.lower()}",
        "cut-abrasives-diamond",
        name,
        _DIAMOND_TEXTS[kind],
        drawing="diamond-disc",
        varies="diameter speed_max",
        standard="EN 13236",
        bore=22.23,
        material="DIAMOND",
        brand=BRAND,
        variants=(
            variant(
                f"DIA-{kind[0]}-{diameter}",
                join(name, f" {DIAMETER} {diameter}"),
                price,
                0.0000098 * diameter**2,
                diameter=diameter,
                speed_max=_SPEED[int(diameter)],
            )
            for diameter, price in _DIAMOND[kind]
        ),
    )


def _sheets(material: str, grains: str, prefix: str, price: float) -> ProductSpec:
    wet = material == "SILICON-CARBIDE"
    name = Text("Lija al agua en hoja", "Wet sanding sheet") if wet else Text("Lija seca en hoja", "Dry sanding sheet")
    return product(
        f"lija-hoja-{'agua' if wet else 'seca'}",
        "cut-abrasives-paper",
        join(name, f" 230{BY}280 mm"),
        _SHEET_TEXTS[material],
        drawing="sanding-sheet",
        varies="grain material",
        brand=BRAND,
        variants=(
            variant(
                f"{prefix}-{grain}",
                join(name, f" {grain}"),
                50 * price,
                0.6,
                pack=box(50),
                ladder=BULK,
                grain=grain,
                material=material,
            )
            for grain in grains.split()
        ),
    )


def _sanding_discs() -> ProductSpec:
    name = Text("Disco de lija autoadherente", "Hook-and-loop sanding disc")
    return product(
        "disco-lija",
        "cut-abrasives-paper",
        name,
        _DISC_TEXT,
        drawing="sanding-disc",
        varies="diameter grain",
        material="CORUNDUM",
        brand=BRAND,
        variants=(
            variant(
                f"DLI-{diameter}-{grain}",
                join(name, f" {diameter} {grain}"),
                50 * price,
                50 * 0.0000003 * diameter**2,
                pack=box(50),
                ladder=BULK,
                diameter=diameter,
                grain=grain,
            )
            for diameter, price in ((125, 0.28), (150, 0.36))
            for grain in _DISC_GRAINS.split()
        ),
    )

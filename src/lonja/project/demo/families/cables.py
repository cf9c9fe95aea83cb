"""Cable by section: H07V-K (EN 50525-2-31), RV-K (UNE 21123-2), H05VV-F; ties, glands, ferrules and lugs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import (
    BULK,
    BY,
    REEL,
    bag,
    coded,
    decimal,
    inside,
    join,
    meters,
    numbers,
    pieces,
    product,
    roll,
    table,
    variant,
)
from lonja.project.demo.families.colors import COLORS
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

BRAND = "Voltarix"

_SINGLE_COLORS = {
    1.5: "BK BN GY BU GNYE RD", 2.5: "BK BN GY BU GNYE RD", 4: "BK BN GY BU GNYE", 6: "BK BN GY BU GNYE",
    10: "BK GY BU GNYE", 16: "BK BU GNYE", 25: "BK BU GNYE",
}  # fmt: skip
_SINGLE_TEXT = Text(
    "Cable flexible de cobre clase 5 con aislamiento de PVC, H07V-K 450/750 V, EN 50525-2-31. "
    "Instalación fija bajo tubo y cableado de cuadros. Rollo de 100 m.",
    "Flexible class 5 copper wire with PVC insulation, H07V-K 450/750 V, EN 50525-2-31. For fixed "
    "installation in conduit and for wiring panels. Coil of 100 m.",
)


@dataclass(frozen=True, slots=True)
class _Sheathed:
    """A type of sheathed cable; `sizes` maps the number of cores to sections in mm2."""

    code: str
    name: Text
    text: Text
    standard: str
    voltage: str
    halogen_free: bool
    factor: float
    sizes: dict[int, str]


_SHEATHED = (
    _Sheathed(
        "RV-K",
        Text("Manguera RV-K 0,6/1 kV", "RV-K cable 0.6/1 kV"),
        Text(
            "Manguera flexible de cobre, aislamiento de XLPE y cubierta de PVC, RV-K 0,6/1 kV, UNE 21123-2. "
            "Para distribución e intemperie, también enterrada bajo tubo. Se corta a medida por metros.",
            "Flexible copper cable, XLPE insulation and PVC sheath, RV-K 0.6/1 kV, UNE 21123-2. For "
            "distribution and outdoors, also buried in conduit. Cut to length by the meter.",
        ),
        "UNE 21123-2",
        "600/1000",
        False,
        1.0,
        {2: "1.5 2.5 4 6", 3: "1.5 2.5 4 6 10 16", 4: "1.5 2.5 4 6 10 16", 5: "1.5 2.5 4 6 10 16"},
    ),
    _Sheathed(
        "RZ1-K",
        Text("Manguera RZ1-K (AS) 0,6/1 kV", "RZ1-K (AS) cable 0.6/1 kV"),
        Text(
            "Manguera flexible libre de halógenos, RZ1-K (AS) 0,6/1 kV, UNE 21123-4, Cca-s1b,d1,a1. "
            "Obligatoria en locales de pública concurrencia. Se corta a medida por metros.",
            "Halogen-free flexible cable, RZ1-K (AS) 0.6/1 kV, UNE 21123-4, Cca-s1b,d1,a1. Required in "
            "places open to the public. Cut to length by the meter.",
        ),
        "UNE 21123-4",
        "600/1000",
        True,
        1.22,
        {3: "1.5 2.5 4 6 10", 4: "2.5 4 6 10 16", 5: "1.5 2.5 4 6 10 16"},
    ),
    _Sheathed(
        "H05VV-F",
        Text("Manguera H05VV-F", "H05VV-F cable"),
        Text(
            "Manguera flexible de PVC, H05VV-F 300/500 V, EN 50525-2-11, para pequeños aparatos y "
            "prolongaciones en interior. No es apta para intemperie ni instalación fija.",
            "Flexible PVC cable, H05VV-F 300/500 V, EN 50525-2-11, for small appliances and indoor extension "
            "leads. Not for outdoors nor fixed installation.",
        ),
        "EN 50525-2-11",
        "300/500",
        False,
        0.8,
        {2: "1 1.5", 3: "1 1.5 2.5"},
    ),
)

# width, length; mm
_TIES = table(
    "2.5 100; 2.5 160; 2.5 200; 3.6 140; 3.6 200; 3.6 300; 4.8 200; 4.8 250; 4.8 300; 4.8 370; 7.8 300; 7.8 370"
)
_TIE_TEXT = Text(
    "Brida de poliamida 6.6 con lengüeta interior, de -40 a 85 °C. La negra resiste los rayos UV "
    "y es la indicada a la intemperie. Corte la punta con alicate para no dejar filo.",
    "Polyamide 6.6 cable tie, -40 to 85 °C. The black one resists UV rays and is the one for outdoors. Cut "
    "the tail with cutters so as to leave no edge.",
)
# metric thread, smallest and largest cable, hole; mm
_GLANDS = table("12 3 6.5; 16 4 8; 20 6 12; 25 11 17; 32 15 21; 40 19 28; 50 27 35; 63 34 44")
_GLAND_TEXT = Text(
    "Prensaestopas con rosca métrica EN 60423 y junta, IP68 a 5 bar, con tuerca. Respete el margen de "
    "diámetro del cable: por debajo del mínimo no es estanco.",
    "Cable gland with metric thread EN 60423 and seal, IP68 at 5 bar, with lock nut. Keep to the range of "
    "cable diameter: below the minimum it does not seal.",
)
# section in mm2, length of the tube in mm
_FERRULES = table("0.5 8; 0.75 8; 1 8; 1.5 8; 2.5 8; 4 10; 6 12; 10 12; 16 12; 25 16")
_FERRULE_TEXT = Text(
    "Puntera hueca aislada de cobre estañado, DIN 46228-4, para cable flexible en borna. Pele a la longitud "
    "del tubo y prense con tenaza cuadrada o trapezoidal.",
    "Insulated ferrule of tinned copper, DIN 46228-4, for flexible wire in terminals. Strip to the length of "
    "the tube and crimp with a square or trapezoidal tool.",
)
# section in mm2, hole for M
_LUGS = table("6 6; 10 6; 10 8; 16 8; 25 8; 25 10; 35 8; 35 10; 50 10; 70 10; 95 12")
_LUG_TEXT = Text(
    "Terminal tubular de cobre estañado, DIN 46235, para cable de clase 2 y 5. Prense con matriz hexagonal "
    "del número de la sección y revise que el cable asome por la mirilla.",
    "Tubular lug of tinned copper, DIN 46235, for class 2 and 5 cable. Crimp with the hexagon die of the "
    "section and check that the wire shows in the sight hole.",
)


def products() -> Iterator[ProductSpec]:
    """Cables, and what ties, guides and ends them."""
    yield _single()
    for cable in _SHEATHED:
        yield _sheathed(cable)
    for color in ("WH", "BK"):
        yield _ties(color)
    for material in ("PA", "BRASS"):
        yield _glands(material)
    yield _ferrules()
    yield _lugs()


def _single() -> ProductSpec:
    name = Text("Cable H07V-K", "H07V-K wire")
    return product(
        "h07v-k",
        "elec-cable-single",
        Text("Cable unipolar flexible H07V-K", "Flexible single-core wire H07V-K"),
        _SINGLE_TEXT,
        drawing="cable-coil",
        varies="section color",
        standard="EN 50525-2-31",
        material="COPPER",
        cores=1,
        voltage="450/750",
        halogen_free=False,
        brand=BRAND,
        variants=(
            variant(
                f"H07VK-{coded(section)}-{color}",
                join(name, f" 1{BY}", decimal(section), " mm² ", inside(COLORS[color])),
                4.5 + 16.2 * section,
                0.4 + 1.05 * section,
                pack=roll(100),
                ladder=BULK,
                section=section,
                color=color,
            )
            for section, colors in _SINGLE_COLORS.items()
            for color in colors.split()
        ),
    )


def _sheathed(cable: _Sheathed) -> ProductSpec:
    return product(
        cable.code.lower(),
        "elec-cable-multi",
        cable.name,
        cable.text,
        drawing="multicore",
        varies="cores section",
        standard=cable.standard,
        material="COPPER",
        voltage=cable.voltage,
        halogen_free=cable.halogen_free,
        brand=BRAND,
        variants=(
            _cut(cable, cores, section) for cores, sections in cable.sizes.items() for section in numbers(sections)
        ),
    )


def _cut(cable: _Sheathed, cores: int, section: float) -> VariantSpec:
    sign = BY if cores == 2 else "G"
    return variant(
        f"{cable.code.replace('-', '')}-{cores}{'X' if cores == 2 else 'G'}{section}",
        join(cable.name, f" {cores}{sign}", decimal(section), " mm²"),
        cable.factor * (0.28 + 0.19 * cores * section),
        0.05 + 0.0125 * cores * section,
        pack=meters(5),
        ladder=REEL,
        cores=cores,
        section=section,
    )


def _ties(color: str) -> ProductSpec:
    name = join(Text("Brida de nailon ", "Cable tie "), inside(COLORS[color]))
    return product(
        f"brida-{color.lower()}",
        "elec-routing-ties",
        name,
        _TIE_TEXT,
        drawing="cable-tie",
        varies="width length",
        standard="EN 62275",
        material="PA",
        color=color,
        brand=BRAND,
        variants=(
            variant(
                f"BRI-{width}-{length}-{color}",
                join(name, " ", decimal(width), f"{BY}{length}"),
                0.35 + 0.0021 * width * length,
                0.0001 * width * length,
                pack=bag(100),
                ladder=BULK,
                width=width,
                length=length,
            )
            for width, length in _TIES
        ),
    )


def _glands(material: str) -> ProductSpec:
    metal = material == "BRASS"
    name = Text("Prensaestopas latón", "Brass cable gland") if metal else Text("Prensaestopas", "Cable gland")
    return product(
        f"prensaestopas-{'laton' if metal else 'pa'}",
        "elec-routing-glands",
        join(name, " EN 62444 IP68"),
        _GLAND_TEXT,
        drawing="gland",
        varies="hole_diameter clamping_min clamping_max",
        standard="EN 62444",
        material=material,
        protection="IP68",
        brand=BRAND,
        variants=(
            variant(
                f"PRE-{thread}-{'LA' if metal else 'PA'}",
                join(name, f" M{thread}"),
                (2.6 if metal else 1) * (0.28 + 0.0023 * thread**1.75),
                (3.4 if metal else 1) * 0.00003 * thread**2,
                pack=pieces(10) if thread <= 25 else pieces(5),
                ladder=BULK,
                hole_diameter=thread,
                clamping_min=smallest,
                clamping_max=largest,
            )
            for thread, smallest, largest in _GLANDS
        ),
    )


def _ferrules() -> ProductSpec:
    """Numbered as sellers do it, without decimals from 10 mm² on: a written PNT10 may be 1.0 or 10, so one must ask."""
    name = Text("Puntera aislada", "Insulated ferrule")
    return product(
        "din-46228-4",
        "elec-routing-terminals",
        join(name, " DIN 46228-4"),
        _FERRULE_TEXT,
        drawing="ferrule",
        varies="section length",
        standard="DIN 46228-4",
        material="COPPER",
        brand=BRAND,
        variants=(
            variant(
                f"PNT-{coded(section) if section < 10 else round(section)}",
                join(name, " ", decimal(section), f" mm² {BY} {length} mm"),
                0.95 + 0.36 * section,
                0.02 + 0.012 * section,
                pack=bag(100),
                ladder=BULK,
                section=section,
                length=length,
            )
            for section, length in _FERRULES
        ),
    )


def _lugs() -> ProductSpec:
    name = Text("Terminal tubular", "Tubular lug")
    return product(
        "din-46235",
        "elec-routing-terminals",
        join(name, " DIN 46235"),
        _LUG_TEXT,
        drawing="lug",
        varies="section thread",
        standard="DIN 46235",
        material="COPPER",
        brand=BRAND,
        variants=(
            variant(
                f"TER-{section}-M{hole}",
                join(name, f" {section} mm² M{hole}"),
                0.24 + 0.021 * section,
                0.0004 * section + 0.003,
                pack=pieces(10),
                ladder=BULK,
                section=section,
                thread=f"M{hole}",
            )
            for section, hole in _LUGS
        ),
    )

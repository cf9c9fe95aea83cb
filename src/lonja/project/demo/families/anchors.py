"""Anchors, plugs, chemical anchors, rivets DIN 7337, rivet nuts and hose clamps DIN 3017."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.attributes import RESINS
from lonja.project.demo.families.build import (
    BULK,
    BY,
    EACH,
    TRADE,
    bag,
    box,
    decimal,
    inside,
    join,
    numbers,
    product,
    table,
    variant,
)
from lonja.project.demo.families.metal import (
    BRAND,
    boxed,
    described,
    product_code,
    shank_grams,
    sized,
    suffix,
    titled,
)
from lonja.project.demo.specs import ProductSpec, Text

# thread and hole, length, thickest fixture; mm
_WEDGE = table("""
    8 60 5; 8 75 10; 8 95 30; 8 115 50; 10 70 5; 10 90 20; 10 110 40; 10 130 60; 12 85 5; 12 105 20
    12 125 40; 12 145 60; 16 110 10; 16 140 35; 16 170 65
""")
_WEDGE_TEXT = Text(
    "Anclaje metálico de expansión por par para hormigón, con tuerca y arandela. Montaje a través de la "
    "pieza. Respete la profundidad, la distancia al borde y el par de apriete de su ficha; no lo use en "
    "ladrillo hueco.",
    "Torque-controlled expansion anchor for concrete, with nut and washer. Set through the part. Keep to the "
    "depth, edge distance and torque of its data sheet; not for hollow brick.",
)
# thread, length, hole; mm
_DROP_IN = table("6 25 8; 8 30 10; 10 40 12; 12 50 15; 16 65 20")
_DROP_IN_TEXT = Text(
    "Taco metálico de golpe con rosca interior para hormigón. Queda a ras y admite varilla o tornillo; se "
    "expande con el útil de golpeo de su medida. Habitual en techos e instalaciones suspendidas.",
    "Drop-in anchor with internal thread for concrete. Sits flush and takes a rod or bolt; expanded with the "
    "setting tool of its size. Common in ceilings and suspended services.",
)
# diameter, length; mm
_PLUGS = table("5 25; 6 30; 8 40; 10 50; 12 60; 14 75")
_PLUG_TEXT = Text(
    "Taco universal de poliamida con expansión en cuatro sentidos y aletas antigiro. Para hormigón, ladrillo "
    "macizo y hueco. Use el diámetro de broca del taco y un tornillo con 5 mm más que taco y pieza.",
    "Universal polyamide plug that expands four ways, with anti-rotation fins. For concrete, solid and "
    "hollow brick. Drill the diameter of the plug, use a screw 5 mm longer than plug and part.",
)
# diameter, length, thickest fixture; mm
_FRAME_PLUGS = table("8 80 30; 8 100 50; 8 120 70; 10 80 20; 10 100 40; 10 135 75; 10 160 100")
_FRAME_TEXT = Text(
    "Taco largo de poliamida con tornillo de cabeza avellanada cincado, para fijar marcos, rastreles y "
    "perfiles a través de la pieza, en hormigón y ladrillo.",
    "Long polyamide plug with zinc-plated countersunk screw, to fix frames, battens and profiles through "
    "the part, into concrete and brick.",
)
# volume in ml, price
_RESINS = {
    "PE": table("300 7.9; 410 10.4"),
    "VE": table("300 11.6; 410 15.2"),
    "EP": table("400 26.5; 585 36.8"),
}
_RESIN_TEXT = Text(
    "Anclaje químico en cartucho, con dos cánulas mezcladoras. Sin fuerza de expansión: permite anclar cerca "
    "del borde. Limpie el taladro con soplado y cepillo; el tiempo de curado depende de la temperatura.",
    "Chemical anchor in a cartridge, with two mixing nozzles. No expansion force: fix close to an edge. "
    "Clean the hole by blowing and brushing; curing time depends on the temperature.",
)
_RIVETS = {
    "AL-ST": {3.2: "6 8 10 12", 4: "6 8 10 12 16 20", 4.8: "8 10 12 14 16 18 20 25 30", 6.4: "12 18"},
    "A2": {3.2: "6 8 10 12", 4: "8 10 12 16", 4.8: "8 10 12 16 20"},
}
_RIVET_TEXT = Text(
    "Remache ciego de cabeza alomada, DIN 7337 (ISO 15977), para unir chapas con acceso por un solo lado. "
    "Taladre 0,1 mm más que el diámetro y elija la longitud por el espesor total de las piezas.",
    "Dome head blind rivet, DIN 7337 (ISO 15977), to join sheets reached from one side only. Drill 0.1 mm "
    "over the diameter and choose the length by the total thickness of the parts.",
)
# thread, hole, longest grip; mm
_RIVET_NUTS = table("4 6 2.5; 5 7 3; 6 9 3; 8 11 3; 10 13 3.5")
_RIVET_NUT_TEXT = Text(
    "Tuerca remachable de cabeza plana y cuerpo moleteado: da una rosca resistente en chapa y tubo con "
    "acceso por un solo lado. Se coloca con remachadora de tuercas.",
    "Rivet nut with flat head and knurled body: gives a strong thread in sheet and tube reached from one "
    "side only. Set with a rivet nut tool.",
)
# smallest and largest diameter; mm
_CLAMPS = table("""
    8 12; 10 16; 12 20; 16 25; 20 32; 25 40; 32 50; 40 60; 50 70; 60 80; 70 90; 80 100; 90 110; 100 120
""")
_CLAMP_TEXT = Text(
    "Abrazadera sin fin de banda con bordes redondeados, DIN 3017-1 forma A, para mangueras. Apriete con "
    "vaso de 7 mm; no dañe la manguera por exceso de par.",
    "Worm drive hose clamp with rounded band edges, DIN 3017-1 form A. Tighten with a 7 mm socket; do not "
    "cut the hose by too much torque.",
)


def products() -> Iterator[ProductSpec]:
    """Metal, plastic and chemical anchors, rivets and hose clamps."""
    yield _wedge()
    yield _drop_in()
    yield _plugs()
    yield _frame_plugs()
    yield _resins()
    for material in _RIVETS:
        yield _rivets(material)
    for material in ("ZN", "A2"):
        yield _rivet_nuts(material)
    for material in ("W1", "W4"):
        yield _clamps(material)


def _wedge() -> ProductSpec:
    name = Text("Anclaje de expansión", "Wedge anchor")
    return product(
        "anclaje-expansion-zn",
        "fix-anchors-metal",
        titled(name, "ZN"),
        described(_WEDGE_TEXT, "ZN"),
        drawing="wedge-anchor",
        varies="thread length fixture_max",
        material="ZN",
        brand=BRAND,
        variants=(
            boxed(
                f"AEX-{diameter}-{length}",
                sized(join(name, f" M{diameter}{BY}{length}"), "ZN"),
                "ZN",
                4 + 2.2 * shank_grams(diameter, length),
                making=0.11,
                pack=box(50 if diameter <= 10 else 25),
                thread=f"M{diameter}",
                hole_diameter=diameter,
                length=length,
                fixture_max=fixture,
            )
            for diameter, length, fixture in _WEDGE
        ),
    )


def _drop_in() -> ProductSpec:
    name = Text("Taco metálico de golpe", "Drop-in anchor")
    return product(
        "taco-golpe-zn",
        "fix-anchors-metal",
        titled(name, "ZN"),
        described(_DROP_IN_TEXT, "ZN"),
        drawing="drop-in-anchor",
        varies="thread length hole_diameter",
        material="ZN",
        brand=BRAND,
        variants=(
            boxed(
                f"TGO-{diameter}-{length}",
                sized(join(name, f" M{diameter}{BY}{length}"), "ZN"),
                "ZN",
                3 + shank_grams(hole, length, 0),
                making=0.05,
                pack=box(100 if diameter <= 8 else 50),
                thread=f"M{diameter}",
                length=length,
                hole_diameter=hole,
            )
            for diameter, length, hole in _DROP_IN
        ),
    )


def _plugs() -> ProductSpec:
    name = Text("Taco universal de poliamida", "Universal polyamide plug")
    return product(
        "taco-universal",
        "fix-anchors-plastic",
        name,
        _PLUG_TEXT,
        drawing="wall-plug",
        varies="hole_diameter length",
        material="PA",
        brand=BRAND,
        variants=(
            variant(
                f"TUN-{diameter}",
                join(name, f" {diameter}{BY}{length}"),
                1.2 + 0.0016 * diameter**2 * length * (100 if diameter < 12 else 50) / 100,
                0.00006 * diameter**2 * length / 10,
                pack=box(100 if diameter < 12 else 50),
                ladder=BULK,
                hole_diameter=diameter,
                length=length,
            )
            for diameter, length in _PLUGS
        ),
    )


def _frame_plugs() -> ProductSpec:
    name = Text("Taco largo con tornillo", "Frame plug with screw")
    return product(
        "taco-largo",
        "fix-anchors-plastic",
        name,
        _FRAME_TEXT,
        drawing="wall-plug",
        varies="hole_diameter length fixture_max",
        material="PA",
        brand=BRAND,
        variants=(
            variant(
                f"TLA-{diameter}-{length}",
                join(name, f" {diameter}{BY}{length}"),
                3.5 + 0.0011 * diameter**2 * length,
                0.0000055 * diameter**2 * length * 50,
                pack=box(50),
                ladder=BULK,
                hole_diameter=diameter,
                length=length,
                fixture_max=fixture,
            )
            for diameter, length, fixture in _FRAME_PLUGS
        ),
    )


def _resins() -> ProductSpec:
    name = Text("Anclaje químico", "Chemical anchor")
    return product(
        "anclaje-quimico",
        "fix-anchors-chemical",
        name,
        _RESIN_TEXT,
        drawing="cartridge",
        varies="volume_ml resin",
        brand=BRAND,
        variants=(
            variant(
                f"AQ-{code}-{volume}",
                join(name, " ", inside(RESINS[code]), f" {volume} ml"),
                price,
                0.0021 * volume,
                ladder=TRADE,
                volume_ml=volume,
                resin=code,
            )
            for code, rows in _RESINS.items()
            for volume, price in rows
        ),
    )


def _rivets(material: str) -> ProductSpec:
    steel = "A2" if material == "A2" else "ZN"
    label = "DIN 7337 A2/A2" if material == "A2" else "DIN 7337 Al/St"
    name = Text("Remache ciego", "Blind rivet")
    return product(
        product_code("din-7337", material),
        "fix-anchors-rivets",
        join(name, f" {label}"),
        _RIVET_TEXT,
        drawing="blind-rivet",
        varies="diameter length fixture_max",
        standard="DIN 7337",
        material=material,
        brand=BRAND,
        variants=(
            boxed(
                f"7337-{diameter}-{length}" + ("-A2" if material == "A2" else ""),
                join(name, f" {label} ", decimal(diameter), f"{BY}{length}"),
                steel,
                0.5 + 0.6 * shank_grams(diameter, length + 12, 0),
                making=0.011,
                pack=box(500 if diameter < 4.8 else 250),
                diameter=diameter,
                length=length,
                hole_diameter=round(diameter + 0.1, 1),
                fixture_max=length - (3 if diameter < 4 else 3.5 if diameter < 4.8 else 4),
            )
            for diameter, lengths in _RIVETS[material].items()
            for length in numbers(lengths)
        ),
    )


def _rivet_nuts(material: str) -> ProductSpec:
    name = Text("Tuerca remachable", "Rivet nut")
    return product(
        product_code("tuerca-remachable", material),
        "fix-anchors-rivets",
        titled(name, material),
        described(_RIVET_NUT_TEXT, material),
        drawing="rivet-nut",
        varies="thread hole_diameter fixture_max",
        material=material,
        brand=BRAND,
        variants=(
            boxed(
                f"TRE-{diameter}-{suffix(material)}",
                sized(join(name, f" M{diameter}"), material),
                material,
                0.6 * shank_grams(hole, 2 * diameter, 0),
                making=0.07,
                pack=bag(100),
                thread=f"M{diameter}",
                hole_diameter=hole,
                fixture_max=grip,
            )
            for diameter, hole, grip in _RIVET_NUTS
        ),
    )


def _clamps(material: str) -> ProductSpec:
    name = Text("Abrazadera sin fin DIN 3017", "Hose clamp DIN 3017")
    factor = 2.1 if material == "W4" else 1.0
    return product(
        product_code("din-3017", material),
        "fix-anchors-clamps",
        join(name, f" · {material}"),
        _CLAMP_TEXT,
        drawing="hose-clamp",
        varies="clamping_min clamping_max width",
        standard="DIN 3017",
        material=material,
        brand=BRAND,
        variants=(
            variant(
                f"3017-{largest}-{material}",
                join(name, f" {smallest}-{largest} mm {material}"),
                factor * (0.34 + 0.0075 * largest),
                0.008 + 0.0004 * largest,
                pack=EACH,
                ladder=BULK,
                clamping_min=smallest,
                clamping_max=largest,
                width=9,
            )
            for smallest, largest in _CLAMPS
        ),
    )

"""Carabiners DIN 5299-C, shackles EN 13889, eye bolts DIN 580, chain DIN 766, wire rope, slings EN 1492-1."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BULK, BY, Pack, decimal, join, meters, pieces, product, table, variant
from lonja.project.demo.families.metal import BRAND
from lonja.project.demo.specs import ProductSpec, SalesUnit, Text

# wire, length in mm, load in kg
_CARABINERS = table("""
    4 40 40; 5 50 100; 6 60 120; 7 70 180; 8 80 230; 9 90 250; 10 100 350; 11 120 450; 12 140 500; 13 160 600
""")
_CARABINER_TEXT = Text(
    "Mosquetón de bombero, DIN 5299 forma C, para colgar y amarrar. La carga indicada es orientativa: no es un "
    "elemento de elevación ni protección anticaída.",
    "Spring snap hook, DIN 5299 form C, to hang and tie. The load given is for guidance: it is no lifting gear nor "
    "fall protection.",
)
# bow, pin in mm, working load limit in kg
_SHACKLES = table(
    "6 8 500; 8 10 750; 10 11 1000; 11 13 1500; 13 16 2000; 16 19 3250; 19 22 4750; 22 25 6500; 25 28 8500"
)
_SHACKLE_TEXT = Text(
    "Grillete lira de alta resistencia con bulón roscado, EN 13889 grado 6, coeficiente 5. Apriete el bulón a fondo, "
    "no lo sustituya por un tornillo y retírelo si se deforma.",
    "High tensile bow shackle with screw pin, EN 13889 grade 6, factor 5. Tighten the pin fully, do not replace it by "
    "a bolt and discard it when bent.",
)
# thread, working load limit in kg straight, inner diameter in mm
_EYES = table("6 70 20; 8 140 20; 10 230 25; 12 340 30; 16 700 35; 20 1200 40; 24 1800 50; 30 3200 60")
_EYE_TEXT = Text(
    "{} en acero C15 forjado y cincado. La carga es en tiro recto; a 45° se reduce. Rosque hasta que "
    "el asiento apoye por completo.",
    "{} in forged, zinc-plated C15 steel. The load is for straight pull; at 45° it is less. Screw in until the collar "
    "is fully seated.",
)
_EYE_NAMES = {
    "DIN 580": Text("Cáncamo macho DIN 580", "Eye bolt DIN 580"),
    "DIN 582": Text("Cáncamo hembra DIN 582", "Eye nut DIN 582"),
}
# wire in mm, pitch in mm, load in kg, price for each meter
_CHAIN = table(
    "3 16 100 1.15; 4 16 200 1.7; 5 18.5 320 2.4; 6 18.5 400 3.2; 8 24 800 5.4; 10 28 1250 8.3; 13 36 2000 13.6"
)
_CHAIN_TEXT = Text(
    "Cadena calibrada de eslabón corto, DIN 766, acero cincado. Para cierres, amarre y transmisión lenta; no apta para "
    "elevación, que exige grado 80 según EN 818.",
    "Calibrated short link chain, DIN 766, zinc-plated steel. For barriers, lashing and slow drives; not for lifting, "
    "which calls for grade 80 to EN 818.",
)
# diameter in mm, working load in kg, price for each meter
_ROPES = table("2 50 0.38; 3 110 0.52; 4 195 0.75; 5 300 1.05; 6 430 1.4; 8 770 2.3; 10 1200 3.4; 12 1740 4.8")
_ROPE_TEXT = Text(
    "Cable de acero galvanizado, EN 12385-4: 6 por 7 hilos hasta 5 mm y 6 por 19 desde 6 mm. Carga con coeficiente 5. "
    "Termine con tres sujetacables DIN 741 como mínimo, con la U sobre el cabo muerto.",
    "Galvanized steel wire rope, EN 12385-4: 6 by 7 wires up to 5 mm and 6 by 19 from 6 mm. Load at factor 5. End it "
    "with at least three DIN 741 clips, U-bolt on the dead end.",
)
# load in kg, width in mm, EUR for each meter
_SLINGS = table("1000 30 2.3; 2000 60 3.9; 3000 90 5.6; 4000 120 7.8")
_SLING_TEXT = Text(
    "Eslinga plana de poliéster de dos capas con gazas reforzadas, EN 1492-1, coeficiente 7, color según carga. Revise "
    "cortes y etiqueta antes de cada uso; proteja los cantos vivos.",
    "Two-ply polyester webbing sling with reinforced eyes, EN 1492-1, factor 7, color by load. Check for cuts and the "
    "label before each use; pad sharp edges.",
)
# load in kg of a ring, width, length in m, price
_LASHINGS = table("800 25 5 6.9; 2500 35 6 10.9; 5000 50 8 15.9; 5000 50 10 17.8; 5000 50 12 19.9")
_LASHING_TEXT = Text(
    "Cincha de amarre con trinquete y ganchos, EN 12195-2, poliéster. La capacidad LC es en anillo. No la anude ni la "
    "use para elevar.",
    "Ratchet lashing strap with hooks, EN 12195-2, polyester. The capacity LC is for a loop. Do not knot it nor use it "
    "to lift.",
)


def products() -> Iterator[ProductSpec]:
    """What hangs, lifts and lashes."""
    yield _carabiners()
    yield _shackles()
    for norm in _EYE_NAMES:
        yield _eyes(norm)
    yield _chain()
    yield _wire_rope()
    yield _slings()
    yield _lashings()


def _carabiners() -> ProductSpec:
    name = Text("Mosquetón DIN 5299-C", "Carabiner DIN 5299-C")
    return product(
        "din-5299-c",
        "lift-rigging-carabiners",
        name,
        _CARABINER_TEXT,
        drawing="carabiner",
        varies="diameter length load_limit",
        standard="DIN 5299-C",
        material="ZN",
        brand=BRAND,
        variants=(
            variant(
                f"5299-{wire}-{length}",
                join(name, f" {wire}{BY}{length}"),
                0.22 + 0.00245 * wire**2 * length / 10,
                0.000009 * wire**2 * length * 2.1,
                pack=pieces(5),
                ladder=BULK,
                diameter=wire,
                length=length,
                load_limit=load,
            )
            for wire, length, load in _CARABINERS
        ),
    )


def _shackles() -> ProductSpec:
    name = Text("Grillete lira", "Bow shackle")
    return product(
        "en-13889",
        "lift-rigging-shackles",
        join(name, " EN 13889"),
        _SHACKLE_TEXT,
        drawing="shackle",
        varies="diameter load_limit",
        standard="EN 13889",
        material="FORGED",
        brand=BRAND,
        variants=(
            variant(
                f"GRL-{bow}",
                join(name, f" {bow} mm, ", decimal(load / 1000), " t"),
                0.9 + 0.013 * bow**2.1,
                0.00011 * bow**2.85,
                diameter=bow,
                load_limit=load,
            )
            for bow, _pin, load in _SHACKLES
        ),
    )


def _eyes(norm: str) -> ProductSpec:
    name = _EYE_NAMES[norm]
    return product(
        norm.lower().replace(" ", "-"),
        "lift-rigging-shackles",
        name,
        Text(_EYE_TEXT.es.format(name.es), _EYE_TEXT.en.format(name.en)),
        drawing="eye-bolt",
        varies="thread inner_diameter load_limit",
        standard=norm,
        material="FORGED",
        brand=BRAND,
        variants=(
            variant(
                f"{norm.split()[1]}-{thread}",
                join(name, f" M{thread}"),
                0.55 + 0.0112 * thread**2,
                0.00042 * thread**2.2,
                ladder=BULK,
                thread=f"M{thread}",
                inner_diameter=inner,
                load_limit=load,
            )
            for thread, load, inner in _EYES
        ),
    )


def _chain() -> ProductSpec:
    name = Text("Cadena DIN 766", "Chain DIN 766")
    return product(
        "din-766",
        "lift-textile-chain",
        name,
        _CHAIN_TEXT,
        drawing="link-chain",
        varies="diameter pitch load_limit",
        standard="DIN 766",
        material="ZN",
        brand=BRAND,
        variants=(
            variant(
                f"766-{wire}",
                join(name, f" {wire} mm"),
                price,
                0.0205 * wire**2,
                pack=meters(1),
                ladder=BULK,
                diameter=wire,
                pitch=pitch,
                load_limit=load,
            )
            for wire, pitch, load, price in _CHAIN
        ),
    )


def _wire_rope() -> ProductSpec:
    name = Text("Cable de acero galvanizado", "Galvanized wire rope")
    return product(
        "cable-acero",
        "lift-textile-chain",
        join(name, " EN 12385-4"),
        _ROPE_TEXT,
        drawing="wire-rope",
        varies="diameter load_limit",
        standard="EN 12385-4",
        material="ZN",
        brand=BRAND,
        variants=(
            variant(
                f"CAB-{diameter}",
                join(name, f" {diameter} mm"),
                price,
                0.0036 * diameter**2,
                pack=meters(10),
                ladder=((50, 4), (100, 9)),
                diameter=diameter,
                load_limit=load,
            )
            for diameter, load, price in _ROPES
        ),
    )


def _slings() -> ProductSpec:
    name = Text("Eslinga plana", "Webbing sling")
    return product(
        "en-1492-1",
        "lift-textile-slings",
        join(name, " EN 1492-1"),
        _SLING_TEXT,
        drawing="sling",
        varies="load_limit length_m width",
        standard="EN 1492-1",
        material="POLYESTER",
        brand=BRAND,
        variants=(
            variant(
                f"ESL-{load // 1000}-{length}",
                join(name, f" {load // 1000} t {length} m"),
                1.8 + price * length,
                0.0066 * width * length,
                load_limit=load,
                width=width,
                length_m=length,
            )
            for load, width, price in _SLINGS
            for length in (1, 2, 3, 4, 6)
        ),
    )


def _lashings() -> ProductSpec:
    name = Text("Cincha con trinquete", "Ratchet strap")
    return product(
        "en-12195-2",
        "lift-textile-slings",
        join(name, " EN 12195-2"),
        _LASHING_TEXT,
        drawing="sling",
        varies="load_limit width length_m",
        standard="EN 12195-2",
        material="POLYESTER",
        brand=BRAND,
        variants=(
            variant(
                f"CIN-{width}-{length}",
                join(name, f" {width} mm {length} m ", decimal(load / 1000), " t"),
                price,
                0.5 + 0.0052 * width * length,
                pack=Pack(SalesUnit.PIECE),
                ladder=BULK,
                load_limit=load,
                width=width,
                length_m=length,
            )
            for load, width, length, price in _LASHINGS
        ),
    )

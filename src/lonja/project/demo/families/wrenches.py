"""Wrenches: DIN 3113, DIN 3110, DIN 838, DIN 911; sockets DIN 3124, ratchets and torque wrenches."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BY, SET, decimal, join, numbers, product, table, variant
from lonja.project.demo.specs import ProductSpec, Text

BRAND = "Ferka"

# width across flats, length; mm
_COMBINATION = table("""
    6 105; 7 115; 8 125; 9 135; 10 140; 11 150; 12 160; 13 170; 14 180; 15 190; 16 200; 17 210; 18 220
    19 230; 20 240; 21 250; 22 260; 24 280; 27 305; 30 330; 32 350; 36 390
""")
# two jaws, length; mm
_OPEN = table(
    "6 7 122; 8 9 140; 10 11 157; 12 13 172; 14 15 188; 16 17 205; 18 19 222; 20 22 238; 24 27 265; 30 32 300"
)
_RING = table(
    "6 7 175; 8 9 185; 10 11 205; 12 13 220; 14 15 240; 16 17 260; 18 19 280; 20 22 310; 24 27 340; 30 32 370"
)
# key, long arm, short arm; mm
_HEX_KEYS = table("""
    1.5 45 14; 2 50 16; 2.5 56 18; 3 63 20; 4 70 25; 5 80 28; 6 90 32; 8 100 36; 10 112 40; 12 125 45
    14 140 56; 17 160 63; 19 180 70
""")
_SOCKETS = {
    '1/4"': "4 5 5.5 6 7 8 9 10 11 12 13 14",
    '3/8"': "6 7 8 9 10 11 12 13 14 15 16 17 18 19",
    '1/2"': "8 10 11 12 13 14 15 16 17 18 19 21 22 24 27 30 32",
}
_SOCKET_PRICES = {'1/4"': (1.25, 0.055), '3/8"': (1.4, 0.085), '1/2"': (1.6, 0.115)}
# square, length, price
_RATCHETS = {'1/4"': (145, 17.9), '3/8"': (200, 22.5), '1/2"': (260, 27.9), '3/4"': (500, 79.0)}
# smallest and largest torque in Nm, square, length, price
_TORQUE = ((5, 25, '1/4"', 290, 89.0), (20, 100, '3/8"', 390, 98.0), (40, 200, '1/2"', 480, 112.0))

_COMBINATION_TEXT = Text(
    "Llave combinada de boca abierta y estrella a 15°, DIN 3113 forma A, en acero al cromo vanadio cromado "
    "mate. La estrella de perfil en onda apoya en las caras y no redondea la tuerca.",
    "Combination wrench, open end and ring offset by 15°, DIN 3113 form A, chrome vanadium steel, matt "
    "chrome. The wave profile of the ring loads the flats and does not round the nut.",
)
_OPEN_TEXT = Text(
    "Llave fija de dos bocas, DIN 3110, cabezas a 15°, acero al cromo vanadio. Para espacios estrechos en "
    "los que no entra una estrella; no use alargaderas.",
    "Double open-ended wrench, DIN 3110, heads at 15°, chrome vanadium steel. For tight spots where a ring "
    "does not fit; do not use extension tubes.",
)
_RING_TEXT = Text(
    "Llave de estrella acodada de dos bocas, DIN 838, acodada a 75°. Salva obstáculos y reparte la fuerza en "
    "las seis caras: preferible a la fija para aflojar.",
    "Double-ended ring wrench, DIN 838, offset by 75°. Clears obstacles and spreads the force over all six "
    "flats: better than an open end to break loose.",
)
_HEX_TEXT = Text(
    "Llave hexagonal acodada, DIN 911 (ISO 2936), en acero templado. La medida corresponde al hueco del "
    "tornillo, por ejemplo 6 mm para DIN 912 M8. Deséchela cuando los cantos se redondeen.",
    "Hex key, DIN 911 (ISO 2936), hardened steel. The size is that of the socket, for example 6 mm for "
    "DIN 912 M8. Discard it when the edges round off.",
)
_SOCKET_TEXT = Text(
    "Vaso hexagonal manual, DIN 3124, en acero al cromo vanadio. Solo para uso manual: con llave de impacto "
    "emplee vasos de acero al cromo molibdeno.",
    "Hand socket with hexagon, DIN 3124, chrome vanadium steel. For hand use only: with an impact wrench use "
    "chrome molybdenum sockets.",
)
_IMPACT = numbers("10 11 13 14 15 16 17 18 19 21 22 24 27 30")
_IMPACT_TEXT = Text(
    'Vaso de impacto 1/2", DIN 3129, en acero al cromo molibdeno fosfatado, con agujero para pasador y junta. Úselo '
    "siempre con gafas; retírelo si muestra grietas.",
    '1/2" impact socket, DIN 3129, phosphated chrome molybdenum steel, with hole for pin and ring. Wear goggles; '
    "discard it when it shows cracks.",
)
_RATCHET_TEXT = Text(
    "Carraca reversible de 72 dientes, DIN 3122, con expulsor de vaso. Ángulo de retorno de 5° para trabajar "
    "en poco espacio.",
    "Reversible ratchet with 72 teeth, DIN 3122, with quick release. 5° swing for work in tight spots.",
)
_TORQUE_TEXT = Text(
    "Llave dinamométrica de disparo, EN ISO 6789-2, precisión ±4 %, con certificado. Afloje el muelle al "
    "guardarla y calíbrela cada 5.000 ciclos o una vez al año.",
    "Click torque wrench, EN ISO 6789-2, accuracy ±4 %, with certificate. Release the spring for storage and "
    "calibrate every 5,000 cycles or once a year.",
)
_SETS = (
    ("JLC-8", Text("Juego de 8 llaves combinadas 8-19", "Set of 8 combination wrenches 8-19"), 38.5, 1.1),
    ("JLC-12", Text("Juego de 12 llaves combinadas 6-22", "Set of 12 combination wrenches 6-22"), 62.0, 1.9),
    ("JLC-17", Text("Juego de 17 llaves combinadas 6-32", "Set of 17 combination wrenches 6-32"), 118.0, 3.9),
)


def products() -> Iterator[ProductSpec]:
    """Wrenches, hex keys, sockets and what drives them."""
    yield _combination()
    yield _sets()
    yield _double_ended("DIN 3110", Text("Llave fija", "Open-ended wrench"), _OPEN_TEXT, _OPEN)
    yield _double_ended("DIN 838", Text("Llave de estrella acodada", "Offset ring wrench"), _RING_TEXT, _RING)
    yield _hex_keys()
    for square in _SOCKETS:
        yield _sockets(square)
    yield _impact_sockets()
    yield _ratchets()
    yield _torque_wrenches()


def _combination() -> ProductSpec:
    name = Text("Llave combinada DIN 3113", "Combination wrench DIN 3113")
    return product(
        "din-3113",
        "tools-wrenches-spanners",
        name,
        _COMBINATION_TEXT,
        drawing="combination-wrench",
        varies="width_across_flats length",
        standard="DIN 3113",
        material="CV",
        brand=BRAND,
        variants=(
            variant(
                f"3113-{flats}",
                join(name, f" {flats} mm"),
                1.9 + 0.035 * flats**1.75,
                0.0000019 * flats**1.8 * length + 0.01,
                width_across_flats=flats,
                length=length,
            )
            for flats, length in _COMBINATION
        ),
    )


def _sets() -> ProductSpec:
    return product(
        "juego-llaves-combinadas",
        "tools-wrenches-spanners",
        Text("Juego de llaves combinadas DIN 3113", "Combination wrench set DIN 3113"),
        _COMBINATION_TEXT,
        drawing="combination-wrench",
        varies="pieces",
        standard="DIN 3113",
        material="CV",
        brand=BRAND,
        variants=(
            variant(sku, name, price, weight, pack=SET, pieces=int(sku.split("-")[1]))
            for sku, name, price, weight in _SETS
        ),
    )


def _double_ended(norm: str, name: Text, text: Text, rows: tuple[tuple[float, ...], ...]) -> ProductSpec:
    ring = norm == "DIN 838"
    return product(
        norm.lower().replace(" ", "-"),
        "tools-wrenches-spanners",
        join(name, f" {norm}"),
        text,
        drawing="ring-wrench" if ring else "open-wrench",
        varies="width_across_flats width_across_flats_2 length",
        standard=norm,
        material="CV",
        brand=BRAND,
        variants=(
            variant(
                f"{norm.split()[1]}-{first}-{second}",
                join(name, f" {norm} {first}{BY}{second}"),
                (2.4 if ring else 1.5) + (0.028 if ring else 0.021) * second**1.75,
                0.0000022 * second**1.8 * length,
                width_across_flats=first,
                width_across_flats_2=second,
                length=length,
            )
            for first, second, length in rows
        ),
    )


def _hex_keys() -> ProductSpec:
    name = Text("Llave hexagonal DIN 911", "Hex key DIN 911")
    return product(
        "din-911",
        "tools-wrenches-keys",
        name,
        _HEX_TEXT,
        drawing="hex-key",
        varies="width_across_flats length",
        standard="DIN 911",
        material="CV",
        drive="SOCKET",
        brand=BRAND,
        variants=(
            variant(
                f"911-{key}",
                join(name, " ", decimal(key), " mm"),
                0.22 + 0.018 * key**1.9,
                0.0000068 * key**2 * (long_arm + short_arm),
                width_across_flats=key,
                length=long_arm,
            )
            for key, long_arm, short_arm in _HEX_KEYS
        ),
    )


def _code(square: str) -> str:
    """'1/2"' as it stands in an SKU: '12'."""
    return "".join(filter(str.isdigit, square))


def _sockets(square: str) -> ProductSpec:
    name = Text(f"Vaso hexagonal {square} DIN 3124", f"Hexagon socket {square} DIN 3124")
    base, per_mm = _SOCKET_PRICES[square]
    code = _code(square)
    return product(
        f"din-3124-{code}",
        "tools-wrenches-sockets",
        name,
        _SOCKET_TEXT,
        drawing="socket-tool",
        varies="width_across_flats",
        standard="DIN 3124",
        material="CV",
        square=square,
        brand=BRAND,
        variants=(
            variant(
                f"3124-{code}-{flats}",
                join(name, " ", decimal(flats), " mm"),
                base + per_mm * flats,
                0.00002 * flats**2 + 0.01,
                width_across_flats=flats,
            )
            for flats in numbers(_SOCKETS[square])
        ),
    )


def _impact_sockets() -> ProductSpec:
    name = Text('Vaso de impacto 1/2" DIN 3129', '1/2" impact socket DIN 3129')
    return product(
        "din-3129-12",
        "tools-wrenches-sockets",
        name,
        _IMPACT_TEXT,
        drawing="socket-tool",
        varies="width_across_flats",
        standard="DIN 3129",
        material="CRMO",
        square='1/2"',
        brand=BRAND,
        variants=(
            variant(
                f"3129-12-{flats}",
                join(name, f" {flats} mm"),
                3.1 + 0.16 * flats,
                0.08 + 0.00022 * flats**2,
                width_across_flats=flats,
            )
            for flats in _IMPACT
        ),
    )


def _ratchets() -> ProductSpec:
    name = Text("Carraca reversible DIN 3122", "Reversible ratchet DIN 3122")
    return product(
        "din-3122",
        "tools-wrenches-sockets",
        name,
        _RATCHET_TEXT,
        drawing="ratchet",
        varies="square length",
        standard="DIN 3122",
        material="CV",
        brand=BRAND,
        variants=(
            variant(
                f"3122-{_code(square)}",
                join(name, f" {square}"),
                price,
                0.0000032 * length**2,
                square=square,
                length=length,
            )
            for square, (length, price) in _RATCHETS.items()
        ),
    )


def _torque_wrenches() -> ProductSpec:
    name = Text("Llave dinamométrica", "Torque wrench")
    return product(
        "llave-dinamometrica",
        "tools-wrenches-sockets",
        name,
        _TORQUE_TEXT,
        drawing="ratchet",
        varies="square torque_max length",
        standard="EN ISO 6789-2",
        brand=BRAND,
        variants=(
            variant(
                f"LDN-{largest}",
                join(name, f" {square} {smallest}-{largest} Nm"),
                price,
                0.0000068 * length**2,
                square=square,
                torque_max=largest,
                length=length,
            )
            for smallest, largest, square, length, price in _TORQUE
        ),
    )

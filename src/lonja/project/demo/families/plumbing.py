"""Threaded fittings EN 10242, valves, and what seals their threads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import BULK, BY, Pack, join, pieces, product, variant
from lonja.project.demo.specs import ProductSpec, SalesUnit, Text, VariantSpec

BRAND = "Aguarel"

# thread, nominal diameter DN, digits in an SKU, factor of size
_SIZES: tuple[tuple[str, int, str, float], ...] = (
    ('1/4"', 8, "014", 0.62),
    ('3/8"', 10, "038", 0.75),
    ('1/2"', 15, "012", 1.0),
    ('3/4"', 20, "034", 1.4),
    ('1"', 25, "100", 2.1),
    ('1 1/4"', 32, "114", 3.3),
    ('1 1/2"', 40, "112", 4.2),
    ('2"', 50, "200", 6.6),
)
_DIGITS = {thread: digits for thread, _, digits, _ in _SIZES}
_FACTORS = {thread: factor for thread, _, _, factor in _SIZES}


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of part in all pipe threads: price in EUR and weight in kg are those of 1/2"."""

    code: str
    prefix: str
    category: str
    drawing: str
    name: Text
    text: Text
    standard: str
    material: str
    price: float
    weight: float
    pressure: int
    sizes: tuple[int, int] = (0, 8)


_IRON = Text(
    "Fundición maleable de corazón blanco galvanizada en caliente, EN 10242, rosca EN 10226-1, 25 bar hasta "
    "120 °C. Selle con cinta PTFE o cáñamo; no apta para gasóleo sin sellador adecuado.",
    "White heart malleable iron, hot-dip galvanized, EN 10242, thread EN 10226-1, 25 bar up to 120 °C. Seal "
    "with PTFE tape or hemp; not for diesel without a proper sealant.",
)


def _fitting(code: str, name: Text, price: float, weight: float, drawing: str) -> _Kind:
    return _Kind(
        code=f"en-10242-{code}",
        prefix=f"FM{code}",
        category="pipe-threaded-malleable",
        drawing=drawing,
        name=name,
        text=join(name, ". ", _IRON),
        standard="EN 10242",
        material="MALLEABLE",
        price=price,
        weight=weight,
        pressure=25,
    )


_FITTINGS = (
    _fitting("90", Text("Codo 90° hembra-hembra", "Elbow 90° female-female"), 0.78, 0.11, "elbow"),
    _fitting("92", Text("Codo 90° macho-hembra", "Elbow 90° male-female"), 0.86, 0.11, "elbow"),
    _fitting("130", Text("Te igual hembra", "Equal tee female"), 1.08, 0.15, "tee"),
    _fitting("270", Text("Manguito hembra", "Socket female"), 0.66, 0.08, "pipe-socket"),
    _fitting("280", Text("Machón hexagonal", "Hexagon nipple"), 0.6, 0.07, "nipple"),
    _fitting("290", Text("Tapón macho", "Plug male"), 0.46, 0.05, "pipe-plug"),
    _fitting("300", Text("Tapón hembra", "Cap female"), 0.58, 0.07, "pipe-plug"),
    _fitting("340", Text("Enlace de tres piezas cónico", "Conical union"), 2.35, 0.21, "union"),
)
_REDUCTIONS = (
    ('3/8"', '1/4"'), ('1/2"', '1/4"'), ('1/2"', '3/8"'), ('3/4"', '3/8"'), ('3/4"', '1/2"'), ('1"', '1/2"'),
    ('1"', '3/4"'), ('1 1/4"', '3/4"'), ('1 1/4"', '1"'), ('1 1/2"', '1"'), ('1 1/2"', '1 1/4"'),
    ('2"', '1"'), ('2"', '1 1/4"'), ('2"', '1 1/2"'),
)  # fmt: skip
_VALVES = (
    _Kind(
        "valvula-esfera-palanca",
        "VEP",
        "pipe-valves-ball",
        "ball-valve",
        Text("Válvula de esfera H-H palanca", "Ball valve F-F, lever"),
        Text(
            "Válvula de esfera de paso total en latón niquelado, EN 13828, asientos de PTFE, palanca de "
            "acero. Agua, aire y aceite hasta 120 °C. No la deje a media apertura: no es una válvula de "
            "regulación.",
            "Full bore ball valve in nickel-plated brass, EN 13828, PTFE seats, steel lever. Water, air and "
            "oil up to 120 °C. Do not leave it half open: it is not a control valve.",
        ),
        "EN 13828",
        "BRASS",
        5.4,
        0.19,
        30,
    ),
    _Kind(
        "valvula-esfera-mariposa",
        "VEM",
        "pipe-valves-ball",
        "ball-valve",
        Text("Válvula de esfera H-H mariposa", "Ball valve F-F, butterfly handle"),
        Text(
            "Válvula de esfera de paso total en latón niquelado, EN 13828, con mando de mariposa para "
            "espacios reducidos. Agua y aire hasta 120 °C.",
            "Full bore ball valve in nickel-plated brass, EN 13828, with butterfly handle for tight spots. "
            "Water and air up to 120 °C.",
        ),
        "EN 13828",
        "BRASS",
        5.1,
        0.17,
        30,
        (0, 5),
    ),
    _Kind(
        "valvula-esfera-inox",
        "VEI",
        "pipe-valves-ball",
        "ball-valve",
        Text("Válvula de esfera inox dos piezas", "Stainless ball valve, two-piece"),
        Text(
            "Válvula de esfera de dos piezas en inox AISI 316, rosca ISO 228-1, palanca con bloqueo para "
            "candado. Industria alimentaria y química suave; compruebe la compatibilidad del PTFE.",
            "Two-piece ball valve in stainless AISI 316, thread ISO 228-1, lever with padlock device. For "
            "food and mild chemicals; check that PTFE suits the medium.",
        ),
        "ISO 228-1",
        "316",
        15.6,
        0.32,
        63,
    ),
    _Kind(
        "valvula-retencion",
        "VRE",
        "pipe-valves-check",
        "check-valve",
        Text("Válvula de retención de muelle", "Spring check valve"),
        Text(
            "Válvula de retención de muelle en latón con cierre de NBR, montaje en cualquier posición. Evita "
            "el retorno en bombas y acumuladores; presión de apertura 0,05 bar.",
            "Spring check valve in brass with NBR seal, fits in any position. Stops backflow at pumps and "
            "tanks; opens at 0.05 bar.",
        ),
        "EN 13959",
        "BRASS",
        4.9,
        0.15,
        16,
        (1, 8),
    ),
)


def products() -> Iterator[ProductSpec]:
    """Fittings, reductions, valves and thread seals."""
    for kind in (*_FITTINGS, *_VALVES):
        yield _kind(kind)
    yield _bushes()
    yield _thread_seals()


def _kind(kind: _Kind) -> ProductSpec:
    return product(
        kind.code,
        kind.category,
        kind.name,
        kind.text,
        drawing=kind.drawing,
        varies="pipe_thread nominal_diameter",
        standard=kind.standard,
        material=kind.material,
        pressure=kind.pressure,
        brand=BRAND,
        variants=(
            variant(
                f"{kind.prefix}-{digits}",
                join(kind.name, f" {thread}"),
                kind.price * factor,
                kind.weight * factor,
                pack=pieces(10) if factor < 2 and kind.price < 2 else pieces(1),
                ladder=BULK,
                pipe_thread=thread,
                nominal_diameter=nominal,
            )
            for thread, nominal, digits, factor in _SIZES[slice(*kind.sizes)]
        ),
    )


def _bushes() -> ProductSpec:
    name = Text("Reducción macho-hembra", "Reducing bush male-female")
    return product(
        "en-10242-241",
        "pipe-threaded-malleable",
        name,
        join(name, ". ", _IRON),
        drawing="nipple",
        varies="pipe_thread pipe_thread_2",
        standard="EN 10242",
        material="MALLEABLE",
        pressure=25,
        brand=BRAND,
        variants=(_bush(name, outer, inner) for outer, inner in _REDUCTIONS),
    )


def _bush(name: Text, outer: str, inner: str) -> VariantSpec:
    return variant(
        f"FM241-{_DIGITS[outer]}-{_DIGITS[inner]}",
        join(name, f" {outer} {BY} {inner}"),
        0.56 * _FACTORS[outer],
        0.06 * _FACTORS[outer],
        pack=pieces(10) if _FACTORS[outer] < 2 else pieces(1),
        ladder=BULK,
        pipe_thread=outer,
        pipe_thread_2=inner,
    )


_SEALS_TEXT = Text(
    "Sellado de roscas para agua, aire y gas según la referencia. Enrolle la cinta en el sentido de la "
    "rosca, de tres a cinco vueltas, y no retroceda después de apretar.",
    "Thread seal for water, air and gas, by reference. Wind the tape in the direction of the thread, three "
    "to five turns, and do not turn back after tightening.",
)


def _thread_seals() -> ProductSpec:
    roll = Pack(SalesUnit.ROLL, 12, step=10, minimum=10)
    return product(
        "sellado-roscas",
        "pipe-threaded-tape",
        Text("Cinta de PTFE y sellado de roscas", "PTFE tape and thread seal"),
        _SEALS_TEXT,
        drawing="tape",
        varies="width thickness length_m",
        material="PTFE",
        standard="EN 751-3",
        brand=BRAND,
        variants=(
            _tape("TEF-12", 12, 0.075, 0.42, roll),
            _tape("TEF-19", 19, 0.075, 0.75, roll),
            _tape("TEF-25", 25, 0.1, 1.25, roll),
            _tape("TEF-19-AD", 19, 0.2, 1.6, roll),
        ),
    )


def _tape(sku: str, width: int, thickness: float, price: float, pack: Pack) -> VariantSpec:
    dense = Text(" alta densidad", " high density") if sku.endswith("AD") else Text("", "")
    return variant(
        sku,
        join(Text("Cinta PTFE", "PTFE tape"), f" 12 m {BY} {width} mm", dense),
        price,
        0.012 * thickness / 0.075,
        pack=pack,
        ladder=((50, 4), (100, 9)),
        width=width,
        thickness=thickness,
        length_m=12,
    )

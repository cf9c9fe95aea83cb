"""Conduit and trunking, breakers and RCDs, industrial sockets, lamps and batteries."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BULK, BY, bag, join, pieces, product, roll, table, variant
from lonja.project.demo.families.cables import BRAND
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

# outer diameter in mm, meters in a coil
_CORRUGATED = table("16 100; 20 100; 25 75; 32 50; 40 25; 50 25")
_CORRUGATED_TEXT = Text(
    "Tubo corrugado flexible, EN 61386-22, para instalación empotrada. Coloque guía antes de tapar y no "
    "ocupe más del 40 % de la sección con cables.",
    "Flexible corrugated conduit, EN 61386-22, for flush installation. Leave a draw wire before closing and "
    "fill no more than 40 % of the section with cables.",
)
_RIGID = table("16; 20; 25; 32; 40; 50")
_RIGID_TEXT = Text(
    "Tubo rígido enchufable de PVC, EN 61386-21, clase 4321, barra de 3 m, para instalación en superficie. "
    "Grapee cada 60 cm y curve en caliente o con muelle.",
    "Rigid plug-in PVC conduit, EN 61386-21, class 4321, 3 m bar, for surface installation. Clip every 60 cm "
    "and bend with heat or a spring.",
)
# width, height; mm
_TRUNKING = table("16 10; 25 16; 40 16; 40 40; 60 40; 100 40; 100 60")
_TRUNKING_TEXT = Text(
    "Canal de PVC con tapa, EN 50085-2-1, tramo de 2 m, base perforada, IP40. La tapa solo se abre con "
    "herramienta. Para distribución en pared de oficinas y talleres.",
    "PVC trunking with lid, EN 50085-2-1, 2 m length, punched base, IP40. The lid opens with a tool only. "
    "For wall wiring in offices and workshops.",
)
_CURRENTS = (6, 10, 16, 20, 25, 32, 40, 50, 63)
_POLES = {"1P": 4.1, "1P+N": 6.2, "2P": 8.9, "3P": 14.5, "4P": 21.0}
_BREAKER_TEXT = Text(
    "Interruptor automático magnetotérmico, EN 60898-1, curva C, 6 kA, carril DIN. Elija el calibre por la "
    "sección del cable, no por la carga.",
    "Miniature circuit breaker, EN 60898-1, curve C, 6 kA, DIN rail. Choose the rating by the section of the "
    "cable, not by the load.",
)
# poles, current, sensitivity, price
_RCDS = (("2P", 25, 30, 19.5), ("2P", 40, 30, 21.9), ("2P", 63, 30, 34.0), ("2P", 40, 300, 24.5), ("4P", 25, 30, 36.5),
         ("4P", 40, 30, 39.0), ("4P", 63, 30, 52.0), ("4P", 40, 300, 41.0), ("4P", 63, 300, 54.0))  # fmt: skip
_RCD_TEXT = Text(
    "Interruptor diferencial tipo A, EN 61008-1, carril DIN. 30 mA protege a las personas; 300 mA, frente a "
    "incendio. Pulse el botón de prueba cada mes.",
    "Residual current device type A, EN 61008-1, DIN rail. 30 mA guards people; 300 mA guards against fire. "
    "Press the test button every month.",
)
# poles, current, price of a plug; a socket costs more
_INDUSTRIAL = (("2P+T", 16, 3.1), ("2P+T", 32, 4.9), ("3P+T", 16, 3.7), ("3P+T", 32, 5.4), ("3P+N+T", 16, 4.2),
               ("3P+N+T", 32, 6.2), ("3P+N+T", 63, 21.5))  # fmt: skip
_INDUSTRIAL_NAMES = {
    "CLA": (Text("Clavija industrial aérea", "Industrial plug"), 1.0),
    "BAS": (Text("Base industrial de superficie", "Industrial wall socket"), 1.55),
}
_INDUSTRIAL_TEXT = Text(
    "Toma industrial de poliamida, EN 60309-2, IP44 (63 A, IP67). El color y la posición horaria indican la "
    "tensión: azul 230 V 6 h, rojo 400 V 6 h. Conecte y desconecte sin carga.",
    "Industrial polyamide connector, EN 60309-2, IP44 (63 A, IP67). Color and hour position tell the "
    "voltage: blue 230 V 6 h, red 400 V 6 h. Plug and unplug without load.",
)
# power, luminous flux, price
_FLOODLIGHTS = table("10 1000 9.9; 20 2000 13.5; 30 3000 17.9; 50 5000 26.5; 100 10500 49.0; 150 16000 74.0")
_FLOODLIGHT_TEXT = Text(
    "Foco led de exterior IP65, IK08, cuerpo de aluminio, con soporte orientable. 30.000 horas de vida "
    "media. No lo abra: el led no es sustituible.",
    "Outdoor LED floodlight IP65, IK08, aluminum body, with swivel bracket. Average life 30,000 hours. Do "
    "not open: the LED cannot be replaced.",
)
# length, power, luminous flux, price
_TUBES = table("600 9 900 4.4; 1200 18 1800 6.2; 1500 22 2400 8.1")
_TUBE_TEXT = Text(
    "Tubo led T8 con casquillo G13, EN 62776, conexión por un extremo. En luminarias con balasto retire o "
    "puentee el cebador según el esquema adjunto.",
    "LED tube T8 with G13 cap, EN 62776, fed from one end. In luminaires with a ballast remove or bypass the "
    "starter as the diagram shows.",
)
# size, content, price, voltage, rechargeable
_BATTERIES = (
    ("AA", 10, 4.9, "1.5", False), ("AAA", 10, 4.9, "1.5", False), ("C", 2, 3.4, "1.5", False),
    ("D", 2, 4.6, "1.5", False), ("9V", 1, 2.6, "9", False), ("CR2032", 5, 3.9, "3", False),
    ("AA", 4, 11.5, "1.2", True), ("AAA", 4, 9.8, "1.2", True),
)  # fmt: skip
_BATTERY_TEXT = Text(
    "Pila de la serie IEC 60086 (alcalina o de litio) o recargable NiMH IEC 61951-2. No mezcle pilas nuevas "
    "y usadas; deposítelas en el contenedor de recogida.",
    "Battery of the IEC 60086 series (alkaline or lithium) or rechargeable NiMH IEC 61951-2. Do not mix new "
    "and used ones; hand them in at a collection point.",
)


def products() -> Iterator[ProductSpec]:
    """From the conduit to the lamp."""
    yield _corrugated()
    yield _rigid()
    yield _trunking()
    yield _breakers()
    yield _rcds()
    for code in _INDUSTRIAL_NAMES:
        yield _industrial(code)
    yield _floodlights()
    yield _tubes()
    yield _batteries()


def _corrugated() -> ProductSpec:
    name = Text("Tubo corrugado", "Corrugated conduit")
    return product(
        "tubo-corrugado",
        "elec-routing-conduit",
        join(name, " EN 61386-22"),
        _CORRUGATED_TEXT,
        drawing="conduit",
        varies="diameter length_m",
        standard="EN 61386-22",
        material="PVC",
        halogen_free=False,
        brand=BRAND,
        variants=(
            variant(
                f"TCO-{diameter}",
                join(name, f" M{diameter}, ", Text(f"rollo de {coil} m", f"coil of {coil} m")),
                coil * (0.05 + 0.0009 * diameter**1.75),
                coil * 0.0028 * diameter,
                pack=roll(int(coil)),
                ladder=BULK,
                diameter=diameter,
                length_m=coil,
            )
            for diameter, coil in _CORRUGATED
        ),
    )


def _rigid() -> ProductSpec:
    name = Text("Tubo rígido de PVC", "Rigid PVC conduit")
    return product(
        "tubo-rigido",
        "elec-routing-conduit",
        join(name, " EN 61386-21"),
        _RIGID_TEXT,
        drawing="pipe",
        varies="diameter length_m",
        standard="EN 61386-21",
        material="PVC",
        length_m=3,
        brand=BRAND,
        variants=(
            variant(
                f"TRI-{diameter}",
                join(name, f" M{diameter}, ", Text("barra de 3 m", "3 m bar")),
                0.9 + 0.0088 * diameter**1.8,
                0.012 * diameter,
                pack=pieces(5),
                ladder=BULK,
                diameter=diameter,
            )
            for (diameter,) in _RIGID
        ),
    )


def _trunking() -> ProductSpec:
    name = Text("Canal de PVC con tapa", "PVC trunking with lid")
    return product(
        "canal-pvc",
        "elec-routing-conduit",
        join(name, " EN 50085-2-1"),
        _TRUNKING_TEXT,
        drawing="trunking",
        varies="width height length_m",
        standard="EN 50085-2-1",
        material="PVC",
        length_m=2,
        protection="IP40",
        brand=BRAND,
        variants=(
            variant(
                f"CAN-{width}-{height}",
                join(name, f" {width}{BY}{height}, ", Text("tramo de 2 m", "2 m length")),
                1.1 + 0.034 * (width + height),
                0.0055 * (width + height),
                pack=pieces(1),
                ladder=BULK,
                width=width,
                height=height,
            )
            for width, height in _TRUNKING
        ),
    )


def _breakers() -> ProductSpec:
    name = Text("Automático C", "Breaker C")
    return product(
        "magnetotermico-c",
        "elec-protection-breakers",
        Text("Interruptor automático curva C 6 kA", "Miniature circuit breaker curve C 6 kA"),
        _BREAKER_TEXT,
        drawing="breaker",
        varies="poles current",
        standard="EN 60898-1",
        curve="C",
        brand=BRAND,
        variants=(
            variant(
                f"MAG-{poles.replace('+', '')}-C{current}",
                join(name, f" {poles} {current} A"),
                base * (1 + max(current - 25, 0) / 110),
                0.115 * sum(int(pole.rstrip("PN") or 1) for pole in poles.split("+")),
                poles=poles,
                current=current,
            )
            for poles, base in _POLES.items()
            for current in _CURRENTS
            if poles != "1P+N" or current <= 40
        ),
    )


def _rcds() -> ProductSpec:
    name = Text("Diferencial tipo A", "RCD type A")
    return product(
        "diferencial-a",
        "elec-protection-breakers",
        Text("Interruptor diferencial tipo A", "Residual current device type A"),
        _RCD_TEXT,
        drawing="breaker",
        varies="poles current sensitivity",
        standard="EN 61008-1",
        brand=BRAND,
        variants=(
            variant(
                f"DIF-{poles}-{current}-{sensitivity}",
                join(name, f" {poles} {current} A {sensitivity} mA"),
                price,
                0.2 if poles == "2P" else 0.37,
                poles=poles,
                current=current,
                sensitivity=sensitivity,
            )
            for poles, current, sensitivity, price in _RCDS
        ),
    )


def _industrial(code: str) -> ProductSpec:
    name, factor = _INDUSTRIAL_NAMES[code]
    return product(
        f"toma-industrial-{code.lower()}",
        "elec-protection-industrial",
        join(name, " EN 60309-2"),
        _INDUSTRIAL_TEXT,
        drawing="industrial-plug",
        varies="poles current voltage",
        standard="EN 60309-2",
        brand=BRAND,
        variants=(
            variant(
                f"{code}-{poles.replace('+', '')}-{current}",
                join(name, f" {poles} {current} A"),
                price * factor,
                0.09 + 0.007 * current,
                poles=poles,
                current=current,
                voltage="230" if poles == "2P+T" else "400",
                protection="IP67" if current == 63 else "IP44",
            )
            for poles, current, price in _INDUSTRIAL
        ),
    )


def _floodlights() -> ProductSpec:
    name = Text("Foco led exterior", "Outdoor LED floodlight")
    return product(
        "foco-led",
        "elec-light-lamps",
        name,
        _FLOODLIGHT_TEXT,
        drawing="floodlight",
        varies="power luminous_flux color_temperature",
        protection="IP65",
        voltage="230",
        brand=BRAND,
        variants=(
            variant(
                f"FOC-{power}-{temperature // 100}",
                join(name, f" {power} W {temperature} K"),
                price,
                0.25 + 0.014 * power,
                power=power,
                luminous_flux=flux,
                color_temperature=temperature,
            )
            for power, flux, price in _FLOODLIGHTS
            for temperature in (3000, 4000)
        ),
    )


def _tubes() -> ProductSpec:
    name = Text("Tubo led T8", "LED tube T8")
    return product(
        "tubo-led",
        "elec-light-lamps",
        name,
        _TUBE_TEXT,
        drawing="led-tube",
        varies="length power color_temperature",
        standard="EN 62776",
        voltage="230",
        brand=BRAND,
        variants=(
            variant(
                f"TLE-{length}-{temperature // 100}",
                join(name, f" {length} mm {power} W {temperature} K"),
                price,
                0.00018 * length,
                pack=pieces(5),
                ladder=BULK,
                length=length,
                power=power,
                luminous_flux=flux,
                color_temperature=temperature,
            )
            for length, power, flux, price in _TUBES
            for temperature in (4000, 6500)
        ),
    )


def _batteries() -> ProductSpec:
    return product(
        "pilas",
        "elec-light-batteries",
        Text("Pilas alcalinas, de litio y recargables", "Alkaline, lithium and rechargeable batteries"),
        _BATTERY_TEXT,
        drawing="battery",
        varies="voltage rechargeable",
        brand=BRAND,
        variants=(_battery(*row) for row in _BATTERIES),
    )


def _battery(size: str, content: int, price: float, voltage: str, rechargeable: bool) -> VariantSpec:
    kind = Text("Pila recargable", "Rechargeable battery") if rechargeable else Text("Pila", "Battery")
    return variant(
        f"PIL-{size}{'-R' if rechargeable else ''}",
        join(kind, f" {size}"),
        price,
        0.022 * content,
        pack=bag(content),
        ladder=BULK,
        voltage=voltage,
        rechargeable=rechargeable,
    )

"""What is worn in sizes: footwear EN ISO 20345, gloves EN 388 and EN 374, workwear EN ISO 20471 and 13688."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lonja.project.demo.families.build import PAIR, Pack, Raw, box, inside, join, pieces, product, variant
from lonja.project.demo.families.colors import COLORS
from lonja.project.demo.specs import ProductSpec, SalesUnit, Text

BRAND = "Escudal"

_FEET = tuple(str(size) for size in range(36, 48))
_HANDS = ("7", "8", "9", "10", "11")
_LETTERS = ("S", "M", "L", "XL", "XXL", "3XL")
_WAISTS = ("38", "40", "42", "44", "46", "48", "50", "52", "54")
_PAIRS_OF_TEN = Pack(SalesUnit.PAIR, step=10, minimum=10)


@dataclass(frozen=True, slots=True)
class _Wearable:
    """A model that is made in sizes, and perhaps in colors; `values` are its other attributes."""

    code: str
    prefix: str
    category: str
    drawing: str
    name: Text
    text: Text
    price: float
    weight: float
    sizes: Sequence[str]
    values: dict[str, Raw]
    colors: tuple[str, ...] = ()
    pack: Pack = PAIR


_SHOE_CARE = Text(
    "Calce de horma ancha; pruébela con el calcetín de trabajo y cámbiela tras un impacto fuerte en la puntera.",
    "Wide last; try it on with working socks and replace it after a hard blow on the toe cap.",
)
_GLOVE_CARE = Text(
    "Elija la talla por el contorno de la mano y revíselo antes de cada uso; deséchelo si está roto o impregnado.",
    "Choose the size by the girth of the hand and check before each use; discard when torn or soaked.",
)

_WEARABLES = (
    _Wearable(
        "zapato-s1p",
        "ZS1P",
        "safe-feet-shoes",
        "safety-shoe",
        Text("Zapato de seguridad S1P transpirable", "Breathable safety shoe S1P"),
        join(
            Text(
                "Zapato de serraje y malla, EN ISO 20345 S1P SRC: puntera de composite y plantilla antiperforación "
                "textil. Para interior seco, almacén y montaje. ",
                "Suede and mesh shoe, EN ISO 20345 S1P SRC: composite toe cap and textile anti-perforation midsole. "
                "For dry indoor work, storage and assembly. ",
            ),
            _SHOE_CARE,
        ),
        34.9,
        1.05,
        _FEET,
        {"standard": "EN ISO 20345", "safety_class": "S1P", "metal_free": True},
    ),
    _Wearable(
        "zapato-s3",
        "ZS3",
        "safe-feet-shoes",
        "safety-shoe",
        Text("Zapato de seguridad S3 piel hidrófuga", "Water-repellent leather safety shoe S3"),
        join(
            Text(
                "Zapato de piel flor hidrófuga, EN ISO 20345 S3 SRC: puntera de acero, plantilla antiperforación y "
                "suela de poliuretano con resaltes. Para obra, taller e intemperie. ",
                "Water-repellent full grain leather shoe, EN ISO 20345 S3 SRC: steel toe cap, anti-perforation "
                "midsole and cleated polyurethane sole. For building sites, workshops and outdoors. ",
            ),
            _SHOE_CARE,
        ),
        39.5,
        1.2,
        _FEET,
        {"standard": "EN ISO 20345", "safety_class": "S3", "metal_free": False, "material": "LEATHER"},
    ),
    _Wearable(
        "bota-s3",
        "BS3",
        "safe-feet-boots",
        "safety-boot",
        Text("Bota de seguridad S3 piel hidrófuga", "Water-repellent leather safety boot S3"),
        join(
            Text(
                "Bota de media caña en piel flor hidrófuga, EN ISO 20345 S3 SRC, con fuelle y cuello acolchado que "
                "protege el tobillo. Para obra y terreno irregular. ",
                "Mid-height boot in water-repellent full grain leather, EN ISO 20345 S3 SRC, with gusset and padded "
                "collar that guards the ankle. For building sites and rough ground. ",
            ),
            _SHOE_CARE,
        ),
        44.9,
        1.4,
        _FEET,
        {"standard": "EN ISO 20345", "safety_class": "S3", "metal_free": False, "material": "LEATHER"},
    ),
    _Wearable(
        "bota-agua-s5",
        "BAS5",
        "safe-feet-boots",
        "rubber-boot",
        Text("Bota de agua S5", "Safety wellington S5"),
        join(
            Text(
                "Bota de caña alta de PVC y nitrilo, EN ISO 20345 S5, con puntera y plantilla de acero. Para "
                "hormigonado, limpieza y agricultura. ",
                "High PVC and nitrile boot, EN ISO 20345 S5, with steel toe cap and midsole. For concreting, cleaning "
                "and farming. ",
            ),
            _SHOE_CARE,
        ),
        22.8,
        2.1,
        _FEET[2:],
        {"standard": "EN ISO 20345", "safety_class": "S5", "metal_free": False, "material": "PVC"},
    ),
    _Wearable(
        "guante-nitrilo",
        "GNI",
        "safe-hands-mechanical",
        "glove",
        Text("Guante nitrilo palma", "Nitrile palm glove"),
        join(
            Text(
                "Guante de punto de poliéster con palma de nitrilo espumado, EN 388 4131X. Buen agarre en seco y con "
                "aceite ligero: montaje, mecánica y logística. ",
                "Polyester knit glove with foamed nitrile palm, EN 388 4131X. Good grip dry and with light oil: "
                "assembly, mechanics and logistics. ",
            ),
            _GLOVE_CARE,
        ),
        1.65,
        0.04,
        ("6", *_HANDS),
        {"standard": "EN 388", "material": "NITRILE", "cut_level": "X"},
        pack=_PAIRS_OF_TEN,
    ),
    _Wearable(
        "guante-pu",
        "GPU",
        "safe-hands-mechanical",
        "glove",
        Text("Guante poliuretano palma", "Polyurethane palm glove"),
        join(
            Text(
                "Guante de punto fino con palma de poliuretano, EN 388 3121X. Máximo tacto para piezas pequeñas y "
                "embalaje, en seco. ",
                "Fine knit glove with polyurethane palm, EN 388 3121X. Best touch for small parts and packing, in dry "
                "conditions. ",
            ),
            _GLOVE_CARE,
        ),
        1.15,
        0.03,
        ("6", *_HANDS),
        {"standard": "EN 388", "material": "PU", "cut_level": "X"},
        pack=_PAIRS_OF_TEN,
    ),
    _Wearable(
        "guante-corte-d",
        "GCD",
        "safe-hands-mechanical",
        "glove",
        Text("Guante anticorte nivel D", "Cut resistant glove level D"),
        join(
            Text(
                "Guante de fibra de polietileno de alto módulo con palma de nitrilo arenoso, EN 388 4X43D. Para chapa, "
                "vidrio y perfiles con rebaba; no protege de una sierra en marcha. ",
                "Glove of high modulus polyethylene fiber with sandy nitrile palm, EN 388 4X43D. For sheet metal, "
                "glass and profiles with burrs; no protection from a running saw. ",
            ),
            _GLOVE_CARE,
        ),
        6.9,
        0.06,
        _HANDS,
        {"standard": "EN 388", "material": "NITRILE", "cut_level": "D"},
    ),
    _Wearable(
        "guante-piel",
        "GPI",
        "safe-hands-mechanical",
        "glove",
        Text("Guante de piel flor tipo conductor", "Grain leather driver glove"),
        join(
            Text(
                "Guante de piel flor vacuna sin forro, EN 388 2122X. Para manutención, jardinería y soldadura ligera. ",
                "Unlined cow grain leather glove, EN 388 2122X. For handling, gardening and light welding. ",
            ),
            _GLOVE_CARE,
        ),
        3.9,
        0.12,
        _HANDS[1:],
        {"standard": "EN 388", "material": "LEATHER"},
    ),
    _Wearable(
        "guante-soldador",
        "GSO",
        "safe-hands-special",
        "glove",
        Text("Guante de soldador serraje", "Welder's gauntlet"),
        join(
            Text(
                "Guante de serraje de 35 cm con forro de algodón y costura de aramida, EN 12477 tipo A y EN 407. Para "
                "soldadura MIG y electrodo. ",
                "Split leather gauntlet of 35 cm with cotton lining and aramid seams, EN 12477 type A and EN 407. For "
                "MIG and stick welding. ",
            ),
            _GLOVE_CARE,
        ),
        6.4,
        0.3,
        ("9", "10", "11"),
        {"standard": "EN 12477", "material": "LEATHER"},
    ),
    _Wearable(
        "guante-desechable-nitrilo",
        "GDN",
        "safe-hands-special",
        "glove",
        Text("Guante desechable de nitrilo", "Disposable nitrile glove"),
        join(
            Text(
                "Guante desechable de nitrilo sin polvo, 0,10 mm, EN ISO 374-1 tipo B, apto para alimentos. Caja de "
                "100 unidades; un solo uso. ",
                "Powder-free disposable nitrile glove, 0.10 mm, EN ISO 374-1 type B, fit for food. Box of 100; single "
                "use. ",
            ),
            _GLOVE_CARE,
        ),
        7.4,
        0.45,
        ("S", "M", "L", "XL"),
        {"standard": "EN ISO 374-1", "material": "NITRILE"},
        colors=("BU", "BK"),
        pack=box(100),
    ),
    _Wearable(
        "chaleco-av",
        "CHA",
        "safe-body-visibility",
        "vest",
        Text("Chaleco de alta visibilidad", "High visibility vest"),
        Text(
            "Chaleco reflectante de poliéster, EN ISO 20471 clase 2, con cierre autoadherente y dos bandas. Admite 25 "
            "lavados a 40 °C; retírelo cuando pierda color.",
            "Reflective polyester vest, EN ISO 20471 class 2, with hook-and-loop fastening and two bands. Bears 25 "
            "washes at 40 °C; discard it when the color fades.",
        ),
        3.6,
        0.16,
        _LETTERS[1:],
        {"standard": "EN ISO 20471", "material": "POLYESTER"},
        colors=("YE", "OG"),
        pack=pieces(1),
    ),
    _Wearable(
        "parka-av",
        "PKA",
        "safe-body-visibility",
        "jacket",
        Text("Parka de alta visibilidad", "High visibility parka"),
        Text(
            "Parka impermeable y acolchada, EN ISO 20471 clase 3 y EN 343, con capucha oculta y costuras selladas. "
            "Para carretera y obra en invierno; lavado a 30 °C sin suavizante.",
            "Waterproof padded parka, EN ISO 20471 class 3 and EN 343, with hidden hood and sealed seams. For road and "
            "site work in winter; wash at 30 °C without softener.",
        ),
        41.5,
        1.3,
        _LETTERS[1:],
        {"standard": "EN ISO 20471", "material": "POLYESTER"},
        colors=("YE", "OG"),
        pack=pieces(1),
    ),
    _Wearable(
        "pantalon-multibolsillos",
        "PMB",
        "safe-body-workwear",
        "trousers",
        Text("Pantalón de trabajo multibolsillos", "Work trousers with pockets"),
        Text(
            "Pantalón de algodón y poliéster de 245 g/m², EN ISO 13688, rodillera interior y bolsillos laterales. "
            "Lavado industrial a 60 °C; encoge menos del 3 %.",
            "Cotton and polyester trousers, 245 g/m², EN ISO 13688, knee pad pockets and side pockets. Industrial wash "
            "at 60 °C; shrinks less than 3 %.",
        ),
        21.9,
        0.55,
        _WAISTS,
        {"standard": "EN ISO 13688", "material": "COTTON"},
        colors=("NAVY", "GY"),
        pack=pieces(1),
    ),
    _Wearable(
        "chaqueta-trabajo",
        "CHQ",
        "safe-body-workwear",
        "jacket",
        Text("Chaqueta de trabajo", "Work jacket"),
        Text(
            "Chaqueta de algodón y poliéster de 245 g/m², EN ISO 13688, cremallera oculta y puños ajustables. Lavado "
            "industrial a 60 °C.",
            "Cotton and polyester jacket, 245 g/m², EN ISO 13688, concealed zip and adjustable cuffs. Industrial wash "
            "at 60 °C.",
        ),
        24.5,
        0.7,
        _LETTERS,
        {"standard": "EN ISO 13688", "material": "COTTON"},
        colors=("NAVY", "GY"),
        pack=pieces(1),
    ),
)


def products() -> Iterator[ProductSpec]:
    """One product for each model."""
    for wearable in _WEARABLES:
        yield _wearable(wearable)


def _wearable(model: _Wearable) -> ProductSpec:
    return product(
        model.code,
        model.category,
        model.name,
        model.text,
        drawing=model.drawing,
        varies="size color" if model.colors else "size",
        brand=BRAND,
        variants=(
            variant(
                f"{model.prefix}{f'-{color}' if color else ''}-{size}",
                _worn(model.name, size, color),
                model.price,
                model.weight,
                pack=model.pack,
                size=size,
                color=color,
            )
            for color in (model.colors or (None,))
            for size in model.sizes
        ),
        **model.values,
    )


def _worn(name: Text, size: str, color: str | None) -> Text:
    if color is None:
        return join(name, Text(" talla ", " size "), size)
    return join(name, ", ", inside(COLORS[color]), Text(", talla ", ", size "), size)

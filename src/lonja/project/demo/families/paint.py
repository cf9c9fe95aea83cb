"""Paint by RAL, primers, masonry and floor paint; brushes, rollers and masking tape."""

from __future__ import annotations

from collections.abc import Iterator

from lonja.project.demo.families.build import BULK, BY, CAN, TRADE, Pack, decimal, join, pieces, product, table, variant
from lonja.project.demo.families.colors import RAL
from lonja.project.demo.specs import ProductSpec, SalesUnit, Text

BRAND = "Matizal"

_ENAMEL_COLORS = (
    "1003", "1013", "1015", "1021", "1028", "2004", "3000", "3005", "3020", "5002", "5005", "5010", "5012", "5015",
    "6001", "6005", "6009", "6018", "7001", "7011", "7016", "7032", "7035", "7040", "8011", "8014", "8017", "9005",
    "9006", "9010",
)  # fmt: skip
# liters, price
_ENAMEL_CANS = table("0.75 11.9; 4 48.5")
_ENAMEL_TEXT = Text(
    "Esmalte sintético brillante antioxidante de aplicación directa sobre metal y madera. Rinde de 12 a 14 m² por "
    "litro y mano; seco al tacto en 4 horas, repintable en 24. Contiene disolvente: ventile.",
    "Gloss synthetic rust-proof enamel applied straight onto metal and wood. Covers 12 to 14 m² a liter and coat; "
    "touch dry in 4 hours, recoat after 24. Contains solvent: ventilate.",
)
_SPRAY_TEXT = Text(
    "Pintura acrílica en aerosol de 400 ml, secado rápido, para retoques y marcado. Agite dos minutos, aplique a 25 cm "
    "en capas finas y no pulverice sobre llama ni superficies calientes.",
    "Acrylic spray paint, 400 ml, quick drying, for touch-ups and marking. Shake for two minutes, apply from 25 cm in "
    "thin coats and do not spray on flames or hot surfaces.",
)
# code, names, text, drawing, RAL, rows of liters and price
_Coating = tuple[str, Text, Text, str, tuple[str, ...], tuple[tuple[float, ...], ...]]
_COATINGS: tuple[_Coating, ...] = (
    (
        "IMP",
        Text("Imprimación antioxidante", "Rust-proof primer"),
        Text(
            "Imprimación sintética con fosfato de zinc para hierro y acero. Cepille el óxido suelto, aplique una mano "
            "de 40 µm y repinte con esmalte entre 12 horas y 7 días.",
            "Synthetic primer with zinc phosphate for iron and steel. Brush off loose rust, apply one coat of 40 µm "
            "and finish with enamel between 12 hours and 7 days.",
        ),
        "paint-can",
        ("7035", "3005"),
        table("0.75 9.9; 4 42.5"),
    ),
    (
        "FAC",
        Text("Pintura de fachada", "Masonry paint"),
        Text(
            "Revestimiento acrílico liso para fachada, transpirable y con protección contra moho. Rinde de 6 a 8 m² "
            "por litro; no aplique con lluvia prevista ni a menos de 8 °C.",
            "Smooth acrylic masonry coating, breathable and mold resistant. Covers 6 to 8 m² a liter; do not apply if "
            "rain is due nor below 8 °C.",
        ),
        "paint-can",
        ("9010", "1013", "1015"),
        table("4 26.9; 15 82.0"),
    ),
    (
        "SUE",
        Text("Pintura epoxi para suelo", "Epoxy floor paint"),
        Text(
            "Pintura epoxi al agua de dos componentes para hormigón: garajes, talleres y almacenes. Vida de la mezcla "
            "90 minutos; tránsito ligero a las 24 horas.",
            "Two-component water-borne epoxy for concrete: garages, workshops and stores. Pot life 90 minutes; light "
            "traffic after 24 hours.",
        ),
        "paint-can",
        ("7035", "7040", "6001", "3000"),
        table("4 68.0; 15 219.0"),
    ),
)
_BRUSHES = table("20 1.35; 30 1.75; 40 2.2; 50 2.75; 60 3.3; 80 4.6; 100 5.9")
_BRUSH_TEXT = Text(
    "Paletina de cerda mezcla con virola inoxidable y mango de haya, para esmalte y barniz. Lávela con el disolvente "
    "de la pintura y guárdela colgada.",
    "Flat brush with mixed bristle, stainless ferrule and beech handle, for enamel and varnish. Wash it with the "
    "thinner of the paint and hang it up.",
)
_ROLLERS = table("50 1.9; 110 2.8; 180 5.2; 220 6.1; 250 6.9")
_ROLLER_TEXT = Text(
    "Rodillo de poliéster termofusionado con mango, hilo de 12 mm, para plástica y fachada. No pierde pelo; para "
    "esmalte use rodillo de espuma.",
    "Thermo-fused polyester roller with handle, 12 mm pile, for emulsion and masonry paint. Sheds no fibers; for "
    "enamel use a foam roller.",
)
_TAPES = table("18 0.85; 24 1.1; 36 1.6; 48 2.1")
_TAPE_TEXT = Text(
    "Cinta de enmascarar de papel crepado, 45 m, resistente a 80 °C durante una hora. Retírela antes de 72 horas y en "
    "ángulo de 45° para no dejar restos.",
    "Crepe paper masking tape, 45 m, resists 80 °C for one hour. Remove within 72 hours and at an angle of 45° so that "
    "nothing stays behind.",
)


def products() -> Iterator[ProductSpec]:
    """Enamel and spray in the RAL chart, other coatings, and what applies them."""
    yield _enamel()
    yield _spray()
    for coating in _COATINGS:
        yield _coating(coating)
    yield _brushes()
    yield _rollers()
    yield _masking()


def _enamel() -> ProductSpec:
    name = Text("Esmalte sintético", "Synthetic enamel")
    return product(
        "esmalte-ral",
        "paint-coatings-enamel",
        join(name, Text(" brillante por RAL", " gloss by RAL")),
        _ENAMEL_TEXT,
        drawing="paint-can",
        varies="ral volume",
        gloss="GLOSS",
        brand=BRAND,
        variants=(
            variant(
                f"ESM-{ral}-{liters}",
                join(name, " ", RAL[ral], " ", decimal(liters), " l"),
                price,
                1.25 * liters + 0.1,
                pack=CAN,
                ral=ral,
                volume=liters,
            )
            for ral in _ENAMEL_COLORS
            for liters, price in _ENAMEL_CANS
        ),
    )


def _spray() -> ProductSpec:
    name = Text("Aerosol acrílico", "Acrylic spray")
    return product(
        "aerosol-ral",
        "paint-coatings-spray",
        join(name, Text(" 400 ml por RAL", " 400 ml by RAL")),
        _SPRAY_TEXT,
        drawing="spray-can",
        varies="ral gloss",
        volume_ml=400,
        brand=BRAND,
        variants=(
            variant(
                f"AER-{ral}-{gloss[:2]}",
                join(name, " ", RAL[ral], Text(" brillo", " gloss") if gloss == "GLOSS" else Text(" mate", " matt")),
                4.6,
                0.41,
                pack=Pack(SalesUnit.CAN, step=6, minimum=6),
                ladder=BULK,
                ral=ral,
                gloss=gloss,
            )
            for ral in RAL
            for gloss in ("GLOSS", "MATT")
            if gloss == "GLOSS" or ral in {"7016", "9005", "9010"}
        ),
    )


def _coating(row: _Coating) -> ProductSpec:
    code, name, text, drawing, rals, cans = row
    return product(
        f"pintura-{code.lower()}",
        "paint-coatings-wall",
        name,
        text,
        drawing=drawing,
        varies="ral volume",
        gloss="SATIN" if code == "SUE" else "MATT",
        brand=BRAND,
        variants=(
            variant(
                f"{code}-{ral}-{liters}",
                join(name, " ", RAL[ral], " ", decimal(liters), " l"),
                price,
                1.35 * liters + 0.2,
                pack=CAN,
                ral=ral,
                volume=liters,
            )
            for ral in rals
            for liters, price in cans
        ),
    )


def _brushes() -> ProductSpec:
    name = Text("Paletina", "Flat brush")
    return product(
        "paletina",
        "paint-tools-brushes",
        Text("Paletina de cerda mezcla", "Flat brush, mixed bristle"),
        _BRUSH_TEXT,
        drawing="brush",
        varies="width",
        brand=BRAND,
        variants=(
            variant(f"PLT-{width}", join(name, f" {width} mm"), price, 0.0012 * width, pack=pieces(6), width=width)
            for width, price in _BRUSHES
        ),
    )


def _rollers() -> ProductSpec:
    name = Text("Rodillo de poliéster", "Polyester roller")
    return product(
        "rodillo",
        "paint-tools-brushes",
        name,
        _ROLLER_TEXT,
        drawing="roller",
        varies="width",
        brand=BRAND,
        variants=(
            variant(f"ROD-{width}", join(name, f" {width} mm"), price, 0.001 * width, ladder=TRADE, width=width)
            for width, price in _ROLLERS
        ),
    )


def _masking() -> ProductSpec:
    name = Text("Cinta de enmascarar", "Masking tape")
    return product(
        "cinta-enmascarar",
        "paint-tools-masking",
        name,
        _TAPE_TEXT,
        drawing="tape",
        varies="width length_m",
        length_m=45,
        brand=BRAND,
        variants=(
            variant(
                f"CEN-{width}",
                join(name, f" {width} mm {BY} 45 m"),
                price,
                0.0036 * width,
                pack=Pack(SalesUnit.ROLL, 45, step=6, minimum=6),
                ladder=BULK,
                width=width,
            )
            for width, price in _TAPES
        ),
    )

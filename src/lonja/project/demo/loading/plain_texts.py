"""A second channel that speaks plainly, to a school; and plain words for some of what it buys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from uuid import UUID

from lonja.catalog.actions import ProductRow, VariantRow, save_products, save_variants
from lonja.catalog.actions.editing import product_row, variant_row
from lonja.catalog.models import Product, Variant
from lonja.companies.actions import save_channel
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company
from lonja.core.texts import Register, plain_tag
from lonja.pricing.actions import assign_price_list
from lonja.project.demo.loading.goods import GENERAL
from lonja.project.demo.specs import Text

SCHOOL = "colegiojardindemirabel"

_PLAIN: Mapping[str, tuple[Text, Text]] = {
    "flexometro": (
        Text("Metro enrollable", "Tape measure"),
        Text("Para medir habitaciones y muebles; se recoge solo.", "For rooms and furniture; it rolls itself up."),
    ),
    "nivel": (
        Text("Nivel de burbuja", "Spirit level"),
        Text("Para colgar recto lo que haya que colgar.", "To hang straight whatever has to hang."),
    ),
    "destornillador-ph": (
        Text("Destornillador de estrella", "Star screwdriver"),
        Text("Para los tornillos con una cruz en la cabeza.", "For screws with a cross in their head."),
    ),
    "foco-led": (
        Text("Foco para el exterior, bajo consumo", "Outdoor spotlight, low consumption"),
        Text("Alumbra patios y entradas y aguanta la lluvia.", "Lights yards and entrances, and stands the rain."),
    ),
    "paletina": (
        Text("Brocha plana", "Flat brush"),
        Text("Para pintar marcos, rincones y muebles.", "To paint frames, corners and furniture."),
    ),
    "cinta-enmascarar": (
        Text("Cinta de pintor", "Painter's tape"),
        Text("Tapa lo que no se ha de pintar y se quita sin dejar rastro.", "Covers what is not to be painted."),
    ),
}


def load_plain_texts(companies: Mapping[str, UUID]) -> None:
    """Write the channel and the texts; `companies` maps code to id. Orders of the past stay as they were."""
    channel = save_channel(SYSTEM, "hogar", "Ribera Hogar", register=Register.PLAIN)
    assign_price_list(SYSTEM, GENERAL, channel_id=channel.pk)
    if SCHOOL in companies:
        Company.objects.filter(pk=companies[SCHOOL]).update(channel=channel)
    there = Product.objects.filter(code__in=_PLAIN).select_related("category")
    save_products(SYSTEM, [_product(each) for each in there])
    variants = Variant.objects.filter(product__in=there).select_related("product").order_by("pk")
    save_variants(SYSTEM, list(_variants(variants)))


def _product(product: Product) -> ProductRow:
    names, descriptions = _PLAIN[product.code]
    row = product_row(product)
    return replace(row, names={**row.names, **_plain(names)}, descriptions={**row.descriptions, **_plain(descriptions)})


def _variants(variants: Iterable[Variant]) -> Iterator[VariantRow]:
    """The variants whose technical name begins with that of their product: what follows it tells them apart."""
    for variant in variants:
        names = _PLAIN[variant.product.code][0].as_json()
        rest = {code: _rest(variant, code) for code in names}
        plain = {plain_tag(code): f"{name}, {rest[code]}" for code, name in names.items() if rest[code]}
        row = variant_row(variant)
        yield replace(row, names={**row.names, **plain})


def _rest(variant: Variant, code: str) -> str:
    name, begun = variant.names.get(code, ""), variant.product.names.get(code, "")
    return name.removeprefix(begun).strip(" ,") if begun and name.startswith(begun) else ""


def _plain(text: Text) -> dict[str, str]:
    return {plain_tag(code): told for code, told in text.as_json().items()}

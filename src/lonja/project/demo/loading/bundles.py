"""What is no plain goods: kits, services, licenses with a few keys, and what is configured."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lonja.catalog.actions import (
    ChoiceRow,
    KitRow,
    OptionRow,
    OptionsRow,
    ProductRow,
    RelationRow,
    RuleRow,
    VariantRow,
    end_sale,
    rename_variant,
    save_fulfillment,
    save_kits,
    save_options,
    save_products,
    save_relations,
    save_variants,
)
from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.actor import SYSTEM
from lonja.core.locks import no_locks_held
from lonja.inventory.actions import add_license_keys
from lonja.inventory.models import SupplyRule
from lonja.pricing.actions import EntryRow, save_entries
from lonja.project.demo.loading.depth import BLOCK
from lonja.project.demo.loading.goods import GENERAL
from lonja.project.demo.specs import Catalog, ProductSpec, Text


class _Kit(NamedTuple):
    """A kit beside the product whose branch and drawing it shares; without a price it costs what its parts do."""

    sku: str
    beside: str
    names: Text
    description: Text
    parts: tuple[tuple[str, int], ...]
    price: Decimal | None = None


_KITS = (
    _Kit(
        "KIT-UCP204",
        BLOCK,
        Text("Kit de montaje UCP204", "Mounting kit UCP204"),
        Text(
            "Soporte con su rodamiento y toda la tornillería para fijarlo. Cuesta lo que cuestan sus piezas.",
            "Pillow block with its bearing and all that fixes it. It costs what its parts cost.",
        ),
        (("UCP204", 1), ("933-12-70-8.8", 2), ("125-12-ZN", 2), ("934-12-8", 2)),
    ),
    _Kit(
        "KIT-REV-204",
        BLOCK,
        Text("Kit de revisión UCP204", "Service kit UCP204"),
        Text(
            "Lo que se cambia en la revisión anual: rodamiento y grasa, a precio de kit.",
            "What the yearly service replaces: bearing and grease, at the price of the kit.",
        ),
        (("6204-2RS", 1), ("GRA-LI-400", 1)),
        Decimal("11.90"),
    ),
)


_SERVICE = _Kit(
    "SRV-MONTAJE",
    BLOCK,
    Text("Montaje en sus instalaciones, hora", "Fitting on your premises, per hour"),
    Text("Un técnico monta y alinea; sin portes ni almacén.", "A technician fits and aligns; no freight, no stock."),
    (),
    Decimal("48.00"),
)
_LICENSE = _Kit(
    "LIC-CAD-12",
    BLOCK,
    Text("Licencia Engrana CAD, 12 meses", "Engrana CAD license, 12 months"),
    Text("Cálculo de transmisiones. La clave llega al momento.", "Drive design. The key comes at once."),
    (),
    Decimal("189.00"),
)
_KEYS = 14
_MADE_IN = 12

_HOIST = _Kit(
    "POL-ELEC-500",
    BLOCK,
    Text("Polipasto a medida 500 kg", "Hoist made to measure, 500 kg"),
    Text("Elija motor, recorrido y acabado; el precio se ve al elegir.", "Choose drive, lift and coat."),
    (),
    Decimal("640.00"),
)
_HOIST_WAS = "POL-E-500"
_ENDED = _Kit(
    "POL-MAN-250",
    BLOCK,
    Text("Polipasto manual 250 kg", "Hand hoist 250 kg"),
    Text("De cadena, con freno automático.", "With chain and automatic brake."),
    (),
    Decimal("310.00"),
)
_OPTIONS = (
    OptionRow(
        "drive",
        Text("Accionamiento", "Drive").as_json(),
        (
            ChoiceRow("hand", Text("manual", "by hand").as_json()),
            ChoiceRow("electric", Text("eléctrico 230 V", "electric 230 V").as_json(), Decimal(285), "EUR"),
        ),
    ),
    OptionRow(
        "lift",
        Text("Recorrido", "Lift").as_json(),
        (
            ChoiceRow("3m", Text("3 m", "3 m").as_json()),
            ChoiceRow("6m", Text("6 m", "6 m").as_json(), Decimal("48.5"), "EUR"),
            ChoiceRow("12m", Text("12 m", "12 m").as_json(), Decimal("131"), "EUR"),
        ),
    ),
    OptionRow(
        "coat",
        Text("Acabado", "Coat").as_json(),
        (
            ChoiceRow("paint", Text("pintado", "painted").as_json()),
            ChoiceRow("zinc", Text("cincado", "zinc plated").as_json(), percent=Decimal(8)),
        ),
    ),
    OptionRow(
        "remote",
        Text("Mando a distancia", "Remote control").as_json(),
        (ChoiceRow("radio", Text("por radio", "by radio").as_json(), Decimal(96), "EUR"),),
        is_required=False,
    ),
)
_RULES = (
    RuleRow("remote=radio", "requires", "drive=electric"),
    RuleRow("drive=hand", "excludes", "lift=12m"),
)


def load_bundles(catalog: Catalog) -> None:
    """Write those whose parts are there."""
    products = {product.code: product for product in catalog.products}
    skus = {variant.sku for variant in catalog.variants()}
    kits = [kit for kit in _KITS if kit.beside in products and {sku for sku, _ in kit.parts} <= skus]
    others = [each for each in (_SERVICE, _LICENSE, _HOIST, _ENDED) if each.beside in products]
    save_products(SYSTEM, [_product(each, products[each.beside]) for each in [*kits, *others]])
    save_variants(SYSTEM, _variants([*kits, *others]))
    rows = [(kit, [(sku, Decimal(quantity)) for sku, quantity in kit.parts]) for kit in kits]
    save_kits(SYSTEM, [KitRow(kit.sku, parts, is_priced_by_parts=kit.price is None) for kit, parts in rows])
    prices = [EntryRow(GENERAL, each.sku, each.price) for each in [*kits, *others] if each.price is not None]
    save_entries(SYSTEM, prices)
    if others:
        save_options(SYSTEM, [OptionsRow(_HOIST.sku.lower(), _OPTIONS, _RULES)])
        SupplyRule.objects.create(
            variant_id=Variant.objects.get(sku=_HOIST.sku).pk, may_backorder=True, lead_days=_MADE_IN
        )
        _end_and_rename()
        save_fulfillment(SYSTEM, {_SERVICE.sku: Fulfillment.SERVICE, _LICENSE.sku: Fulfillment.LICENSE})
        pool = Variant.objects.get(sku=_LICENSE.sku).pk
        with no_locks_held():
            add_license_keys(SYSTEM, pool, "\n".join(f"ENGRANA-{n:04d}-{n * 7919 % 10_000:04d}" for n in range(_KEYS)))


def _end_and_rename() -> None:
    """A hoist that is sold no more, without a successor; the other was called differently for a while."""
    reasons = Text("Se configura también manual.", "It is also made by hand.").as_json()
    save_relations(SYSTEM, [RelationRow(_ENDED.sku.lower(), "substitute", _HOIST.sku, reasons)])
    end_sale(SYSTEM, _ENDED.sku)
    rename_variant(SYSTEM, _HOIST.sku, _HOIST_WAS)
    rename_variant(SYSTEM, _HOIST_WAS, _HOIST.sku)


def _product(kit: _Kit, beside: ProductSpec) -> ProductRow:
    return ProductRow(
        code=kit.sku.lower(),
        category_code=beside.category_code,
        names=kit.names.as_json(),
        descriptions=kit.description.as_json(),
        drawing=beside.drawing if kit.parts else "",
        tax_class=beside.tax_class,
    )


def _variants(kits: list[_Kit]) -> Iterator[VariantRow]:
    for kit in kits:
        yield VariantRow(kit.sku, kit.sku.lower(), kit.names.as_json(), sales_unit="set" if kit.parts else "piece")

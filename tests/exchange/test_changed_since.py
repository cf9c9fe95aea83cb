"""Every kind of export gives what was touched since a moment, and nothing that was not."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from lonja.catalog.models import (
    Attribute,
    Category,
    Document,
    DocumentKind,
    KitComponent,
    OwnPartNumber,
    Product,
    Variant,
)
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Address, Company
from lonja.core.clock import now
from lonja.core.codes import normalize_code
from lonja.exchange import exports
from lonja.exchange.errors import SinceTooOld
from lonja.exchange.exports import SHEETS, ExportAsk, export
from lonja.inventory.models import StockLevel
from lonja.ordering.models import Order, OrderLogEntry
from lonja.payments.models import CreditAccount
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.ordering.desk import make_desk

CHANGES: dict[str, list[Callable[[], Any]]] = {
    "prices": [lambda: PriceEntry.objects.update(unit_price=9)],
    "stock": [lambda: StockLevel.objects.update(on_hand=9)],
    "part-numbers": [lambda: OwnPartNumber.objects.update(name="x")],
    "products": [
        lambda: Variant.objects.filter(sku="A").update(names={"en": "x"}),
        lambda: Product.objects.filter(variants__sku="A").update(brand="x"),
        lambda: make.make_pack(Variant.objects.get(sku="A"), 5),
    ],
    "kits": [
        lambda: KitComponent.objects.update(quantity=3),
        lambda: Variant.objects.filter(sku="KIT").update(is_priced_by_parts=True),
    ],
    "categories": [lambda: Category.objects.update(position=5), lambda: make.make_category("new")],
    "attributes": [lambda: Attribute.objects.update(position=5), lambda: make.make_attribute("new")],
    "media": [lambda: Document.objects.update(position=5)],
    "companies": [
        lambda: Company.objects.update(phone="1"),
        lambda: Address.objects.update(city="x"),
        lambda: CreditAccount.objects.update(limit=5),
    ],
    "orders": [lambda: OrderLogEntry.objects.create(order=Order.objects.get(), kind="noted")],
}


@pytest.fixture
def shop() -> None:
    """One of everything."""
    desk = make_desk()
    variant = make.make_variant("A", price=2, stock=5)
    make.make_kit("KIT", (make.make_variant("PART"), 2))
    Document.objects.create(product=variant.product, code="film", kind=DocumentKind.VIDEO, link="https://example.com/")
    make.make_attribute("finish")
    Company.objects.filter(pk=desk.company.pk).update(external_id="4711")
    OwnPartNumber.objects.create(company=desk.company, variant=variant, code="T", key=normalize_code("T"))
    desk.order((variant, 1))


def rows_of(kind: str, moment: datetime) -> int:
    return export(SYSTEM, ExportAsk(kind, since=moment), io.BytesIO())


@pytest.mark.django_db(transaction=True)
def test_what_is_touched_comes_and_nothing_else(shop: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert CHANGES.keys() == SHEETS.keys()
    for kind, changes in CHANGES.items():
        assert rows_of(kind, now()) > 0, "what was touched in the hour before comes, too"
        for change in changes:
            with monkeypatch.context() as without:
                without.setattr(exports, "_UNDER_WAY", timedelta(0))
                moment = now()
                assert rows_of(kind, moment) == 0, kind
                change()
                assert rows_of(kind, moment) > 0, kind


@pytest.mark.django_db
def test_what_is_not_known_any_more_is_not_given_as_if_it_were_all() -> None:
    target = io.BytesIO()
    with pytest.raises(SinceTooOld):
        export(SYSTEM, ExportAsk("prices", since=now() - timedelta(days=61)), target)
    assert target.getvalue() == b""

"""The demo seller on real invoices: a store that works, opened on a crafted file and on the real one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth import authenticate

from lonja.companies.models import Channel, Company, Seller, User
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.companies.rules import normalize_tax_id
from lonja.erp.errors import FileUnusable
from lonja.erp.imports import giftware
from lonja.erp.imports.giftware.ground import SELLER
from lonja.erp.imports.rules import Outcome
from lonja.ordering.actions import CartAsk, Checkout, add_lines, current_cart, place_order
from lonja.ordering.models import Order
from lonja.ordering.queries import cart_view
from lonja.payments.models import CreditAccount
from tests.erp import invoices
from tests.erp.invoices import write
from tests.invariants import assert_invariants

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giftware, "data_dir", lambda: tmp_path)


@pytest.fixture
def crafted(tmp_path: Path) -> Path:
    return write(tmp_path / "december.csv", invoices.everything())


def test_somebody_signs_in_and_buys_what_the_invoices_showed(crafted: Path) -> None:
    giftware.load(crafted, lambda _: None)
    buyer = next(person for person in giftware.sign_ins() if person["role"] == "Buyer")
    user = authenticate(username=buyer["email"], password=buyer["password"])
    assert isinstance(user, User)
    actor = actor_for(user, None)

    cart = current_cart(actor)
    add_lines(actor, [CartAsk(variant_id=variant_id("85123A"), quantity=Decimal(40))])
    address = delivery_addresses(actor).get()
    view = cart_view(actor, cart, delivery=address)
    order = place_order(actor, Checkout(cart.pk, "key-1", view.content_hash, address.pk))

    assert order.state == "placed"
    assert (order.net_amount, order.tax_amount) == (Decimal("102.00"), Decimal("20.40"))
    assert_invariants()


def variant_id(sku: str) -> int:
    from lonja.catalog.models import Variant

    return Variant.objects.get(sku=sku).pk


def test_every_company_has_an_account_and_the_largest_have_people(crafted: Path) -> None:
    giftware.load(crafted, lambda _: None)

    assert CreditAccount.objects.count() == Company.objects.count() == 6
    roles = [person["role"] for person in giftware.sign_ins()]
    assert {"Buyer", "Approver", "Company administrator", "Accounts payable", "Administrator"} <= set(roles)
    for person in giftware.sign_ins():
        assert authenticate(username=person["email"], password=person["password"])


def test_the_source_of_the_data_stands_in_the_name_of_the_store(crafted: Path) -> None:
    giftware.load(crafted, lambda _: None)

    name = Channel.objects.get(is_default=True).name
    assert "Online Retail II" in name
    assert "CC BY 4.0" in name
    assert giftware.is_loaded()


def test_a_file_that_cannot_be_read_leaves_no_seller(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable):
        giftware.load(tmp_path / "nowhere.csv", lambda _: None)

    assert not Seller.objects.exists()


def test_the_seller_is_invented_but_his_tax_number_is_well_made() -> None:
    assert normalize_tax_id(SELLER["country"], SELLER["tax_id"]) == SELLER["tax_id"]
    assert SELLER["email"].endswith(".example")


@pytest.mark.skipif(giftware.file() is None, reason="the real invoices are not beside the checkout")
def test_the_real_invoices_make_a_working_seller() -> None:
    """The figures that docs/import-transactions.md names."""
    file = giftware.file()
    assert file is not None

    report = giftware.load(file, lambda _: None)

    changes = report.changes
    assert report.rows == 42_481
    assert report.faults == {}
    assert {outcome: share.rows for outcome, share in report.outcomes.items()} == {
        Outcome.SALE: 26_056,
        Outcome.CANCELLATION: 288,
        Outcome.CANCELLATION_OPEN: 387,
        Outcome.NO_CUSTOMER: 15_282,
        Outcome.STOCK_NOTE: 270,
        Outcome.FREIGHT: 133,
        Outcome.ADJUSTMENT: 40,
        Outcome.FEE: 10,
        Outcome.DISCOUNT: 8,
        Outcome.ZERO_PRICE: 3,
        Outcome.SAMPLE: 2,
        Outcome.VOUCHER: 2,
    }
    assert (changes.companies, changes.products, changes.orders, changes.order_lines) == (948, 2_722, 1_394, 26_056)
    assert (report.priced_products, report.quantity_breaks, changes.prices_made) == (2_407, 226, 2_633)
    assert changes.lines_taken_back == 269
    assert sum(order.net_amount for order in Order.objects.all()) == Decimal("567490.72")
    assert_invariants()

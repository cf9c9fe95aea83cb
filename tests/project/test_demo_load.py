"""A small share of the demo, loaded into a database: it stands on its feet, and every room agrees with it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.db.models import Count, F, Q, Sum
from django.utils import timezone

from lonja.approvals.models import ApprovalRequest
from lonja.catalog.models import Category, Fulfillment, Product, Variant
from lonja.catalog.queries import visible_variants
from lonja.companies.models import Company, CostCenter, Seller, User
from lonja.companies.queries import actor_for, actor_for_key
from lonja.core.clock import today
from lonja.core.models import RecordedEvent
from lonja.fulfillment.models import ShipmentLine
from lonja.inventory.models import Reservation, StockLevel
from lonja.ordering.actions import current_cart
from lonja.ordering.models import Order, OrderAdjustment, OrderLine
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.states import OPEN, OrderState
from lonja.payments.models import CreditAccount
from lonja.pricing.models import PriceList
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project import demo
from lonja.project.demo.loading import load_ferreteria
from lonja.project.demo.people import PASSWORD
from lonja.rebates.ledger import terms_of
from lonja.rebates.models import RebatePeriod
from lonja.rebates.rules import earned
from tests import database
from tests.invariants import assert_invariants

FAMILIES = ("bolts", "nuts", "wearables", "paint", "cables", "plumbing", "lifting")

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def progress(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[str]]:
    """The demo, loaded once for this file; afterwards there is a fresh database."""
    said: list[str] = []
    with django_db_blocker.unblock():
        load_ferreteria(timezone.now(), said.append, families=FAMILIES, share=0.1)
    yield said
    with django_db_blocker.unblock():
        database.renew_database()


@pytest.fixture(autouse=True)
def _loaded(progress: list[str]) -> None:
    pass


def person(email: str) -> User:
    return User.objects.get(email=email)


def test_progress_is_told_with_numbers(progress: list[str]) -> None:
    assert len(progress) == 4
    assert progress[1] == "40 companies with 129 people"


def test_every_invariant_of_the_house_holds() -> None:
    assert_invariants()


def test_loading_again_changes_nothing() -> None:
    before = (Variant.objects.count(), Order.objects.count(), User.objects.count())
    said: list[str] = []
    demo.load(progress=said.append)
    assert demo.is_loaded()
    assert said == []
    assert (Variant.objects.count(), Order.objects.count(), User.objects.count()) == before
    assert Seller.objects.get().legal_name == "Suministros Ribera, S.A."


def test_an_unknown_seller_is_refused() -> None:
    with pytest.raises(ValueError, match="quesería"):
        demo.load("quesería")


def test_goods_are_indexed_and_drawn() -> None:
    without_barcode = Q(barcode=None) & ~Q(fulfillment=Fulfillment.SERVICE)
    assert not Variant.objects.filter(Q(sku_key="") | without_barcode).exists()
    assert not Product.objects.filter(drawing="").exists()
    filled = Category.objects.filter(products__isnull=False).distinct()
    assert filled
    assert not filled.filter(drawing="").exists()


def test_used_credit_is_what_open_and_unpaid_orders_came_to() -> None:
    for account in CreditAccount.objects.annotate(booked=Sum("entries__amount")):
        assert account.used == (account.booked or 0)
        assert 0 <= account.used <= account.limit
    released = Order.objects.exclude(state__in=[OrderState.PENDING_APPROVAL, OrderState.REJECTED])
    references = set(CreditAccount.objects.values_list("entries__reference", flat=True)) - {None}
    assert references == {subject_of(pk) for pk in released.values_list("pk", flat=True)}


def test_the_sister_company_has_little_credit_left() -> None:
    account = CreditAccount.objects.get(company__name__startswith="Velanorte")
    assert account.limit - account.used == 150


def test_open_lines_hold_their_stock_and_closed_ones_none() -> None:
    held = dict(Reservation.objects.values_list("line").annotate(Sum("quantity")))
    lines = OrderLine.objects.filter(order__state__in=OPEN).annotate(
        left=F("quantity") - F("quantity_shipped") - F("quantity_cancelled")
    )
    assert held == {line.pk: line.left for line in lines if line.left}
    assert not lines.filter(left__gt=0, promised_on=None).exists()
    assert not StockLevel.objects.filter(reserved__gt=F("on_hand")).exists()


def test_shipped_quantities_have_shipments() -> None:
    shipped = dict(ShipmentLine.objects.values_list("order_line").annotate(Sum("quantity")))
    lines = OrderLine.objects.filter(quantity_shipped__gt=0)
    assert shipped == {line.pk: line.quantity_shipped for line in lines}


def test_orders_are_sums_of_their_lines() -> None:
    for order in Order.objects.annotate(net=Sum("lines__amount"), count=Count("lines")):
        charged = sum(order.adjustments.filter(line=None).values_list("amount", flat=True))
        assert order.net_amount == order.net + charged
        assert order.count
        assert order.tax_amount == (order.net_amount * Decimal("0.21")).quantize(Decimal("0.01"), "ROUND_HALF_UP")
        assert order.delivery_address["city"]


def test_restricted_companies_neither_see_nor_bought_other_goods() -> None:
    company = Company.objects.get(name="Grupo Escolar Valdoro")
    seen = set(visible_variants(actor_for(person("fp@valdoro.example"), None)).values_list("pk", flat=True))
    bought = set(OrderLine.objects.filter(order__company=company).values_list("variant", flat=True))
    assert bought
    assert bought <= seen
    assert not Variant.objects.filter(pk__in=seen, product__code__startswith="din-933").exists()
    assert Variant.objects.filter(product__code__startswith="din-933").exists()


def test_a_contract_may_lie_below_and_above_the_list() -> None:
    buyer = actor_for(person("approver@talleresnorte.example"), None)
    screw = Variant.objects.get(sku="933-8-40-A2")
    tape = Variant.objects.get(sku="TEF-19")
    for quantity, price in ((1, "12.40"), (10, "11.90"), (50, "11.20")):
        (line,) = price_lines(buyer, [Ask(screw.pk, Decimal(quantity))])
        assert (line.unit_price, line.list_code) == (Decimal(price), "C-112")
    (line,) = price_lines(buyer, [Ask(tape.pk, Decimal(10))], explain=True)
    segment = next(one for one in line.candidates if one.list_code == "segment-talleres")
    assert line.unit_price == Decimal("0.62")
    assert segment.unit_price == Decimal("0.60")
    assert PriceList.objects.get(code="C-112").assignments.get().valid_until


def test_somebody_waits_for_every_kind_of_consent() -> None:
    company = Company.objects.get(name="Talleres Norte, S.L.")
    requests = ApprovalRequest.objects.filter(company=company).annotate(count=Count("steps"))
    assert sorted(requests.values_list("state", "count")) == [
        ("approved", 1), ("open", 1), ("open", 2), ("rejected", 1), ("returned", 1),
    ]  # fmt: skip
    waiting = Order.objects.filter(company=company, state=OrderState.PENDING_APPROVAL)
    assert [
        1000 <= amount < 3000 for amount in waiting.order_by("net_amount").values_list("net_amount", flat=True)
    ] == [
        True,
        True,
        False,
    ]


def test_a_cart_waits_for_the_buyer() -> None:
    buyer = actor_for(person("buyer@talleresnorte.example"), None)
    assert buyer.company is not None
    assert buyer.company.name == "Talleres Norte, S.L."
    assert current_cart(buyer).lines.count() == 18


def test_todays_orders_are_told_to_those_who_listen() -> None:
    names = set(RecordedEvent.objects.values_list("name", flat=True))
    assert names == {
        "ApprovalAsked", "OrderPlaced", "OrderRejected", "OrderReturned", "OrderShipped", "OrderCancelled",
        "PromisesWithdrawn", "PasswordResetAsked", "RebateClosed", "RecurringRunSettled", "RoundOpened",
        "RegistrationMade", "RegistrationAsked", "RegistrationAnswered", "PersonInvited", "JoinAsked", "JoinWaits",
        "QuoteRequested", "QuoteSent", "QuoteAccepted", "QuoteDeclined", "QuoteConsentGiven", "GuestRequestMade",
        "GuestRequestConfirmed",
    }  # fmt: skip


def test_history_is_charged_to_cost_centers() -> None:
    charged = OrderLine.objects.filter(order__company__name="Talleres Norte, S.L.").exclude(cost_center=None)
    assert set(charged.values_list("cost_center_code", flat=True)) <= set(
        CostCenter.objects.values_list("code", flat=True)
    )
    assert charged.filter(cost_center_code="MANT").exists()


def test_everybody_named_may_sign_in() -> None:
    sign_ins = demo.info()["sign_ins"]
    emails = [one["email"] for one in sign_ins]
    assert len(set(emails)) == len(emails)
    for one in sign_ins:
        user = person(one["email"])
        assert user.name == one["name"]
        assert one["password"] == PASSWORD
        assert actor_for(user, None).grants
    assert authenticate(email=emails[0], password=PASSWORD) == person(emails[0])


def test_keys_open_what_they_say() -> None:
    for key in demo.info()["api_keys"]:
        actor = actor_for_key(key["key"])
        assert actor is not None
        assert (actor.company.name if actor.company else Seller.objects.get().legal_name) == key["company"]
        assert sorted(actor.grants) == sorted(key["scopes"])
    assert actor_for_key(key["key"] + "x") is None


def test_only_the_sellers_administrator_opens_djangos_admin() -> None:
    assert list(User.objects.filter(is_staff=True).values_list("email", flat=True)) == [
        "admin@suministrosribera.example"
    ]


def test_orders_of_today_bear_discounts_and_freight() -> None:
    kinds = set(OrderAdjustment.objects.values_list("kind", flat=True))
    assert {"ladder", "freight"} <= kinds


def test_rebates_stand_open_due_and_closed_and_their_ledger_adds_up() -> None:
    periods = RebatePeriod.objects.all()
    assert periods.filter(closed_at__isnull=False).count() == 2
    assert periods.filter(closed_at=None, ends_on__lt=today()).exists()
    annual = periods.filter(agreement__code="bonus-anual").order_by("-starts_on")[0]
    assert annual.turnover > 0
    assert annual.rebate == earned(terms_of(annual.agreement), annual.turnover)

"""Many orders, one limit: exactly as many pass as it admits, and each guard is needed for it."""

import random
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext, suppress
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.db.models import F

from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company
from lonja.core.errors import Busy
from lonja.core.money import Money
from lonja.payments import ledger
from lonja.payments.actions import authorize, release, set_terms
from lonja.payments.methods import Authorization
from lonja.payments.models import CreditAccount, CreditEntry, EntryKind
from tests.factories import make_company, make_credit
from tests.guards import patiently, without_triggers
from tests.invariants import assert_invariants, broken_invariants

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]

AtOnce = Callable[..., list[Any]]
PRICE = Money(Decimal("19.99"), "EUR")


def kinds(outcomes: list[Any]) -> Counter[str]:
    """How often each kind of answer was given."""
    return Counter(type(outcome).__name__ for outcome in outcomes)


def company_with_credit_for(orders: int) -> Company:
    """A company whose limit admits so many orders of PRICE, and no cent more."""
    company = make_company()
    make_credit(company, PRICE.amount * orders)
    return company


def test_200_orders_on_40_connections_against_a_limit_for_50(at_once: AtOnce) -> None:
    company = company_with_credit_for(50)
    orders = [patiently(partial(authorize, SYSTEM, company.pk, PRICE, f"order:{n}")) for n in range(200)]
    outcomes = at_once(orders)
    assert kinds(outcomes) == {"Authorization": 50, "CreditLimitExceeded": 150}
    account = CreditAccount.objects.get()
    assert account.used == account.limit == Decimal("999.50")
    entries = CreditEntry.objects.order_by("id").values_list("used_after", flat=True)
    assert list(entries) == [PRICE.amount * n for n in range(1, 51)]
    assert_invariants()


def test_taking_giving_back_and_changing_the_limit_at_once_keep_the_books(at_once: AtOnce) -> None:
    company = company_with_credit_for(15)
    dice = random.Random(20300304)

    def buy_and_settle(number: int) -> None:
        reference = f"order:{number}"
        authorize(SYSTEM, company.pk, PRICE, reference)
        if number % 2:
            release(SYSTEM, company.pk, Money(Decimal(dice.randint(1, 1999)) / 100, "EUR"), reference)

    limits = [Money(PRICE.amount * orders, "EUR") for orders in (5, 15, 25, 15)]
    calls = [partial(buy_and_settle, number) for number in range(100)]
    calls += [partial(set_terms, SYSTEM, company.pk, "net30", limit) for limit in limits]
    dice.shuffle(calls)
    outcomes = at_once([patiently(call) for call in calls])
    assert set(kinds(outcomes)) == {"NoneType", "CreditLimitExceeded", "CreditAccount"}
    assert_invariants()


def test_an_account_that_is_held_makes_its_own_company_wait_and_nobody_else(at_once: AtOnce) -> None:
    held, other = company_with_credit_for(1), company_with_credit_for(1)
    is_held, all_have_tried = threading.Event(), threading.Barrier(3)

    def hold() -> None:
        with transaction.atomic():
            CreditAccount.objects.select_for_update().get(company=held)
            is_held.set()
            all_have_tried.wait()

    def order(company: Company) -> Any:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '300ms'")
        is_held.wait()
        try:
            return authorize(SYSTEM, company.pk, PRICE, "order:1")
        finally:
            all_have_tried.wait()

    _, refused, admitted = at_once([hold, partial(order, held), partial(order, other)])
    assert isinstance(refused, Busy)
    assert isinstance(admitted, Authorization)
    assert CreditAccount.objects.get(company=held).used == 0
    assert_invariants()


class TestEachGuardIsNeeded:
    """Two orders look at the last free credit before either has taken it."""

    @pytest.fixture
    def look_before_taking(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What a careless programmer would write: read, compare, write."""
        door = threading.Barrier(2)

        def take(company_id: UUID, amount: Money, reference: str, user_id: UUID | None) -> ledger.Taken | None:
            account = CreditAccount.objects.select_related("terms").get(company=company_id)
            fits = account.used + amount.amount <= account.limit
            with suppress(threading.BrokenBarrierError):
                door.wait(timeout=0.5)
            if not fits:
                return None
            CreditAccount.objects.filter(pk=account.pk).update(used=F("used") + amount.amount)
            account.refresh_from_db()
            CreditEntry.objects.create(
                account=account,
                kind=EntryKind.RESERVE,
                amount=amount.amount,
                used_after=account.used,
                reference=reference,
            )
            return ledger.Taken(account.used, account.terms.code, account.terms.names, account.terms.net_days)

        monkeypatch.setattr(ledger, "take", take)

    @staticmethod
    def orders(company: Company, *, ignoring: str = "") -> list[Callable[[], Any]]:
        """Two orders at the last credit, each as if the named trigger were not there."""

        def order(number: int) -> Any:
            with without_triggers(ignoring) if ignoring else nullcontext():
                return authorize(SYSTEM, company.pk, PRICE, f"order:{number}")

        return [partial(order, 1), partial(order, 2)]

    def test_with_the_condition_in_the_statement_one_is_refused(self, at_once: AtOnce) -> None:
        assert kinds(at_once(self.orders(company_with_credit_for(1)))) == {
            "Authorization": 1,
            "CreditLimitExceeded": 1,
        }
        assert_invariants()

    @pytest.mark.usefixtures("look_before_taking")
    def test_without_it_the_trigger_still_stops_the_second_but_as_a_fault(self, at_once: AtOnce) -> None:
        assert kinds(at_once(self.orders(company_with_credit_for(1)))) == {"Authorization": 1, "IntegrityError": 1}
        assert_invariants()

    @pytest.mark.usefixtures("look_before_taking")
    def test_without_either_the_limit_is_passed(self, at_once: AtOnce) -> None:
        company = company_with_credit_for(1)
        orders = self.orders(company, ignoring="payments.CreditAccount:payments_never_past_limit")
        assert kinds(at_once(orders)) == {"Authorization": 2}
        account = CreditAccount.objects.get()
        assert account.used == account.limit * 2
        assert broken_invariants() == {}, "the books are right, the limit was not kept"

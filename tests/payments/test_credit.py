"""Credit on a real PostgreSQL: taken, given back, set, and to the cent in its ledger."""

from decimal import Decimal

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.core.errors import NotFound
from lonja.core.money import Money
from lonja.payments.actions import authorize, record_opening, release, set_terms
from lonja.payments.errors import (
    AccountOnHold,
    CreditLimitExceeded,
    NoCreditAccount,
    OpeningInvalid,
    ReleaseTooLarge,
    TermsInvalid,
    UnknownPaymentMethod,
)
from lonja.payments.models import CreditAccount, CreditEntry, EntryKind
from lonja.payments.queries import credit_of, credit_of_company, entries_of, entries_of_company
from tests.factories import buyer_actor, make_company, make_credit, make_terms, staff_actor, unknown_id
from tests.guards import check_deferred, refused_by, without_constraint, without_triggers
from tests.invariants import assert_invariants, broken_invariants

pytestmark = pytest.mark.django_db


def eur(amount: str | int) -> Money:
    return Money(Decimal(amount), "EUR")


def used(company: Company) -> Decimal:
    return CreditAccount.objects.get(company=company).used


def ledger(company: Company) -> list[tuple[str, Decimal, Decimal, str]]:
    rows = CreditEntry.objects.filter(account__company=company)
    return list(rows.values_list("kind", "amount", "used_after", "reference"))


@pytest.fixture
def acme() -> Company:
    company = make_company("Acme")
    make_credit(company, 1000)
    return company


@pytest.fixture
def buyer(acme: Company) -> Actor:
    return buyer_actor(acme)


class TestAuthorizing:
    def test_a_purchase_takes_credit_and_learns_its_terms(self, acme: Company, buyer: Actor) -> None:
        given = authorize(buyer, acme.pk, eur("600.50"), "order:1")
        assert (given.method, given.terms) == (
            "on_account",
            {"code": "net30", "names": {"en": "net30"}, "net_days": 30},
        )
        assert ledger(acme) == [("reserve", Decimal("600.50"), Decimal("600.50"), "order:1")]
        assert CreditEntry.objects.get().user_id == buyer.user_id
        assert_invariants()

    def test_the_last_cent_of_the_limit_may_be_used(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur("999.99"), "order:1")
        authorize(buyer, acme.pk, eur("0.01"), "order:2")
        with pytest.raises(CreditLimitExceeded):
            authorize(buyer, acme.pk, eur("0.01"), "order:3")
        assert used(acme) == 1000

    def test_the_refusal_says_the_sums_and_what_can_be_done(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur("600.50"), "order:1")
        with pytest.raises(CreditLimitExceeded) as refused:
            authorize(buyer, acme.pk, eur("600.50"), "order:2")
        sums = refused.value
        assert (sums.limit, sums.used, sums.free) == (eur(1000), eur("600.50"), eur("399.50"))
        assert (sums.amount, sums.over) == (eur("600.50"), eur(201))
        assert str(sums).startswith("This order of €600.50 exceeds your free credit by €201.00: of the limit")
        assert "ask the seller for a higher limit" in str(sums)
        assert ledger(acme) == [("reserve", Decimal("600.50"), Decimal("600.50"), "order:1")]

    def test_who_may_not_see_the_credit_learns_only_what_concerns_his_order(self, acme: Company) -> None:
        viewer = buyer_actor(acme, "viewer")
        with pytest.raises(CreditLimitExceeded) as refused:
            authorize(viewer, acme.pk, eur("1200"), "order:1")
        assert (refused.value.limit, refused.value.used, refused.value.free) == (None, None, None)
        assert "1,000" not in str(refused.value)
        assert set(refused.value.params) == {"amount", "over"}

    def test_an_account_on_hold_gives_nothing(self, acme: Company, buyer: Actor) -> None:
        CreditAccount.objects.update(is_on_hold=True)
        with pytest.raises(AccountOnHold):
            authorize(buyer, acme.pk, eur("0.01"), "order:1")
        assert ledger(acme) == []

    def test_another_currency_is_no_account_at_all(self, acme: Company, buyer: Actor) -> None:
        with pytest.raises(NoCreditAccount) as refused:
            authorize(buyer, acme.pk, Money(Decimal(1), "USD"), "order:1")
        assert "USD" in str(refused.value)
        assert ledger(acme) == []

    def test_a_company_without_account_is_told_so(self) -> None:
        company = make_company()
        with pytest.raises(NoCreditAccount):
            authorize(buyer_actor(company), company.pk, eur(1), "order:1")

    def test_an_unknown_method_is_refused(self, acme: Company, buyer: Actor) -> None:
        with pytest.raises(UnknownPaymentMethod):
            authorize(buyer, acme.pk, eur(1), "order:1", "barter")
        assert ledger(acme) == []

    @pytest.mark.parametrize("amount", ["-0.01", "0.001", "-1000"])
    def test_amounts_come_rounded_and_never_negative(self, amount: str, acme: Company, buyer: Actor) -> None:
        with pytest.raises(ValueError, match="rounded"):
            authorize(buyer, acme.pk, eur(amount), "order:1")
        with pytest.raises(ValueError, match="rounded"):
            release(buyer, acme.pk, eur(amount), "order:1")
        assert ledger(acme) == []

    def test_an_order_that_costs_nothing_is_admitted_even_where_all_credit_is_used(
        self, acme: Company, buyer: Actor
    ) -> None:
        authorize(buyer, acme.pk, eur(1000), "order:1")
        authorize(buyer, acme.pk, eur(0), "order:2")
        assert used(acme) == 1000

    def test_it_is_one_statement(self, acme: Company, buyer: Actor) -> None:
        with CaptureQueriesContext(connection) as asked:
            authorize(buyer, acme.pk, eur(1), "order:1")
        statements = [query["sql"].split()[0] for query in asked if "SAVEPOINT" not in query["sql"]]
        assert statements == ["SELECT", "WITH"]  # the first says who acts

    def test_a_refused_order_leaves_nothing_behind(self, acme: Company, buyer: Actor) -> None:
        with pytest.raises(RuntimeError), transaction.atomic():
            authorize(buyer, acme.pk, eur(500), "order:1")
            raise RuntimeError
        assert (used(acme), ledger(acme)) == (0, [])


class TestGivingBack:
    def test_what_was_taken_comes_back_in_pieces(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur(500), "order:1")
        release(staff_actor(), acme.pk, eur("120.10"), "order:1", note="line cancelled")
        release(staff_actor(), acme.pk, eur("379.90"), "order:1")
        assert used(acme) == 0
        assert [row[:3] for row in ledger(acme)] == [
            ("reserve", 500, 500),
            ("release", Decimal("-120.10"), Decimal("379.90")),
            ("release", Decimal("-379.90"), 0),
        ]
        assert_invariants()

    def test_no_more_than_the_reference_took(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur(500), "order:1")
        authorize(buyer, acme.pk, eur(300), "order:2")
        for reference, amount in (("order:1", "500.01"), ("order:2", "300.01"), ("order:3", "0.01")):
            with pytest.raises(ReleaseTooLarge):
                release(buyer, acme.pk, eur(amount), reference)
        assert (used(acme), len(ledger(acme))) == (800, 2)

    def test_never_below_zero(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur(500), "order:1")
        account = CreditAccount.objects.get()
        CreditEntry.objects.create(account=account, kind=EntryKind.PAYMENT, amount=-400, used_after=100, reference="p")
        CreditAccount.objects.update(used=100)
        with pytest.raises(ReleaseTooLarge):
            release(buyer, acme.pk, eur(500), "order:1")
        assert used(acme) == 100

    def test_what_is_given_back_may_be_used_again(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur(1000), "order:1")
        release(buyer, acme.pk, eur(1000), "order:1")
        authorize(buyer, acme.pk, eur(1000), "order:2")
        assert used(acme) == 1000

    def test_no_account_in_that_currency(self, acme: Company, buyer: Actor) -> None:
        with pytest.raises(NoCreditAccount):
            release(buyer, acme.pk, Money(Decimal(1), "USD"), "order:1")


class TestTerms:
    def test_the_seller_opens_an_account_and_changes_it(self) -> None:
        company = make_company()
        make_terms("net60", 60)
        staff = staff_actor()
        set_terms(staff, company.pk, "net60", eur(5000))
        set_terms(staff, company.pk, "net60", eur(7000), is_on_hold=True)
        standing = credit_of_company(staff, company.pk)
        assert standing is not None
        assert (standing.limit, standing.used, standing.free) == (7000, 0, 7000)
        assert (standing.terms.code, standing.terms.net_days, standing.is_on_hold) == ("net60", 60, True)

    def test_a_limit_below_what_is_used_admits_nothing_more(self, acme: Company, buyer: Actor) -> None:
        authorize(buyer, acme.pk, eur(600), "order:1")
        set_terms(staff_actor(), acme.pk, "net30", eur(500))
        standing = credit_of(buyer)
        assert standing is not None
        assert (standing.used, standing.free) == (600, 0)
        with pytest.raises(CreditLimitExceeded) as refused:
            authorize(buyer, acme.pk, eur(1), "order:2")
        assert refused.value.over == eur(1)
        release(buyer, acme.pk, eur(200), "order:1")
        authorize(buyer, acme.pk, eur(100), "order:2")
        assert used(acme) == 500

    @pytest.mark.parametrize(
        ("terms", "limit"),
        [
            ("net30", Money(Decimal(-1), "EUR")),
            ("net30", Money(Decimal("NaN"), "EUR")),
            ("net30", Money(Decimal("Infinity"), "EUR")),
            ("net30", Money(Decimal(1), "USD")),
            ("never", Money(Decimal(1), "EUR")),
        ],
    )
    def test_terms_must_make_sense(self, terms: str, limit: Money, acme: Company) -> None:
        with pytest.raises(TermsInvalid):
            set_terms(staff_actor(), acme.pk, terms, limit)
        assert CreditAccount.objects.get().limit == 1000

    def test_only_who_manages_terms_may(self, acme: Company) -> None:
        for actor in (buyer_actor(acme, "company-admin"), staff_actor("sales-desk")):
            with pytest.raises(PermissionMissing):
                set_terms(actor, acme.pk, "net30", eur(9999))
            with pytest.raises(PermissionMissing):
                record_opening(actor, acme.pk, eur(1))
        assert (CreditAccount.objects.get().limit, ledger(acme)) == (1000, [])

    def test_an_unknown_company(self) -> None:
        make_terms()
        with pytest.raises(NotFound):
            set_terms(staff_actor(), unknown_id(), "net30", eur(1))

    def test_the_history_keeps_who_changed_what(self, acme: Company) -> None:
        staff = staff_actor()
        set_terms(staff, acme.pk, "net30", eur(2000))
        event = apps.get_model("payments", "CreditAccountEvent").objects.order_by("pgh_id").last()
        assert (event.pgh_label, event.limit) == ("update", 2000)
        assert (event.pgh_context["verb"], event.pgh_context["user"]) == ("set_terms", str(staff.user_id))

    def test_an_opening_balance_is_the_first_entry_and_within_the_limit(self, acme: Company) -> None:
        staff = staff_actor()
        for amount in ("0", "-5", "1.001", "1000.01"):
            with pytest.raises(OpeningInvalid):
                record_opening(staff, acme.pk, eur(amount))
        record_opening(staff, acme.pk, eur("250.25"), "from the old system")
        with pytest.raises(OpeningInvalid):
            record_opening(staff, acme.pk, eur(1))
        assert ledger(acme) == [("opening", Decimal("250.25"), Decimal("250.25"), "opening")]
        assert_invariants()


class TestReading:
    def test_who_may_not_see_the_credit_sees_none(self, acme: Company) -> None:
        viewer = buyer_actor(acme, "viewer")
        assert credit_of(viewer) is None
        with pytest.raises(PermissionMissing):
            entries_of(viewer)

    def test_a_company_sees_its_own_only(self, acme: Company, buyer: Actor) -> None:
        other = make_company()
        make_credit(other, 77)
        authorize(SYSTEM, other.pk, eur(7), "order:x")
        standing = credit_of(buyer)
        assert standing is not None
        assert standing.limit == 1000
        assert not entries_of(buyer).exists()
        with pytest.raises(PermissionMissing):
            credit_of_company(buyer, other.pk)
        with pytest.raises(PermissionMissing):
            entries_of_company(buyer, other.pk)
        assert [entry.amount for entry in entries_of_company(staff_actor(), other.pk)] == [7]

    def test_the_sellers_people_need_the_right_to_see_companies(self, acme: Company) -> None:
        with pytest.raises(PermissionMissing):
            credit_of_company(staff_actor("warehouse"), acme.pk)


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["authorize", "release", "limit"]),
        st.sampled_from(["order:1", "order:2", "order:3"]),
        st.decimals(Decimal("0.01"), Decimal(700), places=2),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MOVES)
def test_any_story_ends_as_plain_arithmetic_says(acme: Company, moves: list[tuple[str, str, Decimal]]) -> None:
    with transaction.atomic():
        limit, taken = Decimal(1000), dict.fromkeys(("order:1", "order:2", "order:3"), Decimal(0))
        for verb, reference, amount in moves:
            if verb == "limit":
                set_terms(SYSTEM, acme.pk, "net30", Money(amount, "EUR"))
                limit = amount
            elif verb == "authorize" and sum(taken.values()) + amount <= limit:
                authorize(SYSTEM, acme.pk, Money(amount, "EUR"), reference)
                taken[reference] += amount
            elif verb == "release" and amount <= taken[reference]:
                release(SYSTEM, acme.pk, Money(amount, "EUR"), reference)
                taken[reference] -= amount
            else:
                do, refusal = (authorize, CreditLimitExceeded) if verb == "authorize" else (release, ReleaseTooLarge)
                with pytest.raises(refusal):
                    do(SYSTEM, acme.pk, Money(amount, "EUR"), reference)
        assert used(acme) == sum(taken.values())
        assert_invariants()
        check_deferred()
        transaction.set_rollback(True)


class TestTheTablesOwnGuards:
    """Each is named, refuses, and lets the same change pass once it is taken out."""

    @pytest.fixture
    def entry(self, acme: Company, buyer: Actor) -> CreditEntry:
        authorize(buyer, acme.pk, eur(900), "order:1")
        check_deferred()
        return CreditEntry.objects.get()

    def test_the_limit_holds_whoever_writes(self, entry: CreditEntry) -> None:
        def overdraw() -> None:
            CreditEntry.objects.create(
                account=entry.account, kind="reserve", amount=101, used_after=1001, reference="x"
            )
            CreditAccount.objects.update(used=1001)

        with refused_by("payments_never_past_limit"):
            overdraw()
        with without_triggers("payments.CreditAccount:payments_never_past_limit"):
            overdraw()
        assert CreditAccount.objects.get().used == 1001

    @pytest.mark.parametrize("write", ["update", "delete"])
    def test_the_ledger_is_append_only(self, write: str, entry: CreditEntry) -> None:
        def forge() -> None:
            rows = CreditEntry.objects.filter(pk=entry.pk)
            if write == "update":
                rows.update(amount=1)
            else:
                rows._raw_delete(rows.db)

        with refused_by("payments_ledger_append_only"):
            forge()
        with transaction.atomic():
            with without_triggers("payments.CreditEntry:payments_ledger_append_only"):
                forge()
            assert "used credit is the sum of its ledger" in broken_invariants()
            transaction.set_rollback(True)

    def test_a_ledger_row_continues_the_one_before_it(self, entry: CreditEntry) -> None:
        def forge() -> None:
            CreditEntry.objects.create(account=entry.account, kind="payment", amount=-5, used_after=5, reference="x")
            CreditAccount.objects.update(used=5)

        with refused_by("payments_ledger_adds_up"):
            forge()
        with without_triggers("payments.CreditEntry:payments_ledger_adds_up"):
            forge()
        assert "every ledger row continues the one before it" in broken_invariants()

    def test_used_credit_does_not_move_without_its_ledger(self, entry: CreditEntry) -> None:
        with refused_by("payments_used_is_the_ledger"):
            CreditAccount.objects.update(used=1)
        with refused_by("payments_used_is_the_ledger"):
            CreditAccount.objects.create(company=make_company(), terms=make_terms(), currency="EUR", limit=9, used=1)
        with transaction.atomic():
            with without_triggers("payments.CreditAccount:payments_used_is_the_ledger"):
                CreditAccount.objects.update(used=1)
                check_deferred()
            assert set(broken_invariants()) == {"used credit is the sum of its ledger"}
            transaction.set_rollback(True)

    @pytest.mark.parametrize(
        ("guard", "change"),
        [("payments_limit_not_negative", {"limit": -1}), ("payments_used_not_negative", {"used": -1})],
    )
    def test_sums_are_not_negative(self, guard: str, change: dict[str, int], acme: Company) -> None:
        with refused_by(guard):
            CreditAccount.objects.update(**change)
        with without_constraint("payments_creditaccount", guard):
            assert CreditAccount.objects.update(**change) == 1

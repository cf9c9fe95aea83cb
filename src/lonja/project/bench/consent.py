"""What a company's rules cost: an order of 1,000 lines against 100 of them, of every kind."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django.db import connection, transaction

from lonja.approvals.models import ApprovalRule, ApprovalRuleStep
from lonja.approvals.queries import rule_book
from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    AnyOf,
    Condition,
    FreightFrom,
    InCategory,
    LinesFrom,
    NewProduct,
    NoContract,
    OfBrand,
    OfProducts,
    WantedWithin,
    Whose,
    as_data,
)
from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Role
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.queries import cart_view, consent_ask
from lonja.project.bench import Figure

RULES = 100
TIMES = 9


def figure(actor: Actor, variants: Sequence[Variant]) -> Figure:
    """Rules read, everything looked up that they look at, and all of them judged; what is written is taken back."""
    with transaction.atomic():
        _write_rules(actor)
        cart = Cart.objects.create(
            company_id=actor.company_id, unit_id=actor.own_unit_id, user_id=actor.user_id, is_current=False
        )
        CartLine.objects.bulk_create(
            CartLine(cart=cart, position=position, variant=variant, quantity=Decimal(2))
            for position, variant in enumerate(variants, start=1)
        )
        view = cart_view(actor, cart, with_stock=False)

        def judge() -> None:
            book = rule_book(actor.company_id)
            book.verdict(consent_ask(actor, view, book))

        def bare() -> None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT * FROM approvals_approvalrule WHERE company_id = %s", [actor.company_id])
                cursor.fetchall()

        took, floor = _best(judge), _best(bare)
        transaction.set_rollback(True)
    return Figure(
        f"{RULES} approval rules on an order of {len(view.lines):,} lines", took * 1000, "ms", floor * 1000,
        "bare rows of the rules", "<= 30 ms",
    )  # fmt: skip


def _write_rules(actor: Actor) -> None:
    role = Role.objects.get(company=None, code="approver")
    categories = list(Category.objects.values_list("pk", flat=True)[:RULES])
    brands = list(Product.objects.exclude(brand="").values_list("brand", flat=True).distinct()[:RULES])
    skus = list(Variant.objects.order_by("-pk").values_list("pk", flat=True)[:RULES])
    rules = [
        ApprovalRule(
            company_id=actor.company_id,
            name=f"rule {number}",
            position=number,
            conditions=as_data(_condition(number, categories, brands, skus)),
        )
        for number in range(RULES)
    ]
    ApprovalRule.objects.bulk_create(rules)
    ApprovalRuleStep.objects.bulk_create(ApprovalRuleStep(rule=rule, position=1, approver_role=role) for rule in rules)


def _condition(number: int, categories: Sequence[int], brands: Sequence[str], skus: Sequence[int]) -> Condition:
    kinds: Sequence[Condition] = (
        AmountFrom(Decimal(100 * number)),
        AmountFrom(Decimal(100 * number), days=30),
        AmountFrom(Decimal(100 * number), days=30, whose=Whose.COST_CENTER),
        InCategory(categories[number % len(categories)]),
        OfBrand(brands[number % len(brands)]),
        OfProducts(tuple(skus)),
        NewProduct(),
        NoContract(),
        FreightFrom(Decimal(number)),
        AnyOf((LinesFrom(10 * number + 1), WantedWithin(number))),
    )
    return AllOf((kinds[number % len(kinds)], AmountFrom(Decimal(number))))


def _best(call: Callable[[], Any]) -> float:
    """The shortest of several calls, in seconds."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)

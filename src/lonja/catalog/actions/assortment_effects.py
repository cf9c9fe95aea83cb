"""What a change of assortments would make visible or hidden: it is tried for real, read, and taken back."""

# ruff: noqa: S608 - the statements are made of the visibility's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from lonja.catalog.actions.access import written_by
from lonja.catalog.models import AssortmentAssignment, Product
from lonja.catalog.queries.visibility import shown_products
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.queries import actor_acting_for

EXAMINED = 20
"""So many companies are worked out; of the others it is said how many they are."""

EXAMPLES = 5


class CompanyEffect(NamedTuple):
    """What one company would see more and less: numbers of products, and the first of them."""

    company: Company
    gained: int
    lost: int
    gained_examples: list[Product]
    lost_examples: list[Product]


class Effect(NamedTuple):
    """What a change would do to the companies that it reaches: those examined, of `reached` in all."""

    companies: list[CompanyEffect]
    reached: int

    @property
    def changed(self) -> list[CompanyEffect]:
        """Those examined that would see something else."""
        return [each for each in self.companies if each.gained or each.lost]


def effect_of(actor: Actor, code: str, change: Callable[[], None]) -> Effect:
    """What `change`, a write of the assortment with this code, would do to what companies see. Nothing is kept of it.

    Raises what `change` raises. It holds no lock when it is done.
    """
    with written_by(actor, "effect_of_assortment"), transaction.atomic():
        before = _reached(code)
        change()
        reached = before | _reached(code)
        transaction.set_rollback(True)
    chosen = list(Company.objects.filter(pk__in=reached).order_by("name")[:EXAMINED])
    with written_by(actor, "effect_of_assortment"), transaction.atomic():
        _note("seen_before", actor, chosen)
        change()
        _note("seen_after", actor, chosen)
        effects = [_effect(company) for company in chosen]
        transaction.set_rollback(True)
    return Effect(effects, len(reached))


def _reached(code: str) -> set[UUID]:
    """The companies to which an assortment is assigned, by themselves, their segments or their channel."""
    given = AssortmentAssignment.objects.filter(assortment__code=code)
    wanted = Q(pk__in=given.filter(company__isnull=False).values("company"))
    wanted |= Q(pk__in=Company.objects.filter(segments__in=given.values("segment")).values("pk"))
    wanted |= Q(channel__in=given.filter(channel__isnull=False).values("channel"))
    return set(Company.objects.filter(wanted).values_list("pk", flat=True))


def _note(table: str, actor: Actor, companies: Collection[Company]) -> None:
    """Write down which products each company sees; the table goes with the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {table} (company_id uuid, product_id bigint) ON COMMIT DROP")
        for company in companies:
            shown = shown_products(actor_acting_for(actor, company.pk))
            rows = f"INSERT INTO {table} SELECT %s, id FROM ({shown.text}) AS seen (id)"
            cursor.execute(rows, [company.pk, *shown.params])


def _effect(company: Company) -> CompanyEffect:
    gained, gained_examples = _difference("seen_after", "seen_before", company)
    lost, lost_examples = _difference("seen_before", "seen_after", company)
    return CompanyEffect(company, gained, lost, gained_examples, lost_examples)


def _difference(there: str, not_there: str, company: Company) -> tuple[int, list[Product]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT product_id FROM {there} WHERE company_id = %s"
            f" EXCEPT SELECT product_id FROM {not_there} WHERE company_id = %s ORDER BY product_id",
            [company.pk, company.pk],
        )
        ids = [pk for (pk,) in cursor.fetchall()]
    return len(ids), list(Product.objects.filter(pk__in=ids[:EXAMPLES]).order_by("pk"))

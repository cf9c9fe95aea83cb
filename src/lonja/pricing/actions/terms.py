"""Writes of what counts for whole orders: percentage, ladder, freight and the smallest order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.pricing.actions.frame import require_seen, written_by
from lonja.pricing.errors import OrderTermsInvalid, TermsUnknown
from lonja.pricing.models import FreightRule, LadderStep, OrderTerms
from lonja.pricing.rules import Basis


@dataclass(frozen=True, slots=True)
class Place:
    """Of whom something is said, in one currency: a channel, a segment or a company (exactly one)."""

    currency: str
    channel_id: int | None = None
    segment_id: int | None = None
    company_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OrderTermsRow:
    """Percentage and smallest order of a place; None says nothing there, so that a farther place counts.

    Amounts are net, in the place's currency. A `minimum_amount` without `small_order_surcharge` refuses smaller orders.
    """

    place: Place
    percent_off: Decimal | None = None
    minimum_amount: Decimal | None = None
    small_order_surcharge: Decimal | None = None
    charges_tax_class: str = "standard"


@dataclass(frozen=True, slots=True)
class LadderRow:
    """From so much of goods on, the whole order is so many percent cheaper."""

    min_amount: Decimal
    percent_off: Decimal


@dataclass(frozen=True, slots=True)
class FreightRow:
    """A step of a zone's freight, as models.FreightRule has it."""

    price: Decimal
    basis: Basis = Basis.AMOUNT
    from_value: Decimal = Decimal(0)
    country: str = ""
    postal_prefix: str = ""
    free_from: Decimal | None = None


def save_order_terms(actor: Actor, row: OrderTermsRow, *, seen: int | None = None) -> OrderTerms:
    """Say percentage and smallest order of a place; its ladder and freight stay.

    Here and in the other two verbs `seen` is the version of the place's terms that the person saw who changes them.
    Raises OrderTermsInvalid, ChangedMeanwhile.
    """
    with written_by(actor, "save_order_terms"):
        if row.percent_off is not None and not 0 <= row.percent_off < 100:
            raise OrderTermsInvalid.percent()
        if any(amount is not None and amount < 0 for amount in (row.minimum_amount, row.small_order_surcharge)):
            raise OrderTermsInvalid.negative()
        if row.minimum_amount is None and row.small_order_surcharge is not None:
            raise OrderTermsInvalid.without_minimum()
        values = {
            "percent_off": row.percent_off,
            "minimum_amount": row.minimum_amount,
            "small_order_surcharge": row.small_order_surcharge,
            "charges_tax_class": row.charges_tax_class,
        }
        terms = _terms(row.place, seen)
        for name, value in values.items():
            setattr(terms, name, value)
        terms.save()
        return terms


def save_ladder(actor: Actor, place: Place, rows: Iterable[LadderRow], *, seen: int | None = None) -> None:
    """Say the ladder of a place; replaces the one it had. Raises OrderTermsInvalid, ChangedMeanwhile."""
    with written_by(actor, "save_ladder"):
        rows = list(rows)
        if any(not 0 <= row.percent_off < 100 for row in rows):
            raise OrderTermsInvalid.percent()
        if any(row.min_amount < 0 for row in rows):
            raise OrderTermsInvalid.negative()
        if len({row.min_amount for row in rows}) < len(rows):
            raise OrderTermsInvalid.twice()
        terms = _terms(place, seen)
        terms.save()
        LadderStep.objects.filter(terms=terms).delete()
        LadderStep.objects.bulk_create(
            LadderStep(terms=terms, min_amount=row.min_amount, percent_off=row.percent_off) for row in rows
        )


def save_freight_rules(actor: Actor, place: Place, rows: Iterable[FreightRow], *, seen: int | None = None) -> None:
    """Say the freight of a place, all zones and steps; replaces what it had.

    Raises OrderTermsInvalid, ChangedMeanwhile.
    """
    with written_by(actor, "save_freight_rules"):
        rows = list(rows)
        if any(min(row.price, row.from_value, row.free_from or 0) < 0 for row in rows):
            raise OrderTermsInvalid.negative()
        if any(row.postal_prefix and not row.country for row in rows):
            raise OrderTermsInvalid.without_country()
        keys = {(row.country, row.postal_prefix, row.basis, row.from_value) for row in rows}
        if len(keys) < len(rows):
            raise OrderTermsInvalid.twice()
        terms = _terms(place, seen)
        terms.save()
        FreightRule.objects.filter(terms=terms).delete()
        FreightRule.objects.bulk_create(_rule(terms, row) for row in rows)


def _rule(terms: OrderTerms, row: FreightRow) -> FreightRule:
    return FreightRule(
        terms=terms,
        country=row.country,
        postal_prefix=row.postal_prefix,
        basis=row.basis,
        from_value=row.from_value,
        price=row.price,
        free_from=row.free_from,
    )


def forget_terms(actor: Actor, terms_id: int, *, seen: int | None = None) -> None:
    """Say nothing more of a place: all that was said of it goes. Raises TermsUnknown, ChangedMeanwhile."""
    with written_by(actor, "forget_terms"):
        held = OrderTerms.objects.select_for_update().filter(pk=terms_id).first()
        if held is None:
            raise TermsUnknown
        require_seen(held, seen)
        held.delete()


def _terms(place: Place, seen: int | None) -> OrderTerms:
    """The row of a place, locked and counted on; new where there was none. Raises ChangedMeanwhile."""
    key = _key(place)
    held = OrderTerms.objects.select_for_update().filter(**key).first()
    require_seen(held, seen)
    if held is None:
        held = OrderTerms.objects.get_or_create(**key)[0]
    held.version += 1
    return held


def _key(place: Place) -> dict[str, Any]:
    whom = {"channel_id": place.channel_id, "segment_id": place.segment_id, "company_id": place.company_id}
    if sum(each is not None for each in whom.values()) != 1:
        raise OrderTermsInvalid.for_one()
    return {**whom, "currency": place.currency}

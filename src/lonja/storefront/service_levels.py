"""Service levels as a buyer picks them: beside a product, and on the lines of his cart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.catalog.configuring import services_in
from lonja.catalog.models import ServiceBasis, Variant
from lonja.catalog.queries import Service, services_of
from lonja.companies.actor import Actor
from lonja.core.texts import localized
from lonja.ordering.queries import CartLineView
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """A service level to pick: what it is, what it costs in words, and its terms."""

    code: str
    name: str
    cost: str
    terms: str
    page: str


Offered = Mapping[int, Collection[ServiceChoice]]


def service_choices(actor: Actor, variant_ids: Collection[int]) -> Offered:
    """What may be picked with these variants, by their ids; two queries, a third one for prices."""
    found = services_of(actor, variant_ids)
    each = {service.fact.id: service for services in found.values() for service in services}
    prices = {line.variant_id: line.unit_price for line in price_lines(actor, [Ask(pk, Decimal(1)) for pk in each])}
    shown = {pk: _choice(service, prices[pk], actor.currency) for pk, service in each.items()}
    return {pk: [shown[service.fact.id] for service in services] for pk, services in found.items()}


def choices_beside(actor: Actor, variants: Sequence[Variant]) -> Collection[ServiceChoice]:
    """What may be picked with the variants of one product: the same with each of them."""
    return next(iter(service_choices(actor, [variant.pk for variant in variants[:1]]).values()), ())


def chosen_in_cart(actor: Actor, lines: Iterable[CartLineView]) -> dict[UUID, list[tuple[ServiceChoice, bool]]]:
    """What may be picked with each line of a cart, by the line's id, and whether it is."""
    goods = [line for line in lines if line.service_of is None and line.variant is not None]
    offered = service_choices(actor, {line.variant_id for line in goods})
    return {
        line.id: [(one, one.code in services_in(line.configuration)) for one in offered[line.variant_id]]
        for line in goods
        if line.variant_id in offered
    }


def _choice(service: Service, price: Decimal | None, currency: str) -> ServiceChoice:
    return ServiceChoice(
        code=service.code,
        name=localized(service.fact.names),
        cost=_cost(service, price, currency),
        terms=localized(service.terms),
        page=service.fact.product_code,
    )


def _cost(service: Service, price: Decimal | None, currency: str) -> str:
    if service.percent is not None:
        return _("%(percent)s of the price") % {"percent": formats.percent(service.percent)}
    if price is None:
        return _("price on request")
    amount = {"price": formats.price(price, currency)}
    once = service.basis == ServiceBasis.PER_LINE
    return _("%(price)s once") % amount if once else _("%(price)s for each unit") % amount

"""What was chosen with a line, options and service levels: whether it can be bought today, in words, and its price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.catalog.configuring import Configurator, from_text, services_in
from lonja.catalog.queries import Service, configurators_of, configured_text, flaw_text, services_of
from lonja.companies.actor import Actor
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, PricedLine, Surcharge, share_line


class Wanted(NamedTuple):
    """A variant, how many of its sales units, what was chosen ('' for nothing), and whether something must be."""

    variant_id: int
    quantity: Decimal
    configuration: str
    is_configurable: bool


class Configured(NamedTuple):
    """What to ask of pricing, what was chosen in words, and what is wrong with it ('' where it can be bought)."""

    ask: Ask
    text: str = ""
    flaw: str = ""
    services: tuple[Service, ...] = ()


class Priced(NamedTuple):
    """What a line costs, and each of its service levels."""

    line: PricedLine
    services: tuple[PricedLine, ...] = ()


def configured(actor: Actor, wanted: Sequence[Wanted]) -> list[Configured]:
    """Each of these held against what may be chosen today.

    Three queries where anything is configured, two where any line has service levels, else none.
    """
    held = configurators_of(actor, {each.variant_id for each in wanted if _is_configured(each)})
    offered = services_of(actor, {each.variant_id for each in wanted if services_in(each.configuration)})
    found = (_one(actor, each, held.get(each.variant_id, Configurator())) for each in wanted)
    return [_served(one, each, offered) for one, each in zip(found, wanted, strict=True)]


def price_configured(actor: Actor, held: Sequence[Configured], *, unit_id: UUID | None = None) -> list[Priced]:
    """What these cost with their service levels; as many queries as `price_lines` takes.

    A service level for a percentage costs that of its line's unit price, any other what the lists say of it.
    """
    services = [Ask(service.fact.id, service.quantity(one.ask.quantity)) for one in held for service in one.services]
    found = price_lines(actor, [*(one.ask for one in held), *services], unit_id=unit_id)
    own = iter(found[len(held) :])
    return [
        Priced(line, tuple(_service_line(line, each, next(own)) for each in one.services))
        for line, one in zip(found[: len(held)], held, strict=True)
    ]


def _service_line(goods: PricedLine, service: Service, own: PricedLine) -> PricedLine:
    return own if service.percent is None else share_line(goods, service.fact.id, service.percent)


def _served(one: Configured, each: Wanted, offered: Mapping[int, Sequence[Service]]) -> Configured:
    """With the service levels that were chosen, or what is wrong with them."""
    codes = services_in(each.configuration)
    if not codes:
        return one
    known = {service.code: service for service in offered.get(each.variant_id, ())}
    gone = [code for code in codes if code not in known]
    if gone:
        text = _("The service “%(code)s” is no longer offered with this product. Take it off the line.")
        return one._replace(flaw=one.flaw or text % {"code": gone[0]})
    return one._replace(services=tuple(service for service in known.values() if service.code in codes))


def _is_configured(each: Wanted) -> bool:
    return each.is_configurable or bool(from_text(each.configuration))


def _one(actor: Actor, each: Wanted, configurator: Configurator) -> Configured:
    ask = Ask(each.variant_id, each.quantity)
    if not _is_configured(each):
        return Configured(ask)
    chosen = from_text(each.configuration)
    flaws = configurator.flaws(chosen)
    amount, percent = configurator.added(chosen, actor.currency)
    text = configured_text(configurator, chosen)
    return Configured(ask._replace(surcharge=Surcharge(amount, percent)), text, flaw_text(flaws[0]) if flaws else "")

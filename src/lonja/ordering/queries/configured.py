"""Lines of what is configured: whether their choices can be bought today, in words, and what they ask of pricing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lonja.catalog.configuring import Configurator, from_text
from lonja.catalog.queries import configurators_of, configured_text, flaw_text
from lonja.companies.actor import Actor
from lonja.pricing.rules import Ask, Surcharge


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


def configured(actor: Actor, wanted: Sequence[Wanted]) -> list[Configured]:
    """Each of these held against what may be chosen today; three queries where anything is configured, else none."""
    held = configurators_of(actor, _asking(wanted))
    return [_one(actor, each, held.get(each.variant_id, Configurator())) for each in wanted]


def _asking(wanted: Iterable[Wanted]) -> set[int]:
    return {each.variant_id for each in wanted if each.configuration or each.is_configurable}


def _one(actor: Actor, each: Wanted, configurator: Configurator) -> Configured:
    ask = Ask(each.variant_id, each.quantity)
    if not (each.configuration or each.is_configurable):
        return Configured(ask)
    chosen = from_text(each.configuration)
    flaws = configurator.flaws(chosen)
    amount, percent = configurator.added(chosen, actor.currency)
    text = configured_text(configurator, chosen)
    return Configured(ask._replace(surcharge=Surcharge(amount, percent)), text, flaw_text(flaws[0]) if flaws else "")

"""Options as one company would choose of them, before they are saved: tried in a transaction that is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from lonja.catalog.actions import OptionsRow, save_options
from lonja.catalog.configuring import Choice, Option, as_text
from lonja.catalog.models import Product, Variant
from lonja.catalog.queries import configurators_of, configured_text, flaw_text
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.queries import actor_acting_for
from lonja.core.texts import localized
from lonja.ordering.queries import Wanted, configured
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, PricedLine
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class TriedOption:
    """An option as a list to choose from: (code, name with what it adds), and the code of what is chosen."""

    code: str
    name: str
    is_required: bool
    choices: list[tuple[str, str]]
    chosen: str


@dataclass(frozen=True, slots=True)
class TriedOptions:
    """What a company gets for what was chosen: its words, what forbids it, its price, and the price without choices.

    Without a variant there is no price.
    """

    company: Company
    options: list[TriedOption]
    text: str
    flaws: list[str]
    variant: Variant | None
    price: PricedLine | None
    bare: PricedLine | None


def tried_options(
    staff: Actor, product: Product, row: OptionsRow, company: Company, typed: Mapping[str, str]
) -> TriedOptions | None:
    """What a company would get for the choices `typed` (by the code of the option); None where nothing is chosen.

    Of a required option its first choice counts until another is typed. Nothing is kept of it. Raises what
    save_options raises.
    """
    if not row.options:
        return None
    buyer = actor_acting_for(staff, company.pk)
    variant = Variant.objects.filter(product=product).order_by("-is_active", "position", "pk").first()
    chosen = _chosen(row, typed)
    if variant is None:
        return TriedOptions(company, [], "", [], None, None, None)
    with transaction.atomic():
        save_options(staff, [row])
        configurator = configurators_of(buyer, [variant.pk])[variant.pk]
        wanted = Wanted(variant.pk, variant.quantity_minimum, as_text(chosen), is_configurable=True)
        (one,) = configured(buyer, [wanted])
        price, bare = price_lines(buyer, [one.ask, Ask(variant.pk, variant.quantity_minimum)])
        transaction.set_rollback(True)
    return TriedOptions(
        company,
        [_tried(option, chosen.get(option.code, "")) for option in configurator.options],
        configured_text(configurator, chosen),
        [flaw_text(flaw) for flaw in configurator.flaws(chosen)],
        variant,
        price,
        bare,
    )


def _chosen(row: OptionsRow, typed: Mapping[str, str]) -> dict[str, str]:
    chosen = {}
    for option in row.options:
        codes = [one.code for one in option.choices]
        picked = typed.get(option.code, "")
        if picked in codes or option.is_required:
            chosen[option.code] = picked if picked in codes else codes[0]
    return chosen


def _tried(option: Option, chosen: str) -> TriedOption:
    choices = [(one.code, localized(one.names) + adds_text(one)) for one in option.choices]
    return TriedOption(option.code, localized(option.names), option.is_required, choices, chosen)


def adds_text(choice: Choice) -> str:
    """What a choice adds, behind its name; '' for nothing."""
    if choice.amount:
        return f" · + {formats.price(choice.amount, choice.currency)}"
    return f" · + {formats.percent(choice.percent)}" if choice.percent else ""

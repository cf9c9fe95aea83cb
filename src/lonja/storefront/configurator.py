"""The form in which a buyer configures a product: what he chose, what it costs, and what does not fit together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lonja.catalog.configuring import Choice, Configurator, Option, as_text
from lonja.catalog.models import Product, Variant
from lonja.catalog.queries import configurators_of, configured_text, flaw_text, variants_of
from lonja.companies.actor import Actor
from lonja.core.errors import NotFound
from lonja.core.texts import localized
from lonja.ordering.queries import Wanted, configured
from lonja.ordering.rules import MAX_QUANTITY
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import PricedLine
from lonja.storefront.offers import next_break, unit_label
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """A choice as a row of a list: its name, what it adds in words, and whether it is the one."""

    code: str
    name: str
    adds: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class OptionField:
    """An option with its choices."""

    code: str
    name: str
    is_required: bool
    choices: tuple[ChoiceField, ...]


@dataclass(frozen=True, slots=True)
class ConfigurationPage:
    """All that the form shows. Without `flaws` it can be bought so."""

    product: Product
    variants: Sequence[Variant]
    variant: Variant
    quantity: Decimal
    options: tuple[OptionField, ...]
    configuration: str
    text: str
    flaws: tuple[str, ...]
    price: PricedLine
    per: str
    next_break: str


def configuration_page(actor: Actor, product: Product, typed: Mapping[str, str]) -> ConfigurationPage:
    """The form for what was typed so far; what was not chosen yet of a required option is its first choice.

    Raises NotFound for a product that is not configured.
    """
    variants = list(variants_of(actor, product))
    variant = next((one for one in variants if one.sku == typed.get("sku")), variants[0])
    configurator = configurators_of(actor, [variant.pk]).get(variant.pk)
    if configurator is None:
        raise NotFound
    chosen = _chosen(configurator, typed)
    quantity = formats.number_or_zero(typed.get("quantity", "")) or variant.quantity_minimum
    quantity = min(quantity, MAX_QUANTITY + 1)  # which is refused when it is added, in words
    held = configured(actor, [Wanted(variant.pk, quantity, as_text(chosen), is_configurable=True)])
    (price,) = price_lines(actor, [one.ask for one in held], with_breaks=True)
    return ConfigurationPage(
        product=product,
        variants=variants,
        variant=variant,
        quantity=quantity,
        options=tuple(_field(option, chosen.get(option.code)) for option in configurator.options),
        configuration=as_text(chosen),
        text=configured_text(configurator, chosen),
        flaws=tuple(flaw_text(flaw) for flaw in configurator.flaws(chosen)),
        price=price,
        per=unit_label(variant),
        next_break=next_break(price, variant),
    )


def _chosen(configurator: Configurator, typed: Mapping[str, str]) -> dict[str, str]:
    given = {option.code: typed.get(option.code) for option in configurator.options}
    firsts = {one.code: one.choices[0].code for one in configurator.options if one.is_required}
    return {code: picked for code, value in given.items() if (picked := firsts.get(code) if value is None else value)}


def _field(option: Option, chosen: str | None) -> OptionField:
    choices = tuple(
        ChoiceField(one.code, localized(one.names), _adds(one), is_chosen=one.code == chosen) for one in option.choices
    )
    return OptionField(option.code, localized(option.names), option.is_required, choices)


def _adds(choice: Choice) -> str:
    if choice.amount:
        return f"+ {formats.price(choice.amount, choice.currency)}"
    return f"+ {formats.percent(choice.percent)}" if choice.percent else ""

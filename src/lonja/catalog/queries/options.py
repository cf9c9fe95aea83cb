"""What may be chosen of products, and whether what was chosen can be bought."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from lonja.catalog.configuring import Choice, Chosen, Configurator, Flaw, FlawKind, Option, Rule
from lonja.catalog.models import OptionChoice, OptionRule, OptionRuleKind, Variant
from lonja.companies.actor import Actor
from lonja.core.texts import localized


def configurators_of(actor: Actor, variant_ids: Collection[int]) -> dict[int, Configurator]:
    """What may be chosen of these variants that the actor was shown, by id; three queries, none for no ids."""
    if not variant_ids:
        return {}
    products = dict(Variant.objects.filter(pk__in=variant_ids).values_list("pk", "product_id"))
    choices = OptionChoice.objects.filter(option__product__in=products.values()).select_related("option")
    held: defaultdict[int, dict[int, list[OptionChoice]]] = defaultdict(dict)
    for one in choices.order_by("option__position", "option_id", "position", "id"):
        held[one.option.product_id].setdefault(one.option_id, []).append(one)
    rules = _rules_of(products.values())
    made = {pk: Configurator(tuple(map(_option, each.values())), tuple(rules[pk])) for pk, each in held.items()}
    return {variant: made[product] for variant, product in products.items() if product in made}


def _option(choices: list[OptionChoice]) -> Option:
    held = choices[0].option
    made = tuple(Choice(one.code, one.names, one.amount, one.currency, one.percent) for one in choices)
    return Option(held.code, held.names, held.is_required, made)


def _rules_of(products: Iterable[int]) -> defaultdict[int, list[Rule]]:
    found: defaultdict[int, list[Rule]] = defaultdict(list)
    kept = OptionRule.objects.filter(choice__option__product__in=set(products)).order_by("id")
    columns = ("choice__option__code", "choice__code", "kind", "other__option__code", "other__code")
    for product_id, option, choice, kind, other_option, other in kept.values_list("choice__option__product", *columns):
        rule = Rule((option, choice), kind == OptionRuleKind.EXCLUDES, (other_option, other))
        found[product_id].append(rule)
    return found


def configured_text(configurator: Configurator, chosen: Chosen) -> str:
    """What was chosen, for people: 'Color: red · Length: 2 m'."""
    pairs = configurator.chosen_of(chosen)
    return " · ".join(f"{localized(option.names)}: {localized(choice.names)}" for option, choice in pairs)


def flaw_text(flaw: Flaw) -> str:
    """What is wrong with what was chosen, and what to do, as a sentence."""
    names = {
        "option": localized(flaw.option),
        "choice": localized(flaw.choice),
        "other_option": localized(flaw.other_option),
        "other": localized(flaw.other),
    }
    texts = {
        FlawKind.UNKNOWN: _("What was chosen for “%(option)s” is no longer offered. Choose again."),
        FlawKind.MISSING: _("Choose something for “%(option)s”."),
        FlawKind.REQUIRES: _(
            "“%(choice)s” (%(option)s) is only made with “%(other)s” (%(other_option)s). Change one of the two."
        ),
        FlawKind.EXCLUDES: _(
            "“%(choice)s” (%(option)s) is not made with “%(other)s” (%(other_option)s). Change one of the two."
        ),
    }
    return texts[flaw.kind] % names

"""What may be chosen of a product when it is bought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.editing import version_of_facts
from lonja.catalog.configuring import Choice, Configurator, Option, Rule, contradictions
from lonja.catalog.errors import OptionsUnusable
from lonja.catalog.models import OptionChoice, OptionRule, OptionRuleKind, Product, ProductOption
from lonja.companies.actor import Actor
from lonja.core.errors import ChangedMeanwhile

MOST_OPTIONS, MOST_CHOICES = 30, 200
"""Of a product, and of an option."""


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A choice: what it adds to the unit price is an amount in a currency, or a percentage of the price, or nothing."""

    code: str
    names: Mapping[str, str]
    amount: Decimal | None = None
    currency: str = ""
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option with its choices, in their order."""

    code: str
    names: Mapping[str, str]
    choices: Sequence[ChoiceRow]
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class RuleRow:
    """That a choice ('option=choice') requires another, or excludes it."""

    choice: str
    kind: str
    other: str


@dataclass(frozen=True, slots=True)
class OptionsRow:
    """All options and rules of a product, by its code; none makes it a product that is bought as it stands."""

    product_code: str
    options: Sequence[OptionRow] = field(default_factory=tuple)
    rules: Sequence[RuleRow] = field(default_factory=tuple)


def save_options(actor: Actor, rows: Iterable[OptionsRow]) -> None:
    """Say anew what may be chosen of products. Lines in carts are held against it; orders stay as they were agreed.

    Raises CodeUnknown for a product that does not exist, OptionsUnusable for options without choices, codes given
    twice, prices below zero or without a currency, and rules that contradict each other or speak of what is not there.
    """
    with written_by(actor, "save_options"):
        rows = list(rows)
        products = Product.objects.select_for_update(no_key=True).in_bulk(
            [row.product_code for row in rows], field_name="code"
        )
        require_codes("product", (row.product_code for row in rows), products)
        for row in rows:
            _require_sound(row)
            _write(products[row.product_code], row)


def options_row(product: Product) -> OptionsRow:
    """All options and rules of a product as they stand; three queries."""
    held = ProductOption.objects.filter(product=product).prefetch_related("choices")
    options = [
        OptionRow(each.code, each.names, [_choice_row(one) for one in each.choices.all()], each.is_required)
        for each in held
    ]
    columns = ("choice__option__code", "choice__code", "kind", "other__option__code", "other__code")
    rules = OptionRule.objects.filter(choice__option__product=product).order_by("id").values_list(*columns)
    return OptionsRow(product.code, options, [RuleRow(f"{a}={b}", kind, f"{c}={d}") for a, b, kind, c, d in rules])


def _choice_row(one: OptionChoice) -> ChoiceRow:
    return ChoiceRow(one.code, one.names, one.amount, one.currency, one.percent)


def options_version(row: OptionsRow) -> str:
    """A mark that differs whenever anything of the options does; a form carries it from drawing to saving."""
    return version_of_facts([asdict(row)])


def change_options(actor: Actor, row: OptionsRow, seen: str) -> None:
    """Save the options of one product as `save_options` does, if they stand as when `seen` was their version.

    Raises ChangedMeanwhile where they do not, and what that raises.
    """
    with written_by(actor, "change_options"):
        product = Product.objects.select_for_update(no_key=True).filter(code=row.product_code).first()
        if product is not None and options_version(options_row(product)) != seen:
            raise ChangedMeanwhile
        save_options(actor, [row])


def _require_sound(row: OptionsRow) -> None:
    codes = [option.code for option in row.options]
    is_sound = len(codes) == len(set(codes)) <= MOST_OPTIONS and all(map(_is_sound, row.options))
    if not is_sound or contradictions(_configurator(row)):
        raise OptionsUnusable(code=row.product_code)


def _is_sound(option: OptionRow) -> bool:
    codes = [choice.code for choice in option.choices]
    priced = all(_has_sound_price(choice) for choice in option.choices)
    return priced and 0 < len(codes) <= MOST_CHOICES and len(codes) == len(set(codes))


def _has_sound_price(choice: ChoiceRow) -> bool:
    numbers = [number for number in (choice.amount, choice.percent) if number is not None]
    fits = all(number.is_finite() and 0 <= number < Decimal(10**9) for number in numbers)
    return fits and len(numbers) < 2 and bool(choice.currency) == (choice.amount is not None)


def _place(text: str) -> tuple[str, str]:
    option, _, choice = text.partition("=")
    return option, choice


def _configurator(row: OptionsRow) -> Configurator:
    options = (
        Option(each.code, each.names, each.is_required, tuple(Choice(one.code, one.names) for one in each.choices))
        for each in row.options
    )
    rules = (Rule(_place(one.choice), one.kind == OptionRuleKind.EXCLUDES, _place(one.other)) for one in row.rules)
    return Configurator(tuple(options), tuple(rules))


def _write(product: Product, row: OptionsRow) -> None:
    ProductOption.objects.filter(product=product).delete()
    choices: dict[tuple[str, str], OptionChoice] = {}
    for position, option in enumerate(row.options):
        held = ProductOption.objects.create(
            product=product,
            code=option.code,
            names=dict(option.names),
            position=position,
            is_required=option.is_required,
        )
        for place, one in enumerate(option.choices):
            made = OptionChoice(option=held, code=one.code, names=dict(one.names), position=place)
            made.amount, made.currency, made.percent = one.amount, one.currency, one.percent
            choices[option.code, one.code] = made
    OptionChoice.objects.bulk_create(choices.values())
    OptionRule.objects.bulk_create(
        OptionRule(choice=choices[_place(one.choice)], kind=OptionRuleKind(one.kind), other=choices[_place(one.other)])
        for one in {(one.choice, one.kind, one.other): one for one in row.rules}.values()
    )
    Product.objects.filter(pk=product.pk).update(is_configurable=bool(row.options))

"""What may be chosen of a product, pure: whether choices fit together, what they add, and how they are kept as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

Chosen = Mapping[str, str]
"""The code of the choice by the code of its option."""

Names = Mapping[str, str]


class Choice(NamedTuple):
    """A choice, and what it adds to the unit price: an amount in a currency, a percentage of the price, or nothing."""

    code: str
    names: Names
    amount: Decimal | None = None
    currency: str = ""
    percent: Decimal | None = None


class Option(NamedTuple):
    """Something that is chosen, with its choices in their order."""

    code: str
    names: Names
    is_required: bool
    choices: tuple[Choice, ...]

    def choice(self, code: str | None) -> Choice | None:
        """Its choice with this code, if there is one."""
        return next((one for one in self.choices if one.code == code), None)


Place = tuple[str, str]
"""Option and choice."""


class Rule(NamedTuple):
    """That a choice requires or excludes another."""

    choice: Place
    is_exclusion: bool
    other: Place


class FlawKind(StrEnum):
    """What can be wrong with what was chosen."""

    UNKNOWN = "unknown"
    MISSING = "missing"
    REQUIRES = "requires"
    EXCLUDES = "excludes"


class Flaw(NamedTuple):
    """What is wrong: with which option, and where a rule forbids it, which choices it speaks of."""

    kind: FlawKind
    option: Names
    choice: Names = {}
    other_option: Names = {}
    other: Names = {}


@dataclass(frozen=True, slots=True)
class Configurator:
    """All that may be chosen of a product."""

    options: tuple[Option, ...] = ()
    rules: tuple[Rule, ...] = ()

    def option(self, code: str) -> Option | None:
        """Its option with this code, if there is one."""
        return next((one for one in self.options if one.code == code), None)

    def flaws(self, chosen: Chosen) -> list[Flaw]:
        """What is wrong with these choices, in the order of the options; nothing where they can be bought so."""
        strange = [code for code in chosen if self.option(code) is None]
        found = [Flaw(FlawKind.UNKNOWN, {"en": code}) for code in strange]
        for option in self.options:
            code = chosen.get(option.code)
            if code is None and option.is_required:
                found.append(Flaw(FlawKind.MISSING, option.names))
            elif code is not None and option.choice(code) is None:
                found.append(Flaw(FlawKind.UNKNOWN, option.names))
        return [*found, *(flaw for rule in self.rules if (flaw := self._broken(rule, chosen)))]

    def _broken(self, rule: Rule, chosen: Chosen) -> Flaw | None:
        here, there = (chosen.get(option) == choice for option, choice in (rule.choice, rule.other))
        if not here or there != rule.is_exclusion:
            return None
        kind = FlawKind.EXCLUDES if rule.is_exclusion else FlawKind.REQUIRES
        return Flaw(kind, *self._names(rule.choice), *self._names(rule.other))

    def _names(self, place: Place) -> tuple[Names, Names]:
        option = self.option(place[0])
        choice = option.choice(place[1]) if option else None
        return (option.names if option else {}), (choice.names if choice else {})

    def chosen_of(self, chosen: Chosen) -> list[tuple[Option, Choice]]:
        """Each option with what was chosen of it, in the order of the options."""
        pairs = ((option, option.choice(chosen.get(option.code))) for option in self.options)
        return [(option, choice) for option, choice in pairs if choice is not None]

    def added(self, chosen: Chosen, currency: str) -> tuple[Decimal | None, Decimal]:
        """What the choices add to the unit price: an amount in the currency, and a percentage of the price.

        The amount is None where one of them is only known in another currency.
        """
        amount: Decimal | None = Decimal(0)
        percent = Decimal(0)
        for _, choice in self.chosen_of(chosen):
            percent += choice.percent or 0
            if choice.amount:
                amount = amount + choice.amount if amount is not None and choice.currency == currency else None
        return amount, percent


def as_text(chosen: Chosen) -> str:
    """The choices as they are kept and compared: 'color=red;size=l', whatever their order was."""
    return ";".join(f"{option}={choice}" for option, choice in sorted(chosen.items()) if choice)


def with_services(text: str, codes: Iterable[str]) -> str:
    """The same choices with these service levels and no others: 'color=red;+calibration'.

    A code from outside that holds a mark of this text is several, so that it chooses nothing else.
    """
    choices = [part for part in text.split(";") if part and not part.startswith("+")]
    return ";".join([*choices, *(f"+{code}" for code in sorted({part for code in codes for part in code.split(";")}))])


def services_in(text: str) -> list[str]:
    """The codes of the service levels that were chosen."""
    return [part[1:] for part in text.split(";") if part.startswith("+")]


def from_text(text: str) -> dict[str, str]:
    """The choices kept so, without service levels."""
    return dict(pair.split("=", 1) for pair in text.split(";") if "=" in pair)


def contradictions(configurator: Configurator) -> list[Rule]:
    """Rules that speak of what is not there, of one option's own choices, or against each other."""
    said = {(rule.choice, rule.other): rule.is_exclusion for rule in configurator.rules}
    return [
        rule
        for rule in configurator.rules
        if rule.choice[0] == rule.other[0]
        or not all(_exists(configurator, place) for place in (rule.choice, rule.other))
        or said[rule.choice, rule.other] != rule.is_exclusion
    ]


def _exists(configurator: Configurator, place: Place) -> bool:
    option = configurator.option(place[0])
    return option is not None and option.choice(place[1]) is not None

"""What the seller's people type about the options of a product: questions, choices, what these add, and rules.

Every option, choice and rule has a key of its own in the form ('o1', 'o1c2', 'r3'); hidden lists of keys ('o', 'o1-c',
'r') say what is there and in which order. Rules name choices by their keys, so a code may be typed later, or never.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.kept_forms import typed_texts
from lonja.catalog.actions import ChoiceRow, OptionRow, OptionsRow, RuleRow
from lonja.catalog.models import OptionRuleKind
from lonja.core.texts import localized
from lonja.web import formats
from lonja.web.forms import Form, NumberField

PERCENT = "%"
_LONGEST_CODE = 30


class _Part(Form):
    """A form for something with a name in each language and a code, which is made of the name where none is typed."""

    use_required_attribute = False
    code = forms.SlugField(label=gettext_lazy("Code"), max_length=_LONGEST_CODE, required=False)

    def __init__(self, key: str, data: Mapping[str, Any], *, is_checked: bool) -> None:
        super().__init__(data if is_checked else None, prefix=key, initial=_texts_of(key, data))
        self.key = key
        for code, language in settings.LANGUAGES:
            label = f"{_('Name')} ({language})"
            self.fields[f"names_{code}"] = forms.CharField(label=label, max_length=120, required=False)

    @property
    def name(self) -> str:
        """Its name as the reader knows it, else its code."""
        texts = {code: str(self[f"names_{code}"].value() or "") for code, _language in settings.LANGUAGES}
        return localized({code: text for code, text in texts.items() if text}) or str(self["code"].value() or "")

    def names(self) -> dict[str, str]:
        """The names that were typed."""
        return typed_texts(self.cleaned_data, "names")

    def coded(self, taken: set[str]) -> str:
        """Its code, which nothing else beside it has: that typed, else one made of its name. Adds it to `taken`."""
        typed = self.cleaned_data.get("code", "")
        if typed in taken:
            self.add_error("code", _("This code is there already."))
        made = typed or slugify(localized(self.names()))[:_LONGEST_CODE] or "x"
        code, number = made, 2
        while code in taken and not typed:
            code, number = f"{made[: _LONGEST_CODE - 4]}-{number}", number + 1
        taken.add(code)
        return code


class ChoiceForm(_Part):
    """A choice, and what it adds to the unit price: an amount in a currency, or percent of the price."""

    adds = NumberField(
        label=gettext_lazy("Adds"), required=False, min_value=0, max_value=Decimal(10**9 - 1), max_digits=15,
        decimal_places=6,
    )  # fmt: skip
    per = forms.ChoiceField(label=gettext_lazy("Of what"), required=False)

    def __init__(self, key: str, data: Mapping[str, Any], currencies: Sequence[str], *, is_checked: bool) -> None:
        super().__init__(key, data, is_checked=is_checked)
        choices = [*((each, each) for each in currencies), (PERCENT, PERCENT)]
        self.fields["per"].choices = choices  # type: ignore[attr-defined]

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(self[name].value() for name in self.fields if name != "per")

    def clean(self) -> None:
        """A choice has a name, and no more than so many percent."""
        typed = self.cleaned_data
        if not self.is_blank and not self.errors and not self.names():
            self.add_error(f"names_{settings.LANGUAGES[0][0]}", _("Give it a name in one language at least."))
        if typed.get("per") == PERCENT and (typed.get("adds") or 0) >= 1_000:
            self.add_error("adds", _("At most 999 percent can be added."))

    def row(self, code: str) -> ChoiceRow:
        """What was typed."""
        adds, per = self.cleaned_data["adds"] or None, self.cleaned_data["per"]
        if adds is None or per == PERCENT:
            return ChoiceRow(code, self.names(), percent=adds)
        return ChoiceRow(code, self.names(), adds, per)


class OptionForm(_Part):
    """An option; its choices stand beneath it."""

    is_required = forms.BooleanField(label=gettext_lazy("One of them must be chosen"), required=False)

    def __init__(self, key: str, data: Mapping[str, Any], choices: Sequence[ChoiceForm], *, is_checked: bool) -> None:
        super().__init__(key, data, is_checked=is_checked)
        self.choices = choices

    @property
    def filled(self) -> list[ChoiceForm]:
        """Its choices of which anything was typed."""
        return [each for each in self.choices if not each.is_blank]

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed, of its choices neither."""
        return not self.filled and not any(self[name].value() for name in self.fields if name != "is_required")

    def clean(self) -> None:
        """An option has a name and a choice."""
        first = f"names_{settings.LANGUAGES[0][0]}"
        if self.is_blank or self.errors:
            return
        if not self.names():
            self.add_error(first, _("Give it a name in one language at least."))
        elif not self.filled:
            self.add_error(first, _("It needs at least one choice."))


class RuleForm(Form):
    """What one choice says of another, both named by their keys; without both it is left out."""

    choice = forms.ChoiceField(label=gettext_lazy("Choice"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Rule"), choices=OptionRuleKind.choices)
    other = forms.ChoiceField(label=gettext_lazy("Other choice"), required=False)

    def __init__(self, key: str, data: Mapping[str, Any], options: Sequence[OptionForm], *, is_checked: bool) -> None:
        super().__init__(data if is_checked else None, prefix=key, initial=_texts_of(key, data))
        self.key = key
        groups = [(each.name, [(one.key, one.name) for one in each.filled]) for each in options if not each.is_blank]
        for name in ("choice", "other"):
            self.fields[name].choices = [("", "\u2013"), *groups]  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Two choices, of two options."""
        typed = self.cleaned_data
        choice, other = typed.get("choice", ""), typed.get("other", "")
        if bool(choice) != bool(other) and not self.errors:
            self.add_error("other" if choice else "choice", _("A rule speaks of two choices."))
        elif choice and choice.split("c")[0] == other.split("c")[0]:
            self.add_error("other", _("A rule speaks of choices of two options."))


@dataclass(frozen=True, slots=True)
class Editor:
    """All forms of the options of a product, in their order."""

    product_code: str
    options: list[OptionForm]
    rules: list[RuleForm]

    @classmethod
    def of(cls, product_code: str, data: QueryDict, currencies: Sequence[str], *, is_checked: bool) -> Editor:
        """The forms of what was typed; `is_checked`: they complain of what is wrong."""
        options = []
        for key in data.getlist("o"):
            ones = [ChoiceForm(one, data, currencies, is_checked=is_checked) for one in data.getlist(f"{key}-c")]
            options.append(OptionForm(key, data, ones, is_checked=is_checked))
        rules = [RuleForm(key, data, options, is_checked=is_checked) for key in data.getlist("r")]
        return cls(product_code, options, rules)

    @property
    def forms(self) -> Iterator[Form]:
        """Every form as the page shows them."""
        for option in self.options:
            yield option
            yield from option.choices
        yield from self.rules

    def read(self) -> OptionsRow | None:
        """What was typed, for change_options; None where something is wrong, which then stands at its field."""
        are_valid = [form.is_valid() for form in self.forms]  # each is asked: all shall complain at once
        if not all(are_valid):
            return None
        places: dict[str, str] = {}
        taken: set[str] = set()
        options = []
        for option in self.options:
            if not option.is_blank:
                options.append(self._option(option, option.coded(taken), places))
        rules = self._rules(places)
        return None if any(form.errors for form in self.forms) else OptionsRow(self.product_code, options, rules)

    def _option(self, option: OptionForm, code: str, places: dict[str, str]) -> OptionRow:
        taken: set[str] = set()
        codes = {one.key: one.coded(taken) for one in option.filled}
        places |= {key: f"{code}={choice}" for key, choice in codes.items()}
        rows = [one.row(codes[one.key]) for one in option.filled]
        return OptionRow(code, option.names(), rows, option.cleaned_data["is_required"])

    def _rules(self, places: Mapping[str, str]) -> list[RuleRow]:
        said = [(form, *(form.cleaned_data[name] for name in ("choice", "kind", "other"))) for form in self.rules]
        kinds = {(choice, other): kind for _form, choice, kind, other in said}
        for form, choice, kind, other in said:
            if kinds[choice, other] != kind:
                form.add_error("kind", _("A rule below says the opposite."))
        return [RuleRow(places[choice], kind, places[other]) for _form, choice, kind, other in said if choice]


def typed_options(row: OptionsRow) -> QueryDict:
    """Options as they stand, as the form sends them."""
    data = QueryDict(mutable=True)
    keys: dict[str, str] = {}
    for number, option in enumerate(row.options):
        key = f"o{number}"
        data.appendlist("o", key)
        data.update({f"{key}-code": option.code, **_typed_names(key, option.names)})
        data.update({f"{key}-is_required": "on"} if option.is_required else {})
        for place, one in enumerate(option.choices):
            keys[f"{option.code}={one.code}"] = inner = f"{key}c{place}"
            data.appendlist(f"{key}-c", inner)
            adds = one.amount if one.amount is not None else one.percent
            data.update({
                f"{inner}-code": one.code, **_typed_names(inner, one.names),
                f"{inner}-adds": "" if adds is None else formats.typed(adds),
                f"{inner}-per": PERCENT if one.percent is not None else one.currency,
            })  # fmt: skip
    for number, rule in enumerate(row.rules):
        key = f"r{number}"
        data.appendlist("r", key)
        facts = {"choice": keys[rule.choice], "kind": rule.kind, "other": keys[rule.other]}
        data.update({f"{key}-{name}": value for name, value in facts.items()})
    return data


def _typed_names(key: str, names: Mapping[str, str]) -> dict[str, str]:
    return {f"{key}-names_{code}": text for code, text in names.items()}


def _texts_of(key: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed into the form with this key, by field."""
    return {name.removeprefix(f"{key}-"): data[name] for name in data if name.startswith(f"{key}-")}

"""What a manager fills in to say when an order stops, and who must agree: one form for each part of a rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.approvals.models import RuleEffect, WaitUnit
from lonja.approvals.rules import LEAVES, Approver, Leaf, OwnPatience, StepFacts, WaitsIn, as_data, from_data
from lonja.approvals.rules.trees import MOST_PRODUCTS
from lonja.storefront.company_forms import PlaceForm
from lonja.web.forms import Form, NumberField

Choices = Sequence[tuple[Any, Any]]

KINDS: Mapping[str, Any] = {
    "amount": _("the net amount is at least"),
    "category": _("it contains goods of a category"),
    "brand": _("it contains goods of a brand"),
    "products": _("it contains one of these products"),
    "new_product": _("it contains something that we never bought"),
    "no_contract": _("it contains a line at no agreed price"),
    "lines": _("it has at least so many lines"),
    "freight": _("freight is at least"),
    "requester": _("it is ordered by a person"),
    "requester_role": _("it is ordered by somebody with a role"),
    "over_limit": _("it is more than its requester may spend, by at least"),
    "budget_left": _("it would leave less of its budget than"),
    "ship_to": _("it goes to an address"),
    "wanted_within": _("it is wanted within so many days"),
    "payment": _("it is paid in a way"),
}
"""What an order can be asked about, in the words of 'when an order ...', in the order in which it is offered."""

WHOSE = [("requester", _("of the same person")), ("cost_center", _("of one cost center"))]


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen in a company's rules: categories, roles, people, addresses, ways of paying, approvers, lists.

    `skus` are the products that may be named, by id; `listed` those of each list that was chosen.
    """

    categories: Choices
    roles: Choices
    people: Choices
    addresses: Choices
    payments: Choices
    approvers: Choices
    lists: Choices
    skus: Mapping[int, str]
    listed: Mapping[str, Sequence[int]]

    @property
    def approvers_above(self) -> Choices:
        """Those of the approvers who can be asked when nobody decides: all but the cost centers' owners."""
        return [(group, [one for one in choices if one[0] != "owner:"]) for group, choices in self.approvers]


class RuleForm(PlaceForm):
    """A rule's name, for whom it counts, and what it does."""

    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("Buyers read it: Orders over 1,000 euros."))
    effect = forms.ChoiceField(label=_("Then"), choices=RuleEffect.choices, initial=RuleEffect.REQUIRE)
    refusal = forms.CharField(
        label=_("Why it is refused"), max_length=300, required=False, help_text=_("The buyer reads this sentence.")
    )
    allows_self = forms.BooleanField(
        label=_("The requester may agree himself, if he is among those asked"), required=False
    )
    remind_after = forms.IntegerField(label=_("Remind after"), min_value=0, required=False)
    escalate_after = forms.IntegerField(label=_("Ask further people after"), min_value=0, required=False)
    waits_in = forms.ChoiceField(label=_("Counted in"), choices=WaitUnit.choices, initial=WaitUnit.DAYS, required=False)
    escalates_to = forms.ChoiceField(label=_("Whom to ask then"), required=False)
    field_order = ("name", "unit", "effect", "refusal", "allows_self")

    def __init__(self, *args: Any, approvers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].label = _("Orders of")
        self.fields["escalates_to"].choices = [("", _("As the company: who approves above")), *approvers]  # type: ignore[attr-defined]

    @property
    def patience_is_said(self) -> bool:
        """Whether the rule says something itself, or something wrong, of how long it waits."""
        names = ("remind_after", "escalate_after", "escalates_to")
        return any(self[name].value() not in (None, "") or self[name].errors for name in names)

    def patience(self) -> OwnPatience:
        """How long the rule waits, of a valid form."""
        data = self.cleaned_data
        to = approver_of(data["escalates_to"]) if data["escalates_to"] else None
        return OwnPatience(data["remind_after"], data["escalate_after"], WaitsIn(data["waits_in"] or "days"), to)


def initial_of_patience(own: OwnPatience) -> dict[str, Any]:
    """What the form shows of how long a rule waits."""
    to = choice_of(own.escalates_to) if own.escalates_to else ""
    return {
        "remind_after": own.remind_after,
        "escalate_after": own.escalate_after,
        "waits_in": own.waits_in.value,
        "escalates_to": to,
    }


class ConditionForm(Form):
    """One condition. Its fields are those of its `kind`; `block` tells with which others it is an alternative."""

    def __init__(self, kind: str, block: int, offered: Offered, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.block, self.offered = kind, block, offered
        self.label = KINDS[kind]
        self.fields |= _fields_of(kind, offered)

    def clean(self) -> dict[str, Any]:
        """Products are typed, those of a list, or both; they are kept as products."""
        data = super().clean() or self.cleaned_data
        if self.kind == "products" and "variant_ids" in data:
            ids = [*data["variant_ids"], *self.offered.listed.get(data.pop("list", ""), ())]
            data["variant_ids"] = list(dict.fromkeys(ids))
            if not 0 < len(data["variant_ids"]) <= MOST_PRODUCTS:
                text = _("Name between 1 and %(most)d products, or choose a list that holds so many.")
                self.add_error("variant_ids", text % {"most": MOST_PRODUCTS})
        return data

    def leaf(self) -> Leaf:
        """The condition, of a valid form."""
        values = {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}
        found = from_data({"kind": self.kind, **values})
        assert isinstance(found, LEAVES[self.kind])
        return found


def initial_of(leaf: Leaf, skus: Mapping[int, str]) -> dict[str, Any]:
    """What the form of this condition shows."""
    if leaf.kind == "products":
        return {"variant_ids": "\n".join(skus.get(pk, "") for pk in leaf.variant_ids)}  # type: ignore[union-attr]
    data = as_data(leaf)
    exact = {"amount": getattr(leaf, "amount", None), "days": getattr(leaf, "days", None) or None}
    return {**data, **{name: value for name, value in exact.items() if name in data}}


class SkusField(forms.CharField):
    """SKUs, one to a line; they become the variants' ids. `known` are those that may be named."""

    def __init__(self, known: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), **kwargs)
        self.known = known

    def clean(self, value: Any) -> Any:
        """The ids. Raises ValidationError naming what is unknown."""
        wanted = super().clean(value).split()
        if unknown := [sku for sku in wanted if sku not in self.known]:
            raise ValidationError(_("There is no product with the number %(sku)s.") % {"sku": ", ".join(unknown[:5])})
        return [self.known[sku] for sku in wanted]


def _fields_of(kind: str, offered: Offered) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    if kind in ("amount", "freight", "budget_left", "over_limit"):
        fields["amount"] = NumberField(label=_("Net amount"), min_value=0, max_digits=14)
    match kind:
        case "amount":
            text = _("Empty: this order alone. 30: together with the orders of the 30 days before.")
            fields["days"] = forms.IntegerField(
                label=_("Added up over days"), min_value=0, max_value=366, required=False, help_text=text
            )
            fields["whose"] = forms.ChoiceField(label=_("Orders"), choices=WHOSE)
        case "lines":
            fields["count"] = forms.IntegerField(label=_("Lines"), min_value=1, max_value=10_000)
        case "wanted_within":
            fields["days"] = forms.IntegerField(label=_("Days"), min_value=0, max_value=366)
        case "brand":
            fields["brand"] = forms.CharField(label=_("Brand"), max_length=80)
        case "products":
            known = {sku: pk for pk, sku in offered.skus.items()}
            fields["variant_ids"] = SkusField(
                known, label=_("Article numbers"), help_text=_("One to a line."), required=False
            )
            fields["list"] = forms.ChoiceField(
                label=_("And those of a list"),
                choices=[("", _("No list")), *offered.lists],
                required=False,
                help_text=_("Its products as they are now; what is put on it later does not count."),
            )
    return fields or _choice_of(kind, offered)


def _choice_of(kind: str, offered: Offered) -> dict[str, forms.Field]:
    chosen: Mapping[str, tuple[str, Any, Choices, Any]] = {
        "category": ("category_id", _("Category"), offered.categories, int),
        "requester": ("user_id", _("Person"), offered.people, str),
        "requester_role": ("role_id", _("Role"), offered.roles, str),
        "ship_to": ("address_id", _("Address"), offered.addresses, str),
        "payment": ("method", _("Way of paying"), offered.payments, str),
    }
    if kind not in chosen:
        return {}
    name, label, choices, coerce = chosen[kind]
    return {name: forms.TypedChoiceField(label=label, choices=[("", _("Choose")), *choices], coerce=coerce)}


class StepForm(Form):
    """One step: whom it asks, and how many of them must agree."""

    def __init__(self, many: int, offered: Offered, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose")), *offered.approvers]
        for place in range(many):
            label = _("Who agrees") if not place else pgettext_lazy("one more approver", "and also")
            self.fields[f"who{place}"] = forms.ChoiceField(label=label, choices=choices)
        self.many = many
        if many > 1:
            few = [(str(number), _("%(num)d of them") % {"num": number}) for number in range(2, many)]
            modes = [("1", _("one of them is enough")), *few, (str(many), _("all of them"))]
            self.fields["needed"] = forms.ChoiceField(label=_("How many"), choices=modes)

    @property
    def asked(self) -> list[forms.BoundField]:
        """The fields of those who are asked."""
        return [self[f"who{place}"] for place in range(self.many)]

    def step(self) -> StepFacts:
        """The step, of a valid form."""
        data = self.cleaned_data
        approvers = tuple(approver_of(data[f"who{place}"]) for place in range(self.many))
        return StepFacts(approvers, int(data.get("needed") or 1))


def initial_of_step(step: StepFacts) -> dict[str, Any]:
    """What the form of this step shows."""
    asked = {f"who{place}": choice_of(one) for place, one in enumerate(step.approvers)}
    return {**asked, "needed": str(step.needed)}


def choice_of(one: Approver) -> str:
    """An approver as a select's value."""
    if one.role_id is not None:
        return f"role:{one.role_id}"
    if one.user_id is not None:
        return f"person:{one.user_id}"
    return "owner:" if one.is_owner else f"level:{one.levels_up}"


def approver_of(choice: str) -> Approver:
    """The approver behind a select's value."""
    kind, _colon, value = choice.partition(":")
    match kind:
        case "role":
            return Approver(role_id=UUID(value))
        case "person":
            return Approver(user_id=UUID(value))
        case "owner":
            return Approver(is_owner=True)
        case _:
            return Approver(levels_up=int(value))

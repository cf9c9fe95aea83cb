"""Reads: rules in words that a manager understands: 'when ..., then ...'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.approvals.rules import (
    WHOEVER_MAY,
    AllOf,
    AmountFrom,
    AnyOf,
    Approver,
    AskedBy,
    AskedByRole,
    BudgetBelow,
    Condition,
    Effect,
    FreightFrom,
    InCategory,
    Leaf,
    LinesFrom,
    NewProduct,
    NoContract,
    OfBrand,
    OfProducts,
    OverLimit,
    PaidBy,
    RuleFacts,
    ShipTo,
    StepFacts,
    WaitsIn,
    WantedWithin,
    Whose,
    leaves,
)
from lonja.catalog.models import Category, Variant
from lonja.companies.models import Address, Role, User
from lonja.core.texts import localized
from lonja.web.formats import money

SKUS_SHOWN = 3


@dataclass
class Names:
    """The names of what rules point at, in the reader's language, and the sentences made of them."""

    currency: str
    categories: dict[int, str] = field(default_factory=dict)
    roles: dict[UUID, str] = field(default_factory=dict)
    people: dict[UUID, str] = field(default_factory=dict)
    addresses: dict[UUID, str] = field(default_factory=dict)
    skus: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of_rules(cls, rules: Iterable[RuleFacts], currency: str) -> Names:
        """What these rules point at: a query for each kind of thing that they name."""
        rules = list(rules)
        names = cls(currency)
        names._add_conditions([leaf for rule in rules for leaf in leaves(rule.condition)])
        names.add_approvers(one for rule in rules for step in rule.steps for one in step.approvers)
        names.add_approvers(rule.patience.escalates_to for rule in rules if rule.patience.escalates_to)
        return names

    def add_approvers(self, approvers: Iterable[Approver]) -> None:
        """Learn the names of these too, as far as they are not known yet."""
        asked = list(approvers)
        self._add_roles({one.role_id for one in asked if one.role_id})
        self._add_people({one.user_id for one in asked if one.user_id})

    def _add_conditions(self, found: list[Leaf]) -> None:
        self._add_roles({leaf.role_id for leaf in found if isinstance(leaf, AskedByRole)})
        self._add_people({leaf.user_id for leaf in found if isinstance(leaf, AskedBy)})
        if categories := {leaf.category_id for leaf in found if isinstance(leaf, InCategory)}:
            rows = Category.objects.filter(pk__in=categories).values_list("pk", "names")
            self.categories |= {pk: localized(names) for pk, names in rows}
        if addresses := {leaf.address_id for leaf in found if isinstance(leaf, ShipTo)}:
            self.addresses |= dict(Address.objects.filter(pk__in=addresses).values_list("pk", "label"))
        if variants := {pk for leaf in found if isinstance(leaf, OfProducts) for pk in leaf.variant_ids}:
            self.skus |= dict(Variant.objects.filter(pk__in=variants).values_list("pk", "sku"))

    def _add_roles(self, ids: set[UUID]) -> None:
        if missing := ids - self.roles.keys():
            self.roles |= {role.pk: role.name for role in Role.objects.filter(pk__in=missing)}

    def _add_people(self, ids: set[UUID]) -> None:
        if missing := ids - self.people.keys():
            self.people |= {person.pk: str(person) for person in User.objects.filter(pk__in=missing)}

    def who(self, one: Approver) -> str:
        """Whom a step asks: a role, a person, a level, the owners, or whoever may."""
        if one == WHOEVER_MAY:
            return _("Whoever may approve it")
        if one.role_id is not None:
            return self.roles.get(one.role_id, "") or _("a role that is gone")
        if one.user_id is not None:
            return self.people.get(one.user_id, "") or _("a person who is gone")
        if one.is_owner:
            return _("the cost center's owner")
        if one.levels_up == 0:
            return _("who approves in the requester's unit")
        return ngettext("who approves %(num)d level above", "who approves %(num)d levels above", one.levels_up or 0) % {
            "num": one.levels_up
        }

    def step(self, step: StepFacts) -> str:
        """Whom a step asks, and how many of them must agree."""
        asked = [self.who(one) for one in step.approvers]
        if len(asked) == 1:
            return asked[0]
        if step.needed == len(asked):
            return _("all of: %(names)s") % {"names": ", ".join(asked)}
        if step.needed == 1:
            return _("one of: %(names)s") % {"names": ", ".join(asked)}
        return _("%(num)d of: %(names)s") % {"num": step.needed, "names": ", ".join(asked)}

    def condition(self, node: Condition) -> str:
        """A tree of conditions as one phrase."""
        if isinstance(node, AllOf):
            parts = [self.condition(part) for part in node.parts]
            return _(" and ").join(parts) if parts else _("every order")
        if isinstance(node, AnyOf):
            return "(" + _(" or ").join(self.condition(part) for part in node.parts) + ")"
        return self.leaf(node)

    def reason(self, rule: RuleFacts) -> str:
        """Why a rule applies: its conditions, or the budget that is passed."""
        return over_budget_text(rule.name) if rule.is_budget else self.condition(rule.condition)

    def outcome(self, rule: RuleFacts) -> str:
        """What a rule does."""
        if rule.effect is Effect.ALLOW:
            return _("it is placed at once; rules below this one do not ask")
        if rule.effect is Effect.REFUSE:
            return _("it is refused: %(sentence)s") % {"sentence": rule.refusal}
        return _(", then ").join(self.step(step) for step in rule.steps)

    def patience(self, rule: RuleFacts) -> str:
        """What a rule says itself of how long it waits; '' where that is as the company says."""
        own = rule.patience
        said = []
        if own.remind_after is not None:
            said.append(_wait(own.remind_after, own.waits_in, _("It reminds after %(wait)s."), _("It never reminds.")))
        if own.escalate_after is not None:
            never = _("It never asks anybody else.")
            said.append(_wait(own.escalate_after, own.waits_in, _("It asks further people after %(wait)s."), never))
        if own.escalates_to is not None:
            said.append(_("Who is asked then: %(who)s.") % {"who": self.who(own.escalates_to)})
        return " ".join(said)

    def leaf(self, leaf: Leaf) -> str:
        """One condition as a phrase."""
        return self._of_sums(leaf) or self._of_goods(leaf) or self._of_who(leaf)

    def _of_sums(self, leaf: Leaf) -> str:
        text = ""
        match leaf:
            case AmountFrom(days=0):
                text = _("net amount from %(amount)s") % self._amount(leaf)
            case AmountFrom(whose=Whose.REQUESTER):
                text = _("orders of the same person within %(days)d days from %(amount)s") % self._amount(leaf)
            case AmountFrom():
                text = _("charges to one cost center within %(days)d days from %(amount)s") % self._amount(leaf)
            case FreightFrom():
                text = _("freight from %(amount)s") % self._amount(leaf)
            case BudgetBelow():
                text = _("less than %(amount)s of the budget would be left") % self._amount(leaf)
            case OverLimit(amount=amount) if not amount:
                text = _("more than the requester may spend")
            case OverLimit():
                text = _("from %(amount)s more than the requester may spend") % self._amount(leaf)
        return text

    def _of_goods(self, leaf: Leaf) -> str:
        text = ""
        match leaf:
            case LinesFrom(count=count):
                text = ngettext("%(num)d line or more", "%(num)d lines or more", count) % {"num": count}
            case InCategory(category_id=pk):
                text = _("contains %(category)s") % {"category": self.categories.get(pk, _("a category that is gone"))}
            case OfBrand(brand=brand):
                text = _("contains %(brand)s") % {"brand": brand}
            case OfProducts(variant_ids=ids):
                shown = [self.skus.get(pk, f"#{pk}") for pk in ids[:SKUS_SHOWN]]
                more = [_("%(num)d more") % {"num": len(ids) - SKUS_SHOWN}] if len(ids) > SKUS_SHOWN else []
                text = _("contains one of %(skus)s") % {"skus": ", ".join([*shown, *more])}
            case NewProduct():
                text = _("contains something never bought before")
            case NoContract():
                text = _("contains a line at no agreed price")
        return text

    def _of_who(self, leaf: Leaf) -> str:
        text = ""
        match leaf:
            case WantedWithin(days=days):
                text = ngettext("wanted within %(num)d day", "wanted within %(num)d days", days) % {"num": days}
            case PaidBy(method=method):
                text = _("paid by %(method)s") % {"method": payment_name(method)}
            case AskedBy(user_id=pk):
                text = _("asked for by %(role)s") % {"role": self.people.get(pk, _("a person who is gone"))}
            case AskedByRole(role_id=role_id):
                text = _("asked for by %(role)s") % {"role": self.roles.get(role_id, _("a role that is gone"))}
            case ShipTo(address_id=address_id):
                text = _("delivered to %(address)s") % {
                    "address": self.addresses.get(address_id, _("an address that is gone"))
                }
        return text

    def _amount(self, leaf: Any) -> dict[str, Any]:
        return {"amount": money(leaf.amount, self.currency), "days": getattr(leaf, "days", 0)}


def _wait(count: int, unit: WaitsIn, sentence: str, never: str) -> str:
    if not count:
        return never
    if unit is WaitsIn.HOURS:
        wait = ngettext("%(num)d working hour", "%(num)d working hours", count)
    else:
        wait = ngettext("%(num)d working day", "%(num)d working days", count)
    return sentence % {"wait": wait % {"num": count}}


def over_budget_text(name: str) -> str:
    """That a purchase goes past this budget."""
    return _("over budget: %(name)s") % {"name": name}


def payment_name(method: str) -> str:
    """A way of paying in the reader's language."""
    return {"on_account": _("on account")}.get(method, method)

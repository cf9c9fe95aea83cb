"""What all pages of the company area share: who may open them, and the tabs that lead from one to the other."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.storefront.access import BuyerRequest, View, for_buyers
from lonja.web import pages


def for_holders_of(permission: Permission) -> Callable[[View], View]:
    """Let in buyers who hold the permission somewhere in their company; others get 403."""

    def guard(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: BuyerRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            request.actor.require(permission)
            return view(request, *args, **kwargs)

        return for_buyers(guarded)

    return guard


def page(request: BuyerRequest, tab: str, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of the area under one of its tabs."""
    shared = {"area": "company", "area_groups": _groups(request.actor, tab), "tab": tab}
    return pages.render(request, f"storefront/company/{template}.html", {**shared, **context}, status=status)


def status_of(*forms: Any) -> int:
    """422 when something was sent and refused, else 200."""
    return 422 if any(form.is_bound and form.errors for form in forms if form is not None) else 200


_Parts = Sequence[tuple[str, str | Promise, Permission | None]]

_GROUPS: Sequence[tuple[str | Promise, _Parts]] = (
    (
        _("Company"),
        (
            ("company", _("Company"), None),
            ("addresses", _("Addresses"), None),
        ),
    ),
    (
        _("People and rights"),
        (
            ("people", _("People"), None),
            ("units", _("Units"), None),
            ("roles", _("Roles"), None),
            ("who_may", _("Access"), None),
        ),
    ),
    (
        _("Buying rules"),
        (
            ("rules", _("Approval rules"), None),
            ("cost_centers", _("Cost centers"), None),
            ("budgets", _("Budgets"), Permission.SPEND_VIEW),
        ),
    ),
    (
        _("Connections"),
        (
            ("payables", _("Accounts payable"), Permission.PAYABLES_MANAGE),
            ("keys", _("API keys"), Permission.KEYS_MANAGE),
        ),
    ),
)
"""The parts of the area by what they are about: so many that one row of tabs would not hold them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of the area that belong together, as tabs: label, address, no count, whether it is the current one."""

    label: str
    parts: Sequence[tuple[str, str, None, bool]]

    @property
    def is_current(self) -> bool:
        """Whether the current page is one of its parts."""
        return any(is_current for *_, is_current in self.parts)

    @property
    def tab(self) -> tuple[str, str, None, bool]:
        """The group itself as a tab: it leads to its first part."""
        return self.label, self.parts[0][1], None, self.is_current


def _groups(actor: Actor, current: str) -> list[Group]:
    """The groups with the parts that the actor may open; none that would be empty."""
    found = (
        Group(
            str(label),
            [
                (str(name), reverse(f"storefront:{address}"), None, address == current)
                for address, name, needed in parts
                if needed is None or actor.may(needed)
            ],
        )
        for label, parts in _GROUPS
    )
    return [group for group in found if group.parts]

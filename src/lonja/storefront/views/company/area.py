"""What all pages of the company area share: who may open them, and the tabs that lead from one to the other."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

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
    shared = {"area": "company", "tabs": _tabs(request.actor, tab), "tab": tab}
    return pages.render(request, f"storefront/company/{template}.html", {**shared, **context}, status=status)


def status_of(*forms: Any) -> int:
    """422 when something was sent and refused, else 200."""
    return 422 if any(form.is_bound and form.errors for form in forms if form is not None) else 200


def _tabs(actor: Actor, current: str) -> list[tuple[str, str, None, bool]]:
    rows = [
        ("company", _("Company")),
        ("people", _("People")),
        ("roles", _("Roles")),
        ("units", _("Units")),
        ("addresses", _("Addresses")),
        ("cost_centers", _("Cost centers")),
        ("rules", _("Approval rules")),
    ]
    if actor.may(Permission.KEYS_MANAGE):
        rows.append(("keys", _("API keys")))
    return [(label, reverse(f"storefront:{name}"), None, name == current) for name, label in rows]

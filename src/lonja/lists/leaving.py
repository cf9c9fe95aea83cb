"""What somebody who leaves his company was about to buy: his lists and carts, and what he left half done.

The heir gets a cart as a quick order: he reviews it at his own prices, and nothing mixes with his own cart unseen.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lonja.companies.actor import Actor
from lonja.companies.errors import HeirUnfit
from lonja.companies.leaving import Held
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for, units_of
from lonja.core.clock import now
from lonja.lists.actions.purchase_lists import hand_over_lists
from lonja.lists.actions.read import take_over_lines
from lonja.lists.models import PurchaseList, QuickOrder
from lonja.ordering.actions import dissolve_carts
from lonja.ordering.models import Cart


class CartsOfLeaver:
    """The carts of one person in a company that hold something."""

    code = "carts"
    title = gettext_lazy("Carts")
    fields = ("ordering.Cart.user",)
    may_end = True

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those with lines; an empty cart simply ends."""
        return [
            Held(each.name or ngettext("Cart of %(number)s line", "Cart of %(number)s lines", each.number)
                 % {"number": each.number}, each.unit.name)
            for each in _carts(company_id, person)
        ]  # fmt: skip

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """The heir reviews what was in them, as quick orders of his own."""
        lines = dissolve_carts(actor, company_id, person.pk)
        if heir is None:
            return
        title = _("Cart of %(person)s") % {"person": person}
        for _cart_id, some in groupby(lines, key=lambda line: line.cart_id):
            of_cart = list(some)
            reader = _reader(heir, company_id, of_cart[0].cart.unit_id, str(self.title))
            name = of_cart[0].cart.name
            take_over_lines(reader, of_cart, f"{title}: {name}" if name else title)


class QuickOrdersOfLeaver:
    """What one person brought in and did not put into a cart yet."""

    code = "quick_orders"
    title = gettext_lazy("Quick orders under review")
    fields = ("lists.QuickOrder.user",)
    may_end = True

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that wait."""
        return [Held(each.file_name or _("Pasted lines"), each.unit.name) for each in _waiting(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """They are the heir's from now on, in the unit for which he acts there; or they are deleted."""
        waiting = _waiting(company_id, person)
        if heir is None:
            waiting.delete()
            return
        for each in waiting:
            reader = _reader(heir, company_id, each.unit_id, str(self.title))
            each.user, each.unit_id = heir, reader.own_unit_id
            each.save(update_fields=["user", "unit"])


class ListsOfLeaver:
    """The personal purchase lists of one person."""

    code = "purchase_lists"
    title = gettext_lazy("Personal purchase lists")
    fields = ("lists.PurchaseList.owner",)
    may_end = True

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that are not put away."""
        return [Held(each.name) for each in _lists(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """They are the heir's own from now on; or they are put away."""
        if heir is None:
            _lists(company_id, person).update(archived_at=now())
        else:
            hand_over_lists(actor, company_id, person.pk, heir.pk)


LISTS = ListsOfLeaver()
CARTS = CartsOfLeaver()
QUICK_ORDERS = QuickOrdersOfLeaver()


def _lists(company_id: UUID, person: User) -> QuerySet[PurchaseList]:
    return PurchaseList.objects.filter(company=company_id, owner=person, archived_at=None).order_by("name")


def _carts(company_id: UUID, person: User) -> QuerySet[Any]:
    found = Cart.objects.filter(company=company_id, user=person, deleted_at=None).select_related("unit")
    return found.annotate(number=Count("lines")).filter(number__gt=0).order_by("created_at")


def _waiting(company_id: UUID, person: User) -> QuerySet[QuickOrder]:
    found = QuickOrder.objects.filter(company=company_id, user=person, added_at=None)
    return found.select_related("unit").order_by("created_at")


def _reader(heir: User, company_id: UUID, unit_id: UUID, things: str) -> Actor:
    """The heir in the unit of the thing, if he has a role there, else in another of the company. Raises HeirUnfit."""
    units = units_of(heir).filter(company=company_id)
    place = units.filter(pk=unit_id).first() or units.first()
    reader = actor_for(heir, place.pk) if place else None
    if reader is None or not reader.may(Permission.ORDERS_PLACE):
        raise HeirUnfit(heir=str(heir), things=things)
    return reader

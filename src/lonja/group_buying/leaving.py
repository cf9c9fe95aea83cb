"""A commitment hangs on the person who gave it: he is told of its end, and the order is placed by his rights."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.errors import HeirUnfit
from lonja.companies.leaving import Held
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for
from lonja.core import locks
from lonja.core.texts import localized
from lonja.group_buying.models import Commitment
from lonja.group_buying.rules import Outcome


class CommitmentsOfLeaver:
    """What one person committed his company to in group purchases that did not end yet."""

    code = "commitments"
    title = _("Commitments in group purchases")
    fields = ("group_buying.Commitment.user",)
    may_end = False

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that led to no order yet."""
        return [Held(localized(each.purchase.names), each.unit.name) for each in _open(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """From now on the heir stands for them, who must be able to order in their very units."""
        locks.take(locks.Lock.GROUP_PURCHASE)
        found = list(_open(company_id, person).select_for_update(of=("self",)))
        for each in found:
            stands_for = actor_for(heir, each.unit_id) if heir else None
            if stands_for is None or stands_for.unit_id != each.unit_id or not stands_for.may(Permission.ORDERS_PLACE):
                raise HeirUnfit(heir=str(heir or ""), things=str(self.title))
        Commitment.objects.filter(pk__in=[each.pk for each in found]).update(user=heir)


COMMITMENTS = CommitmentsOfLeaver()


def _open(company_id: UUID, person: User) -> QuerySet[Commitment]:
    hopes = ["", Outcome.SUCCEEDED]
    found = Commitment.objects.filter(company=company_id, user=person, order=None, purchase__outcome__in=hopes)
    return found.select_related("purchase", "unit").order_by("pk")

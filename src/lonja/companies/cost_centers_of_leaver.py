"""A cost center may be owned by somebody: he answers for what is spent, and is asked to let it go past its budget."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.leaving import Held
from lonja.companies.models import CostCenter, User


class CostCentersOfLeaver:
    """The cost centers of a company that one person owns."""

    code = "cost_centers"
    title = _("Cost centers")
    fields = ("companies.CostCenter.owner",)
    may_end = True

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those in use."""
        return [Held(str(each)) for each in _owned(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """The heir owns them from now on, or nobody."""
        _owned(company_id, person).update(owner=heir)


COST_CENTERS = CostCentersOfLeaver()


def _owned(company_id: UUID, person: User) -> QuerySet[CostCenter]:
    return CostCenter.objects.filter(company=company_id, owner=person, is_archived=False)

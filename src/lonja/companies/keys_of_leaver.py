"""API keys hang on whoever made them: they may do no more than he may. Who takes one over lends it his rights."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from lonja.companies import queries
from lonja.companies.actor import Actor, Reach
from lonja.companies.errors import HeirUnfit
from lonja.companies.leaving import Held
from lonja.companies.models import ApiKey, User
from lonja.companies.permissions import Permission, Scope
from lonja.core.clock import now


class KeysOfLeaver:
    """The keys of a company that one person made."""

    code = "keys"
    title = _("API keys")
    fields = ("companies.ApiKey.created_by",)
    may_end = True

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that are in use."""
        return [Held(key.name, key.unit.name if key.unit else "") for key in _keys(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """They act by the rights of the heir from now on, who must have all that is written on them; or are revoked."""
        keys = list(_keys(company_id, person))
        if heir is None:
            ApiKey.objects.filter(pk__in=[key.pk for key in keys]).update(revoked_at=now())
            return
        lender = queries.actor_for(heir, _unit_of(heir, company_id))
        for key in keys:
            reach = Reach(Scope.UNIT_AND_BELOW, key.unit.path if key.unit else "")
            if not all(lender.may_hand_out(Permission(scope), reach) for scope in key.scopes):
                raise HeirUnfit(heir=str(heir), things=key.name)
        ApiKey.objects.filter(pk__in=[key.pk for key in keys]).update(created_by=heir)


KEYS = KeysOfLeaver()


def _keys(company_id: UUID, person: User) -> QuerySet[ApiKey]:
    in_use = Q(expires_at=None) | Q(expires_at__gt=now())
    found = ApiKey.objects.filter(in_use, unit__company=company_id, created_by=person, revoked_at=None)
    return found.select_related("unit").order_by("name")


def _unit_of(heir: User, company_id: UUID) -> UUID | None:
    """A unit of the company in which the heir holds a role: his rights there count together."""
    return queries.units_of(heir).filter(company=company_id).values_list("pk", flat=True).first()

"""Where all sign in at the company's provider, one person keeps the way in by password: it does not leave with him."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.errors import HeirUnfit
from lonja.companies.leaving import Held
from lonja.companies.models import IdentityProvider, User
from lonja.companies.second_steps import with_second_step


class KeeperOfLeaver:
    """The way in by password of a company whose people must sign in at its provider."""

    code = "keeper"
    title = _("The way in by password")
    fields = ("companies.IdentityProvider.keeper",)
    may_end = False

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """The provider, if he is its keeper."""
        return [Held(each.get_kind_display()) for each in _kept(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """Another administrator with a second step keeps it."""
        is_fit = heir is not None and queries.administrators_of(company_id).filter(pk=heir.pk).exists()
        if heir is None or not is_fit or not with_second_step([heir.pk]):
            raise HeirUnfit(heir=str(heir), things=str(self.title))
        _kept(company_id, person).update(keeper=heir)


KEEPER = KeeperOfLeaver()


def _kept(company_id: UUID, person: User) -> QuerySet[IdentityProvider]:
    return IdentityProvider.objects.filter(company=company_id, keeper=person)

"""A quote that is not decided yet, or of which an agreement runs, hangs on the person for whom it is."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.errors import HeirUnfit
from lonja.companies.leaving import Held
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for
from lonja.core import locks
from lonja.quotes.models import Framework, Quote
from lonja.quotes.states import OPEN


class QuotesOfLeaver:
    """The open quotes of one person in a company, and those of whose agreements goods can still be called off."""

    code = "quotes"
    title = _("Open quotes")
    fields = ("quotes.Quote.requester",)
    may_end = False

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that are not decided yet, or of which an agreement runs: he is written to about them."""
        return [Held(f"{each.number} {each.subject}".strip(), each.unit.name) for each in _open(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """They are for the heir from now on, who must be able to negotiate in their very units."""
        locks.take(locks.Lock.QUOTE)
        found = list(_open(company_id, person).select_for_update(of=("self",)))
        for each in found:
            asks = actor_for(heir, each.unit_id) if heir else None
            if asks is None or asks.unit_id != each.unit_id or not asks.may(Permission.QUOTES_REQUEST):
                raise HeirUnfit(heir=str(heir or ""), things=str(self.title))
        Quote.objects.filter(pk__in=[each.pk for each in found]).update(requester=heir)


QUOTES = QuotesOfLeaver()


def _open(company_id: UUID, person: User) -> QuerySet[Quote]:
    running = Framework.objects.filter(ended_at=None).values("quote")
    found = Quote.objects.filter(Q(state__in=OPEN) | Q(pk__in=running), company=company_id, requester=person)
    return found.select_related("unit").order_by("pk")

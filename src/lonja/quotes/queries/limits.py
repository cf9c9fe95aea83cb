"""Why an offer needs consent inside the seller's house: what it earns, and what it may come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import F, Q, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.quotes.models import Becomes, QuoteLimit, QuoteLine, QuoteRevision
from lonja.quotes.queries.lines import fact_of, freight_of
from lonja.quotes.queries.margins import Margins, margins_of
from lonja.quotes.rules import highest_sum


@dataclass(frozen=True, slots=True)
class Scruples:
    """What of a draft needs consent: lines below the floor (`margins`), or `highest` above the `limit` (None: none)."""

    margins: Margins
    highest: Decimal
    limit: Decimal | None

    @property
    def is_above_limit(self) -> bool:
        """Whether the offer may come to more than who sends it may offer by himself."""
        return self.limit is not None and self.highest > self.limit

    @property
    def any(self) -> bool:
        """Whether there is any."""
        return bool(self.margins.below) or self.is_above_limit


def scruples_of(
    actor: Actor, revision: QuoteRevision, lines: Sequence[QuoteLine], currency: str, *, sender_id: UUID | None
) -> Scruples:
    """Why this person (None: a machine) may not send the draft by himself; three queries. Raises PermissionMissing."""
    margins = margins_of(actor, lines, revision.discount_percent, currency)
    is_framework = revision.becomes == Becomes.FRAMEWORK
    facts = [(fact_of(line), line.maximum_quantity if is_framework else None) for line in lines]
    highest = highest_sum(facts, revision.discount_percent, currency) + freight_of(revision)
    return Scruples(margins, highest, limit_for(sender_id, currency))


def limit_for(person_id: UUID | None, currency: str) -> Decimal | None:
    """Up to what net amount somebody may send offers by himself: his own limit, else that of all; None: any."""
    found = QuoteLimit.objects.filter(Q(person=person_id) | Q(person=None), currency=currency)
    return found.order_by(F("person").asc(nulls_last=True)).values_list("amount", flat=True).first()


def limits(actor: Actor) -> QuerySet[QuoteLimit]:
    """All limits, those of all first. Raises PermissionMissing."""
    actor.require(Permission.SALES_QUOTES_APPROVE)
    found = QuoteLimit.objects.select_related("person")
    return found.order_by("currency", F("person__name").asc(nulls_first=True), "pk")

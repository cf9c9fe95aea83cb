"""Tables: what a buyer accepted, and what came of it."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from lonja.core.ids import new_id
from lonja.quotes.models.frameworks import Framework
from lonja.quotes.models.quotes import Quote
from lonja.quotes.models.revisions import QuoteLine, QuoteRevision


@pghistory.track(exclude=["name", "po_number"])
class QuoteAcceptance(models.Model):
    """Somebody (`user` or a machine, with the `name` that he wrote) took what a revision offered, whole or in part.

    It leads to an `order`, to a `contract` with a price list, or to a `framework` agreement. Where the company's own
    approver says no it is void, and the offer stands again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    quote = models.ForeignKey(Quote, on_delete=models.PROTECT, related_name="acceptances")
    revision = models.ForeignKey(QuoteRevision, on_delete=models.PROTECT, related_name="acceptances")
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=150)
    po_number = models.CharField(max_length=60, blank=True)
    is_whole = models.BooleanField()
    order = models.OneToOneField("ordering.Order", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    contract = models.OneToOneField(
        "pricing.Contract", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    framework = models.OneToOneField(
        Framework, on_delete=models.PROTECT, null=True, blank=True, related_name="acceptance"
    )
    accepted_at = models.DateTimeField()
    is_void = models.BooleanField(default=False)

    class Meta:
        ordering = ["accepted_at"]
        constraints = [
            models.UniqueConstraint(fields=["quote"], condition=Q(is_void=False), name="quotes_accepted_once"),
            models.CheckConstraint(
                condition=Q(order__isnull=False, contract=None, framework=None)
                | Q(order=None, contract__isnull=False, framework=None)
                | Q(order=None, contract=None, framework__isnull=False),
                name="quotes_accepted_becomes_one_thing",
            ),
        ]


class QuoteAcceptedLine(models.Model):
    """So much of a line was taken, at this net price of a sales unit."""

    acceptance = models.ForeignKey(QuoteAcceptance, on_delete=models.CASCADE, related_name="lines", db_index=False)
    line = models.ForeignKey(QuoteLine, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["acceptance", "line"], name="quotes_line_accepted_once")]
        triggers = [pgtrigger.Protect(name="quotes_accepted_line_stays", operation=pgtrigger.Update)]

"""Table: up to what amount the seller's people may send offers by themselves."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q


@pghistory.track()
class QuoteLimit(models.Model):
    """An offer that may come to more than `amount` (net) needs consent; of one `person` of the seller's, or of all.

    The person's own counts before that of all. In a currency without any, nobody is limited.
    """

    person = models.ForeignKey(
        "companies.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    currency = models.CharField(max_length=3)
    amount = models.DecimalField(max_digits=18, decimal_places=4)

    class Meta:
        ordering = ["currency", "person"]
        constraints = [
            models.UniqueConstraint(fields=["person", "currency"], nulls_distinct=False, name="quotes_limit_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="quotes_limit_not_negative"),
        ]

"""Tables: what goods cost the seller himself."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q


@pghistory.track()
class VariantCost(models.Model):
    """What one sales unit of a variant costs the seller, net, in `currency`. No customer ever sees it."""

    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="+", db_index=False)
    currency = models.CharField(max_length=3)
    unit_cost = models.DecimalField(max_digits=18, decimal_places=6)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["variant", "currency"], name="pricing_cost_once"),
            models.CheckConstraint(condition=Q(unit_cost__gte=0), name="pricing_cost_not_negative"),
        ]

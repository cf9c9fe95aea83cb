"""Tables: who decides in whose place while he is away."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from lonja.core.ids import new_id


@pghistory.track()
class ApprovalDelegation(models.Model):
    """From the first to the last day `substitute` may decide, too, what `absent` may then decide, and no more."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="approval_delegations")
    absent = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+")
    substitute = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+")
    first_on = models.DateField()
    last_on = models.DateField()
    ended_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["first_on", "id"]
        indexes = [models.Index(fields=["company"], condition=Q(ended_at=None), name="approvals_covers_of_company")]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")), name="approvals_cover_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=~Q(absent=F("substitute")), name="approvals_nobody_covers_himself"),
        ]

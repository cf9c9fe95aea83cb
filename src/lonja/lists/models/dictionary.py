"""Tables: what a company means by words for units, and how its order sheets are read, as its people taught it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class OwnUnit(models.Model):
    """Of a variant, how many sales units a company means by one of a larger unit ('box', as rules.vocabulary names it).

    What it calls the variant stands beside it in catalog.OwnPartNumber; both are the company's dictionary.
    """

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, db_index=False, related_name="+")
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="+")
    unit = models.CharField(max_length=10)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    taught_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    taught_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["company", "variant", "unit"], name="lists_own_unit_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="lists_own_unit_positive"),
        ]


class SheetShape(models.Model):
    """How tables with these titles are read for a company: by the columns that somebody chose for one of them.

    `columns` are those of rules.Columns; `cost_centers` which cost center the name of a department means, by its id.
    """

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, db_index=False, related_name="+")
    titles = models.CharField(max_length=2000)
    columns = models.JSONField()
    cost_centers = models.JSONField(default=dict)
    taught_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    taught_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["company", "titles"], name="lists_sheet_shape_once")]

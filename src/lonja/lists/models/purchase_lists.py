"""Tables: purchase lists, who may do what with one, and their lines."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id


class ListKind(models.TextChoices):
    """Whose list it is."""

    PERSONAL = "personal", pgettext_lazy("list", "Personal")
    UNIT = "unit", pgettext_lazy("list", "Unit")
    COMPANY = "company", pgettext_lazy("list", "Company")
    SELLER = "seller", pgettext_lazy("list", "From the seller")


class Level(models.IntegerChoices):
    """What somebody may do with a list; each includes those before it."""

    NONE = 0, pgettext_lazy("list", "nothing")
    VIEW = 1, pgettext_lazy("list", "see it")
    FILL = 2, pgettext_lazy("list", "add own lines")
    EDIT = 3, pgettext_lazy("list", "change all lines")
    APPROVE = 4, pgettext_lazy("list", "close and share it")


@pghistory.track()
class PurchaseList(models.Model):
    """Products that somebody buys again and again, or that several people collect for one purchase.

    A personal list has an `owner`; one of a unit or of the company lies in its `unit`, and `level_for_all` is what the
    people there and below may do with it. The seller's has a company or a segment, and is never changed by customers.
    One that is `closed_by_head` is ordered by who may approve it, and stays closed as `closed_at` says until it is
    opened again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10, choices=ListKind.choices)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    owner = models.ForeignKey("companies.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    level_for_all = models.PositiveSmallIntegerField(choices=Level.choices, default=Level.NONE)
    is_closed_by_head = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    archived_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [
            models.Index(fields=["company", "kind"], name="lists_by_company"),
            models.Index(fields=["segment"], condition=Q(segment__isnull=False), name="lists_by_segment"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="seller", unit=None, owner=None)
                | Q(kind="personal", company__isnull=False, unit__isnull=False, owner__isnull=False)
                | Q(kind__in=["unit", "company"], company__isnull=False, unit__isnull=False, owner=None),
                name="lists_lies_where_its_kind_says",
            ),
            models.CheckConstraint(
                condition=Q(kind="seller", company__isnull=False, segment=None)
                | Q(kind="seller", company=None, segment__isnull=False)
                | (~Q(kind="seller") & Q(segment=None)),
                name="lists_sellers_for_company_or_segment",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ListRight(models.Model):
    """What a person, the holders of a role, or the people of a unit and below may do with a list."""

    purchase_list = models.ForeignKey(PurchaseList, on_delete=models.CASCADE, related_name="rights")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    role = models.ForeignKey("companies.Role", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    level = models.PositiveSmallIntegerField(choices=Level.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["purchase_list", "user", "role", "unit"], nulls_distinct=False, name="lists_right_once"
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=False, role=None, unit=None)
                | Q(user=None, role__isnull=False, unit=None)
                | Q(user=None, role=None, unit__isnull=False),
                name="lists_right_of_one",
            ),
        ]


@pghistory.track()
class PurchaseListLine(models.Model):
    """A variant on a list and how many of its sales units, for a cost center, by one person.

    Who only fills a list has lines of his own beside those of others, so that every contribution keeps its name. With
    `minimum` and `maximum` (sales units on the shelf) the list tells from a count what to order; `counted` is what the
    last one found there, at `counted_at`. The line stays when
    its variant is hidden from who reads it; then it says nothing of the variant.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    purchase_list = models.ForeignKey(PurchaseList, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="+")
    configuration = models.CharField(max_length=2000, blank=True, db_default="")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    minimum = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    maximum = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    counted = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    counted_at = models.DateTimeField(null=True, blank=True)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=200, blank=True)
    added_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["purchase_list", "variant", "cost_center", "configuration", "added_by"],
                nulls_distinct=False,
                name="lists_contribution_once",
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="lists_quantity_positive"),
            models.CheckConstraint(
                condition=Q(minimum=None, maximum=None) | Q(minimum__gte=0, maximum__gt=0, minimum__lte=F("maximum")),
                name="lists_par_levels_in_order",
            ),
            models.CheckConstraint(
                condition=Q(counted=None, counted_at=None) | Q(counted__gte=0, counted_at__isnull=False),
                name="lists_counted_at_a_moment",
            ),
        ]

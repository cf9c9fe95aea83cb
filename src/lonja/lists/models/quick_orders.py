"""Tables: quick orders under review and their lines."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lonja.core.ids import new_id


class QuickOrder(models.Model):
    """One paste, file or earlier order under review by the person, or the machine, that brought it.

    `source` keeps what was read, so that other columns can be chosen, or what came with a mail; `reading` says how it
    was read.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    api_key = models.ForeignKey("companies.ApiKey", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    source = models.JSONField(default=dict)
    reading = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    added_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["user", "-created_at"], name="lists_quick_order_by_user")]
        constraints = [
            models.CheckConstraint(
                condition=Q(user=None) ^ Q(api_key=None), name="lists_quick_order_of_person_or_machine"
            )
        ]


class LineStatus(models.TextChoices):
    """What became of a line."""

    EXACT = "exact", _("exact")
    ADJUSTED = "adjusted", _("quantity adjusted")
    CHOOSE = "choose", _("choose a product")
    UNKNOWN = "unknown", _("not found")
    UNAVAILABLE = "unavailable", _("no price for you")
    INVALID = "invalid", _("not readable")
    TEXT = "text", _("not an order line")


class QuickOrderLine(models.Model):
    """A line as it came (`code`, `requested`, `raw`, `department`) and what we made of it.

    That is `variant`, `quantity`, `cost_center` and `status`. `ship_to` is where it goes, if not where the order does.
    """

    quick_order = models.ForeignKey(QuickOrder, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    raw = models.TextField(blank=True)
    code = models.CharField(max_length=120, blank=True)
    requested = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    unit = models.CharField(max_length=10, blank=True)
    status = models.CharField(max_length=12, choices=LineStatus.choices)
    remarks = models.JSONField(default=list, blank=True)
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    candidates = models.JSONField(default=list, blank=True)
    quantity = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    configuration = models.CharField(max_length=2000, blank=True, db_default="")
    department = models.CharField(max_length=120, blank=True, db_default="")
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    ship_to = models.ForeignKey("companies.Address", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_left_out = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["quick_order", "position"], name="lists_line_position_once")]

"""Tables: collect rounds, their products and departments, what each asks of each, and who wrote it."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id
from lonja.lists.models.purchase_lists import PurchaseList


class RoundState(models.TextChoices):
    """How far a round has come."""

    OPEN = "open", pgettext_lazy("round", "open")
    LOCKED = "locked", pgettext_lazy("round", "closed, to be ordered")
    ORDERED = "ordered", pgettext_lazy("round", "ordered")
    CANCELLED = "cancelled", pgettext_lazy("round", "called off")


@pghistory.track()
class CollectRound(models.Model):
    """What several departments need, collected until `closes_at` and ordered at once by who manages `unit`.

    `previous` is the last round of the same list, against which the grid shows what changed. With `is_per_address`
    each delivery address of its departments gets an order of its own.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="+")
    purchase_list = models.ForeignKey(PurchaseList, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    previous = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    is_per_address = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=RoundState.choices, default=RoundState.OPEN)
    opened_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, related_name="+")
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    locked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["company", "-opened_at"], name="lists_rounds_of_company"),
            models.Index(fields=["closes_at"], condition=Q(state="open"), name="lists_rounds_to_close"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=models.F("opened_at")), name="lists_round_has_time")
        ]

    def __str__(self) -> str:
        return self.name


class RoundDepartment(models.Model):
    """A unit that takes part: a column of the grid, with the cost center that bears it and where its goods go."""

    round = models.ForeignKey(CollectRound, on_delete=models.CASCADE, related_name="departments")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    address = models.ForeignKey("companies.Address", on_delete=models.SET_NULL, null=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["round", "unit"], name="lists_department_once_a_round")]


class RoundProduct(models.Model):
    """A variant that is collected: a row of the grid."""

    round = models.ForeignKey(CollectRound, on_delete=models.CASCADE, related_name="products")
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["round", "variant"], name="lists_product_once_a_round")]


class RoundCell(models.Model):
    """What a department asks of a product (`asked`), and what counts of it (`quantity`), in sales units.

    They differ where the product is sold in other quantities, or where the manager changed it. `version` grows with
    every change: who writes says which one he saw, so that of two at once none overwrites the other unseen.
    """

    product = models.ForeignKey(RoundProduct, on_delete=models.CASCADE, related_name="cells")
    department = models.ForeignKey(RoundDepartment, on_delete=models.CASCADE, related_name="cells")
    asked = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    quantity = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    is_approved = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=0)
    changed_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["department", "product"], name="lists_cell_once"),
            models.CheckConstraint(condition=Q(quantity__gte=0, asked__gte=0), name="lists_cell_not_below_zero"),
        ]


class EntryKind(models.TextChoices):
    """What somebody did in a round."""

    FILLED = "filled", pgettext_lazy("round", "filled in")
    EDITED = "edited", pgettext_lazy("round", "changed")
    APPROVED = "approved", pgettext_lazy("round", "approved")
    WITHDRAWN = "withdrawn", pgettext_lazy("round", "approval taken back")


class RoundEntry(models.Model):
    """Who wrote what into which cell; of an approval without a product or department: into all of them.

    `key` comes from the sender: sent again after a lost connection it is known, and changes nothing more.
    """

    round = models.ForeignKey(CollectRound, on_delete=models.CASCADE, related_name="entries")
    product = models.ForeignKey(RoundProduct, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    department = models.ForeignKey(RoundDepartment, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=10, choices=EntryKind.choices)
    before = models.DecimalField(max_digits=12, decimal_places=3, null=True)
    after = models.DecimalField(max_digits=12, decimal_places=3, null=True)
    user = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    key = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["round", "id"], name="lists_entries_of_round")]
        constraints = [models.UniqueConstraint(fields=["round", "key"], name="lists_entry_key_once")]


class RoundOrder(models.Model):
    """An order of a round: the cart that its manager was shown, and the order it became, or why it did not."""

    round = models.ForeignKey(CollectRound, on_delete=models.CASCADE, related_name="orders")
    address = models.ForeignKey("companies.Address", on_delete=models.CASCADE, related_name="+")
    cart = models.ForeignKey("ordering.Cart", on_delete=models.SET_NULL, null=True, related_name="+")
    order = models.ForeignKey("ordering.Order", on_delete=models.PROTECT, null=True, related_name="+")
    refusal = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "address"], name="lists_one_order_an_address")]

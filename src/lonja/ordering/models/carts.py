"""Tables: what somebody is about to buy."""

from __future__ import annotations

from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from lonja.core.ids import new_id


class CartAudience(models.TextChoices):
    """Which colleagues of its owner see a cart."""

    NOBODY = "", _("nobody else")
    UNIT = "unit", _("the unit")
    COMPANY = "company", _("the whole company")


class Cart(models.Model):
    """What a person of a unit is about to buy. `version` grows with every change of its lines.

    He has one that is current and any number that he named; one with no name beside it is made to be ordered at once,
    or by a machine. `audience` may see it too, and change its lines where it `is_open`. One that was deleted can be
    restored for a while. `promotion_codes` are what was typed, in capitals. `agreed_freight` was agreed for all of it;
    None: as usual.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="carts")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="carts")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, null=True, blank=True, related_name="carts")
    api_key = models.ForeignKey(
        "companies.ApiKey", on_delete=models.CASCADE, null=True, blank=True, related_name="carts"
    )
    is_current = models.BooleanField(default=True)
    name = models.CharField(max_length=80, blank=True, default="", db_default="")
    audience = models.CharField(max_length=10, choices=CartAudience.choices, blank=True, default="", db_default="")
    is_open = models.BooleanField(default=False, db_default=False)
    deleted_at = models.DateTimeField(null=True, blank=True)
    promotion_codes = models.JSONField(default=list, db_default=Value([], models.JSONField()))
    agreed_freight = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit"], condition=Q(is_current=True), name="ordering_one_current_cart"
            ),
            models.UniqueConstraint(
                fields=["api_key"], condition=Q(is_current=True), name="ordering_one_current_cart_per_key"
            ),
            models.CheckConstraint(
                condition=Q(deleted_at=None) | Q(is_current=False), name="ordering_deleted_cart_not_current"
            ),
            models.CheckConstraint(condition=Q(audience__in=CartAudience.values), name="ordering_cart_audience_known"),
        ]
        indexes = [
            models.Index(fields=["company", "unit"], condition=~Q(audience=""), name="ordering_shared_carts"),
        ]


class CartInUse(models.Model):
    """The cart of a colleague into which a person of a unit buys, instead of his own current one.

    It counts only while that cart is shared with him to be changed.
    """

    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+", db_index=False)
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="+", db_index=False)
    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="used_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "unit"], name="ordering_one_cart_in_use")]


class CartLine(models.Model):
    """A variant wanted, for one cost center. `seen_unit_price` is what the buyer last saw (net, cart's currency).

    `configuration` is what was chosen of it (catalog.configuring.as_text) and the service levels bought with it: chosen
    otherwise, it is another line. `seen_service_amount` is what these last came to (net).
    `department` is for whom it is bought, where several buy together. `ship_to` and `wanted_on` say where and when to,
    where that is not what the order says as a whole.
    `agreed_unit_price` was agreed for this line in the document `agreed_source`; no price list moves it. What was
    agreed for other quantities stands in `agreed_steps` (ordering.rules.steps_as_text).
    `changed_by` is who put it there or changed it last, and `version` grows with each change of it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    department = models.ForeignKey("companies.Unit", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    configuration = models.CharField(max_length=2000, blank=True, db_default="")
    note = models.CharField(max_length=200, blank=True)
    ship_to = models.ForeignKey("companies.Address", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    wanted_on = models.DateField(null=True, blank=True)
    changed_by = models.ForeignKey(
        "companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    version = models.PositiveIntegerField(default=0, db_default=0)
    seen_unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    seen_service_amount = models.DecimalField(max_digits=18, decimal_places=4, default=0, db_default=0)
    agreed_unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    agreed_source = models.CharField(max_length=120, blank=True, db_default="")
    agreed_steps = models.CharField(max_length=2000, blank=True, default="", db_default="")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["cart", "variant", "cost_center", "configuration", "department", "ship_to", "wanted_on"],
                nulls_distinct=False,
                name="ordering_cart_line_once",
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="ordering_cart_quantity_positive"),
        ]


class CartEdit(models.TextChoices):
    """What was done to several lines of a cart at once, or to one that went."""

    REMOVED = "removed", _("removed")
    CHANGED = "changed", _("changed")
    MOVED = "moved", _("moved")


class CartUndo(models.Model):
    """The last edit of a cart that can be taken back: its lines as they were before it and as it left them.

    `before` and `after` hold only lines that differ, by id, as `actions.cart_undo.rows_of` writes them; a line that is
    in one of them alone came or went. `number` is how many lines were picked.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    cart = models.OneToOneField(Cart, on_delete=models.CASCADE, related_name="undo")
    kind = models.CharField(max_length=10, choices=CartEdit.choices)
    number = models.PositiveIntegerField()
    before = models.JSONField()
    after = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=CartEdit.values), name="ordering_cart_edit_known"),
        ]

"""Tables: carts with lines; orders with lines and their log."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q, Value
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Fulfillment
from lonja.core.ids import new_id
from lonja.ordering.states import OrderState
from lonja.pricing.rules import AdjustmentKind

CHARGES = [AdjustmentKind.FREIGHT, AdjustmentKind.SMALL_ORDER]


class Cart(models.Model):
    """What a person of a unit is about to buy. `version` grows with every change of its lines.

    `promotion_codes` are what he typed, in capitals.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="carts")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="carts")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, null=True, blank=True, related_name="carts")
    api_key = models.ForeignKey(
        "companies.ApiKey", on_delete=models.CASCADE, null=True, blank=True, related_name="carts"
    )
    is_current = models.BooleanField(default=True)
    promotion_codes = models.JSONField(default=list, db_default=Value([], models.JSONField()))
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
        ]


class CartLine(models.Model):
    """A variant wanted, for one cost center. `seen_unit_price` is what the buyer last saw (net, cart's currency).

    `configuration` is what was chosen of it (catalog.configuring.as_text): chosen otherwise, it is another line.
    `agreed_unit_price` was agreed for this line in the document `agreed_source`; no price list moves it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    configuration = models.CharField(max_length=2000, blank=True, db_default="")
    note = models.CharField(max_length=200, blank=True)
    seen_unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    agreed_unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    agreed_source = models.CharField(max_length=80, blank=True, db_default="")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["cart", "variant", "cost_center", "configuration"],
                nulls_distinct=False,
                name="ordering_cart_line_once",
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="ordering_cart_quantity_positive"),
        ]


_NET_IS_A_SUM = """
    IF NEW.road <> 'import' AND EXISTS (
        SELECT FROM ordering_order o WHERE o.id = NEW.id AND o.net_amount <> coalesce((
            SELECT sum(amount) FROM ordering_orderline WHERE order_id = o.id), 0) + coalesce((
            SELECT sum(amount) FROM ordering_orderadjustment WHERE order_id = o.id AND line_id IS NULL), 0)
    ) THEN
        RAISE EXCEPTION 'the net amount of an order is the sum of its lines and adjustments'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_net_is_a_sum';
    END IF;
    RETURN NULL;
"""
"""Asked at the end of the transaction, when all is there. Orders of another program's past may lack lines."""


class Road(models.TextChoices):
    """By which road an order came."""

    PAGE = "page", _("store")
    API = "api", _("API")
    IMPORT = "import", _("import")


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(
        condition=pghistory.AnyChange("state", "net_amount", "tax_amount", "total_amount", "po_number")
    ),
    fields=["id", "number", "company", "state", "net_amount", "tax_amount", "total_amount", "po_number"],
)
class Order(models.Model):
    """An order: the immutable copy of what was agreed. Amounts are in `currency`; `net_amount` excludes tax.

    `net_amount` is the sum of its lines and of its adjustments, discounts below zero. `tax_lines` holds one row per
    category and rate: category, percent, base, amount (EN 16931 BG-23). `promotion_codes` are what the buyer typed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=30, unique=True)
    company = models.ForeignKey("companies.Company", on_delete=models.PROTECT, related_name="orders")
    unit = models.ForeignKey("companies.Unit", on_delete=models.PROTECT, related_name="orders")
    requester = models.ForeignKey(
        "companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="orders"
    )
    acting = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    api_key = models.ForeignKey("companies.ApiKey", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    road = models.CharField(max_length=10, choices=Road.choices, default=Road.PAGE)
    state = models.CharField(max_length=20, choices=OrderState.choices)
    currency = models.CharField(max_length=3)
    net_amount = models.DecimalField(max_digits=18, decimal_places=4)
    tax_amount = models.DecimalField(max_digits=18, decimal_places=4)
    total_amount = models.DecimalField(max_digits=18, decimal_places=4)
    tax_lines = models.JSONField(default=list)
    promotion_codes = models.JSONField(default=list, db_default=Value([], models.JSONField()))
    content_hash = models.CharField(max_length=64)
    po_number = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    wanted_on = models.DateField(null=True, blank=True)
    delivery_address = models.JSONField(default=dict)
    billing_address = models.JSONField(default=dict)
    payment_method = models.CharField(max_length=30, default="on_account")
    terms = models.JSONField(default=dict)
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)
    submitted_at = models.DateTimeField()
    placed_at = models.DateTimeField(null=True, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["company", "-submitted_at"], name="ordering_by_company"),
            models.Index(fields=["state", "-submitted_at"], name="ordering_by_state"),
            models.Index(fields=["-submitted_at"], name="ordering_by_day"),
            models.Index(OpClass(F("number"), name="varchar_pattern_ops"), name="ordering_by_number"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(total_amount=F("net_amount") + F("tax_amount")),
                name="ordering_total_is_net_plus_tax",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="ordering_net_is_a_sum",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("net_amount"),  # type: ignore[no-untyped-call]
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                func=_NET_IS_A_SUM,
            )
        ]

    def __str__(self) -> str:
        return self.number


class OrderLine(models.Model):
    """A line as it was agreed: texts, price and tax are copies. Only shipped and cancelled quantities move later.

    `amount` is net, after `discount_amount` was taken off (BT-131); its adjustments say for what. `is_agreed`: its unit
    price was agreed for it in `price_source`, and stays while it waits for approval. `configured` says in words what
    was chosen, `configuration` in codes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="order_lines")
    sku = models.CharField(max_length=64)
    own_code = models.CharField(max_length=120, blank=True, db_default="")
    name = models.CharField(max_length=255)
    configuration = models.CharField(max_length=2000, blank=True, db_default="")
    configured = models.TextField(blank=True, db_default="")
    fulfillment = models.CharField(
        max_length=10, choices=Fulfillment.choices, default=Fulfillment.GOODS, db_default=Fulfillment.GOODS
    )
    sales_unit = models.CharField(max_length=10)
    content = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6)
    amount = models.DecimalField(max_digits=18, decimal_places=4)
    discount_amount = models.DecimalField(max_digits=18, decimal_places=4, default=0, db_default=0)
    price_source = models.CharField(max_length=120, blank=True)
    is_agreed = models.BooleanField(default=False, db_default=False)
    tax_class = models.CharField(max_length=20)
    tax_category = models.CharField(max_length=2, default="S")
    tax_percent = models.DecimalField(max_digits=5, decimal_places=2)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    cost_center_code = models.CharField(max_length=30, blank=True)
    note = models.CharField(max_length=200, blank=True)
    promised_on = models.DateField(null=True, blank=True)
    quantity_shipped = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    quantity_cancelled = models.DecimalField(max_digits=12, decimal_places=3, default=0)

    class Meta:
        ordering = ["position"]
        indexes = [models.Index(fields=["variant"], name="ordering_line_by_variant")]
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="ordering_line_position_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="ordering_quantity_positive"),
            models.CheckConstraint(condition=Q(unit_price__gte=0), name="ordering_price_not_negative"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="ordering_amount_not_negative"),
            models.CheckConstraint(condition=Q(discount_amount__gte=0), name="ordering_discount_not_negative"),
            models.CheckConstraint(
                condition=Q(quantity_shipped__gte=0, quantity_cancelled__gte=0)
                & Q(quantity__gte=F("quantity_shipped") + F("quantity_cancelled")),
                name="ordering_no_more_than_ordered",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="ordering_line_is_a_copy",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Condition(
                    "ROW(OLD.sku, OLD.name, OLD.quantity, OLD.unit_price, OLD.amount, OLD.tax_percent, OLD.order_id,"
                    " OLD.discount_amount, OLD.own_code, OLD.configuration, OLD.configured) IS DISTINCT FROM"
                    " ROW(NEW.sku, NEW.name, NEW.quantity, NEW.unit_price, NEW.amount, NEW.tax_percent, NEW.order_id,"
                    " NEW.discount_amount, NEW.own_code, NEW.configuration, NEW.configured)"
                ),
                func="RAISE EXCEPTION 'an order line is a copy and never changes' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_line_is_a_copy';",
            ),
            pgtrigger.Trigger(
                name="ordering_placed_lines_stay",
                operation=pgtrigger.Delete,
                when=pgtrigger.Before,
                func="IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id"
                " AND o.state <> 'pending_approval') THEN"
                " RAISE EXCEPTION 'lines of a placed order stay' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_placed_lines_stay'; END IF; RETURN OLD;",
            ),
        ]


class OrderLinePart(models.Model):
    """What one sales unit of an order's line is made of, as it was agreed: so much of a variant, its texts copied."""

    line = models.ForeignKey(OrderLine, on_delete=models.CASCADE, related_name="parts", db_index=False)
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="+")
    sku = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    fulfillment = models.CharField(
        max_length=10, choices=Fulfillment.choices, default=Fulfillment.GOODS, db_default=Fulfillment.GOODS
    )
    quantity = models.DecimalField(max_digits=12, decimal_places=3)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["line", "position"], name="ordering_part_position_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="ordering_part_positive"),
        ]
        triggers = [
            pgtrigger.Protect(name="ordering_part_is_a_copy", operation=pgtrigger.Update),
            pgtrigger.Trigger(
                name="ordering_placed_parts_stay",
                operation=pgtrigger.Delete,
                when=pgtrigger.Before,
                func="IF EXISTS (SELECT 1 FROM ordering_orderline l JOIN ordering_order o ON o.id = l.order_id"
                " WHERE l.id = OLD.line_id AND o.state <> 'pending_approval') THEN"
                " RAISE EXCEPTION 'parts of a placed order stay' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_placed_parts_stay'; END IF; RETURN OLD;",
            ),
        ]


class OrderAdjustment(models.Model):
    """A discount (below zero) or charge as it was agreed: on a line, already in its amount, or on the order.

    Those of the order come as one row for each tax class (EN 16931, BG-20 and BG-21). `percent` is a ladder's.
    """

    order = models.ForeignKey(  # the unique constraint below is its index
        Order, on_delete=models.CASCADE, related_name="adjustments", db_index=False
    )
    line = models.ForeignKey(OrderLine, on_delete=models.CASCADE, null=True, blank=True, related_name="adjustments")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=60, blank=True)
    names = models.JSONField(default=dict)
    percent = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    amount = models.DecimalField(max_digits=18, decimal_places=4)
    tax_class = models.CharField(max_length=20)
    tax_category = models.CharField(max_length=2)
    tax_percent = models.DecimalField(max_digits=5, decimal_places=2)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="ordering_adjustment_position_once"),
            models.CheckConstraint(condition=Q(kind__in=list(AdjustmentKind)), name="ordering_adjustment_kind_known"),
            models.CheckConstraint(
                condition=Q(kind__in=CHARGES, amount__gte=0, line__isnull=True)
                | (~Q(kind__in=CHARGES) & Q(amount__lt=0)),
                name="ordering_adjustment_sign",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="ordering_adjustment_is_a_copy", operation=pgtrigger.Update),
            pgtrigger.Trigger(
                name="ordering_placed_adjustments_stay",
                operation=pgtrigger.Delete,
                when=pgtrigger.Before,
                func="IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id"
                " AND o.state <> 'pending_approval') THEN"
                " RAISE EXCEPTION 'adjustments of a placed order stay' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_placed_adjustments_stay'; END IF; RETURN OLD;",
            ),
        ]


class OrderLogEntry(models.Model):
    """What happened to an order, for people: who, when, which move, and in what words."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="log")
    at = models.DateTimeField(auto_now_add=True)
    kind = models.CharField(max_length=30)
    user = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    acting = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    params = models.JSONField(default=dict)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

"""Tables: what was bought, as it was then."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q, Value
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Fulfillment
from lonja.catalog.rules import own_words
from lonja.core.ids import new_id
from lonja.ordering.states import OrderState
from lonja.pricing.rules import AdjustmentKind

CHARGES = [AdjustmentKind.FREIGHT, AdjustmentKind.SMALL_ORDER]


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
    ROUND = "round", _("collect round")
    QUOTE = "quote", _("quote")
    GROUP = "group", _("group purchase")
    IMPORT = "import", _("import")
    RECURRING = "recurring", _("recurring order")
    CALL_OFF = "call_off", _("call-off")


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
    `agreed_freight` was agreed for it; None: as usual.
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
    agreed_freight = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
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


class OrderDelivery(models.Model):
    """One of several deliveries of an order: where and when to, as it was agreed, and its freight (net).

    An order with a single delivery has none: its own address and wanted date say it. Else the first one is those.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    position = models.PositiveIntegerField()
    address = models.JSONField()
    wanted_on = models.DateField(null=True, blank=True)
    freight_amount = models.DecimalField(max_digits=18, decimal_places=4, default=0, db_default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="ordering_delivery_position_once"),
            models.CheckConstraint(condition=Q(freight_amount__gte=0), name="ordering_delivery_freight_not_negative"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="ordering_delivery_is_a_copy",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Condition(
                    "ROW(OLD.order_id, OLD.position, OLD.address, OLD.wanted_on)"
                    " IS DISTINCT FROM ROW(NEW.order_id, NEW.position, NEW.address, NEW.wanted_on)"
                ),
                func="RAISE EXCEPTION 'a delivery of an order is a copy' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_delivery_is_a_copy';",
            ),
        ]


class OrderLine(models.Model):
    """A line as it was agreed: texts, price and tax are copies. Only shipped and cancelled quantities move later.

    It stays with its order; only the import that brought an order of another program's past may take both back.

    `amount` is net, after `discount_amount` was taken off (BT-131); its adjustments say for what. `is_agreed`: its unit
    price was agreed for it in `price_source`, and stays while it waits for approval, but for what `agreed_steps` say of
    smaller quantities (ordering.rules.steps_as_text). `configured` says in words what
    was chosen, `configuration` in codes. A service level is a line of its own, and `service_of` its goods' line.
    `department` is for whom it was bought, where several buy together, and `department_name` what it was called then.
    `delivery` is with which of several deliveries it goes; an order with one has none.
    `gift_of` names the promotion that gave it for nothing (`price_source` has its code); '' for what was bought.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="order_lines")
    sku = models.CharField(max_length=64)
    own_code = models.CharField(max_length=120, blank=True, db_default="")
    own_name = models.CharField(max_length=255, blank=True, db_default="")
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
    agreed_steps = models.CharField(max_length=2000, blank=True, default="", db_default="")
    gift_of = models.CharField(max_length=120, blank=True, default="", db_default="")
    tax_class = models.CharField(max_length=20)
    tax_category = models.CharField(max_length=2, default="S")
    tax_percent = models.DecimalField(max_digits=5, decimal_places=2)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    cost_center_code = models.CharField(max_length=30, blank=True)
    department = models.ForeignKey(
        "companies.Unit", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    department_name = models.CharField(max_length=120, blank=True, default="", db_default="")
    delivery = models.ForeignKey(
        OrderDelivery, on_delete=models.CASCADE, null=True, blank=True, related_name="lines", db_index=False
    )
    note = models.CharField(max_length=200, blank=True)
    service_of = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="services", db_index=False
    )
    promised_on = models.DateField(null=True, blank=True)
    quantity_shipped = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    quantity_cancelled = models.DecimalField(max_digits=12, decimal_places=3, default=0)

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(fields=["variant"], name="ordering_line_by_variant"),
            models.Index(
                fields=["service_of"], condition=Q(service_of__isnull=False), name="ordering_services_of_line"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="ordering_line_position_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="ordering_quantity_positive"),
            models.CheckConstraint(condition=Q(unit_price__gte=0), name="ordering_price_not_negative"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="ordering_amount_not_negative"),
            models.CheckConstraint(condition=Q(discount_amount__gte=0), name="ordering_discount_not_negative"),
            models.CheckConstraint(
                condition=Q(gift_of="") | Q(unit_price=0, amount=0, discount_amount=0),
                name="ordering_gift_costs_nothing",
            ),
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
                    " OLD.discount_amount, OLD.own_code, OLD.own_name, OLD.configuration, OLD.configured)"
                    " IS DISTINCT FROM"
                    " ROW(NEW.sku, NEW.name, NEW.quantity, NEW.unit_price, NEW.amount, NEW.tax_percent, NEW.order_id,"
                    " NEW.discount_amount, NEW.own_code, NEW.own_name, NEW.configuration, NEW.configured)"
                ),
                func="RAISE EXCEPTION 'an order line is a copy and never changes' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_line_is_a_copy';",
            ),
            pgtrigger.Trigger(
                name="ordering_placed_lines_stay",
                operation=pgtrigger.Delete,
                when=pgtrigger.Before,
                func="IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id"
                " AND o.state <> 'pending_approval' AND o.road <> 'import') THEN"
                " RAISE EXCEPTION 'lines of a placed order stay' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'ordering_placed_lines_stay'; END IF; RETURN OLD;",
            ),
        ]

    @property
    def is_gift(self) -> bool:
        """Whether a promotion gave it for nothing."""
        return bool(self.gift_of)

    @property
    def is_left_out(self) -> bool:
        """Whether it is a gift that was not there when the order was placed: the order went on without it.

        Services and licenses always are; nothing is promised of them, also where they are cancelled later.
        """
        may_lack = self.is_gift and self.fulfillment not in (Fulfillment.SERVICE, Fulfillment.LICENSE)
        return may_lack and self.promised_on is None and self.quantity_cancelled == self.quantity

    @property
    def own(self) -> str:
        """The company's own number and name, as they are read together."""
        return own_words(self.own_code, self.own_name)


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
                " AND o.state <> 'pending_approval' AND o.road <> 'import') THEN"
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


class OrderAttachment(models.Model):
    """A file that the requester added to justify his order; those who approve read it. It never changes nor goes."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="attachments")
    file_hash = models.CharField(max_length=64)
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["order", "file_hash"], name="ordering_attachment_once")]
        triggers = [pgtrigger.Protect(name="ordering_attachment_stays", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return self.file_name

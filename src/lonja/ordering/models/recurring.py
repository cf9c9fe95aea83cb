"""Tables: orders that come again, their runs, and the days on which a company is closed."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from lonja.core.ids import new_id
from lonja.ordering.recurrence import LAST, MOST_EVERY, MonthPlace, Period, Recurrence, Shift
from lonja.ordering.recurring_states import TO_BE_TRIED, RecurringState, RunState


class Contents(models.TextChoices):
    """What a run orders: the lines that were written down, what its last order was made of, or what a list lacks."""

    FIXED = "fixed", _("always the same lines")
    LAST_TIME = "last_time", _("like the last time")
    PAR_LEVELS = "par_levels", _("what is missing on the shelf, by the levels of a list")


class PricePolicy(models.TextChoices):
    """What becomes of a run whose prices have risen since somebody accepted them."""

    ACCEPT = "accept", _("order up to a rise of so many percent")
    HOLD = "hold", _("hold any rise for review")
    CONTRACT = "contract", _("order at contract prices only")


class WhenMissing(models.TextChoices):
    """What becomes of a line that cannot be had."""

    LEAVE_OUT = "leave_out", _("leave the line out")
    PARTIAL = "partial", _("order what is there")
    WAIT = "wait", _("wait until all is there")


@pghistory.track(exclude=["version"])
class RecurringOrder(models.Model):
    """An order that is placed again and again for a unit, in the name of its `owner`; `deputy` takes over if he leaves.

    The fields from `period` to `ends_on` are a `recurrence.Recurrence`; `hour` is one of the seller's clock.
    `most_orders` ends it after so many orders. `price_percent` counts for the policy ACCEPT: how far a unit price may
    rise above the one that a person accepted. `source_id` names the list whose levels count for PAR_LEVELS; its lines
    then are the most that a run may order. `version` grows with every change of what it says.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.PROTECT, related_name="recurring_orders")
    unit = models.ForeignKey("companies.Unit", on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("companies.User", on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=RecurringState.choices, default=RecurringState.ACTIVE)

    period = models.CharField(max_length=10)
    every = models.PositiveSmallIntegerField(default=1)
    anchor_on = models.DateField()
    weekdays = models.JSONField(default=list, blank=True)
    month_place = models.CharField(max_length=10, default=MonthPlace.DAY.value)
    month_day = models.PositiveSmallIntegerField(null=True, blank=True)
    nth = models.SmallIntegerField(default=1)
    weekday = models.PositiveSmallIntegerField(default=0)
    shift = models.CharField(max_length=10, default=Shift.NONE.value)
    ends_on = models.DateField(null=True, blank=True)
    most_orders = models.PositiveIntegerField(null=True, blank=True)
    hour = models.PositiveSmallIntegerField(default=6)

    contents = models.CharField(max_length=10, choices=Contents.choices, default=Contents.FIXED)
    source_id = models.UUIDField(null=True, blank=True)
    price_policy = models.CharField(max_length=10, choices=PricePolicy.choices, default=PricePolicy.HOLD)
    price_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    has_substitutes = models.BooleanField(default=False)
    when_missing = models.CharField(max_length=10, choices=WhenMissing.choices, default=WhenMissing.LEAVE_OUT)
    is_merged = models.BooleanField(default=False)
    notice_days = models.PositiveSmallIntegerField(default=3)

    delivery_address = models.ForeignKey("companies.Address", on_delete=models.PROTECT, related_name="+")
    po_number = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    payment_method = models.CharField(max_length=30, default="on_account")
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["company", "state"], name="ordering_recurring_of_company")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=RecurringState.values), name="ordering_recurring_state_known"),
            models.CheckConstraint(
                condition=Q(period__in=list(Period), every__gte=1, every__lte=MOST_EVERY)
                & Q(month_place__in=list(MonthPlace), shift__in=list(Shift), hour__lte=23, weekday__lte=6)
                & (Q(month_day__isnull=True) | Q(month_day__gte=1, month_day__lte=31))
                & (Q(nth=LAST) | Q(nth__gte=1, nth__lte=4)),
                name="ordering_recurrence_sound",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("anchor_on")), name="ordering_recurring_ends_after"
            ),
            models.CheckConstraint(condition=Q(price_percent__gte=0), name="ordering_price_percent_positive"),
            models.CheckConstraint(
                condition=Q(contents=Contents.PAR_LEVELS.value, source_id__isnull=False)
                | (~Q(contents=Contents.PAR_LEVELS.value) & Q(source_id=None)),
                name="ordering_levels_have_a_list",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def rule(self) -> Recurrence:
        """When it is due."""
        return Recurrence(
            period=Period(self.period),
            every=self.every,
            anchor_on=self.anchor_on,
            weekdays=frozenset(self.weekdays),
            month_place=MonthPlace(self.month_place),
            month_day=self.month_day,
            nth=self.nth,
            weekday=self.weekday,
            shift=Shift(self.shift),
            ends_on=self.ends_on,
        )


class RecurringRun(models.Model):
    """What becomes of a recurring order on one due date; `due_on` names it for good, `runs_on` says when it runs.

    `tried_at` is the moment from which the scheduler tries it. `reason` says, in the owner's language, why it was not
    ordered. `differences` are what was ordered otherwise than planned, or why it waits: rows as `Difference.as_json`
    has them. Runs that were merged have one order in common.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recurring = models.ForeignKey(RecurringOrder, on_delete=models.PROTECT, related_name="runs", db_index=False)
    due_on = models.DateField()
    runs_on = models.DateField()
    tried_at = models.DateTimeField()
    is_moved = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=RunState.choices, default=RunState.PLANNED)
    order = models.ForeignKey("ordering.Order", on_delete=models.PROTECT, null=True, blank=True, related_name="runs")
    reason = models.TextField(blank=True)
    differences = models.JSONField(default=list, blank=True)
    announced_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on"]
        indexes = [
            models.Index(fields=["tried_at"], condition=Q(state__in=list(TO_BE_TRIED)), name="ordering_runs_to_try")
        ]
        constraints = [
            models.UniqueConstraint(fields=["recurring", "due_on"], name="ordering_run_once_per_date"),
            models.CheckConstraint(condition=Q(state__in=RunState.values), name="ordering_run_state_known"),
            models.CheckConstraint(
                condition=Q(state=RunState.ORDERED.value, order__isnull=False)
                | (~Q(state=RunState.ORDERED.value) & Q(order__isnull=True)),
                name="ordering_run_ordered_has_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recurring_id} {self.due_on}"


class RecurringLine(models.Model):
    """A line of a recurring order, or of one `run` alone that was edited; `sku` and `name` as they were then.

    `accepted_unit_price` is the net price that a person accepted last; runs never move it, so that small rises do not
    add up unseen.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recurring = models.ForeignKey(RecurringOrder, on_delete=models.CASCADE, related_name="lines")
    run = models.ForeignKey(RecurringRun, on_delete=models.CASCADE, null=True, blank=True, related_name="lines")
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="+")
    sku = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    configuration = models.CharField(max_length=2000, blank=True)
    note = models.CharField(max_length=200, blank=True)
    accepted_unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["recurring", "run", "variant", "cost_center", "configuration"],
                nulls_distinct=False,
                name="ordering_recurring_line_once",
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="ordering_recurring_quantity_positive"),
        ]


@pghistory.track()
class RecurringConsent(models.Model):
    """An approver agreed beforehand to the runs of a recurring order: up to `amount` (net) each, until `until_on`.

    `contents_hash` is what he agreed to; what differs from it asks as any order does.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recurring = models.ForeignKey(RecurringOrder, on_delete=models.CASCADE, related_name="consents")
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, related_name="+")
    amount = models.DecimalField(max_digits=18, decimal_places=4)
    until_on = models.DateField()
    contents_hash = models.CharField(max_length=64)
    given_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-given_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["recurring", "user"], condition=Q(revoked_at=None), name="ordering_one_consent_per_person"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="ordering_consent_amount_positive"),
        ]


@pghistory.track()
class CalendarDay(models.Model):
    """A day on which a company, or a unit and what lies below it, is closed; or open in spite of a holiday."""

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="calendar_days")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    on = models.DateField()
    name = models.CharField(max_length=120, blank=True)
    is_yearly = models.BooleanField(default=False)
    is_open = models.BooleanField(default=False)

    class Meta:
        ordering = ["on"]
        constraints = [
            models.UniqueConstraint(
                fields=["company", "unit", "on", "is_yearly"], nulls_distinct=False, name="ordering_calendar_day_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.name}"

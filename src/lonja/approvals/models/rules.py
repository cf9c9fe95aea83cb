"""Tables: when an order of a company needs consent, and whose."""

from __future__ import annotations

from typing import Any

import pghistory
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.approvals.rules import Effect, WaitsIn
from lonja.approvals.rules.patience import ESCALATE_AFTER, REMIND_AFTER
from lonja.core.ids import new_id

ONE_WAY_OF_NAMING = (
    Q(approver_role__isnull=False, approver=None, levels_up=None, is_owner=False)
    | Q(approver_role=None, approver__isnull=False, levels_up=None, is_owner=False)
    | Q(approver_role=None, approver=None, levels_up__isnull=False, is_owner=False)
    | Q(approver_role=None, approver=None, levels_up=None, is_owner=True)
)
"""A step asks by role, by name, by level, or the owners."""

ONE_WAY_OF_ESCALATING = (
    Q(escalates_to_role=None, escalates_to=None)
    | Q(escalates_to_role=None, escalates_levels_up=None)
    | Q(escalates_to=None, escalates_levels_up=None)
)
"""A rule names by role, by name or by level whom it asks when it waited too long, or nobody."""


@pghistory.track()
class ApprovalPolicy(models.Model):
    """How a company approves. `price_tolerance_percent`: how far the total may rise before it is asked again.

    A request that waits reminds who is asked after so many working days, and asks those above, too, after so many
    (0: never). Links in mails decide without a sign-in up to `link_up_to`, net (none: any amount; 0: never).
    """

    company = models.OneToOneField("companies.Company", on_delete=models.CASCADE, related_name="approval_policy")
    price_tolerance_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    remind_after_days = models.PositiveSmallIntegerField(default=REMIND_AFTER, db_default=REMIND_AFTER)
    escalate_after_days = models.PositiveSmallIntegerField(default=ESCALATE_AFTER, db_default=ESCALATE_AFTER)
    link_up_to = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)


class RuleStatus(models.TextChoices):
    """Whether a rule counts. A draft has never counted yet and can be tried on past orders."""

    ACTIVE = "active", pgettext_lazy("approval rule", "on")
    OFF = "off", pgettext_lazy("approval rule", "off")
    DRAFT = "draft", pgettext_lazy("approval rule", "draft")


class RuleEffect(models.TextChoices):
    """What a rule does where it applies."""

    REQUIRE = Effect.REQUIRE.value, _("ask for approval")
    ALLOW = Effect.ALLOW.value, _("let it through at once")
    REFUSE = Effect.REFUSE.value, _("refuse it")


class WaitUnit(models.TextChoices):
    """In what a rule counts how long it waits."""

    DAYS = WaitsIn.DAYS.value, _("working days")
    HOURS = WaitsIn.HOURS.value, _("hours of working days")


def every_order() -> dict[str, Any]:
    """The conditions of a rule that has none."""
    return {"all": []}


@pghistory.track()
class ApprovalRule(models.Model):
    """What happens to an order of the company, of a unit and all below it, where its `conditions` hold.

    `conditions` is a tree as `rules.as_data` writes it. `refusal` is what the buyer reads whose order is refused.
    `allows_self`: the requester may agree himself where he is among those who are asked. `remind_after` and
    `escalate_after`, in working days or hours of them, count in place of the company's (none: as there; 0: never); whom
    it names by `escalates_to` (one way at most) is asked before those above. Archived rules (`is_active`
    is false) stay for the requests that they caused.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="approval_rules")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    conditions = models.JSONField(default=every_order, db_default=Value({"all": []}, models.JSONField()))
    effect = models.CharField(
        max_length=10, choices=RuleEffect.choices, default=RuleEffect.REQUIRE, db_default=RuleEffect.REQUIRE
    )
    refusal = models.CharField(max_length=300, blank=True, db_default="")
    allows_self = models.BooleanField(default=False, db_default=False)
    status = models.CharField(
        max_length=10, choices=RuleStatus.choices, default=RuleStatus.ACTIVE, db_default=RuleStatus.ACTIVE
    )
    is_active = models.BooleanField(default=True)
    remind_after = models.PositiveSmallIntegerField(null=True, blank=True)
    escalate_after = models.PositiveSmallIntegerField(null=True, blank=True)
    waits_in = models.CharField(max_length=5, choices=WaitUnit.choices, default=WaitUnit.DAYS, db_default=WaitUnit.DAYS)
    escalates_to_role = models.ForeignKey(
        "companies.Role", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    escalates_to = models.ForeignKey(
        "companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    escalates_levels_up = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(effect="refuse") | ~Q(refusal=""), name="approvals_refusal_has_a_sentence"
            ),
            models.CheckConstraint(condition=ONE_WAY_OF_ESCALATING, name="approvals_rule_escalates_one_way"),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ApprovalRuleStep(models.Model):
    """One of those whom a step asks: holders of a role in the requester's unit or above, a person, those who approve
    so many units above the requester's, or the owners of the cost centers.

    Rows of the same `stage` are one step; `needed` of them must agree.
    """

    rule = models.ForeignKey(ApprovalRule, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField(default=0)
    stage = models.PositiveSmallIntegerField(default=1, db_default=1)
    needed = models.PositiveSmallIntegerField(default=1, db_default=1)
    approver_role = models.ForeignKey(
        "companies.Role", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approver = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    levels_up = models.PositiveSmallIntegerField(null=True, blank=True)
    is_owner = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(condition=ONE_WAY_OF_NAMING, name="approvals_rule_step_names_one"),
            models.UniqueConstraint(fields=["rule", "position"], name="approvals_rule_step_once"),
        ]

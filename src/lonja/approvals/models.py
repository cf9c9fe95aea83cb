"""Tables: rules with their steps; requests with their steps; links to decide by mail."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id


@pghistory.track()
class ApprovalPolicy(models.Model):
    """How a company approves. `price_tolerance_percent`: how far the total may rise before it is asked again."""

    company = models.OneToOneField("companies.Company", on_delete=models.CASCADE, related_name="approval_policy")
    price_tolerance_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)


@pghistory.track()
class ApprovalRule(models.Model):
    """When an order of the company needs somebody's consent. All conditions set must hold.

    `min_amount` is in the company's currency, net, and inclusive: an order of exactly that amount is asked for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="approval_rules")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    min_amount = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    requester_role = models.ForeignKey(
        "companies.Role", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    category = models.ForeignKey("catalog.Category", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(min_amount__isnull=True) | Q(min_amount__gte=0),
                name="approvals_amount_not_negative",
            )
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ApprovalRuleStep(models.Model):
    """Who decides: anybody with a role in the requester's unit or above it, or one named person."""

    rule = models.ForeignKey(ApprovalRule, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField(default=0)
    approver_role = models.ForeignKey(
        "companies.Role", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approver = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approver_role__isnull=True) ^ Q(approver__isnull=True),
                name="approvals_role_or_person",
            ),
            models.UniqueConstraint(fields=["rule", "position"], name="approvals_rule_step_once"),
        ]


def _refusal(name: str, sentence: str, *, where_exists: str = "") -> str:
    """The body of a trigger that refuses its row, always or only where a query finds something."""
    refuse = f"RAISE EXCEPTION '{sentence}' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';"
    return f"IF EXISTS ({where_exists}) THEN {refuse} END IF; RETURN NEW;" if where_exists else refuse


class RequestState(models.TextChoices):
    """Where a request stands; only an open one can move."""

    OPEN = "open", pgettext_lazy("approval request", "waiting")
    APPROVED = "approved", pgettext_lazy("approval request", "approved")
    REJECTED = "rejected", pgettext_lazy("approval request", "rejected")
    WITHDRAWN = "withdrawn", pgettext_lazy("approval request", "withdrawn")
    SUPERSEDED = "superseded", pgettext_lazy("approval request", "replaced")


@pghistory.track()
class ApprovalRequest(models.Model):
    """Somebody asks for consent to spend `amount` (net, in `currency`) on what `content_hash` stands for.

    A request of a machine has no requester. `answerable` is the requester, or who made the machine's key: the one who
    may not decide. What was asked for never changes; a closed request never opens again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="approval_requests")
    unit = models.ForeignKey("companies.Unit", on_delete=models.PROTECT, related_name="+")
    subject = models.CharField(max_length=80)
    requester = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answerable = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    amount = models.DecimalField(max_digits=18, decimal_places=4)
    currency = models.CharField(max_length=3)
    content_hash = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=RequestState.choices, default=RequestState.OPEN)
    requested_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject"], name="approvals_by_subject"),
            models.Index(fields=["company", "state"], name="approvals_by_company"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="open"), name="approvals_one_open_per_subject"
            ),
            models.CheckConstraint(
                condition=Q(requester__isnull=True) | Q(answerable__isnull=False, requester=models.F("answerable")),
                name="approvals_requester_is_answerable",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="approvals_request_is_a_copy",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.AnyChange(
                    "company", "unit", "subject", "requester", "answerable", "amount", "currency", "content_hash"
                ),
                func=_refusal("approvals_request_is_a_copy", "what was asked for never changes"),
            ),
            pgtrigger.Trigger(
                name="approvals_closed_stays_closed",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(old__state__df=pgtrigger.F("new__state")) & ~pgtrigger.Q(old__state="open"),
                func=_refusal("approvals_closed_stays_closed", "a closed request never moves again"),
            ),
        ]


class StepState(models.TextChoices):
    """Where a step stands."""

    WAITING = "waiting", pgettext_lazy("approval step", "waiting")
    APPROVED = "approved", pgettext_lazy("approval step", "approved")
    REJECTED = "rejected", pgettext_lazy("approval step", "rejected")


@pghistory.track()
class ApprovalStep(models.Model):
    """One consent of a request, in order: by a role or a person, with why it is needed and what was decided."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(ApprovalRequest, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    rule_name = models.CharField(max_length=120)
    approver_role = models.ForeignKey(
        "companies.Role", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approver = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=StepState.choices, default=StepState.WAITING)
    decided_by = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["request", "position"], name="approvals_step_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_by=None, decided_at=None)
                | ~Q(state="waiting") & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="approvals_decided_by_somebody",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="approvals_decided_once",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=~pgtrigger.Q(old__state="waiting"),
                func=_refusal("approvals_decided_once", "a decided step never changes"),
            ),
            pgtrigger.Trigger(
                name="approvals_never_own",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                func=_refusal(
                    "approvals_never_own",
                    "nobody decides on his own request",
                    where_exists="SELECT 1 FROM approvals_approvalrequest r"
                    " WHERE r.id = NEW.request_id AND r.answerable_id = NEW.decided_by_id",
                ),
            ),
            pgtrigger.Trigger(
                name="approvals_in_turn",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=~pgtrigger.Q(new__state="waiting"),
                func=_refusal(
                    "approvals_in_turn",
                    "an earlier step is not approved",
                    where_exists="SELECT 1 FROM approvals_approvalstep s WHERE s.request_id = NEW.request_id"
                    " AND s.position < NEW.position AND s.state <> 'approved'",
                ),
            ),
        ]


class ApprovalLink(models.Model):
    """A single-use way to decide one step from a mail, bound to one person. Only the token's hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    step = models.ForeignKey(ApprovalStep, on_delete=models.CASCADE, related_name="links")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

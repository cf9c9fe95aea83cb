"""Tables: requests for consent and the steps in which it is given."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id


def _refusal(name: str, sentence: str, *, where_exists: str = "") -> str:
    """The body of a trigger that refuses its row, always or only where a query finds something."""
    refuse = f"RAISE EXCEPTION '{sentence}' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';"
    return f"IF EXISTS ({where_exists}) THEN {refuse} END IF; RETURN NEW;" if where_exists else refuse


class RequestState(models.TextChoices):
    """Where a request stands; only an open one can be decided, one that was sent back is replaced or withdrawn."""

    OPEN = "open", pgettext_lazy("approval request", "waiting")
    APPROVED = "approved", pgettext_lazy("approval request", "approved")
    REJECTED = "rejected", pgettext_lazy("approval request", "rejected")
    WITHDRAWN = "withdrawn", pgettext_lazy("approval request", "withdrawn")
    SUPERSEDED = "superseded", pgettext_lazy("approval request", "replaced")
    RETURNED = "returned", pgettext_lazy("approval request", "sent back for changes")


LIVE = (RequestState.OPEN, RequestState.RETURNED)
"""The subject still hangs on it: it waits for those who are asked, or for its requester."""


@pghistory.track()
class ApprovalRequest(models.Model):
    """Somebody asks for consent to spend `amount` (net, in `currency`) on what `content_hash` stands for.

    A request of a machine has no requester. `answerable` is the requester, or who made the machine's key: the one who
    may not decide. `evidence` says what the rules saw and which of them asked, as they then were. What was asked for
    never changes; a closed request never opens again. `closed_at` is when nobody was asked any more.
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
    evidence = models.JSONField(default=dict, db_default=Value({}, models.JSONField()))
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
                fields=["subject"],
                condition=Q(state__in=["open", "returned"]),
                name="approvals_one_open_per_subject",
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
                    "company",
                    "unit",
                    "subject",
                    "requester",
                    "answerable",
                    "amount",
                    "currency",
                    "content_hash",
                    "evidence",
                ),
                func=_refusal("approvals_request_is_a_copy", "what was asked for never changes"),
            ),
            pgtrigger.Trigger(
                name="approvals_closed_stays_closed",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Condition(
                    "OLD.state IS DISTINCT FROM NEW.state AND OLD.state <> 'open'"
                    " AND NOT (OLD.state = 'returned' AND NEW.state IN ('superseded', 'withdrawn'))"
                ),
                func=_refusal("approvals_closed_stays_closed", "a closed request never moves again"),
            ),
        ]


class StepState(models.TextChoices):
    """Where a step stands."""

    WAITING = "waiting", pgettext_lazy("approval step", "waiting")
    APPROVED = "approved", pgettext_lazy("approval step", "approved")
    REJECTED = "rejected", pgettext_lazy("approval step", "rejected")
    SPARED = "spared", pgettext_lazy("approval step", "not needed any more")
    RETURNED = "returned", pgettext_lazy("approval step", "sent back for changes")


@pghistory.track()
class ApprovalStep(models.Model):
    """One consent of a request: who is asked for it, why, and what was decided.

    Consents of the same `stage` are asked for together, and `needed` of them are enough: the others are spared.
    `may_be_own`: the requester may give it himself. `on_behalf_of` is the absent colleague for whom it was given.
    `overrides_budget`: it lets the purchase go past a budget, so who gives it says why. One that names nobody asks
    whoever may approve the purchase. `kept_from`: it was given then, to what was changed since and rose in nothing.
    `raised` counts how often those above were asked, too, because it waited too long; `patience` is what the rules that
    ask for it said of that themselves when it was asked for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(ApprovalRequest, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    stage = models.PositiveSmallIntegerField(default=1, db_default=1)
    needed = models.PositiveSmallIntegerField(default=1, db_default=1)
    may_be_own = models.BooleanField(default=False, db_default=False)
    rule_name = models.CharField(max_length=120)
    overrides_budget = models.BooleanField(default=False, db_default=False)
    approver_role = models.ForeignKey(
        "companies.Role", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approver = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    levels_up = models.PositiveSmallIntegerField(null=True, blank=True)
    is_owner = models.BooleanField(default=False, db_default=False)
    raised = models.PositiveSmallIntegerField(default=0, db_default=0)
    patience = models.JSONField(default=list, db_default=Value([], models.JSONField()))
    state = models.CharField(max_length=10, choices=StepState.choices, default=StepState.WAITING)
    decided_by = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    on_behalf_of = models.ForeignKey(
        "companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    kept_from = models.DateTimeField(null=True, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["request", "position"], name="approvals_step_once"),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "spared"], decided_by=None, decided_at=None)
                | ~Q(state__in=["waiting", "spared"]) & Q(decided_by__isnull=False, decided_at__isnull=False),
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
                condition=pgtrigger.Q(new__may_be_own=False),
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
                    " AND s.stage < NEW.stage AND s.state NOT IN ('approved', 'spared')",
                ),
            ),
            pgtrigger.Trigger(
                name="approvals_consents_of_several",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(new__state="approved"),
                func=_refusal(
                    "approvals_consents_of_several",
                    "one person counts once where some of several must agree",
                    where_exists="SELECT 1 FROM approvals_approvalstep s WHERE s.request_id = NEW.request_id"
                    " AND s.stage = NEW.stage AND s.id <> NEW.id AND s.decided_by_id = NEW.decided_by_id"
                    " AND NEW.needed < (SELECT count(*) FROM approvals_approvalstep o"
                    " WHERE o.request_id = NEW.request_id AND o.stage = NEW.stage)",
                ),
            ),
        ]


class NoticeKind(models.TextChoices):
    """Why somebody was told of a request that waits."""

    ASKED = "asked", pgettext_lazy("approval notice", "asked")
    REMINDED = "reminded", pgettext_lazy("approval notice", "reminded")
    ESCALATED = "escalated", pgettext_lazy("approval notice", "asked, because it waited too long")


class ApprovalNotice(models.Model):
    """Who was told when that the consents of a stage wait for him; never changed.

    `people` are those of whom it was news, each with `id` and `name`; of a reminder, all who could decide then.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(ApprovalRequest, on_delete=models.CASCADE, related_name="notices")
    stage = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=NoticeKind.choices)
    people = models.JSONField()
    told_at = models.DateTimeField()

    class Meta:
        ordering = ["told_at", "id"]
        triggers = [pgtrigger.Protect(name="approvals_notices_stay", operation=pgtrigger.Update)]

"""Tables: how a company's accounts payable is told that a purchase is closed, and what was told (S4)."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id


class TargetKind(models.TextChoices):
    """By which way accounts payable is told."""

    MAIL = "mail", pgettext_lazy("payables", "Mail")
    WEBHOOK = "webhook", pgettext_lazy("payables", "Webhook")
    FILE = "file", pgettext_lazy("payables", "File to fetch")


class FileFormat(models.TextChoices):
    """What a file to fetch, or what hangs on a mail, is."""

    CSV = "csv", "CSV"
    JSON = "json", "JSON"


@pghistory.track(exclude=["secret"])
class PayableTarget(models.Model):
    """One way in which a company wants each closed purchase told.

    A mail goes to `recipients`, a webhook to `url`, signed with `secret` (kept as it is, because both sides sign with
    it); a file waits here to be fetched. `format` is that of the file, and of what hangs on the mail.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="payable_targets")
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=10, choices=TargetKind.choices)
    recipients = models.JSONField(default=list)
    url = models.URLField(max_length=500, blank=True)
    secret = models.CharField(max_length=64, blank=True)
    format = models.CharField(max_length=5, choices=FileFormat.choices, default=FileFormat.CSV)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="mail") & ~Q(recipients=[])
                | Q(kind="webhook") & ~Q(url="") & ~Q(secret="")
                | Q(kind="file"),
                name="notifications_target_is_whole",
            )
        ]

    def __str__(self) -> str:
        return self.name


class NoticeState(models.TextChoices):
    """How far a notice is."""

    WAITING = "waiting", pgettext_lazy("payable notice", "waiting")
    DELIVERED = "delivered", pgettext_lazy("payable notice", "delivered")
    FAILED = "failed", pgettext_lazy("payable notice", "failed")


class PayableNotice(models.Model):
    """That one target is told of one purchase; `id` is the idempotency key by which it knows what it has heard.

    `content` is what is sent, the same at every try. A test has no order, and its content says that it is one.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    target = models.ForeignKey(PayableTarget, on_delete=models.CASCADE, related_name="notices", db_index=False)
    order = models.ForeignKey("ordering.Order", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    content = models.JSONField()
    state = models.CharField(max_length=10, choices=NoticeState.choices, default=NoticeState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["target", "-created_at"], name="notifications_notice_by_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["target", "order"], condition=Q(order__isnull=False), name="notifications_told_once"
            ),
            models.CheckConstraint(
                condition=Q(state="delivered", delivered_at__isnull=False) | ~Q(state="delivered"),
                name="notifications_delivered_when",
            ),
        ]

    @property
    def is_test(self) -> bool:
        """Whether it is the example of a test."""
        return self.order_id is None

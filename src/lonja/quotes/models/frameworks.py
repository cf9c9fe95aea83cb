"""Tables: framework agreements that came of quotes, and the orders that were called off from them."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from lonja.core.ids import new_id
from lonja.quotes.models.quotes import Quote


@pghistory.track(exclude=["reminded_days"])
class Framework(models.Model):
    """A company may call off what it accepted, at the agreed prices, until `ends_on`, at most `most_call_offs` times.

    Its lines are those of the acceptance, each with a least and a most of all call-offs together. `reminded_days` says
    how many days before its end both sides were last told what is left; `ended_at` that they were told of its end.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=40, unique=True)
    quote = models.OneToOneField(Quote, on_delete=models.PROTECT, related_name="framework")
    opened_at = models.DateTimeField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    most_call_offs = models.PositiveIntegerField(null=True, blank=True)
    reminded_days = models.PositiveSmallIntegerField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["ends_on", "number"]
        indexes = [models.Index(fields=["ends_on"], condition=Q(ended_at=None), name="quotes_frameworks_running")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=models.F("starts_on")), name="quotes_framework_days"),
            models.CheckConstraint(
                condition=Q(most_call_offs=None) | Q(most_call_offs__gt=0), name="quotes_framework_call_offs"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CallOff(models.Model):
    """An order of goods of a framework. `key` is the click's own, so that the same one orders once."""

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="call_offs", db_index=False)
    order = models.OneToOneField("ordering.Order", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=64)

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["framework", "key"], name="quotes_called_off_once")]
        triggers = [pgtrigger.Protect(name="quotes_call_off_stays", operation=pgtrigger.Update | pgtrigger.Delete)]

"""Tables of the ground: events that happened, and answers already given."""

from __future__ import annotations

from django.db import models

from lonja.core.ids import new_id


class RecordedEvent(models.Model):
    """A fact, written in the transaction that made it true; handlers hear of it after the commit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=100)
    facts = models.JSONField()
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["name", "recorded_at"], name="core_event_by_name")]

    def __str__(self) -> str:
        return f"{self.name} {self.id}"


class GivenAnswer(models.Model):
    """The answer once given to a key, so that the same request asked again gets it again.

    `owner` keeps the keys of two companies apart; `fingerprint` is a hash of what was asked.
    """

    owner = models.UUIDField()
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    answer = models.JSONField(null=True)
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="core_answer_once_per_key")]
        indexes = [models.Index(fields=["given_at"], name="core_answer_by_age")]

    def __str__(self) -> str:
        return self.key

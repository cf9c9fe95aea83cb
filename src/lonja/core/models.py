"""Tables of the ground: events that happened, answers already given, and what all processes must know for a while."""

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


class CachedValue(models.Model):
    """A row of Django's cache (`settings.CACHES`), such as how often an address has guessed a password lately.

    Only Django's `DatabaseCache` reads and writes it. It is a model, so that the migrations make its table.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key

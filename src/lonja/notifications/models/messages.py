"""Tables: messages to people."""

from __future__ import annotations

from django.db import models

from lonja.core.ids import new_id


class Message(models.Model):
    """A mail, written once per event, template and recipient; kept with the moment it was handed to the mail server.

    `text` and `html` are empty from then on, but in the demo: links in them let their reader in.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    event_id = models.UUIDField(null=True, blank=True)
    template = models.CharField(max_length=60)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    recipient = models.EmailField()
    language = models.CharField(max_length=5)
    subject = models.CharField(max_length=255)
    text = models.TextField()
    html = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["event_id", "template", "recipient"], name="notifications_once_per_event")
        ]

    def __str__(self) -> str:
        return self.subject

"""Addresses of the demo's mailbox."""

from __future__ import annotations

from django.urls import path

from lonja.notifications import views

app_name = "notifications"

urlpatterns = [
    path("", views.mailbox, name="mailbox"),
    path("<uuid:message_id>/", views.message, name="message"),
    path("<uuid:message_id>/page/", views.message_page, name="message_page"),
]

"""Addresses of group purchases."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.groups import views

urlpatterns = [
    path("groups/", views.groups, name="groups"),
    path("groups/new/", views.new_group, name="new_group"),
    path("groups/<uuid:purchase_id>/", views.group, name="group"),
    path("groups/<uuid:purchase_id>/cancel/", views.cancel, name="cancel_group"),
]

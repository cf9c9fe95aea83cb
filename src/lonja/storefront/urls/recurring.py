"""Addresses of recurring orders."""

from __future__ import annotations

from django.urls import path

from lonja.storefront.views import recurring, recurring_runs

urlpatterns = [
    path("", recurring.recurring_orders, name="recurring_orders"),
    path("new/", recurring.new_recurring, name="new_recurring"),
    path("preview/", recurring.recurring_preview, name="recurring_preview"),
    path("calendar/", recurring_runs.work_days, name="work_days"),
    path("calendar/days/", recurring_runs.change_work_days, name="change_work_days"),
    path("runs/<uuid:run_id>/", recurring_runs.recurring_run, name="recurring_run"),
    path("runs/<uuid:run_id>/settle/", recurring_runs.settle_run, name="settle_recurring_run"),
    path("<uuid:recurring_id>/", recurring.recurring_order, name="recurring_order"),
    path("<uuid:recurring_id>/edit/", recurring.edit_recurring, name="edit_recurring"),
    path("<uuid:recurring_id>/lines/", recurring.recurring_lines, name="recurring_lines"),
    path("<uuid:recurring_id>/date/", recurring_runs.change_date, name="change_recurring_date"),
    path("<uuid:recurring_id>/state/", recurring_runs.change_state, name="change_recurring_state"),
    path("<uuid:recurring_id>/levels/", recurring_runs.take_levels, name="take_recurring_levels"),
    path("<uuid:recurring_id>/consent/", recurring_runs.consent, name="consent_recurring"),
]

"""Addresses of rebates."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.rebates import agreements, periods

urlpatterns = [
    path("rebates/", periods.rebates, name="rebates"),
    path("rebates/<uuid:period_id>/", periods.rebate, name="rebate"),
    path("rebates/<uuid:period_id>/close/", periods.close, name="close_rebate"),
    path("rebates/<uuid:period_id>/<int:entry_id>/return/", periods.return_goods, name="return_goods"),
    path("rebates/agreements/", agreements.agreements, name="rebate_agreements"),
    path("new/rebate/", agreements.new_agreement, name="new_rebate_agreement"),
    path("rebates/agreements/<slug:agreement_code>/", agreements.agreement, name="rebate_agreement"),
]

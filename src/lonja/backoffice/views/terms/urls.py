"""Addresses of terms and contracts."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.terms import contracts, one, places

urlpatterns = [
    path("terms/", places.order_terms, name="order_terms"),
    path("terms/new/", places.new_terms, name="new_terms"),
    path("terms/strategies/", places.strategy, name="set_strategy"),
    path("terms/<int:terms_id>/", one.terms, name="terms_of_place"),
    path("terms/<int:terms_id>/ladder/", one.ladder, name="save_ladder"),
    path("terms/<int:terms_id>/freight/", one.freight, name="save_freight"),
    path("terms/<int:terms_id>/forget/", one.forget, name="forget_terms"),
    path("contracts/", contracts.contracts, name="contracts"),
    path("contracts/new/", contracts.new_contract, name="new_contract"),
    path("contracts/<int:contract_id>/", contracts.contract, name="contract"),
]

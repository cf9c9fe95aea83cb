"""Addresses of the pages of prices."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.prices import assignments, changes, facts, grid, impact, lists, why

ONE = "prices/list/<path:list_code>/"
"""A list's code may come from elsewhere and hold any sign, so the shortest address stands last."""

urlpatterns = [
    path("prices/", lists.price_lists, name="price_lists"),
    path("prices/new/", facts.new_price_list, name="new_price_list"),
    path("prices/why/", why.why_price, name="why_price"),
    path(f"{ONE}save/", grid.save_prices, name="save_prices"),
    path(f"{ONE}change/", changes.by_rule, name="change_prices"),
    path(f"{ONE}paste/", changes.pasted, name="paste_prices"),
    path(f"{ONE}impact/", impact.activation, name="price_list_impact"),
    path(f"{ONE}facts/", facts.price_list_facts, name="price_list_facts"),
    path(f"{ONE}exceptions/", facts.exceptions, name="price_list_exceptions"),
    path(f"{ONE}uses/", assignments.uses, name="price_list_uses"),
    path(f"{ONE}uses/<int:use_id>/", assignments.use, name="price_list_use"),
    path(f"{ONE}uses/<int:use_id>/end/", assignments.end_use, name="end_price_list_use"),
    path(ONE, grid.price_list, name="price_list"),
]

"""Addresses of promotions."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.promotions import lists, one, switches

urlpatterns = [
    path("promotions/", lists.promotions, name="promotions"),
    path("new/promotion/", one.new_promotion, name="new_promotion"),
    path("promotions/p/<slug:promotion_code>/", one.promotion, name="promotion"),
    path("promotions/p/<slug:promotion_code>/switch/", switches.switch, name="switch_promotion"),
    path("promotions/p/<slug:promotion_code>/end/", switches.end, name="end_promotion"),
    path("promotions/p/<slug:promotion_code>/uses/", lists.uses, name="promotion_uses"),
]

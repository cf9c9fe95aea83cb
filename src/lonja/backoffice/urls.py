"""Addresses of the back office."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views import (
    companies,
    dashboard,
    keys,
    licenses,
    new_company,
    order_list,
    orders,
    searching,
    settings,
)
from lonja.backoffice.views.catalog.urls import urlpatterns as catalog
from lonja.backoffice.views.groups.urls import urlpatterns as groups
from lonja.backoffice.views.imports.urls import urlpatterns as imports
from lonja.backoffice.views.prices.urls import urlpatterns as prices
from lonja.backoffice.views.promotions.urls import urlpatterns as promotions
from lonja.backoffice.views.rebates.urls import urlpatterns as rebates
from lonja.backoffice.views.terms.urls import urlpatterns as terms

app_name = "backoffice"

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("orders/", order_list.orders, name="orders"),
    path("orders/<uuid:order_id>/", orders.order, name="order"),
    path("orders/<uuid:order_id>/acknowledge/", orders.acknowledge, name="acknowledge_order"),
    path("orders/<uuid:order_id>/ship/", orders.ship, name="ship_order"),
    path("orders/<uuid:order_id>/cancel/", orders.cancel, name="cancel_order"),
    path("settings/", settings.settings, name="settings"),
    path("settings/second-step/", settings.second_step, name="second_step"),
    path("settings/keys/", keys.keys, name="keys"),
    path("settings/keys/new/", keys.new_key, name="new_key"),
    path("settings/keys/<uuid:seller_key_id>/rotate/", keys.rotate_key, name="rotate_key"),
    path("settings/keys/<uuid:seller_key_id>/revoke/", keys.revoke_key, name="revoke_key"),
    path("companies/", companies.companies, name="companies"),
    path("companies/new/", new_company.new_company, name="new_company"),
    path("companies/<uuid:company_id>/", companies.company, name="company"),
    path("companies/<uuid:company_id>/terms/", companies.terms, name="company_terms"),
    path("companies/<uuid:company_id>/invite/", companies.invite, name="invite_person"),
    path("companies/<uuid:company_id>/block/", companies.block, name="block_company"),
    path("companies/<uuid:company_id>/see-as/", companies.act_as, name="act_as"),
    *prices,
    *catalog,
    *promotions,
    *terms,
    *groups,
    path("search/", searching.synonyms, name="synonyms"),
    path("search/<int:set_id>/forget/", searching.forget_synonyms, name="forget_synonyms"),
    path("search/misses/", searching.misses, name="misses"),
    path("search/part-numbers/", searching.part_numbers, name="part_numbers"),
    path("search/part-numbers/<int:number_id>/remove/", searching.remove_part_number, name="remove_part_number"),
    path("licenses/", licenses.licenses, name="licenses"),
    path("licenses/<int:variant_id>/", licenses.license_pool, name="license_pool"),
    *rebates,
    *imports,
]

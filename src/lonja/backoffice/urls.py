"""Addresses of the back office."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views import (
    companies,
    company_access,
    company_sign_in,
    customer_lists,
    dashboard,
    domains,
    invitations,
    keys,
    licenses,
    new_company,
    order_list,
    orders,
    people_sheets,
    recurring,
    registrations,
    searching,
    settings,
)
from lonja.backoffice.views.catalog.urls import urlpatterns as catalog
from lonja.backoffice.views.groups.urls import urlpatterns as groups
from lonja.backoffice.views.imports.urls import urlpatterns as imports
from lonja.backoffice.views.prices.urls import urlpatterns as prices
from lonja.backoffice.views.promotions.urls import urlpatterns as promotions
from lonja.backoffice.views.quotes.urls import urlpatterns as quotes
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
    path("recurring/", recurring.recurring_orders, name="recurring_orders"),
    path("recurring/<uuid:recurring_id>/", recurring.recurring_order, name="recurring_order"),
    path("settings/", settings.settings, name="settings"),
    path("settings/second-step/", settings.second_step, name="second_step"),
    path("settings/erp-owns/", settings.ownership, name="ownership"),
    path("settings/channels/<slug:channel_code>/register/", settings.register, name="channel_register"),
    path("settings/keys/", keys.keys, name="keys"),
    path("settings/keys/new/", keys.new_key, name="new_key"),
    path("settings/keys/<uuid:seller_key_id>/rotate/", keys.rotate_key, name="rotate_key"),
    path("settings/keys/<uuid:seller_key_id>/revoke/", keys.revoke_key, name="revoke_key"),
    path("companies/", companies.companies, name="companies"),
    path("companies/new/", new_company.new_company, name="new_company"),
    path("companies/<uuid:company_id>/", companies.company, name="company"),
    path("companies/<uuid:company_id>/sign-in/", company_sign_in.company_sign_in, name="company_sign_in"),
    path("companies/<uuid:company_id>/access/", company_access.company_access, name="company_access"),
    path(
        "companies/<uuid:company_id>/people/<uuid:person_id>/access/",
        company_access.person_access,
        name="person_access",
    ),
    path("companies/<uuid:company_id>/terms/", companies.terms, name="company_terms"),
    path("companies/<uuid:company_id>/invite/", companies.invite, name="invite_person"),
    path("companies/<uuid:company_id>/invitations/<uuid:invitation_id>/again/", invitations.again, name="invite_again"),
    path(
        "companies/<uuid:company_id>/invitations/<uuid:invitation_id>/revoke/",
        invitations.revoke,
        name="revoke_invitation",
    ),
    path("companies/<uuid:company_id>/invite-many/", people_sheets.invite_many, name="invite_many"),
    path("companies/<uuid:company_id>/people-model.xlsx", people_sheets.people_model, name="people_model"),
    path("companies/people-files/<uuid:sheet_id>/", people_sheets.people_sheet, name="people_sheet"),
    path("companies/<uuid:company_id>/domains/", domains.add, name="add_domain"),
    path("companies/<uuid:company_id>/domains/<uuid:domain_id>/grant/", domains.grant, name="grant_domain"),
    path("companies/<uuid:company_id>/domains/<uuid:domain_id>/remove/", domains.remove, name="remove_domain"),
    path("registrations/", registrations.registrations, name="registrations"),
    path("registrations/<uuid:registration_id>/", registrations.registration, name="registration"),
    path("registrations/<uuid:registration_id>/approve/", registrations.admit, name="admit"),
    path("registrations/<uuid:registration_id>/ask/", registrations.ask, name="ask_registrant"),
    path("registrations/<uuid:registration_id>/refuse/", registrations.refuse, name="refuse_registration"),
    path("registrations/<uuid:registration_id>/papers/<int:paper_id>/", registrations.paper, name="registration_paper"),
    path("companies/<uuid:company_id>/block/", companies.block, name="block_company"),
    path("companies/<uuid:company_id>/see-as/", companies.act_as, name="act_as"),
    *prices,
    *catalog,
    *promotions,
    *terms,
    *groups,
    *quotes,
    path("search/", searching.synonyms, name="synonyms"),
    path("search/<int:set_id>/forget/", searching.forget_synonyms, name="forget_synonyms"),
    path("search/misses/", searching.misses, name="misses"),
    path("search/part-numbers/", searching.part_numbers, name="part_numbers"),
    path("search/part-numbers/<int:number_id>/remove/", searching.remove_part_number, name="remove_part_number"),
    path("lists/", customer_lists.customer_lists, name="customer_lists"),
    path("lists/new/", customer_lists.new_customer_list, name="new_customer_list"),
    path("lists/<uuid:seller_list_id>/", customer_lists.customer_list, name="customer_list"),
    path("lists/<uuid:seller_list_id>/archive/", customer_lists.archive_customer_list, name="archive_customer_list"),
    path("licenses/", licenses.licenses, name="licenses"),
    path("licenses/<int:variant_id>/", licenses.license_pool, name="license_pool"),
    *rebates,
    *imports,
]

"""Addresses of the company area and of one's own profile; included by the store under its own namespace."""

from __future__ import annotations

from django.urls import path

from lonja.storefront.views import account
from lonja.storefront.views.company import addresses, cost_centers, data, keys, people, roles, rules, units

urlpatterns = [
    path("account/profile/", account.profile, name="profile"),
    path("switch/", account.switch, name="switch"),
    path("acting/end/", account.stop_acting, name="stop_acting"),
    path("invitation/<str:token>/", account.invitation, name="invitation"),
    path("company/", data.company, name="company"),
    path("company/people/", people.people, name="people"),
    path("company/people/invite/", people.invite, name="invite"),
    path("company/people/<uuid:person_id>/", people.person, name="person"),
    path("company/people/<uuid:person_id>/remove/", people.remove_person, name="remove_person"),
    path("company/people/<uuid:person_id>/roles/<uuid:assignment_id>/revoke/", people.revoke_role, name="revoke_role"),
    path("company/invitations/<uuid:invitation_id>/again/", people.invite_again, name="invite_again"),
    path("company/invitations/<uuid:invitation_id>/revoke/", people.revoke_invitation, name="revoke_invitation"),
    path("company/roles/", roles.roles, name="roles"),
    path("company/roles/new/", roles.new_role, name="new_role"),
    path("company/roles/<uuid:role_id>/", roles.role, name="role"),
    path("company/roles/<uuid:role_id>/archive/", roles.archive_role, name="archive_role"),
    path("company/units/", units.units, name="units"),
    path("company/units/<uuid:unit_id>/", units.unit, name="unit"),
    path("company/addresses/", addresses.addresses, name="addresses"),
    path("company/addresses/new/", addresses.new_address, name="new_address"),
    path("company/addresses/<uuid:address_id>/", addresses.address, name="address"),
    path("company/addresses/<uuid:address_id>/archive/", addresses.archive_address, name="archive_address"),
    path("company/addresses/<uuid:address_id>/default/", addresses.default_address, name="default_address"),
    path("company/cost-centers/", cost_centers.cost_centers, name="cost_centers"),
    path("company/cost-centers/new/", cost_centers.new_cost_center, name="new_cost_center"),
    path("company/cost-centers/<uuid:cost_center_id>/", cost_centers.cost_center, name="cost_center"),
    path(
        "company/cost-centers/<uuid:cost_center_id>/archive/",
        cost_centers.archive_cost_center,
        name="archive_cost_center",
    ),
    path("company/rules/", rules.rules, name="rules"),
    path("company/rules/new/", rules.new_rule, name="new_rule"),
    path("company/rules/<uuid:rule_id>/", rules.rule, name="rule"),
    path("company/rules/<uuid:rule_id>/archive/", rules.archive_rule, name="archive_rule"),
    path("company/keys/", keys.keys, name="keys"),
    path("company/keys/new/", keys.new_key, name="new_key"),
    path("company/keys/<uuid:key_id>/revoke/", keys.revoke_key, name="revoke_key"),
]

"""Django's admin: superusers look at everything, change little, and see no secrets; nobody else gets in."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from lonja.backoffice.admin import CHANGEABLE, SECRET
from lonja.companies.models import ApiKey, Seller, User
from lonja.inventory.models import LicenseKey
from tests import factories as make

pytestmark = pytest.mark.django_db


def request_of(user: object, method: str = "get", **data: str) -> object:
    request = getattr(RequestFactory(), method)("/admin/", data)
    request.user, request.session = user, {}
    request._dont_enforce_csrf_checks = True
    return request


def tables() -> list[admin.ModelAdmin]:
    return [each for model, each in admin.site._registry.items() if model.__module__.startswith("lonja.")]


def test_a_superuser_opens_every_table_and_a_row_of_it() -> None:
    make.make_user_in(make.make_company(), "buyer")
    boss = User.objects.create_superuser("boss@seller.example", "a-long-password", name="Boss")
    assert len(tables()) > 40
    for table in tables():
        page = table.changelist_view(request_of(boss))
        assert page.status_code == 200
        page.render()
        row = table.model._default_manager.first()
        if row is not None:
            assert table.changeform_view(request_of(boss), str(row.pk)).render().status_code == 200


def test_nobody_else_sees_or_changes_anything() -> None:
    clerk = make.make_staff()
    User.objects.filter(pk=clerk.pk).update(is_staff=True)
    for who in (clerk, make.make_user_in(make.make_company(), "company-admin"), AnonymousUser()):
        for table in tables():
            request = request_of(who)
            assert not table.has_module_permission(request)
            assert not table.has_view_permission(request)
            assert not table.has_add_permission(request)
            assert not table.has_change_permission(request)


def test_what_has_rules_is_only_looked_at_and_no_secret_is_shown() -> None:
    boss = User.objects.create_superuser("boss@seller.example", "a-long-password", name="Boss")
    for table in tables():
        request = request_of(boss)
        assert not table.has_delete_permission(request)
        assert table.has_change_permission(request) is (table.model in CHANGEABLE)
        shown = {name for _title, part in table.get_fieldsets(request) for name in part["fields"]}
        assert not shown & SECRET, table
        assert not set(table.get_list_display(request)) & SECRET, table
    assert not admin.site._registry[Seller].has_add_permission(request_of(boss))


def test_keys_of_licenses_and_hashes_of_secrets_are_nowhere() -> None:
    for model, names in ((LicenseKey, {"key"}), (ApiKey, {"secret_hash", "previous_hash"})):
        table = admin.site._registry[model]
        boss = User.objects.create_superuser(f"boss-{names}@seller.example", "a-long-password", name="Boss")
        shown = {name for _title, part in table.get_fieldsets(request_of(boss)) for name in part["fields"]}
        assert not names & {*shown, *table.get_list_display(request_of(boss))}

"""Rights through the pages: cascades, closed units, roles with limits, who may do what where, what the ERP owns."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.companies import actions
from lonja.companies.actor import SYSTEM
from lonja.companies.models import OwnedField, Role, RoleAssignment, Unit
from lonja.companies.permissions import Permission, Scope
from tests.companies.firms import Firm, actor, firm, open_store, person, role
from tests.storefront.test_company_pages import path, signed_in, text


@pytest.fixture
def acme(db: None) -> Firm:
    """The company whose pages are opened; the seller's ERP knows it."""
    open_store()
    return firm("Acme", external_id="430001")


def test_a_role_is_given_without_the_units_below_and_made_to_reach_them(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    asked = {"role": str(role("approver").pk), "unit": str(acme.purchasing.pk)}
    browser.post(path("person", acme.buyer.pk), asked)
    held = RoleAssignment.objects.get(role=role("approver"))
    assert not held.cascades
    assert "without the units below" in text(browser.get(path("people")))
    browser.post(path("cascade_role", acme.buyer.pk, held.pk), {"cascades": "1"})
    held.refresh_from_db()
    assert held.cascades
    browser.post(path("person", acme.buyer.pk), {**asked, "unit": str(acme.office.pk), "cascades": "on"})
    assert RoleAssignment.objects.get(role=role("approver"), unit=acme.office).cascades


def test_the_page_of_a_unit_names_everybody_who_gets_in_and_closes_it(acme: Firm) -> None:
    person("Carla", ("approver", acme.root))
    browser = signed_in(acme.admin)
    page = text(browser.get(path("unit", acme.workshop.pk)))
    assert "given above, reaches down" in page
    assert "Carla" in page
    assert "Stopped on the way" not in page
    browser.post(path("unit_inheritance", acme.workshop.pk), {"takes": "0"})
    page = text(browser.get(path("unit", acme.workshop.pk)))
    assert "given above, stopped by a closed unit" in page
    assert "closed to roles given above" in text(browser.get(path("units")))
    browser.post(path("unit_inheritance", acme.workshop.pk), {"takes": "1"})
    assert Unit.objects.get(pk=acme.workshop.pk).takes_inherited


def test_a_move_shows_who_gets_in_before_anything_moves(acme: Firm) -> None:
    person("Carla", ("approver", acme.office))
    browser = signed_in(acme.admin)
    asked = {"do": "move", "unit": str(acme.office.pk)}
    page = browser.post(path("unit", acme.workshop.pk), asked)
    assert "Would get in Carla" in text(page)
    assert Unit.objects.get(pk=acme.workshop.pk).parent_id == acme.purchasing.pk
    seen = {**asked, "seen": _seen(page.content.decode())}
    assert browser.post(path("unit", acme.workshop.pk), seen).status_code == 302
    assert Unit.objects.get(pk=acme.workshop.pk).parent_id == acme.office.pk


def test_a_unit_is_archived_after_a_look_at_what_hangs_on_it(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    page = text(browser.get(path("archive_unit", acme.purchasing.pk)))
    assert "Purchasing, Workshop" in page
    assert "Bruno Buyer" in page
    assert "can no longer sign in" in page
    assert not Unit.objects.get(pk=acme.purchasing.pk).is_archived
    browser.post(path("archive_unit", acme.purchasing.pk))
    assert browser.get(path("unit", acme.purchasing.pk)).status_code == 404
    page = text(browser.get(path("units")))
    assert "Archived units" in page
    browser.post(path("restore_unit", acme.purchasing.pk))
    assert not Unit.objects.get(pk=acme.purchasing.pk).is_archived
    assert Unit.objects.get(pk=acme.workshop.pk).is_archived


def test_a_role_has_limits_and_a_change_is_shown_before_it_is_saved(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    rights = {"orders.view": "unit", "orders.place": "unit", "orders.place.up_to": "300"}
    assert browser.post(path("new_role"), {"name": "Foreman", **rights}).status_code == 302
    made = Role.objects.get(company=acme.company)
    assert made.grants.get(permission=Permission.ORDERS_PLACE).up_to == 300
    assert 'value="300"' in browser.get(path("role", made.pk)).content.decode()
    actions.assign_role(actor(acme.admin), acme.buyer.pk, made.pk, acme.office.pk)
    sent = {"name": "Foreman", **rights, "orders.place.up_to": "500", "orders.view": ""}
    page = browser.post(path("role", made.pk), sent)
    said = text(page)
    assert "Nothing is saved yet" in said
    assert "no longer reaches: Office" in said
    assert made.grants.get(permission=Permission.ORDERS_PLACE).up_to == 300
    seen = _seen(page.content.decode())
    other = browser.post(path("role", made.pk), {**sent, "orders.place.up_to": "900", "seen": seen})
    assert "Nothing is saved yet" in text(other), "what is saved is what was seen"
    assert browser.post(path("role", made.pk), {**sent, "seen": seen}).status_code == 302
    assert made.grants.get(permission=Permission.ORDERS_PLACE).up_to == 500
    assert not made.grants.filter(permission=Permission.ORDERS_VIEW).exists()


def test_a_limit_without_its_right_is_refused(acme: Firm) -> None:
    page = signed_in(acme.admin).post(
        path("new_role"), {"name": "Foreman", "orders.view": "unit", "orders.place.up_to": "3"}
    )
    assert page.status_code == 422
    assert "leave the amount empty" in text(page)
    below = {"name": "Foreman", "orders.place": "unit", "orders.place.up_to": "-1"}
    assert signed_in(acme.admin).post(path("new_role"), below).status_code == 422
    assert not Role.objects.filter(company=acme.company).exists()


def test_everybody_reads_what_he_may_do(acme: Firm) -> None:
    page = text(signed_in(acme.buyer).get(path("my_access")))
    assert "Fill carts and submit orders" in page
    assert "any amount" in page
    clerk = actions.save_role(actor(acme.admin), "Clerk", {Permission.ORDERS_VIEW: Scope.OWN})
    nora = person("Nora", ("viewer", acme.root))
    actions.assign_role(actor(acme.admin), nora.pk, clerk.pk, acme.root.pk)
    actions.revoke_role(actor(acme.admin), nora.assignments.get(role=role("viewer")).pk)
    assert "Own things only" in text(signed_in(nora).get(path("my_access")))
    assert signed_in(nora).get(path("who_may")).status_code == 403


def test_the_administrator_asks_who_may_do_what_where_and_why(acme: Firm) -> None:
    limits = {Permission.ORDERS_APPROVE: Decimal(300)}
    head = actions.save_role(
        actor(acme.admin), "Head", {Permission.ORDERS_APPROVE: Scope.UNIT_AND_BELOW}, limits=limits
    )
    carla = person("Carla", ("viewer", acme.office))
    actions.assign_role(actor(acme.admin), carla.pk, head.pk, acme.purchasing.pk)
    browser = signed_in(acme.admin)
    asked = f"?permission=orders.approve&unit={acme.workshop.pk}"
    page = text(browser.get(path("who_may") + asked))
    assert "Purchasing · given above, reaches down: Approve or reject orders · up to €300.00" in page
    page = text(browser.get(path("person_access", carla.pk) + f"?unit={acme.workshop.pk}"))
    assert "Approve or reject orders" in page
    assert "See spend" not in page
    everywhere = text(browser.get(path("person_access", carla.pk)))
    assert "See spend" in everywhere


def test_what_the_erp_owns_is_shown_as_locked(acme: Firm) -> None:
    actions.set_ownership(SYSTEM, list(OwnedField))
    browser = signed_in(acme.admin)
    page = browser.get(path("company"))
    assert "From the seller's ERP" in text(page)
    assert browser.post(path("company"), {"language": "en", "legal_name": "X"}).status_code == 302
    acme.company.refresh_from_db()
    assert (acme.company.legal_name, acme.company.language) == ("", "en")
    assert "From the seller's ERP" in text(browser.get(path("addresses")))
    assert "New address" not in text(browser.get(path("addresses")))
    assert "New cost center" not in text(browser.get(path("cost_centers")))
    refused = browser.post(path("new_cost_center"), {"code": "1", "name": "One", "unit": ""})
    assert refused.status_code == 422
    assert "Cost centers: this comes from the seller" in text(refused)


def _seen(page: str) -> str:
    return page.split('name="seen" value="')[1].split('"', maxsplit=1)[0]

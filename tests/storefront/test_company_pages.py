"""The company area through its pages: what each role sees, changes, and is refused."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lonja.approvals.models import ApprovalRule
from lonja.approvals.queries import facts_of
from lonja.approvals.rules import Approver, OwnPatience, WaitsIn
from lonja.companies import actions, queries
from lonja.companies.actions import AddressData
from lonja.companies.models import Address, ApiKey, CostCenter, Invitation, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import Permission, Scope
from tests.companies.firms import Firm, actor, firm, open_store, person, role

ADDRESS = {
    "kind": "delivery",
    "label": "Hall 3",
    "recipient": "Acme",
    "street": "Calle Mayor 1",
    "postal_code": "28013",
    "city": "Madrid",
    "country": "ES",
    "unit": "",
}
PAGES = ("company", "people", "roles", "units", "addresses", "cost_centers", "rules")
FORMS = ("invite", "new_role", "new_address", "new_cost_center", "new_rule", "keys", "new_key")


@pytest.fixture
def seller(db: None) -> User:
    """The seller's administrator."""
    return open_store()


@pytest.fixture
def acme(seller: User) -> Firm:
    """The company whose pages are opened."""
    return firm("Acme")


@pytest.fixture
def bolt(seller: User) -> Firm:
    """The company that must not be seen."""
    return firm("Bolt")


def signed_in(user: User, language: str = "en") -> Client:
    """A browser of this person."""
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    return client


def path(name: str, *args: object) -> str:
    """The path of a page of the store."""
    return reverse(f"storefront:{name}", args=args)


def text(response: object) -> str:
    """What a page says, without markup."""
    body = response.content.decode()  # type: ignore[attr-defined]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", [*PAGES, *FORMS])
def test_the_administrator_opens_every_page(acme: Firm, name: str, language: str) -> None:
    assert signed_in(acme.admin, language).get(path(name)).status_code == 200


def test_a_buyer_looks_but_has_no_forms(acme: Firm) -> None:
    browser = signed_in(acme.buyer)
    for name in PAGES:
        page = browser.get(path(name))
        assert page.status_code == 200
        assert b'<form method="post" novalidate' not in page.content, name
    for name in FORMS:
        assert browser.get(path(name)).status_code == 403, name
        assert browser.post(path(name), {}).status_code == 403, name


def test_visitors_sign_in_first(acme: Firm) -> None:
    for name in (*PAGES, *FORMS, "profile", "switch"):
        page = Client().get(path(name))
        assert page.status_code == 302
        assert page["Location"].startswith(reverse("account_login"))


def test_buttons_are_pressed_not_opened(acme: Firm) -> None:
    key = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [Permission.ORDERS_VIEW]).key
    assert signed_in(acme.admin).get(path("revoke_key", key.pk)).status_code == 405
    assert ApiKey.objects.get().revoked_at is None


def test_each_page_says_spanish_to_spaniards(acme: Firm) -> None:
    page = text(signed_in(acme.admin, "es").get(path("people")))
    assert "Personas" in page
    assert "Invite somebody" not in page


def test_an_invitation_is_sent_again_and_revoked(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    asked = {"email": "Nora@acme.example", "name": "Nora", "role": str(role("buyer").pk), "unit": str(acme.office.pk)}
    assert browser.post(path("invite"), asked).status_code == 302
    invitation = Invitation.objects.get()
    assert "nora@acme.example" in text(browser.get(path("people")))
    assert browser.post(path("invite_again", invitation.pk)).status_code == 302
    fresh = Invitation.objects.get(revoked_at=None)
    assert fresh.pk != invitation.pk
    browser.post(path("revoke_invitation", fresh.pk))
    assert not Invitation.objects.filter(revoked_at=None).exists()


def test_a_refused_invitation_says_why_beside_the_field(acme: Firm) -> None:
    asked = {"email": acme.buyer.email, "role": str(role("buyer").pk), "unit": str(acme.purchasing.pk)}
    page = signed_in(acme.admin).post(path("invite"), asked)
    assert page.status_code == 422
    assert "already has this role there" in text(page)
    assert not Invitation.objects.exists()


def test_roles_are_given_and_taken(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    given = {"role": str(role("approver").pk), "unit": str(acme.office.pk)}
    assert browser.post(path("person", acme.buyer.pk), given).status_code == 302
    assignment = RoleAssignment.objects.get(role__code="approver")
    browser.post(path("revoke_role", acme.buyer.pk, assignment.pk))
    assert not RoleAssignment.objects.filter(role__code="approver").exists()


def test_only_roles_of_ones_own_are_offered_and_others_are_refused(acme: Firm) -> None:
    foreman = person("Fran", ("viewer", acme.purchasing))
    own = acme.company.roles.create(code="foreman", names={"en": "Foreman"})
    own.grants.create(permission="people.manage", scope="unit_and_below")
    actions.assign_role(actor(acme.admin), foreman.pk, own.pk, acme.purchasing.pk)
    browser = signed_in(foreman)
    page = browser.get(path("invite")).content.decode()
    assert str(role("viewer").pk) in page
    assert str(role("company-admin").pk) not in page
    assert str(acme.office.pk) not in page
    for forbidden in (role("company-admin"), role("buyer")):
        asked = {"email": "x@example.com", "role": str(forbidden.pk), "unit": str(acme.purchasing.pk)}
        assert browser.post(path("invite"), asked).status_code == 422
    assert not Invitation.objects.exists()


def test_the_last_administrator_stays_with_a_sentence(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    page = browser.post(path("revoke_role", acme.admin.pk, acme.admin.assignments.get().pk), follow=True)
    assert "A company needs at least one administrator." in text(page)
    assert acme.admin.assignments.exists()


def test_a_person_is_let_go_and_his_session_ends(acme: Firm) -> None:
    brunos = signed_in(acme.buyer)
    assert brunos.get(path("people")).status_code == 200
    signed_in(acme.admin).post(path("remove_person", acme.buyer.pk))
    page = brunos.get(path("people"))
    assert page.status_code == 302
    assert page["Location"].startswith(reverse("account_login"))


def test_units_grow_and_move(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    browser.post(path("units"), {"name": "Night shift", "unit": str(acme.workshop.pk)})
    night = Unit.objects.get(name="Night shift")
    assert night.path == "0001.0001.0001.0001."
    browser.post(path("unit", night.pk), {"do": "move", "unit": str(acme.office.pk)})
    browser.post(path("unit", night.pk), {"do": "rename", "name": "Late shift"})
    night.refresh_from_db()
    assert (night.name, night.path) == ("Late shift", "0001.0002.0001.")
    page = browser.post(path("units"), {"name": "office", "unit": str(acme.root.pk)})
    assert page.status_code == 422
    assert "already in use" in text(page)


def test_addresses_are_kept(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    assert browser.post(path("new_address"), ADDRESS).status_code == 302
    address = Address.objects.get()
    assert address.is_default
    page = browser.post(path("address", address.pk), {**ADDRESS, "postal_code": "2801"})
    assert page.status_code == 422
    assert "2801 is not a postal code of ES" in text(page)
    browser.post(path("new_address"), {**ADDRESS, "label": "Hall 4"})
    other = Address.objects.get(label="Hall 4")
    browser.post(path("default_address", other.pk))
    browser.post(path("archive_address", address.pk))
    assert [found.label for found in queries.delivery_addresses(actor(acme.admin))] == ["Hall 4"]


def test_cost_centers_are_kept(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    browser.post(path("new_cost_center"), {"code": "100", "name": "Works", "unit": ""})
    center = CostCenter.objects.get()
    browser.post(path("cost_center", center.pk), {"code": "101", "name": "Works", "unit": str(acme.office.pk)})
    browser.post(path("archive_cost_center", center.pk))
    center.refresh_from_db()
    assert (center.code, center.unit_id, center.is_archived) == ("101", acme.office.pk, True)
    assert "101" in text(browser.get(path("cost_centers") + "?view=archived"))
    browser.post(path("archive_cost_center", center.pk), {"restore": "1"})
    assert queries.cost_centers(actor(acme.admin)).get() == center


def test_billing_data_are_corrected_and_checked(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    facts = {"legal_name": "Acme, S.L.", "tax_id": "B58378432", "phone": "", "language": "es"}
    page = browser.post(path("company"), facts)
    assert page.status_code == 422
    assert "B58378432 is not a valid tax number of ES" in text(page)
    assert browser.post(path("company"), {**facts, "tax_id": "ES-B58378431"}).status_code == 302
    acme.company.refresh_from_db()
    assert (acme.company.legal_name, acme.company.tax_id) == ("Acme, S.L.", "B58378431")


def a_rule(**facts: str) -> dict[str, str]:
    """A rule as its page sends it: over 1,000.50 by buyers, the approver and then one of two."""
    return {
        "name": "Over a thousand",
        "unit": "",
        "effect": "require",
        "conditions": "2",
        "c0-kind": "amount",
        "c0-block": "0",
        "c0-amount": "1000.50",
        "c0-whose": "requester",
        "c1-kind": "requester_role",
        "c1-block": "1",
        "c1-role_id": str(role("buyer").pk),
        "steps": "2",
        "s0-who0": f"role:{role('approver').pk}",
        "s1-who0": "level:1",
        "s1-who1": "owner:",
        "s1-needed": "1",
        "do": "save",
        **facts,
    }


def test_approval_rules_are_kept(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    assert browser.post(path("new_rule"), a_rule()).status_code == 302
    made = ApprovalRule.objects.get()
    asked = [
        (step.stage, step.needed, step.approver_role_id, step.levels_up, step.is_owner) for step in made.steps.all()
    ]
    assert asked == [(1, 1, role("approver").pk, None, False), (2, 1, None, 1, False), (2, 1, None, None, True)]
    page = text(browser.get(path("rules")))
    assert "When an order fits this: net amount from €1,000.50 and asked for by Buyer" in page
    assert "Then it waits for: Approver, then one of: who approves 1 level above, the cost center's owner" in page
    form = browser.get(path("rule", made.pk)).content.decode()
    assert re.search(r'name="c0-amount" value="1,?000.50?"', form)
    assert f'<option value="{role("buyer").pk}" selected>' in form
    browser.post(path("rule", made.pk), a_rule(conditions="0", steps="1"))
    assert browser.post(path("rules"), {"percent": "2.5"}).status_code == 302
    made.refresh_from_db()
    assert (made.conditions, made.steps.count()) == ({"all": []}, 1)
    browser.post(path("archive_rule", made.pk))
    assert "No order needs approval" in text(browser.get(path("rules")))


def test_a_rule_says_on_its_page_how_long_it_waits(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    own = {"remind_after": "4", "escalate_after": "0", "waits_in": "hours", "escalates_to": "level:2"}
    assert browser.post(path("new_rule"), a_rule(**own)).status_code == 302
    made = ApprovalRule.objects.get()
    assert facts_of(made).patience == OwnPatience(4, 0, WaitsIn.HOURS, Approver(levels_up=2))
    said = (
        "It reminds after 4 working hours. It never asks anybody else. Who is asked then: who approves 2 levels above."
    )
    assert said in text(browser.get(path("rules")))
    form = browser.get(path("rule", made.pk)).content.decode()
    assert '<option value="level:2" selected>' in form
    assert 'value="owner:"' not in form.partition("escalates_to")[2]
    assert browser.post(path("rule", made.pk), a_rule()).status_code == 302
    assert facts_of(ApprovalRule.objects.get()).patience == OwnPatience()
    assert "It reminds" not in text(browser.get(path("rules")))


def test_a_rule_is_built_part_by_part_and_nothing_typed_is_lost(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    for verb, facts, has in (
        ("and", {"kind": "brand"}, ['name="c2-brand"', 'name="c2-block" value="2"']),
        ("or-0", {"or-0": "new_product"}, ['name="c1-kind" value="new_product"', 'name="c1-block" value="0"']),
        ("drop-0", {}, ['name="conditions" value="1"', 'name="c0-kind" value="requester_role"']),
        ("step", {}, ['name="steps" value="3"', 'name="s2-who0"']),
        ("who-0", {}, ['name="s0-who1"', 'name="s0-needed"']),
        ("unwho-1", {}, ['name="s1-who0"']),
        ("unstep-0", {}, ['name="steps" value="1"']),
    ):
        answer = browser.post(path("new_rule"), a_rule(do=verb, **facts))
        page = answer.content.decode()
        assert answer.status_code == 200
        assert [part for part in has if part not in page] == [], verb
        assert "Over a thousand" in page
        assert verb == "drop-0" or "1000.50" in page
    assert not ApprovalRule.objects.exists()


def test_what_is_wrong_with_a_rule_is_said_beside_it(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    for facts, sentence in (
        ({"name": ""}, "This field is required"),
        ({"c0-amount": "-1"}, "greater than or equal to 0"),
        ({"c0-kind": "products", "c0-variant_ids": "NO-SUCH-1"}, "There is no product with the number NO-SUCH-1"),
        ({"s0-who0": ""}, "This field is required"),
        ({"effect": "refuse"}, "Say why such an order is refused"),
    ):
        answer = browser.post(path("new_rule"), a_rule(**facts))
        assert answer.status_code == 422
        assert sentence in text(answer)
    assert not ApprovalRule.objects.exists()


def test_rules_are_drafted_switched_and_moved(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    browser.post(path("new_rule"), a_rule(do="draft"))
    draft = ApprovalRule.objects.get()
    assert draft.status == "draft"
    browser.post(path("new_rule"), a_rule(name="Second"))
    second = ApprovalRule.objects.get(name="Second")
    browser.post(path("move_rule", second.pk), {"to": "up"})
    browser.post(path("switch_rule", draft.pk), {"to": "active"})
    browser.post(path("switch_rule", second.pk), {"to": "off"})
    assert list(ApprovalRule.objects.values_list("name", "status")) == [
        ("Second", "off"),
        ("Over a thousand", "active"),
    ]
    assert "No order of the last quarter fits this rule" in text(browser.get(path("try_rule", draft.pk)))


def test_a_key_is_shown_once(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    asked = {"name": "ERP", "unit": str(acme.root.pk), "scopes": ["orders.view", "orders.place"], "expires_on": ""}
    page = browser.post(path("new_key"), asked)
    key = ApiKey.objects.get()
    shown = re.search(rf"{key.prefix}\.[\w-]+", page.content.decode())
    assert shown is not None
    machine = queries.actor_for_key(shown.group())
    assert machine is not None
    assert machine.company_id == acme.id
    assert "no-store" in page["Cache-Control"]
    assert shown.group() not in browser.get(path("keys")).content.decode()
    browser.post(path("revoke_key", key.pk))
    assert queries.actor_for_key(shown.group()) is None


def test_what_belongs_to_others_does_not_exist(acme: Firm, bolt: Firm) -> None:
    bobs = actor(bolt.admin)
    address = actions.save_address(bobs, AddressData("delivery", "Hall", "Bolt", "Calle 1", "28013", "Madrid", "ES"))
    center = actions.save_cost_center(bobs, code="1", name="x")
    key = actions.create_api_key(bobs, bolt.root.pk, "ERP", [Permission.ORDERS_VIEW]).key
    invitation = actions.invite_person(bobs, bolt.office.pk, role("buyer").pk, "n@example.com")
    browser = signed_in(acme.admin)
    for name, thing in (
        ("person", bolt.buyer.pk), ("unit", bolt.office.pk), ("address", address.pk), ("cost_center", center.pk)
    ):  # fmt: skip
        assert browser.get(path(name, thing)).status_code == 404, name
        assert browser.post(path(name, thing), {}).status_code == 404, name
    for name, *things in (
        ("remove_person", bolt.buyer.pk), ("revoke_role", bolt.buyer.pk, bolt.buyer.assignments.get().pk),
        ("revoke_invitation", invitation.pk), ("invite_again", invitation.pk), ("archive_address", address.pk),
        ("default_address", address.pk), ("archive_cost_center", center.pk), ("revoke_key", key.pk),
    ):  # fmt: skip
        assert browser.post(path(name, *things)).status_code == 404, name
    seen = "".join(browser.get(path(name)).content.decode() for name in (*PAGES, "keys"))
    assert "Bolt" not in seen
    assert bolt.buyer.assignments.exists()
    assert Invitation.objects.get().revoked_at is None


def test_the_switcher_changes_company_and_rights(acme: Firm, bolt: Firm) -> None:
    both = person("Tomas", ("buyer", acme.office), ("company-admin", bolt.root))
    browser = signed_in(both)
    assert "Acme" in text(browser.get(path("switch")))
    assert browser.get(path("invite")).status_code == 403
    browser.post(path("switch"), {"unit": str(bolt.root.pk)})
    assert browser.get(path("invite")).status_code == 200
    assert browser.post(path("switch"), {"unit": str(acme.root.pk)}).status_code == 404, "he has no role in the root"
    assert browser.post(path("switch"), {"unit": "x"}).status_code == 404
    assert "Bolt" in text(browser.get(path("people")))


def test_the_profile_keeps_name_and_language(acme: Firm) -> None:
    browser = signed_in(acme.buyer)
    page = browser.post(path("profile"), {"name": "Bruno B.", "language": "es"}, follow=True)
    assert "Su perfil se ha guardado." in text(page)
    acme.buyer.refresh_from_db()
    assert (acme.buyer.name, acme.buyer.language) == ("Bruno B.", "es")


def test_acting_ends_by_its_button(acme: Firm, seller: User) -> None:
    browser = signed_in(seller)
    session = browser.session
    session["acting"] = {"company": str(acme.id), "until": "2999-01-01T00:00:00+00:00"}
    session.save()
    assert "You see the store as Acme" in text(browser.get(path("people")))
    assert browser.get(path("invite")).status_code == 403
    browser.post(path("stop_acting"))
    assert "You see the store as" not in text(browser.get(path("profile")))


def test_a_role_is_copied_changed_and_archived_in_the_pages(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    copied = browser.get(path("new_role") + f"?like={role('buyer').pk}")
    assert '<option value="unit" selected>' in copied.content.decode()
    rights = {"orders.view": "own", "orders.place": "unit"}
    empty = browser.post(path("new_role"), {"name": "Foreman"})
    assert empty.status_code == 422
    assert "at least one right" in text(empty)
    taken = browser.post(path("new_role"), {"name": "Buyer", **rights})
    assert "already in use" in text(taken)
    assert browser.post(path("new_role"), {"name": "Foreman", **rights}).status_code == 302
    made = Role.objects.get(company=acme.company)
    assert dict(made.grants.values_list("permission", "scope")) == rights
    assert "Foreman" in text(browser.get(path("invite")))
    browser.post(path("role", made.pk), {"name": "Foreman", "orders.view": "company"})
    assert dict(made.grants.values_list("permission", "scope")) == {"orders.view": "company"}
    browser.post(path("archive_role", made.pk))
    assert "Foreman" not in text(browser.get(path("invite")))
    browser.post(path("archive_role", made.pk), {"restore": "1"})
    assert not Role.objects.get(pk=made.pk).is_archived


def test_a_template_is_nobodys_to_change(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    assert browser.get(path("role", role("buyer").pk)).status_code == 404
    assert browser.post(path("archive_role", role("buyer").pk)).status_code == 404
    assert not Role.objects.get(pk=role("buyer").pk).is_archived


def test_a_rule_keeps_the_role_that_was_archived_since(acme: Firm) -> None:
    ada = actor(acme.admin)
    made = actions.save_role(ada, "Chief", {Permission.ORDERS_APPROVE: Scope.COMPANY})
    browser = signed_in(acme.admin)
    browser.post(path("new_rule"), a_rule(**{"s0-who0": f"role:{made.pk}"}))
    actions.archive_role(ada, made.pk)
    page = browser.get(path("rule", ApprovalRule.objects.get().pk)).content.decode()
    assert f'<option value="role:{made.pk}" selected>' in page


def test_a_refusal_bears_the_stores_name(acme: Firm) -> None:
    refused = signed_in(acme.buyer).get(path("keys"))
    assert refused.status_code == 403
    missing = Client().get("/nowhere/")
    assert missing.status_code == 404
    for page in (refused, missing):
        logo = re.search(r'<a class="logo".*?</a>', page.content.decode(), re.DOTALL)
        assert logo is not None
        assert "Trade" in logo[0]

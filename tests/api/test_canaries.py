"""Two companies in one store: nothing of the one is ever seen by the other, in any answer to any question.

Whatever belongs to a company carries a canary. Questions that name no canary must be answered without one; questions
that name another company's must be answered as if it did not exist, letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from lonja.api.operations import OPERATIONS
from lonja.approvals.actions import BudgetDraft
from lonja.approvals.budgeting import Period, Policy
from lonja.catalog.actions import (
    DocumentRow,
    MeantRow,
    RelationRow,
    keep_own_numbers,
    save_documents,
    save_relations,
)
from lonja.catalog.models import Category, Variant
from lonja.catalog.queries.visibility import Sql
from lonja.companies.actions import invite_person, save_role
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company, JoinRequest, MailDomain, User
from lonja.companies.permissions import Permission, Scope
from lonja.core.clock import now, today
from lonja.lists.actions import teach_unit
from lonja.lists.actions.rounds import CellAsk, DepartmentRow, RoundRow, open_round, save_cells
from lonja.lists.models import ListKind
from lonja.notifications.models import TargetKind
from lonja.notifications.payables.actions import TargetDraft, save_target, try_target
from lonja.ordering.actions import set_budgets
from lonja.ordering.actions.recurring import add_calendar_days
from lonja.quotes.models import Framework
from tests import factories as make
from tests.api.machine import Caller, machine, path_of, person, seller_machine
from tests.group_buying.campaign import campaign, take_part
from tests.lists.shelves import make_list
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.standing import monthly, standing
from tests.quotes.deal import accept, ask, offer, rep, row
from tests.quotes.deal import price as cost

pytestmark = pytest.mark.django_db


@dataclass
class Nest:
    """A company whose every belonging carries its mark, and those who call for it."""

    mark: str
    price: str
    desk: Desk
    callers: list[Caller]
    cart: str
    line: str
    order: str
    approval: str
    imported: str
    purchase: str
    budget: str
    notice: str
    quote: str
    framework: str
    recurring: str
    kept: str
    round: str
    run: str
    role: str
    invitation: str
    rule: str
    quick: str

    def sings(self, text: str) -> bool:
        """Whether a text betrays anything of this company."""
        return self.mark.lower() in text.lower() or self.price in text or any(one in text for one in self.ids)

    @property
    def ids(self) -> list[str]:
        """Identifiers that only this company knows."""
        return [
            self.cart, self.line, self.order, self.approval, self.purchase, self.budget, self.notice, self.quote,
            self.framework, self.rule, self.quick,
            self.recurring, self.kept, self.round, self.run, self.role, self.invitation, str(self.desk.company.pk),
            str(self.desk.delivery.pk),
        ]  # fmt: skip


def build(mark: str, price: str) -> Nest:
    """A company with its own catalog, prices, addresses, cost centers, people, an order that waits and one placed."""
    company = make.make_company(f"Company {mark}", sees_whole_catalog=False, tax_id=f"T{mark}")
    desk = make_desk(company=company)
    desk.delivery.label = f"Address {mark}"
    desk.delivery.save()
    make.make_address(company, "billing", label=f"Billing {mark}")
    center = make.make_cost_center(company, f"CC-{mark}")
    category = make.make_category(f"category-{mark.lower()}")
    product = make.make_product(f"product-{mark.lower()}", category, descriptions={"en": f"Text {mark}"})
    make.make_assortment(category, companies=[company])
    names = {"en": f"Screw {mark}", "es": f"Tornillo {mark}"}
    facts = {"attributes": {"finish": f"finish-{mark}"}, "stock": 99}
    variant = make.make_variant(f"SKU-{mark}", product, name=names, **facts)
    make.make_pack(variant, 10)
    save_documents(SYSTEM, [DocumentRow(product.code, "film", "video", names, link=f"https://films.example/{mark}")])
    save_relations(SYSTEM, [RelationRow(product.code, "related", f"SKU-{mark}", names)])
    own = make.make_price_list(f"list-{mark.lower()}", names={"en": f"List {mark}"})
    make.assign(own, company)
    make.make_price(variant, price, own)
    desk.order((variant, 1), po_number=f"PO-{mark}")
    rule = make_rule(company, at_least=1)
    make.make_user_in(company, "company-admin", "approver", user=make.make_user(f"Person {mark}"))
    caller = machine(company)
    cart = caller.cart((f"SKU-{mark}", "1"))
    line = caller.get(f"/carts/{cart}").json["lines"][0]["id"]
    head = caller.order(caller.cart((f"SKU-{mark}", "1")), desk.delivery, po_number=f"PO-{mark}", note=mark).json
    approval = caller.get("/approvals").json["data"][0]["id"]
    callers = [caller, person(User.objects.get(name=f"Person {mark}"))]
    rows = [{"list": own.code, "sku": variant.sku, "price": price}]
    imported = seller_machine().post("/bulk/prices", rows).json["number"]
    together = campaign(variant, (10, price), names={"en": f"Together {mark}", "es": f"Juntos {mark}"})
    take_part(desk, together, variant, 4)
    keeper = make.buyer_actor(company, "company-admin")
    draft = BudgetDraft(center.pk, Period.YEAR, date(2026, 1, 1), Decimal(price), Policy.WARN)
    [budget] = set_budgets(keeper, [draft])
    notice = try_target(keeper, save_target(keeper, TargetDraft(f"Target {mark}", TargetKind.FILE)).pk)
    asked = ask(desk, row(variant, 3, note=mark), message=f"Quote {mark}")
    offer(rep(), asked, row(variant, 3, **cost(price), note=mark))
    again = standing(desk, monthly("2020-01-15"), (variant, 1), name=f"Standing {mark}")
    told = (
        str(imported),
        *(str(one.pk) for one in (together, budget, notice, asked, _agreement(desk, variant, price), again)),
    )
    kept_and_held = _list_and_round(company, variant, mark)
    rights = {Permission.ORDERS_VIEW: Scope.UNIT}
    own_role = save_role(keeper, f"Role {mark}", rights)
    invited = invite_person(keeper, keeper.own_unit_id, own_role.pk, f"{mark.lower()}@invited.example", f"New {mark}")
    keep_own_numbers(desk.buyer, [MeantRow(f"OWN-{mark}", f"SKU-{mark}", f"Own {mark}")])
    add_calendar_days(keeper, f"15/05/2026; Feast {mark}")
    MailDomain.objects.create(company=company, domain=f"{mark.lower()}.example")
    JoinRequest.objects.create(
        company=company, email=f"a@{mark.lower()}.example", name=f"New {mark}", state="waiting", token_hash=mark
    )
    run = again.runs.get()
    teach_unit(desk.buyer, variant.pk, "box", Decimal(7))
    brought = caller.post("/quick-orders", {"text": f"SKU-{mark} 3 boxes\n{mark} 2"}).json["id"]
    last = (str(run.pk), str(own_role.pk), str(invited.pk), str(rule.pk), brought)
    return Nest(mark, price, desk, callers, cart, line, head["id"], approval, *told, *kept_and_held, *last)


def _agreement(desk: Desk, variant: Variant, price: str) -> Framework:
    """An agreement on its product, accepted."""
    until = today() + timedelta(days=90)
    line = row(variant, 3, **cost(price))
    made = accept(desk, offer(rep(), ask(desk, line), line, becomes="framework", prices_until=until)).framework
    assert made is not None
    return made


def _list_and_round(company: Company, variant: Variant, mark: str) -> tuple[str, str]:
    """A list of the company with its product, and a round in which its root asks for some."""
    manager = make.buyer_actor(company, "approver", user=make.make_user(f"Manager {mark}"))
    kept = make_list(manager, (variant, 3), kind=ListKind.COMPANY, name=f"List {mark}")
    row = RoundRow(f"Round {mark}", kept.pk, [DepartmentRow(manager.own_unit_id)], now() + timedelta(days=2))
    held = open_round(manager, row)
    product, column = held.products.get(), held.departments.get()
    save_cells(manager, held.pk, [CellAsk(product.pk, column.pk, Decimal(4), 0)])
    return str(kept.pk), str(held.pk)


@pytest.fixture
def nests() -> tuple[Nest, Nest]:
    """Two companies that have nothing in common but the store."""
    make.make_attribute("finish")
    return build("CANARYONE", "71131.71"), build("CANARYTWO", "82242.82")


def plain_questions() -> Iterator[tuple[str, dict[str, Any]]]:
    """What can be asked without naming anything of anybody."""
    for sort in ("relevance", "name", "sku"):
        for text in ("", "screw", "tornillo", "sku", "SKU-CAN", "29", "x"):
            yield "/products", {"sort": sort, "q": text, "limit": 100}
    for text in ("", "screw"):
        yield "/facets", {"q": text}
        yield "/suggestions", {"q": text}
    for path in (
        "/categories",
        "/orders",
        "/approvals",
        "/addresses",
        "/cost-centers",
        "/credit",
        "/carts/current",
        "/carts",
    ):
        yield path, {}
    for state in ("placed", "pending_approval"):
        yield "/orders", {"state": state}
    yield "/approvals", {"waiting_for_me": "true"}
    yield "/product-marks", {}
    yield "/group-purchases", {}
    yield "/access", {}
    yield "/budgets", {}
    yield "/payable-notices", {}
    yield "/quotes", {}
    yield "/frameworks", {}
    yield "/recurring-orders", {}
    yield "/purchase-lists", {}
    yield "/spend", {}
    yield "/spend/lines", {}
    yield "/own-part-numbers", {}
    yield "/own-units", {}
    yield "/dictionary/file", {}
    yield "/quick-orders", {}
    yield "/work-calendar", {}
    for path in ("/people", "/invitations", "/units", "/roles", "/sign-in"):
        yield path, {}
    yield "/collect-rounds", {}
    yield "/approval-rules", {}
    yield "/approval-policy", {}
    yield "/approval-delegations", {}
    for path in ("/payable-targets", "/join-requests", "/mail-domains", "/company", "/spend-reports"):
        yield path, {}
    for path in ("/addresses", "/cost-centers"):
        yield path, {"all_visible": "true"}


def test_nothing_sings_to_a_stranger(nests: tuple[Nest, Nest]) -> None:
    for mine, theirs in (nests, nests[::-1]):
        heard = ""
        for caller in mine.callers:
            for path, query in plain_questions():
                answer = caller.get(path, **query)
                assert not theirs.sings(answer.text), (path, query, answer.text)
                heard += answer.text
        assert mine.sings(heard)
        assert mine.price in heard


@pytest.mark.parametrize("level", ["companies", "channels"])
def test_nothing_sings_to_whom_it_is_hidden_from(nests: tuple[Nest, Nest], level: str) -> None:
    """My company sees all that it is not told to leave alone."""
    mine, theirs = nests
    company = mine.desk.company
    company.sees_whole_catalog = True
    company.save()
    whom = company if level == "companies" else company.channel
    make.make_assortment(Category.objects.get(code=f"category-{theirs.mark.lower()}"), hides=True, **{level: [whom]})
    for path, query in plain_questions():
        answer = mine.callers[0].get(path, **query)
        assert not theirs.sings(answer.text), (path, query, answer.text)
    assert mine.callers[0].get(f"/products/SKU-{theirs.mark}").status == 404


def test_without_the_predicate_it_would_sing(nests: tuple[Nest, Nest], monkeypatch: pytest.MonkeyPatch) -> None:
    """The guard taken out: these tests can hear."""
    mine, theirs = nests
    everything = Sql("true")
    monkeypatch.setattr("lonja.catalog.queries.hits.shown_words", lambda actor: everything)
    assert theirs.sings(mine.callers[0].get("/products").text)
    assert theirs.sings(mine.callers[0].get("/facets", q="screw").text)


def questions_about(nest: Nest) -> Iterator[tuple[str, str, Any, str]]:
    """(method, path with {}, body with {}, what to put there) that names something of this company."""
    sku = f"SKU-{nest.mark}"
    yield "get", "/products/{}", None, sku
    for words in (sku, nest.mark, f"Screw {nest.mark}"):
        yield "get", "/products?q={}", None, words
        yield "get", "/facets?q={}", None, words
        yield "get", "/suggestions?q={}", None, words
    yield "get", "/products?category={}", None, f"category-{nest.mark.lower()}"
    yield "get", "/products?filter=finish:{}", None, f"finish-{nest.mark}"
    yield "get", "/facets?filter=finish:{}", None, f"finish-{nest.mark}"
    yield "get", "/orders?po_number={}", None, f"PO-{nest.mark}"
    yield "post", "/prices", {"lines": [{"sku": "{}", "quantity": "1"}], "explain": True}, sku
    for method, path in (("get", "/carts/{}"), ("delete", "/carts/{}/lines"), ("delete", "/carts/{}/codes/X")):
        yield method, path, None, nest.cart
    yield "post", "/carts/{}/codes", {"code": "X"}, nest.cart
    yield "put", "/carts/{}", {"name": "x"}, nest.cart
    for method, path in (("delete", "/carts/{}"), ("post", "/carts/{}/activate"), ("post", "/carts/{}/restore")):
        yield method, path, None, nest.cart
    yield "post", "/carts/{}/hand-over", {"person_id": str(make.unknown_id())}, nest.cart
    some = {"line_ids": [str(make.unknown_id())]}
    yield "post", "/carts/{}/lines/edit", {**some, "quantity": "2"}, nest.cart
    yield "post", "/carts/{}/lines/remove", some, nest.cart
    yield "post", "/carts/{}/undo", {"edit_id": str(make.unknown_id())}, nest.cart
    yield "post", "/carts/{}/accept-prices", None, nest.cart
    yield "post", "/carts/{}/lines/move", {**some, "to_cart_id": str(nest.desk.delivery.pk)}, nest.cart
    yield "post", "/carts/{}/lines", {"lines": [{"sku": "x", "quantity": "1"}]}, nest.cart
    yield "get", "/orders/{}", None, nest.order
    yield "post", "/orders/{}/withdraw", None, nest.order
    for path in ("/orders/{}/pdf", "/orders/{}/approval-trail", "/orders/{}/attachments", "/orders/{}/attachments/1"):
        yield "get", path, None, nest.order
    for method in ("get", "delete"):
        yield method, "/quotes/{}/attachments/1", None, nest.quote
    yield "get", "/approvals/{}", None, nest.approval
    yield "get", "/changes?since={}", None, nest.mark
    yield "get", "/bulk/imports/{}", None, nest.imported
    yield "get", "/bulk/imports/{}/rows", None, nest.imported
    yield "post", "/bulk/imports/{}/apply", {"confirm": []}, nest.imported
    yield "post", "/bulk/imports/{}/cancel", None, nest.imported
    yield "delete", "/budgets/{}", None, nest.budget
    yield "get", "/payable-notices/{}", None, nest.notice
    yield "post", "/payable-notices/{}/resend", None, nest.notice
    yield from _questions_about_settings(nest)
    yield "get", "/quotes/{}", None, nest.quote
    taken = {"fingerprint": "x", "lines": [{"key": str(make.unknown_id())}], "name": "x"}
    yield "put", "/quotes/{}/acceptance", taken, nest.quote
    yield "put", "/quotes/{}/refusal", {"reason": "price"}, nest.quote
    for path in ("/quotes/{}/revisions", "/quotes/{}/comments", "/quotes/{}/pdf", "/quotes/{}/attachments"):
        yield "get", path, None, nest.quote
    yield "post", "/quotes/{}/comments", {"text": "x"}, nest.quote
    yield "put", "/quotes/{}/proposal", {"lines": [{"sku": sku, "quantity": "1"}]}, nest.quote
    yield "get", "/frameworks/{}", None, nest.framework
    call_off = {"lines": [{"key": str(make.unknown_id()), "quantity": "1"}]}
    yield "put", f"/frameworks/{{}}/call-offs/{make.unknown_id()}", call_off, nest.framework
    yield "get", "/people/{}/access", None, str(nest.desk.buyer.user_id)
    yield "get", "/units/{}/access", None, str(nest.desk.buyer.own_unit_id)
    yield "get", "/group-purchases/{}", None, nest.purchase
    committed = {"lines": [{"sku": sku, "quantity": "1"}], "delivery_address_id": str(nest.desk.delivery.pk)}
    yield "put", "/group-purchases/{}/commitment", committed, nest.purchase
    yield "delete", "/group-purchases/{}/commitment", None, nest.purchase
    yield "get", "/recurring-orders/{}", None, nest.recurring
    lines = {"version": 1, "lines": [{"sku": "x", "quantity": "1"}]}
    yield "put", "/recurring-orders/{}/lines", lines, nest.recurring
    for verb in ("pause", "resume", "end", "dates/2027-01-15/skip"):
        yield "post", f"/recurring-orders/{{}}/{verb}", None, nest.recurring
    yield "post", "/recurring-orders/{}/dates/2027-01-15/move", {"to": "2027-01-16"}, nest.recurring
    yield "post", "/recurring-runs/{}/retry", None, nest.recurring
    yield "get", "/recurring-runs/{}", None, nest.run
    yield "post", "/recurring-runs/{}/accept", {"fingerprint": "x"}, nest.run
    yield "put", "/recurring-orders/{}/dates/2027-01-15/lines", {"lines": lines["lines"]}, nest.recurring
    for path in ("dates/2027-01-15/lines", "consent"):
        yield "delete", f"/recurring-orders/{{}}/{path}", None, nest.recurring
    yield "put", "/recurring-orders/{}/consent", {"amount": "5", "until_on": "2099-01-01"}, nest.recurring
    for verb in ("dates/2027-01-15/take-in-again", "take-over"):
        yield "post", f"/recurring-orders/{{}}/{verb}", None, nest.recurring
    yield "post", "/recurring-orders/{}/levels", {"version": 1}, nest.recurring
    yield "put", "/purchase-lists/{}/counts", {"counts": [{"line_id": nest.kept, "on_shelf": "1"}]}, nest.kept
    yield from _questions_about_people(nest)
    yield from _questions_about_quick_orders(nest)
    yield "get", "/purchase-lists/{}", None, nest.kept
    yield "post", "/purchase-lists/{}/lines", {"lines": [{"sku": sku, "quantity": "1"}]}, nest.kept
    yield "delete", f"/purchase-lists/{{}}/lines/{make.unknown_id()}", None, nest.kept
    yield "post", "/purchase-lists/{}/cart", None, nest.kept
    yield from _questions_about_a_list(nest)
    yield "get", "/collect-rounds/{}", None, nest.round
    written = {"product_id": 1, "department_id": 1, "quantity": "1", "version": 0}
    yield "put", "/collect-rounds/{}/cells", {"cells": [written]}, nest.round
    for verb in ("trail", "changes", "orders"):
        yield "get", f"/collect-rounds/{{}}/{verb}", None, nest.round
    for verb in ("remind", "lock", "cancel"):
        yield "post", f"/collect-rounds/{{}}/{verb}", None, nest.round
    yield "put", "/collect-rounds/{}/departments/1/done", {"is_done": True}, nest.round
    yield "put", "/collect-rounds/{}/deadline", {"closes_at": "2099-01-01T10:00:00Z"}, nest.round
    yield "put", "/collect-rounds/{}/decision", {}, nest.round
    yield "post", "/collect-rounds/{}/orders/prepare", {}, nest.round
    yield "put", "/collect-rounds/{}/orders", {"orders": [{"id": 1, "fingerprint": "x"}]}, nest.round
    opened = {"name": "x", "list_id": "{}", "closes_at": "2099-01-01T10:00:00Z"}
    yield "post", "/collect-rounds", opened | {"departments": [{"unit_id": str(make.unknown_id())}]}, nest.kept
    yield "get", "/approval-rules/{}", None, nest.rule
    yield "get", "/approval-rules/{}/dry-run", None, nest.rule
    yield "put", "/approval-rules/{}", {"name": "x", "effect": "allow"}, nest.rule
    yield "delete", "/approval-rules/{}", None, nest.rule
    yield "post", "/orders/{}/resubmit", {}, nest.order
    cut = {"fingerprint": "x", "comment": "x", "lines": [{"line_id": str(make.unknown_id()), "quantity": "1"}]}
    yield "put", "/approvals/{}/quantities", cut, nest.approval
    yield (
        "put",
        "/approvals/decisions",
        {"decision": "approve", "approvals": [{"id": "{}", "fingerprint": "x"}]},
        nest.approval,
    )
    for verb in ("approve", "reject", "return"):
        yield "post", f"/approvals/{{}}/{verb}", {"fingerprint": "x", "comment": "x"}, nest.approval


def _questions_about_quick_orders(nest: Nest) -> Iterator[tuple[str, str, Any, str]]:
    """What was brought, the order that is wanted again, the list and the cart into which it goes, and what it means."""
    yield "get", "/quick-orders/{}", None, nest.quick
    for change in ({"sku": f"SKU-{nest.mark}"}, {"quantity": "2"}, {"unit_quantity": "9"}, {"is_left_out": True}):
        yield "patch", "/quick-orders/{}/lines/1", change, nest.quick
    yield "post", "/quick-orders/{}/columns", {"code": 0}, nest.quick
    yield "post", "/quick-orders/{}/cart", {}, nest.quick
    yield "post", "/quick-orders/{}/attachment", {"number": 1}, nest.quick
    yield "post", "/quick-orders/{}/list", {"list_id": nest.kept}, nest.quick
    yield "post", "/quick-orders", {"order_id": "{}"}, nest.order


def _questions_about_a_list(nest: Nest) -> Iterator[tuple[str, str, Any, str]]:
    """Everything that names a list of this nest."""
    some = str(make.unknown_id())
    for path in ("rights", "shelf", "pdf", "labels"):
        yield "get", f"/purchase-lists/{{}}/{path}", None, nest.kept
    yield "patch", "/purchase-lists/{}", {"name": "x"}, nest.kept
    yield "put", "/purchase-lists/{}/rights", {"whom": "unit", "id": some, "level": "edit"}, nest.kept
    yield "put", f"/purchase-lists/{{}}/lines/{some}", {"quantity": "1"}, nest.kept
    for verb, body in (
        ("copy", {"name": "x"}),
        ("archive", None),
        ("restore", None),
        ("close", None),
        ("reopen", {}),
        ("lines/remove", {"line_ids": [some]}),
        ("lines/cart", {"line_ids": [some]}),
        ("lines/take", {}),
        ("scan", {"code": f"SKU-{nest.mark}"}),
        ("shelf/cart", {}),
    ):
        yield "post", f"/purchase-lists/{{}}/{verb}", body, nest.kept
    yield "post", f"/purchase-lists/{some}/lines/take", {"order_id": "{}"}, nest.order
    yield "post", "/purchase-lists", {"name": "x", "kind": "unit", "unit_id": "{}"}, str(nest.desk.buyer.own_unit_id)


def _questions_about_settings(nest: Nest) -> Iterator[tuple[str, str, Any, str]]:
    """Everything that names a target, an address, a cost center or a domain of this nest."""
    company = nest.desk.company
    target = str(company.payable_targets.get().pk)
    wish = {"name": "x", "kind": "file"}
    yield "put", "/payable-targets/{}", wish, target
    for method, path in (("post", "try"), ("get", "secret"), ("put", "secret")):
        yield method, f"/payable-targets/{{}}/{path}", None, target
    where = dict.fromkeys(("label", "recipient", "street", "city"), "x")
    place = {**where, "kind": "delivery", "postal_code": "50001", "country": "ES"}
    yield "put", "/addresses/{}", place, str(nest.desk.delivery.pk)
    for verb in ("archive", "default"):
        yield "post", f"/addresses/{{}}/{verb}", None, str(nest.desk.delivery.pk)
    center = str(company.cost_centers.get().pk)
    yield "put", "/cost-centers/{}", {"code": "x", "name": "x"}, center
    for verb in ("archive", "restore"):
        yield "post", f"/cost-centers/{{}}/{verb}", None, center
    domain = str(company.mail_domains.get().pk)
    yield "post", "/mail-domains/{}/link", {"email": "a@b.example"}, domain
    yield "put", "/mail-domains/{}/file", None, domain
    yield "delete", "/mail-domains/{}", None, domain
    asking, somewhere = str(company.join_requests.get().pk), str(make.unknown_id())
    yield "post", "/join-requests/{}/approve", {"unit_id": somewhere, "role_id": somewhere}, asking
    yield "post", "/join-requests/{}/refuse", None, asking
    yield "put", "/spend-reports/{}", {"recipients": []}, str(nest.desk.buyer.own_unit_id)


def _questions_about_people(nest: Nest) -> Iterator[tuple[str, str, Any, str]]:
    """Everything that names a person, a unit, a role or an invitation of this nest."""
    person_id, unit_id = str(nest.desk.buyer.user_id), str(nest.desk.buyer.own_unit_id)
    yield "get", "/people/{}", None, person_id
    yield "get", "/people/{}/belongings", None, person_id
    yield "post", "/people/{}/roles", {"role_id": "{}", "unit_id": "{}"}, person_id
    yield "put", f"/people/{{}}/roles/{unit_id}", {"cascades": False}, person_id
    yield "delete", f"/people/{{}}/roles/{unit_id}", None, person_id
    yield "post", "/people/{}/leave", {}, person_id
    yield "patch", "/units/{}", {"name": "x"}, unit_id
    yield "post", "/units", {"parent_id": "{}", "name": "x"}, unit_id
    for verb in ("archive", "restore"):
        yield "post", f"/units/{{}}/{verb}", None, unit_id
    yield "put", "/roles/{}", {"name": "x", "grants": [{"permission": "orders.view", "scope": "unit"}]}, nest.role
    for verb in ("archive", "restore"):
        yield "post", f"/roles/{{}}/{verb}", None, nest.role
    yield "post", "/invitations/{}/send-again", None, nest.invitation
    yield "delete", "/invitations/{}", None, nest.invitation


def test_what_is_a_strangers_does_not_exist(nests: tuple[Nest, Nest]) -> None:
    for mine, theirs in (nests, nests[::-1]):
        for caller in mine.callers:
            for method, path, body, named in questions_about(theirs):
                hidden, missing = (_ask(caller, method, path, body, name) for name in (named, _other(named)))
                sign = "/" if named.isdecimal() else ""  # a short number stands in many a word; its place is a path
                said = hidden.text.replace(sign + named, sign + _other(named))
                assert (hidden.status, said) == (missing.status, missing.text), (method, path, named)
        lines = [{"sku": f"SKU-{theirs.mark}", "quantity": "1"}]
        refused = mine.callers[0].post(f"/carts/{mine.cart}/lines", {"lines": lines})
        assert refused.code == "skus_unknown"
        lines = [{"sku": f"SKU-{mine.mark}", "quantity": "1", "cost_center": f"CC-{theirs.mark}"}]
        assert mine.callers[0].post(f"/carts/{mine.cart}/lines", {"lines": lines}).status == 422


def test_a_strangers_address_is_no_address(nests: tuple[Nest, Nest]) -> None:
    mine, theirs = nests
    answer = mine.callers[0].order(mine.cart, theirs.desk.delivery)
    assert (answer.status, answer.code) == (422, "address_missing")
    assert not theirs.sings(answer.text)
    answer = mine.callers[0].get(f"/carts/{mine.cart}", delivery_address_id=theirs.desk.delivery.pk)
    assert (answer.status, theirs.sings(answer.text)) == (422, False)


def test_the_seller_and_those_of_no_company_hear_nothing(nests: tuple[Nest, Nest]) -> None:
    for caller in (Caller(), person(make.make_staff()), person(make.make_user())):
        for path, query in plain_questions():
            answer = caller.get(path, **query)
            assert answer.status in (401, 403)
            assert not any(nest.sings(answer.text) for nest in nests)


def test_every_operation_that_reads_is_asked(nests: tuple[Nest, Nest]) -> None:
    """A new operation must be asked about canaries too."""
    asked = {path for path, _ in plain_questions()} | {
        path.partition("?")[0] for nest in nests for _, path, _, _ in questions_about(nest)
    }
    known = {_shape(path) for path in asked}
    for name, terms in OPERATIONS.items():
        if terms.method == "GET":
            assert _shape(path_of(name)) in known, name


def _shape(path: str) -> str:
    """A path whatever it names."""
    return re.sub(r"{\w*}|(?<=/)\d+$", "{id}", path)


def _ask(caller: Caller, method: str, path: str, body: Any, named: str) -> Any:
    sent = None if body is None else _filled(body, named)
    return caller.send(method, path.replace("{}", named), sent)


def _filled(body: Any, named: str) -> Any:
    if isinstance(body, dict):
        return {key: _filled(value, named) for key, value in body.items()}
    if isinstance(body, list):
        return [_filled(value, named) for value in body]
    return body.replace("{}", named) if isinstance(body, str) else body


def _other(named: str) -> str:
    """Something of the same shape that nobody has."""
    if named.count("-") == 4:
        return str(make.unknown_id())
    if named.isdecimal():
        return "999999"
    return named.replace("CANARYONE", "CANARYZZZ").replace("CANARYTWO", "CANARYZZZ").replace("canary", "canarz")

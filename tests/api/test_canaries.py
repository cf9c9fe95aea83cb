"""Two companies in one store: nothing of the one is ever seen by the other, in any answer to any question.

Whatever belongs to a company carries a canary. Questions that name no canary must be answered without one; questions
that name another company's must be answered as if it did not exist, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from lonja.api.operations import OPERATIONS
from lonja.catalog.actions import DocumentRow, RelationRow, save_documents, save_relations
from lonja.catalog.models import Category
from lonja.catalog.queries.visibility import Sql
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from tests import factories as make
from tests.api.machine import Caller, machine, path_of, person, seller_machine
from tests.ordering.desk import Desk, make_desk, make_rule

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

    def sings(self, text: str) -> bool:
        """Whether a text betrays anything of this company."""
        return self.mark.lower() in text.lower() or self.price in text or any(one in text for one in self.ids)

    @property
    def ids(self) -> list[str]:
        """Identifiers that only this company knows."""
        return [self.cart, self.line, self.order, self.approval, str(self.desk.company.pk), str(self.desk.delivery.pk)]


def build(mark: str, price: str) -> Nest:
    """A company with its own catalog, prices, addresses, cost centers, people, an order that waits and one placed."""
    company = make.make_company(f"Company {mark}", sees_whole_catalog=False, tax_id=f"T{mark}")
    desk = make_desk(company=company)
    desk.delivery.label = f"Address {mark}"
    desk.delivery.save()
    make.make_address(company, "billing", label=f"Billing {mark}")
    make.make_cost_center(company, f"CC-{mark}")
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
    make_rule(company, at_least=1)
    make.make_user_in(company, "company-admin", "approver", user=make.make_user(f"Person {mark}"))
    caller = machine(company)
    cart = caller.cart((f"SKU-{mark}", "1"))
    line = caller.get(f"/carts/{cart}").json["lines"][0]["id"]
    head = caller.order(caller.cart((f"SKU-{mark}", "1")), desk.delivery, po_number=f"PO-{mark}", note=mark).json
    approval = caller.get("/approvals").json["data"][0]["id"]
    callers = [caller, person(User.objects.get(name=f"Person {mark}"))]
    rows = [{"list": own.code, "sku": variant.sku, "price": price}]
    imported = seller_machine().post("/bulk/prices", rows).json["number"]
    return Nest(mark, price, desk, callers, cart, line, head["id"], approval, str(imported))


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
    for path in ("/categories", "/orders", "/approvals", "/addresses", "/cost-centers", "/credit", "/carts/current"):
        yield path, {}
    for state in ("placed", "pending_approval"):
        yield "/orders", {"state": state}
    yield "/approvals", {"waiting_for_me": "true"}
    yield "/product-marks", {}


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
    yield "post", "/carts/{}/lines", {"lines": [{"sku": "x", "quantity": "1"}]}, nest.cart
    yield "get", "/orders/{}", None, nest.order
    yield "post", "/orders/{}/withdraw", None, nest.order
    yield "get", "/approvals/{}", None, nest.approval
    yield "get", "/changes?since={}", None, nest.mark
    yield "get", "/bulk/imports/{}", None, nest.imported
    yield "get", "/bulk/imports/{}/rows", None, nest.imported
    for verb in ("approve", "reject"):
        yield "post", f"/approvals/{{}}/{verb}", {"fingerprint": "x", "comment": "x"}, nest.approval


def test_what_is_a_strangers_does_not_exist(nests: tuple[Nest, Nest]) -> None:
    for mine, theirs in (nests, nests[::-1]):
        for caller in mine.callers:
            for method, path, body, named in questions_about(theirs):
                hidden, missing = (_ask(caller, method, path, body, name) for name in (named, _other(named)))
                said = hidden.text.replace(named, _other(named))
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
    known = {path.replace("{}", "{id}") for path in asked}
    for name, terms in OPERATIONS.items():
        path = path_of(name)
        path = path.replace("{sku}", "{id}").replace("{cart_id}", "{id}").replace("{order_id}", "{id}")
        path = path.replace("{number}", "{id}")
        if terms.method == "GET":
            assert path.replace("{approval_id}", "{id}") in known, name


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

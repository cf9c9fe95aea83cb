"""Who looks at the store as a customer sees it, and writes nothing: at every door, with every way to send something."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from lonja.catalog.models import SearchMiss
from lonja.companies.models import Company
from lonja.core.models import RecordedEvent
from lonja.ordering.models import CartLine
from lonja.storefront.looking import WAYS_OUT
from tests import factories as make
from tests.matrix.registry import addresses
from tests.matrix.test_permissions import _path
from tests.matrix.world import CANARY_NAME, CANARY_SKU, World, make_world

pytestmark = pytest.mark.django_db

UNSAFE = ("post", "put", "patch", "delete")
SENT = {"sku": CANARY_SKU, "quantity": "1"}
WRITES = ("INSERT", "UPDATE", "DELETE", "COPY", "TRUNCATE")


@pytest.fixture
def world() -> World:
    return make_world()


def looking_at(company: Company, role: str = "administrator") -> Client:
    client = Client()
    client.force_login(make.make_staff(role))
    answer = client.post(reverse("backoffice:look_as", args=[company.pk]))
    assert answer.status_code == 302
    return client


def written(queries: list[dict[str, str]]) -> list[str]:
    """Statements that write anything but the session itself."""
    texts = [query["sql"].lstrip(" (\n") for query in queries]
    return [text for text in texts if text.startswith(WRITES) and "django_session" not in text]


def doors(world: World) -> list[tuple[str, str]]:
    """Every address of the house, Django's admin, allauth's pages and the API included."""
    found = []
    for name, _pattern in addresses():
        try:
            found.append((name, _path(name, {**world.ids, "path": "x", "url": "x", "key": "x", "uidb36": "x"})))
        except (KeyError, NoReverseMatch):
            continue
    return found


def test_whatever_is_sent_to_any_door_is_refused_and_writes_nothing(world: World) -> None:
    client, wrong, tried = looking_at(world.a.company), [], 0
    for name, path in doors(world):
        if name in WAYS_OUT:
            continue
        for method in UNSAFE:
            with CaptureQueriesContext(connection) as asked:
                answer = getattr(client, method)(path, SENT if method == "post" else None)
            tried += 1
            if answer.status_code != 403 or written(asked.captured_queries):
                wrong.append((method, name, answer.status_code, written(asked.captured_queries)[:1]))
    assert not wrong, "\n".join(map(str, wrong))
    assert tried > 500


def test_every_page_that_is_opened_only_reads(world: World) -> None:
    client, wrong = looking_at(world.a.company), []
    for name, path in doors(world):
        if name in WAYS_OUT or name.startswith(("admin:", "api:")):
            continue
        with transaction.atomic(), CaptureQueriesContext(connection) as asked:
            answer: Any = client.get(path, {"q": "nothing has this name"})
            transaction.set_rollback(True)
        if answer.status_code >= 500 or written(asked.captured_queries):
            wrong.append((name, answer.status_code, written(asked.captured_queries)[:1]))
    assert not wrong, "\n".join(map(str, wrong))
    assert client.get(reverse("storefront:search"), {"q": "nothing has this name"}).status_code == 200
    assert not SearchMiss.objects.exists(), "what the seller tries is not what customers look for"


def test_the_database_itself_refuses_what_a_view_would_write(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client, before = looking_at(world.a.company), CartLine.objects.count()

    def careless(*_args: object) -> None:
        CartLine.objects.all().delete()

    monkeypatch.setattr("lonja.storefront.views.home.pages.render", careless)
    assert client.get("/").status_code == 403
    assert CartLine.objects.count() == before
    CartLine.objects.filter(pk=0).delete()  # and this connection may write again


def test_it_is_marked_recorded_and_ends_by_one_click(world: World) -> None:
    client = looking_at(world.a.company)
    page = client.get(reverse("storefront:search") + f"?q={CANARY_SKU}", headers={"accept-language": "en"}).text
    assert f"You look at the store as {world.a.company.name}" in page
    assert CANARY_NAME in page
    assert "7,391.83" in page, "at the price that this company pays"
    assert reverse("storefront:add_line") not in page, "nothing to order by"
    started = RecordedEvent.objects.filter(name__contains="ActingStarted").latest("recorded_at")
    assert (started.facts["is_looking"], started.facts["company_id"]) == (True, str(world.a.company.pk))
    ended = client.post(reverse("storefront:stop_acting"))
    assert ended["Location"] == reverse("backoffice:company_sees", args=[world.a.company.pk])
    assert RecordedEvent.objects.filter(name__contains="ActingEnded").exists()
    assert client.get(ended["Location"]).status_code == 200, "himself again"


def test_he_reads_orders_like_a_buyer_and_fills_no_cart(world: World) -> None:
    client = looking_at(world.a.company, "sales-desk")
    assert client.get(reverse("storefront:order", args=[world.ids["order_id"]])).status_code == 200
    assert client.get(reverse("storefront:cart")).status_code == 403
    warehouse = Client()
    warehouse.force_login(make.make_staff("warehouse"))
    assert warehouse.post(reverse("backoffice:look_as", args=[world.a.company.pk])).status_code == 403

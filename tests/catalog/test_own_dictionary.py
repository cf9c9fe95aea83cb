"""A company's own programs keep what it calls articles, as its people do on the dictionary (S6)."""

from __future__ import annotations

from typing import Any

import pytest

from lonja.catalog.actions import MeantRow, drop_own_number, keep_own_numbers
from lonja.catalog.errors import ArticlesUnknown, CodeUnusable, OwnNumberUnknown
from lonja.catalog.models import OwnPartNumber
from lonja.catalog.queries import find_by_codes, own_dictionary
from lonja.companies.errors import PermissionMissing
from tests import factories as make
from tests.api.machine import machine
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def numbers() -> list[tuple[str, str, str]]:
    return list(OwnPartNumber.objects.order_by("key").values_list("code", "variant__sku", "name"))


def test_what_is_kept_is_found_and_what_is_dropped_is_not(desk: Desk) -> None:
    bolt, nut = make.make_variant("BOLT"), make.make_variant("NUT")
    keep_own_numbers(desk.buyer, [MeantRow("T-1", "BOLT", "Largo"), MeantRow("t1", "NUT", "Tuerca")])
    assert numbers() == [("t1", "NUT", "Tuerca")]
    assert find_by_codes(desk.buyer, ["T 1"])["T 1"][0].variant.sku == "NUT"
    keep_own_numbers(desk.buyer, [MeantRow("T-1", "BOLT"), MeantRow("T-2", "NUT", "Tuerca")])
    assert [one.variant_id for one in own_dictionary(desk.buyer, "nut")] == [nut.pk]
    assert [one.variant_id for one in own_dictionary(desk.buyer, "t-1")] == [bolt.pk]
    drop_own_number(desk.buyer, own_dictionary(desk.buyer, "t-1").get().pk)
    assert numbers() == [("T-2", "NUT", "Tuerca")]


def test_what_is_hidden_of_strangers_or_nonsense_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    make.make_variant("BOLT")
    other = make_desk()
    keep_own_numbers(other.buyer, [MeantRow("X-1", "BOLT")])
    before, theirs = numbers(), OwnPartNumber.objects.get()
    viewer = make.buyer_actor(desk.company, "viewer")
    for actor, rows, refusal in (
        (desk.buyer, [MeantRow("A", "BOLT"), MeantRow("B", "NO-SUCH")], ArticlesUnknown),
        (desk.buyer, [MeantRow("A", "BOLT"), MeantRow("--", "BOLT")], CodeUnusable),
        (viewer, [MeantRow("A", "BOLT")], PermissionMissing),
    ):
        with pytest.raises(refusal):
            keep_own_numbers(actor, rows)
    with pytest.raises(OwnNumberUnknown):
        drop_own_number(desk.buyer, theirs.pk)
    assert numbers() == before


def test_the_company_s_programs_keep_them_too(desk: Desk) -> None:
    make.make_variant("BOLT")
    caller = machine(desk.company)
    rows: list[dict[str, Any]] = [{"code": f"T-{number}", "sku": "BOLT"} for number in range(5)]
    assert caller.send("put", "/own-part-numbers", {"numbers": rows}).json == {"saved": 5}
    first = caller.get("/own-part-numbers", limit=3).json
    rest = caller.get("/own-part-numbers", limit=3, cursor=first["next"]).json
    assert [one["code"] for one in (*first["data"], *rest["data"])] == [row["code"] for row in rows]
    assert rest["next"] is None
    wrong = caller.send("put", "/own-part-numbers", {"numbers": [*rows, {"code": "Z", "sku": "GONE"}]})
    assert (wrong.code, OwnPartNumber.objects.count()) == ("articles_unknown", 5)
    assert caller.send("delete", f"/own-part-numbers/{first['data'][0]['id']}").status == 204
    assert caller.send("delete", f"/own-part-numbers/{first['data'][0]['id']}").status == 404

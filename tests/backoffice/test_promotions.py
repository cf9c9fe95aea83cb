"""The seller's pages of promotions: making, trying, copying, pausing, ending."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.actor import SYSTEM
from lonja.core.clock import today
from lonja.core.sheets.reader import read_rows
from lonja.pricing.actions import PromotionRow, save_promotion, use_promotions
from lonja.pricing.models import Promotion
from lonja.pricing.rules import PromotionKind
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    client = Client()
    client.force_login(make.make_staff())
    return client


def page(name: str, *args: Any) -> str:
    return reverse(f"backoffice:{name}", args=args)


def spring(code: str = "spring", **facts: Any) -> Promotion:
    return save_promotion(SYSTEM, PromotionRow(code, {"es": f"La {code}"}, PromotionKind.PERCENT, 10, **facts))  # type: ignore[arg-type]


def typed(**facts: str) -> dict[str, str]:
    plain = {"name_es": "Primavera", "kind": "percent", "value": "12,5", "stacking": "alone", "priority": "100"}
    return {**plain, "currency": "EUR", "is_active": "on", **facts}


def test_the_list_tells_how_each_stands_and_finds_by_it(browser: Client) -> None:
    day = timedelta(days=1)
    spring("runs")
    spring("comes", valid_from=today() + day)
    spring("went", valid_until=today() - day)
    spring("rests", is_active=False)
    used_up = spring("used-up", limit_total=1)
    company = make.make_company()
    use_promotions(SYSTEM, company.pk, "order:x", [used_up.pk])
    by_state = {
        state: {code for code in ("runs", "comes", "went", "rests", "used-up") if f">{code}<" in text}
        for state in ("running", "planned", "paused", "over")
        if (text := browser.get(page("promotions") + f"?state={state}").text)
    }
    assert by_state == {"running": {"runs"}, "planned": {"comes"}, "paused": {"rests"}, "over": {"went", "used-up"}}
    rows = read_rows(browser.get(page("promotions") + "?q=comes&download=xlsx").getvalue(), max_rows=10).rows
    assert rows[1].cells[0] == "comes"
    assert company.name in browser.get(page("promotion_uses", "used-up")).text


def test_a_promotion_is_made_with_all_its_conditions_and_changed(browser: Client) -> None:
    segment, company = make.make_segment(), make.make_company("Alfa")
    product = make.make_variant("BOLT").product
    goods = f"product: {product.code}\nbrand: Acme\ncategory: {product.category.code}"
    facts = {"code": "made", "goods": goods, "min_quantity": "2,5", "typed_code": "hola", "online_only": "on"}
    facts |= {"companies": "Alfa", "segments": str(segment.pk), "limit_total": "7", "stacking": "combines"}
    answer = browser.post(page("new_promotion"), typed(**facts))
    assert answer.status_code == 302
    made = Promotion.objects.get(code="made")
    assert (made.value, made.min_quantity, made.typed_code, made.is_exclusive) == (12.5, 2.5, "HOLA", False)
    assert {(one.segment_id, one.company_id) for one in made.buyers.all()} == {(segment.pk, None), (None, company.pk)}
    assert made.goods.count() == 3
    shown = browser.get(answer["Location"]).text
    assert all(text in shown for text in ("HOLA", "Acme", "Alfa", "2,5"))
    again = typed(**{**facts, "value": "5", "seen": "0"})
    assert browser.post(page("promotion", "made"), again).status_code == 302
    made.refresh_from_db()
    assert (made.value, made.version) == (5, 1)


def test_its_categories_are_chosen_in_the_tree_or_typed_among_its_goods(browser: Client) -> None:
    fixings = make.make_category("fixings")
    for code, parent in (("bolts", fixings), ("paints", None), ("tools", None)):
        make.make_category(code, parent=parent)
    sent = {**typed(code="made", goods="brand: Acme\ncategory: paints"), "categories": ["bolts", "fixings"]}
    assert browser.post(page("new_promotion"), {**sent, "categories": ["none"]}).status_code == 422
    assert not Promotion.objects.exists()
    answer = browser.post(page("new_promotion"), sent)
    goods = Promotion.objects.get().goods.select_related("category")
    assert {each.category.code for each in goods if each.category} == {"fixings", "paints"}
    text = browser.get(answer["Location"]).text
    chosen = re.findall(r'name="categories" value="(\w+)" id="\w+" checked', text)
    assert sorted(chosen) == ["fixings", "paints"]
    assert "category: paints" not in text, "it stands in the tree now"


def test_who_saw_an_older_version_changes_nothing(browser: Client) -> None:
    spring()
    assert browser.post(page("switch_promotion", "spring"), {"on": "0"}).status_code == 302
    answer = browser.post(page("promotion", "spring"), typed(seen="0", value="50"))
    assert answer.status_code == 422
    assert "entretanto" in answer.text
    assert Promotion.objects.get().value == 10


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": "101"},
        {"kind": "amount", "currency": ""},
        {"kind": "n_for_m", "buy_quantity": "2", "pay_quantity": "2"},
        {"goods": "bolt"},
        {"goods": "product: no-such"},
        {"companies": "Nobody"},
        {"valid_from": "2030-01-02", "valid_until": "2030-01-01"},
        {"code": "spring"},
        {"typed_code": "taken"},
    ],
)
def test_what_contradicts_itself_is_refused_and_nothing_is_saved(browser: Client, wrong: dict[str, str]) -> None:
    spring(typed_code="TAKEN")
    assert browser.post(page("new_promotion"), typed(**{"code": "new", **wrong})).status_code == 422
    assert Promotion.objects.get().code == "spring"


def test_it_is_tried_on_a_cart_before_it_is_saved(browser: Client) -> None:
    make.make_variant("BOLT", price=10)
    make.make_company("Alfa")
    facts = {"do": "try", "code": "new", "min_quantity": "5", "try-company": "Alfa", "typed_code": "X"}
    few = browser.post(page("new_promotion"), typed(**facts, **{"try-lines": "BOLT 4"}))
    assert few.status_code == 200
    assert "a partir de 5 unidades" in few.text
    many = browser.post(page("new_promotion"), typed(**facts, **{"try-lines": "BOLT 8\nno-such 2"})).text
    assert "80,00" in many
    assert "70,00" in many
    assert "no-such" in many
    assert not Promotion.objects.exists(), "trying saves nothing"


def test_a_trial_shows_what_a_change_would_do_and_leaves_what_is_saved(browser: Client) -> None:
    make.make_variant("BOLT", price=10)
    make.make_company("Alfa")
    spring()
    facts = {"do": "try", "value": "50", "seen": "0", "try-company": "Alfa", "try-lines": "BOLT 1"}
    text = browser.post(page("promotion", "spring"), typed(**facts)).text
    assert "9,00" in text
    assert "5,00" in text
    assert (Promotion.objects.get().value, Promotion.objects.get().version) == (10, 0)


def test_a_copy_starts_switched_off_without_the_codes(browser: Client) -> None:
    spring(typed_code="HOLA", limit_total=3)
    text = browser.get(page("new_promotion") + "?from=spring").text
    assert "HOLA" not in text
    assert 'name="limit_total" value="3"' in text
    assert 'name="is_active" class="" checked' not in text


def test_pausing_going_on_and_ending(browser: Client) -> None:
    spring()
    spring("new", valid_from=today())
    browser.post(page("switch_promotion", "spring"), {"on": "0"})
    assert not Promotion.objects.get(code="spring").is_active
    browser.post(page("switch_promotion", "spring"), {"on": "1"})
    assert Promotion.objects.get(code="spring").is_active
    browser.post(page("end_promotion", "spring"))
    assert Promotion.objects.get(code="spring").valid_until == today() - timedelta(days=1)
    browser.post(page("end_promotion", "new"))
    assert not Promotion.objects.get(code="new").is_active, "begun today: it counts no more today either"
    assert browser.post(page("end_promotion", "no-such")).status_code == 404


def test_free_goods_are_made_tried_and_told_in_words(browser: Client) -> None:
    make.make_variant("BOLT", price=5)
    make.make_variant("CUP", name="Taza de acero")
    make.make_company("Alfa")
    facts = {"code": "cups", "kind": "free_goods", "gift_sku": "CUP", "gift_quantity": "2", "gift_for": "10"}
    facts |= {"gift_times": "3", "value": ""}
    trial = {**facts, "do": "try", "try-company": "Alfa", "try-lines": "BOLT 25"}
    shown = browser.post(page("new_promotion"), typed(**trial)).text
    assert "Taza de acero" in shown
    assert not Promotion.objects.exists()
    answer = browser.post(page("new_promotion"), typed(**facts))
    assert answer.status_code == 302
    made = Promotion.objects.get()
    assert made.gift_variant is not None
    assert (made.gift_variant.sku, made.gift_quantity, made.buy_quantity, made.gift_times) == ("CUP", 2, 10, 3)
    shown = browser.get(answer["Location"]).text
    assert "por 10, 2 de CUP gratis" in shown
    refused = browser.post(page("promotion", "cups"), typed(**{**facts, "seen": "0", "gift_per": "40"}))
    assert refused.status_code == 422
    assert browser.post(page("promotion", "cups"), typed(**{**facts, "seen": "0", "gift_sku": ""})).status_code == 302
    made.refresh_from_db()
    assert (made.gift_variant_id, made.version) == (None, 1)

"""The seller's page of a product's options: typed, moved, ruled, tried as a company chooses, saved."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.actions import ChoiceRow, OptionRow, OptionsRow, RuleRow, options_row, save_options
from lonja.catalog.models import Product
from lonja.companies.actor import SYSTEM
from tests import factories as make
from tests.backoffice.test_goods import signed_in

pytestmark = pytest.mark.django_db

HOIST = OptionsRow(
    "hoist",
    [
        OptionRow("drive", {"es": "Motor", "en": "Drive"}, [
            ChoiceRow("hand", {"es": "manual"}),
            ChoiceRow("electric", {"es": "eléctrico"}, Decimal(285), "EUR"),
        ]),
        OptionRow("coat", {"es": "Acabado"}, [ChoiceRow("zinc", {"es": "cincado"}, percent=Decimal(8))], False),
    ],
    [RuleRow("drive=hand", "excludes", "coat=zinc")],
)  # fmt: skip


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


@pytest.fixture
def hoist() -> Product:
    make.make_company("Talleres Norte")
    product = make.make_product("hoist", names={"es": "Polipasto"})
    make.make_variant("HOIST-1", product, price=100, stock=5)
    return product


def address(product: Product) -> str:
    return reverse("backoffice:product_options", args=[product.code])


def typed(browser: Client, product: Product, **facts: Any) -> dict[str, Any]:
    """A product with one option of two choices, as the form sends it."""
    version = browser.get(address(product)).text.split('name="version" value="')[1].split('"')[0]
    plain = {
        "version": version, "o": ["o0", "o1"], "o0-c": ["o0c0", "o0c1"], "o1-c": ["o1c0"], "o1-is_required": "on",
        "o0-names_es": "Color de la pintura", "o0-is_required": "on", "o0c0-names_es": "rojo", "o0c0-per": "EUR",
        "o0c1-names_es": "azul", "o0c1-code": "blue", "o0c1-adds": "12,5", "o0c1-per": "%", "o1c0-per": "EUR",
        "company": "Talleres Norte", "do": "save",
    }  # fmt: skip
    return {**plain, **{name.replace("__", "-"): value for name, value in facts.items()}}


def test_options_are_typed_and_codes_are_made_of_names(browser: Client, hoist: Product) -> None:
    done = browser.post(address(hoist), typed(browser, hoist))
    assert done.status_code == 302, done.text
    (option,) = options_row(hoist).options
    assert (option.code, option.is_required) == ("color-de-la-pintura", True), "the empty option is left out"
    assert [(one.code, one.amount, one.percent) for one in option.choices] == [
        ("rojo", None, None), ("blue", None, Decimal("12.5"))
    ]  # fmt: skip
    hoist.refresh_from_db()
    assert hoist.is_configurable


def test_what_stands_is_drawn_and_saved_again_unchanged(browser: Client, hoist: Product) -> None:
    save_options(SYSTEM, [HOIST])
    before = options_row(hoist)
    sent = {
        **typed(browser, hoist), "o": ["o0", "o1"], "o0-c": ["o0c0", "o0c1"], "o1-c": ["o1c0"], "r": ["r0"],
        "o0-code": "drive", "o0-names_es": "Motor", "o0-names_en": "Drive", "o0c0-code": "hand",
        "o0c0-names_es": "manual", "o0c1-code": "electric", "o0c1-names_es": "eléctrico", "o0c1-adds": "285",
        "o0c1-per": "EUR", "o1-code": "coat", "o1-names_es": "Acabado", "o1c0-code": "zinc",
        "o1c0-names_es": "cincado", "o1c0-adds": "8", "o1c0-per": "%",
        "r0-choice": "o0c0", "r0-kind": "excludes", "r0-other": "o1c0",
    }  # fmt: skip
    del sent["o1-is_required"]
    text = browser.get(address(hoist)).text
    for name in ("o0-code", "o0c1-adds", "o1c0-per", "r0-other"):
        assert f'name="{name}"' in text
    assert browser.post(address(hoist), sent).status_code == 302
    assert options_row(hoist) == before


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"o0__names_es": ""}, "o0-names_es"),
        ({"o0c0__names_es": "", "o0c0__adds": "3"}, "o0c0-names_es"),
        ({"o0c0__adds": "-3"}, "o0c0-adds"),
        ({"o0c1__adds": "1000"}, "o0c1-adds"),
        ({"o0c0__code": "blue"}, "o0c1-code"),
        ({"o1__names_es": "Mando"}, "o1-names_es"),
        ({"r": ["r0"], "r0__choice": "o0c0", "r0__kind": "requires", "r0__other": ""}, "r0-other"),
        ({"r": ["r0"], "r0__choice": "o0c0", "r0__kind": "requires", "r0__other": "o0c1"}, "r0-other"),
    ],
)
def test_what_is_wrong_is_told_at_its_place_and_changes_nothing(
    browser: Client, hoist: Product, facts: dict[str, Any], field: str
) -> None:
    save_options(SYSTEM, [HOIST])
    before = options_row(hoist)
    refused = browser.post(address(hoist), typed(browser, hoist, **facts))
    assert refused.status_code == 422
    assert f"id_{field}_error" in refused.text, refused.text
    assert options_row(hoist) == before


def test_rules_that_contradict_each_other_are_told_at_their_place(browser: Client, hoist: Product) -> None:
    facts = {
        "o1__names_es": "Mando", "o1c0__names_es": "radio", "r": ["r0", "r1"],
        "r0__choice": "o1c0", "r0__kind": "requires", "r0__other": "o0c0",
        "r1__choice": "o1c0", "r1__kind": "excludes", "r1__other": "o0c0",
    }  # fmt: skip
    refused = browser.post(address(hoist), typed(browser, hoist, **facts))
    assert refused.status_code == 422
    assert "id_r0-kind_error" in refused.text
    assert options_row(hoist).options == []


def test_a_choice_is_tried_at_a_company_s_price_before_anything_is_saved(browser: Client, hoist: Product) -> None:
    sent = typed(browser, hoist, **{"do": "try", "try-color-de-la-pintura": "blue"})
    shown = browser.post(address(hoist), sent, headers={"HX-Request": "true"}).text
    assert "112,50" in shown, "100 and 12.5 percent of it"
    assert 'id="rules" hx-swap-oob="true"' in shown, "the rules offer the choices as they are typed now"
    ruled = {
        **sent, "o1-names_es": "Mando", "o1c0-names_es": "radio", "try-mando": "radio", "r": ["r0"],
        "r0-choice": "o0c1", "r0-kind": "excludes", "r0-other": "o1c0",
    }  # fmt: skip
    told = browser.post(address(hoist), ruled).text
    assert "«azul»" in told
    assert "112,50" not in told
    hoist.refresh_from_db()
    assert not hoist.is_configurable
    assert options_row(hoist).options == []


def test_buttons_add_move_and_take_away_without_saving(browser: Client, hoist: Product) -> None:
    def after(step: str, **facts: Any) -> str:
        sent = {**typed(browser, hoist), "do": step, **facts}
        return browser.post(address(hoist), sent, headers={"HX-Request": "true"}).text

    assert 'value="o2"' in after("option")
    assert 'value="o0c2"' in after("choice:o0")
    assert 'value="r0"' in after("rule")
    moved = after("down:o0c0")
    assert moved.index('value="o0c1"') < moved.index('value="o0c0"')
    assert 'value="o0c0"' not in after("drop:o0c0")
    assert 'value="o0"' not in after("drop:o0")
    assert options_row(hoist).options == []


def test_of_two_who_edit_options_the_second_is_told(browser: Client, hoist: Product) -> None:
    mine = typed(browser, hoist)
    save_options(SYSTEM, [HOIST])
    refused = browser.post(address(hoist), mine)
    assert refused.status_code == 422
    assert [option.code for option in options_row(hoist).options] == ["drive", "coat"]


def test_all_options_can_go_and_who_only_looks_changes_nothing(browser: Client, hoist: Product) -> None:
    save_options(SYSTEM, [HOIST])
    looker = signed_in(make.make_staff("sales-desk"))
    assert "eléctrico" in looker.get(address(hoist)).text
    none = {"version": typed(browser, hoist)["version"], "do": "save"}
    assert looker.post(address(hoist), none).status_code == 403
    assert browser.post(address(hoist), none).status_code == 302
    hoist.refresh_from_db()
    assert not hoist.is_configurable

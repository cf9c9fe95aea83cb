"""The seller says what is sold with goods, and how it is priced."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from lonja.catalog.models import ServiceLevel, Variant
from tests import factories as make

pytestmark = pytest.mark.django_db
PAGE = "/office/service-levels/"
LEVEL = {
    "code": "warranty", "sku": "WARRANTY", "basis": "percent", "percent": "12.5", "position": "0",
    "goods": "product: drill\nbrand: Taladra",
}  # fmt: skip


@pytest.fixture
def browser() -> Client:
    make.make_seller(staff_needs_second_step=False)
    client = Client(headers={"accept-language": "en"})
    client.force_login(make.make_staff("administrator"))
    return client


@pytest.fixture
def drill() -> Variant:
    make.make_service("WARRANTY", name={"en": "Three years more"})
    return make.make_variant("DRILL", make.make_product("drill", brand="Taladra"))


def test_a_level_is_added_changed_listed_and_taken_away(browser: Client, drill: Variant) -> None:
    assert "No service is sold with goods yet" in browser.get(PAGE).text
    assert "Three years more" in browser.post(PAGE, LEVEL, follow=True).text
    level = ServiceLevel.objects.get()
    assert (level.code, level.percent, level.offers.count()) == ("warranty", Decimal("12.5"), 2)
    page = browser.get(f"{PAGE}warranty/").text
    assert "product: drill" in page
    change = {**LEVEL, "basis": "per_line", "percent": "", "goods": "product: drill"}
    browser.post(f"{PAGE}warranty/", change)
    level.refresh_from_db()
    assert (level.basis, level.percent, level.offers.count()) == ("per_line", None, 1)
    assert "WARRANTY" in browser.get(f"{PAGE}?download=csv").getvalue().decode()
    browser.post(f"{PAGE}warranty/", {**change, "categories": [drill.product.category.code]})
    assert {each.category for each in level.offers.all()} == {None, drill.product.category}
    browser.post(f"{PAGE}warranty/remove/")
    assert not ServiceLevel.objects.exists()
    assert browser.get(f"{PAGE}warranty/").status_code == 404


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"percent": ""}, "Give a percentage"),
        ({"basis": "per_unit"}, "Give a percentage"),
        ({"sku": "DRILL"}, "a variant of its own that is a service"),
        ({"sku": "NONE"}, "nothing with the code NONE"),
        ({"goods": "product: none"}, "nothing with the code none"),
        ({"goods": "what: is this"}, "names no goods"),
    ],
)
def test_what_has_no_sense_is_refused_at_its_field(
    browser: Client, drill: Variant, facts: dict[str, str], why: str
) -> None:
    answer = browser.post(PAGE, LEVEL | facts)
    assert answer.status_code == 422
    assert why in answer.text
    assert not ServiceLevel.objects.exists()


def test_a_code_is_given_once_and_others_may_not(browser: Client, drill: Variant) -> None:
    browser.post(PAGE, LEVEL)
    assert "one with this code already" in browser.post(PAGE, LEVEL | {"percent": "5"}).text
    warehouse = Client()
    warehouse.force_login(make.make_staff("warehouse"))
    assert warehouse.post(f"{PAGE}warranty/", LEVEL | {"percent": "5"}).status_code in (403, 404)
    assert ServiceLevel.objects.get().percent == Decimal("12.5")

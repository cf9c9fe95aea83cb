"""The seller's pages: the day, orders from acknowledgement to shipment, customers and their terms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.models import Company, Invitation
from lonja.fulfillment.models import Shipment
from lonja.ordering.models import Order
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def test_an_order_goes_from_the_dashboard_to_the_truck() -> None:
    desk = make_desk()
    order = desk.order((make.make_variant(price="10", stock=100), 8), po_number="PO-3")
    line = order.lines.get()
    browser = signed_in(make.make_staff())

    assert order.number in browser.get(reverse("backoffice:dashboard")).text
    assert order.number in browser.get(reverse("backoffice:orders") + "?state=placed&q=PO-3").text
    browser.post(reverse("backoffice:acknowledge_order", args=[order.pk]))
    assert Order.objects.get().state == OrderState.ACKNOWLEDGED
    sent = {f"quantity-{line.pk}": "3", "carrier": "Correos", "number": "", "url": ""}
    browser.post(reverse("backoffice:ship_order", args=[order.pk]), sent)
    assert Shipment.objects.get().lines.get().quantity == 3
    too_many = browser.post(reverse("backoffice:ship_order", args=[order.pk]), {f"quantity-{line.pk}": "6"})
    assert too_many.status_code == 422
    assert 'value="6"' in too_many.text, "what was typed is kept"
    assert Shipment.objects.count() == 1
    browser.post(reverse("backoffice:cancel_order", args=[order.pk]), {"reason": "discontinued"})
    line.refresh_from_db()
    assert (line.quantity_shipped, line.quantity_cancelled) == (3, 5)
    assert browser.get(reverse("backoffice:order", args=[order.pk])).status_code == 200


def test_terms_are_set_and_a_wrong_limit_is_refused() -> None:
    desk = make_desk(limit=100)
    make.make_terms("net60", 60)
    browser = signed_in(make.make_staff())
    page = reverse("backoffice:company_terms", args=[desk.company.pk])
    assert browser.get(reverse("backoffice:companies") + "?q=" + desk.company.name).status_code == 200
    for wrong in ("-5", "9" * 20, "1,005"):
        assert browser.post(page, {"terms": "net60", "limit": wrong}).status_code == 422
    desk.credit.refresh_from_db()
    assert desk.credit.limit == 100
    browser.post(page, {"terms": "net60", "limit": "2.500,50"})
    desk.credit.refresh_from_db()
    assert (desk.credit.limit, desk.credit.terms.code) == (Decimal("2500.50"), "net60")


def test_staff_see_the_store_as_a_customer_but_cannot_approve() -> None:
    desk = make_desk()
    make.make_variant("SEEN", price="10", stock=100)
    browser = signed_in(make.make_staff())
    refused = browser.post(reverse("backoffice:act_as", args=[desk.company.pk]), {"reason": ""})
    assert refused.status_code == 422
    browser.post(reverse("backoffice:act_as", args=[desk.company.pk]), {"reason": "visit"})
    page = browser.get(reverse("storefront:search") + "?q=SEEN")
    assert "SEEN" in page.text
    assert desk.company.name in page.text
    assert browser.get(reverse("storefront:approvals")).status_code == 403


@pytest.mark.parametrize("who", ["buyer", "company-admin"])
def test_customers_see_no_back_office(who: str) -> None:
    desk = make_desk()
    order = desk.order((make.make_variant(price="10", stock=100), 1))
    browser = signed_in(make.make_user_in(desk.company, who))
    for path in (
        reverse("backoffice:dashboard"),
        reverse("backoffice:orders"),
        reverse("backoffice:order", args=[order.pk]),
        reverse("backoffice:companies"),
        reverse("backoffice:company", args=[desk.company.pk]),
    ):
        assert browser.get(path).status_code == 404
    assert browser.post(reverse("backoffice:acknowledge_order", args=[order.pk])).status_code == 404
    assert Order.objects.get().state == OrderState.PLACED
    assert not Company.objects.filter(is_blocked=True).exists()


def test_an_imported_order_says_where_it_comes_from() -> None:
    desk = make_desk()
    order = desk.order((make.make_variant(price="10", stock=100), 1))
    Order.objects.update(requester=None, road="import")
    page = signed_in(make.make_staff()).get(reverse("backoffice:order", args=[order.pk]))
    assert "importación" in page.text


def test_the_list_of_orders_keeps_customer_and_words_from_tab_to_tab() -> None:
    desk, other = make_desk(), make_desk(company=make.make_company("Beta"))
    variant = make.make_variant(price="10", stock=100)
    mine, theirs = desk.order((variant, 1), po_number="PO-1"), other.order((variant, 1), po_number="PO-1")
    browser = signed_in(make.make_staff())
    page = browser.get(reverse("backoffice:orders") + f"?company={desk.company.pk}&q=PO-1")
    assert mine.number in page.text
    assert theirs.number not in page.text
    to_ship = f"?company={desk.company.pk}&amp;q=PO-1&amp;state=acknowledged&amp;state=partially_shipped"
    assert to_ship in page.text
    assert mine.number not in browser.get(reverse("backoffice:orders") + to_ship.replace("&amp;", "&")).text
    assert browser.get(reverse("backoffice:orders") + "?company=broken&day=never&state=none").status_code == 200


def test_the_seller_invites_a_customers_first_administrator() -> None:
    company = make.make_company("Nueva")
    root, admin = company.units.get(), make.role("company-admin")
    browser = signed_in(make.make_staff())
    page = reverse("backoffice:company", args=[company.pk])
    sent = {"email": "Jefa@nueva.example", "name": "Jefa", "role": str(admin.pk), "unit": str(root.pk)}
    assert (
        browser.post(reverse("backoffice:invite_person", args=[company.pk]), {**sent, "email": "no"}).status_code == 422
    )
    assert not Invitation.objects.exists()
    refused = browser.post(reverse("backoffice:invite_person", args=[company.pk]), {**sent, "email": "no"}).text
    assert '<dialog id="invite" open' in refused, "what is wrong can be read"
    assert '<dialog id="act-as" aria' in refused
    assert browser.post(reverse("backoffice:invite_person", args=[company.pk]), sent).status_code == 302
    assert "jefa@nueva.example" in browser.get(page).text
    desk = signed_in(make.make_staff("sales-desk"))
    assert desk.post(reverse("backoffice:invite_person", args=[company.pk]), sent).status_code == 403
    assert 'id="invite"' not in desk.get(page).text
    assert Invitation.objects.count() == 1


def test_a_movement_of_credit_leads_to_its_order() -> None:
    desk = make_desk()
    order = desk.order((make.make_variant(price="10", stock=100), 1))
    page = signed_in(make.make_staff()).get(reverse("backoffice:company", args=[desk.company.pk])).text
    movements = page[
        page.index("Movimientos de crédito") if "Movimientos" in page else page.index("Credit movements") :
    ]
    assert order.number in movements


def test_customers_stand_in_the_order_of_the_alphabet_accents_or_not() -> None:
    for name in ("Velanorte", "Áridos Llanos", "Bodegas Altozano", "Clínica Torre", "Club Náutico"):
        make.make_company(name)
    page = signed_in(make.make_staff()).get(reverse("backoffice:companies")).text
    places = [page.index(name) for name in ("Áridos", "Bodegas", "Clínica", "Club", "Velanorte")]
    assert places == sorted(places)


def test_a_customers_page_names_the_price_lists_that_count_for_it_alone_today() -> None:
    company = make.make_company()
    for code, valid in (("mine", {}), ("over", {"valid_until": date(2020, 1, 1)}), ("theirs", {})):
        held = make.make_price_list(code, names={"es": f"Contrato {code}", "en": f"Contrato {code}"})
        make.assign(held, make.make_company() if code == "theirs" else company, **valid)
    page = signed_in(make.make_staff()).get(reverse("backoffice:company", args=[company.pk])).text
    assert "Contrato mine" in page
    assert "Contrato over" not in page
    assert "Contrato theirs" not in page

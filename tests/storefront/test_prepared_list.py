"""Asking for a price list on its page: small ones come at once, large ones from a page of their own."""

from __future__ import annotations

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.test import Client
from django.urls import reverse

from lonja.exchange import preparing
from lonja.exchange.models import PreparedList
from lonja.exchange.states import PreparedState
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client: Client) -> Client:
    make.make_seller()
    make.make_variant("BOLT", price="1")
    make.make_variant("NUT", price="2")
    client.force_login(make.make_user_in(make.make_company("Talleres")))
    return client


def test_a_small_one_comes_at_once(browser: Client) -> None:
    answer = browser.post(reverse("storefront:prepare_price_list"), {"format": "pdf", "language": "en"}, follow=True)
    assert answer["Content-Type"] == "application/pdf"
    assert answer.getvalue().startswith(b"%PDF-")
    wrong = browser.post(reverse("storefront:prepare_price_list"), {"format": "doc", "language": "en"})
    assert (wrong.status_code, PreparedList.objects.exists()) == (422, False)


def test_a_large_one_has_a_page_of_its_own(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "LARGE", 1)
    wish = {"format": "pdf", "language": "en"}
    page = browser.post(reverse("storefront:prepare_price_list"), wish, follow=True)
    wanted = PreparedList.objects.get()
    assert page.redirect_chain == [(reverse("storefront:prepared_list", args=[wanted.pk]), 302)]
    assert "every 2s" in page.content.decode()
    file = reverse("storefront:prepared_list_file", args=[wanted.pk])
    assert browser.get(file).status_code == 404
    assert browser.get(reverse("storefront:price_list_file"), wish).status_code == 422
    preparing.make(wanted.pk)
    ready = browser.get(reverse("storefront:prepared_list", args=[wanted.pk])).content.decode()
    assert file in ready
    assert "every 2s" not in ready
    answer = browser.get(file)
    assert (answer["Content-Type"], answer.getvalue()[:5]) == ("application/pdf", b"%PDF-")
    preparing.path_of_list(wanted).unlink()
    assert browser.get(file).status_code == 404


def test_one_that_failed_says_why(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "LARGE", 1)
    browser.post(reverse("storefront:prepare_price_list"), {"format": "pdf", "language": "en"})
    PreparedList.objects.update(state=PreparedState.FAILED, problem="The pages could not be set.")
    page = browser.get(reverse("storefront:prepared_list", args=[PreparedList.objects.get().pk])).content.decode()
    assert "The pages could not be set." in page


def test_while_others_wait_for_theirs_the_worker_makes_it(browser: Client) -> None:
    wish = {"format": "pdf", "language": "en"}
    others = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        with others.cursor() as cursor:
            for turn in range(preparing.AT_ONCE):
                cursor.execute("SELECT pg_advisory_lock(hashtext('price list pages'), %s)", [turn])
        refused = browser.get(reverse("storefront:price_list_file"), wish)
        assert (refused.status_code, refused["Retry-After"]) == (503, "10")
        sheet = browser.get(reverse("storefront:price_list_file"), {"format": "xlsx", "language": "en"})
        assert sheet.status_code == 200, "what costs little is made at once"
        browser.post(reverse("storefront:prepare_price_list"), wish)
        assert PreparedList.objects.get().state == PreparedState.WAITING
    finally:
        others.close()
    assert browser.get(reverse("storefront:price_list_file"), wish)["Content-Type"] == "application/pdf"
    assert browser.get(reverse("storefront:price_list_file"), wish).status_code == 200, "the turn was given back"

"""Price lists and papers: small ones come at once, large ones from a page of their own."""

from __future__ import annotations

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.test import Client
from django.urls import reverse

from lonja.companies.models import User
from lonja.core.errors import NotFound
from lonja.exchange import preparing
from lonja.exchange.models import PreparedFile
from lonja.exchange.states import PreparedKind, PreparedState
from lonja.lists.models import PurchaseList
from tests import factories as make
from tests.lists.shelves import make_list
from tests.ordering.desk import Desk, make_desk
from tests.quotes.deal import ask, offer, price, rep, row

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
    assert (wrong.status_code, PreparedFile.objects.exists()) == (422, False)


def test_a_large_one_has_a_page_of_its_own(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "LARGE", 1)
    wish = {"format": "pdf", "language": "en"}
    page = browser.post(reverse("storefront:prepare_price_list"), wish, follow=True)
    wanted = PreparedFile.objects.get()
    assert page.redirect_chain == [(reverse("storefront:prepared_file", args=[wanted.pk]), 302)]
    assert "every 2s" in page.content.decode()
    file = reverse("storefront:prepared_download", args=[wanted.pk])
    assert browser.get(file).status_code == 404
    assert browser.get(reverse("storefront:price_list_file"), wish).status_code == 422
    preparing.make(wanted.pk)
    ready = browser.get(reverse("storefront:prepared_file", args=[wanted.pk])).content.decode()
    assert file in ready
    assert "every 2s" not in ready
    answer = browser.get(file)
    assert (answer["Content-Type"], answer.getvalue()[:5]) == ("application/pdf", b"%PDF-")
    preparing.path_of(wanted).unlink()
    assert browser.get(file).status_code == 404


def test_one_that_failed_says_why(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "LARGE", 1)
    browser.post(reverse("storefront:prepare_price_list"), {"format": "pdf", "language": "en"})
    PreparedFile.objects.update(state=PreparedState.FAILED, problem="The pages could not be set.")
    page = browser.get(reverse("storefront:prepared_file", args=[PreparedFile.objects.get().pk])).content.decode()
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
        assert PreparedFile.objects.get().state == PreparedState.WAITING
    finally:
        others.close()
    assert browser.get(reverse("storefront:price_list_file"), wish)["Content-Type"] == "application/pdf"
    assert browser.get(reverse("storefront:price_list_file"), wish).status_code == 200, "the turn was given back"


@pytest.fixture
def desk(client: Client) -> Desk:
    desk = make_desk()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return desk


def addresses(desk: Desk) -> dict[PreparedKind, str]:
    """Where each paper of two lines is asked for."""
    bolt, nut = make.make_variant("BOLT", price=2, stock=90), make.make_variant("NUT", price=1, stock=90)
    order, seller = desk.order((bolt, 1), (nut, 2)), rep()
    quote = offer(seller, ask(desk, row(bolt, 5)), row(bolt, 5, **price("1")), row(nut, 5, **price("1")))
    kept = make_list(desk.buyer, (bolt, 1), (nut, 1))
    paper = reverse("storefront:list_paper", args=[kept.pk])
    return {
        PreparedKind.ORDER: reverse("storefront:order_paper", args=[order.pk]),
        PreparedKind.APPROVALS: reverse("storefront:approval_trail", args=[order.pk]),
        PreparedKind.QUOTE: reverse("storefront:quote_paper", args=[quote.pk]),
        PreparedKind.PURCHASE_LIST: paper,
        PreparedKind.LABELS: f"{paper}?as=labels",
    }


def test_papers_of_few_lines_come_at_once(client: Client, desk: Desk) -> None:
    for kind, address in addresses(desk).items():
        answer = client.get(address)
        assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-"), kind
    assert not PreparedFile.objects.exists()


def test_papers_of_many_lines_are_made_by_the_worker(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = addresses(desk)
    monkeypatch.setattr(preparing, "LARGE", 1)
    for kind, address in found.items():
        answer = client.get(address)
        wanted = PreparedFile.objects.get(kind=kind)
        page, file = (
            reverse(f"storefront:{name}", args=[wanted.pk]) for name in ("prepared_file", "prepared_download")
        )
        assert (answer.status_code, answer["Location"]) == (302, page), kind
        assert client.get(address)["Location"] == page, "asked again it is the same one"
        assert "every 2s" in client.get(page).text
        preparing.make(wanted.pk)
        assert file in client.get(page).text
        assert client.get(file).getvalue()[:5] == b"%PDF-"
    assert PreparedFile.objects.count() == len(found)


def test_a_paper_shows_nobody_what_he_does_not_see(client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "LARGE", 1)
    found = addresses(desk)
    stranger = Client()
    stranger.force_login(make.make_user_in(make.make_company()))
    for address in found.values():
        assert stranger.get(address).status_code == 404
    assert not PreparedFile.objects.exists()
    client.get(found[PreparedKind.PURCHASE_LIST])
    wanted = PreparedFile.objects.get()
    PurchaseList.objects.all().delete()
    with pytest.raises(NotFound):
        preparing.make(wanted.pk)
    wanted.refresh_from_db()
    assert (wanted.state, preparing.path_of(wanted).exists()) == (PreparedState.FAILED, False)

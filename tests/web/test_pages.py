"""Answers: whole pages, fragments with their toasts, redirects that stay at home, and pages of errors."""

import json
from typing import Any

import pytest
from django.contrib import messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpRequest
from django.test import RequestFactory
from django.utils import translation
from django_htmx.middleware import HtmxDetails
from jinja2 import DictLoader, UndefinedError

from lonja.core.errors import Busy, NotAllowed, NotFound, Refused
from lonja.web import jinja, pages, views
from lonja.web.middleware import ErrorPagesMiddleware

pytestmark = pytest.mark.urls("tests.web.urls")


def make_request(address: str = "/", *, data: dict[str, str] | None = None, **headers: str) -> HttpRequest:
    factory = RequestFactory()
    request = factory.post(address, data) if data is not None else factory.get(address)
    request.META.update({f"HTTP_{name.upper()}": value for name, value in headers.items()})
    request.session = {}  # type: ignore[assignment]
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]
    return request


@pytest.fixture
def templates() -> Any:
    sources = {
        "base.html": "<html>{% block main %}{% endblock %}{% block foot %}base foot{% endblock %}</html>",
        "macros.html": "{% macro shout(text) %}{{ text|upper }}!{% endmacro %}",
        "page.html": (
            '{% extends "base.html" %}{% from "macros.html" import shout %}{% set who = "us" %}'
            "{% block main %}[{% block row %}{{ shout(word) }} {{ who }}{% endblock %}]{% endblock %}"
        ),
    }
    return jinja.environment(loader=DictLoader(sources), autoescape=True)


def test_a_block_sees_the_imports_of_its_page_and_what_it_inherits(templates: Any) -> None:
    page = templates.get_template("page.html")
    assert pages.render_blocks(page, ("row",), {"word": "hi"}) == "HI! us"
    assert pages.render_blocks(page, ("row", "foot"), {"word": "<b>"}) == "&lt;B&gt;! usbase foot"
    with pytest.raises(KeyError):
        pages.render_blocks(page, ("nowhere",), {"word": "hi"})


def test_a_forgotten_name_is_an_error_not_a_blank(templates: Any) -> None:
    with pytest.raises(UndefinedError, match="word"):
        templates.get_template("page.html").render()


def test_an_error_page_says_what_happened_in_both_languages() -> None:
    for language, words in (("es", "Esta página no existe"), ("en", "This page does not exist")):
        with translation.override(language):
            response = views.not_found(make_request())
        assert response.status_code == 404
        assert words in response.content.decode()
        assert f'lang="{language}"' in response.content.decode()


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (NotFound(), 404, "does not exist"),
        (NotAllowed(), 403, "Your role does not allow this"),
        (Refused("Too <many>"), 422, "Too &lt;many&gt;"),
        (Busy(), 503, "Nothing was lost"),
    ],
)
def test_a_refusal_of_a_room_becomes_its_page(error: Exception, status: int, words: str) -> None:
    middleware = ErrorPagesMiddleware(lambda _: pytest.fail("not called"))
    with translation.override("en"):
        response = middleware.process_exception(make_request(), error)
    assert response is not None
    assert response.status_code == status
    assert words in response.content.decode()


def test_other_errors_are_left_to_django() -> None:
    middleware = ErrorPagesMiddleware(lambda _: pytest.fail("not called"))
    assert middleware.process_exception(make_request(), KeyError()) is None


def test_an_htmx_request_hears_of_an_error_by_a_toast() -> None:
    with translation.override("en"):
        response = views.server_error(make_request(hx_request="true"))
    told = json.loads(response["HX-Trigger"])["kit:toast"]["toasts"]
    assert response["HX-Reswap"] == "none"
    assert told[0]["level"] == "error"
    assert told[0]["text"].startswith("Something failed on our side.")


def test_the_busy_page_says_when_to_come_back() -> None:
    assert views.unavailable(make_request())["Retry-After"] == "10"


def test_whether_a_fragment_is_wanted() -> None:
    assert pages.wants_fragment(make_request(hx_request="true"))
    assert not pages.wants_fragment(make_request())
    assert not pages.wants_fragment(make_request(hx_request="true", hx_boosted="true"))
    assert not pages.wants_fragment(make_request(hx_request="true", hx_history_restore_request="true"))


@pytest.mark.parametrize(
    ("next_address", "to"),
    [
        ("/orders/?a=1", "/orders/?a=1"),
        ("https://evil.example/", "/home/"),
        ("//evil.example/", "/home/"),
        ("/\\evil.example", "/home/"),
        ("javascript:alert(1)", "/home/"),
        ("", "/home/"),
    ],
)
def test_a_redirect_stays_on_this_host(next_address: str, to: str) -> None:
    response = pages.redirect(make_request(data={"next": next_address}), "/home/", follow_next=True)
    assert response["Location"] == to


def test_next_is_followed_only_when_asked_for() -> None:
    assert pages.redirect(make_request("/?next=/else/"), "/home/")["Location"] == "/home/"


def test_htmx_loads_the_new_page_whole() -> None:
    response = pages.redirect(make_request(hx_request="true"), "/home/")
    assert response.status_code == 200
    assert response["HX-Redirect"] == "/home/"


def test_the_theme_is_kept_and_nothing_else_is() -> None:
    response = views.choose_theme(make_request(data={"theme": "dark", "next": "/orders/"}))
    assert response.cookies["theme"].value == "dark"
    assert response["Location"] == "/orders/"
    assert "theme" not in views.choose_theme(make_request(data={"theme": '"><script>'})).cookies


def test_the_stored_theme_is_drawn_without_a_flash() -> None:
    request = make_request()
    request.COOKIES["theme"] = "dark"
    assert 'data-theme="dark"' in views.not_found(request).content.decode()
    request.COOKIES["theme"] = "<b>"
    assert "data-theme=" not in views.not_found(request).content.decode().split("<head>")[0]


def test_waiting_notices_are_drawn_on_the_page_and_then_gone() -> None:
    request = make_request()
    messages.error(request, "A < B")
    html = views.not_found(request).content.decode()
    assert "A &lt; B" in html
    assert 'role="alert"' in html
    assert messages.get_messages(request).used  # type: ignore[union-attr]

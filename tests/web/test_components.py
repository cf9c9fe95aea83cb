"""Macros of the kit that lists call for each row: what they remember is only ever what was asked."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.template import engines
from django.utils import translation
from markupsafe import Markup

from lonja.core.texts import in_one_language
from lonja.web.jinja import COMPONENTS, REMEMBERED


def shown(template: str, language: str = "en", **values: object) -> str:
    with translation.override(language), in_one_language():
        return str(engines["jinja2"].env.from_string(template).render(values))


def test_a_text_that_equals_a_remembered_piece_of_html_is_still_escaped() -> None:
    assert "<b>" in shown("{{ ui.badge(text) }}", text=Markup("<b>late</b>"))
    assert "<b>" not in shown("{{ ui.badge(text) }}", text="<b>late</b>")
    assert "<b>" not in shown("{{ ui.product(name=text, sku=text, href=text) }}", text="<b>late</b>")


def test_each_reader_has_his_signs() -> None:
    for language, price in (("es", "1.234,50"), ("en", "1,234.50"), ("es", "1.234,50")):
        assert price in shown('{{ ui.price(amount, "EUR") }}', language, amount=Decimal("1234.5"))


def test_whatever_differs_is_drawn_anew() -> None:
    first, other = (shown('{{ ui.stock("12", tone) }}', tone=tone) for tone in ("ok", "bad"))
    assert "dot ok" in first
    assert "dot bad" in other


def test_what_is_remembered_never_holds_a_page() -> None:
    """A call block belongs to one page: remembered with it were the page's rows, and never found again."""
    with pytest.raises(TypeError, match="call block"):
        shown('{% call ui.product("Screw", "933", "/p/933") %}<b>late</b>{% endcall %}')
    noted = "{% set notes %}<b>{{ text }}</b>{% endset %}{{ ui.product('Screw', '933', '/p/933', None, notes) }}"
    assert "<b>late &amp; few</b>" in shown(noted, text="late & few")


def test_what_is_remembered_exists() -> None:
    assert set().union(*COMPONENTS.values()) >= REMEMBERED.keys()

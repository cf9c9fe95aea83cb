"""Texts in templates: in the reader's language, looked up once, their values escaped."""

import pytest
from django.template import engines
from django.utils import translation

from lonja.core.texts import in_one_language
from lonja.web import translations


def shown(template: str, language: str, **values: object) -> str:
    with translation.override(language), in_one_language():
        return str(engines["jinja2"].env.from_string(template).render(values))


def test_each_reader_has_his_language() -> None:
    for _ in range(2):
        assert shown('{{ _("Close") }}', "es") == "Cerrar"
        assert shown('{{ _("Close") }}', "en") == "Close"


def test_values_are_escaped_and_the_text_is_not() -> None:
    assert shown('{{ _("%(name)s <b>", name=name) }}', "en", name="<i>") == "&lt;i&gt; <b>"


@pytest.mark.parametrize(("language", "text"), [("es", "1.200 líneas"), ("en", "1,200 lines")])
def test_counts_are_written_as_the_language_writes_numbers(language: str, text: str) -> None:
    assert shown('{{ ngettext("%(num)s line", "%(num)s lines", 1200) }}', language) == text


def test_a_percent_sign_is_written_twice_also_where_nothing_is_filled_in() -> None:
    assert shown('{{ _("100%%") }}', "en") == "100%"


def test_a_letter_in_another_language_amid_a_page_changes_neither() -> None:
    translations._translated.cache_clear()
    page = engines["jinja2"].env.from_string('{{ _("Loading") }}')
    with translation.override("es"), in_one_language():
        with translation.override("en"):
            page.render()  # without a language of its own: it must not be remembered as Spanish
            with in_one_language():
                assert page.render() == "Loading"
        assert page.render() == "Cargando"

"""The catalogues' keeper: nothing missing passes, nothing known is lost, nothing changes without reason."""

from pathlib import Path

import pytest

from lonja.web import messages

SOURCE = """
from django.utils.translation import gettext as _, ngettext
HELLO = _("Hello")
def lines(n): return ngettext("%(num)s line", "%(num)s lines", n) % {"num": n}
"""
TEMPLATE = """{% trans name=1 %}
  Order of
  {{ name }}
{% endtrans %}{{ _("Total") }}{{ pgettext("verb", "Order") }}"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    room = tmp_path / "shop"
    (room / "jinja2" / "shop").mkdir(parents=True)
    (room / "__init__.py").write_text("")
    (room / "texts.py").write_text(SOURCE)
    (room / "jinja2" / "shop" / "page.html").write_text(TEMPLATE)
    return tmp_path


def translate(root: Path, texts: dict[str, str | tuple[str, str]]) -> None:
    path = messages.po_path(root / "shop", "es")
    catalog = messages.read_catalog(path, "es")
    for message in catalog:
        key = message.id[0] if isinstance(message.id, tuple) else message.id
        if key in texts:
            message.string = texts[key]
    messages.write_catalog(path, catalog)


ALL = {
    "Hello": "Hola",
    "%(num)s line": ("%(num)s línea", "%(num)s líneas"),
    "Order of %(name)s": "Pedido de %(name)s",
    "Total": "Total",
    "Order": "Pedir",
}


def test_texts_of_code_and_templates_are_extracted(root: Path) -> None:
    messages.extract_all(root, [])
    catalog = messages.read_catalog(messages.po_path(root / "shop", "es"), "es")
    found = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalog if message.id}
    assert found == set(ALL)
    assert catalog.get("Order", context="verb") is not None


def test_a_missing_translation_fails_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.extract_all(root, [])
    translate(root, {key: text for key, text in ALL.items() if key != "Total"})
    assert messages.check_all(root, []) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "shop/es: not translated: Total"
    translate(root, ALL)
    assert messages.check_all(root, []) == 0


def test_a_text_that_was_never_extracted_fails_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.extract_all(root, [])
    translate(root, ALL)
    (root / "shop" / "more.py").write_text('from x import gettext_lazy as _\nA = _("New")\n')
    assert messages.check_all(root, []) == 1
    assert "shop/es: not extracted: New" in capsys.readouterr().out


def test_a_fuzzy_or_half_plural_translation_fails_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.extract_all(root, [])
    translate(root, {**ALL, "%(num)s line": ("%(num)s línea", "")})
    path = messages.po_path(root / "shop", "es")
    path.write_text(path.read_text().replace('msgid "Hello"', '#, fuzzy\nmsgid "Hello"'))
    assert messages.check_all(root, []) == 1
    found = capsys.readouterr().out
    assert "shop/es: fuzzy: Hello" in found
    assert "shop/es: not translated: %(num)s line" in found


def test_two_translations_run_together_fail_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.extract_all(root, [])
    translate(root, {**ALL, "Hello": "Hola.Pedido de otro"})
    assert messages.check_all(root, []) == 1
    assert "shop/es: run together: Hello" in capsys.readouterr().out


def test_a_translation_that_lost_its_place_fails_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.extract_all(root, [])
    translate(root, {**ALL, "Order of %(name)s": "Pedido de %(nombre)s"})
    assert messages.check_all(root, []) == 1
    assert "Order of %(name)s" in capsys.readouterr().out


def test_a_word_that_the_glossary_does_not_have_fails_the_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages.extract_all(root, [])
    translate(root, {**ALL, "%(num)s line": ("%(num)s línea", "%(num)s Vendedores")})
    assert messages.check_all(root, []) == 1
    assert "shop/es: not 'vendedor' but proveedor" in capsys.readouterr().out


def test_extracting_again_changes_no_byte_and_keeps_translations(root: Path) -> None:
    messages.extract_all(root, [])
    translate(root, ALL)
    path = messages.po_path(root / "shop", "es")
    before = path.read_bytes()
    messages.extract_all(root, [])
    assert path.read_bytes() == before
    (root / "shop" / "texts.py").write_text(SOURCE.replace("Hello", "Good day"))
    messages.extract_all(root, [])
    catalog = messages.read_catalog(path, "es")
    assert "Hello" not in catalog
    assert catalog.get("Good day").string == ""
    assert catalog.get("Total").string == "Total"


def test_compiling_writes_what_django_reads(root: Path) -> None:
    messages.extract_all(root, [])
    translate(root, ALL)
    messages.compile_all(root, ["shop"])
    import gettext

    with messages.po_path(root / "shop", "es").with_suffix(".mo").open("rb") as file:
        texts = gettext.GNUTranslations(file)
    assert texts.gettext("Hello") == "Hola"
    assert texts.ngettext("%(num)s line", "%(num)s lines", 2) == "%(num)s líneas"


def test_two_rooms_that_translate_a_text_differently_fail_the_check(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "office").mkdir()
    (root / "office" / "__init__.py").write_text('from x import gettext as _\nT = _("Total")\n')
    messages.extract_all(root, [])
    translate(root, ALL)
    catalog = messages.read_catalog(messages.po_path(root / "office", "es"), "es")
    catalog.get("Total").string = "Suma"
    messages.write_catalog(messages.po_path(root / "office", "es"), catalog)
    assert messages.check_all(root, ["shop"]) == 1
    assert "Total: 'Suma' by office, 'Total' by shop" in capsys.readouterr().out


def test_an_unknown_room_is_named(root: Path) -> None:
    with pytest.raises(SystemExit, match="No such room: attic"):
        messages.rooms(root, ["attic"])


def test_the_kits_own_catalogue_is_whole() -> None:
    assert messages.problems_of(messages.ROOT / "web", "es") == []

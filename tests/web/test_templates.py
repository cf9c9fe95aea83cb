"""Every template of the house obeys the content security policy, and names only macros, icons and files that exist."""

import re
from pathlib import Path

import pytest
from django.template import engines

from lonja.web import jinja, messages

TEMPLATES = sorted(messages.ROOT.glob("*/jinja2/**/*.html"))
STATIC = messages.ROOT / "web" / "static" / "web"
PAGES = [path for path in TEMPLATES if "mail" not in path.parts]


def name_of(path: Path) -> str:
    return str(path.relative_to(messages.ROOT))


def without_comments(path: Path) -> str:
    return re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


FORBIDDEN = {
    "an inline style": r"\sstyle\s*=",
    "a style element": r"<style\b",
    "an inline script": r"<script(?![^>]*\bsrc=)[^>]*>",
    "an inline handler": r"\son[a-z]+\s*=",
    "htmx evaluation": r"\bhx-(?:on|vals\s*=\s*[\"']js:|vars)",
    "a javascript address": r"javascript:",
    "a file from elsewhere": r"<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=\s*[\"'](?:https?:)?//",
    "a text marked safe": r"\|\s*safe\b",
}


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_needs_nothing_that_the_policy_forbids(path: Path) -> None:
    source = without_comments(path)
    found = [what for what, pattern in FORBIDDEN.items() if re.search(pattern, source, re.IGNORECASE)]
    assert found == []


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_rules_catch_what_they_name(what: str) -> None:
    samples = {
        "an inline style": '<p style="color:red">',
        "a style element": "<style>p{}</style>",
        "an inline script": "<script>alert(1)</script>",
        "an inline handler": '<p onclick="x()">',
        "htmx evaluation": '<p hx-on:click="x()">',
        "a javascript address": '<a href="javascript:x()">',
        "a file from elsewhere": '<script src="https://cdn.example/x.js"></script>',
        "a text marked safe": "{{ text|safe }}",
    }
    assert re.search(FORBIDDEN[what], samples[what], re.IGNORECASE)


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_compiles_and_names_only_what_exists(path: Path) -> None:
    source = without_comments(path)
    engines["jinja2"].env.parse(source)  # type: ignore[attr-defined]
    macros = {name for names in jinja.COMPONENTS.values() for name in names}
    assert set(re.findall(r"\bui\.(\w+)\(", source)) <= macros
    icons = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text()))
    named = re.findall(r"\b(?:icon|draw)\(\s*\"([a-z0-9-]+)\"", source) + re.findall(r'\bicon="([a-z0-9-]+)"', source)
    assert set(named) <= icons


def test_each_macro_stands_in_the_file_that_is_named_for_it_and_in_no_other() -> None:
    offered = [name for names in jinja.COMPONENTS.values() for name in names]
    assert len(offered) == len(set(offered))
    for file, names in jinja.COMPONENTS.items():
        source = (messages.ROOT / "web/jinja2/web/components" / f"{file}.html").read_text()
        written = {name for name in re.findall(r"{% macro (\w+)\(", source) if not name.startswith("_")}
        assert written == set(names)


def test_each_macro_is_documented() -> None:
    documented = (messages.ROOT.parents[1] / "docs" / "kit.md").read_text()
    missing = [name for names in jinja.COMPONENTS.values() for name in names if f"`{name}(" not in documented]
    assert missing == []


def test_the_gallery_draws_every_component() -> None:
    source = "".join(path.read_text() for path in (messages.ROOT / "web/jinja2/web").glob("*.html"))
    shown = set(re.findall(r"\bui\.(\w+)\(", source))
    helpers = {"facet", "money", "field"}
    assert {name for names in jinja.COMPONENTS.values() for name in names} - shown - helpers == set()

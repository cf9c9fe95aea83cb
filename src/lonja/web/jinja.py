"""The Jinja2 environment of all pages: formats as filters, macros as `ui`, strict about what is missing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from lonja.core.texts import language, localized
from lonja.web import formats, forms, translations, trees

COMPONENTS: dict[str, tuple[str, ...]] = {
    "actions": ("button", "link_button", "icon_button", "post_button", "menu", "dialog", "open_dialog"),
    "data": (
        "badge", "chip", "dot", "money", "price", "stock", "when", "facts", "stat", "stats", "diff", "empty", "bar",
        "totals", "timeline", "tree", "picture", "product",
    ),
    "notices": ("notice", "messages", "acting"),
    "navigation": ("crumbs", "head", "tabs", "steps", "pagination", "nav_link", "nav_menu", "theme_switch",
                   "language_switch"),
    "fields": ("field", "fields", "error_summary", "form_end", "options", "search_box", "upload"),
    "tables": ("th", "quantity", "adder", "facet", "facets", "active_filters", "foot"),
    "charts": ("chart_columns", "chart_rows", "chart_stack", "sparkline"),
}  # fmt: skip
"""The macro files of `web/components/` and what each one offers as `ui.<name>`."""

REMEMBERED = {
    "adder": 2_048, "product": 2_048, "price": 2_048, "stock": 1_024,
    "badge": 256, "dot": 256, "facet": 256, "nav_link": 64,
}  # fmt: skip
"""Macros that lists call for each row and that depend on nothing but their arguments, which are plain values; and how
many results of each are kept: all of them together take some 8 MB of a process."""


class Components:
    """Every macro of the kit under one name, so that a template needs no imports: `ui.button(...)`."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._files = {name: file for file, names in COMPONENTS.items() for name in names}

    def __getattr__(self, name: str) -> Any:
        if name not in self._files:
            raise AttributeError(name)
        template = self._environment.get_template(f"web/components/{self._files[name]}.html")
        macro = getattr(template.module, name)
        if not self._environment.auto_reload:
            macro = _remembering(macro, REMEMBERED[name]) if name in REMEMBERED else macro
            setattr(self, name, macro)
        return macro


def _remembering(macro: Callable[..., Markup], most: int) -> Callable[..., Markup]:
    """The macro with its latest results. By type too: a text that equals a piece of HTML is still to be escaped."""

    @lru_cache(maxsize=most, typed=True)
    def drawn(_language: str, *args: Hashable, **kwargs: Hashable) -> Markup:
        return macro(*args, **kwargs)

    def called(*args: Hashable, **kwargs: Hashable) -> Markup:
        if "caller" in kwargs:  # never the same twice, and each holds all that its page knew
            raise TypeError("what is remembered takes plain values: give it no call block")
        return drawn(language(), *args, **kwargs)

    return called


@lru_cache(maxsize=1024)
def icon(name: str, size: int = 18, label: str = "") -> Markup:
    """An icon of the sprite, `size` pixels square; silent to screen readers unless it has a `label`."""
    spoken = Markup('role="img" aria-label="{}"').format(label) if label else Markup('aria-hidden="true"')
    return Markup('<svg class="i" width="{0}" height="{0}" {1}><use href="{2}#{3}"/></svg>').format(
        size, spoken, asset("web/icons.svg"), name
    )


def link(name: str, *args: Any, **kwargs: Any) -> str:
    """The path of a named URL: `url('storefront:order', order.public_id)`."""
    if kwargs:
        return reverse(name, args=args or None, kwargs=kwargs)
    return _path(settings.ROOT_URLCONF, name, args)


@lru_cache(maxsize=10_000)
def _path(_urls: str, name: str, args: tuple[Any, ...]) -> str:
    return reverse(name, args=args or None)


@lru_cache(maxsize=1_000)
def asset(path: str) -> str:
    """The address of a static file."""
    return static(path)


def environment(**options: Any) -> Environment:
    """Make the environment for Django's Jinja2 backend (named in settings.TEMPLATES)."""
    options["undefined"] = StrictUndefined
    env = Environment(**options, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n", "jinja2.ext.do"])  # noqa: S701
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(  # type: ignore[attr-defined]
        translation.gettext,
        translation.ngettext,
        newstyle=True,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
    )
    env.globals.update(
        _=translations.gettext, gettext=translations.gettext, ngettext=translations.ngettext, language=language,
        url=link, static=asset, icon=icon, ui=Components(env), problems=forms.problems, field_kind=forms.kind,
        decimal_sign=formats.decimal_sign, waiting_messages=messages.get_messages, branches=trees.branches,
        way_to_chosen=trees.way_to_chosen,
    )  # fmt: skip
    for function in (
        formats.money, formats.price, formats.number, formats.quantity, formats.typed, formats.percent, formats.date,
        formats.datetime, formats.ago, localized,
    ):  # fmt: skip
        env.filters[function.__name__] = function
    return env

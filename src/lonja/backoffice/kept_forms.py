"""Forms that remember how a thing stood when they were drawn, and fields for texts by language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from lonja.core.texts import plain_tag
from lonja.web import formats
from lonja.web.forms import Form
from lonja.web.trees import TreeChoiceField, TreeField


@dataclass(frozen=True, slots=True)
class Moved:
    """A field that somebody else changed since it was drawn: what it said then and says now; `is_mine`: I did too."""

    label: str
    before: str
    now: str
    is_mine: bool


class KeptForm(Form):
    """A form of something kept: `version` is its mark when it was drawn, `seen` the texts of its fields then."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def remember(self, version: str) -> None:
        """Take the texts of the fields as they are drawn first for those that were seen."""
        texts = {name: self.shown(name) for name in self.fields if name not in ("version", "seen")}
        self.initial = {**self.initial, "version": version, "seen": json.dumps(texts, ensure_ascii=False)}

    def shown(self, name: str) -> str:
        """The text of a field as it is drawn from its initial value."""
        value = self.get_initial_for_field(self.fields[name], name)
        if isinstance(value, list):
            return "\n".join(sorted(value))
        if isinstance(value, bool):
            return "on" if value else ""
        if isinstance(value, Decimal | int | float):
            return formats.typed(value)
        return "" if value is None else str(value)

    def merged(self, sent: Mapping[str, str]) -> tuple[dict[str, Any], list[Moved]]:
        """Of a form of what stands now: what was `sent` where it was typed, the rest as it is now; and what moved."""
        seen = _texts(sent.get(self.add_prefix("seen"), ""))
        data: dict[str, Any] = {}
        moved = []
        for name, field in self.fields.items():
            key = self.add_prefix(name)
            now, mine, before = self.shown(name), _sent(field, sent, key), seen.get(name, "")
            if name in ("version", "seen"):
                data[key] = now
                continue
            is_mine = mine != before
            text = mine if is_mine else now
            data[key] = text.split("\n") if isinstance(field, TreeField) else text
            if now != before:
                moved.append(Moved(str(field.label), _said(field, before), _said(field, now), is_mine))
        return {key: value for key, value in data.items() if value or not self._is_box(key)}, moved

    def require_name(self) -> None:
        """Complain unless a form without other faults has a name in some language; `clean` calls it."""
        if not self.errors and not typed_texts(self.cleaned_data, "names"):
            self.add_error(f"names_{settings.LANGUAGES[0][0]}", _("Give it a name in one language at least."))

    def _is_box(self, key: str) -> bool:
        return isinstance(self.fields[key].widget, forms.CheckboxInput)


def _sent(field: forms.Field, sent: Mapping[str, str], key: str) -> str:
    """What was sent for a field as one text, as `shown` says it."""
    if isinstance(field, TreeField) and isinstance(sent, QueryDict):
        return "\n".join(sorted(sent.getlist(key)))
    return str(sent.get(key, ""))


def _texts(packed: str) -> dict[str, str]:
    try:
        read = json.loads(packed)
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in read.items()} if isinstance(read, dict) else {}


def _said(field: forms.Field, text: str) -> str:
    """A text of a field as a reader knows it."""
    if isinstance(field, forms.BooleanField):
        return _("Yes") if text else _("No")
    if isinstance(field, TreeField | TreeChoiceField):
        return ", ".join(field.labels.get(value, value) for value in text.split("\n"))
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(text, text))  # type: ignore[arg-type]
    return text


def add_texts(
    form: forms.Form, name: str, label: str, texts: Mapping[str, str], *, is_sold: bool = False, **facts: Any
) -> None:
    """A field for each language of the store; a help tells where one is missing.

    What `is_sold` has a second one beside it, for the plain register.
    """
    for code, language in settings.LANGUAGES:
        missing = "" if texts.get(code) or not any(texts.values()) else _("Missing in this language.")
        _add_text(form, name, code, texts, label=f"{label} ({language})", help_text=missing, **facts)
        if is_sold:
            _add_text(form, name, plain_tag(code), texts, label=f"{label} ({label_of_tag(plain_tag(code))})", **facts)


def _add_text(form: forms.Form, name: str, tag: str, texts: Mapping[str, str], **facts: Any) -> None:
    widget = forms.Textarea({"rows": 3}) if name == "descriptions" else forms.TextInput()
    form.fields[f"{name}_{tag}"] = forms.CharField(required=False, widget=widget, **facts)
    form.initial.setdefault(f"{name}_{tag}", texts.get(tag, ""))


def label_of_tag(tag: str) -> str:
    """A language and register as people call them: 'Español', 'Español, plain'."""
    for code, language in settings.LANGUAGES:
        if tag == plain_tag(code):
            return _("%(language)s, plain") % {"language": language}
        if tag == code:
            return language
    return tag


def typed_texts(typed: Mapping[str, Any], name: str) -> dict[str, str]:
    """The texts by language and register of the fields that `add_texts` made, without empty ones."""
    tags = [tag for code, _language in settings.LANGUAGES for tag in (code, plain_tag(code))]
    texts = {tag: typed.get(f"{name}_{tag}", "").strip() for tag in tags}
    return {tag: text for tag, text in texts.items() if text}

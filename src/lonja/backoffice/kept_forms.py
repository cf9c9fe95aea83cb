"""Forms that remember how a thing stood when they were drawn, and fields for texts by language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _

from lonja.web import formats
from lonja.web.forms import Form


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
        if isinstance(value, bool):
            return "on" if value else ""
        if isinstance(value, Decimal | int | float):
            return formats.typed(value)
        return "" if value is None else str(value)

    def merged(self, sent: Mapping[str, str]) -> tuple[dict[str, str], list[Moved]]:
        """Of a form of what stands now: what was `sent` where it was typed, the rest as it is now; and what moved."""
        seen = _texts(sent.get(self.add_prefix("seen"), ""))
        data, moved = {}, []
        for name, field in self.fields.items():
            key = self.add_prefix(name)
            now, mine, before = self.shown(name), str(sent.get(key, "")), seen.get(name, "")
            if name in ("version", "seen"):
                data[key] = now
                continue
            is_mine = mine != before
            data[key] = mine if is_mine else now
            if now != before:
                moved.append(Moved(str(field.label), _said(field, before), _said(field, now), is_mine))
        return {key: value for key, value in data.items() if value or not self._is_box(key)}, moved

    def require_name(self) -> None:
        """Complain unless a form without other faults has a name in some language; `clean` calls it."""
        if not self.errors and not typed_texts(self.cleaned_data, "names"):
            self.add_error(f"names_{settings.LANGUAGES[0][0]}", _("Give it a name in one language at least."))

    def _is_box(self, key: str) -> bool:
        return isinstance(self.fields[key].widget, forms.CheckboxInput)


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
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(text, text))  # type: ignore[arg-type]
    return text


def add_texts(form: forms.Form, name: str, label: str, texts: Mapping[str, str], **facts: Any) -> None:
    """A field for each language of the store; a help tells where one is missing."""
    for code, language in settings.LANGUAGES:
        missing = "" if texts.get(code) or not any(texts.values()) else _("Missing in this language.")
        widget = forms.Textarea({"rows": 3}) if name == "descriptions" else forms.TextInput()
        form.fields[f"{name}_{code}"] = forms.CharField(
            label=f"{label} ({language})", required=False, help_text=missing, widget=widget, **facts
        )
        form.initial.setdefault(f"{name}_{code}", texts.get(code, ""))


def typed_texts(typed: Mapping[str, Any], name: str) -> dict[str, str]:
    """The texts by language of the fields that `add_texts` made, without empty ones."""
    texts = {code: typed.get(f"{name}_{code}", "").strip() for code, _language in settings.LANGUAGES}
    return {code: text for code, text in texts.items() if text}

"""What the seller's people type about attributes, their choices and families."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from lonja.backoffice.kept_forms import KeptForm, add_texts, typed_texts
from lonja.catalog.actions import AttributeRow, attribute_version, family_version
from lonja.catalog.models import Attribute, AttributeFamily, AttributeKind

LONGEST_CODE = 80


class AttributeForm(KeptForm):
    """An attribute; its choices one on a line, each a code with a name in every language of the store."""

    def __init__(self, data: Any = None, *, held: Attribute | None) -> None:
        super().__init__(data)
        self.held = held
        if held is None:
            self.fields["code"] = forms.SlugField(label=_("Code"), max_length=50)
        add_texts(self, "names", _("Name"), held.names if held else {}, max_length=80)
        languages = "; ".join(str(name) for _code, name in settings.LANGUAGES)
        self.fields |= {
            "kind": forms.ChoiceField(label=_("Kind"), choices=AttributeKind.choices),
            "unit": forms.CharField(label=_("Unit of measure"), max_length=15, required=False),
            "is_facet": forms.BooleanField(label=_("Narrows lists down (a facet)"), required=False),
            "choices": forms.CharField(
                label=_("Choices, one on a line, in order"), required=False, max_length=100_000,
                widget=forms.Textarea({"rows": 10, "class": "code"}),
                help_text=_("code; %(languages)s. A block of a sheet can be pasted.") % {"languages": languages},
            ),
        }  # fmt: skip
        if held is None:
            self.initial = {"is_facet": True, "kind": AttributeKind.TEXT, **self.initial}
            return
        facts = {"kind": held.kind, "unit": held.unit, "is_facet": held.is_facet, "choices": choice_lines(held)}
        self.initial = {**self.initial, **facts}
        self.remember(attribute_version(held))

    def clean_choices(self) -> dict[str, dict[str, str]]:
        """The choices by code, in the order of their lines."""
        choices: dict[str, dict[str, str]] = {}
        for number, line in enumerate(self.cleaned_data["choices"].splitlines(), start=1):
            parts = [part.strip() for part in line.replace("\t", ";").split(";")]
            code = parts[0]
            if not any(parts):
                continue
            if not code or len(code) > LONGEST_CODE or len(parts) > 1 + len(settings.LANGUAGES):
                raise ValidationError(_("Line %(number)s cannot be read: %(line)s") % {"number": number, "line": line})
            if code in choices:
                raise ValidationError(_("Line %(number)s repeats %(code)s.") % {"number": number, "code": code})
            names = zip([each for each, _name in settings.LANGUAGES], parts[1:], strict=False)
            choices[code] = {language: text for language, text in names if text}
        return choices

    def clean(self) -> None:
        """It has a name; only a number has a unit, only a choice has choices."""
        typed = self.cleaned_data
        self.require_name()
        if typed.get("kind") == AttributeKind.CHOICE and "choices" in typed and not typed["choices"]:
            self.add_error("choices", _("Give it one choice at least."))

    def row(self) -> AttributeRow:
        """What was typed, for change_attribute."""
        typed = self.cleaned_data
        kind = typed["kind"]
        return AttributeRow(
            self.held.code if self.held else typed["code"],
            typed_texts(typed, "names"),
            kind,
            typed["unit"] if kind == AttributeKind.NUMBER else "",
            typed["choices"] if kind == AttributeKind.CHOICE else {},
            typed["is_facet"],
        )


def choice_lines(attribute: Attribute) -> str:
    """The choices of an attribute as the form shows them."""
    lines = []
    for code in attribute.choice_order:
        names = attribute.choice_names.get(code, {})
        lines.append("; ".join([code, *(names.get(language, "") for language, _name in settings.LANGUAGES)]))
    return "\n".join(lines)


class FamilyForm(KeptForm):
    """A family: its names and its attributes in order."""

    def __init__(self, data: Any = None, *, held: AttributeFamily | None) -> None:
        super().__init__(data)
        self.held = held
        if held is None:
            self.fields["code"] = forms.SlugField(label=_("Code"), max_length=80)
        add_texts(self, "names", _("Name"), held.names if held else {}, max_length=80)
        self.fields["attributes"] = forms.CharField(
            label=_("Attributes, one code on a line, in order"), required=False, max_length=10_000,
            widget=forms.Textarea({"rows": 10, "class": "code"}),
        )  # fmt: skip
        if held is not None:
            self.initial = {**self.initial, "attributes": "\n".join(held.attribute_codes)}
            self.remember(family_version(held))

    def clean_attributes(self) -> list[str]:
        """The codes, each once."""
        return list(dict.fromkeys(self.cleaned_data["attributes"].replace(",", " ").split()))

    def names(self) -> dict[str, str]:
        """The names that were typed."""
        return typed_texts(self.cleaned_data, "names")

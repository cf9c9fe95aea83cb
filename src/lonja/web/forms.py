"""The base of all forms: one look, one ARIA pattern, numbers as people type them.

A page writes `{{ ui.error_summary(form) }}` once and `{{ ui.field(form.name) }}` per field. Each input is tied to its
help (`<id>_helptext`) and to its error (`<id>_error`) by `aria-describedby`, which Django sets; the macros draw both.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import Jinja2
from django.utils.translation import gettext_lazy as _

from lonja.web import formats, trees

KINDS: dict[type[forms.Widget], str] = {
    trees.Boxes: "tree",
    trees.Rings: "tree",
    forms.CheckboxInput: "check",
    forms.RadioSelect: "options",
    forms.CheckboxSelectMultiple: "options",
    forms.Select: "select",
    forms.Textarea: "textarea",
    forms.FileInput: "file",
    forms.DateInput: "date",
    forms.HiddenInput: "hidden",
}


class Form(forms.Form):
    """A Django form whose widgets are drawn by Jinja2 and checked by us, not by the browser's own bubbles."""

    default_renderer = Jinja2
    use_required_attribute = True


class DateInput(forms.DateInput):
    """The browser's own date picker; its value is always ISO 8601."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class NumberInput(forms.TextInput):
    """A text field for a number: no wheel or arrow key changes it unseen, and it takes the local decimal sign."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """Write a Decimal in the local way; leave alone what the person typed."""
        return formats.typed(value) if isinstance(value, Decimal | int | float) else value


class NumberField(forms.DecimalField):
    """A decimal typed in the active language's way ('1.250,5' in Spanish)."""

    widget = NumberInput
    default_error_messages = {"invalid": _("Enter a number.")}

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Return the Decimal, or None where the field is empty; raises ValidationError for anything else."""
        if isinstance(value, str) and value.strip():
            try:
                value = formats.parse_number(value)
            except ValueError:
                raise ValidationError(self.error_messages["invalid"], code="invalid") from None
        return super().to_python(value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No `min`, `max` or `step`: they belong to number inputs, and the server checks them."""
        return {}


class DateField(forms.DateField):
    """A calendar day, chosen with the browser's date picker."""

    widget = DateInput


class Problem(NamedTuple):
    """One line of the error summary: where the field is (nowhere: the whole form), its name, what is wrong."""

    target: str
    label: str
    text: str


def kind(field: forms.BoundField) -> str:
    """How the macros draw a field: text, select, textarea, date, file, check, options, tree or hidden."""
    for widget in type(field.field.widget).__mro__:
        if widget in KINDS:
            return KINDS[widget]
    return "text"


def problems(*bound: forms.BaseForm) -> list[Problem]:
    """Everything that is wrong with the forms, in the order of their fields, for the summary at the top of the page."""
    found = []
    for form in bound:
        if not form.is_bound:
            continue
        found += [Problem("", "", str(text)) for text in form.non_field_errors()]
        for field in form:
            target = f"{field.auto_id}_0" if kind(field) in ("options", "tree") else field.auto_id
            label = str(field.label)
            found += [Problem(target if not field.is_hidden else "", label, str(text)) for text in field.errors]
    return found

"""One pattern for all fields: label, input, help and error tied together; one summary that leads to each."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django import forms as django_forms
from django.http import QueryDict
from django.template import engines
from django.utils import translation

from lonja.web import forms

WAYS = [("a", "At once"), ("b", "In parts")]


class OrderForm(forms.Form):
    """A field of each kind that the errors are told apart by."""

    number = django_forms.CharField(label="PO number", help_text="Yours, not ours")
    amount = forms.NumberField(label="Amount", min_value=Decimal(1))
    way = django_forms.ChoiceField(label="Way", choices=WAYS, widget=django_forms.RadioSelect)
    terms = django_forms.BooleanField(label="Terms")
    note = django_forms.CharField(label="Note", required=False, widget=django_forms.Textarea)

    def clean(self) -> dict[str, Any]:
        """A problem of the whole form."""
        if self.data.get("note") == "bad":
            raise django_forms.ValidationError("The two do not fit.")
        return super().clean() or {}


def draw(source: str, **context: Any) -> str:
    template = engines["jinja2"].from_string(source)
    return str(template.render(context))


@pytest.fixture(autouse=True)
def english() -> Any:
    with translation.override("en"):
        yield


def test_a_wrong_field_is_tied_to_its_help_and_its_error() -> None:
    form = OrderForm({"amount": "x"})
    html = draw("{{ ui.field(form.number) }}", form=form)
    field = re.search(r"<input[^>]*>", html)
    assert field is not None
    assert 'aria-invalid="true"' in field[0]
    described = re.search(r'aria-describedby="([^"]+)"', field[0])
    assert described is not None
    for target in described[1].split():
        assert f'id="{target}"' in html
    assert "Yours, not ours" in html
    assert "This field is required." in html
    assert '<label for="id_number">' in html


def test_a_right_field_is_calm() -> None:
    html = draw("{{ ui.field(form.number) }}", form=OrderForm())
    assert "aria-invalid" not in html
    assert "errors" not in html
    assert 'aria-describedby="id_number_helptext"' in html


def test_optional_fields_say_so_and_required_ones_do_not() -> None:
    form = OrderForm()
    assert "(optional)" in draw("{{ ui.field(form.note) }}", form=form)
    assert "(optional)" not in draw("{{ ui.field(form.number) }}", form=form)


def test_choices_are_a_group_with_a_legend() -> None:
    html = draw("{{ ui.field(form.way) }}", form=OrderForm({}))
    assert "<fieldset" in html
    assert "<legend>Way" in html
    assert html.count('type="radio"') == 2
    assert 'id="id_way_error"' in html


def test_the_summary_leads_to_every_wrong_field_in_order() -> None:
    form = OrderForm({"amount": "x", "note": "bad"})
    html = draw("{{ ui.error_summary(form) }}", form=form)
    assert 'role="alert"' in html
    assert "There are 5 problems" in html
    assert re.findall(r'href="#([^"]+)"', html) == ["id_number", "id_amount", "id_way_0", "id_terms"]
    assert "The two do not fit." in html
    whole = draw("{{ ui.fields(form) }}", form=form)
    for target in re.findall(r'href="#([^"]+)"', html):
        assert f'id="{target}"' in whole


def test_the_summary_is_silent_when_nothing_is_wrong() -> None:
    good = OrderForm({"number": "1", "amount": "2", "way": "a", "terms": "on"})
    assert draw("{{ ui.error_summary(a, b) }}", a=OrderForm(), b=good).strip() == ""


def test_what_was_typed_comes_back_escaped() -> None:
    html = draw("{{ ui.field(form.number) }}", form=OrderForm(QueryDict("number=%22%3E%3Cscript%3E")))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("language", "typed", "value"),
    [("es", "1.250,5", "1250.5"), ("en", "1,250.5", "1250.5"), ("es", "2.5", "2.5")],
)
def test_numbers_are_read_in_the_readers_language(language: str, typed: str, value: str) -> None:
    with translation.override(language):
        assert forms.NumberField().clean(typed) == Decimal(value)


def test_a_number_field_refuses_words_and_keeps_what_was_typed() -> None:
    with translation.override("es"):
        form = OrderForm({"amount": "doce"})
        assert form.errors["amount"] == ["Introduzca un número."]
        assert 'value="doce"' in draw("{{ ui.field(form.amount) }}", form=form)


def test_a_number_is_shown_with_the_local_sign() -> None:
    with translation.override("es"):
        html = draw("{{ ui.field(form.amount) }}", form=OrderForm(initial={"amount": Decimal("12.50")}))
    assert 'value="12,5"' in html
    assert 'inputmode="decimal"' in html
    assert 'type="number"' not in html


def test_a_date_is_iso_for_the_browsers_picker() -> None:
    class DayForm(forms.Form):
        day = forms.DateField()

    with translation.override("es"):
        form = DayForm({"day": "2026-11-22"})
        assert form.is_valid()
        assert 'type="date"' in draw("{{ ui.field(form.day) }}", form=form)
        assert 'value="2026-11-22"' in draw("{{ ui.field(form.day) }}", form=form)

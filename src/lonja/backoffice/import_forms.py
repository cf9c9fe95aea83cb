"""When a person must look before a file is applied."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.web.forms import Form


class GuardsForm(Form):
    """The guard rails, percentages and a number of rows, as `exchange.actions.set_policy` takes them."""

    large_fall_percent = forms.IntegerField(
        label=_("A price falls much when it falls by more than (%)"), min_value=0, max_value=100
    )
    most_falling_percent = forms.IntegerField(
        label=_("Of the known prices in a file so many may fall much (%)"), min_value=0, max_value=100
    )
    most_gone_percent = forms.IntegerField(
        label=_("Of what is there a file may take away so much (%)"), min_value=0, max_value=100
    )
    least_rows = forms.IntegerField(label=_("Fewer rows than this concern nobody"), min_value=1, max_value=1_000_000)

"""What the seller's people type about the lists that they make for customers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import Company, Segment
from lonja.core.texts import localized
from lonja.lists.actions import SellerListRow
from lonja.lists.models import PurchaseList
from lonja.web import formats
from lonja.web.forms import Form


class CustomerListForm(Form):
    """A list for one company or for a segment; one product a line."""

    name = forms.CharField(label=_("Name"), max_length=120)
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}))
    company = forms.CharField(
        label=_("For the customer"), required=False, max_length=200,
        help_text=_("Its name, tax number or customer number; empty where the list is for a segment."),
    )  # fmt: skip
    segment = forms.ChoiceField(label=_("For the segment"), required=False)
    lines = forms.CharField(
        label=_("Products, one a line"),
        widget=forms.Textarea({"rows": 10, "spellcheck": "false"}),
        help_text=_("SKU; quantity in sales units."),
    )

    def __init__(self, *args: Any, held: PurchaseList | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": _initial(held), **kwargs})
        segments = [(str(one.pk), localized(one.names)) for one in Segment.objects.order_by("code")]
        self.fields["segment"].choices = [("", _("No segment")), *segments]  # type: ignore[attr-defined]

    def clean_company(self) -> Company | None:
        """The one company that is called so."""
        text = self.cleaned_data["company"].strip()
        if not text:
            return None
        for lookup in ("external_id", "tax_id__iexact", "name__iexact"):
            found = Company.objects.filter(**{lookup: text})[:2]
            if len(found) == 1:
                return found[0]
        raise forms.ValidationError(_("No customer, or more than one, is called so."))

    def clean_lines(self) -> list[tuple[str, Decimal]]:
        """SKU and quantity of each line; one that is none says which."""
        lines = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), start=1):
            if not line.strip():
                continue
            sku, _sign, quantity = line.rpartition(";")
            try:
                lines.append((sku.strip(), formats.parse_number(quantity)))
            except ValueError:
                text = _("Line %(number)s is no SKU with a quantity.") % {"number": number}
                raise forms.ValidationError(text) from None
        return lines

    def row(self) -> SellerListRow:
        """What the room takes."""
        given = self.cleaned_data
        return SellerListRow(
            given["name"], given["lines"], given["note"], given["company"].pk if given["company"] else None,
            int(given["segment"]) if given["segment"] else None,
        )  # fmt: skip


def _initial(held: PurchaseList | None) -> dict[str, Any]:
    if held is None:
        return {}
    rows = held.lines.select_related("variant").order_by("position")
    return {
        "name": held.name,
        "note": held.note,
        "company": held.company.name if held.company else "",
        "segment": str(held.segment_id or ""),
        "lines": "\n".join(f"{row.variant.sku}; {formats.typed(row.quantity)}" for row in rows),
    }

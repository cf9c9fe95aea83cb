"""What the seller's people type about assortments: what they hold, and for whom they count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.goods import category_nodes
from lonja.backoffice.kept_forms import KeptForm, add_texts, typed_texts
from lonja.backoffice.queries import companies_named
from lonja.catalog.actions import AssortmentRow, assortment_version
from lonja.catalog.models import Assortment, AssortmentEntry, Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Channel, Segment
from lonja.core.texts import localized
from lonja.web.forms import Form
from lonja.web.trees import TreeField

LINES = {"rows": 6, "class": "code"}
WAYS = (("", gettext_lazy("shown")), ("1", gettext_lazy("hidden")))


class AssortmentForm(KeptForm):
    """An assortment: branches, products and brands. `held` is None for a new one, which then gets its code here."""

    def __init__(
        self, data: Any = None, *, held: Assortment | None, entries: Sequence[AssortmentEntry], brands: Sequence[str]
    ) -> None:
        super().__init__(data)
        self.held, self.brands = held, brands
        if held is None:
            self.fields["code"] = forms.SlugField(label=_("Code"), max_length=80)
        add_texts(self, "names", _("Name"), held.names if held else {}, max_length=120)
        self.fields |= {
            "categories": TreeField(
                nodes=category_nodes, label=_("Branches"), required=False,
                help_text=_("A branch that is chosen covers all beneath it."),
            ),
            "products": forms.CharField(
                label=_("Products, one code or SKU on a line"), required=False, widget=forms.Textarea(LINES)
            ),
            "brands": forms.CharField(label=_("Brands, one on a line"), required=False, widget=forms.Textarea(LINES)),
        }  # fmt: skip
        self.initial = {
            **self.initial,
            "categories": [each.category.code for each in entries if each.category],
            "products": "\n".join(each.product.code for each in entries if each.product),
            "brands": "\n".join(each.brand for each in entries if each.brand),
        }
        if held is not None:
            self.remember(assortment_version(held))

    def clean_products(self) -> list[str]:
        """The codes of products; a SKU stands for its product."""
        codes = _lines(self.cleaned_data["products"])
        products = set(Product.objects.filter(code__in=codes).values_list("code", flat=True))
        skus = dict(Variant.objects.filter(sku__in=codes).values_list("sku", "product__code"))
        _require(codes, products | set(skus))
        return list(dict.fromkeys(code if code in products else skus[code] for code in codes))

    def clean_brands(self) -> list[str]:
        """Brands as products have them."""
        found = _lines(self.cleaned_data["brands"])
        _require(found, set(self.brands))
        return found

    def row(self) -> AssortmentRow:
        """What was typed, for change_assortment."""
        typed = self.cleaned_data
        code = self.held.code if self.held else typed["code"]
        names = typed_texts(typed, "names")
        return AssortmentRow(code, names, typed["categories"], typed["products"], typed["brands"])


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _require(codes: Sequence[str], known: set[str]) -> None:
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise ValidationError(_("Not known: %(codes)s") % {"codes": ", ".join(unknown[:10])})


class AssignForm(Form):
    """For whom an assortment counts: exactly one of a company, a segment and a channel; shown or hidden."""

    hides = forms.ChoiceField(label=gettext_lazy("It is"), choices=WAYS, required=False)
    company = forms.CharField(label=gettext_lazy("Company"), required=False, max_length=120)
    segment = forms.ChoiceField(label=gettext_lazy("or segment"), required=False)
    channel = forms.ChoiceField(label=gettext_lazy("or channel"), required=False)

    def __init__(self, data: Any = None, *, actor: Actor) -> None:
        super().__init__(data)
        self.actor = actor
        segments = [(str(each.pk), localized(each.names) or each.code) for each in Segment.objects.order_by("code")]
        channels = [(str(each.pk), each.name) for each in Channel.objects.order_by("name")]
        self.fields["segment"].choices = [("", "\u2013"), *segments]  # type: ignore[attr-defined]
        self.fields["channel"].choices = [("", "\u2013"), *channels]  # type: ignore[attr-defined]

    def clean_company(self) -> UUID | None:
        """The one company of this name or number."""
        text = self.cleaned_data["company"].strip()
        found = companies_named(self.actor, text) if text else []
        if text and len(found) != 1:
            names = ", ".join(each.name for each in found[:5])
            raise ValidationError(_("Which company is meant? %(names)s") % {"names": names or _("None has this name.")})
        return found[0].pk if found else None

    def clean(self) -> None:
        """Exactly one of the three."""
        given = [name for name in ("company", "segment", "channel") if self.cleaned_data.get(name)]
        if not self.errors and len(given) != 1:
            self.add_error(None, _("Name a company, a segment or a channel: one of the three."))

    def whom(self) -> dict[str, Any]:
        """The arguments of assign_assortment that say for whom."""
        typed = self.cleaned_data
        ids = {name: int(typed[name]) if typed[name] else None for name in ("segment", "channel")}
        return {"company_id": typed["company"], "segment_id": ids["segment"], "channel_id": ids["channel"]}

    def hidden(self) -> bool:
        """Whether it is hidden from them."""
        return bool(self.cleaned_data["hides"])

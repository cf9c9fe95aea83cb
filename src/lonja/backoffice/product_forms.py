"""What the seller's people type about a product and its variants, as forms that remember how it stood when drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.goods import category_nodes
from lonja.backoffice.kept_forms import KeptForm, add_texts, typed_texts
from lonja.catalog.actions import ProductRow, VariantRow, product_row, variant_row, version_of
from lonja.catalog.models import Attribute, AttributeKind, Product, SalesUnit, TaxClass, Variant
from lonja.core.codes import is_gtin
from lonja.core.texts import localized
from lonja.web.forms import NumberField
from lonja.web.trees import TreeChoiceField

YES_NO = (("", "\u2013"), ("true", gettext_lazy("Yes")), ("false", gettext_lazy("No")))


class ProductForm(KeptForm):
    """The facts of a product; `held` is None for a new one, which then also gets its code here."""

    def __init__(self, data: Any = None, *, held: Product | None, columns: Iterable[str]) -> None:
        super().__init__(data)
        self.held = held
        row = product_row(held) if held else None
        if row is None:
            self.fields["code"] = forms.SlugField(label=_("Code"), max_length=100)
        add_texts(self, "names", _("Name"), row.names if row else {}, is_sold=True, max_length=255)
        add_texts(
            self, "descriptions", _("Description"), row.descriptions if row else {}, is_sold=True, max_length=5_000
        )
        self.fields["category"] = TreeChoiceField(nodes=category_nodes, label=_("Category"))
        self.fields["brand"] = forms.CharField(
            label=_("Brand"), required=False, max_length=80, widget=forms.TextInput({"list": "brands"})
        )
        self.fields["tax_class"] = forms.ChoiceField(label=_("Tax class"), choices=TaxClass.choices)
        self.fields["columns"] = forms.CharField(
            label=_("Columns of its table"), required=False,
            help_text=_("Codes of attributes, in order, parted by commas. Empty: those of its family."),
        )  # fmt: skip
        self.fields["is_active"] = forms.BooleanField(label=_("For sale"), required=False)
        self.known_columns = set(columns)
        if row is not None:
            self.initial = {
                **self.initial,
                "category": row.category_code, "brand": row.brand, "tax_class": row.tax_class,
                "columns": ", ".join(row.attribute_codes), "is_active": row.is_active,
            }  # fmt: skip
            self.remember(version_of(row))
        else:
            self.initial = {"is_active": True, "tax_class": TaxClass.STANDARD, **self.initial}

    def groups(self) -> tuple[list[forms.BoundField], list[forms.BoundField]]:
        """Its texts, those of a language one after the other (technical, plain), and its other fields."""
        texts = [field for field in self if field.name.startswith(("names_", "descriptions_"))]
        return texts, [field for field in self if field not in texts and field.name != "code"]

    def clean_columns(self) -> list[str]:
        """The codes of known attributes, each once."""
        codes = list(dict.fromkeys(code.strip() for code in self.cleaned_data["columns"].split(",") if code.strip()))
        for code in codes:
            if code not in self.known_columns:
                raise ValidationError(_("There is no attribute with the code %(code)s.") % {"code": code})
        return codes

    def clean(self) -> None:
        """A product has a name in some language."""
        self.require_name()

    def row(self) -> ProductRow:
        """What was typed, for change_product."""
        typed = self.cleaned_data
        blank = ProductRow(typed.get("code", ""), typed["category"], {})
        return replace(
            product_row(self.held) if self.held else blank,
            category_code=typed["category"],
            names=typed_texts(typed, "names"),
            descriptions=typed_texts(typed, "descriptions"),
            brand=typed["brand"].strip(),
            attribute_codes=typed["columns"],
            tax_class=typed["tax_class"],
            is_active=typed["is_active"],
        )


class VariantForm(KeptForm):
    """A variant with a field for each attribute of its family; `held` is None for a new one, which gets its SKU."""

    def __init__(
        self, *args: Any, product: Product, held: Variant | None, attributes: Sequence[Attribute], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.product, self.held, self.attributes = product, held, attributes
        row = variant_row(held) if held else VariantRow("", product.code, {})
        successor = held.replaced_by.sku if held and held.replaced_by else ""
        if held is None:
            self.fields["sku"] = forms.CharField(label=_("SKU"), max_length=64)
        add_texts(self, "names", _("Name"), row.names, is_sold=True, max_length=255)
        self._add_trade()
        for attribute in attributes:
            self.fields[f"attr_{attribute.code}"] = _attribute_field(attribute, row.attributes.get(attribute.code))
            self.initial[f"attr_{attribute.code}"] = _drawn(row.attributes.get(attribute.code))
        self.initial = {
            "barcode": row.barcode or "", "sales_unit": row.sales_unit, "content": row.content,
            "quantity_minimum": row.quantity_minimum, "quantity_step": row.quantity_step, "weight_kg": row.weight_kg,
            "position": row.position, "is_active": row.is_active, "successor": successor, **self.initial,
        }  # fmt: skip
        if held is not None:
            self.remember(version_of(row, successor or None))

    def _add_trade(self) -> None:
        quantity: dict[str, Any] = {"max_digits": 12, "decimal_places": 3, "min_value": Decimal("0.001")}
        self.fields |= {
            "barcode": forms.CharField(label=_("Barcode (GTIN)"), required=False, max_length=14),
            "sales_unit": forms.ChoiceField(label=_("Sales unit"), choices=SalesUnit.choices),
            "content": NumberField(label=_("Pieces in a sales unit"), **quantity),
            "quantity_minimum": NumberField(label=_("Minimum quantity"), **quantity),
            "quantity_step": NumberField(label=_("Step of the quantity"), **quantity),
            "weight_kg": NumberField(
                label=_("Weight (kg)"), required=False, max_digits=12, decimal_places=4, min_value=0
            ),
            "position": forms.IntegerField(label=_("Place in the table"), min_value=0, max_value=1_000_000),
            "successor": forms.CharField(
                label=_("Replaced by (SKU)"), required=False, max_length=64,
                help_text=_("No longer made: what is left is sold off, then customers are led there."),
            ),
            "is_active": forms.BooleanField(label=_("For sale"), required=False),
        }  # fmt: skip

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields as the page shows them: names, trade, attributes."""
        drawn = [field for field in self if not field.is_hidden]
        named = [f for f in drawn if f.name == "sku" or f.name.startswith("names_")]
        typed = [f for f in drawn if f.name.startswith("attr_")]
        trade = [f for f in drawn if f not in named and f not in typed]
        return [(_("Names"), named), (_("How it is sold"), trade), (_("Attributes"), typed)]

    def clean_barcode(self) -> str | None:
        """Digits with a right check digit, or None."""
        bare = self.cleaned_data["barcode"].replace(" ", "").replace("-", "")
        if bare and not is_gtin(bare):
            raise ValidationError(_("The check digit of this barcode is wrong, or it has not 8, 12, 13 or 14 digits."))
        return bare or None

    def clean(self) -> None:
        """The minimum is a whole number of steps, and there is a name."""
        typed = self.cleaned_data
        minimum, step = typed.get("quantity_minimum"), typed.get("quantity_step")
        if minimum and step and minimum % step:
            self.add_error("quantity_minimum", _("The minimum must be a multiple of the step."))
        self.require_name()

    def successor(self) -> str | None:
        """The SKU by which it is replaced."""
        return self.cleaned_data["successor"].strip() or None

    def row(self) -> VariantRow:
        """What was typed, for change_variant; attributes that the form does not show stay as they are."""
        typed = self.cleaned_data
        before = variant_row(self.held) if self.held else VariantRow(typed["sku"].strip(), self.product.code, {})
        shown = {attribute.code: _read(attribute, typed[f"attr_{attribute.code}"]) for attribute in self.attributes}
        features = {code: value for code, value in {**before.attributes, **shown}.items() if value is not None}
        return replace(
            before,
            names=typed_texts(typed, "names"),
            attributes=features,
            **{name: typed[name] for name in (
                "barcode", "sales_unit", "content", "quantity_minimum", "quantity_step", "weight_kg", "position",
                "is_active",
            )},
        )  # fmt: skip


def _attribute_field(attribute: Attribute, value: object) -> forms.Field:
    label = localized(attribute.names) or attribute.code
    if attribute.kind == AttributeKind.NUMBER:
        label = f"{label} ({attribute.unit})" if attribute.unit else label
        return NumberField(label=label, required=False, max_digits=18, decimal_places=6)
    if attribute.kind == AttributeKind.CHOICE:
        choices = [(code, localized(attribute.choice_names.get(code, {})) or code) for code in attribute.choice_order]
        if value is not None and str(value) not in attribute.choice_order:
            choices.append((str(value), _("%(value)s (not in the list)") % {"value": value}))
        return forms.ChoiceField(label=label, required=False, choices=[("", "\u2013"), *choices])
    if attribute.kind == AttributeKind.BOOLEAN:
        return forms.ChoiceField(label=label, required=False, choices=YES_NO)
    return forms.CharField(label=label, required=False, max_length=500)


def _drawn(value: object) -> object:
    """The value of an attribute as the first value of its field."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return Decimal(str(value)) if isinstance(value, int | float) else value


def _read(attribute: Attribute, typed: Any) -> Any:
    """The value of an attribute from its field; None for an empty one."""
    if typed in ("", None):
        return None
    return typed == "true" if attribute.kind == AttributeKind.BOOLEAN else typed

"""The seller whose books the file is from, without a name in it: an invented one, with what his store stands on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from lonja.companies.actions import install_role_templates, save_channel, save_seller
from lonja.companies.actor import SYSTEM
from lonja.inventory.models import Warehouse
from lonja.payments.models import PaymentTerms
from lonja.pricing.actions import TaxRateRow, save_tax_rates

CHANNEL = "giftware"
WAREHOUSE = "london"

# The license asks that the source be named wherever the data are shown: the store's name stands on every page.
_NAME = "Giftware (Online Retail II, UCI, CC BY 4.0)"
SELLER = {
    "legal_name": "Larkspur & Finch Giftware Ltd",
    "tax_id": "421730585",
    "country": "GB",
    "currency": "GBP",
    "email": "orders@larkspurfinch.example",
    "phone": "+44 20 7946 0100",
    "street": "1 Example Wharf",
    "postal_code": "E1 6AN",
    "city": "London",
}
# Rates of British value added tax, the day from which they count, and their EN 16931 category.
_TAX_RATES = (
    ("standard", "17.5", date(2010, 1, 1), "S"),
    ("standard", "20", date(2011, 1, 4), "S"),
    ("reduced", "5", date(1997, 9, 1), "S"),
    ("zero", "0", date(1973, 4, 1), "Z"),
)
TERMS = (
    ("30", {"en": "30 days net", "es": "30 días fecha factura"}, 30),
    ("60", {"en": "60 days net", "es": "60 días fecha factura"}, 60),
    ("90", {"en": "90 days net", "es": "90 días fecha factura"}, 90),
)


def load_ground() -> None:
    """Write the seller, his channel, roles, tax rates, terms and warehouse."""
    save_seller(SYSTEM, **SELLER, staff_needs_second_step=False)  # a visitor signs in with the password alone
    save_channel(SYSTEM, CHANNEL, _NAME, language="en", theme="boutique", is_default=True)
    install_role_templates()
    save_tax_rates(
        SYSTEM,
        (TaxRateRow("GB", kind, Decimal(percent), since, category) for kind, percent, since, category in _TAX_RATES),
    )
    PaymentTerms.objects.bulk_create(PaymentTerms(code=code, names=names, net_days=days) for code, names, days in TERMS)
    Warehouse.objects.create(code=WAREHOUSE, name="London", city="London", transit_days=1)

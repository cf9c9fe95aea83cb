"""What can go wrong with prices and taxes."""

from __future__ import annotations

from typing import Self

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import LonjaError, NotFound, Refused


class PricingError(LonjaError):
    """Base of this room's errors."""

    code = "pricing_error"


class PriceListUnknown(PricingError, NotFound):
    """There is no price list with this code."""

    code = "price_list_unknown"
    message = _("There is no price list %(code)s.")


class ContractUnknown(PricingError, NotFound):
    """There is no contract with this number."""

    code = "contract_unknown"
    message = _("There is no contract %(number)s.")


class ContractInvalid(PricingError, Refused):
    """The number of a contract is that of another company's."""

    code = "contract_invalid"
    message = _("The contract %(number)s is another company's.")


class SkuUnknown(PricingError, Refused):
    """A price was given for a SKU that does not exist."""

    code = "sku_unknown"
    message = _("There is no SKU %(sku)s. Add the variant before its price.")


class PriceListInvalid(PricingError, Refused):
    """The price list contradicts itself."""

    code = "price_list_invalid"

    @classmethod
    def without_base(cls, code: str) -> Self:
        """Base and percentage must come together."""
        return cls(_("%(code)s needs both a base list and a percentage, or neither."), code=code)

    @classmethod
    def chained(cls, code: str) -> Self:
        """A percentage stands on a list of prices, never on another percentage."""
        return cls(_("%(code)s must stand on a list that holds prices, not on another percentage."), code=code)

    @classmethod
    def other_currency(cls, code: str, currency: str) -> Self:
        """A percentage cannot change the currency."""
        return cls(_("%(code)s must be in %(currency)s as its base list is."), code=code, currency=currency)

    @classmethod
    def of_another_currency(cls, code: str, currency: str) -> Self:
        """A company buys in one currency."""
        return cls(_("%(code)s is not in %(currency)s, in which the company buys."), code=code, currency=currency)

    @classmethod
    def with_entries(cls, code: str) -> Self:
        """A percent list has no prices of its own."""
        return cls(_("%(code)s is a percentage off another list and holds no prices of its own."), code=code)


class TaxRateMissing(PricingError, Refused):
    """No tax rate is on file for this country, tax class and day."""

    code = "tax_rate_missing"
    message = _("No tax rate is on file for %(country)s, %(tax_class)s. The seller must add it.")

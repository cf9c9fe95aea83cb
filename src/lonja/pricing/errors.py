"""What can go wrong with prices and taxes."""

from __future__ import annotations

from typing import Self

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, LonjaError, NotFound, Refused


class PricingError(LonjaError):
    """Base of this room's errors."""

    code = "pricing_error"


class PriceListUnknown(PricingError, NotFound):
    """There is no price list with this code."""

    code = "price_list_unknown"
    message = _("There is no price list %(code)s.")


class AssignmentUnknown(PricingError, NotFound):
    """There is no such assignment of a price list."""

    code = "assignment_unknown"


class ContractUnknown(PricingError, NotFound):
    """There is no contract with this number."""

    code = "contract_unknown"
    message = _("There is no contract %(number)s.")


class ContractInvalid(PricingError, Refused):
    """The number of a contract is that of another company's."""

    code = "contract_invalid"
    message = _("The contract %(number)s is another company's.")

    @classmethod
    def taken(cls, number: str) -> Self:
        """A contract is known by its number."""
        return cls(_("There is a contract %(number)s already."), number=number)

    @classmethod
    def list_taken(cls, number: str) -> Self:
        """The price list of a contract bears its number."""
        return cls(_("There is a price list %(number)s already; assign it to the contract instead."), number=number)


class SkuUnknown(PricingError, Refused):
    """A price was given for a SKU that does not exist."""

    code = "sku_unknown"
    message = _("There is no SKU %(sku)s. Add the variant before its price.")


class ProductUnknown(PricingError, Refused):
    """An exception was given for a product that does not exist."""

    code = "product_unknown"
    message = _("There is no product %(code)s.")


class CategoryUnknown(PricingError, Refused):
    """An exception was given for a category that does not exist."""

    code = "category_unknown"
    message = _("There is no category %(code)s.")


class PriceListInvalid(PricingError, Refused):
    """The price list contradicts itself."""

    code = "price_list_invalid"

    @classmethod
    def without_base(cls, code: str) -> Self:
        """Base and percentage must come together."""
        return cls(_("%(code)s needs both a base list and a percentage, or neither."), code=code)

    @classmethod
    def looped(cls, code: str) -> Self:
        """A list stands on itself by way of others."""
        return cls(_("%(code)s would stand on itself by way of its base lists."), code=code)

    @classmethod
    def chained(cls, code: str) -> Self:
        """Too many formulas stand on one another."""
        return cls(_("%(code)s would make a chain of more than five lists by formula."), code=code)

    @classmethod
    def other_currency(cls, code: str, currency: str) -> Self:
        """Between two currencies there is a rate, within one there is none."""
        return cls(
            _("%(code)s needs an exchange rate just when its currency is not that of its base list, %(currency)s."),
            code=code,
            currency=currency,
        )

    @classmethod
    def without_such_prices(cls, code: str) -> Self:
        """No price can end so."""
        return cls(_("%(code)s needs a rounding step greater than its ending, which is not below zero."), code=code)

    @classmethod
    def without_formula(cls, code: str) -> Self:
        """Only a formula has exceptions."""
        return cls(_("%(code)s is no list by formula; set its prices instead."), code=code)

    @classmethod
    def of_another_currency(cls, code: str, currency: str) -> Self:
        """A company buys in one currency."""
        return cls(_("%(code)s is not in %(currency)s, in which the company buys."), code=code, currency=currency)

    @classmethod
    def with_entries(cls, code: str) -> Self:
        """A percent list has no prices of its own."""
        return cls(_("%(code)s is a percentage off another list and holds no prices of its own."), code=code)


class PriceMoved(PricingError, Conflict):
    """The price is not what the person saw who changes it."""

    code = "price_moved"
    message = _("Somebody changed this price meanwhile. Save again to put yours in its place.")


class PriceGone(PricingError, Conflict):
    """The price that was to be changed is no longer there."""

    code = "price_gone"
    message = _("Somebody took this price away meanwhile. Save again to add it anew.")


class PricesMoved(PricingError, Conflict):
    """What was shown in a preview is no longer what would happen."""

    code = "prices_moved"
    message = _("Prices changed since this preview. Look at it once more; nothing was changed.")


class PriceInvalid(PricingError, Refused):
    """What was typed can be no price of a list."""

    code = "price_invalid"

    @classmethod
    def taken(cls) -> Self:
        """Two prices would count from the same quantity and day on."""
        return cls(_("The list has a price from this quantity and this day on already."))

    @classmethod
    def of_quantity(cls) -> Self:
        """A break begins above zero."""
        return cls(_("A quantity is above zero and has at most three decimals."))

    @classmethod
    def of_price(cls) -> Self:
        """A price costs nothing or more."""
        return cls(_("A price is not below zero and has at most six decimals."))

    @classmethod
    def of_dates(cls) -> Self:
        """The last day is not before the first."""
        return cls(_("The last day is before the first one."))


class TaxRateMissing(PricingError, Refused):
    """No tax rate is on file for this country, tax class and day."""

    code = "tax_rate_missing"
    message = _("No tax rate is on file for %(country)s, %(tax_class)s. The seller must add it.")


class OrderTermsInvalid(PricingError, Refused):
    """What was said of orders contradicts itself."""

    code = "order_terms_invalid"

    @classmethod
    def for_one(cls) -> Self:
        """Something is said of one place."""
        return cls(_("Name exactly one channel, segment or company."))

    @classmethod
    def percent(cls) -> Self:
        """Nothing is given away."""
        return cls(_("A percentage is at least 0 and less than 100."))

    @classmethod
    def negative(cls) -> Self:
        """Amounts and bounds are not below zero."""
        return cls(_("Amounts, weights and quantities are not below zero."))

    @classmethod
    def twice(cls) -> Self:
        """Two steps begin at the same place."""
        return cls(_("Two steps begin at the same amount, weight or quantity."))

    @classmethod
    def without_minimum(cls) -> Self:
        """A surcharge is for orders below something."""
        return cls(_("A surcharge for small orders needs the amount below which an order is small."))

    @classmethod
    def without_country(cls) -> Self:
        """Postal codes are those of a country."""
        return cls(_("The beginning of a postal code needs its country."))


class PromotionInvalid(PricingError, Refused):
    """The promotion contradicts itself."""

    code = "promotion_invalid"

    @classmethod
    def value(cls, code: str) -> Self:
        """Percentages and amounts have bounds."""
        return cls(_("%(code)s: amounts are not below zero, and a percentage is at most 100."), code=code)

    @classmethod
    def n_for_m(cls, code: str) -> Self:
        """Less is paid than is bought."""
        return cls(_("%(code)s: of what is bought together, fewer must be paid."), code=code)

    @classmethod
    def gift(cls, code: str) -> Self:
        """Free goods are given for so many, for so much, or once, and some of them."""
        return cls(
            _(
                "%(code)s: free goods need how many are given, for so many or for so much that is bought, not both; the"
                " same product always for one of the two."
            ),
            code=code,
        )

    @classmethod
    def gift_unknown(cls, code: str, sku: str) -> Self:
        """What is given is a variant."""
        return cls(_("%(code)s: there is no SKU %(sku)s to be given."), code=code, sku=sku)

    @classmethod
    def gift_quantity(cls, code: str, sku: str) -> Self:
        """What is given fits minimum and step."""
        return cls(
            _("%(code)s: %(sku)s cannot be given in this quantity; look at its minimum and step."), code=code, sku=sku
        )

    @classmethod
    def gift_configured(cls, code: str, sku: str) -> Self:
        """Of what is configured something would have to be chosen."""
        return cls(
            _("%(code)s: of %(sku)s something is chosen when it is bought; it cannot be given."), code=code, sku=sku
        )

    @classmethod
    def without_currency(cls, code: str) -> Self:
        """An amount has a currency."""
        return cls(_("%(code)s: an amount needs its currency."), code=code)

    @classmethod
    def dates(cls, code: str) -> Self:
        """The last day comes after the first."""
        return cls(_("%(code)s: the last day comes before the first."), code=code)

    @classmethod
    def code_taken(cls, code: str, typed: str) -> Self:
        """A code that is typed belongs to one promotion."""
        return cls(_("%(code)s: the code %(typed)s belongs to another promotion."), code=code, typed=typed)

    @classmethod
    def used_more(cls, code: str, used: int) -> Self:
        """A limit cannot lie below what was used."""
        return cls(_("%(code)s was used %(used)s times already; its limit cannot be lower."), code=code, used=used)


class PromotionUnknown(PricingError, NotFound):
    """There is no promotion with this code."""

    code = "promotion_unknown"
    message = _("There is no promotion %(code)s.")


class TermsUnknown(PricingError, NotFound):
    """Nothing is said of orders for this place."""

    code = "terms_unknown"


class PromotionUsedUp(PricingError, Conflict):
    """The last use of a promotion went to somebody else meanwhile."""

    code = "promotion_used_up"
    message = _("The promotion %(code)s has just been used up. Nothing was ordered; check the new sums and confirm.")

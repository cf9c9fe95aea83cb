"""What can go wrong with stock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, LonjaError, Refused


class InventoryError(LonjaError):
    """Base of this room's errors."""

    code = "inventory_error"


@dataclass(frozen=True, slots=True)
class Shortage:
    """One line that stock cannot cover: so much was asked, so much is left (sales units)."""

    line: UUID
    sku: str
    asked: Decimal
    available: Decimal

    def __str__(self) -> str:
        return gettext("%(sku)s (asked %(asked)s, available %(available)s)") % {
            "sku": self.sku,
            "asked": f"{self.asked.normalize():f}",
            "available": f"{self.available.normalize():f}",
        }


class OutOfStock(InventoryError, Conflict):
    """Stock does not cover every line; `shortages` names each short one."""

    code = "out_of_stock"
    message = _("There is not enough stock of %(lines)s. Lower the quantity or remove the line; nothing was reserved.")

    def __init__(self, shortages: Sequence[Shortage]) -> None:
        self.shortages = tuple(shortages)
        super().__init__(lines="; ".join(str(one) for one in self.shortages))


class NotReserved(InventoryError, Conflict):
    """More was to be released or shipped than the reference still has reserved."""

    code = "not_reserved"
    message = _("More was to be shipped or cancelled than is still open. Look at the current state and try again.")


class CountInvalid(InventoryError, Refused):
    """A counted quantity is negative, or its warehouse or variant is unknown."""

    code = "count_invalid"
    message = _("A stock count must be zero or more, for a known warehouse and variant.")


class LicenseKeysInvalid(InventoryError, Refused):
    """No key at all, too many at once, or one that is too long."""

    code = "license_keys_invalid"
    message = _("Give 1 to %(most)s keys, one in each line, of %(longest)s characters at most. No key was added.")

"""What can go wrong between Lonja and the seller's machines."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Busy, Refused


class ImportRefused(Refused):
    """The import could not be done; nothing was changed."""

    code = "import_refused"
    message = _("The import could not be done. Nothing was changed.")


class MapUnusable(ImportRefused):
    """The map that explains the file is missing or does not say what it must."""

    code = "import_map_unusable"
    message = _("The map %(name)s cannot be used: %(problem)s. See docs/import-transactions.md.")


class FileUnusable(ImportRefused):
    """The file is missing, damaged, or in no encoding that we read."""

    code = "import_file_unusable"
    message = _("The file %(name)s cannot be read: %(problem)s.")


class ColumnsMissing(ImportRefused):
    """The header of the file lacks columns that the map names."""

    code = "import_columns_missing"
    message = _("The file %(name)s has no column for: %(columns)s. Its first row says: %(header)s.")


class ImportRunning(Busy):
    """Another import holds the door."""

    code = "import_running"
    message = _("Another import is running. Wait until it has ended, then start this one again.")


class CodesTaken(ImportRefused):
    """The address of a new product is that of another product."""

    code = "import_codes_taken"
    message = _("The catalog has other products under the addresses of these codes: %(codes)s.")


class PriceListUnusable(ImportRefused):
    """The map's price list cannot hold the file's prices."""

    code = "import_price_list_unusable"
    message = _("The price list %(code)s cannot hold these prices: it must be in %(currency)s with entries of its own.")


class ChannelMissing(ImportRefused):
    """There is no channel through which the companies of the file could buy."""

    code = "import_channel_missing"
    message = _("There is no channel %(channel)s. Set up the seller first, or name another channel.")


class OrderNumbersTaken(ImportRefused):
    """Orders of another origin carry the numbers of the file's invoices."""

    code = "import_order_numbers_taken"
    message = _("Other orders already have the numbers of these invoices: %(numbers)s.")

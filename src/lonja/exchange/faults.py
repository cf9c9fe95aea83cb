"""What can be wrong with one cell or row, each with its sentence and its remedy."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fault(models.TextChoices):
    """Why a row is rejected."""

    EMPTY = "empty", _("The cell is empty. Fill it; merged cells must be divided, so that each row has its own value.")
    TOO_LONG = "too_long", _("The text is longer than this column may hold. Shorten it.")
    NOT_A_NUMBER = "not_a_number", _("This is not a number. Write it with digits and one decimal mark, without units.")
    AMBIGUOUS_NUMBER = (
        "ambiguous_number",
        _("Is the mark a decimal mark or does it part thousands? Write two decimals, or no mark at all."),
    )
    TOO_FINE = "too_fine", _("The number has more digits than can be kept. Round it.")
    TOO_SMALL = "too_small", _("The number is too small for this column. Check its sign.")
    NOT_A_DAY = "not_a_day", _("This is not a day. Write it as 2026-12-31 or 31/12/2026.")
    DAY_IS_NUMBER = (
        "day_is_number",
        _("A spreadsheet kept this day as a bare number. Format the column as a date and save the file again."),
    )
    NOT_A_CHOICE = "not_a_choice", _("This column knows only certain words. Use one of them.")
    NOT_A_CODE = "not_a_code", _("A code needs a letter or a digit, and may not be longer than the column allows.")
    NOT_AN_ADDRESS = "not_an_address", _("Use only small letters without accents, digits, hyphens and underscores.")
    UNKNOWN = "unknown", _("There is nothing with this code. Check it, or add it first.")
    NOT_USABLE = "not_usable", _("This may not have values of its own. Choose another one.")
    CHECK_DIGIT = "check_digit", _("The check digit of this barcode is wrong. Compare it with the package.")
    DAYS_REVERSED = "days_reversed", _("The last day lies before the first one. Exchange them.")
    REPEATED_KEY = (
        "repeated_key",
        _("Several rows of the file are about the same thing and differ. Keep the right one."),
    )
    TOO_MANY_CELLS = (
        "too_many_cells",
        _("The row has more cells than there are titles. A text with the separator in it needs quotes around it."),
    )
    OTHER_UNIT = "other_unit", _("This is told in another unit than it is kept in here. Ask for it in that one.")
    NOT_AN_OBJECT = "not_an_object", _("This is not an object. Send each row as an object with named values.")
    UNKNOWN_FIELD = "unknown_field", _("There is no such field. Check its spelling or leave it out.")
    NOT_PLAIN = "not_plain", _("Send a text, a number, true, false or null here.")
    NOT_A_VERSION = (
        "not_a_version",
        _("A version is a whole number of at most 15 digits, or a moment with its time zone: 2026-12-31T09:30:00Z."),
    )
    TAKEN = "taken", _("This already belongs to something else, here or in another row of the file.")
    TAX_ID = "tax_id", _("This is not a tax number of its country. Compare it with a document of the company.")
    POSTAL_CODE = "postal_code", _("This is not a postal code of its country.")
    NOT_AN_EMAIL = "not_an_email", _("This is not an e-mail address.")
    LOOP = "loop", _("It would stand beneath itself, or too deep in the tree. Choose another parent.")
    HAS_VALUES = (
        "has_values",
        _("Products have values of another type for this. Make a new attribute with another code."),
    )

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
    KIT_IN_KIT = "kit_in_kit", _("It would be a kit in a kit. A component must be sold as it stands.")
    NO_KIT = "no_kit", _("This cannot be a kit: it must be goods, sold in whole numbers. Change its minimum and step.")
    RENAMED = "renamed", _("The article has another SKU by now. Its page tells which; use that one.")
    HAS_VALUES = (
        "has_values",
        _("Products have values of another type for this. Make a new attribute with another code."),
    )
    NOT_A_LINK = "not_a_link", _("An address must begin with https:// and be no longer than 500 characters.")
    FILE_MISSING = (
        "file_missing",
        _("There is no such file, neither in the ZIP nor in the library. Add it, or correct its name."),
    )
    SEVERAL_FILES = "several_files", _("Several folders of the ZIP hold such a file. Write its folder in front.")
    NAMES_NO_PRODUCT = (
        "names_no_product",
        _("The file's name begins with no SKU or product code. Rename it, or tell of it in a list in the ZIP."),
    )
    UNSAFE_NAME = "unsafe_name", _("The file's name leads out of the ZIP. Make the ZIP anew from a plain folder.")
    FILE_TOO_LARGE = "file_too_large", _("The file is larger than what is kept of one.")
    FILE_BROKEN = "file_broken", _("The file is damaged within the ZIP. Make the ZIP anew.")
    FILE_UNUSABLE = "file_unusable", _("Only PDF, PNG, JPEG, WebP and plain SVG are kept. This is something else.")
    OTHER_CONTENT = "other_content", _("The content is not what the ending of the file's name says.")
    IN_FUTURE = "in_future", _("This lies in the future. Only what is past is brought in.")
    STILL_OPEN = "still_open", _("The order is not finished. Only past orders are brought in; open ones are placed.")
    MORE_THAN_ORDERED = "more_than_ordered", _("More was shipped and canceled than ordered. Compare the quantities.")
    AMOUNT_DIFFERS = (
        "amount_differs",
        _("Quantity times price less discount gives another amount. Compare the line with its document."),
    )
    ORDER_DIFFERS = (
        "order_differs",
        _("An order with this number stands here already and says otherwise. Orders never change."),
    )
    ORDER_INCOMPLETE = (
        "order_incomplete",
        _("Another row of the same order cannot be used. An order comes in whole or not at all."),
    )
    NOT_AN_IMAGE = "not_an_image", _("A picture or drawing must be a file of PNG, JPEG, WebP or SVG.")

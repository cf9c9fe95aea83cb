"""Why a file could not be read: what is wrong, where, and what its owner can do. Nothing was kept of it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Refused


class UnreadableFile(Refused):
    """The root of every refusal of an uploaded file."""

    code = "file_unreadable"
    message = _("This file could not be read. Save it again as .xlsx or .csv and upload that copy.")


class EmptyFile(UnreadableFile):
    """It has no bytes, or no cell with anything in it."""

    code = "file_empty"
    message = _("The file is empty. Check that it was saved with its rows and upload it again.")


class FileTooLarge(UnreadableFile):
    """Params: `size` and `limit`, in MB."""

    code = "file_too_large"
    status = 413
    message = _(
        "The file has %(size)s MB; at most %(limit)s MB can be uploaded. "
        "Keep only the columns with reference and quantity, without pictures."
    )


class UnsupportedFile(UnreadableFile):
    """Params: `kind`, what it is instead of a spreadsheet."""

    code = "file_unsupported"
    message = _("This is not a spreadsheet but %(kind)s. Save it as .xlsx or .csv and upload that copy.")


class DamagedFile(UnreadableFile):
    """It says it is a spreadsheet, but its content does not hold together."""

    code = "file_damaged"
    message = _(
        "The file is damaged or did not arrive complete. Open it in your spreadsheet program, "
        "save it again as .xlsx and upload that copy."
    )


class DamagedPart(DamagedFile):
    """Params: `part`, the part of the package whose header and content contradict each other."""

    message = _(
        "The file is damaged: its part %(part)s is not what it declares to be. "
        "Open it in your spreadsheet program, save it again as .xlsx and upload that copy."
    )


class PasswordProtected(UnreadableFile):
    """It is encrypted."""

    code = "file_password_protected"
    message = _("The file is protected by a password. Remove the password, save it and upload it again.")


class InflatesTooMuch(UnreadableFile):
    """Params: `size` and `limit`, in MB, of what the package holds when unpacked."""

    code = "file_inflates_too_much"
    message = _(
        "Unpacked, the file would take %(size)s MB; at most %(limit)s MB are accepted. "
        "Copy the rows of your order into a new workbook and upload that one."
    )


class TooManyParts(UnreadableFile):
    """Params: `limit` of parts (sheets, pictures, styles) inside the package."""

    code = "file_too_many_parts"
    message = _(
        "The file holds more than %(limit)s sheets, pictures and other parts. "
        "Copy the rows of your order into a new workbook and upload that one."
    )


class NestedArchive(UnreadableFile):
    """Params: `part`, the packed file inside the file."""

    code = "file_nested"
    message = _(
        "The file contains another packed file, %(part)s. "
        "Copy the rows of your order into a new workbook and upload that one."
    )


class FarCell(UnreadableFile):
    """Params: `cell`, the address that stands far away from the rest."""

    code = "file_far_cell"
    message = _(
        "The sheet reaches to cell %(cell)s, far beyond any order. Delete what stands there, "
        "or copy the rows of your order into a new workbook, and upload that one."
    )


class TooManyTexts(UnreadableFile):
    """Params: `limit` of different texts in one workbook."""

    code = "file_too_many_texts"
    message = _(
        "The workbook holds more than %(limit)s different texts. "
        "Copy the rows of your order into a new workbook and upload that one."
    )


class TooMuchText(UnreadableFile):
    """Params: `limit`, in millions of characters in all cells together."""

    code = "file_too_much_text"
    message = _(
        "The cells hold more than %(limit)s million characters. "
        "Keep only the columns with reference and quantity and upload the file again."
    )


class TooManyRows(UnreadableFile):
    """Params: `limit`."""

    code = "file_too_many_rows"
    message = _(
        "The file has more than %(limit)s rows with content, the most that can be read at once. "
        "Divide it into several files. Nothing was taken over."
    )


class TooManyColumns(UnreadableFile):
    """Params: `row`, its number of `columns`, and the `limit`."""

    code = "file_too_many_columns"
    message = _(
        "Row %(row)s reaches to column %(columns)s; at most %(limit)s columns can be read. "
        "Keep only the columns with reference and quantity and upload the file again."
    )


class RecordTooLong(UnreadableFile):
    """Params: `row` and the `limit` of characters in one row of text."""

    code = "file_record_too_long"
    message = _(
        "Row %(row)s is longer than %(limit)s characters. A quotation mark may be missing there. "
        "Keep only the columns with reference and quantity and upload the file again."
    )


class UnknownEncoding(UnreadableFile):
    """Params: `line` and `column` (from 1, in bytes) of the first byte that no known encoding explains."""

    code = "file_unknown_encoding"
    message = _(
        "The character in line %(line)s, column %(column)s cannot be read. "
        "Save the file as 'CSV UTF-8' and upload that copy."
    )


class SheetNotFound(UnreadableFile):
    """Params: `name`, the sheet that was asked for."""

    code = "file_sheet_not_found"
    message = _("The workbook has no visible sheet '%(name)s' with content. Choose another sheet.")


class ReadingTooCostly(UnreadableFile):
    """The child process reached its limit of memory or time and was ended."""

    code = "file_too_costly"
    message = _(
        "Reading this file takes more memory or time than an order needs, so it was stopped. "
        "Copy the rows of your order into a new workbook and upload that one."
    )


class ScannedDocument(UnreadableFile):
    """A PDF without text: pictures of pages."""

    code = "file_scanned"
    message = _(
        "This PDF is a scan or a photo: there is no text in it to read. "
        "Ask for the PDF as its program made it, or type its references."
    )


class DamagedDocument(UnreadableFile):
    """It says it is a PDF, but its content does not hold together."""

    code = "file_document_damaged"
    message = _("This PDF is damaged or did not arrive complete. Print it to a new PDF and upload that one.")


class DamagedMail(UnreadableFile):
    """It begins as a mail, but its parts do not hold together."""

    code = "file_mail_damaged"
    message = _("This mail is damaged or has too many parts. Copy its text and paste it instead.")


class ProtectedDocument(UnreadableFile):
    """A PDF that opens only with a password."""

    code = "file_document_protected"
    message = _("This PDF opens only with a password. Save it without one and upload that copy.")


class TooManyPages(UnreadableFile):
    """Params: `pages` and `limit`."""

    code = "file_too_many_pages"
    message = _(
        "This PDF has %(pages)s pages; at most %(limit)s are read at once. "
        "Upload only the pages with your order. Nothing was taken over."
    )

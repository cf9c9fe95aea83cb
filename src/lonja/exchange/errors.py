"""Why a file is not taken in, or an import not undone. Nothing was changed then."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, NotFound, Refused


class ExchangeRefused(Refused):
    """The root of this room's refusals."""

    code = "exchange_refused"
    message = _("The file could not be taken in. Nothing was changed.")


class DatabaseBehind(ExchangeRefused):
    """The database lacks tables that an import writes."""

    code = "import_database_behind"
    message = _("The database is not up to date. Run `lonja migrate` first, then start the import again.")


class FileMissing(ExchangeRefused):
    """Params: `name`, `problem`."""

    code = "exchange_file_missing"
    message = _("The file %(name)s cannot be opened: %(problem)s.")


class KindUnknown(ExchangeRefused):
    """Params: `kind`."""

    code = "exchange_kind_unknown"
    message = _("There is no kind of import called %(kind)s.")


class KindUnclear(ExchangeRefused):
    """Params: `kinds` that there are."""

    code = "exchange_kind_unclear"
    message = _(
        "What this file is about cannot be told from its first rows. Say it: one of %(kinds)s. At a terminal that is "
        "`lonja import KIND FILE`."
    )


class SeveralLists(ExchangeRefused):
    """Params: `names` of tables in one archive."""

    code = "exchange_several_lists"
    message = _("The ZIP holds several lists: %(names)s. Leave one of them that tells of the files.")


class ExportUnknown(ExchangeRefused):
    """Params: `kind`."""

    code = "exchange_export_unknown"
    message = _("There is no kind of export called %(kind)s.")


class WishUnknown(ExchangeRefused):
    """Params: `wish` ('list', 'company'), `kind`."""

    code = "exchange_wish_unknown"
    message = _("An export of %(kind)s cannot be narrowed by %(wish)s.")


class SinceTooOld(ExchangeRefused):
    """Params: `days`."""

    code = "exchange_since_too_old"
    message = _("What changed is known for %(days)s days. Export everything, or what changed since a later day.")


class SheetTooLong(ExchangeRefused):
    """Params: `limit`."""

    code = "exchange_sheet_too_long"
    message = _("A workbook holds at most %(limit)s rows. Export these as CSV, or fewer of them.")


class HeadingMissing(ExchangeRefused):
    """No row names the columns that are needed. Params: `columns`, `heading` (the fullest row), `delimiter`."""

    code = "exchange_heading_missing"
    message = _(
        "No row of titles names %(columns)s. The file was read with %(delimiter)s between its columns, and its first "
        "row says: %(heading)s. Correct the titles, save the file with semicolons, or choose the columns yourself."
    )


class AttributeUnknown(ExchangeRefused):
    """Params: `title`."""

    code = "exchange_attribute_unknown"
    message = _("The column %(title)s names an attribute that does not exist. Add the attribute first, or correct it.")


class ColumnNamedTwice(ExchangeRefused):
    """Params: `column`, `titles`."""

    code = "exchange_column_twice"
    message = _("Several titles mean %(column)s: %(titles)s. Rename all but one, or choose the columns yourself.")


class MappingUnknown(ExchangeRefused):
    """Params: `name`, `kind`."""

    code = "exchange_mapping_unknown"
    message = _("There is no column mapping %(name)s for this kind of file.")


class MappingUnusable(ExchangeRefused):
    """Params: `name`, `titles`: the mapping speaks of titles that the file does not have."""

    code = "exchange_mapping_unusable"
    message = _("The column mapping %(name)s does not fit: the file has no column for %(titles)s.")


class SeveralSheetsFit(ExchangeRefused):
    """Params: `sheets`."""

    code = "exchange_several_sheets"
    message = _("Several sheets of the workbook fit: %(sheets)s. Say which one is meant; nothing was read.")


class NothingToGo(ExchangeRefused):
    """Params: `kind`."""

    code = "exchange_nothing_to_go"
    message = _("A file of %(kind)s takes nothing away, so it cannot be declared the whole. Bring it without that.")


class WholeWithRejects(ExchangeRefused):
    """Params: `count`, and `row` of the first."""

    code = "exchange_whole_with_rejects"
    message = _(
        "The file is declared the whole, but %(count)s of its rows cannot be used, the first in row %(row)s: what they "
        "stand for would be removed. Correct them, or import the file without declaring it the whole."
    )


class ColumnsMissing(ExchangeRefused):
    """Params: `columns`."""

    code = "exchange_columns_missing"
    message = _("Say which columns of the file hold these: %(columns)s. Without them it cannot be read.")


class FileGone(ExchangeRefused):
    """Params: `number`."""

    code = "exchange_file_gone"
    message = _("The file of import %(number)s is no longer kept. Bring it again.")


class NotConfirmed(ExchangeRefused):
    """A guard speaks, and nobody agreed to what it says."""

    code = "exchange_not_confirmed"
    message = _("Nothing was changed: agree first to what the file would do.")


class NotPossibleNow(Conflict):
    """Params: `number`."""

    code = "import_not_possible_now"
    message = _(
        "This is not possible with import %(number)s as it stands now: somebody was quicker, or its file is gone."
    )


class RowsUnreadable(ExchangeRefused):
    """Some of the rows are no JSON.

    Params: `row`, `reason`.
    """

    code = "bulk_rows_unreadable"
    status = 400
    message = _("Row %(row)s cannot be read as JSON: %(reason)s. Nothing was changed.")


class NoRows(ExchangeRefused):
    """The body holds no row."""

    code = "bulk_no_rows"
    message = _("There are no rows in what you sent.")


class TooManyRows(ExchangeRefused):
    """More rows than may come at once.

    Params: `limit`.
    """

    code = "bulk_too_many_rows"
    message = _("At most %(limit)s rows may come at once. Divide them; nothing was changed.")


class RowsNotYet(Conflict):
    """The worker has not judged the rows yet.

    Params: `number`.
    """

    code = "bulk_rows_not_yet"
    message = _("What became of the rows of import %(number)s is not known yet. Ask for the import until it is done.")


class FeedRestarted(ExchangeRefused):
    """The place in the feed is too old, or of another database than this one is since a backup came back."""

    code = "feed_restarted"
    status = 410
    message = _("This place in the feed is no longer known. Begin again without 'since'.")


class ConsentNeeded(Conflict):
    """A guard rail speaks, and nobody has said that this is meant: `params.confirm` is what to confirm.

    Params: `number` of the import, `confirm` (the guards that spoke), `sentences`, `guards` (their figures).
    """

    code = "bulk_consent_needed"
    message = _("%(sentences)s If this is meant, send the same again with confirm=%(confirm)s. Nothing was changed.")


class ImportUnknown(NotFound):
    """There is no such import, or it is of a kind that is not the caller's business.

    Params: `number`.
    """

    code = "import_unknown"
    message = _("There is no import %(number)s.")


class MappingGone(NotFound):
    """A saved column mapping that is not there."""

    code = "import_mapping_gone"
    message = _("There is no such column mapping.")


class TooLateToUndo(ExchangeRefused):
    """Params: `number`, `days` for which it is kept what stood there before."""

    code = "exchange_too_late_to_undo"
    message = _(
        "Import %(number)s can no longer be undone: what stood there before is kept for %(days)s days. Nothing was "
        "changed."
    )


class NotUndoable(Conflict):
    """Params: `number`."""

    code = "import_not_undoable"
    message = _("Import %(number)s cannot be undone: it was not applied, or is undone already.")


class ChangedSince(Conflict):
    """Params: `number`, `count`, `rows` (the first ones, by name)."""

    code = "import_changed_since"
    message = _(
        "Import %(number)s cannot be undone as a whole: %(count)s of its rows were changed since (%(rows)s). Undo it "
        "except for these, or set them right by hand; nothing was changed."
    )


class InUseSince(Conflict):
    """Params: `number`."""

    code = "import_in_use"
    message = _(
        "Import %(number)s cannot be undone: something it added is in use by now, such as a product with prices or "
        "orders. Nothing was changed."
    )


class NotACatalog(ExchangeRefused):
    """Params: `root`."""

    code = "exchange_not_a_catalog"
    message = _("This XML is not a BMEcat catalog: it begins with the element %(root)s instead of BMECAT.")


class CatalogVersionUnknown(ExchangeRefused):
    """Params: `version`, `known`."""

    code = "exchange_catalog_version"
    message = _(
        "The file says that it is BMEcat %(version)s, which is not read here. Ask its sender for one of these: "
        "%(known)s."
    )


class CatalogIncomplete(ExchangeRefused):
    """Params: `line`, `element`."""

    code = "exchange_catalog_incomplete"
    message = _("The BMEcat file lacks %(element)s (line %(line)s), without which it cannot be used.")


class CatalogTreeBroken(ExchangeRefused):
    """Params: `line`, `most`."""

    code = "exchange_catalog_tree"
    message = _("The group in line %(line)s has no root above it, or more than %(most)s groups. Ask for a whole tree.")


class CompanyNotSaid(ExchangeRefused):
    """Params: `company`: the number that was given, '' for none."""

    code = "exchange_company_not_said"
    message = _("This export is one company's own: say its number. There is no company with the number “%(company)s”.")


class PagesUnset(ExchangeRefused):
    """The program that sets pages failed or took too long."""

    code = "exchange_pages_unset"
    message = _("The pages could not be set. Choose a part of the catalog, or another format.")


class FormatUnknown(ExchangeRefused):
    """Params: `format`, `kind`."""

    code = "exchange_format_unknown"
    message = _("An export of %(kind)s cannot be written as %(format)s.")


class PreparedUnknown(NotFound):
    """There is no such file, or another person asked for it."""

    code = "prepared_file_unknown"
    message = _("This file is not there any more. Ask for it again.")

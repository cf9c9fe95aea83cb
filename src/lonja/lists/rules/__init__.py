"""How an order is read from a paste or a table: pure functions from text to lines, without the catalog.

`parse_pasted` and `read_order_sheet` give one RequestedLine for each line they got, with everything they assumed or
could not read as a Remark. Both may be told which codes exist (`codes_in_text`, `codes_in_rows`, then `known`).
"""

from lonja.lists.rules.columns import Columns, Known, column_letter
from lonja.lists.rules.documents import codes_in_document, read_order_document
from lonja.lists.rules.lines import MAX_LINES, Remark, RequestedLine, mark_repeated, merge_repeated, names_a_product
from lonja.lists.rules.mails import codes_in_mail, read_mail, reads_as_mail
from lonja.lists.rules.order_sheets import codes_in_rows, read_order_sheet, score_rows, shape_of
from lonja.lists.rules.pasting import codes_in_text, count_lines, parse_pasted
from lonja.lists.rules.quantities import (
    MAX_QUANTITY,
    Adjustment,
    QuantityReading,
    adjustment_of,
    parse_quantity,
    quantity_problem,
)
from lonja.lists.rules.tables import SheetReading

__all__ = [
    "MAX_LINES",
    "MAX_QUANTITY",
    "Adjustment",
    "Columns",
    "Known",
    "QuantityReading",
    "Remark",
    "RequestedLine",
    "SheetReading",
    "adjustment_of",
    "codes_in_document",
    "codes_in_mail",
    "codes_in_rows",
    "codes_in_text",
    "column_letter",
    "count_lines",
    "mark_repeated",
    "merge_repeated",
    "names_a_product",
    "parse_pasted",
    "parse_quantity",
    "quantity_problem",
    "read_mail",
    "read_order_document",
    "read_order_sheet",
    "reads_as_mail",
    "score_rows",
    "shape_of",
]

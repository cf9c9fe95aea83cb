"""A crafted file of invoice lines with every trap of the real ones, and what must become of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

HEADER = ("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country")
Row = tuple[str, str, str, str, str, str, str, str]

PRODUCTS = {
    "85123A": ("WHITE HANGING HEART T-LIGHT HOLDER", "2.95"),
    "85123B": ("RED HANGING HEART T-LIGHT HOLDER", "2.95"),
    "22423": ("REGENCY CAKESTAND 3 TIER", "12.75"),
    "71053": ("WHITE METAL LANTERN", "3.75"),
    "22632": ("HAND WARMER RED RETROSPOT", "2.1"),
}
CUSTOMERS = {
    "17850.0": "United Kingdom",
    "12583.0": "France",
    "14911.0": "EIRE",
    "12370.0": "Cyprus",
    "13047": "United Kingdom",
    "12431.0": "Unspecified",
}


def row(
    invoice: str,
    code: str,
    quantity: int | str = 6,
    price: str | None = None,
    *,
    customer: str = "17850.0",
    day: int = 1,
    description: str | None = None,
    country: str | None = None,
) -> Row:
    """An invoice line of December 2010; what is not named is as the product and the customer have it."""
    name, list_price = PRODUCTS.get(code.upper().removesuffix(".0"), ("POSTAGE", "18.0"))
    return (
        invoice,
        code,
        name if description is None else description,
        str(quantity),
        f"2010-12-{day:02d} 08:26:00",
        price or list_price,
        customer,
        country or CUSTOMERS.get(customer, "United Kingdom"),
    )


def ordinary() -> list[Row]:
    """Six customers, five invoices each, five lines each: 150 lines at list prices."""
    return [
        row(f"{536000 + 10 * place + visit}", code, 2 + visit, customer=customer, day=1 + visit)
        for place, customer in enumerate(CUSTOMERS)
        for visit in range(5)
        for code in PRODUCTS
    ]


def breaks() -> list[Row]:
    """85123A costs 2.55 from 32 on; one customer has his own price for 6, which is no break."""
    return [
        row("537001", "85123A", 32, "2.55", customer="12583.0", day=6),
        row("537002", "85123A", 64, "2.55", customer="14911.0", day=6),
        row("537003", "85123A", 6, "2.55", customer="17850.0", day=6),
    ]


def traps() -> list[Row]:
    """One row or more of each trap."""
    return [
        # The same line twice on one invoice are two lines.
        row("537010", "22423", 1, day=7),
        row("537010", "22423", 1, day=7),
        # Codes and ids as people and spreadsheets write them.
        row("537011.0", "85123a", 6, day=6),
        row("537011", "22423.0", 1, day=6, customer="17850"),
        # One code with several names.
        row("537012", "22632", 1, day=7, description="HAND WARMER RED POLKA DOT"),
        # A customer who moved.
        row("537013", "22423", 1, day=7, customer="12370.0", country="Austria"),
        # Cancellations: covered by a sale, too large, without any sale, without a customer.
        row("C537020", "22423", -2, day=8),
        row("C537021", "22423", -500, day=8),
        row("C537022", "71053", -1, "99.0", day=8),
        row("C537023", "71053", -1, day=8, customer=""),
        # What is no product.
        row("537030", "POST", 1, day=9),
        row("537030", "22423", 1, day=9),
        row("537031", "DOT", 1, "569.77", day=9, customer=""),
        row("C537032", "D", -1, "27.5", day=9, description="Discount"),
        row("537033", "M", 1, "0.85", day=9, description="Manual"),
        row("537034", "m", 1, "2.55", day=9, customer="", description="Manual"),
        row("537035", "AMAZONFEE", -1, "13541.33", day=9, customer="", description="AMAZON FEE"),
        row("537036", "BANK CHARGES", 1, "15.0", day=9, description="Bank Charges"),
        row("537037", "S", -1, "12.95", day=9, customer="", description="SAMPLES"),
        row("537038", "gift_0001_40", 1, "34.04", day=9, customer="", description="Dotcomgiftshop Gift Voucher £40.00"),
        row("537039", "TEST001", 1, "4.5", day=9, description="This is a test product."),
        row("A537040", "B", 1, "-11062.06", day=9, customer="", description="Adjust bad debt"),
        row("537041", "=cmd|' /C calc'!A0", 1, "1.0", day=9, description="=HYPERLINK(0)"),
        # Retail sales without a customer: twice the price; and a code that only they show.
        row("537050", "22423", 1, "25.49", day=10, customer=""),
        row("537050", "84970L", 1, "1.66", day=10, customer="", description="SINGLE HEART ZINC T-LIGHT HOLDER"),
        # Notes on stock, gifts.
        row("537060", "22423", -12, "0.0", day=10, customer="", description="faulty"),
        row("537061", "22423", 20, "0.0", day=10, customer="", description="?"),
        row("537062", "21777", -10, "0.0", day=10, customer="", description=""),
        row("537063", "22423", 10, "0.0", day=10, customer="14911.0"),
        row("537064", "22423", -3, day=10),
        # Rows that cannot be read.
        row("537070", "22423", "six", day=11),
        row("537071", "22423", 1, "1,5", day=11),
        ("537072", "22423", "REGENCY CAKESTAND 3 TIER", "1", "2010-02-30 08:26:00", "12.75", "17850.0", "France"),
        row("", "22423", 1, day=11),
        row("537073", "", 1, day=11),
        row("537074", "22423", 0, day=11),
        # An invoice of two customers.
        row("537080", "22423", 1, day=12),
        row("537080", "71053", 1, day=12, customer="13047"),
    ]  # fmt: skip


def everything() -> list[Row]:
    """All of it: 191 rows."""
    return [*ordinary(), *breaks(), *traps()]


def write(path: Path, rows: Iterable[Row], *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Write the rows as a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(HEADER)
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path

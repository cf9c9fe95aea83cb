"""The demo seller 'giftware': a working store on real invoices, where their file is there.

Companies, products, prices and orders come from the file by way of the import; what no file of invoices holds (the
seller, stock, credit, people, addresses) is invented here by rule, the same on every machine. Whole rows of other
rooms are written where they have no verb for many at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from lonja.companies.actor import SYSTEM
from lonja.core.audit import transaction_by
from lonja.core.database import data_dir
from lonja.core.locks import no_locks_held
from lonja.erp.imports.giftware.ground import CHANNEL, load_ground
from lonja.erp.imports.giftware.people import load_customers, load_staff, sign_ins
from lonja.erp.imports.giftware.stock import load_stock
from lonja.erp.imports.mapping import load_map
from lonja.erp.imports.report import Report
from lonja.erp.imports.run import Request, import_transactions

__all__ = ["CHANNEL", "file", "is_loaded", "load", "sign_ins"]

_BESIDE = Path("shared/data/transactions/online_retail_2010-12.csv.gz")


def file() -> Path | None:
    """The file of invoices: `LONJA_GIFTWARE_FILE`, else in `shared` beside the checkout; None if it is not there."""
    named = os.environ.get("LONJA_GIFTWARE_FILE")
    path = Path(named) if named else Path(__file__).resolve().parents[6] / _BESIDE
    return path if path.is_file() else None


def load(file: Path, progress: Callable[[str], None]) -> Report:
    """Open the store in a database without a seller: all of it, or nothing. `progress` is told each step.

    Raises FileUnusable and the other errors of an import.
    """

    def note(stage: str, done: int, total: int) -> None:
        if stage == file.name and done == total:
            progress(f"{done:,} invoice lines read from {stage}")

    request = Request((file,), load_map("online-retail"), data_dir() / "imports" / "giftware-not-taken.csv", CHANNEL)
    with transaction_by(SYSTEM, "load_giftware"), no_locks_held():
        load_ground()
        report = import_transactions(SYSTEM, request, note)
        changes = report.changes
        progress(f"{changes.companies:,} companies, {changes.products:,} products, {changes.orders:,} orders")
        progress(f"{load_stock():,} products in stock (estimated from what was sold)")
        load_staff()
        load_customers()
        progress(f"rows that were not taken, and why: {report.rejects_file}")
    return report


def is_loaded() -> bool:
    """Whether the seller of this database is this one."""
    from lonja.companies.models import Channel

    return Channel.objects.filter(code=CHANNEL).exists()

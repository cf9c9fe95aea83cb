"""The demo: an invented seller with goods, customers, people and a year of orders, for trying and for tests.

Nobody in it is real, and everything is made from tables and rules, so that every machine gets the same store.
`load` writes it into an empty database, `info` says who may sign in. A second seller, 'giftware', opens on real
invoices where their file is there (docs/import-transactions.md).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lonja.project.demo.sizes import AS_DRAWN, SIZES, Size

DEFAULT_SELLER = "ferreteria"
GIFTWARE = "giftware"


def load(seller: str = DEFAULT_SELLER, *, size: str | Size = AS_DRAWN, progress: Callable[[str], None] = print) -> None:
    """Load a demo seller, once: all of it or nothing. Where a seller is there already, nothing happens.

    `size` is one of SIZES, or an own one; the seller of real invoices has the size that it has.

    Raises ValueError for a seller that does not exist, or whose file is not there.
    """
    from lonja.core.clock import now
    from lonja.project.demo.loading import load_ferreteria

    if seller not in {DEFAULT_SELLER, GIFTWARE}:
        raise ValueError(f"there is no demo seller called {seller!r}")
    if is_loaded():
        return
    if seller == GIFTWARE:
        _load_giftware(progress)
    else:
        load_ferreteria(now(), progress, size=size if isinstance(size, Size) else SIZES[size])


def _load_giftware(progress: Callable[[str], None]) -> None:
    from lonja.erp.imports import giftware

    file = giftware.file()
    if file is None:
        raise ValueError("its file of invoices is not there: name it in LONJA_GIFTWARE_FILE")
    giftware.load(file, progress)


def is_loaded() -> bool:
    """Whether a seller is there."""
    from lonja.companies.models import Seller

    return Seller.objects.exists()


def info() -> dict[str, Any]:
    """Who may sign in, with password, and the API keys: `sign_ins` and `api_keys`, ready for JSON."""
    from lonja.erp.imports import giftware
    from lonja.project.demo.loading.sign_ins import api_keys, sign_ins

    if giftware.is_loaded():
        return {"sign_ins": giftware.sign_ins(), "api_keys": []}
    return {"sign_ins": sign_ins(), "api_keys": api_keys()}

"""The demo: an invented seller with goods, customers, people and a year of orders, for trying and for tests.

Nobody in it is real, and everything is made from tables and rules, so that every machine gets the same store.
`load` writes it into an empty database, `info` says who may sign in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

DEFAULT_SELLER = "ferreteria"


def load(seller: str = DEFAULT_SELLER, *, progress: Callable[[str], None] = print) -> None:
    """Load a demo seller, once: all of it or nothing. Where a seller is there already, nothing happens.

    Raises ValueError for a seller that does not exist.
    """
    from lonja.core.clock import now
    from lonja.project.demo.loading import load_ferreteria

    if seller != DEFAULT_SELLER:
        raise ValueError(f"there is no demo seller called {seller!r}")
    if not is_loaded():
        load_ferreteria(now(), progress)


def is_loaded() -> bool:
    """Whether a seller is there."""
    from lonja.companies.models import Seller

    return Seller.objects.exists()


def info() -> dict[str, Any]:
    """Who may sign in, with password, and the API keys: `sign_ins` and `api_keys`, ready for JSON."""
    from lonja.project.demo.loading.sign_ins import api_keys, sign_ins

    return {"sign_ins": sign_ins(), "api_keys": api_keys()}

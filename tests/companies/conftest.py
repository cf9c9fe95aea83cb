"""The seller with his roles, and two customers."""

from __future__ import annotations

import pytest

from lonja.companies.models import User
from tests.companies.firms import Firm, firm, open_store


@pytest.fixture
def seller(db: None) -> User:
    """The seller's house: channel, role templates, and his administrator."""
    return open_store()


@pytest.fixture
def acme(seller: User) -> Firm:
    """A customer."""
    return firm("Acme")


@pytest.fixture
def bolt(seller: User) -> Firm:
    """Another customer, who must never be seen by the first."""
    return firm("Bolt")

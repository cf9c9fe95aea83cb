"""The seller with his roles, and two customers."""

from __future__ import annotations

import pytest

from lonja.companies import actions
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from tests.companies.firms import Firm, firm, person


@pytest.fixture
def seller(db: None) -> User:
    """The seller's house: channel, role templates, and his administrator."""
    actions.save_seller(
        SYSTEM, legal_name="Seller, S.L.", tax_id="B58378431", country="ES", currency="EUR", email="shop@example.com"
    )
    actions.save_channel(SYSTEM, "trade", "Trade", is_default=True)
    actions.install_role_templates()
    return person("Sara Seller", ("administrator", None))


@pytest.fixture
def acme(seller: User) -> Firm:
    """A customer."""
    return firm("Acme")


@pytest.fixture
def bolt(seller: User) -> Firm:
    """Another customer, who must never be seen by the first."""
    return firm("Bolt")

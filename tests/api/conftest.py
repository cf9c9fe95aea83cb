"""What stories of the API begin with: a desk that can order, and its machine."""

import pytest

from tests.api.machine import Caller, machine
from tests.ordering.desk import Desk, make_desk


@pytest.fixture
def desk() -> Desk:
    """A company with an address, credit and a buyer."""
    return make_desk()


@pytest.fixture
def caller(desk: Desk) -> Caller:
    """A machine of the desk's company, with every scope that a key can have."""
    return machine(desk.company)

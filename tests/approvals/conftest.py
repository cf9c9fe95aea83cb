"""One office for every story."""

import pytest

from tests.approvals.office import Office, make_office


@pytest.fixture
def office(db: None) -> Office:
    return make_office()

"""One office for every story; sentences are compared as they stand in the source."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from tests.approvals.office import Office, make_office


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def office(db: None) -> Office:
    return make_office()

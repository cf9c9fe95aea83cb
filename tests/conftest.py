"""What every test may ask for: a migrated database, and people who do things at the same moment."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import settings

from lonja.core.database import running_database
from tests import database

# A slow machine is no fault of an example.
settings.register_profile("lonja", deadline=None)
settings.load_profile("lonja")


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """A database of this process's own (in place of pytest-django's, which migrates it at every start)."""
    with running_database(durable=False), django_db_blocker.unblock():
        database.make_database()
        yield
        database.drop_database()


@pytest.fixture(scope="session", autouse=True)
def _committed_tests_leave_a_fresh_database() -> Iterator[None]:
    """After `django_db(transaction=True)`: a new copy, quicker and more whole than Django's emptied tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: database.renew_database())
        yield


@pytest.fixture(autouse=True)
def _in_the_default_language() -> None:
    """A page that a test asked for in English leaves its thread in English."""
    translation.deactivate()


@pytest.fixture
def at_once() -> Any:
    """`at_once([call, ...])`: see `tests.database.at_once`."""
    return database.at_once

"""What every test may ask for: a migrated database, and people who do things at the same moment."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from lonja.core.database import running_database
from tests import database

# A slow machine is no fault of an example.
settings.register_profile("lonja", deadline=None)
settings.load_profile("lonja")

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync")
expect.set_options(timeout=30_000)  # pages of 1,000 lines, on machines that do other things too


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium, or playwright's own: one for the tests of a file.

    Beside playwright's loop, which runs in this thread, Django keeps other connections than without it. Either kind
    would outlive its database when a test renews that, so both are closed before the other kind comes.
    """
    connections.close_all()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the loop is there, the ORM does not use it
        with sync_playwright() as playwright:
            found = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(QUIET))
            yield found
            found.close()
            connections.close_all()

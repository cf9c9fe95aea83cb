"""Jobs of this room."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import translation
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import User
from lonja.companies.queries import actor_for, actor_of_key, nobody
from lonja.core.clock import now
from lonja.core.errors import Busy
from lonja.exchange import preparing
from lonja.exchange.actions.files import forget_files
from lonja.exchange.actions.undo import forget_images
from lonja.exchange.actions.working import give_up, work_on
from lonja.exchange.feed import keeping
from lonja.exchange.progress import shown_progress

TRIES = 6
_RETRY = RetryStrategy(max_attempts=TRIES, wait=5, retry_exceptions=[Busy])
KEPT_FOR = timedelta(days=60)


@app.task(name="work_on_import", queue="imports", retry=_RETRY, pass_context=True)
def work_on_import(
    context: JobContext,
    number: int,
    *,
    user_id: str = "",
    keeps_changed: bool = False,
    key_id: str = "",
    language: str = "",
) -> None:
    """Do what was asked of an import, with the rights that the person or key has by now; in his, or its, language."""
    person = User.objects.filter(pk=UUID(user_id)).first() if user_id else None
    actor = _actor(person) if user_id else _machine(key_id) if key_id else SYSTEM
    with translation.override((person.language if person else language) or None):
        try:
            with shown_progress(number) as meter:
                work_on(actor, number, meter, keeps_changed=keeps_changed)
        except Busy as failure:
            if context.job.attempts >= TRIES:
                give_up(actor, number, failure)
            raise
        except Exception as failure:
            give_up(actor, number, failure)
            raise


def _actor(person: User | None) -> Actor:
    """Who asked, as he is by now: nobody, where he is gone."""
    return actor_for(person, None) if person else nobody()


def _machine(key_id: str) -> Actor:
    """The key that asked, as it is by now: nobody, where it has ended."""
    return actor_of_key(UUID(key_id)) or nobody()


@app.periodic(cron="47 3 * * *")
@app.task(name="forget_import_files", queue="upkeep", queueing_lock="forget_import_files")
def forget_import_files(timestamp: int) -> None:
    """Delete the files of imports that nobody touched for long; what they did stays, and the way back for longer."""
    forget_files(now() - KEPT_FOR)


@app.periodic(cron="52 3 * * *")
@app.task(name="forget_row_images", queue="upkeep", queueing_lock="forget_row_images")
def forget_row_images(timestamp: int) -> None:
    """Delete what stood there before imports that can no longer be undone."""
    forget_images()


@app.periodic(cron="47 3 * * *")
@app.task(name="forget_old_changes", queue="upkeep", queueing_lock="forget_old_changes")
def forget_old_changes(timestamp: int) -> None:
    """Delete changes and answers past their keeping."""
    keeping.forget_old()


@app.task(name="make_prepared", queue="lists")
def make_prepared(prepared_id: str) -> None:
    """Make a price list or a paper that somebody waits for."""
    preparing.make(UUID(prepared_id))


@app.periodic(cron="57 3 * * *")
@app.task(name="forget_prepared", queue="upkeep", queueing_lock="forget_prepared")
def forget_prepared(timestamp: int) -> None:
    """Delete files that were made some days ago."""
    preparing.forget_prepared()

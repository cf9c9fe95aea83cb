"""What a file of media brings: documents of products, compared by `core.staged` and brought in by these verbs."""

# ruff: noqa: S608 - the statements are made of names of temporary tables

from __future__ import annotations

from django.db import connection

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.feeds import DOCUMENTS
from lonja.catalog.actions.keeping import keep_unused
from lonja.catalog.errors import FilesGone
from lonja.catalog.files import StoredFile, path_of_file
from lonja.companies.actor import Actor
from lonja.core.staged import merge, take_back

_BEFORE = "SELECT before ->> 'file_hash', before ->> 'media_type', (before ->> 'size')::bigint, before ->> 'file_name'"


def merge_media(actor: Actor) -> None:
    """Add, change and remove documents as DOCUMENTS holds them; files that nothing else uses are kept loose."""
    with written_by(actor, "merge_media"):
        merge(DOCUMENTS)
        keep_unused(_files(f"{_BEFORE} FROM {DOCUMENTS.staged} WHERE what IN ('changed', 'gone')"))


def restore_media(actor: Actor, images: str) -> None:
    """Put documents back as `images` says that they were. Raises FilesGone where a file was deleted meanwhile."""
    with written_by(actor, "restore_media"):
        gone = [each for each in _files(f"{_BEFORE} FROM {images}") if path_of_file(each.hash) is None]
        if gone:
            raise FilesGone(names=", ".join(each.name for each in gone[:5]))
        standing = _files(
            f"SELECT d.file_hash, d.media_type, d.size, d.file_name FROM {images} i"
            f" JOIN {DOCUMENTS.table} d ON d.id = i.row_id"
        )
        take_back(DOCUMENTS, images)
        keep_unused(standing)


def _files(statement: str) -> list[StoredFile]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return [StoredFile(*row) for row in cursor.fetchall() if row[0]]

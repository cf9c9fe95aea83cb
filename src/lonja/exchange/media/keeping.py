"""The files of an archive brought to where files of the catalog are kept, for those rows only that count."""

# ruff: noqa: S608 - the statement is made of the name of a temporary table

from __future__ import annotations

from django.db import connection

from lonja.catalog.actions.feeds import DOCUMENTS
from lonja.catalog.errors import CatalogError
from lonja.catalog.files import MOST_BYTES, examined, keep_file
from lonja.core.archives import Archive, MemberBroken


def keep_files(archive: Archive) -> None:
    """Keep each file that a new or changed document of the staged rows has, one after the other in memory."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT file_hash FROM {DOCUMENTS.staged} WHERE what IN ('new', 'changed') AND file_hash <> ''"
        )
        wanted = {digest for (digest,) in cursor.fetchall()}
    for member in archive.members:
        if not wanted:
            return
        try:
            data = archive.read(member, MOST_BYTES)
            digest = examined(data, member.base).hash
        except (MemberBroken, CatalogError):
            continue  # its row was rejected
        if digest in wanted:
            keep_file(data, member.base)
            wanted.discard(digest)

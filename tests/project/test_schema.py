"""The file of the schema, with the migrations that came after it, makes what all migrations make."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from lonja.core.database import is_embedded
from lonja.project import schema
from lonja.project.cli import demo, ground
from tests import database

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not is_embedded(), reason="the snapshot is for the embedded server"),
]


OUTLINE = """
SELECT 'column', table_name || '.' || column_name, data_type || coalesce(column_default, '') || is_nullable
  FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'index', indexname, regexp_replace(indexdef, ' WHERE .*', '') FROM pg_indexes
  WHERE schemaname = 'public'
UNION ALL SELECT 'constraint', conname, contype::text || conrelid::regclass FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
UNION ALL SELECT 'trigger', tgname, tgrelid::regclass::text || tgtype FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'function', proname, md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
UNION ALL SELECT 'sequence', sequencename, coalesce(last_value, 0)::text FROM pg_sequences
UNION ALL SELECT 'migration', app, name FROM django_migrations
UNION ALL SELECT 'permission', app_label || '.' || model, codename
  FROM auth_permission JOIN django_content_type ON django_content_type.id = content_type_id
ORDER BY 1, 2, 3
"""


def outline() -> list[tuple[str, ...]]:
    """All that a schema is made of, and the rows that migrations leave, in one order."""
    with connection.cursor() as cursor:
        cursor.execute(OUTLINE)
        return cursor.fetchall()


def empty_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")


def test_an_empty_database_is_filled_and_brought_up_to_date() -> None:
    empty_database()
    assert schema.fill_if_empty(), "a migration that schema.sql holds was changed: run make schema"
    ground.migrate(verbosity=0)
    assert ground.pending_migrations() == []


@pytest.mark.proof
def test_an_empty_database_becomes_what_the_migrations_make() -> None:
    """All of them are replayed, as on a server of one's own."""
    with database.patience():
        empty_database()
        call_command("migrate", verbosity=0, interactive=False)
        migrated = outline()
        empty_database()
        assert schema.fill_if_empty()
        ground.migrate(verbosity=0)
        assert outline() == migrated


def test_a_database_that_holds_something_is_left_alone() -> None:
    before = connection.introspection.table_names()
    assert not schema.fill_if_empty()
    assert connection.introspection.table_names() == before


def test_a_file_that_holds_a_changed_migration_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    name, file = next(iter(schema.migrations().items()))
    (tmp_path / "changed.py").write_text(file.read_text() + "# changed")
    monkeypatch.setattr(schema, "migrations", lambda: {name: tmp_path / "changed.py"})
    empty_database()
    assert not schema.fill_if_empty()
    assert schema.is_empty()


def test_a_database_of_another_version_is_refused_in_a_sentence_that_says_what_to_do() -> None:
    MigrationRecorder(connection).record_applied("companies", "0002_audit_people_and_units")
    before = outline()
    for attempt in (
        ground.refuse_pending_migrations,
        lambda: ground.migrate(verbosity=0),
        demo._bring_up_to_date,
    ):
        with pytest.raises(ground.Refusal, match=r"holds companies.0002_audit.*`lonja demo reset`"):
            attempt()
    assert outline() == before

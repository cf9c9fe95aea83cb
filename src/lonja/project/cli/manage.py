"""`lonja migrate` and `lonja manage`: Django's own commands, with the database running."""

from __future__ import annotations

import argparse
from typing import Any

from lonja.project.cli import ground


def register(commands: Any) -> None:
    """Add both commands."""
    migrate = commands.add_parser(
        "migrate",
        help="bring the database up to date",
        description="Bring the database up to date with this program; changes nothing when it is.",
    )
    migrate.set_defaults(run=lambda _: _migrate())
    other = commands.add_parser(
        "manage",
        add_help=False,
        help="Django's own commands, as in: lonja manage createsuperuser",
    )
    other.add_argument("rest", nargs=argparse.REMAINDER)
    other.set_defaults(run=lambda arguments: manage(*arguments.rest))


def _migrate() -> int:
    with ground.django_ready():
        ground.migrate(verbosity=1)
    return 0


def manage(*arguments: str) -> int:
    """Run one of Django's commands; returns 0, or leaves by SystemExit as the command decides."""
    with ground.django_ready():
        from django.core.management import execute_from_command_line

        execute_from_command_line(["lonja manage", *arguments])
    return 0

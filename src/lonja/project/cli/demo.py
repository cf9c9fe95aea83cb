"""`lonja demo`: a whole store on this machine, with data and people to sign in as."""

from __future__ import annotations

import argparse
import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import lonja
from lonja.project.cli import ground, health
from lonja.project.cli.ground import Refusal
from lonja.project.cli.supervisor import StopAsked, Supervisor, heeded_signals
from lonja.project.demo.sizes import AS_DRAWN, SIZES

START_SECONDS = 60
DEFAULT_SELLER = "ferreteria"

EXAMPLES = """\
examples:
  lonja demo                            start it; Ctrl-C stops it, and the data stays
  SELLER=giftware lonja demo            the store of another seller, where its file is there
  lonja demo info --json                address, sign-ins and API keys, for a program
  lonja demo reset                      forget the data and load them anew
  lonja demo reset --size large         30,000 variants, 900 companies, 100 price lists, two years of orders
"""


def register(commands: Any) -> None:
    """Add the command and its own commands."""
    parser = commands.add_parser(
        "demo",
        help="a whole store on this machine, with data and sign-ins",
        description="Start PostgreSQL, bring it up to date, load the demo seller once, "
        "start the web server and the worker, and print where to sign in.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    verbs = parser.add_subparsers(title="instead of starting it", dest="verb", metavar="verb")
    for name, does, verb in (
        ("load", "only load the demo seller, unless it is there", load),
        ("reset", "forget all data and load the demo seller anew", reset),
    ):
        loading = verbs.add_parser(name, help=does)
        loading.add_argument("--size", choices=SIZES, default=AS_DRAWN, help="with more goods, customers and orders")
        loading.set_defaults(run=verb)
    info = verbs.add_parser("info", help="print the address and the sign-ins")
    info.add_argument("--json", action="store_true", help="for a program, with API keys")
    info.set_defaults(run=show)


def run(_: argparse.Namespace) -> int:
    """Start everything and keep it running until told to stop."""
    from lonja.core.database import running_database

    with suppress(StopAsked), heeded_signals(), _alone():
        ground.refuse_taken_port()
        ground.refuse_danger()
        with running_database(), Supervisor() as supervisor:
            sign_ins = _made_before() or _make()
            supervisor.start("web server", "serve")
            if not supervisor.wait(lambda: health.ask()[0] == 200, seconds=START_SECONDS):
                raise Refusal(f"The web server is not ready after {START_SECONDS} seconds: see its messages above.")
            supervisor.start("worker", "worker")  # only now: it would keep the first page waiting
            _say(f"\nLonja is open at {ground.address()}\n\n{sign_ins}\nCtrl-C stops it; the data stays.")
            supervisor.wait(lambda: False)
    return 0


def load(arguments: argparse.Namespace) -> int:
    """Load the demo seller, unless it is there."""
    with _alone(), ground.django_ready(public=True):
        _bring_up_to_date(arguments.size)
    return 0


def reset(arguments: argparse.Namespace) -> int:
    """Forget all data of the embedded database and load the demo seller anew."""
    from lonja.core.database import is_embedded

    if not is_embedded():
        raise Refusal("The data of DATABASE_URL are not thrown away: empty that database yourself, or unset it.")
    with _alone(), ground.django_ready(public=True):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        connection.close()
        _seller_note().unlink(missing_ok=True)
        _ready_note().unlink(missing_ok=True)
        _bring_up_to_date(arguments.size)
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Print the address and the sign-ins."""
    with ground.django_ready():
        from lonja.project import demo

        if ground.pending_migrations() or not demo.is_loaded():
            raise Refusal("The demo's data are not loaded yet: start it with `lonja demo`.")
        facts = {"address": ground.address(), **demo.info()}
        _say(json.dumps(facts, indent=2) if arguments.json else f"{ground.address()}\n\n{_sign_ins()}")
    return 0


@contextmanager
def _alone() -> Iterator[None]:
    """The demo's settings, and one demo per data folder. The kernel frees the lock of a process that was killed."""
    os.environ["LONJA_DEMO"] = "1"
    ground.refuse_unwritable_data()
    folder = _folder()
    with (folder / "demo.lock").open("a+", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise Refusal(
                f"Lonja already runs on {folder} (process {lock.read().strip()}): stop it first, "
                "or start a second one with its own PORT and LONJA_DATA."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _made_before() -> str | None:
    """What to sign in as, where this very program has made all that the demo needs: then Django need not be loaded
    here too, which is half of a start."""
    try:
        program, _, sign_ins = _ready_note().read_text(encoding="utf-8").partition("\n")
    except OSError:
        return None
    _seller()  # refuses another seller than the one that is there
    return sign_ins if program == _program() and _holds_a_seller() else None


def _make() -> str:
    """Make what the demo needs; gives what to sign in as and notes it down for the next start."""
    with ground.django_ready(public=True):
        _bring_up_to_date()
        sign_ins = _sign_ins()
    _ready_note().write_text(f"{_program()}\n{sign_ins}", encoding="utf-8")
    return sign_ins


def _program() -> str:
    """A fingerprint of the migrations and of the demo's own people."""
    folder = Path(lonja.__file__).parent
    files = sorted([*folder.glob("*/migrations/*.py"), *folder.glob("project/demo/people/*.py")])
    text = "".join(f"{file.relative_to(folder)} {sha256(file.read_bytes()).hexdigest()}\n" for file in files)
    return sha256(text.encode()).hexdigest()


def _holds_a_seller() -> bool:
    import psycopg
    from psycopg.conninfo import make_conninfo

    from lonja.core.database import database_address

    with psycopg.connect(make_conninfo(**{"connect_timeout": "5", **database_address()})) as connection:
        row = connection.execute("SELECT to_regclass('companies_seller') IS NOT NULL").fetchone()
        return bool(row and row[0] and connection.execute("SELECT 1 FROM companies_seller").fetchone())


def _bring_up_to_date(size: str = AS_DRAWN) -> None:
    """Migrate, collect static files and load the seller: each only where something is to be done."""
    from lonja.project import demo

    if ground.pending_migrations():
        _say("Preparing the database ...")
        ground.migrate(verbosity=0)
    ground.collect_static_files()
    seller = _seller()
    if not demo.is_loaded():
        _say(f"Loading the seller {seller} ...")
        try:
            demo.load(seller, size=size, progress=lambda line: _say(f"  {line}"))
        except ValueError as wrong:
            raise Refusal(f"The seller {seller} was not loaded ({wrong}): correct SELLER, or leave it out.") from wrong
        _seller_note().write_text(seller, encoding="utf-8")


def _seller() -> str:
    """The seller that is asked for; raises Refusal where the data folder already holds another one."""
    there = _seller_note().read_text(encoding="utf-8") if _seller_note().exists() else None
    asked = os.environ.get("SELLER") or there or DEFAULT_SELLER
    if there not in {None, asked}:
        raise Refusal(
            f"This data folder holds the seller {there}: start {asked} with another LONJA_DATA, "
            f"or replace the data with SELLER={asked} lonja demo reset."
        )
    return asked


def _folder() -> Path:
    from lonja.core.database import data_dir

    return data_dir()


def _seller_note() -> Path:
    return _folder() / "seller"


def _ready_note() -> Path:
    return _folder() / "demo.ready"


def _sign_ins() -> str:
    """The people to sign in as, one line each."""
    from django.db import connection

    from lonja.project import demo

    rows = [(person["role"], person["email"], person["password"]) for person in demo.info()["sign_ins"]]
    connection.close()
    rows.insert(0, ("sign in as", "e-mail", "password"))
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    return "".join(f"  {role:{widths[0]}}  {email:{widths[1]}}  {password}\n" for role, email, password in rows)


def _say(text: str) -> None:
    print(text, flush=True)

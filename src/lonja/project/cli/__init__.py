"""The one command `lonja`: every other way in is a line in the table below.

A command is a module with `register(commands)`, which adds its own parser and names the function that runs it
(`parser.set_defaults(run=...)`, called with the parsed arguments, returning the exit status). Such a module imports
nothing heavy at its top, so that `lonja --help` answers at once.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

from lonja.project.cli.ground import Refusal

COMMANDS = (
    "lonja.project.cli.demo",
    "lonja.project.cli.serve",
    "lonja.project.cli.worker",
    "lonja.project.cli.manage",
    "lonja.erp.imports.cli",
    "lonja.exchange.export_cli",
    "lonja.project.bench",
    "lonja.project.shots",
    "lonja.project.cli.health",
)

HELP = """\
Lonja sells for a distributor to the companies that buy from it.

  lonja demo                      a whole store on this machine, with data and ready-made sign-ins
  PORT=8001 LONJA_DATA=/tmp/b lonja demo
                                  a second one beside it
  lonja migrate && lonja serve    your own store: bring the database up to date, then open
  lonja worker                    beside it: mails, and everything else that need not keep a buyer waiting
  lonja import transactions invoices.csv --map MAP --dry-run
                                  what the invoices of another system would make here
"""

ENVIRONMENT = """\
environment:
  PORT               where the store listens (8000)
  LONJA_BIND         on which address of this machine (127.0.0.1)
  LONJA_DATA         the folder of everything that Lonja writes (./var)
  DATABASE_URL       postgresql://user:password@host:5432/name, version 15 or newer; unset: Lonja runs its own
  SELLER             which seller the demo loads (ferreteria); giftware needs LONJA_GIFTWARE_FILE
                     (docs/import-transactions.md)
  SECRET_KEY         signs sessions and links; your own as soon as other machines can reach the store
  LONJA_HOSTS        the names under which the store is reached, separated by commas (localhost)
  LONJA_TRUSTED_PROXIES
                     how many reverse proxies of yours stand before the store (0: X-Forwarded-For is not believed);
                     set it behind one, or all visitors share the guesses of a single address when they sign in
  LONJA_BASE_URL     the address written into mails (http://127.0.0.1:PORT)
  LONJA_TIME_ZONE    the seller's time zone (Europe/Madrid)
  EMAIL_URL          smtp://user:password@host:587, or mailbox: for a page in the store (the demo's choice)
  LONJA_FROM         the sender of mails
  LONJA_ORDER_GUESSER
                     a function to ask about order lines that nobody understood (none: nobody is asked)
  LONJA_WEB_PROCESSES, LONJA_WEB_THREADS, LONJA_WORKER_JOBS
                     how much at once: web processes (2), threads in each (16), jobs of the worker (4)
  LONJA_LOG          DEBUG, INFO, WARNING (the default) or ERROR
  DEBUG              1 shows errors in the browser; never where others can reach it
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; a refusal is one sentence on standard error and exit status 1."""
    parser = _parser()
    arguments, rest = parser.parse_known_args(argv)
    if rest and not hasattr(arguments, "rest"):
        parser.error(f"unknown argument {rest[0]}; see lonja {arguments.command} --help")
    if hasattr(arguments, "rest"):
        arguments.rest = [*rest, *arguments.rest]
    from lonja.core.database import DatabaseUnusable  # here, because it loads the database driver

    try:
        return int(arguments.run(arguments) or 0)
    except (Refusal, DatabaseUnusable) as refusal:
        print(f"lonja: {refusal}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lonja", description=HELP, epilog=ENVIRONMENT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(title="commands", dest="command", required=True, metavar="command")
    for module in COMMANDS:
        importlib.import_module(module).register(commands)
    return parser

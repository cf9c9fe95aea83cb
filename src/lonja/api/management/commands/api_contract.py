"""Print the contract of the API, to be released: `lonja manage api_contract > tests/api/openapi.json`."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand

from lonja.api.openapi import contract


class Command(BaseCommand):
    """Prints the OpenAPI document, one line for each thing, so that a difference can be read."""

    help = __doc__

    def handle(self, *_: Any, **__: Any) -> None:
        """Write the document to the standard output."""
        self.stdout.write(json.dumps(contract(), ensure_ascii=False, indent=1, sort_keys=True))

"""The whole contract asked by a machine that means no good: schemathesis, in this process, as one caller.

It derives from the OpenAPI document what is valid and what is not, sends both, follows what the answers offer, and
holds every answer to the contract: status, type, headers, schema, refusal of what is invalid, methods.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from schemathesis.engine import Status, events, from_schema

from lonja.api.openapi import contract


@schemathesis.serializer("application/x-ndjson")
def _as_it_is(context: Any, value: Any) -> bytes:
    """NDJSON is a text to the contract."""
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else str(value).encode()


@dataclass
class Outcome:
    """How many calls were made, how they were answered, and what was wrong, each fault once."""

    calls: int = 0
    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    faults: dict[str, str] = field(default_factory=dict)

    def answered(self, *statuses: int) -> set[str]:
        """The operations ('GET /api/v1/products') that have answered with one of these statuses."""
        return {label for (label, status) in self.statuses if status in statuses}


def fuzz(
    headers: Mapping[str, str],
    known: Mapping[str, Sequence[Any]],
    *,
    examples: int,
    is_whole: bool = True,
    seed: int = 1,
) -> Outcome:
    """Ask every operation, with these headers. `known` are true values, used half of the time, by where they go.

    Each operation is asked `examples` times with chance values, and as many walks are made from operation to operation;
    the `whole` of it asks also for each example and each limit of the contract. The same seed asks the same.
    """
    schema = schemathesis.openapi.from_dict(contract(), config=_config(headers, known, examples, is_whole, seed))
    schema.app = _as_sent(WSGIHandler(), headers.get("Cookie", ""))
    outcome = Outcome()
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            _note(outcome, event)
        elif isinstance(event, events.NonFatalError):
            outcome.faults[f"{event.label}: {event.value!r}"] = ""
        elif isinstance(event, events.FatalError):
            raise event.exception
    return outcome


def _as_sent(application: Any, cookies: str) -> Any:
    """The application, called with these cookies: werkzeug sends those of its own jar only."""

    def call(environ: Any, start_response: Any) -> Any:
        if cookies:
            environ["HTTP_COOKIE"] = cookies
        return application(environ, start_response)

    return call


def _config(
    headers: Mapping[str, str], known: Mapping[str, Sequence[Any]], examples: int, is_whole: bool, seed: int
) -> Any:
    generation = {"max-examples": examples}
    return schemathesis.Config.from_dict(
        {
            "seed": seed,
            "cache": {"enabled": False},
            "headers": {"Accept-Language": "en", **headers},
            "generation": {"with-security-parameters": False, "deterministic": True},
            "phases": {
                "coverage": {"enabled": is_whole},
                "fuzzing": {"generation": generation},
                "stateful": {"generation": generation, "enabled": is_whole},
            },
            "dictionaries": {_name(place): {"values": list(values)} for place, values in known.items()},
            "parameters": {place: {"dictionary": _name(place), "probability": 0.5} for place in known},
            "checks": {
                # A known SKU, a full cart and free credit are matters of state: 404, 409 and 422 are right answers.
                "positive_data_acceptance": {"enabled": False},
                # Fails within a process (it hands werkzeug an argument of requests); test_admission asks instead.
                "ignored_auth": {"enabled": False},
            },
        }
    )


def _name(place: str) -> str:
    return "".join(sign if sign.isalnum() else "_" for sign in place)


def _note(outcome: Outcome, event: events.ScenarioFinished) -> None:
    recorder = event.recorder
    for case_id, interaction in recorder.interactions.items():
        outcome.calls += 1
        if interaction.response is not None:
            label = recorder.cases[case_id].value.operation.label
            outcome.statuses[label, interaction.response.status_code] += 1
    for case_id, checks in recorder.checks.items():
        for check in checks:
            if check.status is Status.FAILURE and check.failure_info is not None:
                label = recorder.cases[case_id].value.operation.label
                failure, sample = check.failure_info.failure, check.failure_info.code_sample
                outcome.faults.setdefault(f"{label}: {failure.title}", f"{failure.message}\n{sample}")

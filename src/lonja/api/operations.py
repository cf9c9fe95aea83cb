"""What all operations share: who may, what is refused, one effect for one key, and how the answer is written.

An operation is a function that takes a request and validated input, calls a room, and gives back a TypedDict: the type
that the contract shows, checked by mypy where it is made, written to JSON once and never validated again.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from ninja import Router
from ninja.parser import Parser

from lonja.api import errors
from lonja.api.callers import Admission, CallerRequest
from lonja.api.errors import InputInvalid, JsonUnreadable, MediaTypeUnsupported
from lonja.api.forms import FileForm, received
from lonja.api.validation import field_problem
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import Busy, LonjaError, NotFound
from lonja.core.idempotency import KeyReused, once
from lonja.core.texts import in_register

View = TypeVar("View", bound=Callable[..., Any])

KEY_HEADER = "Idempotency-Key"
REPLAY_HEADER = "Idempotent-Replay"
PREFER_HEADER = "Prefer"
LATER = "respond-async"
_KEY = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True)
class Terms:
    """On which terms an operation answers; the contract is written from them.

    `needs` are permissions of which one suffices. `raises` are the errors of the rooms behind it. An operation with
    `lines` (what each line of NDJSON is) writes its answer by itself, and reads a body that ninja does not know;
    `later` is what it answers with 202 when the caller would rather not wait (`Prefer: respond-async`). One with a
    `form` reads that instead of JSON; one with `media` gives a file of one of these types. What is made lies beneath
    `home`, where that is not the operation's own path.
    """

    method: str
    path: str
    needs: tuple[Permission, ...]
    answer: Any
    status: int
    raises: tuple[type[LonjaError], ...]
    persons_only: bool
    key_required: bool
    reads_body: bool
    lines: Any = None
    body: Mapping[str, Any] | None = None
    later: Any = None
    form: FileForm | None = None
    media: tuple[str, ...] = ()
    home: str = ""

    @property
    def refusals(self) -> tuple[type[LonjaError], ...]:
        """Every error that the operation can answer with: those of all operations, and its own."""
        shared: list[type[LonjaError]] = [errors.NotAuthenticated, PermissionMissing, errors.InputInvalid, Busy]
        shared.append(errors.TooManyRequests)
        if "{" in self.path:
            shared.append(NotFound)
        shared += [errors.PersonNeeded] if self.persons_only else [errors.ScopeMissing, errors.KeyLapsed]
        if self.method != "GET":
            shared.append(errors.CsrfMissing)
        if self.method == "POST":
            shared.append(KeyReused)
        if self.reads_body:
            shared += [errors.JsonUnreadable, errors.BodyTooLarge, errors.MediaTypeUnsupported]
        if self.body is not None:
            shared.append(errors.BodyTooLarge)
        if self.form is not None:
            shared += [errors.BodyTooLarge, errors.FormTypeUnsupported, errors.FormUnreadable]
        return tuple(dict.fromkeys((*shared, *self.raises)))


OPERATIONS: dict[str, Terms] = {}
"""Every operation of the API by its id: what the contract, its page and the tests of rights are made from."""


def operation(
    router: Router,
    method: str,
    path: str,
    *,
    needs: tuple[Permission, ...],
    answer: Any = None,
    status: int = 200,
    raises: tuple[type[LonjaError], ...] = (),
    persons_only: bool = False,
    key_required: bool = False,
    lines: Any = None,
    body: Mapping[str, Any] | None = None,
    later: Any = None,
    form: FileForm | None = None,
    media: tuple[str, ...] = (),
    home: str = "",
) -> Callable[[View], View]:
    """Make a function an operation of the API. Without `answer` or `media` it answers 204 with nothing.

    `needs`: one of these permissions; `raises`: what the rooms behind it may refuse, for the contract;
    `persons_only`: no key may; `key_required`: not without an Idempotency-Key. `lines`: it writes JSON or NDJSON, each
    line of which is this; `body`: what it reads by itself, for the contract; `later`: what it answers at once when
    the work is left for later. `form`: the form that it reads, as `request.sent`; `media`: the types of the file that
    it gives; `home`: beneath which path lies what it makes.
    """
    status = status if answer is not None or media else 204
    told = form.as_body() if form is not None else body

    def register(view: View) -> View:
        reads_body = "body" in view.__annotations__
        terms = Terms(
            *(method, path, needs, answer, status, raises, persons_only, key_required, reads_body, lines, body, later),
            *(form, media, home),
        )
        OPERATIONS[view.__name__] = terms
        router.api_operation(
            [method],
            path,
            auth=Admission(needs, persons_only=persons_only),
            response={status: answer} | ({202: later} if later is not None else {}),
            operation_id=view.__name__,
            summary=(view.__doc__ or "").partition("\n")[0].rstrip("."),
            openapi_extra={"requestBody": told} if told is not None else None,
        )(view)
        return view

    return register


def answered(view: Callable[..., Any]) -> Callable[..., HttpResponseBase]:
    """Wrap an operation as ninja calls it: check the parameters, keep to one effect for one key, write the answer."""
    terms = OPERATIONS[view.__name__]
    known = _query_names(view)

    @functools.wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponseBase:
        caller = cast(CallerRequest, request)
        _refuse_unknown(caller, known)
        if terms.lines is not None:
            written: HttpResponseBase = view(request, **values)
            return written
        with in_register(caller.actor.register):
            if terms.media:
                file: HttpResponseBase = view(request, **values)
                return file
            if terms.form is not None:
                caller.sent = received(request, terms.form)
            if terms.method == "POST":
                return _answer_once(caller, terms, view.__name__, lambda: view(request, **values))
            return _write(terms, _text(view(request, **values)))

    return answer


class JsonParser(Parser):
    """Reads bodies that say that they are JSON, and are."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The parsed body. Raises MediaTypeUnsupported or JsonUnreadable."""
        if request.content_type != "application/json":
            raise MediaTypeUnsupported
        try:
            return json.loads(request.body, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as wrong:
            raise JsonUnreadable(reason=str(wrong)) from wrong


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _query_names(view: Callable[..., Any]) -> frozenset[str]:
    models = view._ninja_operation.models  # type: ignore[attr-defined]
    return frozenset(
        name for model in models if model.__ninja_param_source__ == "query" for name in model.__ninja_flatten_map__
    )


def _refuse_unknown(request: HttpRequest, known: frozenset[str]) -> None:
    unknown = [name for name in request.GET if name not in known]
    if unknown:
        raise InputInvalid([field_problem("query", [name], "extra_forbidden") for name in unknown])


def _answer_once(request: CallerRequest, terms: Terms, verb: str, act: Callable[[], Any]) -> HttpResponse:
    """Answer a POST; with a key, the answer is committed together with the effect and given again to the same key."""
    key = idempotency_key(request, required=terms.key_required)
    if key is None:
        made = act()
        return _write(terms, _text(made), _location(request, terms, made))

    def make() -> dict[str, str | None]:
        made = act()
        return {"text": _text(made), "location": _location(request, terms, made)}

    with transaction_by(request.actor, verb):
        kept, is_replay = once(_owner(request.actor), f"api:{key}", _asked(request, terms), make)
    response = _write(terms, kept["text"], kept["location"])
    if is_replay:
        response[REPLAY_HEADER] = "true"
    return response


def idempotency_key(request: HttpRequest, *, required: bool = False) -> str | None:
    """The request's Idempotency-Key. Raises InputInvalid for one that is none, or is missing and required."""
    key = request.headers.get(KEY_HEADER)
    if key is None and required:
        raise InputInvalid([field_problem("header", [KEY_HEADER], "missing")])
    if key is not None and not _KEY.fullmatch(key):
        raise InputInvalid([field_problem("header", [KEY_HEADER], "idempotency_key")])
    return key


def prefers_later(request: HttpRequest) -> bool:
    """Whether the caller would rather not wait (RFC 7240; other preferences and parameters are passed over)."""
    wishes = request.headers.get(PREFER_HEADER, "").split(",")
    return any(wish.partition(";")[0].strip().lower() == LATER for wish in wishes)


def _owner(actor: Actor) -> Any:
    """Keys are the caller's own: two machines of one company may count their orders alike."""
    return actor.api_key_id or actor.user_id


def _asked(request: CallerRequest, terms: Terms) -> Mapping[str, Any]:
    """What makes a request another one; how its JSON is spaced and ordered does not."""
    return {
        "method": request.method,
        "path": request.get_full_path(),
        "unit": request.actor.unit_id,
        "body": _body_of(request, terms),
    }


def _body_of(request: CallerRequest, terms: Terms) -> Any:
    if terms.form is not None:
        return request.sent.fingerprint
    return json.loads(request.body) if terms.reads_body else None


def _location(request: HttpRequest, terms: Terms, made: Any) -> str | None:
    if terms.status != 201:
        return None
    home = reverse("api:index").rstrip("/") + terms.home if terms.home else request.path
    return f"{home}/{made['id']}"


def _text(made: Any) -> str:
    return "" if made is None else json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _write(terms: Terms, text: str, location: str | None = None) -> HttpResponse:
    response = HttpResponse(text, content_type="application/json", status=terms.status)
    if terms.status == 204:
        del response["Content-Type"]
    if location:
        response["Location"] = location
    return response

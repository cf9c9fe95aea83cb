"""A domain is shown to be a company's by a file on its web server, which counts for more than a link by mail."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from lonja.companies import actions, queries
from lonja.companies.errors import DomainElsewhere, DomainFileMissing
from lonja.companies.models import MailDomain
from lonja.core import egress
from lonja.core.errors import NotFound
from tests.companies.firms import Firm, actor


class Web:
    """The web as the store sees it: what stands at which address; a redirect or a dead host is an exception."""

    def __init__(self) -> None:
        self.files: dict[str, tuple[int, str]] = {}

    def __enter__(self) -> Web:
        return self

    def __exit__(self, *args: object) -> None:
        pass

    def get(self, address: str) -> requests.Response:
        if address not in self.files:
            raise requests.ConnectionError(address)
        answer = requests.Response()
        answer.status_code, text = self.files[address]
        answer._content = text.encode()
        return answer


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    made = Web()
    monkeypatch.setattr(egress, "session", lambda: made)
    return made


def stated(firm: Firm, **facts: Any) -> MailDomain:
    return actions.state_domain(actor(firm.admin), "acme.example", **facts)


def test_the_right_text_proves_it_at_the_domain_or_with_www(acme: Firm, web: Web) -> None:
    found = stated(acme)
    for address, status, text in (
        ("https://acme.example/.well-known/lonja-domain.txt", 200, "lonja-domain=invented"),
        ("https://acme.example/.well-known/lonja-domain.txt", 404, queries.domain_file(found)),
        ("https://shop.acme.example/.well-known/lonja-domain.txt", 200, queries.domain_file(found)),
    ):
        web.files = {address: (status, text)}
        with pytest.raises(DomainFileMissing):
            actions.prove_domain_by_file(actor(acme.admin), found.pk)
        assert not queries.domains_for_sign_in(acme.id)
    web.files = {"https://www.acme.example/.well-known/lonja-domain.txt": (200, queries.domain_file(found) + "\n")}
    actions.prove_domain_by_file(actor(acme.admin), found.pk)
    assert queries.domains_for_sign_in(acme.id) == {"acme.example"}
    assert found.history.latest("pgh_id").pgh_context["verb"] == "prove_domain_by_file"


def test_it_takes_the_place_of_a_proof_by_mail_and_never_the_other_way(acme: Firm, web: Web) -> None:
    ada, found = actor(acme.admin), stated(acme)
    web.files = {"https://acme.example/.well-known/lonja-domain.txt": (200, queries.domain_file(found))}
    asked = actions.ask_domain_proof(ada, found.pk, "post@acme.example")
    assert actions.prove_domain(queries.domain_token(asked)).proof == "mail"
    assert not queries.domains_for_sign_in(acme.id)
    assert actions.prove_domain_by_file(ada, found.pk).proof == "web"
    with pytest.raises(NotFound):
        actions.prove_domain(queries.domain_token(asked))
    assert MailDomain.objects.get().proof == "web"


def test_the_text_of_one_company_is_worth_nothing_to_another(acme: Firm, bolt: Firm, web: Web) -> None:
    """Trap: the domain of another company is captured."""
    ours, theirs = stated(acme), stated(bolt)
    web.files = {"https://acme.example/.well-known/lonja-domain.txt": (200, queries.domain_file(ours))}
    with pytest.raises(NotFound):
        actions.prove_domain_by_file(actor(bolt.admin), ours.pk)
    with pytest.raises(DomainFileMissing):
        actions.prove_domain_by_file(actor(bolt.admin), theirs.pk)
    actions.prove_domain_by_file(actor(acme.admin), ours.pk)
    web.files = {"https://acme.example/.well-known/lonja-domain.txt": (200, queries.domain_file(theirs))}
    with pytest.raises(DomainElsewhere):
        actions.prove_domain_by_file(actor(bolt.admin), theirs.pk)
    assert not queries.domains_for_sign_in(bolt.id)

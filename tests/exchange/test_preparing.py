"""A list that takes long is made by the worker, once, for the one who asked, with the rights that he has by then."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, RoleAssignment
from lonja.companies.queries import actor_acting_for, actor_for
from lonja.core.clock import now
from lonja.exchange import preparing
from lonja.exchange.errors import PreparedUnknown
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk
from lonja.exchange.models import PreparedFile
from lonja.exchange.preparing import (
    forget_prepared,
    is_large,
    path_of,
    prepare_list,
    prepared_file,
)
from lonja.exchange.preparing import (
    make as make_list,
)
from lonja.exchange.states import PreparedState
from tests import factories as make

pytestmark = pytest.mark.django_db
CSV = PriceListAsk(ListFormat.CSV, language="en")
PDF = PriceListAsk(ListFormat.PDF, language="en")


@pytest.fixture
def company() -> Company:
    make.make_seller()
    tools = make.make_category("tools")
    make.make_variant("BOLT", make.make_product("bolts", tools), price="1")
    make.make_variant("NUT", make.make_product("nuts", make.make_category("small", parent=tools)), price="1")
    return make.make_company("Talleres")


@pytest.fixture
def buyer(company: Company) -> Actor:
    return actor_for(make.make_user_in(company), None)


def test_made_once_for_the_one_who_asked(company: Company, buyer: Actor) -> None:
    wanted = prepare_list(buyer, CSV)
    assert (wanted.state, prepare_list(buyer, CSV)) == (PreparedState.WAITING, wanted)
    make_list(wanted.pk)
    wanted.refresh_from_db()
    assert wanted.state == PreparedState.READY
    assert (wanted.file_name[:19], wanted.size) == ("price-list-talleres", path_of(wanted).stat().st_size)
    assert "BOLT" in path_of(wanted).read_text()
    assert prepare_list(buyer, CSV) != wanted
    before = path_of(wanted).stat().st_mtime_ns
    make_list(wanted.pk)
    assert path_of(wanted).stat().st_mtime_ns == before
    colleague = actor_for(make.make_user_in(company), None)
    with pytest.raises(PreparedUnknown):
        prepared_file(colleague, wanted.pk)


def test_what_is_large(buyer: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_large(buyer, PDF)
    monkeypatch.setattr(preparing, "LARGE", 1)
    assert is_large(buyer, PDF)
    assert not is_large(buyer, CSV)
    assert is_large(buyer, PriceListAsk(ListFormat.PDF, "tools"))
    assert not is_large(buyer, PriceListAsk(ListFormat.PDF, "small"))


def test_whoever_lost_his_rights_gets_nothing(buyer: Actor) -> None:
    wanted = prepare_list(buyer, CSV)
    RoleAssignment.objects.filter(user_id=buyer.user_id).delete()
    with pytest.raises(PermissionMissing):
        make_list(wanted.pk)
    wanted.refresh_from_db()
    assert (wanted.state, path_of(wanted).exists()) == (PreparedState.FAILED, False)
    assert wanted.problem.startswith("Your role does not allow this")


def test_a_machine_waits_itself(company: Company) -> None:
    with pytest.raises(PermissionMissing):
        prepare_list(actor_acting_for(SYSTEM, company.pk), CSV)
    assert not PreparedFile.objects.exists()


def test_what_was_asked_long_ago_goes_with_its_file(buyer: Actor) -> None:
    old = prepare_list(buyer, CSV)
    make_list(old.pk)
    path = path_of(old)
    with time_machine.travel(now() + timedelta(days=3)):
        fresh = prepare_list(buyer, PDF)
        forget_prepared()
    assert (list(PreparedFile.objects.all()), path.exists()) == ([fresh], False)
    make_list(old.pk)
    assert not path.exists()

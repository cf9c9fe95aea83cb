"""Stock on a real PostgreSQL: promised, given back, shipped, counted."""

from decimal import Decimal

import pytest

from lonja.companies.actor import SYSTEM
from lonja.inventory.actions import consume, release, reserve
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import Reservation
from lonja.inventory.queries import availability, promise
from tests.inventory.stock import ask, let_backorder, make_variant, make_warehouse, put, shelf

pytestmark = pytest.mark.django_db


def test_smoke():
    bolt = make_variant("A")
    n, s = make_warehouse("north"), make_warehouse("south", 1)
    put(bolt, n, 5)
    put(bolt, s, 7)
    print(availability(SYSTEM, [bolt.pk]))
    one = ask(bolt, 6)
    print(promise(SYSTEM, [one]))
    got = reserve(SYSTEM, "o:1", [one])
    assert shelf(bolt) == {"north": (5, 0), "south": (7, 6)}
    with pytest.raises(OutOfStock) as e:
        reserve(SYSTEM, "o:2", [ask(bolt, 7)])
    print(e.value)
    let_backorder(bolt)
    two = ask(bolt, 7)
    print(reserve(SYSTEM, "o:2", [two]))
    release(SYSTEM, "o:1")
    assert shelf(bolt) == {"north": (5, 5), "south": (7, 2)}
    consume(SYSTEM, "o:2", {two.line: Decimal(7)})
    assert shelf(bolt) == {"north": (0, 0), "south": (5, 0)}
    put(bolt, n, 1)
    assert not Reservation.objects.exists()

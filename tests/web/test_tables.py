"""Lists keep their place: sorting keeps filters, turning a page keeps both."""

from itertools import pairwise

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from lonja.web import tables


def request(address: str = "/") -> tables.HttpRequest:
    return RequestFactory().get(address)


def test_sorting_keeps_the_filters_and_goes_to_the_first_page() -> None:
    sort = tables.Sort.of(request("/?m=6&m=8&page=3&sort=name"), ["name", "price"], "name")
    assert sort.url("price") == "?m=6&m=8&sort=price"
    assert sort.url("name") == "?m=6&m=8&sort=-name"
    assert sort.state("name") == "ascending"
    assert sort.state("price") == "none"
    assert sort.order_by == "name"


@pytest.mark.parametrize("asked", ["password", "-password", "", "--name", "name,-price"])
def test_only_allowed_keys_sort(asked: str) -> None:
    sort = tables.Sort.of(request(f"/?sort={asked}"), ["name"], "-name")
    assert sort.order_by == "-name"


@pytest.mark.parametrize(
    ("asked", "number"),
    [("2", 2), ("", 1), ("0", 1), ("-3", 1), ("x", 1), ("²", 1), ("9" * 5000, 1), ("9999999", 1_000_000)],
)
def test_the_page_asked_for(asked: str, number: int) -> None:
    assert tables.page_number(request(f"/?page={asked}")) == number


@given(total=st.integers(0, 5000), size=st.integers(1, 200), number=st.integers(1, 60))
def test_a_page_knows_its_rows_and_neighbors(total: int, size: int, number: int) -> None:
    rows = list(range(total))[(number - 1) * size : number * size]
    page = tables.Page(rows, number, size, total, request("/?q=m8"))
    if rows:
        assert page.last - page.first + 1 == len(rows)
        assert page.last <= total
        assert (page.next_url is None) == (page.last == total)
    offered = page.around()
    numbers = [each for each in offered if each is not None]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1
    assert numbers[-1] == page.count
    assert all(not (a is None and b is None) for a, b in pairwise(offered))


def test_the_first_page_has_the_plain_address() -> None:
    page = tables.Page([1], 2, 1, 3, request("/?q=m8&page=2"))
    assert page.previous_url == "?q=m8"
    assert page.next_url == "?q=m8&page=3"


def test_cursors_replace_each_other() -> None:
    part = tables.Slice([1], request("/?q=m8&after=aa"), previous="bb", next="cc")
    assert part.previous_url == "?q=m8&before=bb"
    assert part.next_url == "?q=m8&after=cc"
    assert tables.Slice([1], request()).next_url is None


def test_facets_and_chips_follow_the_address() -> None:
    asked = request("/?m=8&m=10&page=2&l=zz")
    facet = tables.Facet.of(asked, "m", "Metric", [("6", "M6", 62), ("8", "M8", 48)])
    assert [choice.is_on for choice in facet.choices] == [False, True]
    chips = tables.filters_on(asked, {"m": {"8": "M8", "10": "M10"}, "l": {"a": "Short"}})
    assert [(chip.label, chip.off_url) for chip in chips] == [("M8", "?m=10&l=zz"), ("M10", "?m=8&l=zz")]

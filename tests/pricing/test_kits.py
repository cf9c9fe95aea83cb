"""What costs what its parts cost: held against the parts asked for one by one."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from lonja.pricing.rules import Ask, AssignedList, Entry, KitPart, Level, Rounding, Strategy, price_book, price_line

KIT = 99
NUMBERS = st.integers(1, 40).map(Decimal)
PRICES = st.one_of(st.none(), st.decimals("0.01", "500", places=4))
BREAKS = st.dictionaries(NUMBERS, PRICES, min_size=1, max_size=3)


def a_list(pk: int) -> AssignedList:
    rounding = Rounding(2)
    return AssignedList(pk, f"list-{pk}", {}, Level.CHANNEL, 0, pk, None, pk, (), rounding)


@given(
    st.dictionaries(st.tuples(st.integers(1, 2), st.integers(1, 3)), BREAKS, min_size=1),
    st.lists(NUMBERS, min_size=3, max_size=3),
    NUMBERS,
    st.sampled_from(Strategy),
)
def test_a_kit_is_the_sum_of_its_parts_at_the_quantities_that_it_takes(
    held: dict[tuple[int, int], dict[Decimal, Decimal | None]],
    each: list[Decimal],
    quantity: Decimal,
    strategy: Strategy,
) -> None:
    entries = {key: [Entry(least, price, None, None) for least, price in steps.items()] for key, steps in held.items()}
    parts = [KitPart(variant, number) for variant, number in enumerate(each, start=1)]
    book = price_book("EUR", strategy, [a_list(1), a_list(2)], entries, kits={KIT: parts})
    line = price_line(Ask(KIT, quantity), book, with_breaks=True)
    alone = [price_line(Ask(part.variant_id, quantity * part.quantity), book) for part in parts]
    prices = [one.unit_price for one in alone]
    if None in prices:
        assert line.unit_price is None
        return
    exact = sum((price or 0) * part.quantity for price, part in zip(prices, parts, strict=True))
    assert line.unit_price == Decimal(exact).quantize(Decimal("0.000001"), ROUND_HALF_UP)
    assert line.list_code in {one.list_code for one in alone} | {""}
    reached = [step for step in line.breaks if step.min_quantity <= quantity]
    assert reached[-1].unit_price == line.unit_price

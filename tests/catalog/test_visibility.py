"""Who may see what: one predicate, behind every road into the catalog."""

import pytest

from lonja.catalog.queries import search, visible_variants, SearchAsk, suggest, find_by_codes, visible_categories
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_smoke() -> None:
    company = make.make_company()
    variant = make.make_variant(
        "933-8-40-A2", price="12.40", stock=100, name="Tornillo DIN 933 M8×40 inox A2", barcode=make.make_barcode()
    )
    actor = make.buyer_actor(company)
    assert list(visible_variants(actor)) == [variant]
    for text in (
        "933840",
        "m8 x 40 inox a2",
        "tornillos",
        "M8x40",
        "933-8",
        variant.barcode,
        "inoxidable m8 OR",
        "tornillo'",
    ):
        print(text, search(actor, SearchAsk(text=text)))
    print(suggest(actor, "torn"))
    print(find_by_codes(actor, ["933 8 40 a2", "x", variant.barcode]))
    print(visible_categories(actor))
    from lonja.pricing.queries import price_lines, tax_for
    from lonja.pricing.rules import Ask
    from decimal import Decimal

    print(price_lines(actor, [Ask(variant.pk, Decimal(3))], explain=True))
    print(tax_for(actor, "ES", ["standard"]), tax_for(actor, "US", ["standard"]))
    staff = make.staff_actor()
    assert list(visible_variants(staff)) == [variant]
    other = make.make_company(sees_whole_catalog=False)
    assert not visible_variants(make.buyer_actor(other)).exists()
    make.make_assortment(variant.product.category, companies=[other])
    assert visible_variants(make.buyer_actor(other)).exists()

"""Who may see what: one predicate behind every road into the catalog, and proof that it is the predicate."""

import pytest

from lonja.catalog.models import Assortment, AssortmentAssignment, Product, Variant
from lonja.catalog.queries import SearchAsk, search, visibility, visible_categories, visible_variants
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import Company, RoleAssignment
from lonja.companies.queries import actor_acting_for, actor_for, nobody
from tests import factories as make
from tests.catalog.roads import ROADS, Road

pytestmark = pytest.mark.django_db


@pytest.fixture
def canary() -> Variant:
    """A variant alone in its branch, with a color and codes of its own, among others of the same words."""
    root = make.make_category("tools")
    make.make_attribute("color", "text")
    for number, color in enumerate(["red", "red", "blue"]):
        product = make.make_product(f"plain-{number}", make.make_category(f"plain-{number}", root))
        make.make_variant(f"PLAIN-{number}", product, name="Canary common", attributes={"color": color})
    product = make.make_product("rare", make.make_category("rare", root))
    variant = make.make_variant(
        "CANARY-7-X",
        product,
        name="Canary rare",
        attributes={"color": "canary-yellow"},
        barcode=make.make_barcode(),
    )
    make.make_pack(variant, 12)
    return variant


@pytest.fixture
def company() -> Company:
    """A company that sees only what its assortments allow: the plain things."""
    return make.make_company(sees_whole_catalog=False)


@pytest.fixture
def buyer(canary: Variant, company: Company) -> Actor:
    plain = Product.objects.filter(code__startswith="plain")
    make.make_assortment(*plain, companies=[company])
    return make.buyer_actor(company)


@pytest.fixture(params=ROADS.values(), ids=list(ROADS))
def road(request: pytest.FixtureRequest) -> Road:
    found: Road = request.param
    return found


def test_who_sees_the_whole_catalog_meets_it_on_every_road(canary: Variant, road: Road) -> None:
    assert road(make.buyer_actor(make.make_company()), canary)
    assert road(make.staff_actor(), canary)
    assert road(SYSTEM, canary)


def test_who_may_not_see_it_meets_it_on_no_road(canary: Variant, buyer: Actor, road: Road) -> None:
    assert not road(buyer, canary)
    assert not road(nobody(), canary)


def test_without_the_predicate_it_would_be_met_on_every_road(
    canary: Variant, buyer: Actor, road: Road, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visibility, "_DIFFERS_IF", "(%s, %s, %s, %s) IS NOT NULL")
    assert road(buyer, canary)


def test_an_assignment_opens_every_road_at_once(canary: Variant, buyer: Actor, company: Company, road: Road) -> None:
    make.make_assortment(canary.product, companies=[company])
    assert road(buyer, canary)


@pytest.mark.parametrize("hide", ["variant", "product"])
def test_what_is_inactive_is_met_on_no_road(canary: Variant, road: Road, hide: str) -> None:
    target = canary if hide == "variant" else canary.product
    target.is_active = False
    target.save()
    for actor in (make.buyer_actor(make.make_company()), make.staff_actor()):
        assert not road(actor, canary)


def test_what_is_found_besides_is_not_changed_by_what_is_hidden(buyer: Actor) -> None:
    result = search(buyer, SearchAsk(text="canary"))
    assert result.total == 3
    (facet,) = result.facets
    assert [(value.value, value.count) for value in facet.values] == [("blue", 1), ("red", 2)]
    assert [(branch.name, branch.count, len(branch.children)) for branch in visible_categories(buyer)] == [
        ("tools", 3, 3)
    ]


class TestAssortments:
    """What companies see that do not see the whole catalog."""

    def test_nothing_is_assigned_and_nothing_is_seen(self, canary: Variant, company: Company) -> None:
        assert not visible_variants(make.buyer_actor(company)).exists()

    def test_a_branch_shows_everything_below_it_and_nothing_beside(self, company: Company) -> None:
        fix, fixtures = make.make_category("fix"), make.make_category("fixtures")
        bolts = make.make_category("bolts", make.make_category("steel", fix))
        inside, beside = make.make_variant("IN", make.make_product(category=bolts)), make.make_variant("OUT")
        make.make_variant("NEAR", make.make_product(category=fixtures))
        make.make_assortment(fix, companies=[company])
        assert list(visible_variants(make.buyer_actor(company))) == [inside]
        assert beside not in visible_variants(make.buyer_actor(company))

    def test_a_tenth_sibling_is_not_below_the_first(self, company: Company) -> None:
        siblings = [make.make_category(f"c{number}") for number in range(1, 11)]
        for category in siblings:
            make.make_variant(product=make.make_product(category=category))
        make.make_assortment(siblings[0], companies=[company])
        assert visible_variants(make.buyer_actor(company)).count() == 1

    def test_a_segment_shows_it_to_its_members_only(self, canary: Variant) -> None:
        segment = make.make_segment()
        member = make.make_company(sees_whole_catalog=False, segments=[segment])
        other = make.make_company(sees_whole_catalog=False, segments=[make.make_segment()])
        make.make_assortment(canary.product, segments=[segment])
        assert visible_variants(make.buyer_actor(member)).get() == canary
        assert not visible_variants(make.buyer_actor(other)).exists()

    def test_several_assortments_add_up_and_overlap(self, canary: Variant, company: Company) -> None:
        make.make_assortment(canary.product, canary.product.category, companies=[company])
        make.make_assortment(Product.objects.get(code="plain-0"), companies=[company])
        assert visible_variants(make.buyer_actor(company)).count() == 2

    def test_another_company_s_assortment_shows_nothing(self, canary: Variant, company: Company) -> None:
        make.make_assortment(canary.product, companies=[make.make_company(sees_whole_catalog=False)])
        assert not visible_variants(make.buyer_actor(company)).exists()

    def test_what_is_withdrawn_is_gone_at_the_next_request(self, canary: Variant, company: Company) -> None:
        buyer = make.buyer_actor(company)
        make.make_assortment(canary.product, companies=[company])
        assert visible_variants(buyer).exists()
        AssortmentAssignment.objects.all().delete()
        assert not visible_variants(buyer).exists()

    def test_an_empty_assortment_shows_nothing(self, canary: Variant, company: Company) -> None:
        AssortmentAssignment.objects.create(assortment=Assortment.objects.create(code="empty"), company=company)
        assert not visible_variants(make.buyer_actor(company)).exists()


class TestWhoActs:
    """Signed in, for a company, or for the seller: or nobody."""

    def test_the_seller_s_people_see_the_store_as_the_company_does(self, canary: Variant, company: Company) -> None:
        staff = make.staff_actor()
        assert visible_variants(staff).count() == 4
        assert not visible_variants(actor_acting_for(staff, company.pk)).exists()

    def test_somebody_whose_last_role_was_taken_away_sees_nothing(self, canary: Variant) -> None:
        for person in (make.make_staff(), make.make_user_in(make.make_company())):
            RoleAssignment.objects.filter(user=person).delete()
            assert not visible_variants(actor_for(person, None)).exists()

    def test_a_blocked_company_still_sees_what_it_bought(self, canary: Variant) -> None:
        assert visible_variants(make.buyer_actor(make.make_company(is_blocked=True))).count() == 4

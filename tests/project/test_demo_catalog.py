"""The demo's range: big enough, true to its own types, in both languages, and the same in every run."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import combinations

import pytest
from stdnum import ean

from lonja.project.demo.families import catalog
from lonja.project.demo.families.build import barcode_of, chance, decimal, shelf_price
from lonja.project.demo.specs import AttributeKind, Catalog, ProductSpec, Text, Value, VariantSpec

REAL_BRANDS = frozenset(
    re.findall(
        r"\S+",
        """
        3m abb allen bahco bic bosch cordura cressi dewalt dremel durex facom fag festool fischer geberit hella hilti
        honeywell hp kevlar knipex lafarge legrand loctite lycra makita metabo michelin milwaukee nicoll osram panter
        phillips philips pozidriv rawlplug robur roca ryobi schneider seeger siemens sika simon skf spax stanley stihl
        teflon teflón tesa titanlux torx urrea uponor velcro vibram wago wera wiha würth wurth yale
        """,
    )
)

SIZES = frozenset(
    re.findall(
        r"\S+",
        """
        diameter length section inner_diameter outer_diameter width thickness nominal_diameter volume volume_ml
        net_weight cores length_m load_limit power height
        """,
    )
)
"""A variant that is no smaller in any of these, and equal in all else, is never the cheaper one."""


@pytest.fixture(scope="module")
def whole() -> Catalog:
    return catalog()


def everything_written(whole: Catalog) -> list[Text]:
    texts = [category.names for category in whole.categories]
    for attribute in whole.attributes:
        texts += [attribute.names, *attribute.choices.values()]
    for product in whole.products:
        texts += [product.names, product.descriptions, *(variant.names for variant in product.variants)]
    return texts


def test_range_is_a_wholesalers(whole: Catalog) -> None:
    variants = list(whole.variants())
    parents = {category.parent_code for category in whole.categories}
    leaves = {category.code for category in whole.categories} - parents
    assert 3000 <= len(variants) <= 3300
    assert sum(category.parent_code is None for category in whole.categories) == 10
    assert {product.category_code for product in whole.products} == leaves, "a leaf without products, or the reverse"


def test_tree_has_three_levels_and_parents_come_first(whole: Catalog) -> None:
    seen: dict[str | None, int] = {None: 0}
    for category in whole.categories:
        assert category.parent_code in seen
        seen[category.code] = seen[category.parent_code] + 1
    assert max(seen.values()) == 3


def test_two_runs_are_equal_and_a_part_equals_its_share_of_the_whole(whole: Catalog) -> None:
    assert catalog() == whole
    some = {variant.sku: variant for variant in catalog(["nuts", "paint"]).variants()}
    assert some
    assert all(variant == some[variant.sku] for variant in whole.variants() if variant.sku in some)


def test_codes_are_unique_and_fit_addresses(whole: Catalog) -> None:
    variants = list(whole.variants())
    keys = Counter(re.sub(r"[^A-Z0-9]", "", variant.sku.upper()) for variant in variants)
    alike = {key for key, count in keys.items() if count > 1}
    assert alike == {"PNT10", "PNT25"}, "the review's example of a code with two meanings, and no other"
    for codes in (
        [product.code for product in whole.products],
        [category.code for category in whole.categories],
        [attribute.code for attribute in whole.attributes],
    ):
        assert len(set(codes)) == len(codes)
        assert all(re.fullmatch(r"[a-z0-9_-]+", code) for code in codes)


def test_barcodes_are_valid_unique_and_of_nobody(whole: Catalog) -> None:
    barcodes = [variant.barcode for variant in whole.variants()]
    assert len(set(barcodes)) == len(barcodes)
    for barcode in barcodes:
        ean.validate(barcode)
        assert len(barcode) == 13
        assert barcode.startswith("2"), "a number that GS1 might give to a real company"


def test_every_text_stands_in_both_languages(whole: Catalog) -> None:
    for text in everything_written(whole):
        assert text.es.strip()
        assert text.en.strip()
        assert text.es == text.es.strip()
        assert text.en == text.en.strip()
    for product in whole.products:
        assert product.descriptions.es != product.descriptions.en, product.code
        assert len(product.descriptions.es) > 80, product.code


def test_no_real_brand_is_named(whole: Catalog) -> None:
    written = " ".join(f"{text.es} {text.en}" for text in everything_written(whole)).lower()
    words = set(re.findall(r"[\wñáéíóúü-]+", written))
    assert not words & REAL_BRANDS


def of_kind(value: Value, kind: AttributeKind) -> bool:
    expected = {AttributeKind.NUMBER: Decimal, AttributeKind.BOOLEAN: bool}.get(kind, str)
    return type(value) is expected


def test_attributes_are_declared_typed_and_choices_known(whole: Catalog) -> None:
    declared = {attribute.code: attribute for attribute in whole.attributes}
    used: set[str] = set()
    for product in whole.products:
        for variant in product.variants:
            for code, value in {**product.attributes, **variant.attributes}.items():
                attribute = declared[code]
                assert of_kind(value, attribute.kind), (variant.sku, code, value)
                assert attribute.kind != AttributeKind.CHOICE or value in attribute.choices, (variant.sku, value)
                used.add(code)
    assert used == set(declared), "an attribute that nothing bears"


def test_columns_of_a_product_are_borne_by_its_variants(whole: Catalog) -> None:
    for product in whole.products:
        borne = set(product.attributes).union(*(variant.attributes for variant in product.variants))
        assert set(product.varies) <= borne, product.code
        assert product.variants, product.code


def test_two_variants_of_a_product_differ_in_name(whole: Catalog) -> None:
    for product in whole.products:
        for language in (0, 1):
            names = [variant.names[language] for variant in product.variants]
            assert len(set(names)) == len(names), product.code


def sizes_of(variant: VariantSpec) -> dict[str, Value]:
    return {code: value for code, value in variant.attributes.items() if code in SIZES}


def price_of_piece(variant: VariantSpec) -> Decimal:
    return variant.list_price / variant.content


def comparable(product: ProductSpec) -> list[list[VariantSpec]]:
    """Variants of one kind: same pack, same prefix of the SKU, same choices and texts."""
    groups: dict[tuple[object, ...], list[VariantSpec]] = defaultdict(list)
    for variant in product.variants:
        kind = {
            key: value for key, value in variant.attributes.items() if key == "teeth" or isinstance(value, str | bool)
        }
        for code in ("thread", "pipe_thread", "ral", "standard"):
            kind.pop(code, None)
        prefix = re.split(r"\d", variant.sku)[0]
        groups[variant.content, prefix, *sorted(kind.items())].append(variant)
    return list(groups.values())


def test_prices_rise_with_size(whole: Catalog) -> None:
    compared = 0
    for product in whole.products:
        for group in comparable(product):
            for one, other in combinations(group, 2):
                small, large = sizes_of(one), sizes_of(other)
                if small and small.keys() == large.keys() and all(small[code] <= large[code] for code in small):  # type: ignore[operator]
                    compared += 1
                    assert price_of_piece(one) <= price_of_piece(other), (one.sku, other.sku)
    assert compared > 10_000


def test_breaks_fall_and_can_be_ordered(whole: Catalog) -> None:
    with_breaks = 0
    for variant in whole.variants():
        price, quantity = variant.list_price, variant.quantity_minimum
        for step in variant.breaks:
            assert step.quantity > quantity
            assert step.quantity % variant.quantity_step == 0
            assert 0 < step.price < price
            quantity, price = step.quantity, step.price
        with_breaks += bool(variant.breaks)
    assert with_breaks > 2500


def test_packs_weights_and_prices_are_sane(whole: Catalog) -> None:
    for variant in whole.variants():
        assert variant.content >= 1
        assert variant.quantity_minimum % variant.quantity_step == 0
        assert Decimal("0.05") <= variant.list_price <= 700, variant.sku
        assert 0 < variant.weight_kg < 200, variant.sku


def test_true_dimensions_of_known_parts(whole: Catalog) -> None:
    by_sku = {variant.sku: variant for variant in whole.variants()}
    screw = by_sku["933-8-40-A2"]
    assert screw.names == Text(
        "DIN 933 M8\N{MULTIPLICATION SIGN}40 inox A2", "DIN 933 M8\N{MULTIPLICATION SIGN}40 stainless A2"
    )
    assert (screw.attributes["width_across_flats"], screw.attributes["pitch"]) == (13, Decimal("1.25"))
    assert (screw.sales_unit, screw.content, screw.list_price) == ("box", 100, Decimal("16.90"))
    assert by_sku["931-12-130-8.8"].attributes["thread_length"] == 36
    assert by_sku["912-10-40-12.9"].attributes["width_across_flats"] == 8
    assert by_sku["338-6.8"].attributes["length"] == 109
    assert by_sku["371-M8-P"].attributes["hole_diameter"] == Decimal("6.8")
    assert by_sku["6204-2RS"].attributes["outer_diameter"] == 47
    assert by_sku["TEF-19"].attributes["width"] == 19


@pytest.mark.parametrize(
    ("amount", "price"),
    [
        (0.004, "0.01"),
        (0.991, "1.00"),
        (1.001, "1.05"),
        (9.96, "10.00"),
        (16.84, "16.90"),
        (100.1, "100.50"),
        (640.2, "641.00"),
    ],
)
def test_shelf_price_rounds_up_to_a_printed_step(amount: float, price: str) -> None:
    assert shelf_price(amount) == Decimal(price)


def test_small_steps() -> None:
    assert decimal(6.8) == Text("6,8", "6.8")
    assert decimal(5.0) == Text("5", "5")
    assert barcode_of("933-8-40-A2") == "2430259515716"
    assert chance("a") == chance("a") != chance("b")

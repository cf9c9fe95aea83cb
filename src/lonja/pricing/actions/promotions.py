"""Writes of promotions, and the count of their uses."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F

from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import today
from lonja.core.quantities import fit_quantity
from lonja.pricing.actions.frame import require_seen, written_by
from lonja.pricing.errors import CategoryUnknown, ProductUnknown, PromotionInvalid, PromotionUnknown, PromotionUsedUp
from lonja.pricing.models import Promotion, PromotionBuyer, PromotionGoods, PromotionUse
from lonja.pricing.rules import PromotionKind

_WITH_MONEY = frozenset((PromotionKind.AMOUNT, PromotionKind.FIXED_PRICE, PromotionKind.ORDER_AMOUNT))
_PERCENTS = frozenset((PromotionKind.PERCENT, PromotionKind.ORDER_PERCENT))


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """A promotion, known by its code, as docs/pricing.md tells it; dates inclusive.

    `value` is the percentage, the amount off each sales unit or off the order, or the fixed price (in `currency`, which
    amounts and `min_amount` need). Free goods: of `gift_sku`, or of the very thing that was bought where that is '',
    for every `buy_quantity`, or every `value` of goods, or once. For everybody and everything unless buyers or goods
    are named.
    """

    code: str
    names: Mapping[str, str]
    kind: PromotionKind
    value: Decimal = Decimal(0)
    buy_quantity: int = 0
    pay_quantity: int = 0
    across_lines: bool = False
    gift_sku: str = ""
    gift_quantity: Decimal = Decimal(0)
    gift_times: int | None = None
    currency: str = ""
    priority: int = 100
    is_exclusive: bool = True
    is_active: bool = True
    typed_code: str = ""
    min_quantity: Decimal = Decimal(0)
    min_amount: Decimal = Decimal(0)
    first_order_only: bool = False
    online_only: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    limit_total: int | None = None
    limit_per_company: int | None = None
    channel_ids: Collection[int] = field(default=())
    segment_ids: Collection[int] = field(default=())
    company_ids: Collection[UUID] = field(default=())
    product_codes: Collection[str] = field(default=())
    brands: Collection[str] = field(default=())
    category_codes: Collection[str] = field(default=())


_PLAIN = (
    "names", "kind", "value", "buy_quantity", "pay_quantity", "across_lines", "gift_times", "currency", "priority",
    "is_exclusive", "is_active", "min_quantity", "min_amount", "first_order_only", "online_only", "valid_from",
    "valid_until", "limit_total", "limit_per_company",
)  # fmt: skip


def save_promotion(actor: Actor, row: PromotionRow, *, seen: int | None = None) -> Promotion:
    """Add or change a promotion by its code, with its buyers and goods; it counts from the next request on.

    `seen` is the version that the person saw who changes it; None changes whatever there is. Raises PromotionInvalid,
    ProductUnknown, CategoryUnknown, ChangedMeanwhile.
    """
    with written_by(actor, "save_promotion"):
        held = Promotion.objects.select_for_update(no_key=True).filter(code=row.code).first()
        require_seen(held, seen)
        _check(row)
        values = {name: getattr(row, name) for name in _PLAIN}
        values |= {"names": dict(row.names), "typed_code": row.typed_code.strip().upper()}
        values |= {"version": held.version + 1 if held else 0, **_gift(row)}
        made = Promotion.objects.update_or_create(code=row.code, defaults=values)[0]
        buyers, goods = _buyers(made, row), _goods(made, row)
        made.buyers.all().delete()
        made.goods.all().delete()
        PromotionBuyer.objects.bulk_create(buyers)
        PromotionGoods.objects.bulk_create(goods)
        return made


def switch_promotion(actor: Actor, code: str, *, is_active: bool) -> Promotion:
    """Let a promotion pause, or go on. Raises PromotionUnknown."""
    with written_by(actor, "switch_promotion"):
        held = _held(code)
        held.is_active = is_active
        held.version += 1
        held.save(update_fields=["is_active", "version"])
        return held


def end_promotion(actor: Actor, code: str) -> Promotion:
    """Let a promotion end at once: yesterday was its last day; one that began today or later never counts again.

    Raises PromotionUnknown.
    """
    with written_by(actor, "end_promotion"):
        held, last = _held(code), today() - timedelta(days=1)
        if held.valid_from is not None and held.valid_from > last:
            held.is_active, held.valid_until = False, held.valid_from
        elif held.valid_until is None or held.valid_until > last:
            held.valid_until = last
        held.version += 1
        held.save(update_fields=["is_active", "valid_until", "version"])
        return held


def _held(code: str) -> Promotion:
    held = Promotion.objects.select_for_update(no_key=True).filter(code=code).first()
    if held is None:
        raise PromotionUnknown(code=code)
    return held


def _check(row: PromotionRow) -> None:
    if row.value < 0 or (row.kind in _PERCENTS and row.value > 100):
        raise PromotionInvalid.value(row.code)
    if row.kind is PromotionKind.N_FOR_M and not row.buy_quantity > row.pay_quantity >= 0:
        raise PromotionInvalid.n_for_m(row.code)
    is_by_amount = row.kind is PromotionKind.FREE_GOODS and row.value
    if not row.currency and (row.kind in _WITH_MONEY or row.min_amount or is_by_amount):
        raise PromotionInvalid.without_currency(row.code)
    if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
        raise PromotionInvalid.dates(row.code)
    if row.min_quantity < 0 or row.min_amount < 0:
        raise PromotionInvalid.value(row.code)
    code = row.typed_code.strip().upper()
    if code and Promotion.objects.filter(typed_code=code).exclude(code=row.code).exists():
        raise PromotionInvalid.code_taken(row.code, code)
    used = Promotion.objects.filter(code=row.code).values_list("used", flat=True).first() or 0
    if row.limit_total is not None and row.limit_total < used:
        raise PromotionInvalid.used_more(row.code, used)


def _gift(row: PromotionRow) -> dict[str, Any]:
    """What is given, and how much of it: only where goods are. Raises PromotionInvalid."""
    if row.kind is not PromotionKind.FREE_GOODS:
        return {"gift_variant": None, "gift_quantity": Decimal(0), "gift_times": None}
    if row.gift_quantity <= 0 or (row.buy_quantity and row.value) or row.gift_times == 0:
        raise PromotionInvalid.gift(row.code)
    if not row.gift_sku:
        if not (row.buy_quantity or row.value):
            raise PromotionInvalid.gift(row.code)
        return {"gift_variant": None, "gift_quantity": row.gift_quantity}
    variant = Variant.objects.filter(sku=row.gift_sku).select_related("product").first()
    if variant is None:
        raise PromotionInvalid.gift_unknown(row.code, row.gift_sku)
    if variant.product.is_configurable:
        raise PromotionInvalid.gift_configured(row.code, row.gift_sku)
    if fit_quantity(row.gift_quantity, variant.quantity_minimum, variant.quantity_step).changed:
        raise PromotionInvalid.gift_quantity(row.code, row.gift_sku)
    return {"gift_variant": variant, "gift_quantity": row.gift_quantity}


def _buyers(made: Promotion, row: PromotionRow) -> list[PromotionBuyer]:
    return [
        *(PromotionBuyer(promotion=made, channel_id=pk) for pk in row.channel_ids),
        *(PromotionBuyer(promotion=made, segment_id=pk) for pk in row.segment_ids),
        *(PromotionBuyer(promotion=made, company_id=pk) for pk in row.company_ids),
    ]


def _goods(made: Promotion, row: PromotionRow) -> list[PromotionGoods]:
    products = dict(Product.objects.filter(code__in=row.product_codes).values_list("code", "pk"))
    categories = dict(Category.objects.filter(code__in=row.category_codes).values_list("code", "pk"))
    for code in set(row.product_codes) - products.keys():
        raise ProductUnknown(code=code)
    for code in set(row.category_codes) - categories.keys():
        raise CategoryUnknown(code=code)
    return [
        *(PromotionGoods(promotion=made, product_id=pk) for pk in products.values()),
        *(PromotionGoods(promotion=made, brand=brand) for brand in row.brands),
        *(PromotionGoods(promotion=made, category_id=pk) for pk in categories.values()),
    ]


def use_promotions(actor: Actor, company_id: UUID, reference: str, promotion_ids: Collection[int]) -> None:
    """Count a use of each of these promotions by what the caller calls `reference`, exactly, under a lock on each.

    Again it changes nothing; those that `reference` used before and are not named are given back. Raises
    PromotionUsedUp.
    """
    wanted = set(promotion_ids)
    with transaction_by(actor, "use_promotions"):
        locks.take(locks.Lock.PROMOTION)
        used = set(PromotionUse.objects.filter(reference=reference).values_list("promotion_id", flat=True))
        if used == wanted:
            return
        rows = Promotion.objects.select_for_update(no_key=True).filter(pk__in=used | wanted).order_by("pk")
        for promotion in list(rows):
            if promotion.pk in used - wanted:
                _give_back(promotion, reference)
            elif promotion.pk in wanted - used:
                _use(promotion, company_id, reference)


def give_promotions_back(actor: Actor, company_id: UUID, reference: str) -> None:
    """Give back all uses that `reference` took: what it stood for was not bought."""
    use_promotions(actor, company_id, reference, ())


def give_promotion_back(actor: Actor, reference: str, code: str) -> None:
    """Give back the use that `reference` took of the promotion of this code, if it took one."""
    with transaction_by(actor, "use_promotions"):
        locks.take(locks.Lock.PROMOTION)
        held = Promotion.objects.select_for_update(no_key=True).filter(code=code).first()
        if held is not None and held.uses.filter(reference=reference).exists():
            _give_back(held, reference)


def _use(promotion: Promotion, company_id: UUID, reference: str) -> None:
    mine = PromotionUse.objects.filter(promotion=promotion, company=company_id)
    is_full = promotion.limit_total is not None and promotion.used >= promotion.limit_total
    if is_full or (promotion.limit_per_company is not None and mine.count() >= promotion.limit_per_company):
        raise PromotionUsedUp(code=promotion.typed_code or promotion.code)
    PromotionUse.objects.create(promotion=promotion, company_id=company_id, reference=reference)
    Promotion.objects.filter(pk=promotion.pk).update(used=F("used") + 1)


def _give_back(promotion: Promotion, reference: str) -> None:
    PromotionUse.objects.filter(promotion=promotion, reference=reference).delete()
    Promotion.objects.filter(pk=promotion.pk).update(used=F("used") - 1)

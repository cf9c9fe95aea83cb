"""Promotions and terms in words: what each gives, from when on, to whom and for what."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lonja.core.texts import localized
from lonja.pricing.models import OrderTerms, Promotion, PromotionBuyer, PromotionGoods
from lonja.pricing.rules import PromotionKind
from lonja.web import formats


def gives(promotion: Promotion) -> str:
    """What a promotion does: '8 % off', 'buy 3, pay 2'."""
    texts = {
        PromotionKind.PERCENT: _("%(percent)s off"),
        PromotionKind.AMOUNT: _("%(amount)s off each"),
        PromotionKind.FIXED_PRICE: _("at %(amount)s each"),
        PromotionKind.N_FOR_M: _("buy %(n)s of them, pay %(m)s; the cheapest are free")
        if promotion.across_lines
        else _("buy %(n)s, pay %(m)s"),
        PromotionKind.ORDER_PERCENT: _("%(percent)s off the order"),
        PromotionKind.ORDER_AMOUNT: _("%(amount)s off the order"),
        PromotionKind.FREE_FREIGHT: _("free freight"),
        PromotionKind.FREE_GOODS: "",
    }
    if promotion.kind == PromotionKind.FREE_GOODS:
        return _free_goods(promotion)
    amount = formats.price(promotion.value, promotion.currency) if promotion.currency else ""
    facts = {"n": promotion.buy_quantity, "m": promotion.pay_quantity, "amount": amount}
    return texts[PromotionKind(promotion.kind)] % {**facts, "percent": formats.percent(promotion.value)}


def _free_goods(promotion: Promotion) -> str:
    facts = {
        "m": formats.quantity(promotion.gift_quantity),
        "sku": promotion.gift_variant.sku if promotion.gift_variant else "",
        "n": formats.number(promotion.buy_quantity),
        "amount": formats.money(promotion.value, promotion.currency) if promotion.currency else "",
    }
    if promotion.buy_quantity:
        text = _("for %(n)s, %(m)s of %(sku)s free") if facts["sku"] else _("for %(n)s, %(m)s more free")
    elif promotion.value:
        text = _("for %(amount)s, %(m)s of %(sku)s free") if facts["sku"] else _("for %(amount)s, %(m)s more free")
    else:
        text = _("%(m)s of %(sku)s free")
    return text % facts


def conditions(promotion: Promotion) -> list[str]:
    """What is asked for: quantity, amount, code, first order, online; and how often it may be used."""
    asked = []
    if promotion.min_quantity:
        asked.append(_("from %(n)s of its products") % {"n": formats.quantity(promotion.min_quantity)})
    if promotion.gift_times is not None:
        asked.append(
            ngettext("at most once in an order", "at most %(n)s times in an order", promotion.gift_times)
            % {"n": formats.number(promotion.gift_times)}
        )
    if promotion.min_amount:
        asked.append(_("from %(n)s of its products") % {"n": formats.money(promotion.min_amount, promotion.currency)})
    if promotion.typed_code:
        asked.append(_("code %(code)s") % {"code": promotion.typed_code})
    if promotion.first_order_only:
        asked.append(_("first order"))
    if promotion.online_only:
        asked.append(_("online only"))
    if promotion.limit_total is not None:
        asked.append(
            ngettext("%(n)s use in all", "%(n)s uses in all", promotion.limit_total)
            % {"n": formats.number(promotion.limit_total)}
        )
    if promotion.limit_per_company is not None:
        asked.append(
            ngettext("once for each company", "%(n)s times for each company", promotion.limit_per_company)
            % {"n": formats.number(promotion.limit_per_company)}
        )
    return asked


def stacking(promotion: Promotion) -> str:
    """How it stands beside other promotions, in a sentence."""
    if promotion.kind == PromotionKind.FREE_GOODS:
        return _free_goods_beside(is_alone=promotion.is_exclusive)
    if promotion.is_exclusive:
        return _(
            "Stands alone. Where others want the same goods, each of them alone and all that combine are compared, and"
            " the customer gets what saves most."
        )
    return _(
        "Combines with all others that combine, one after the other by priority. Together they are compared with each"
        " that stands alone, and the customer gets what saves most."
    )


def _free_goods_beside(*, is_alone: bool) -> str:
    if is_alone:
        return _(
            "Beside discounts it always counts. Of several promotions that give goods for the same products, the first"
            " by priority counts alone."
        )
    return _(
        "Beside discounts it always counts, and beside other promotions that give goods for the same products, unless"
        " one of them stands alone and comes first."
    )


def goods_text(goods: PromotionGoods) -> str:
    """A product, brand or category by its name."""
    if goods.product is not None:
        return localized(goods.product.names) or goods.product.code
    return localized(goods.category.names) if goods.category is not None else goods.brand


def buyer_text(buyer: PromotionBuyer | OrderTerms) -> str:
    """A channel, segment or company by its name."""
    if buyer.channel is not None:
        return buyer.channel.name
    if buyer.segment is not None:
        return localized(buyer.segment.names)
    return buyer.company.name if buyer.company is not None else ""


def place_kind(terms: OrderTerms) -> str:
    """What sort of place something is said of."""
    if terms.channel is not None:
        return pgettext("kind of place", "Channel")
    return pgettext("kind of place", "Segment") if terms.segment is not None else pgettext("kind of place", "Company")


def terms_text(terms: OrderTerms) -> list[str]:
    """What is said of a place, each in a few words; nothing where nothing is."""
    said = []
    if terms.percent_off is not None:
        said.append(_("always %(percent)s off") % {"percent": formats.percent(terms.percent_off)})
    if terms.minimum_amount is not None:
        minimum = formats.money(terms.minimum_amount, terms.currency)
        if terms.small_order_surcharge is None:
            said.append(_("no orders below %(amount)s") % {"amount": minimum})
        else:
            surcharge = formats.money(terms.small_order_surcharge, terms.currency)
            said.append(
                _("below %(amount)s a surcharge of %(surcharge)s") % {"amount": minimum, "surcharge": surcharge}
            )
    if steps := len(terms.ladder.all()):
        said.append(ngettext("ladder of %(n)s step", "ladder of %(n)s steps", steps) % {"n": steps})
    if rules := len(terms.freight.all()):
        said.append(ngettext("%(n)s freight rule", "%(n)s freight rules", rules) % {"n": rules})
    return said

"""One page from cart to order."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.approvals.queries import preview_steps, rule_book
from lonja.companies.models import Address
from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import Conflict, LonjaError
from lonja.core.money import Money
from lonja.ordering import actions
from lonja.ordering.actions import Checkout, place_order
from lonja.ordering.actions.attachments import check_files
from lonja.ordering.models import Cart, Order
from lonja.ordering.queries import (
    CartView,
    cart_of,
    cart_outlook,
    cart_sums,
    cart_view,
    cheapest_way,
    code_answers,
    consent_ask,
)
from lonja.ordering.states import OrderState
from lonja.payments.queries import credit_of
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.cart_look import delivery_label
from lonja.storefront.forms import CheckoutForm, day_or_none
from lonja.storefront.views.evidence import sent_files
from lonja.storefront.ways import in_words
from lonja.web import pages


@for_buyers
def checkout(request: BuyerRequest) -> HttpResponse:
    """Show what will be ordered, where it goes, who must agree and how it is paid; place it on POST."""
    actor = request.actor
    actor.require(Permission.ORDERS_PLACE)
    addresses = list(delivery_addresses(actor))
    cart = cart_of(actor)
    if request.method == "POST" and "change" in request.POST:
        return _change(request, addresses)
    if request.method == "POST" and cart is not None:
        form = CheckoutForm(request.POST, addresses=addresses)
        if form.is_valid():
            return _submit(request, form, cart.pk, addresses)
        return _page(request, form, addresses, status=422)
    initial = {"idempotency_key": str(uuid4()), "delivery_address": request.GET.get("delivery", "")}
    return _page(request, CheckoutForm(initial=initial, addresses=addresses), addresses)


def _submit(request: BuyerRequest, form: CheckoutForm, cart_id: UUID, addresses: list[Address]) -> HttpResponse:
    wanted, files = form.cleaned_data, sent_files(request)
    try:
        check_files(files)
        order = place_order(
            request.actor,
            Checkout(
                cart_id=cart_id,
                idempotency_key=wanted["idempotency_key"],
                seen_hash=wanted["seen_hash"],
                delivery_address_id=UUID(wanted["delivery_address"]),
                po_number=wanted["po_number"],
                note=wanted["note"],
                wanted_on=wanted["wanted_on"],
            ),
        )
        if files:
            actions.attach_files(request.actor, order.pk, files)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return _page(request, form, addresses, status=refused.status, has_changed=isinstance(refused, Conflict))
    messages.success(request, _confirmation(order))
    return pages.redirect(request, "storefront:order", order.pk)


def _change(request: BuyerRequest, addresses: list[Address]) -> HttpResponse:
    """Another address or a code: show the new sums and keep what was typed."""
    wanted = request.POST["change"]
    form = CheckoutForm(initial=request.POST.dict(), addresses=addresses)
    try:
        if wanted.startswith("remove "):
            actions.remove_code(request.actor, wanted.removeprefix("remove "))
        elif request.POST.get("promotion_code", "").strip() or wanted == "code":
            actions.enter_code(request.actor, request.POST.get("promotion_code", ""))
    except LonjaError as refused:
        return _page(request, form, addresses, status=refused.status, code_error=str(refused))
    return _page(request, form, addresses)


def _sums(request: BuyerRequest, view: CartView, code_error: str) -> dict[str, object]:
    """The cart with its discounts and charges, the codes that were typed, and the one that was refused."""
    typed = request.POST.get("promotion_code", "") if code_error else ""
    return {
        "view": view,
        "going": [delivery_label(one) for one in view.deliveries],
        "total": Money(view.totals.total, view.currency),
        "sums": cart_sums(view),
        "codes": code_answers(view),
        "code_error": code_error,
        "typed_code": typed,
    }


def _consent(request: BuyerRequest, cart: Cart, view: CartView) -> dict[str, object]:
    """What the cart, sent now, leaves of budgets, who must agree, and the cheapest change that spares it."""
    actor = request.actor
    book = rule_book(actor.company_id)
    budgets = cart_outlook(actor, view)
    ask = consent_ask(
        actor,
        view,
        book,
        outlook=budgets,
        payment_method="on_account",
    )
    steps = preview_steps(actor, ask, book)
    change = cheapest_way(actor, cart, view, ask, book) if steps else None
    return {"budgets": budgets, "steps": steps, "way": in_words(change, view)}


def _confirmation(order: Order) -> str:
    if order.state == OrderState.PENDING_APPROVAL:
        return _("Order %(number)s was sent for approval.") % {"number": order.number}
    return _("Order %(number)s is placed. A confirmation is on its way by mail.") % {"number": order.number}


def _page(
    request: BuyerRequest,
    form: CheckoutForm,
    addresses: list[Address],
    status: int = 200,
    *,
    has_changed: bool = False,
    code_error: str = "",
) -> HttpResponse:
    actor = request.actor
    cart = cart_of(actor)
    chosen = next((a for a in addresses if str(a.pk) == form["delivery_address"].value()), next(iter(addresses), None))
    view = cart_view(actor, cart, delivery=chosen, wanted_on=day_or_none(form["wanted_on"].value())) if cart else None
    if cart is None or view is None or not view.lines:
        return pages.redirect(request, "storefront:cart")
    context = {
        "area": "cart",
        "form": form,
        **_sums(request, view, code_error),
        "has_changed": has_changed,
        "no_address": not addresses,
        **_consent(request, cart, view),
        "credit": credit_of(actor),
    }
    return pages.render(request, "storefront/checkout.html", context, status=status)

"""Addresses of the store."""

from __future__ import annotations

from django.urls import include, path

from lonja.storefront.views import (
    approvals,
    cart,
    catalog,
    checkout,
    documents,
    group_buying,
    home,
    orders,
    prices,
    quick_order,
    rebates,
)

app_name = "storefront"

urlpatterns = [
    path("", home.home, name="home"),
    path("", include("lonja.storefront.urls.company")),
    path("c/<slug:code>/", catalog.category, name="category"),
    path("search/", catalog.search, name="search"),
    path("suggest/", catalog.suggest, name="suggest"),
    path("p/<slug:code>/", catalog.product, name="product"),
    path("documents/<int:document_id>/<str:name>", documents.document, name="document"),
    path("why/<path:sku>/", catalog.why_price, name="why_price"),
    path("cart/", cart.cart, name="cart"),
    path("cart/add/", catalog.add_line, name="add_line"),
    path("cart/clear/", cart.clear, name="clear_cart"),
    path("cart/prices/", cart.accept_prices, name="accept_prices"),
    path("cart/code/", cart.enter_code, name="enter_code"),
    path("cart/code/remove/", cart.remove_code, name="remove_code"),
    path("cart/<uuid:line_id>/", cart.change_line, name="change_line"),
    path("cart/<uuid:line_id>/remove/", cart.remove_line, name="remove_line"),
    path("checkout/", checkout.checkout, name="checkout"),
    path("orders/", orders.orders, name="orders"),
    path("orders/<uuid:order_id>/", orders.order, name="order"),
    path("orders/<uuid:order_id>/withdraw/", orders.withdraw, name="withdraw_order"),
    path("orders/<uuid:order_id>/change/", orders.change, name="change_order"),
    path("orders/<uuid:order_id>/again/", quick_order.reorder, name="reorder"),
    path("quick-order/codes/", quick_order.suggest_codes, name="suggest_codes"),
    path("quick-order/", quick_order.quick_order, name="quick_order"),
    path("quick-order/<uuid:quick_order_id>/", quick_order.review_page, name="review"),
    path("quick-order/<uuid:quick_order_id>/columns/", quick_order.columns, name="review_columns"),
    path("quick-order/<uuid:quick_order_id>/cart/", quick_order.to_cart, name="review_to_cart"),
    path("quick-order/<uuid:quick_order_id>/open.xlsx", quick_order.download_open, name="review_open_lines"),
    path("quick-order/<uuid:quick_order_id>/<int:position>/", quick_order.change, name="review_change"),
    path("quick-order/<uuid:quick_order_id>/<int:position>/choose/", quick_order.choose, name="review_choose"),
    path("quick-order/<uuid:quick_order_id>/<int:position>/find/", quick_order.find, name="review_find"),
    path("prices/", prices.price_list, name="price_list"),
    path("prices/file/", prices.price_list_file, name="price_list_file"),
    path("spend/", orders.spend, name="spend"),
    path("group/", group_buying.group_purchases, name="group_purchases"),
    path("group/<uuid:purchase_id>/", group_buying.group_purchase, name="group_purchase"),
    path("group/<uuid:purchase_id>/commit/", group_buying.commit_to_group, name="commit_to_group"),
    path("group/<uuid:purchase_id>/order/", group_buying.order_group, name="order_group"),
    path("rebates/", rebates.rebates, name="rebates"),
    path("rebates/<uuid:period_id>/", rebates.rebate, name="rebate"),
    path("approvals/", approvals.approvals, name="approvals"),
    path("approvals/<uuid:request_id>/", approvals.approval, name="approval"),
    path("approve/<str:token>/", approvals.approval_link, name="approval_link"),
]

"""What is pictured: every page, who looks at it, and where it is found."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lonja.project.cli.ground import Refusal

if TYPE_CHECKING:
    from playwright.sync_api import Page

UPLOADED_LINES = 300
STRIDE = 17  # neighbors in the list of products are too much alike to show an order

Find = Callable[["Page"], str]


def link(start: str, selector: str) -> Find:
    """The address of the first link at `selector` on the page `start`; raises Refusal where there is none."""

    def find(page: Page) -> str:
        page.goto(start)
        found = page.locator(selector).first
        if not found.count():
            raise Refusal(f"The page {start} has no {selector}: is the store that of `lonja demo`?")
        return str(found.get_attribute("href"))

    return find


def link_within(start: str, selector: str) -> Find:
    """The address of the first link at `selector` on the page of the first row of the list `start`."""
    first = link(start, ORDER)
    return lambda page: link(first(page), selector)(page)


def upload(page: Page) -> str:
    """Upload an order with lines of every result, and give the address of its review."""
    codes: list[str] = []
    for number in itertools.count(1):
        page.goto(f"/search/?sort=sku&page={number}")
        codes += page.locator("table.grid td.a-title .under.code").all_inner_texts()
        if len(codes) >= UPLOADED_LINES or not page.locator("a[rel=next]").count():
            break
    codes = [code for start in range(STRIDE) for code in codes[:UPLOADED_LINES][start::STRIDE]]
    rows = [f"{code};{7 if n % 3 == 1 else 10 * (1 + n % 5)}" for n, code in enumerate(codes)]
    rows[3:3] = ["X-99-PRUEBA;3", "PNT10;4", "guante nitrilo;40"]
    rows[8:8] = [f"{codes[-1]};muchos"]
    page.goto("/quick-order/")
    text = "\n".join(["Código;Uds.", *rows]).encode()
    page.set_input_files("input[type=file]", {"name": "pedido-noviembre.csv", "mimeType": "text/csv", "buffer": text})
    page.wait_for_url("**/quick-order/*-*/")
    return page.url


def price_list_page(which: str, part: str) -> Find:
    """A part of the page of the first price list that the address `which` finds."""
    first = link(f"/office/prices/?{which}", ORDER)
    return lambda page: first(page) + part


def import_page(which: str, part: str) -> Find:
    """A part of the page of the first import that the address `which` finds."""
    first = link(f"/office/imports/?{which}", ORDER)
    return lambda page: first(page) + part


def why_price(page: Page) -> str:
    """Why a customer with a contract pays what it pays for the first article of a list."""
    page.goto(price_list_page("kind=own", "")(page))
    sku = page.locator("table.prices .code.strong").first.inner_text()
    return f"/office/prices/why/?company=talleres+norte&sku={sku}&quantity=50"


def letter(subject: str) -> Find:
    """The newest mail whose subject has these words."""
    return link("/demo/mailbox/", f"main a.name:has-text('{subject}')")


def mailed_link(page: Page) -> str:
    """The address behind the newest mail that asks for an approval; raises Refusal where no mail does."""
    page.goto(f"/demo/mailbox/?to={APPROVER}")
    for letter in page.locator("main a[href*='/demo/mailbox/']").evaluate_all("links => links.map(a => a.pathname)"):
        page.goto(letter)
        found = page.locator("main a[href*='/approve/']").first
        if found.count():
            return str(found.evaluate("link => link.pathname"))
    raise Refusal("No mail in /demo/mailbox/ asks for an approval: is the store that of `lonja demo`?")


BUYER = "buyer@talleresnorte.example"
OVER_LIMIT = "gerencia@velanorte.example"
APPROVER = "approver@talleresnorte.example"
ADMIN = "admin@talleresnorte.example"
SELLER = "admin@suministrosribera.example"
NOBODY = ""
ORDER = "table.grid .a-title a.name"
REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Shot:
    """One page: its name in the gallery, who looks, where (or how to find out), and what to press there first.

    What is pressed opens something on the page, or, with `sends`, sends a form whose answer is pictured.
    """

    name: str
    who: str
    path: str | Find
    press: str = ""
    sends: bool = False


SHOTS = (
    Shot("sign-in", NOBODY, "/account/login/"),
    Shot("password-reset", NOBODY, "/account/password/reset/"),
    Shot("invitation-used", NOBODY, "/invitation/used/"),
    Shot("api-docs", NOBODY, "/api/v1/docs"),
    Shot("home", BUYER, "/"),
    Shot("category", BUYER, link("/", "a.tile")),
    Shot("search", BUYER, "/search/?q=tornillo"),
    Shot("search-nothing", BUYER, "/search/?q=qwertz"),
    Shot("product", BUYER, link("/search/?q=tornillo", "a.name")),
    Shot("product-drawing", BUYER, "/p/soporte-ucp/"),
    Shot("your-products", BUYER, "/search/?mine=1"),
    Shot("why-price", BUYER, "/search/?q=tornillo", press="td a[data-popover] >> nth=0"),
    Shot("quick-order", BUYER, "/quick-order/"),
    Shot(REVIEW, BUYER, upload),
    Shot("review-choose", BUYER, upload, press="tr.changed a.btn[data-popover] >> nth=0"),
    Shot("cart", BUYER, "/cart/"),
    Shot("checkout", BUYER, "/checkout/"),
    Shot("checkout-over-limit", OVER_LIMIT, "/checkout/"),
    Shot("checkout-refused", OVER_LIMIT, "/checkout/", press="main .btn.main", sends=True),
    Shot("orders", BUYER, "/orders/"),
    Shot("order-pending", BUYER, link("/orders/?state=pending_approval", ORDER)),
    Shot("order-shipped", BUYER, link("/orders/?state=shipped", ORDER)),
    Shot("price-list", BUYER, "/prices/"),
    Shot("group-purchases", BUYER, "/group/"),
    Shot("group-purchase", BUYER, link("/group/", "main h2 a")),
    Shot("spend", BUYER, "/spend/"),
    Shot("profile", BUYER, "/account/profile/"),
    Shot("password", BUYER, "/account/password/change/"),
    Shot("passkeys", BUYER, "/account/2fa/webauthn/"),
    Shot("two-steps", BUYER, "/account/2fa/"),
    Shot("switch", BUYER, "/switch/"),
    Shot("home-approver", APPROVER, "/"),
    Shot("approvals", APPROVER, "/approvals/"),
    Shot("approval", APPROVER, link("/approvals/", ORDER)),
    Shot("cart-empty", APPROVER, "/cart/"),
    Shot("approval-link", NOBODY, mailed_link),
    Shot("approval-link-used", NOBODY, "/approve/used/"),
    Shot("rebates", ADMIN, "/rebates/"),
    Shot("rebate", ADMIN, link("/rebates/", "main .half .actions a")),
    Shot("company", ADMIN, "/company/"),
    Shot("people", ADMIN, "/company/people/"),
    Shot("person", ADMIN, link("/company/people/", "main table.grid a.name")),
    Shot("invite", ADMIN, "/company/people/invite/"),
    Shot("roles", ADMIN, "/company/roles/"),
    Shot("new-role", ADMIN, "/company/roles/new/"),
    Shot("units", ADMIN, "/company/units/"),
    Shot("unit", ADMIN, link("/company/units/", "main .tree a")),
    Shot("addresses", ADMIN, "/company/addresses/"),
    Shot("new-address", ADMIN, "/company/addresses/new/"),
    Shot("cost-centers", ADMIN, "/company/cost-centers/"),
    Shot("rules", ADMIN, "/company/rules/"),
    Shot("new-rule", ADMIN, "/company/rules/new/"),
    Shot("rule", ADMIN, link("/company/rules/", "td .actions a")),
    Shot("keys", ADMIN, "/company/keys/"),
    Shot("new-key", ADMIN, "/company/keys/new/"),
    Shot("mailbox", SELLER, "/demo/mailbox/"),
    Shot("message", SELLER, link("/demo/mailbox/", "main a[href*='/demo/mailbox/']")),
    Shot("mail-shipped", SELLER, letter("está en camino")),
    Shot("mail-delayed", SELLER, letter("fecha prometida")),
    Shot("mail-cancelled", SELLER, letter("pendiente")),
    Shot("mail-password", SELLER, letter("contraseña")),
    Shot("office", SELLER, "/office/"),
    Shot("office-orders", SELLER, "/office/orders/"),
    Shot("office-order", SELLER, link("/office/orders/?state=acknowledged", ORDER)),
    Shot(
        "office-cancel", SELLER, link("/office/orders/?state=acknowledged", ORDER), press="[data-dialog=cancel-order]"
    ),
    Shot("office-to-ship", SELLER, "/office/orders/?state=acknowledged&state=partially_shipped"),
    Shot("office-invite", SELLER, link("/office/companies/?q=talleres", ORDER), press="[data-dialog=invite]"),
    Shot("office-companies", SELLER, "/office/companies/"),
    Shot("office-new-company", SELLER, "/office/companies/new/"),
    Shot("office-company", SELLER, link("/office/companies/?q=talleres", ORDER)),
    Shot("office-settings", SELLER, "/office/settings/"),
    Shot("office-keys", SELLER, "/office/settings/keys/"),
    Shot("office-new-key", SELLER, "/office/settings/keys/new/"),
    Shot("office-rotate-key", SELLER, link("/office/settings/keys/", "td.num a")),
    Shot("office-price-lists", SELLER, "/office/prices/"),
    Shot("office-prices", SELLER, link("/office/prices/?kind=own", ORDER)),
    Shot("office-prices-formula", SELLER, link("/office/prices/?kind=formula", ORDER)),
    Shot("office-price-facts", SELLER, price_list_page("kind=formula", "facts/")),
    Shot("office-price-uses", SELLER, price_list_page("kind=formula", "uses/")),
    Shot("office-price-change", SELLER, price_list_page("kind=own", "change/?kind=percent&value=3&do=preview")),
    Shot("office-price-impact", SELLER, price_list_page("q=general", "change/?kind=percent&value=3&do=impact")),
    Shot("office-price-draft", SELLER, price_list_page("q=primavera", "impact/")),
    Shot("office-price-paste", SELLER, price_list_page("kind=own", "paste/")),
    Shot("office-licenses", SELLER, "/office/licenses/"),
    Shot("office-license-pool", SELLER, link("/office/licenses/", "td.a-title a")),
    Shot("office-synonyms", SELLER, "/office/search/?try=perforadora&as=talleres+norte"),
    Shot("office-misses", SELLER, "/office/search/misses/?near=cinta+americana"),
    Shot("office-part-numbers", SELLER, "/office/search/part-numbers/"),
    Shot("office-why-price", SELLER, why_price),
    Shot("office-promotions", SELLER, "/office/promotions/"),
    Shot("office-promotion", SELLER, "/office/promotions/p/obra/"),
    Shot("office-new-promotion", SELLER, "/office/promotions/new/?from=guantes-3x2"),
    Shot("office-terms", SELLER, "/office/terms/"),
    Shot("office-terms-of-place", SELLER, link("/office/terms/?place=channel", ORDER)),
    Shot("office-contracts", SELLER, "/office/contracts/"),
    Shot("office-contract", SELLER, link("/office/contracts/", ORDER)),
    Shot("office-groups", SELLER, "/office/groups/"),
    Shot("office-group", SELLER, link("/office/groups/?state=open", ORDER)),
    Shot("office-new-group", SELLER, "/office/groups/new/"),
    Shot("office-rebates", SELLER, "/office/rebates/"),
    Shot("office-rebate", SELLER, link("/office/rebates/?state=due", ORDER)),
    Shot("office-rebate-return", SELLER, link_within("/office/rebates/?state=due", "td.a-tool a")),
    Shot("office-rebate-agreements", SELLER, "/office/rebates/agreements/"),
    Shot("office-rebate-agreement", SELLER, "/office/rebates/agreements/bonus-anual/"),
    Shot("office-new-rebate", SELLER, "/office/rebates/agreements/new/"),
    Shot("office-imports", SELLER, "/office/imports/"),
    Shot("office-import", SELLER, link("/office/imports/?state=ready", ORDER)),
    Shot("office-import-columns", SELLER, import_page("state=asking", "columns/?kind=stock")),
    Shot("office-import-undo", SELLER, import_page("state=applied", "undo/")),
    Shot("office-import-guards", SELLER, "/office/imports/guards/"),
    Shot("office-new-import", SELLER, "/office/imports/new/"),
    Shot("goods", SELLER, "/office/products/"),
    Shot("goods-variants", SELLER, "/office/variants/?without=image&q=6204"),
    Shot("goods-product", SELLER, "/office/products/din-933-88/"),
    Shot("goods-product-variants", SELLER, "/office/products/din-933-88/variants/"),
    Shot("goods-variant", SELLER, "/office/products/din-933-a2/variants/sku/933-12-40-A2/"),
    Shot("goods-media", SELLER, "/office/products/soporte-ucp/media/"),
    Shot("goods-relations", SELLER, "/office/products/soporte-ucp/relations/"),
    Shot("goods-reach", SELLER, "/office/products/soporte-ucp/reach/"),
    Shot("goods-history", SELLER, "/office/products/soporte-ucp/history/"),
    Shot("goods-change", SELLER, "/office/products/change/?all=1&q=arandela"),
    Shot("goods-categories", SELLER, "/office/categories/?q=tornillo"),
    Shot("goods-category", SELLER, "/office/categories/fix-hex/"),
    Shot("goods-attributes", SELLER, "/office/attributes/?kind=choice"),
    Shot("goods-attribute", SELLER, "/office/attributes/thread/"),
    Shot("goods-families", SELLER, "/office/families/"),
    Shot("goods-library", SELLER, "/office/media/"),
    Shot("goods-unused", SELLER, "/office/media/unused/"),
    Shot("goods-assortments", SELLER, "/office/assortments/"),
    Shot("goods-assortment", SELLER, "/office/assortments/no-paint/"),
    Shot("goods-seen", SELLER, link("/office/seeing/?company=a", "main .plain-list a")),
    Shot("not-found", BUYER, "/p/nothing-of-this-name/"),
)
EXPECTED = {"approval-link-used": 410, "checkout-refused": 422, "invitation-used": 410, "not-found": 404}

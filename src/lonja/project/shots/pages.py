"""What is pictured: every page, who looks at it, and where it is found."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

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


def link_within_registration(page: Page) -> str:
    """The form in which the first of those who registered becomes a customer."""
    return link("/office/registrations/", ORDER)(page) + "approve/"


def leaving(page: Page) -> str:
    """The page by which the buyer of the first company leaves it."""
    found = link("/company/people/", f"main tr:has-text('{BUYER}') a.name")(page)
    return f"{found}remove/"


def within_list(name: str, selector: str) -> Find:
    """The address of the first link at `selector` on the page of the purchase list that is called so."""
    first = link("/lists/", f"a.name:has-text('{name}')")
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
    return link(f"/demo/mailbox/?q={quote(subject)}", f"main a.name:has-text('{subject}')")


def mailed_link(recipient: str, part: str) -> Find:
    """The address with `part` in it behind the newest mail to somebody that has one; raises Refusal where none has."""

    def find(page: Page) -> str:
        page.goto(f"/demo/mailbox/?to={recipient}")
        letters = page.locator("main a[href*='/demo/mailbox/']").evaluate_all("links => links.map(a => a.pathname)")
        for letter in letters:
            page.goto(letter)
            found = page.locator(f"main a[href*='{part}']").first
            if found.count():
                return str(found.evaluate("link => link.pathname"))
        raise Refusal(f"No mail in /demo/mailbox/ to {recipient} has {part}: is the store that of `lonja demo`?")

    return find


BUYER = "buyer@talleresnorte.example"
PLAIN_BUYER = "gerencia@colegiojardindemirabel.example"
OVER_LIMIT = "gerencia@velanorte.example"
APPROVER = "approver@talleresnorte.example"
MANAGER = "purchasing@talleresnorte.example"
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
    Shot("register", NOBODY, "/register/"),
    Shot("register-consumer", NOBODY, "/register/?as=consumer"),
    Shot("registered", NOBODY, "/register/sent/"),
    Shot("join", NOBODY, "/join/"),
    Shot("join-sent", NOBODY, "/join/sent/"),
    Shot("invitation-used", NOBODY, "/invitation/used/"),
    Shot("api-docs", NOBODY, "/api/v1/docs"),
    Shot("home", BUYER, "/"),
    Shot("category", BUYER, link("/", "a.tile")),
    Shot("search", BUYER, "/search/?q=tornillo"),
    Shot("search-nothing", BUYER, "/search/?q=qwertz"),
    Shot("product", BUYER, link("/search/?q=tornillo", "a.name")),
    Shot("product-drawing", BUYER, "/p/soporte-ucp/"),
    Shot("configure", BUYER, "/p/pol-elec-500/configure/?drive=electric&lift=6m&coat=zinc&remote=radio"),
    Shot("no-longer-sold", BUYER, "/p/pol-man-250/"),
    Shot("product-services", BUYER, "/p/pie-de-rey-digital/"),
    Shot("plain-list", PLAIN_BUYER, "/c/tools-measuring-instruments/"),
    Shot("plain-product", PLAIN_BUYER, "/p/nivel/"),
    Shot("your-products", BUYER, "/search/?mine=1"),
    Shot("why-price", BUYER, "/search/?q=tornillo", press="td a[data-popover] >> nth=0"),
    Shot("quick-order", BUYER, "/quick-order/"),
    Shot("dictionary", BUYER, "/quick-order/dictionary/"),
    Shot(REVIEW, BUYER, upload),
    Shot("review-choose", BUYER, upload, press="tr.changed a.btn[data-popover] >> nth=0"),
    Shot("cart", BUYER, "/cart/"),
    Shot("cart-picked", BUYER, "/cart/?by=category", press="[data-pick] >> nth=0"),
    Shot("carts", BUYER, "/carts/"),
    Shot("cart-settings", BUYER, link("/carts/", "main a[href^='/carts/']:not([href='/carts/'])")),
    Shot("cart-waiting", BUYER, link("/carts/", "main a.name[href*='cart=']")),
    Shot("checkout", BUYER, "/checkout/"),
    Shot("checkout-over-limit", OVER_LIMIT, "/checkout/"),
    Shot("checkout-refused", OVER_LIMIT, "/checkout/", press="main .btn.main", sends=True),
    Shot("orders", BUYER, "/orders/"),
    Shot("order-pending", BUYER, link("/orders/?state=pending_approval", ORDER)),
    Shot("order-resubmit", BUYER, link("/", "main .notice a[href*='/resubmit/']")),
    Shot("order-shipped", BUYER, link("/orders/?state=shipped", ORDER)),
    Shot("price-list", BUYER, "/prices/"),
    Shot("recurring-orders", BUYER, "/recurring/"),
    Shot("recurring-order", BUYER, link("/recurring/", ORDER)),
    Shot("recurring-levels", BUYER, link("/recurring/", "main a:has-text('Estantería')")),
    Shot("recurring-edit", BUYER, link_within("/recurring/", "main a[href$='/edit/']")),
    Shot("recurring-lines", BUYER, link_within("/recurring/", "main a[href$='/lines/']")),
    Shot("recurring-run", BUYER, link("/recurring/", "main .notice a.btn")),
    Shot("recurring-new", BUYER, "/recurring/new/?from=cart"),
    Shot("work-days", BUYER, "/recurring/calendar/"),
    Shot("group-purchases", BUYER, "/group/"),
    Shot("group-purchase", BUYER, link("/group/", "main h2 a")),
    Shot("quotes", BUYER, "/quotes/"),
    Shot("quote", BUYER, link("/quotes/?state=sent", ORDER)),
    Shot("quote-link", NOBODY, mailed_link(BUYER, "/quote/")),
    Shot("guest-request", NOBODY, "/quote-request/"),
    Shot("frameworks", BUYER, "/quotes/frameworks/"),
    Shot("framework", BUYER, link("/quotes/frameworks/", "main td a.name")),
    Shot("lists", BUYER, "/lists/"),
    Shot("list", BUYER, link("/lists/", "a.name:has-text('Estantería')")),
    Shot("list-count", BUYER, within_list("Estantería", "a[href$='/count/']")),
    Shot("list-head", BUYER, link("/lists/", "a.name:has-text('autorizar')")),
    Shot("list-new", MANAGER, "/lists/new/"),
    Shot("list-settings", MANAGER, within_list("Consumibles", "a[href$='/settings/']")),
    Shot("list-take", BUYER, "/lists/take/?from=product&sku=933-8-40-A2"),
    Shot("rounds", MANAGER, "/rounds/"),
    Shot("round-new", MANAGER, "/rounds/new/"),
    Shot("round-grid", MANAGER, link("/rounds/", ORDER)),
    Shot("round-trail", MANAGER, link_within("/rounds/", "a[href$='/trail/']")),
    Shot("round-column", "taller1@talleresnorte.example", link("/rounds/", ORDER)),
    Shot("spend", BUYER, "/spend/"),
    Shot("spend-lines", BUYER, "/spend/lines/"),
    Shot("profile", BUYER, "/account/profile/"),
    Shot("password", BUYER, "/account/password/change/"),
    Shot("passkeys", BUYER, "/account/2fa/webauthn/"),
    Shot("two-steps", BUYER, "/account/2fa/"),
    Shot("switch", BUYER, "/switch/"),
    Shot("home-approver", APPROVER, "/"),
    Shot("approvals", APPROVER, "/approvals/"),
    Shot("approval", APPROVER, link("/approvals/", ORDER)),
    Shot("approval-return", APPROVER, link_within("/approvals/", "main a[href$='/return/']")),
    Shot("cart-empty", APPROVER, "/cart/"),
    Shot("approval-link", NOBODY, mailed_link(APPROVER, "/approve/")),
    Shot("approval-link-used", NOBODY, "/approve/used/"),
    Shot("rebates", ADMIN, "/rebates/"),
    Shot("rebate", ADMIN, link("/rebates/", "main .half .actions a")),
    Shot("company", ADMIN, "/company/"),
    Shot("people", ADMIN, "/company/people/"),
    Shot("person", ADMIN, link("/company/people/", "main table.grid a.name")),
    Shot("person-access", ADMIN, link("/company/access/who/", "main table.grid a.name")),
    Shot("my-access", BUYER, "/company/access/"),
    Shot("who-may", ADMIN, "/company/access/who/"),
    Shot("invite", ADMIN, "/company/people/invite/"),
    Shot("invite-many", ADMIN, "/company/people/invite-many/"),
    Shot("people-file", ADMIN, link("/company/people/invite-many/", "a.name:has-text('noviembre')")),
    Shot("people-file-sent", ADMIN, link("/company/people/invite-many/", "a.name:has-text('octubre')")),
    Shot("leave", ADMIN, leaving),
    Shot("companys-sign-in", ADMIN, "/company/people/sign-in/"),
    Shot("provider", ADMIN, "/company/people/sign-in/provider/"),
    Shot("provider-saml", ADMIN, "/company/people/sign-in/provider/?kind=saml"),
    Shot("provider-required", ADMIN, "/company/people/sign-in/provider/require/"),
    Shot("joining", ADMIN, "/company/people/joining/"),
    Shot("let-in", ADMIN, link("/company/people/joining/", "td .actions a:has-text('acceso')")),
    Shot("prove-domain", ADMIN, link("/company/people/joining/", "td .actions a:has-text('Comprobar')")),
    Shot("roles", ADMIN, "/company/roles/"),
    Shot("new-role", ADMIN, "/company/roles/new/"),
    Shot("role", ADMIN, link("/company/roles/", "main table.grid a[href$='/']")),
    Shot("units", ADMIN, "/company/units/"),
    Shot("unit", ADMIN, link("/company/units/", "main .tree a")),
    Shot("addresses", ADMIN, "/company/addresses/"),
    Shot("new-address", ADMIN, "/company/addresses/new/"),
    Shot("cost-centers", ADMIN, "/company/cost-centers/"),
    Shot("budgets", ADMIN, "/company/budgets/"),
    Shot("budget", ADMIN, link("/company/budgets/", "main table.grid a.name")),
    Shot("new-budget", ADMIN, "/company/budgets/new/"),
    Shot("budgets-import", ADMIN, "/company/budgets/import/"),
    Shot("spend-admin", ADMIN, "/spend/?window=24_months"),
    Shot("payables", ADMIN, "/company/payables/"),
    Shot("payable-target", ADMIN, link("/company/payables/", "main table.grid a.name")),
    Shot("reports", ADMIN, "/company/reports/"),
    Shot("report", ADMIN, link("/company/reports/", "main table.grid .actions a")),
    Shot("rules", ADMIN, "/company/rules/"),
    Shot("new-rule", ADMIN, "/company/rules/new/"),
    Shot("rule", ADMIN, link("/company/rules/", ".rule-list li:last-child .actions a")),
    Shot("rule-tried", ADMIN, link("/company/rules/", ".rule-list li:last-child .actions a[href$='/try/']")),
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
    Shot("office-company-sign-in", SELLER, link_within("/office/companies/?q=talleres", "a[href$='/sign-in/']")),
    Shot("office-registrations", SELLER, "/office/registrations/"),
    Shot("office-registration", SELLER, link("/office/registrations/", ORDER)),
    Shot("office-registration-like", SELLER, link("/office/registrations/?q=servicios", ORDER)),
    Shot("office-approve-registration", SELLER, link_within_registration),
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
    Shot("office-customer-lists", SELLER, "/office/lists/"),
    Shot("office-customer-list", SELLER, link("/office/lists/", ORDER)),
    Shot("office-synonyms", SELLER, "/office/search/?try=perforadora&as=talleres+norte"),
    Shot("office-misses", SELLER, "/office/search/misses/?near=cinta+americana"),
    Shot("office-part-numbers", SELLER, "/office/search/part-numbers/"),
    Shot("office-why-price", SELLER, why_price),
    Shot("office-promotions", SELLER, "/office/promotions/"),
    Shot("office-promotion", SELLER, "/office/promotions/p/obra/"),
    Shot("office-new-promotion", SELLER, "/office/new/promotion/?from=guantes-3x2"),
    Shot("office-promotion-free-goods", SELLER, "/office/promotions/p/anclajes-5-1/"),
    Shot("office-terms", SELLER, "/office/terms/"),
    Shot("office-terms-of-place", SELLER, link("/office/terms/?place=channel", ORDER)),
    Shot("office-contracts", SELLER, "/office/contracts/"),
    Shot("office-contract", SELLER, link("/office/contracts/", ORDER)),
    Shot("office-quotes", SELLER, "/office/quotes/"),
    Shot("office-quote", SELLER, link("/office/quotes/?state=countered", ORDER)),
    Shot("office-quote-draft", SELLER, link_within("/office/quotes/?state=in_work", "main a[href$='/draft/']")),
    Shot("office-new-offer", SELLER, "/office/quotes/new/"),
    Shot("office-recurring-orders", SELLER, "/office/recurring/"),
    Shot("office-recurring-order", SELLER, link("/office/recurring/", ORDER)),
    Shot("office-offer-file", SELLER, "/office/quotes/file/"),
    Shot("office-guests", SELLER, "/office/quotes/guests/?state=all"),
    Shot("office-guest", SELLER, link("/office/quotes/guests/?state=all", "main td a.name")),
    Shot("office-frameworks", SELLER, "/office/quotes/frameworks/"),
    Shot("office-framework", SELLER, link("/office/quotes/frameworks/", "main td a.name")),
    Shot("office-quote-figures", SELLER, "/office/quotes/figures/"),
    Shot("office-quote-limits", SELLER, "/office/quotes/limits/"),
    Shot("office-quote-floor", SELLER, "/office/quotes/floor/"),
    Shot("office-groups", SELLER, "/office/groups/"),
    Shot("office-group", SELLER, link("/office/groups/?state=open", ORDER)),
    Shot("office-new-group", SELLER, "/office/groups/new/"),
    Shot("office-rebates", SELLER, "/office/rebates/"),
    Shot("office-rebate", SELLER, link("/office/rebates/?state=due", ORDER)),
    Shot("office-rebate-return", SELLER, link_within("/office/rebates/?state=due", "td.a-tool a")),
    Shot("office-rebate-agreements", SELLER, "/office/rebates/agreements/"),
    Shot("office-rebate-agreement", SELLER, "/office/rebates/agreements/bonus-anual/"),
    Shot("office-new-rebate", SELLER, "/office/new/rebate/"),
    Shot("office-imports", SELLER, "/office/imports/"),
    Shot("office-import", SELLER, link("/office/imports/?state=ready", ORDER)),
    Shot("office-import-columns", SELLER, import_page("state=asking", "columns/?kind=stock")),
    Shot("office-import-undo", SELLER, import_page("state=applied", "undo/")),
    Shot("office-import-orders", SELLER, link("/office/imports/?kind=orders", ORDER)),
    Shot("office-import-media", SELLER, link("/office/imports/?kind=media", ORDER)),
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
    Shot("goods-options", SELLER, "/office/products/pol-elec-500/options/"),
    Shot("goods-life", SELLER, "/office/products/pol-elec-500/variants/life/POL-ELEC-500/"),
    Shot("goods-kit", SELLER, "/office/products/kit-ucp204/variants/kit/KIT-UCP204/"),
    Shot("goods-change", SELLER, "/office/change/products/?all=1&q=arandela"),
    Shot("goods-categories", SELLER, "/office/categories/?q=tornillo"),
    Shot("goods-category", SELLER, "/office/categories/fix-hex/"),
    Shot("goods-attributes", SELLER, "/office/attributes/?kind=choice"),
    Shot("goods-attribute", SELLER, "/office/attributes/thread/"),
    Shot("goods-families", SELLER, "/office/families/"),
    Shot("goods-library", SELLER, "/office/media/"),
    Shot("goods-unused", SELLER, "/office/media/unused/"),
    Shot("goods-services", SELLER, "/office/service-levels/"),
    Shot("goods-service", SELLER, "/office/service-levels/warranty/"),
    Shot("goods-plain", SELLER, "/office/products/nivel/"),
    Shot("goods-assortments", SELLER, "/office/assortments/"),
    Shot("goods-assortment", SELLER, "/office/assortments/no-paint/"),
    Shot("goods-seen", SELLER, link("/office/seeing/?company=a", "main .plain-list a")),
    Shot("not-found", BUYER, "/p/nothing-of-this-name/"),
)
EXPECTED = {
    "no-longer-sold": 410,
    "approval-link-used": 410,
    "checkout-refused": 422,
    "invitation-used": 410,
    "not-found": 404,
}

"""The columns of a file of companies: what a company is, its terms, its first addresses, and one of its people."""

from __future__ import annotations

from lonja.companies.models import Channel
from lonja.exchange.columns import Choice, Code, Column, Email, Flag, Number, Text, words
from lonja.payments.models import PaymentTerms

LANGUAGES = {
    "es": "es", "espanol": "es", "spanish": "es", "castellano": "es",
    "en": "en", "ingles": "en", "english": "en",
}  # fmt: skip


def _address(kind: str, spanish: str) -> tuple[Column, ...]:
    """The columns of the first address of a kind."""

    def titles(english: str, translated: str) -> tuple[str, ...]:
        return f"{kind} {english}", f"{translated} {spanish}"

    return (
        Text(name=f"{kind}_recipient", titles=titles("recipient", "destinatario"), longest=200),
        Text(name=f"{kind}_street", titles=titles("street", "calle"), longest=200),
        Text(name=f"{kind}_postal_code", titles=titles("postal code", "codigo postal"), longest=12),
        Text(name=f"{kind}_city", titles=titles("city", "poblacion"), longest=100),
        Text(name=f"{kind}_region", titles=titles("region", "provincia"), longest=100),
        Code(name=f"{kind}_country", titles=titles("country", "pais"), longest=2),
        Text(name=f"{kind}_phone", titles=titles("phone", "telefono"), longest=30),
    )


OF_COMPANY: tuple[Column, ...] = (
    Code(
        name="company", titles=words("company, customer number, customer, cliente, codigo cliente, empresa, n cliente"),
        longest=64, is_needed=True, is_filled=True,
    ),
    Text(name="name", titles=words("name, company name, nombre, nombre comercial"), longest=200, is_needed=True),
    Text(name="legal_name", titles=words("legal name, razon social"), longest=200),
    Text(name="tax_id", titles=words("tax id, vat number, nif, cif, nif iva"), longest=30),
    Code(name="country", titles=words("country, pais"), longest=2),
    Code(name="currency", titles=words("currency, moneda, divisa"), longest=3),
    Choice(name="language", titles=words("language, idioma"), words=LANGUAGES),
    Text(name="phone", titles=words("phone, telefono"), longest=30),
    Code(name="channel", titles=words("channel, canal"), longest=50, model=Channel, attribute="code"),
    Text(name="segments", titles=words("segments, segmentos, segmento, segment"), longest=500),
    Flag(name="sees_whole_catalog", titles=words("sees whole catalog, ve todo el catalogo")),
    Flag(name="blocked", titles=words("blocked, bloqueada, bloqueado")),
    Code(
        name="terms", titles=words("terms, payment terms, condiciones de pago, forma de pago"), longest=30,
        model=PaymentTerms, attribute="code",
    ),
    Number(name="credit_limit", titles=words("credit limit, limite de credito, credito"), whole_digits=12, decimals=2),
    *_address("delivery", "entrega"),
    *_address("billing", "factura"),
)  # fmt: skip
OF_PERSON: tuple[Column, ...] = (
    Email(name="email", titles=words("email, e mail, correo, correo electronico")),
    Text(name="person", titles=words("person, contact, persona, contacto"), longest=150),
    Code(name="role", titles=words("role, rol, funcion"), longest=50),
)
COLUMNS = (*OF_COMPANY, *OF_PERSON)

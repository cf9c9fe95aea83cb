"""Who wants to come in: registrations that wait for the seller, files of people, somebody who asks to join."""

from __future__ import annotations

from collections.abc import Mapping

from lonja.companies.actions import (
    RegistrationData,
    ask_registrant,
    ask_to_join,
    confirm_join_request,
    confirm_registration,
    grant_domain,
    read_people_sheet,
    register,
    save_oidc_provider,
    send_people_sheet,
    state_domain,
)
from lonja.companies.actor import SYSTEM
from lonja.companies.models import JoinRequest, Registration
from lonja.companies.queries import actor_for, join_token, registration_token
from lonja.core.locks import no_locks_held
from lonja.project.demo.loading.customers import Customer

_PAPER = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"

_REGISTRATIONS = (
    RegistrationData(
        "company", "Pinturas Moncayo, S.L.", "ES", "Polígono Malpica, calle F 12", "50016", "Zaragoza", "Rosa Lahoz",
        "rosa@pinturasmoncayo.example", tax_id="B58378431", region="Zaragoza", phone="976 000 121", business="resale",
        note="Dos tiendas y un almacén. Nos interesan herramientas de pintor y escaleras.",
    ),
    RegistrationData(
        "company", "Talleres Norte Servicios", "ES", "Calle del Hierro 4", "50012", "Zaragoza", "Iván Gracia",
        "ivan@talleresnorte.example", tax_id="A58818501", business="own_use",
    ),
    RegistrationData(
        "consumer", "Marta Ibáñez", "ES", "Calle Mayor 31, 2.º", "22001", "Huesca", "Marta Ibáñez",
        "marta.ibanez@gmail.com", note="Reformo mi casa.",
    ),
)  # fmt: skip
_QUESTION = "¿Puede enviarnos el certificado de situación censal?"

_ADMINISTRATOR = "admin@talleresnorte.example"
_HEAD = "Correo electrónico;Nombre;Unidad;Rol\n"
_SENT = "elena@talleresnorte.example;Elena Sanz;;Consulta\npablo@talleresnorte.example;Pablo Ruiz;;Comprador\n"
_FAULTY = (
    "lucia@talleresnorte.example;Lucía Pardo;;Comprador\n"
    "jorge.talleresnorte.example;Jorge Vela;;Comprador\n"
    "nuria@talleresnorte.example;Nuria Abad;Taller de la luna;Aprobador\n"
    "elena@talleresnorte.example;Elena Sanz;;Consulta\n"
)

_ISSUER = "https://acceso.talleresnorte.example/realms/talleres"
"""Where a customer's people will sign in: it is not turned on, since nobody is there."""


def load_arrivals(customers: Mapping[str, Customer]) -> None:
    """Write them by the verbs that everybody uses; what is a customer's only where he is there."""
    for data in _REGISTRATIONS:
        register(data)
    for found in list(Registration.objects.order_by("created_at", "pk")):
        papers = [(_PAPER, "cif.pdf"), (_PAPER + b"%", "registro-mercantil.pdf")] if found.tax_id else []
        confirm_registration(registration_token(found.pk), papers)
    ask_registrant(SYSTEM, Registration.objects.get(email=_REGISTRATIONS[1].email).pk, _QUESTION)
    customer = customers.get("talleresnorte")
    if customer is None or _ADMINISTRATOR not in customer.users:
        return
    administrator = actor_for(customer.users[_ADMINISTRATOR], None)
    sent = read_people_sheet(administrator, (_HEAD + _SENT).encode(), "nuevos-octubre.csv")
    with no_locks_held():
        send_people_sheet(administrator, sent.pk)
    domain = state_domain(administrator, "talleresnorte.example")
    grant_domain(SYSTEM, domain.pk)
    state_domain(administrator, "talleresnorte-obras.example")
    with no_locks_held():
        save_oidc_provider(administrator, issuer=_ISSUER, client_id="lonja", secret="only-for-the-demo")  # noqa: S106
    ask_to_join("pilar@talleresnorte.example", "Pilar Mora", "Almacén de repuestos")
    confirm_join_request(join_token(JoinRequest.objects.latest("created_at").pk))
    read_people_sheet(administrator, (_HEAD + _FAULTY).encode(), "nuevos-noviembre.csv")

"""A SAML provider with a key of its own: its metadata, and answers that it signs, or that somebody else did."""

from __future__ import annotations

import functools
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from onelogin.saml2.utils import OneLogin_Saml2_Utils

ENTITY = "https://idp.acme.example/saml"
SIGN_ON = "https://idp.acme.example/sso"
MAIL_FORMAT = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"


@functools.cache
def key_pair(name: str) -> tuple[str, str]:
    """A private key and its certificate (PEM), the same for the same name."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    day = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(1).not_valid_before(day - timedelta(days=1)).not_valid_after(day + timedelta(days=365))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return pem.decode(), made.public_bytes(serialization.Encoding.PEM).decode()


def metadata(*keys: str, entity: str = ENTITY, sign_on: str = SIGN_ON) -> str:
    """What the provider publishes, with the certificates of these keys ('idp' by default)."""
    certificates = [key_pair(name)[1].replace("\n", "").split("-----")[2] for name in keys or ("idp",)]
    described = "".join(
        '<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>'
        f"<ds:X509Certificate>{each}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
        for each in certificates
    )
    return (
        f'<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity}">'
        '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">'
        f'{described}<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"'
        f' Location="{sign_on}"/></md:IDPSSODescriptor></md:EntityDescriptor>'
    )


def request_id(address: str) -> str:
    """The id of the request that the browser takes to the provider."""
    [request] = parse_qs(urlsplit(address).query)["SAMLRequest"]
    return str(etree.fromstring(zlib.decompress(b64decode(request), -15)).get("ID"))


@dataclass
class Answer:
    """What the provider answers; a test bends one of it. `base` is the address of the provider's pages in the store."""

    base: str
    email: str
    in_response_to: str = ""
    subject: str = ""
    audience: str = ""
    recipient: str = ""
    issuer: str = ENTITY
    key: str = "idp"
    age: timedelta = timedelta(0)
    is_signed: bool = True
    name: str = ""

    def encoded(self) -> str:
        """As the browser posts it."""
        acs = self.recipient or f"{self.base}acs/"
        assertion = self._assertion(acs)
        if self.is_signed:
            key, certificate = key_pair(self.key)
            assertion = OneLogin_Saml2_Utils.add_sign(assertion, key, certificate).decode()
        asked = f' InResponseTo="{self.in_response_to}"' if self.in_response_to else ""
        answer = (
            '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r1" Version="2.0"'
            f' IssueInstant="{self._moment()}" Destination="{acs}"{asked}>'
            f'<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">{self.issuer}</saml:Issuer>'
            '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>'
            f"{assertion}</samlp:Response>"
        )
        return b64encode(answer.encode()).decode()

    def _moment(self, minutes: int = 0) -> str:
        return f"{datetime.now(UTC) - self.age + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}"

    def _assertion(self, acs: str) -> str:
        asked = f' InResponseTo="{self.in_response_to}"' if self.in_response_to else ""
        named = (
            '<saml:AttributeStatement><saml:Attribute Name="displayName"><saml:AttributeValue>'
            f"{self.name}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>"
        )
        return (
            f'<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a1" Version="2.0"'
            f' IssueInstant="{self._moment()}"><saml:Issuer>{self.issuer}</saml:Issuer><saml:Subject>'
            f'<saml:NameID Format="{MAIL_FORMAT}">{self.subject or self.email}</saml:NameID>'
            '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">'
            f'<saml:SubjectConfirmationData NotOnOrAfter="{self._moment(5)}" Recipient="{acs}"{asked}/>'
            f'</saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{self._moment(-1)}"'
            f' NotOnOrAfter="{self._moment(5)}"><saml:AudienceRestriction><saml:Audience>'
            f"{self.audience or self.base + 'metadata/'}</saml:Audience></saml:AudienceRestriction></saml:Conditions>"
            f'<saml:AuthnStatement AuthnInstant="{self._moment()}"><saml:AuthnContext><saml:AuthnContextClassRef>'
            "urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext>"
            f"</saml:AuthnStatement>{named if self.name else ''}</saml:Assertion>"
        )

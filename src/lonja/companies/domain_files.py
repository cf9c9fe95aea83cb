"""The file on a domain's web server by which a company shows that the domain is in its hands."""

from __future__ import annotations

import requests

from lonja.companies.errors import DomainFileMissing
from lonja.core import egress

PATH = "/.well-known/lonja-domain.txt"


def read_domain_file(domain: str, wanted: str) -> None:
    """Ask the domain for its file, then the same name with www. Raises DomainFileMissing without the wanted text."""
    reason = ""
    for host in (domain, f"www.{domain}"):
        try:
            with egress.session() as session:
                answer = session.get(f"https://{host}{PATH}")
        except requests.RequestException as failure:
            reason = reason or type(failure).__name__
            continue
        if answer.ok and answer.content.decode(errors="replace").strip() == wanted:
            return
        reason = f"HTTP {answer.status_code}"
    raise DomainFileMissing(address=f"https://{domain}{PATH}", reason=reason)

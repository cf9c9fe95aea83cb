"""Domains of mail addresses: whose they are says little where everybody can have one."""

from __future__ import annotations

import re

PUBLIC = frozenset(
    """
    gmail.com googlemail.com outlook.com outlook.es hotmail.com hotmail.es hotmail.co.uk hotmail.fr live.com live.co.uk
    msn.com yahoo.com yahoo.es yahoo.co.uk yahoo.fr yahoo.de yahoo.it ymail.com rocketmail.com icloud.com me.com mac.com
    aol.com gmx.com gmx.de gmx.net gmx.es gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru yandex.com
    yandex.ru proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com hey.com fastmail.com zoho.com
    zohomail.com zohomail.eu orange.fr orange.es wanadoo.fr wanadoo.es free.fr sfr.fr laposte.net libero.it virgilio.it
    tiscali.it alice.it tin.it telefonica.net movistar.es terra.es terra.com ono.com ya.com euskaltel.net mundo-r.com
    telecable.es jazztel.es vodafone.es vodafone.pt sapo.pt netcabo.pt clix.pt btinternet.com sky.com virginmedia.com
    talktalk.net bluewin.ch skynet.be telenet.be ziggo.nl kpnmail.nl planet.nl wp.pl o2.pl onet.pl interia.pl seznam.cz
    centrum.cz qq.com 163.com 126.com mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com
    """.split()  # noqa: SIM905 - a list of a hundred short names
)
"""Where anybody can get an address: such a domain tells nothing of a company."""

_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


def domain_of(email: str) -> str:
    """The domain of an address, in small letters; '' where there is none."""
    return email.strip().lower().rpartition("@")[2] if "@" in email else ""


def is_public(domain: str) -> bool:
    """Whether anybody can have an address in this domain, or in the one above it."""
    return domain in PUBLIC or domain.partition(".")[2] in PUBLIC


def normalize_domain(text: str) -> str | None:
    """A domain as it is kept, also from an address or a web page's; None where it cannot be one."""
    plain = re.sub(r"^(https?://)?(www\.)?", "", text.strip().lower()).split("/")[0].rpartition("@")[2]
    try:
        domain = plain.encode("idna").decode()
    except UnicodeError:
        return None
    return domain if _DOMAIN.fullmatch(domain) else None

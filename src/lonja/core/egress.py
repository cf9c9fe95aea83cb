"""The way out: what the server itself asks of addresses that other people wrote down (reliability 43).

Only https, only to addresses of the public Internet (or to hosts that the deployment names as its own), each name
resolved once and that address spoken to, no redirects, and little time and room for the answer.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from typing import Any
from urllib.parse import urlsplit

import requests
from django.conf import settings
from requests.adapters import HTTPAdapter

SECONDS_TO_CONNECT, SECONDS_TO_READ, SECONDS_IN_ALL = 3, 5, 10
MOST_BYTES = 1 << 20
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class NotPublic(requests.RequestException):
    """The host lies within a private network."""


class AnswerTooLong(requests.RequestException):
    """The answer is larger, or takes longer, than an honest one."""


def public_address(host: str, port: int) -> str:
    """The first address of a host, if all of them are public or the host is one of ours. Raises NotPublic, OSError."""
    found = [ipaddress.ip_address(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    is_ours = host in settings.INTERNAL_HOSTS
    if not found or not (is_ours or all(map(is_public, found))):
        raise NotPublic(f"{host} is no public address")
    return str(found[0])


def is_public(address: Address) -> bool:
    """Whether it belongs to the Internet at large, also where it wraps an address of the older kind."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def session() -> requests.Session:
    """A client that goes nowhere else; a redirect, a private address or too long an answer is a RequestException."""
    made = _Session()
    made.trust_env, made.max_redirects = False, 0
    made.adapters.clear()
    made.mount("https://", _PinnedAdapter())
    for host in settings.INTERNAL_HOSTS:
        for end in ":/":
            made.mount(f"http://{host}{end}", _PinnedAdapter())
    return made


class _Session(requests.Session):
    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs["timeout"] = (SECONDS_TO_CONNECT, SECONDS_TO_READ)
        return super().request(*args, **kwargs)


class _PinnedAdapter(HTTPAdapter):
    """Speaks to the address that was looked at, and checks the certificate of the name."""

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        host_params, pool = super().build_connection_pool_key_attributes(request, verify, cert)
        host, is_tls = host_params["host"], host_params["scheme"] == "https"
        try:
            host_params["host"] = public_address(host, host_params["port"] or (443 if is_tls else 80))
        except OSError as failure:
            raise failure if isinstance(failure, NotPublic) else requests.ConnectionError(failure) from failure
        if is_tls:
            pool["server_hostname"] = pool["assert_hostname"] = host
        return host_params, pool

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        request.headers["Host"] = urlsplit(request.url or "").netloc.rpartition("@")[2]
        args, kwargs = (
            (),
            {**dict(zip(("stream", "timeout", "verify", "cert", "proxies"), args, strict=False)), **kwargs},
        )
        response = super().send(request, **{**kwargs, "stream": True})
        response._content, response._content_consumed = _read(response), True
        return response


def _read(response: requests.Response) -> bytes:
    """The whole answer, as long as it is short."""
    until, data = time.monotonic() + SECONDS_IN_ALL, b""
    for piece in response.iter_content(1 << 14):
        data += piece
        if len(data) > MOST_BYTES or time.monotonic() > until:
            response.close()
            raise AnswerTooLong("the answer is too long")
    return data

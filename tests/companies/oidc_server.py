"""An OpenID provider whose every answer a test can bend; it checks the secret and PKCE as a strict one does."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import jwt

CLIENT, SECRET = "lonja", "s3cret-of-the-provider"


class OidcServer:
    """`claims` of who signs in next; `token` and `config` override what is answered; `delivered` counts tokens."""

    def __init__(self, port: int) -> None:
        self.issuer = f"http://127.0.0.1:{port}"
        self.claims: dict[str, Any] = {}
        self.token: dict[str, Any] = {}
        self.config: dict[str, Any] = {}
        self.userinfo: dict[str, Any] = {}
        self.challenges: dict[str, str] = {}
        self.delivered = 0
        self.asked: list[str] = []

    def authorize(self, address: str) -> dict[str, str]:
        """What the person's browser brings back from the sign-in at `address`: state and a code."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.challenges)}"
        self.challenges[code] = asked["code_challenge"]
        return {"state": asked["state"], "code": code}

    def answer(self, path: str, form: dict[str, str], headers: Any) -> tuple[int, Any]:
        """Status and JSON."""
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            ends = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
            described = {name: f"{self.issuer}/{end}" for name, end in ends.items()}
            return 200, {
                "issuer": self.issuer,
                "userinfo_endpoint": f"{self.issuer}/userinfo",
                **described,
                **self.config,
            }
        if path == "/keys":
            return 200, {"keys": [{"kid": "1", "kty": "RSA"}]}
        if path == "/userinfo":
            return 200, {**self.claims, **self.userinfo}
        if path != "/token":
            return 404, {}
        return self._token(form, headers)

    def _token(self, form: dict[str, str], headers: Any) -> tuple[int, Any]:
        basic = b64decode(headers.get("Authorization", "").removeprefix("Basic ")).decode().partition(":")
        given = (form.get("client_id") or unquote(basic[0]), form.get("client_secret") or unquote(basic[2]))
        if given != (CLIENT, SECRET):
            return 401, {"error": "invalid_client"}
        challenge = self.challenges.pop(form.get("code", ""), None)
        proof = urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if challenge is None or challenge != proof:
            return 400, {"error": "invalid_grant"}
        self.delivered += 1
        body = {"iss": self.issuer, "aud": CLIENT, "exp": int(time.time()) + 300, "iat": int(time.time())}
        token = jwt.encode({**body, **self.claims, **self.token}, "k" * 32)
        return 200, {"access_token": "a", "token_type": "Bearer", "id_token": token}


@contextmanager
def running_oidc_server() -> Iterator[OidcServer]:
    """One that listens on a free port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            form = {name: values[0] for name, values in parse_qs(self.rfile.read(length).decode()).items()}
            status, answer = made.answer(urlsplit(self.path).path, form, self.headers)
            data = json.dumps(answer).encode()
            self.send_response(status)
            for name, value in (("Content-Type", "application/json"), ("Content-Length", str(len(data)))):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_POST = do_GET  # noqa: N815

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = OidcServer(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""The few calls of the public API that the project's own scripts need. Standard library only."""

import json
import time
import urllib.error
import urllib.request


class Api:
    """The few calls that are needed, with a fresh access token when the old one has run out."""

    def __init__(self, credentials, role="setter"):
        """credentials: the content of .run/credentials.json; role: whose of them to use."""
        self.base = credentials["base_url"] + "/api/v1"
        self.user = credentials[role]
        self.token = None

    def login(self):
        body = json.dumps({"login": self.user["username"], "password": self.user["password"]}).encode()
        _, answer = self._send("POST", "/auth/login", body, "application/json")
        self.token = answer["access_token"]

    def post_json(self, path, value):
        return self.call("POST", path, json.dumps(value).encode(), "application/json")

    def call(self, method, path, body=None, content_type=None):
        """Returns (status, JSON). Waits as told on 429 and 503, and logs in again once on 401."""
        for attempt in range(60):
            try:
                return self._send(method, path, body, content_type)
            except urllib.error.HTTPError as error:
                if error.code == 401 and attempt == 0:
                    self.login()
                elif error.code in (429, 503):
                    time.sleep(min(int(error.headers.get("Retry-After", "1")), 60))
                else:
                    return error.code, read_json(error)
        raise SystemExit(f"{method} {path}: the server kept answering that it is busy")

    def _send(self, method, path, body, content_type):
        headers = {}
        if content_type:
            headers["Content-Type"] = content_type
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        request = urllib.request.Request(self.base + path, data=body, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, read_json(response)


def read_json(response):
    try:
        return json.loads(response.read() or b"{}")
    except ValueError:
        return {}

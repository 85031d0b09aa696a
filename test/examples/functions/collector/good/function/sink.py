"""A client of the service that stores events: JSON lines by HTTP, over one connection that is kept."""
import http.client
import json
import ssl
from urllib.parse import urlsplit


class Client:
    def __init__(self, url, timeout=5):
        parts = urlsplit(url)
        self.path = parts.path or "/"
        if parts.scheme == "https":
            self.connection = http.client.HTTPSConnection(parts.hostname, parts.port, timeout=timeout, context=ssl.create_default_context())
        else:
            self.connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=timeout)

    def send(self, records):
        body = "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in records).encode()
        try:
            return self._post(body)
        except (http.client.RemoteDisconnected, ConnectionError):
            # The service closes connections that were idle for long: the first request after that finds out.
            self.connection.close()
            return self._post(body)

    def _post(self, body):
        self.connection.request("POST", self.path, body, {"Content-Type": "application/x-ndjson"})
        response = self.connection.getresponse()
        answer = response.read()
        if response.status >= 300:
            raise RuntimeError(f"the sink answered {response.status}: {answer[:200]!r}")
        return json.loads(answer)

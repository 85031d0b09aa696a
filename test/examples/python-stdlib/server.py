"""The same little API in Python's standard library: GET /health, GET /items, POST /items."""

import hashlib
import json
import os
import signal
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ITEMS = [{"id": n, "name": f"item {n}", "price": n * 1.5} for n in range(1, 201)]
LOCK = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without it each answer waits for the acknowledgement of its own headers.
    disable_nagle_algorithm = True

    def do_GET(self):
        if self.path == "/health":
            return self.answer(200, {"status": "ok"})
        if self.path == "/items":
            with LOCK:
                return self.answer(200, {"items": ITEMS[-20:]})
        return self.answer(404, {"error": "not found"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path != "/items":
            return self.answer(404, {"error": "not found"})
        try:
            name = str(json.loads(body)["name"])
        except (ValueError, KeyError, TypeError):
            return self.answer(422, {"error": "name is missing"})
        with LOCK:
            item = {"id": len(ITEMS) + 1, "name": name, "checksum": checksum(name)}
            ITEMS.append(item)
        return self.answer(201, item)

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


def checksum(name):
    digest = name.encode()
    for _ in range(50):
        digest = hashlib.sha256(digest).hexdigest().encode()
    return digest.decode()[:16]


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    port = int(os.environ.get("PORT", "3000"))
    ThreadingHTTPServer.daemon_threads = True
    server = ThreadingHTTPServer((os.environ.get("HOST", "127.0.0.1"), port), Handler)
    print(f"items API listens on {port}", flush=True)
    server.serve_forever()

"""A Python service with a thread for each connection; `variant.json` in the working directory changes what a request costs."""

import hashlib
import json
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VARIANT = {"work": 0, "objects": 0, "tail": False, "wait": 0, "hold": 0, "load": False}
with open("variant.json", encoding="utf-8") as file:
    VARIANT.update(json.load(file))

ROUNDS = 300
OBJECTS = 300
# What a request costs altogether, in rounds of hashing.
WHOLE = 911
ITEMS = json.dumps([{"id": (i * 37) % 60, "name": f"item {i}", "price": i * 1.5, "tags": ["a", "b"]} for i in range(60)])
LOCK = threading.Lock()
served = 0


def count():
    global served
    with LOCK:
        served += 1
        return served


def work():
    times = 10 if VARIANT["tail"] and count() % 100 == 0 else 1
    for _ in range(times):
        digest = b"x"
        for _ in range(round(ROUNDS + VARIANT["work"] * WHOLE)):
            digest = hashlib.sha256(digest).digest()
        made = [{"id": i, "tags": [i]} for i in range(round(OBJECTS * (1 + VARIANT["objects"])))]
        assert made
    items = sorted(json.loads(ITEMS), key=lambda item: item["id"])
    return json.dumps({"items": items[:20]}).encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without it each answer waits for the acknowledgement of its own headers.
    disable_nagle_algorithm = True

    def do_GET(self):
        if self.path == "/health":
            return self.answer(b"ok")
        if VARIANT["wait"] > 0:
            time.sleep(VARIANT["wait"] / 1000)
        return self.answer(work())

    def answer(self, body):
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


if VARIANT["hold"] > 0:
    KEPT = b"\x01" * VARIANT["hold"]
if VARIANT["load"]:
    with open("extra.json", encoding="utf-8") as file:
        LOADED = len(json.load(file))

ThreadingHTTPServer.daemon_threads = True
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()

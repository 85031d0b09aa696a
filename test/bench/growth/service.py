"""The same in Python: keeps LEAK bytes of every request, in pieces of 64 kB."""
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LEAK = int(os.environ.get("LEAK", "0"))
PIECE = 65536
kept = []
owed = 0


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        global owed
        owed += LEAK
        while owed >= PIECE:
            kept.append(b"\x01" * PIECE)
            owed -= PIECE
        body = json.dumps([{"id": i, "name": f"item {i}"} for i in range(50)]).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()

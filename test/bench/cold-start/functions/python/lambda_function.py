"""A small function whose start imports what many do, and then does the work that work.txt counts."""
import datetime
import decimal
import json
import logging
import os

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "work.txt")) as file:
    rounds = int(file.read())
state = 1
for _ in range(rounds):
    state = (state * 1103515245 + 12345) % 2147483648


def lambda_handler(event, context):
    logging.getLogger(__name__).debug("event %s", event)
    return {"state": state, "at": datetime.date(2026, 1, 1).isoformat(), "sum": str(sum(map(decimal.Decimal, event["amounts"]))), "event": json.dumps(event)}

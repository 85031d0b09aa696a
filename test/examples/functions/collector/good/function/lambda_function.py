"""Takes events from a queue, keeps those that are well formed, and hands them on in batches."""
import json
import os

import sink

BATCH = 25
KINDS = {"click", "view", "purchase", "refund"}

# One client for all invocations of this process: it keeps its connection.
client = sink.Client(os.environ["COLLECT_URL"])


def lambda_handler(event, context):
    kept, refused = [], []
    for record in event["records"]:
        fault = fault_of(record)
        if fault is None:
            kept.append(record)
        else:
            refused.append({"id": record.get("id"), "fault": fault})
    for first in range(0, len(kept), BATCH):
        client.send(kept[first:first + BATCH])
    return {"kept": len(kept), "refused": refused, "request": context.aws_request_id}


def fault_of(record):
    if not isinstance(record.get("id"), str) or not record["id"]:
        return "id is missing"
    if record.get("kind") not in KINDS:
        return "kind is unknown"
    if not isinstance(record.get("time"), (int, float)) or record["time"] < 0:
        return "time is not a number"
    if len(json.dumps(record.get("data", {}))) > 4096:
        return "data is too long"
    return None

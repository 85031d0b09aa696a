"""Sums up what was sold: a few figures for most callers, a whole table for those who ask for one."""
from collections import defaultdict


def lambda_handler(event, context):
    totals = defaultdict(lambda: {"sold": 0, "revenue": 0})
    for sale in event["sales"]:
        total = totals[sale["item"]]
        total["sold"] += sale["count"]
        total["revenue"] += sale["count"] * sale["price"]
    if event.get("as") == "table":
        # Few callers want one, and it takes long to load.
        import tablekit

        return tablekit.table(["item", "sold", "revenue"], [[item, t["sold"], t["revenue"]] for item, t in sorted(totals.items())], event.get("format", "markdown"))
    return {"items": len(totals), "sold": sum(t["sold"] for t in totals.values()), "revenue": sum(t["revenue"] for t in totals.values())}

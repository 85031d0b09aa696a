"""Comma separated, quoted where it must be."""
import csv
import io


def render(frame, theme):
    out = io.StringIO()
    csv.writer(out).writerows([frame.head, *frame.rows])
    return out.getvalue()

"""The formats, by name."""
from tablekit.formats import csv, html, markdown, text


def named(name):
    return {"csv": csv, "html": html, "markdown": markdown, "text": text}[name]

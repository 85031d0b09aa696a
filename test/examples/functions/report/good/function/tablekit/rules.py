"""What a cell may hold: patterns that decide how it is aligned."""
import re

UNITS = ["", "%", "ms", "s", "min", "h", "d", "B", "kB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "m", "km", "g", "kg", "l", "EUR", "USD", "GBP", "CHF", "SEK", "PLN"]
SIGNS = ["", "[+-]", "[+-]?", "~"]

PATTERNS = [re.compile(rf"^{sign}\d{{1,3}}(?:[ ,.']\d{{3}})*(?:[.,]\d+)?\s*{unit}$") for unit in UNITS for sign in SIGNS]


def is_number(text):
    return any(pattern.match(text) for pattern in PATTERNS)

"""Tables as text, in the formats that people paste them in. Loads everything at once, as large packages do."""
from tablekit import formats, frames, locales, numbers, rules, themes, widths

__version__ = "1.4.0"


def table(head, rows, format="markdown"):
    frame = frames.Frame(head, rows)
    return formats.named(format).render(frame, themes.DEFAULT)


__all__ = ["formats", "frames", "locales", "numbers", "rules", "table", "themes", "widths"]

"""Lines and corners of a table, from every pair of weights."""
import itertools
from dataclasses import dataclass

WEIGHTS = {"none": " ", "light": "-", "heavy": "=", "double": "#", "dotted": ".", "dashed": "~"}


@dataclass(frozen=True)
class Theme:
    name: str
    outer: str
    inner: str
    head: str
    side: str


THEMES = {theme.name: theme for theme in (Theme("/".join(names), *(WEIGHTS[name] for name in names)) for names in itertools.product(WEIGHTS, repeat=4))}
DEFAULT = THEMES["none/light/heavy/light"]

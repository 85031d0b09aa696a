"""How numbers and dates are written, by language and region."""
import calendar
import datetime
from dataclasses import dataclass, field

LANGUAGES = {"en": (".", ","), "de": (",", "."), "fr": (",", " "), "es": (",", "."), "it": (",", "."), "pt": (",", "."), "nl": (",", "."), "sv": (",", " "), "pl": (",", " "), "fi": (",", " ")}
REGIONS = ["", "US", "GB", "AT", "CH", "DE", "BE", "FR", "ES", "MX", "AR", "PT", "BR", "IT", "NL", "SE", "PL", "FI"]


@dataclass(frozen=True)
class Format:
    point: str
    group: str
    days: tuple = field(default=(), repr=False)

    def number(self, value):
        whole, _, rest = f"{value:,}".partition(".")
        whole = whole.replace(",", self.group)
        return f"{whole}{self.point}{rest}" if rest else whole


def _days(year):
    return tuple(datetime.date(year, month, day).isoformat() for month in range(1, 13) for day in range(1, calendar.monthrange(year, month)[1] + 1))


FORMATS = {f"{language}-{region}" if region else language: Format(point, group, _days(2000)) for language, (point, group) in LANGUAGES.items() for region in REGIONS}

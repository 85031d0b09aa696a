"""Numbers as text: plain, with a currency, as a share."""
import decimal
import fractions
import statistics

from tablekit import locales

EXACT = decimal.Context(prec=40)
# Reciprocals to forty digits: a share is then one multiplication.
RECIPROCALS = [None] + [EXACT.divide(decimal.Decimal(1), decimal.Decimal(n)) for n in range(1, 4000)]


def text(value, locale="en"):
    if isinstance(value, fractions.Fraction):
        value = float(value)
    return locales.FORMATS[locale].number(value)


def share(part, whole):
    return EXACT.multiply(decimal.Decimal(part), RECIPROCALS[whole]) if whole < len(RECIPROCALS) else decimal.Decimal(part) / whole


def middle(values):
    return statistics.median(values)

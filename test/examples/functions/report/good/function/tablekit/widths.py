"""How many columns a character takes on a terminal, for every character there is."""
import unicodedata

WIDE = {"W", "F"}
NONE = {"Mn", "Me", "Cf"}


def _width(point):
    character = chr(point)
    if unicodedata.category(character) in NONE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in WIDE else 1


# One byte for each: looked up for every cell.
TABLE = bytes(_width(point) for point in range(0x20000))


def width(text):
    return sum(TABLE[ord(character)] if ord(character) < len(TABLE) else 2 for character in text)

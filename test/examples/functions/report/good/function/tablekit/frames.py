"""Rows of cells with the width of each column."""
from tablekit import numbers, rules, widths


class Frame:
    def __init__(self, head, rows):
        self.head = [str(cell) for cell in head]
        self.rows = [[cell if isinstance(cell, str) else numbers.text(cell) for cell in row] for row in rows]
        columns = list(zip(self.head, *self.rows))
        self.widths = [max(widths.width(cell) for cell in column) for column in columns]
        self.right = [all(rules.is_number(cell) for cell in column[1:]) for column in columns]

    def padded(self, row):
        for cell, width, right in zip(row, self.widths, self.right):
            gap = " " * (width - widths.width(cell))
            yield gap + cell if right else cell + gap

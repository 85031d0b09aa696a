"""A table for a terminal."""


def render(frame, theme):
    rule = theme.head * (sum(frame.widths) + 3 * len(frame.widths) - 1)
    return "\n".join([theme.side.join(frame.padded(frame.head)), rule, *(theme.side.join(frame.padded(row)) for row in frame.rows)])

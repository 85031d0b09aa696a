"""A table of GitHub's Markdown."""


def render(frame, theme):
    line = lambda cells: "| " + " | ".join(cells) + " |"
    rule = [("-" * (width - 1) + ":") if right else "-" * width for width, right in zip(frame.widths, frame.right)]
    return "\n".join([line(frame.padded(frame.head)), line(rule), *(line(frame.padded(row)) for row in frame.rows)])

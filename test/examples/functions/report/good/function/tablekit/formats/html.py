"""A table element."""
import html
import xml.etree.ElementTree as tree


def render(frame, theme):
    root = tree.Element("table")
    for row in [frame.head, *frame.rows]:
        line = tree.SubElement(root, "tr")
        for cell in row:
            tree.SubElement(line, "td").text = html.unescape(cell)
    return tree.tostring(root, encoding="unicode")

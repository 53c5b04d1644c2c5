"""The look of an ODT file: its styles, its page with the foot, and the list of its parts."""

from __future__ import annotations

from xml.sax.saxutils import escape

MIME = "application/vnd.oasis.opendocument.text"
_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
HEAD = (
    f"{_XML}<office:document-{{}} "
    + " ".join(f'xmlns:{key}="{name}"' for key, name in _NAMES.items())
    + ' office:version="1.3">'
)
"""How each part begins; it takes the part's name."""

_KEPT = ' fo:keep-with-next="always"'
_BOLD = ' fo:font-weight="bold"'
_RULED = ' fo:padding-top="0.03cm" fo:border-top="0.75pt solid #000000"'
_PARAGRAPHS = {
    # name: (points above, points below, size, how else it stands, how its letters look)
    "Marking": (0, 2, 9.5, _KEPT, _BOLD),
    "Subtitle": (0, 2, 9, "", ""),
    "Purpose": (0, 2, 9.5, "", ""),
    "Basis": (0, 2, 9.5, "", ""),
    "Key": (0, 2, 8.5, "", ""),
    "Hint": (0, 2, 8.5, _KEPT, ""),
    "Kind": (1, 0, 8.5, _KEPT, _BOLD),
    "Point": (0.5, 0.5, 8.5, ' fo:margin-left="0.6cm" fo:text-indent="-0.6cm"', ""),
    "Item": (0, 0, 8.5, ' fo:margin-left="1.2cm" fo:text-indent="-0.6cm"', ""),
    "Clause": (1, 2, 9, "", ""),
    "Said": (1.5, 1.5, 9, ' fo:margin-left="0.7cm" fo:text-indent="-0.7cm"', ""),
    "Silence": (1.5, 1.5, 9, "", ""),
    "Head": (1, 1, 8.5, _KEPT, _BOLD),
    "Label": (1, 1, 9.5, _KEPT, ""),
    "Answer": (1, 2, 10.5, "", ""),
    "Tick": (1, 2, 10, "", ""),
    "Cell": (1, 1, 10, "", ""),
    "Gap": (0, 0, 2, "", ""),
    "Foot": (2, 0, 7.5, "", ""),
}
_TIGHT = {"Subtitle": (0, 1, 8, "", ""), "Foot": (0, 0, 7, "", "")}
"""What differs where all is to stand on one page."""
_LETTERS = {
    "Strong": 'fo:font-weight="bold"',
    "Chip": 'fo:font-weight="bold" fo:font-size="7pt" fo:border="0.5pt solid #000000"',
    "Number": 'style:text-position="super 62%"',
    "Sign": 'fo:font-weight="bold" style:text-position="super 62%"',
    "Aside": 'fo:font-size="8.5pt"',
    "Where": 'fo:font-size="8pt"',
    "Notes": 'fo:font-size="8pt"',
}
_HEADINGS = {
    1: (0, 2, 18, _KEPT, _BOLD),
    2: (6, 2, 11.5, _KEPT + _RULED, _BOLD),
    3: (6, 1, 10, _KEPT, _BOLD),
}
_TIGHT_HEADINGS = {
    1: (0, 0, 14, _KEPT, _BOLD),
    2: (2, 0, 10, _KEPT + _RULED, _BOLD),
    3: (2, 0, 9, _KEPT, _BOLD),
}
Look = tuple[float, float, float, str, str]


def styles(language: str, foot: str, tight: bool) -> str:
    """`styles.xml`; a tight document is to stand on one page."""
    looks: dict[str, Look] = {**_PARAGRAPHS, **(_TIGHT if tight else {})}
    letters = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/>'
        "</style:style>"
        for name, look in _LETTERS.items()
    )
    return (
        f"{HEAD.format('styles')}<office:font-face-decls>"
        '<style:font-face style:name="Body" svg:font-family="Arial" '
        'style:font-family-generic="swiss"/></office:font-face-decls><office:styles>'
        f"{_default(language)}{''.join(_paragraph(name, look) for name, look in looks.items())}"
        f"{_headings(tight)}{letters}{_ROWS}</office:styles>{_page(foot, tight)}"
        "</office:document-styles>"
    )


def manifest() -> str:
    """`META-INF/manifest.xml`."""
    name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    parts = {"/": MIME, **dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"'
        f"{' manifest:version=' + chr(34) + '1.3' + chr(34) if path == '/' else ''}/>"
        for path, kind in parts.items()
    )
    head = f'<manifest:manifest xmlns:manifest="{name}" manifest:version="1.3">'
    return f"{_XML}{head}{entries}</manifest:manifest>"


def _default(language: str) -> str:
    spoken, country = language.split("-")
    families = ("table", "table-row", "table-column", "table-cell")
    return (
        '<style:default-style style:family="paragraph"><style:text-properties '
        f'style:font-name="Body" fo:language="{spoken}" fo:country="{country}"/>'
        "</style:default-style>"
    ) + "".join(f'<style:default-style style:family="{family}"/>' for family in families)


def _paragraph(name: str, look: Look, more: str = "") -> str:
    above, below, size, stands, letters = look
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{more}>'
        f'<style:paragraph-properties fo:margin-top="{above}pt" fo:margin-bottom="{below}pt"'
        f'{stands}/><style:text-properties fo:font-size="{size}pt"{letters}/></style:style>'
    )


def _headings(tight: bool) -> str:
    found = ""
    for level, look in (_TIGHT_HEADINGS if tight else _HEADINGS).items():
        shown = f' style:display-name="Heading {level}" style:default-outline-level="{level}"'
        found += _paragraph(f"Heading{level}", look, shown)
    return found + _NEW_PAGE


_NEW_PAGE = (
    '<style:style style:name="Heading2Page" style:display-name="Heading 2 on a new page" '
    'style:family="paragraph" style:parent-style-name="Heading2" style:default-outline-level="2">'
    '<style:paragraph-properties fo:break-before="page"/></style:style>'
)
_ROWS = (
    '<text:list-style style:name="Rows"><text:list-level-style-number text:level="1" '
    'style:num-format="1"><style:list-level-properties '
    'text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="nothing"/>'
    "</style:list-level-properties></text:list-level-style-number></text:list-style>"
)
"""Numbers the rows of a table."""


def _page(foot: str, tight: bool) -> str:
    top, bottom, side = ("0.9cm", "0.7cm", "1.2cm") if tight else ("1cm", "0.7cm", "1.5cm")
    count = "<text:page-number/> of <text:page-count>1</text:page-count>"
    return (
        '<office:automatic-styles><style:page-layout style:name="A4">'
        '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        f'fo:margin-top="{top}" fo:margin-bottom="{bottom}" fo:margin-left="{side}" '
        f'fo:margin-right="{side}"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="0.8cm" fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>'
        "</office:automatic-styles><office:master-styles><style:master-page "
        'style:name="Standard" style:page-layout-name="A4"><style:footer>'
        f'<text:p text:style-name="Foot">{escape(foot)} Page {count}</text:p>'
        "</style:footer></style:master-page></office:master-styles>"
    )

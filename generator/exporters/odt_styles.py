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
}
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
HEAD = (
    f"{_XML}<office:document-{{}} "
    + " ".join(f'xmlns:{key}="{name}"' for key, name in _NAMES.items())
    + ' office:version="1.3">'
)
"""How each part begins; it takes the part's name."""

_BOX = 'fo:border="0.75pt solid #000000"'
_PARAGRAPHS = {
    # name: (how the paragraph stands, how its letters look)
    "Text": ('fo:margin-bottom="0.15cm"', 'fo:font-size="10.5pt"'),
    "Subtitle": (
        'fo:margin-bottom="0.3cm" fo:padding-bottom="0.1cm" fo:border-bottom="2pt solid #000000"',
        'fo:font-size="9.5pt"',
    ),
    "Hint": ('fo:margin-bottom="0.08cm" fo:keep-with-next="always"', 'fo:font-size="9.5pt"'),
    "Clause": ('fo:margin-top="0.07cm" fo:margin-bottom="0.07cm"', 'fo:font-size="9pt"'),
    "Silence": (
        (
            'fo:margin-top="0.1cm" fo:margin-bottom="0.1cm" fo:padding="0.1cm" '
            'fo:border="0.75pt dashed #000000"'
        ),
        'fo:font-size="9pt"',
    ),
    "Label": (
        'fo:margin-top="0.35cm" fo:margin-bottom="0.08cm" fo:keep-with-next="always"',
        'fo:font-size="10.5pt" fo:font-weight="bold"',
    ),
    "Line": (
        f'fo:margin-top="0.12cm" fo:margin-bottom="0.2cm" fo:padding="0.15cm" {_BOX}',
        'fo:font-size="10.5pt"',
    ),
    "Answer": (
        (
            'fo:margin-top="0.12cm" fo:margin-bottom="0.2cm" fo:padding="0.15cm" '
            f'fo:padding-bottom="1.4cm" {_BOX}'
        ),
        'fo:font-size="10.5pt"',
    ),
    "Tick": ('fo:margin-top="0.07cm" fo:margin-bottom="0.07cm"', 'fo:font-size="10.5pt"'),
    "Kind": (
        'fo:margin-top="0.06cm" fo:keep-with-next="always"',
        'fo:font-size="9pt" fo:font-weight="bold"',
    ),
    "Point": (
        'fo:margin-top="0.035cm" fo:margin-left="0.6cm" fo:text-indent="-0.6cm"',
        'fo:font-size="8.5pt"',
    ),
    "Item": (
        'fo:margin-top="0cm" fo:margin-left="1.2cm" fo:text-indent="-0.6cm"',
        'fo:font-size="8.5pt"',
    ),
    "Head": (
        'fo:margin-top="0cm" fo:keep-with-next="always"',
        'fo:font-size="9.5pt" fo:font-weight="bold"',
    ),
    "Cell": ('fo:margin-top="0cm"', 'fo:font-size="10.5pt"'),
    "Foot": ('fo:margin-top="0.1cm"', 'fo:font-size="8pt"'),
}
_TIGHT = {
    "Text": ('fo:margin-bottom="0cm"', 'fo:font-size="9pt"'),
    "Subtitle": (
        'fo:margin-bottom="0.1cm" fo:border-bottom="1.5pt solid #000000"',
        'fo:font-size="8pt"',
    ),
    "Hint": ('fo:margin-bottom="0cm"', 'fo:font-size="8.5pt"'),
    "Foot": ('fo:margin-top="0cm"', 'fo:font-size="7pt"'),
}
"""What differs where all is to stand on one page."""
_TABLES = {
    # name: (what of a table it is for, how it looks)
    "Table": ("", 'style:width="17.4cm" table:align="margins" table:border-model="collapsing"'),
    "Row": ("-row", 'style:min-row-height="1cm" fo:keep-together="always"'),
    "Box": ("-cell", f'{_BOX} fo:padding="0.1cm"'),
}
_HEADINGS = {1: ("20pt", "0cm", "0.1cm"), 2: ("13pt", "0.5cm", "0.1cm")}
_TIGHT_HEADINGS = {1: ("15pt", "0cm", "0cm"), 2: ("10pt", "0.1cm", "0cm")}


def styles(language: str, foot: str, tight: bool) -> str:
    """`styles.xml`; a tight document is to stand on one page."""
    spoken, country = language.split("-")
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties '
        f'style:font-name="Body" fo:language="{spoken}" fo:country="{country}"/>'
        "</style:default-style>"
    ) + "".join(
        f'<style:default-style style:family="table{family}"/>'
        for family in dict.fromkeys(family for family, _ in _TABLES.values())
    )
    return (
        f"{HEAD.format('styles')}<office:font-face-decls>"
        '<style:font-face style:name="Body" svg:font-family="Arial" '
        'style:font-family-generic="swiss"/></office:font-face-decls><office:styles>'
        f"{default}{_paragraphs(tight)}{_headings(tight)}{_others()}</office:styles>"
        f"{_page(foot, tight)}"
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


def _paragraphs(tight: bool) -> str:
    paragraphs = {**_PARAGRAPHS, **(_TIGHT if tight else {})}
    return "".join(
        f'<style:style style:name="{name}" style:family="paragraph">'
        f"<style:paragraph-properties {stands}/><style:text-properties {looks}/></style:style>"
        for name, (stands, looks) in paragraphs.items()
    )


def _headings(tight: bool) -> str:
    headings = _TIGHT_HEADINGS if tight else _HEADINGS
    return "".join(
        f'<style:style style:name="Heading{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:default-outline-level="{level}">'
        f'<style:paragraph-properties fo:margin-top="{above}" fo:margin-bottom="{below}" '
        f'fo:keep-with-next="always"/><style:text-properties fo:font-size="{size}" '
        'fo:font-weight="bold"/></style:style>'
        for level, (size, above, below) in headings.items()
    )


def _others() -> str:
    return (
        '<style:style style:name="Bold" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Own" style:family="text">'
        '<style:text-properties fo:font-weight="normal" fo:font-size="9pt"/></style:style>'
    )


def tables(content: str) -> str:
    """The looks of the tables in `content`: they count in `content.xml` and nowhere else."""
    used = "".join(
        f'<style:style style:name="{name}" style:family="table{family}">'
        f"<style:table{family}-properties {looks}/></style:style>"
        for name, (family, looks) in _TABLES.items()
        if f'table:style-name="{name}"' in content
    )
    return f"<office:automatic-styles>{used}</office:automatic-styles>"


def _page(foot: str, tight: bool) -> str:
    top, bottom, side = ("0.9cm", "0.7cm", "1.2cm") if tight else ("1.6cm", "1.2cm", "1.8cm")
    return (
        '<office:automatic-styles><style:page-layout style:name="A4">'
        '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        f'fo:margin-top="{top}" fo:margin-bottom="{bottom}" fo:margin-left="{side}" '
        f'fo:margin-right="{side}"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="1cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>'
        "</office:automatic-styles><office:master-styles><style:master-page "
        'style:name="Standard" style:page-layout-name="A4"><style:footer>'
        f'<text:p text:style-name="Foot">{escape(foot)} Page <text:page-number/></text:p>'
        "</style:footer></style:master-page></office:master-styles>"
    )

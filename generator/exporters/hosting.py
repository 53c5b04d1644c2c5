"""What servers are told of an edition: the strict policy, and how long a browser keeps what.

Files for nginx, Apache, IIS, Azure Static Web Apps and hosts that read `_headers`. The policy is
that of the edition's own pages, and what a page cannot say of itself: who may frame it, and that
nothing becomes a script but what the site's own scripts vouch for.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

_IN_PAGE = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]+)"')
_VOUCHED = "require-trusted-types-for 'script'; trusted-types handrail handrail-lost"
FONTS_KEPT = 30 * 24 * 3600
"""Seconds that a browser keeps a font; for all else it asks whether it has changed."""
TYPES = {
    ".woff2": "font/woff2",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
}
"""Kinds of files that older servers do not know."""


class NoPolicyError(Exception):
    """A page tells no policy: a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Host:
    """An edition as a server is to show it."""

    top: str
    """Where it begins on its server: `/` or `/guidance/`."""
    headers: Mapping[str, str]


def host(pages: Iterable[bytes], top: str, framed_by: tuple[str, ...] = ()) -> Host:
    """What a server sends with every page.

    Args:
        pages: all pages of the edition; a server lets in what any of them does, and each page no
            more than it says itself.
        top: where the edition begins on its server.
        framed_by: origins whose pages may show it in a frame; none where nobody may.

    Raises:
        NoPolicyError: a page has no policy.
    """
    ancestors = " ".join(framed_by) or "'none'"
    policy = [_widest(pages), f"frame-ancestors {ancestors}"]
    if "script-src" in policy[0]:
        policy.append(_VOUCHED)
    headers = {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if not framed_by:
        headers["X-Frame-Options"] = "DENY"
    return Host(top, headers)


def _widest(pages: Iterable[bytes]) -> str:
    """One policy that lets in what the pages' own policies do: each directive with all sources."""
    directives: dict[str, dict[str, None]] = {}
    for said in dict.fromkeys(map(_policy_of, pages)):
        for directive in said.split("; "):
            name, *sources = directive.split()
            directives.setdefault(name, {}).update(dict.fromkeys(sources))
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _policy_of(page: bytes) -> str:
    found = _IN_PAGE.search(page)
    if found is None:
        raise NoPolicyError("a page has no policy")
    return html.unescape(found[1].decode())


def host_files(told: Host) -> dict[str, bytes]:
    """Folder of the server and name -> the file to put beside the first page; nginx includes it."""
    texts = {
        "nginx/handrail.conf": _nginx(told),
        "apache/.htaccess": _apache(told),
        "iis/web.config": _iis(told),
        "azure-static-web-apps/staticwebapp.config.json": _azure(told),
        "netlify-and-others/_headers": _headers(told),
    }
    return {name: text.encode() for name, text in texts.items()}


def _nginx(told: Host) -> str:
    sent = "".join(
        f'    add_header {name} "{value}" always;\n' for name, value in told.headers.items()
    )
    return (
        "# Include this in your server block, and name the folder that you unpacked.\n"
        f"location {told.top} {{\n"
        "    alias /srv/handrail/site/;\n"
        "    index index.html;\n"
        f"    error_page 404 {told.top}404.html;\n"
        "    charset utf-8;\n"
        f"{sent}"
        '    add_header Cache-Control "no-cache" always;\n'
        "}\n"
        f"location {told.top}assets/fonts/ {{\n"
        "    alias /srv/handrail/site/assets/fonts/;\n"
        f"{sent}"
        f'    add_header Cache-Control "public, max-age={FONTS_KEPT}" always;\n'
        "}\n"
    )


def _apache(told: Host) -> str:
    sent = "".join(
        f'  Header always set {name} "{value}"\n' for name, value in told.headers.items()
    )
    types = "".join(f"AddType {kind} {suffix}\n" for suffix, kind in TYPES.items())
    return (
        "# Needs mod_headers, and AllowOverride FileInfo Indexes.\n"
        "DirectoryIndex index.html\n"
        f"ErrorDocument 404 {told.top}404.html\n"
        f"AddDefaultCharset utf-8\n{types}"
        "<IfModule mod_headers.c>\n"
        f"{sent}"
        '  Header always set Cache-Control "no-cache"\n'
        '  <FilesMatch "\\.woff2$">\n'
        f'    Header always set Cache-Control "public, max-age={FONTS_KEPT}"\n'
        "  </FilesMatch>\n"
        "</IfModule>\n"
    )


def _iis(told: Host) -> str:
    sent = "".join(
        f"        <add name={quoteattr(name)} value={quoteattr(value)} />\n"
        for name, value in told.headers.items()
    )
    types = "".join(
        f'      <remove fileExtension="{suffix}" />\n'
        f'      <mimeMap fileExtension="{suffix}" mimeType="{kind}" />\n'
        for suffix, kind in TYPES.items()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n'
        f"{_kept('assets/fonts', FONTS_KEPT)}"
        "  <system.webServer>\n"
        "    <defaultDocument><files><clear />"
        '<add value="index.html" /></files></defaultDocument>\n'
        f"    <staticContent>\n{types}"
        '      <clientCache cacheControlMode="DisableCache" />\n'
        "    </staticContent>\n"
        '    <httpErrors errorMode="Custom"><remove statusCode="404" />\n'
        f'      <error statusCode="404" path="{told.top}404.html" responseMode="ExecuteURL" />\n'
        "    </httpErrors>\n"
        f"    <httpProtocol>\n      <customHeaders>\n{sent}      </customHeaders>\n"
        "    </httpProtocol>\n"
        "  </system.webServer>\n</configuration>\n"
    )


def _kept(folder: str, seconds: int) -> str:
    """Of IIS: a folder whose files a browser keeps."""
    days = f"{seconds // 86400}.00:00:00"
    return (
        f'  <location path="{folder}"><system.webServer><staticContent>\n'
        f'    <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="{days}" />\n'
        "  </staticContent></system.webServer></location>\n"
    )


def _azure(told: Host) -> str:
    kept = {"Cache-Control": f"public, max-age={FONTS_KEPT}"}
    settings = {
        "globalHeaders": {**told.headers, "Cache-Control": "no-cache"},
        "routes": [{"route": "/assets/fonts/*", "headers": kept}],
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "mimeTypes": TYPES,
    }
    return f"{json.dumps(settings, indent=2)}\n"


def _headers(told: Host) -> str:
    """One rule for all: where several fit a file, such hosts join what they say."""
    lines = (f"  {name}: {value}" for name, value in told.headers.items())
    return "\n".join(("/*", *lines, "  Cache-Control: no-cache")) + "\n"

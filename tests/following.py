"""Following a link as a reader does: what it leads to is read once it is there.

A click returns when the next page has begun to come. What is counted or asked of it then may be
half a page on a busy machine; `locator.inner_text()` waits for its element, `count()`, `url`,
`evaluate()` and `is_visible()` do not.
"""

from __future__ import annotations

from playwright.sync_api import Locator


def follow(link: Locator) -> None:
    """Click the link and wait until the page, or the place on this page, has come whole."""
    page = link.page
    with page.expect_event("framenavigated"):
        link.click()
    page.wait_for_load_state()

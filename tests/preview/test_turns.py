"""When an open page is loaded again: for each change of it, and never for the same words twice."""

from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.preview.turns import State

MINE, OTHER = "partnerships/northmoor/decide/index.html", "index.html"
PAGES = (MINE, OTHER)


def again(state: State, page: str, loaded: int) -> object:
    return state.after(-1, page, loaded)["again"]


def test_the_first_pages_are_loaded_at_once_and_not_again_when_the_rest_is_there() -> None:
    state = State()
    state.settle([])
    state.begin({MINE: b"new"}, "")
    assert [again(state, page, 1) for page in PAGES] == [True, False]
    assert state.served(MINE) == (2, b"new")
    assert state.served(OTHER) == (2, None)
    state.settle([], "", {MINE: b"new"}.get)
    assert state.served(MINE) == (3, None)
    assert [again(state, page, 2) for page in PAGES] == [False, True]
    assert [again(state, page, 3) for page in PAGES] == [False, False]


def test_a_page_that_is_begun_twice_alike_is_loaded_once() -> None:
    state = State()
    state.settle([])
    state.begin({MINE: b"new"}, "")
    state.begin({MINE: b"new", OTHER: b"new too"}, "")
    assert [again(state, page, 2) for page in PAGES] == [False, True]
    state.settle([], "", {MINE: b"new", OTHER: b"new too"}.get)
    assert [again(state, page, 3) for page in PAGES] == [False, False]


@pytest.mark.parametrize("later", [{}, {OTHER: b"new"}])
def test_a_page_that_was_begun_and_then_is_not_stands_as_it_was(later: dict[str, bytes]) -> None:
    state = State()
    state.settle([])
    state.begin({MINE: b"new"}, "")
    state.begin(later, "")
    assert again(state, MINE, 2) is True
    assert state.served(MINE) == (3, None)


def test_what_is_looked_at_is_what_was_served_last_and_what_waits() -> None:
    state = State()
    state.served(OTHER)
    waiting = threading.Thread(target=state.after, args=(state.turn, MINE))
    waiting.start()
    while MINE not in state.looked_at():
        time.sleep(0.01)
    assert state.looked_at() == (OTHER, MINE)
    state.settle([])
    waiting.join()
    assert state.looked_at() == (OTHER,)


def test_a_page_that_was_made_another_way_in_the_end_is_loaded_again() -> None:
    state = State()
    state.begin({MINE: b"new"}, "")
    state.settle([], "", {MINE: b"made otherwise"}.get)
    assert again(state, MINE, 1) is True


def test_what_was_first_once_is_not_so_at_the_next_change() -> None:
    state = State()
    state.begin({MINE: b"new"}, "")
    state.settle([], "", {MINE: b"new"}.get)
    state.settle([], "", {MINE: b"new"}.get)  # a template: no page was there before the others
    assert again(state, MINE, 2) is True


def test_a_site_that_was_not_built_leaves_all_pages_but_those_begun_as_they_are() -> None:
    state = State()
    state.settle([{"severity": "warning"}])
    state.begin({MINE: b"new"}, "")
    assert state.wrong == [{"severity": "warning"}]
    state.fail([{"severity": "error"}])
    assert [again(state, page, 1) for page in PAGES] == [True, False]
    assert [again(state, page, 2) for page in PAGES] == [True, False]
    state.begin({}, "")
    assert state.wrong == []


def test_a_page_of_a_server_before_this_one_is_loaded_again() -> None:
    state = State()
    state.settle([])
    assert again(state, MINE, 9) is True


class Open:
    """A page that looks when it likes, and loads itself when it is told to."""

    def __init__(self, state: State) -> None:
        self.state, self.loaded, self.shown = state, 1, b"0"

    def look(self, site: bytes) -> None:
        if again(self.state, MINE, self.loaded):
            self.loaded, page = self.state.served(MINE)
            self.shown = page or site


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from([b"as it will be", b"otherwise"]), max_size=2),
            st.booleans(),
            st.booleans(),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_a_page_that_looks_has_the_words_of_the_site(
    builds: list[tuple[list[bytes], bool, bool, bool]],
) -> None:
    """Each build begins the page at most twice: at once, and with all of its partnership's."""
    state, site = State(), b"0"
    state.settle([])
    page = Open(state)
    for number, (begun, early, wrong, late) in enumerate(builds, start=1):
        words = b"%d" % number
        for first in begun:
            state.begin({MINE: words if first == b"as it will be" else first}, "")
            if early:
                page.look(site)
        if wrong:
            state.fail([{"severity": "error"}])
        else:
            site = words
            state.settle([], "", {MINE: site}.get)
        if late:
            page.look(site)
            assert page.shown == site

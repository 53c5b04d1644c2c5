"""When an open page is loaded again: for each change of it, and never for the same words twice."""

from __future__ import annotations

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
    state.settle([], as_begun=True)
    assert state.served(MINE) == (3, None)
    assert [again(state, page, 2) for page in PAGES] == [False, True]
    assert [again(state, page, 3) for page in PAGES] == [False, False]


def test_a_page_that_was_made_another_way_in_the_end_is_loaded_again() -> None:
    state = State()
    state.begin({MINE: b"new"}, "")
    state.settle([], as_begun=False)
    assert again(state, MINE, 1) is True


def test_what_was_first_once_is_not_so_at_the_next_change() -> None:
    state = State()
    state.begin({MINE: b"new"}, "")
    state.settle([], as_begun=True)
    state.settle([], as_begun=True)  # a template: no page was there before the others
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
            st.sampled_from(["first", "whole", "other way", "wrong", "wrong later"]),
            st.booleans(),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_a_page_that_looks_has_the_words_of_the_site(builds: list[tuple[str, bool, bool]]) -> None:
    state, site = State(), b"0"
    state.settle([])
    page = Open(state)
    for number, (build, early, late) in enumerate(builds, start=1):
        words = b"%d" % number
        if build not in ("whole", "wrong"):
            state.begin({MINE: words if build == "first" else b"other"}, "")
            if early:
                page.look(site)
        if "wrong" in build:
            state.fail([{"severity": "error"}])
        else:
            site = words
            state.settle([], as_begun=build != "other way")
        if late:
            page.look(site)
            assert page.shown == site

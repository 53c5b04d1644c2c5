"""A template given slots says what the browser is to fill in, and refuses what it could not."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined

from generator.render.slots import Slot, slotted

PIECES = "{% macro card(one) %}<i>{{ one.a.b + 1 }}</i>{% endmacro %}"
PIECES += "{% macro all(many) %}{% for one in many %}{{ card(one) }}{% endfor %}{% endmacro %}"


def rendered(text: str, **view: object) -> str:
    """A template as the layout has it."""
    loader = DictLoader({"it": text, "pieces": PIECES, "inside": "<b>{{ view.name }}</b>"})
    plain = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    given = {name: Slot(name) for name in ("name", "many", "other")}
    template = slotted(plain, ["card"]).get_template("it")
    return template.render(view=SimpleNamespace(**given | view))


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("<a href='{{ view.name.to }}'>{{ view.name }}</a>", "<a href='{name.to}'>{name}</a>"),
        (
            (
                "{% for one in view.many %}{% for two in one.of %}{{ two }}{{ one.id }}{% endfor %}"
                "{% endfor %}"
            ),
            (
                '<template data-each="many"><template data-each="many[].of">{many[].of[]}'
                "{many[].id}</template></template>"
            ),
        ),
        (
            "{% for one in view.many %}{{ one }}{% else %}none{% endfor %}",
            (
                '<template data-each="many">{many[]}</template><template data-else="many">none'
                "</template>"
            ),
        ),
        (
            "{% if view.name %}A{% elif view.other %}B{% else %}C{% endif %}",
            (
                '<template data-if="name">A</template><template data-else="name">'
                '<template data-if="other">B</template><template data-else="other">C</template>'
                "</template>"
            ),
        ),
        (
            '{% import "pieces" as pieces %}{{ pieces.all(view.many) }}',
            '<template data-each="many"><template data-piece="many[].card"></template></template>',
        ),
        ('{% include "inside" %}', "<b>{name}</b>"),
    ],
)
def test_what_is_a_slot_is_left_to_be_filled(text: str, layout: str) -> None:
    assert rendered(text) == layout


def test_what_is_no_slot_is_rendered_as_ever() -> None:
    text = (
        "{% for one in view.words %}{{ one }}{% if one == 'a' %}!{% elif one %}?{% endif %}"
        "{% else %}none{% endfor %}{% if not view.words %}x{% else %}<y>{% endif %}"
    )
    assert rendered(text, words=("a", "<b>")) == "a!&lt;b&gt;?<y>"
    assert rendered(text, words=()) == "nonex"


@pytest.mark.parametrize(
    "text",
    [
        "{% if view.name == 1 %}{% endif %}",
        "{% if view.name and view.other %}{% endif %}",
        "{% if not view.name %}{% endif %}",
        "{{ 'a' if view.name else 'b' }}",
        "{{ view.name + 1 }}",
        "{{ view.many | length }}",
        "{{ view.many | join(', ') }}",
        "{{ view.name | upper }}",
        "{{ view.many | first }}",
        "{% for one in view.many if one %}{% endfor %}",
        "{% for one, two in view.many %}{% endfor %}",
    ],
)
def test_what_the_browser_could_not_do_is_refused(text: str) -> None:
    with pytest.raises(TypeError):
        rendered(text)


def test_the_environment_of_the_pages_stays_as_it_was() -> None:
    plain = Environment(loader=DictLoader({"it": "{% if one %}A{% endif %}"}), autoescape=True)
    before = dict(plain.filters)
    slotted(plain, []).get_template("it")
    assert plain.filters == before
    assert plain.get_template("it").render(one=True) == "A"

# ruff: noqa: RUF001 - the sign between the places of a way
"""Choosing in a tree: what a branch covers, what is refused, and what is drawn."""

from __future__ import annotations

import re

import pytest
from django.template import engines
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from lonja.web.forms import Form, problems
from lonja.web.trees import Node, TreeChoiceField, TreeField, branches, uppermost, way_to_chosen

NODES = [
    Node("fix", "Fixings", 0), Node("screws", "Screws", 1), Node("hex", "Hexagonal", 2), Node("nuts", "Nuts", 1),
    Node("paint", "Paint <red>", 0),
]  # fmt: skip


class Chosen(Form):
    several = TreeField(nodes=lambda: NODES, required=False)
    one = TreeChoiceField(nodes=lambda: NODES)


def test_a_branch_covers_what_is_beneath_it_and_nothing_beside_it() -> None:
    assert list(uppermost(NODES, ["hex", "fix", "paint"])) == ["fix", "paint"]
    assert list(uppermost(NODES, ["nuts", "hex"])) == ["hex", "nuts"], "in the order of the tree"
    form = Chosen({"several": ["", "hex", "screws", "nuts"], "one": "hex"})
    assert form.is_valid()
    assert form.cleaned_data == {"several": ["screws", "nuts"], "one": "hex"}


@given(st.lists(st.integers(0, 3), max_size=12), st.data())
def test_what_is_left_covers_the_same_once(steps: list[int], data: st.DataObject) -> None:
    depths = [0]
    for step in steps:
        depths.append(min(step, depths[-1] + 1))
    nodes = [Node(str(at), str(at), depth) for at, depth in enumerate(depths)]
    chosen = data.draw(st.lists(st.sampled_from([node.value for node in nodes])))
    left = list(uppermost(nodes, chosen))
    assert covered(nodes, left) == covered(nodes, chosen)
    assert all(
        covered(nodes, [one]).isdisjoint(covered(nodes, [other])) for one in left for other in left if one != other
    )


def covered(nodes: list[Node], chosen: list[str]) -> set[str]:
    """The chosen nodes and all beneath them."""
    found: set[str] = set()
    way: list[Node] = []
    for node in nodes:
        del way[node.depth :]
        way.append(node)
        if any(each.value in chosen for each in way):
            found.add(node.value)
    return found


@pytest.mark.parametrize("wrong", [{"several": ["tools"], "one": "hex"}, {"one": "tools"}, {"one": ""}])
def test_what_the_tree_does_not_have_is_refused_at_its_first_box(wrong: dict[str, object]) -> None:
    form = Chosen(wrong)
    (problem,) = problems(form)
    assert problem.target in ("id_several_0", "id_one_0")
    assert f'id="{problem.target}"' in drawn(form)


def test_it_asks_for_its_nodes_once_and_only_when_it_is_drawn() -> None:
    asked: list[int] = []

    class Asking(Form):
        tree = TreeField(nodes=lambda: asked.append(1) or NODES, required=False)  # type: ignore[func-returns-value]

    form = Asking({"tree": ["hex", "nuts"]})
    assert not asked
    assert form.is_valid()
    drawn(form)
    assert len(asked) == 1
    drawn(Asking())
    assert len(asked) == 2, "another form asks anew"


def test_lists_of_boxes_stand_in_each_other_and_what_holds_a_chosen_one_is_open() -> None:
    form = Chosen(initial={"several": ["hex"], "one": "hex"})
    roots = branches(form["several"])
    assert [(each.node.value, each.holds_chosen) for each in roots] == [("fix", True), ("paint", False)]
    assert way_to_chosen(branches(form["one"])) == ["Fixings", "Screws", "Hexagonal"]
    text = drawn(form)
    assert re.findall(r'type="checkbox" name="several" value="(\w+)" id="\w+" checked', text) == ["hex"]
    assert re.findall(r'type="radio" name="one" value="(\w+)" id="\w+" checked', text) == ["hex"]
    assert "Fixings › Screws › Hexagonal" in text
    assert "Paint &lt;red&gt;" in text
    assert text.count('aria-expanded="true"') == 4, "two branches of each tree"


@override_settings(LANGUAGE_CODE="en")
def drawn(form: Form) -> str:
    return str(engines["jinja2"].env.from_string("{{ ui.fields(form) }}").render({"form": form}))

"""Fields that choose in a tree: several of it, where a branch covers what is beneath it, or one.

`ui.field` draws them as boxes or rings in nested lists, which work as they are; `web/picker.js` makes them foldable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from django import forms


class Node(NamedTuple):
    """A place in a tree, in the order of the tree: what is sent for it, its name, and how deep it stands (root: 0)."""

    value: str
    label: str
    depth: int


@dataclass(slots=True)
class Branch:
    """A node as it is drawn: the id of its box, whether it is chosen, whether something beneath it is."""

    node: Node
    id: str
    is_chosen: bool
    children: list[Branch] = field(default_factory=list)
    holds_chosen: bool = False


class Boxes(forms.CheckboxSelectMultiple):
    """A box for each node."""


class Rings(forms.RadioSelect):
    """A ring for each node."""


class _InTree(forms.ChoiceField):
    """What both fields share: they ask for their nodes once, when they are first drawn or read."""

    def __init__(self, *, nodes: Callable[[], Sequence[Node]], **kwargs: Any) -> None:
        self._find = nodes
        super().__init__(**kwargs)

    @cached_property
    def nodes(self) -> Sequence[Node]:
        """All that can be chosen, each after the one above it."""
        return self._find()

    @cached_property
    def labels(self) -> dict[str, str]:
        """The name of each value."""
        return {node.value: node.label for node in self.nodes}

    def valid_value(self, value: Any) -> bool:
        """Whether the tree has it."""
        return str(value) in self.labels


class TreeField(_InTree, forms.MultipleChoiceField):
    """Any number of nodes. Its value are the uppermost that were chosen, in the order of the tree."""

    widget = Boxes

    def to_python(self, value: Any) -> list[str]:
        """The values that were sent, without empty ones."""
        return [each for each in super().to_python(value) if each]

    def clean(self, value: Any) -> list[str]:
        """The chosen values without those that a chosen branch covers; raises ValidationError for an unknown one."""
        return list(uppermost(self.nodes, super().clean(value)))


class TreeChoiceField(_InTree):
    """One node."""

    widget = Rings


def uppermost(nodes: Sequence[Node], chosen: Sequence[str]) -> Iterator[str]:
    """Of the chosen values those that stand beneath no other chosen one, in the order of the tree."""
    wanted, covered_from = set(chosen), None
    for node in nodes:
        if covered_from is not None and node.depth > covered_from:
            continue
        covered_from = node.depth if node.value in wanted else None
        if covered_from is not None:
            yield node.value


def branches(bound: forms.BoundField) -> list[Branch]:
    """The roots of a field's tree, as it is drawn."""
    value = bound.value()
    chosen = {str(each) for each in value} if isinstance(value, list | tuple | set) else {str(value or "")}
    roots: list[Branch] = []
    way: list[Branch] = []
    tree: Sequence[Node] = bound.field.nodes  # type: ignore[attr-defined]
    for number, node in enumerate(tree):
        branch = Branch(node, f"{bound.auto_id}_{number}", node.value in chosen)
        del way[node.depth :]
        (way[-1].children if way else roots).append(branch)
        if branch.is_chosen:
            for above in way:
                above.holds_chosen = True
        way.append(branch)
    return roots


def way_to_chosen(roots: Sequence[Branch]) -> list[str]:
    """The names from a root down to the chosen node of a tree in which one is; empty where none is."""
    for branch in roots:
        if branch.is_chosen:
            return [branch.node.label]
        if branch.holds_chosen:
            return [branch.node.label, *way_to_chosen(branch.children)]
    return []

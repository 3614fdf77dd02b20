"""Whatever becomes of a definition file, reading it gives a definition or says what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.forms.mutations import DEFINITIONS, attempt, mutations


@settings(max_examples=400)
@given(mutations())
def test_a_changed_definition_is_read_or_its_mistakes_are_said(mutation: tuple[str, str]) -> None:
    name, text = mutation
    definition, said = attempt(text, name)
    assert all(message.place.startswith(name) for message in said)
    if definition:
        assert sum(cell.rows * cell.columns for cell in definition.cells) == len(definition.rows) * len(
            definition.widths
        )


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(("nan", "inf", "-inf", "1e999")) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("name", "total", "output", "x")), inner, max_size=2)
    ),
    max_leaves=5,
)


def _toml(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "2024-01-01"
        case int():
            return str(value)
        case list():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + "}"
    text = str(value)
    return text if text in ("nan", "inf", "-inf", "1e999") else "'" + "".join(c for c in text if c.isalnum()) + "'"


_KEYS = (
    *("id", "title", "subtitle", "top", "above", "below", "notes", "stage", "scope", "region", "source", "unit"),
    *("levels", "grid", "replaces", "widths", "landscape", "from_year", "required", "help", "limits", "sums"),
    *("scoring", "defaults", "other"),
)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=6))
def test_a_value_of_any_type_under_any_key_is_read_or_refused(values: dict[str, object]) -> None:
    begins = "\n".join(f"{key} = {_toml(value)}" for key, value in values.items())
    kept = [line for line in _plain_lines() if line.split(" = ")[0] not in values]
    definition, said = attempt("\n".join((begins, *kept)), "random.toml")
    assert definition or said


def _plain_lines() -> list[str]:
    return [
        "id = 'a'",
        "title = 'b'",
        "stage = 'target'",
        "scope = 'whole'",
        "unit = '元'",
        "widths = [80]",
        "grid = '| {name} |'",
    ]


@pytest.mark.parametrize("name", sorted(DEFINITIONS))
def test_a_definition_cut_short_anywhere_is_read_or_refused(name: str) -> None:
    text = DEFINITIONS[name]
    for end in range(0, len(text), 97):
        definition, said = attempt(text[:end], name)
        assert definition or said

"""Definition files changed at random: scraps put in, pieces cut out, lines doubled, lost and exchanged."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.resource_files import resource_path

DEFINITIONS = {path.stem: path.read_text(encoding="utf-8") for path in resource_path("forms").glob("*.toml")}
_SCRAPS = (
    *"|^<{}[]='\"\n .*?#0-",
    *("'''", '"""', "head", "keep", "each ", "each task min 3", "of funds.*.budget", "{name}", "{=year}", "{.x}"),
    *(
        "| ^ ",
        "| < ",
        " else ",
        " again",
        "?",
        "⏎",
        "　",
        "\\u0000",
        "\x00",
        "1e999",
        "nan",
        "true",
        "[scoring]\n",
        "optional",
    ),
)


def _inserted(text: str) -> SearchStrategy[str]:
    def put(at: int, scrap: str) -> str:
        return text[:at] + scrap + text[at:]

    return st.builds(put, st.integers(0, len(text)), st.sampled_from(_SCRAPS))


def _cut(text: str) -> SearchStrategy[str]:
    def cut(at: int, length: int) -> str:
        return text[:at] + text[at + length :]

    return st.builds(cut, st.integers(0, len(text)), st.integers(1, 30))


def _line_changed(text: str) -> SearchStrategy[str]:
    lines = text.split("\n")

    def change(at: int, other: int, doubled: bool) -> str:
        new = [lines[other], lines[at]] if doubled else []
        return "\n".join(lines[:at] + new + lines[at + 1 :])

    return st.builds(change, st.integers(0, len(lines) - 1), st.integers(0, len(lines) - 1), st.booleans())


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """The name of a form, and its definition with up to three changes."""
    name = draw(st.sampled_from(sorted(DEFINITIONS)))
    text = DEFINITIONS[name]
    for _ in range(draw(st.integers(1, 3))):
        text = draw(_inserted(text) | _cut(text) | _line_changed(text))
    return name, text


def attempt(text: str, place: str) -> tuple[Definition | None, tuple[Message, ...]]:
    """The definition in ``text``, or what is said of its mistakes; any other exception is the test's to see."""
    try:
        return read_definition(text, place), ()
    except UserError as error:
        return None, error.messages

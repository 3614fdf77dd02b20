"""The notation inside a cell and a line: words, and fields in braces.

Comes in: the text between two bars and the row it stands in. Goes out: parts with full paths, and the mistakes found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from jixiao_desktop.errors import Message
from jixiao_desktop.forms.definition import Field, Part, Words
from jixiao_desktop.forms.sentences import SENTENCES
from jixiao_desktop.vocabulary.characters import strip_ascii
from jixiao_desktop.vocabulary.fields import SINGULARS, FieldType, form_field_type, form_paths
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind, Likelihood, Reason
from jixiao_desktop.vocabulary.target_parts import TargetPart

BREAK = "⏎"
SIDES = ("midterm", "annual")
COMPUTED = frozenset({"level1", "level2", "year", "unit", "tasks.total", "tasks.fiscal", "tasks.other", "weight_total"})
_COMPUTED_IN_ROWS = frozenset({"indicator.ordinal", "indicator.level1", "indicator.level2"})
_ENTERED = form_paths() - _COMPUTED_IN_ROWS
_KNOWN = _ENTERED | COMPUTED | _COMPUTED_IN_ROWS
_CHOICES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "kind": tuple(IndicatorKind),
        "horizon": tuple(Horizon),
        "likelihood": tuple(Likelihood),
        "reasons": tuple(Reason),
    }
)
_PARTS = frozenset(TargetPart)
_PIECES = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(
    r"(?P<shown>=?)\s*(?P<path>\.?[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)"
    r"(?:\?(?P<choice>[^?]+)|\s+else\s+(?P<filler>.+)|\s+(?P<again>again))?"
)


@dataclass(frozen=True)
class Surroundings:
    """What a row gives its fields: the singulars it repeats, and the pattern (with one ``*``) that a bare ``.x`` fills."""

    each: tuple[str, ...] = ()
    pattern: str | None = None


def read_parts(text: str, around: Surroundings, place: str) -> tuple[tuple[Part, ...], list[Message]]:
    """Words and fields of one cell; ASCII blanks at its ends go, U+3000 stays."""
    parts: list[Part] = []
    mistakes: list[Message] = []
    for words, body in _pieces(strip_ascii(text)):
        if "{" in words or "}" in words:
            mistakes.append(SENTENCES.say("form-brace", place, found=strip_ascii(text)))
        elif words:
            parts.append(Words(words.replace(BREAK, "\n")))
        if body is not None:
            field, mistake = _read_field(body, around, place)
            parts += [field] if field else []
            mistakes += [mistake] if mistake else []
    entered = sum(isinstance(part, Field) and part.entered for part in parts)
    if entered > 1:
        mistakes.append(SENTENCES.say("form-field-two", place, found=entered))
    return tuple(parts), mistakes


def _pieces(text: str) -> Iterator[tuple[str, str | None]]:
    end = 0
    for match in _PIECES.finditer(text):
        yield text[end : match.start()], match[1]
        end = match.end()
    yield text[end:], None


def _read_field(body: str, around: Surroundings, place: str) -> tuple[Field | None, Message | None]:
    match = _FIELD.fullmatch(body.strip())
    if match is None or (match["again"] and match["path"].rpartition(".")[2] not in ("level1", "level2")):
        return None, SENTENCES.say("form-field-shape", place, found=body)
    path, part = _without_part(_full_path(match["path"], around))
    choice = None if match["choice"] is None else match["choice"].strip()
    mistake = _path_mistake(path, around, place) or _tick_mistake(path, choice, place)
    if mistake:
        return None, mistake
    return Field(
        path=path,
        entered=not match["shown"] and indicator_path(path) in _ENTERED,
        filler=(match["filler"] or "").strip(),
        choice=choice,
        again=bool(match["again"]),
        part=part,
    ), None


def indicator_path(path: str) -> str:
    """``midterm.name`` and ``annual.name`` as ``indicator.name``; any other path unchanged."""
    side, dot, name = path.partition(".")
    return f"indicator.{name}" if dot and side in SIDES else path


def _full_path(path: str, around: Surroundings) -> str:
    if not path.startswith("."):
        return path
    if around.pattern:
        return around.pattern.replace("*", path[1:])
    return around.each[0] + path if len(around.each) == 1 else path


def _without_part(path: str) -> tuple[str, TargetPart | None]:
    """``indicator.target.unit`` as ``indicator.target`` and the part of it."""
    owner, _, name = path.rpartition(".")
    return (owner, TargetPart(name)) if indicator_path(owner) == "indicator.target" and name in _PARTS else (path, None)


def _tick_mistake(path: str, choice: str | None, place: str) -> Message | None:
    """A tick stands for one value of a field that has a fixed set of them, or for a kind of project."""
    if choice is None or (choice and path == "category"):
        return None
    if form_field_type(indicator_path(path)) not in (FieldType.CHOICE, FieldType.CHOICES):
        return SENTENCES.say("form-tick", place, found=path)
    choices = _CHOICES[path.rpartition(".")[2]]
    if choice not in choices:
        return SENTENCES.say("form-choice", place, name=path, found=choice, expected="、".join(choices))
    return None


def _path_mistake(path: str, around: Surroundings, place: str) -> Message | None:
    if path.startswith("."):
        return SENTENCES.say("form-field-dot", place, found=path)
    if indicator_path(path) not in _KNOWN:
        return SENTENCES.say("form-field-unknown", place, found=path, expected=nearest_path(path))
    words = repeaters(path)
    if words and not words & set(around.each):
        return SENTENCES.say("form-field-row", place, found=path, expected=" 或 ".join(sorted(words)))
    return None


def nearest_path(path: str) -> str:
    """The known path that is written most like ``path``."""
    return next(iter(get_close_matches(path, sorted(_KNOWN), 1, 0.3)), "name")


def repeaters(path: str) -> set[str]:
    """The ``each`` words under which ``path`` may stand; empty if it may stand anywhere."""
    if path in ("level1", "level2"):
        return {"indicator", *SIDES}
    owner = path.split(".")[0]
    return {owner} if owner in SINGULARS or owner in SIDES else set()

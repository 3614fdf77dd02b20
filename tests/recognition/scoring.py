"""How much of a form was read rightly: field by field, blanks and width left out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jixiao_desktop.document.documents_json import to_json
from jixiao_desktop.document.model import Document
from jixiao_desktop.vocabulary.characters import comparable

_ABOUT_THE_FILE = ("source", "form", "doubts")


@dataclass(frozen=True)
class Score:
    """``wanted`` fields, of which ``right`` were read; ``missed`` and ``invented`` name the others by their path."""

    wanted: int
    right: int
    missed: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        read = self.wanted - len(self.missed) + len(self.invented)
        return self.right / read if read else 1.0


def score(read: Sequence[Document], wanted: Sequence[Mapping[str, Any]], whole: bool = False) -> Score:
    """``wanted`` as JSON documents; a field that it does not name at all is not judged, or, if it is ``whole``, is blank."""
    missed, invented, right, count = [], [], 0, 0
    for number, expected in enumerate(wanted):
        found = fields(to_json(read[number])) if number < len(read) else {}
        named = fields(expected)
        asked = _asked(expected)
        count += len(named)
        for path, value in named.items():
            if comparable(str(found.get(path))) == comparable(str(value)):
                right += 1
            else:
                missed.append(f"{number}:{path}: {value!r} was read as {found.get(path)!r}")
        invented += [f"{number}:{p}: {found[p]!r}" for p in found if p not in named and (whole or _last(p) in asked)]
    return Score(count, right, tuple(missed), tuple(invented))


def fields(value: Any, path: str = "") -> dict[str, Any]:
    """The filled fields of a JSON document by their path; fund lines by their source."""
    if isinstance(value, Mapping):
        inner = (
            (f"{path}.{key}" if path else key, each)
            for key, each in value.items()
            if path or key not in _ABOUT_THE_FILE
        )
        return {
            p: v for key, each in inner for p, v in fields(each, key).items() if not p.endswith((".source", ".horizon"))
        }
    if isinstance(value, list):
        keyed = ((each.get("source", at) if isinstance(each, Mapping) else at, each) for at, each in enumerate(value))
        return {p: v for key, each in keyed for p, v in fields(each, f"{path}.{key}").items()}
    return {} if value in (None, False, "") else {path: value}


def _asked(expected: Any) -> set[str]:
    """The names of all fields that a JSON document has, filled or not."""
    if isinstance(expected, Mapping):
        return set(expected).union(*map(_asked, expected.values())) if expected else set()
    return set().union(*map(_asked, expected)) if isinstance(expected, list) else set()


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def documents_in(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["documents"]
    return found

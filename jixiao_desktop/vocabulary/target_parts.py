"""A 指标值 in three cells: 运算符, 值 and 单位.

Comes in: a 指标值, or one of its parts as typed. Goes out: its parts, or the whole. Nothing is lost: what cannot be taken
apart (``2026年11月底前``, ``健全``, ``每年1次，每次3天``) stands as a whole in the middle, and the parts joined say what the
whole says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from jixiao_desktop.vocabulary.characters import half_width
from jixiao_desktop.vocabulary.figures import UNITS, Sign
from jixiao_desktop.vocabulary.targets import Target, TargetKind, parse_target

_PARTS = re.compile(
    r"(?P<before>[^0-9]*?)\s*(?P<number>-?[0-9][0-9,.]*(?:\s?(?:[-~至到]|—{1,2})\s?[0-9][0-9,.]*)?)\s*(?P<after>[^0-9]*)"
)


class TargetPart(StrEnum):
    SIGN = "sign"
    NUMBER = "number"
    UNIT = "unit"


@dataclass(frozen=True)
class TargetParts:
    """``sign`` is one of ≥ > = < ≤ or blank; ``number`` is a number, a range, or the words of a target without one."""

    sign: str = ""
    number: str = ""
    unit: str = ""

    @property
    def joined(self) -> str:
        return f"{self.sign}{self.number}{self.unit}"

    def of(self, part: TargetPart) -> str:
        return {TargetPart.SIGN: self.sign, TargetPart.NUMBER: self.number, TargetPart.UNIT: self.unit}[part]


def split_target(text: str) -> TargetParts:
    """The parts of ``text``: ``≥95%`` and ``95%以上`` are ``≥``, ``95``, ``%``."""
    target, match = parse_target(text), _PARTS.fullmatch(half_width(text).strip())
    if match is None or target.kind is not TargetKind.QUANTITATIVE or not _is_sign(match["before"], target):
        return _without_number(text.strip())
    if match["before"] or not _ends_with_sign(match["after"], target):
        sign = target.sign if match["before"] else None
        return TargetParts(sign or "", match["number"], match["after"])
    return TargetParts(target.sign or "", match["number"], target.unit or "")


def with_target_part(text: str, part: TargetPart, typed: str) -> str:
    """``text`` with ``typed`` for one of its parts; a number typed with its sign or unit brings these along."""
    parts = split_target(text)
    if typed == parts.of(part):
        return text
    if part is TargetPart.SIGN:
        return replace(parts, sign=typed).joined
    if part is TargetPart.UNIT:
        return replace(parts, unit=typed).joined
    new = split_target(typed)
    return TargetParts(new.sign or parts.sign, new.number, new.unit or parts.unit).joined


def read_sign(typed: str) -> Sign | None:
    """The sign that ``typed`` means (``>=``, ``不低于``); ``None`` if it is none."""
    target = parse_target(f"{typed.strip()}1")
    return target.sign if target.number == 1 and not target.words and len(target.figures) == 1 else None


def _is_sign(before: str, target: Target) -> bool:
    """Whether what stands before the number is nothing but its sign."""
    if not before:
        return True
    return (
        target.principal is not None and half_width(target.principal.written).startswith(before) and bool(target.sign)
    )


def _ends_with_sign(after: str, target: Target) -> bool:
    """Whether what follows the number is its unit and words such as 以上, and nothing else."""
    return target.sign is not None and not target.words and after.startswith(target.unit or "")


def _without_number(text: str) -> TargetParts:
    """Words stand where the number would; a sign or a unit that waits for its number stands in its own place."""
    sign = half_width(text[:1])
    rest = text[1:] if sign in set(Sign) else text
    written = sign if rest != text else ""
    return TargetParts(written, unit=rest) if rest in UNITS else TargetParts(written, rest)
